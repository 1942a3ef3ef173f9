package dev.oneroster.validation.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A file of a fixture: a header and rows of as many cells. Values are immutable.
 *
 * @param header the names of the columns
 * @param rows the rows, the first cell of each its sourcedId
 */
record FixtureTable(List<String> header, List<List<String>> rows) {

  FixtureTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  int place(String column) {
    int place = header.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("there is no column " + column + " in " + header);
    }
    return place;
  }

  int row(String sourcedId) {
    int id = place("sourcedId");
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).get(id).equals(sourcedId)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there is no row " + sourcedId);
  }

  FixtureTable withColumn(String name, int place) {
    List<String> names = new ArrayList<>(header);
    names.add(place, name);
    List<List<String>> longer = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      cells.add(place, "");
      longer.add(cells);
    }
    return new FixtureTable(names, longer);
  }

  FixtureTable withoutColumn(String name) {
    int place = place(name);
    List<String> names = new ArrayList<>(header);
    names.remove(place);
    List<List<String>> shorter = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      cells.remove(place);
      shorter.add(cells);
    }
    return new FixtureTable(names, shorter);
  }

  FixtureTable moved(String name, int to) {
    int from = place(name);
    FixtureTable moved = withoutColumn(name).withColumn(name, to);
    List<List<String>> filled = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = new ArrayList<>(moved.rows.get(i));
      cells.set(to, rows.get(i).get(from));
      filled.add(cells);
    }
    return new FixtureTable(moved.header, filled);
  }

  FixtureTable renamed(String from, String to) {
    List<String> names = new ArrayList<>(header);
    names.set(place(from), to);
    return new FixtureTable(names, rows);
  }

  FixtureTable withCell(int row, String column, String text) {
    FixtureTable wide = header.contains(column) ? this : withColumn(column, header.size());
    List<List<String>> all = new ArrayList<>(wide.rows);
    List<String> cells = new ArrayList<>(all.get(row));
    cells.set(wide.place(column), text);
    all.set(row, cells);
    return new FixtureTable(wide.header, all);
  }

  FixtureTable withRow(Map<String, String> cells) {
    FixtureTable wide = this;
    for (String column : cells.keySet()) {
      wide = wide.header.contains(column) ? wide : wide.withColumn(column, wide.header.size());
    }
    List<String> row = new ArrayList<>(Collections.nCopies(wide.header.size(), ""));
    for (Map.Entry<String, String> cell : cells.entrySet()) {
      row.set(wide.place(cell.getKey()), cell.getValue());
    }
    List<List<String>> all = new ArrayList<>(wide.rows);
    all.add(row);
    return new FixtureTable(wide.header, all);
  }

  FixtureTable withoutRow(int row) {
    List<List<String>> all = new ArrayList<>(rows);
    all.remove(row);
    return new FixtureTable(header, all);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    append(header, text);
    rows.forEach(row -> append(row, text));
    return text.toString();
  }

  private static void append(List<String> cells, StringBuilder text) {
    text.append(String.join(",", cells.stream().map(FixtureTable::quoted).toList())).append("\r\n");
  }

  private static String quoted(String cell) {
    boolean needed = cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
