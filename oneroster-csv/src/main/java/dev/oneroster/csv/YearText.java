package dev.oneroster.csv;

import java.time.DateTimeException;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;

/** Years are four digits (binding, section 3, "Year"). */
final class YearText {

  private static final Optional<CellProblem> NO_YEAR =
      Optional.of(CellProblem.unreadable("value.year"));

  private YearText() {}

  static Optional<CellProblem> check(String cell) {
    return cell.length() == 4 && Digits.areAll(cell, 0, 4) ? Optional.empty() : NO_YEAR;
  }

  static Year decode(String cell) {
    return Year.of(Digits.number(cell, 0, 4));
  }

  static String encode(Year year) {
    return withFourDigits(year.getValue(), String.format(Locale.ROOT, "%04d", year.getValue()));
  }

  /** The text of a value, if its year has the four digits that all forms of the binding have. */
  static String withFourDigits(int year, String text) {
    if (year < 0 || year > 9999) {
      throw new DateTimeException("a year without four digits");
    }
    return text;
  }
}
