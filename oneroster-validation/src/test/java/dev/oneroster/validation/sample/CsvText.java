package dev.oneroster.validation.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes records as CSV, with quotes where they are needed. */
public final class CsvText {

  private CsvText() {}

  /**
   * A record as a line without its end.
   *
   * @param cells the texts of its cells
   * @return the line
   */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
  }

  private static String cell(String text) {
    boolean plain =
        text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
            && !text.startsWith(" ")
            && !text.endsWith(" ");
    return plain ? text : quoted(text);
  }

  /**
   * The cells of a line.
   *
   * @param line a well-formed record without its end
   * @return the texts of its cells, which can be changed
   */
  public static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean inQuotes = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = inQuotes && line.startsWith("\"\"", i);
      if (doubled) {
        cell.append(c);
        i++;
      } else if (c == '"') {
        inQuotes = !inQuotes;
      } else if (c == ',' && !inQuotes) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /**
   * A cell in quotes.
   *
   * @param text the cell's text
   * @return the text in quotes, those in it doubled
   */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
