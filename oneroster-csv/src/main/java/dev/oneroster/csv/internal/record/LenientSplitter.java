package dev.oneroster.csv.internal.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits any text into cells, so that even a bad record gives its first cell, its id. On
 * well-formed text the cells are exact. For the rest:
 *
 * <ul>
 *   <li>a quote inside an unquoted cell is data, but one behind blanks at its start encloses it;
 *   <li>text after a closing quote belongs to the cell, up to the next delimiter;
 *   <li>a quote that is never closed is dropped, and delimiters after it separate cells;
 *   <li>byte order marks in front of the text are dropped;
 *   <li>a cell too long is cut, and cells too many are left out.
 * </ul>
 */
final class LenientSplitter {

  private static final String[] NO_CELLS = {};

  private final char delimiter;
  private final Bounds bounds;

  LenientSplitter(char delimiter, Bounds bounds) {
    this.delimiter = delimiter;
    this.bounds = bounds;
  }

  /** The cells of a text, none if it is empty. Takes time in proportion to the text. */
  String[] split(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\uFEFF') {
      at++;
    }
    if (at == text.length()) {
      return NO_CELLS;
    }
    List<String> cells = new ArrayList<>();
    // The text's end stands for a last delimiter.
    while (at <= text.length() && cells.size() < bounds.columns()) {
      int opening = openingQuote(text, at);
      int closing = opening >= 0 ? closingQuote(text, opening + 1) : -1;
      if (closing >= 0) {
        int end = delimiter(text, closing + 1);
        String quoted = text.substring(opening + 1, closing).replace("\"\"", "\"");
        cells.add(cut(quoted + text.substring(closing + 1, end)));
        at = end + 1;
      } else {
        int start = text.startsWith("\"", at) ? at + 1 : at;
        int end = delimiter(text, start);
        cells.add(cut(text.substring(start, end)));
        at = end + 1;
      }
    }
    return cells.toArray(NO_CELLS);
  }

  /** The quote with which a cell starts, perhaps behind blanks, or -1. */
  private int openingQuote(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return text.startsWith("\"", at) ? at : -1;
  }

  /** The first quote that is not one of a pair, or -1. */
  private static int closingQuote(String text, int from) {
    int quote = text.indexOf('"', from);
    while (quote >= 0 && text.startsWith("\"", quote + 1)) {
      quote = text.indexOf('"', quote + 2);
    }
    return quote;
  }

  private int delimiter(String text, int from) {
    int found = text.indexOf(delimiter, from);
    return found < 0 ? text.length() : found;
  }

  private String cut(String cell) {
    return StrictUtf8.cut(cell, bounds.cellCharacters());
  }
}
