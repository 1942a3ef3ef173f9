package dev.oneroster.csv;

import java.time.Year;
import java.util.Locale;
import java.util.Optional;

/** Years are four digits (binding, section 3, "Year"). */
final class YearText implements CellForm<Year> {

  private static final String CODE = "value.year";
  private static final Optional<CellProblem> NO_YEAR =
      Optional.of(CellProblem.unreadableForm(CODE, "the year in which it ends, such as 2027"));

  @Override
  public Optional<CellProblem> check(String cell) {
    return cell.length() == 4 && Digits.areAll(cell, 0, 4) ? Optional.empty() : mistake(cell);
  }

  /** Two years that follow each other are meant as the second; 2027.0 is a number's 2027. */
  private static Optional<CellProblem> mistake(String cell) {
    if (cell.length() < 6 || !Digits.areAll(cell, 0, 4)) {
      return NO_YEAR;
    }
    int first = Digits.number(cell, 0, 4);
    if (cell.substring(4).equals(".0")) {
      return meant(first);
    }
    boolean range = cell.charAt(4) == '-' || cell.charAt(4) == '/';
    boolean two = cell.length() == 7 && Digits.areAll(cell, 5, 7);
    boolean four = cell.length() == 9 && Digits.areAll(cell, 5, 9);
    if (!range || !(two || four)) {
      return NO_YEAR;
    }
    int second = Digits.number(cell, 5, cell.length());
    int next = two ? (first + 1) % 100 : first + 1;
    return second == next ? meant(first + 1) : NO_YEAR;
  }

  private static Optional<CellProblem> meant(int year) {
    return Optional.of(CellProblem.unreadable(CODE, String.format(Locale.ROOT, "%04d", year)));
  }

  @Override
  public Year decode(String cell) {
    return Year.of(Digits.number(cell, 0, 4));
  }

  @Override
  public String encode(Year year) {
    char[] text = new char[4];
    Digits.write(checked(year.getValue()), 4, text, 0);
    return new String(text);
  }

  /** A spreadsheet's 2027.0 is 2027. */
  @Override
  public String plainForm(String text) {
    return IntegerText.withoutZeroFraction(text);
  }

  /** The year, if it has the four digits that all forms of the binding have. */
  static int checked(int year) {
    if (year < 0 || year > 9999) {
      throw new UnwritableValueException(Unwritable.YEAR);
    }
    return year;
  }
}
