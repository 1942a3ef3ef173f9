package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The header of a data file, and how its cells map to the binding's columns. A cell in the wrong
 * case or place still maps to its column, so that the rows below can be read; {@link #problems()}
 * tells.
 *
 * <p>Values are immutable.
 *
 * @param <T> the entity's type
 */
public final class Header<T extends RosterRecord> {

  private final RosterFile<T> file;
  private final OneRosterVersion version;
  private final List<String> cells;
  private final List<Optional<Column<T, ?>>> columns;
  private final boolean recognized;
  private final List<Problem> problems;
  private final Map<Integer, String> metadata;

  Header(
      RosterFile<T> file,
      OneRosterVersion version,
      List<String> cells,
      List<Optional<Column<T, ?>>> columns,
      boolean recognized,
      List<Problem> problems) {
    this.file = file;
    this.version = version;
    this.cells = List.copyOf(cells);
    this.columns = List.copyOf(columns);
    this.recognized = recognized;
    this.problems = List.copyOf(problems);
    Map<Integer, String> extensions = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      if (isMetadata(cells.get(i)) && !extensions.containsValue(cells.get(i))) {
        extensions.put(i, cells.get(i));
      }
    }
    this.metadata = Collections.unmodifiableMap(extensions);
  }

  /** What a file has that is empty or cannot be read. */
  static <T extends RosterRecord> Header<T> none(RosterFile<T> file, OneRosterVersion version) {
    return new Header<>(file, version, List.of(), List.of(), false, List.of());
  }

  /** This header, which stands below something that is none. */
  Header<T> below(Header<T> first, long line) {
    List<Problem> all = new ArrayList<>();
    for (Problem problem : first.problems()) {
      boolean excel = problem.code().equals("csv.sep_line");
      all.add(
          excel ? problem : Problem.of("csv.title_row", problem.location()).with("header", line));
    }
    all.addAll(problems);
    return new Header<>(file, version, cells, columns, recognized, all);
  }

  static boolean isMetadata(String name) {
    return name.length() > RosterFile.METADATA_PREFIX.length()
        && name.startsWith(RosterFile.METADATA_PREFIX);
  }

  /**
   * The file that the header belongs to.
   *
   * @return a data file
   */
  public RosterFile<T> file() {
    return file;
  }

  /**
   * The version whose columns the header has; the package's, unless the header is plainly another
   * one's.
   *
   * @return the binding's version
   */
  public OneRosterVersion version() {
    return version;
  }

  /**
   * Whether this is a header of the file at all. If not, no cell maps to a column, and nothing can
   * be said about the rows.
   *
   * @return false if less than half of the binding's columns are in it
   */
  public boolean isRecognized() {
    return recognized;
  }

  /**
   * The header's cells as they stand in the file.
   *
   * @return the texts in order
   */
  public List<String> cells() {
    return cells;
  }

  /**
   * The column of a cell.
   *
   * @param index the cell's place, from zero
   * @return the binding's column, or empty for extension columns, unknown ones and places beyond
   *     the header
   */
  public Optional<Column<T, ?>> column(int index) {
    return index < columns.size() ? columns.get(index) : Optional.empty();
  }

  /**
   * The place of a column.
   *
   * @param column a column of this file
   * @return its place from zero, or -1 if the header lacks it
   */
  public int indexOf(Column<T, ?> column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isPresent() && columns.get(i).get() == column) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The extension columns by their place, in order.
   *
   * @return places from zero, and names such as {@code metadata.jp.kana}
   */
  public Map<Integer, String> metadata() {
    return metadata;
  }

  /**
   * The name of a cell as reports give it: the column's, else the header's own text.
   *
   * @param index the cell's place, from zero
   * @return a name, or empty beyond the header
   */
  public Optional<String> nameAt(int index) {
    if (index < 0 || index >= cells.size()) {
      return Optional.empty();
    }
    return Optional.of(columns.get(index).<String>map(Column::name).orElse(cells.get(index)));
  }

  /**
   * How the header differs from the binding's.
   *
   * @return problems, grouped by their kind
   */
  public List<Problem> problems() {
    return problems;
  }
}
