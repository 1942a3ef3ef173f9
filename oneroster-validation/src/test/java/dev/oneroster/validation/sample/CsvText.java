package dev.oneroster.validation.sample;

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
   * A cell in quotes.
   *
   * @param text the cell's text
   * @return the text in quotes, those in it doubled
   */
  public static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
