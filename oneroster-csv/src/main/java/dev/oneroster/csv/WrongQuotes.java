package dev.oneroster.csv;

import java.util.ArrayList;
import java.util.List;

/** What stands around cells in place of double quotes in some files. */
enum WrongQuotes {
  /** Typographic quotes: a word processor was here. */
  CURLY("\u201c\u201d\u201e\u201f", "text.smart_quotes"),
  /** Apostrophes: some databases write them. */
  APOSTROPHES("'", "csv.quote_character");

  private final String quotes;
  private final String code;

  WrongQuotes(String quotes, String code) {
    this.quotes = quotes;
    this.code = code;
  }

  /** The code of what is wrong. */
  String code() {
    return code;
  }

  /** Whether any cell begins like a quoted one. */
  boolean begin(String[] cells) {
    for (String cell : cells) {
      if (!cell.isEmpty() && isQuote(cell.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuote(char c) {
    return quotes.indexOf(c) >= 0;
  }

  /** The cells that were meant: commas within quotes separate nothing. */
  String[] meant(String[] cells) {
    List<String> meant = new ArrayList<>();
    int next = 0;
    while (next < cells.length) {
      String cell = cells[next++];
      if (isOpen(cell)) {
        StringBuilder whole = new StringBuilder(cell);
        int end = next;
        while (end < cells.length && !isClosed(whole)) {
          whole.append(',').append(cells[end++]);
        }
        if (isClosed(whole)) {
          cell = whole.substring(1, whole.length() - 1);
          next = end;
        }
      }
      meant.add(cell);
    }
    return meant.toArray(String[]::new);
  }

  private boolean isOpen(String cell) {
    return !cell.isEmpty() && isQuote(cell.charAt(0));
  }

  private boolean isClosed(CharSequence cell) {
    return cell.length() > 1 && isQuote(cell.charAt(cell.length() - 1));
  }
}
