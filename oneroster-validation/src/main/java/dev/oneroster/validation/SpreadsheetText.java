package dev.oneroster.validation;

import java.util.Set;

/** What spreadsheets and data frames make of texts that look like numbers or days. */
final class SpreadsheetText {

  private static final Set<String> MONTHS =
      Set.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private SpreadsheetText() {}

  /** A long number as a spreadsheet shows it: {@code 1.23457E+11}. */
  static boolean isScientific(String text) {
    int e = text.indexOf("E+");
    if (e <= 0 || e + 2 == text.length() || !areDigits(text, e + 2, text.length())) {
      return false;
    }
    boolean whole = e == 1;
    boolean decimal = e > 2 && text.charAt(1) == '.' && areDigits(text, 2, e);
    return areDigits(text, 0, 1) && (whole || decimal);
  }

  /** A whole number as a data frame with gaps writes it: {@code 100234.0}. */
  static boolean endsInDotZero(String text) {
    return text.length() > 2 && text.endsWith(".0") && areDigits(text, 0, text.length() - 2);
  }

  /** A code such as 3-12 as a spreadsheet takes it, for a day: {@code 12-Mar}, {@code Jan-32}. */
  static boolean isDay(String text) {
    int dash = text.indexOf('-');
    if (dash < 1 || text.length() > 6) {
      return false;
    }
    int end = text.length();
    if (dash == 3) {
      return end == 6 && areDigits(text, 4, end) && MONTHS.contains(text.substring(0, 3));
    }
    return dash <= 2
        && end == dash + 4
        && areDigits(text, 0, dash)
        && MONTHS.contains(text.substring(dash + 1));
  }

  /** Whether a part of a text has a character at all and digits only. */
  static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
