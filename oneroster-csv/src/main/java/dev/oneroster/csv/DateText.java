package dev.oneroster.csv;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Days are {@code YYYY-MM-DD} (binding, section 3, "Date"). What is not is told apart by the
 * mistake that most likely made it, as each has its own mend; no other form is ever read.
 */
final class DateText {

  private static final int LENGTH = 10;
  private static final Set<String> MONTHS =
      Set.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Optional<CellProblem> IMPOSSIBLE = unreadable("value.date_impossible");
  private static final Optional<CellProblem> WITH_TIME = unreadable("value.date_with_time");
  private static final Optional<CellProblem> SERIAL = unreadable("value.date_serial");
  private static final Optional<CellProblem> AMBIGUOUS = unreadable("value.date_ambiguous");
  private static final Optional<CellProblem> OTHER_ORDER = unreadable("value.date_us");
  private static final Optional<CellProblem> TWO_DIGIT_YEAR =
      unreadable("value.date_two_digit_year");
  private static final Optional<CellProblem> NO_DATE = unreadable("value.date");

  private DateText() {}

  private static Optional<CellProblem> unreadable(String code) {
    return Optional.of(CellProblem.unreadable(code));
  }

  static Optional<CellProblem> check(String cell) {
    if (cell.length() == LENGTH && hasForm(cell)) {
      return isPossible(cell) ? Optional.empty() : IMPOSSIBLE;
    }
    return mistake(cell);
  }

  static LocalDate decode(String cell) {
    return LocalDate.of(
        Digits.number(cell, 0, 4), Digits.number(cell, 5, 7), Digits.number(cell, 8, 10));
  }

  /** The form that the binding asks for; years of more or fewer than four digits have none. */
  static String encode(LocalDate value) {
    return YearText.withFourDigits(value.getYear(), value.toString());
  }

  /** Whether the text starts with four, two and two digits with hyphens between. */
  static boolean hasForm(String text) {
    return text.length() >= LENGTH
        && Digits.areAll(text, 0, 4)
        && text.charAt(4) == '-'
        && Digits.areAll(text, 5, 7)
        && text.charAt(7) == '-'
        && Digits.areAll(text, 8, 10);
  }

  /** Whether a text of that form names a day of the calendar. */
  static boolean isPossible(String text) {
    return isDay(Digits.number(text, 0, 4), Digits.number(text, 5, 7), Digits.number(text, 8, 10));
  }

  private static boolean isDay(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
  }

  private static Optional<CellProblem> mistake(String cell) {
    if (cell.strip().length() == LENGTH && hasForm(cell.strip())) {
      return NO_DATE; // only blanks around it
    }
    if (namesMonth(cell)) {
      return OTHER_ORDER;
    }
    if (hasForm(cell) && (cell.charAt(LENGTH) == 'T' || cell.charAt(LENGTH) == ' ')) {
      return WITH_TIME;
    }
    int end = Digits.endOfRun(cell, 0);
    if (end == cell.length()) {
      return end == 5 ? SERIAL : end == 8 ? OTHER_ORDER : NO_DATE;
    }
    return numbersWithSeparators(cell);
  }

  /** Three numbers with slashes, dots or hyphens between, in whatever order. */
  private static Optional<CellProblem> numbersWithSeparators(String cell) {
    int end = cell.indexOf(' ') < 0 ? cell.length() : cell.indexOf(' ');
    int firstEnd = Digits.endOfRun(cell, 0);
    if (firstEnd == 0 || firstEnd > 4 || firstEnd >= end || !isSeparator(cell.charAt(firstEnd))) {
      return NO_DATE;
    }
    int secondEnd = Digits.endOfRun(cell, firstEnd + 1);
    int secondLength = secondEnd - firstEnd - 1;
    if (secondLength < 1 || secondLength > 2 || secondEnd >= end) {
      return NO_DATE;
    }
    int thirdEnd = Digits.endOfRun(cell, secondEnd + 1);
    int thirdLength = thirdEnd - secondEnd - 1;
    if (cell.charAt(secondEnd) != cell.charAt(firstEnd)
        || thirdEnd != end
        || thirdLength < 1
        || thirdLength > 4) {
      return NO_DATE;
    }
    if (firstEnd <= 2 && thirdLength == 2) {
      return TWO_DIGIT_YEAR;
    }
    if (firstEnd <= 2 && thirdLength == 4) {
      int first = Digits.number(cell, 0, firstEnd);
      int second = Digits.number(cell, firstEnd + 1, secondEnd);
      boolean bothCouldBeMonths = first <= 12 && second <= 12 && first != second;
      return bothCouldBeMonths ? AMBIGUOUS : OTHER_ORDER;
    }
    return firstEnd == 4 && thirdLength <= 2 ? OTHER_ORDER : NO_DATE;
  }

  /** Whether an English month is spelled out, as in {@code Aug 15, 2026} or {@code 15-Aug-26}. */
  private static boolean namesMonth(String cell) {
    for (int i = 0; i + 3 <= cell.length(); i++) {
      boolean wordStarts = i == 0 || !Character.isLetter(cell.charAt(i - 1));
      if (wordStarts && MONTHS.contains(cell.substring(i, i + 3).toLowerCase(Locale.ROOT))) {
        return cell.length() <= 20 && cell.chars().anyMatch(c -> Digits.is((char) c));
      }
    }
    return false;
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '.' || c == '-';
  }
}
