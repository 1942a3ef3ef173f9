package dev.oneroster.csv;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Days are {@code YYYY-MM-DD} (binding, section 3, "Date"). What is not is told apart by the
 * mistake that most likely made it, as each has its own mend; no other form is ever read.
 */
final class DateText implements CellForm<LocalDate> {

  private static final int LENGTH = 10;

  /** Day 0 of a spreadsheet's calendar, for all days from March 1900 on. */
  private static final LocalDate SPREADSHEET_START = LocalDate.of(1899, 12, 30);

  private static final Optional<CellProblem> IMPOSSIBLE = unreadable("value.date_impossible");
  private static final Optional<CellProblem> WITH_TIME = unreadable("value.date_with_time");
  private static final Optional<CellProblem> AMBIGUOUS = unreadable("value.date_ambiguous");
  private static final Optional<CellProblem> TWO_DIGIT_YEAR =
      unreadable("value.date_two_digit_year");
  private static final Optional<CellProblem> NO_DATE = unreadable("value.date");

  private static Optional<CellProblem> unreadable(String code) {
    return Optional.of(CellProblem.unreadable(code));
  }

  @Override
  public Optional<CellProblem> check(String cell) {
    if (cell.length() == LENGTH && hasForm(cell)) {
      return isPossible(cell) ? Optional.empty() : IMPOSSIBLE;
    }
    return mistake(cell);
  }

  /**
   * A day at midnight is that day, and three numbers that can be but one day of a year of four
   * digits are that day; what could be two days is left as it is.
   */
  @Override
  public String plainForm(String text) {
    if (isMidnight(text)) {
      return text.substring(0, LENGTH);
    }
    return check(text)
        .filter(problem -> problem.code().equals("value.date_us"))
        .flatMap(DateText::meant)
        .filter(day -> check(day).isEmpty() && text.contains(day.substring(0, 4)))
        .orElse(text);
  }

  private static Optional<String> meant(CellProblem problem) {
    return problem.arguments().stream()
        .filter(detail -> detail.name().equals("meant"))
        .map(detail -> detail.value().toString())
        .findFirst();
  }

  /** Whether a day is followed by a time of day of zeros only, in UTC or in no zone. */
  private static boolean isMidnight(String text) {
    if (text.length() <= LENGTH || !hasForm(text) || !isPossible(text)) {
      return false;
    }
    char separator = text.charAt(LENGTH);
    String time = text.substring(LENGTH + 1);
    String local = time.endsWith("Z") ? time.substring(0, time.length() - 1) : time;
    return (separator == 'T' || separator == ' ')
        && (local.equals("00:00")
            || local.equals("00:00:00")
            || (local.startsWith("00:00:00.")
                && local.length() > "00:00:00.".length()
                && local.substring("00:00:00.".length()).chars().allMatch(c -> c == '0')));
  }

  @Override
  public LocalDate decode(String cell) {
    return LocalDate.of(
        Digits.number(cell, 0, 4), Digits.number(cell, 5, 7), Digits.number(cell, 8, 10));
  }

  /** The form that the binding asks for; years of more or fewer than four digits have none. */
  @Override
  public String encode(LocalDate value) {
    char[] text = new char[LENGTH];
    write(value, text);
    return new String(text);
  }

  /** Writes a day to the start of a text. */
  static void write(LocalDate value, char[] text) {
    Digits.write(YearText.checked(value.getYear()), 4, text, 0);
    text[4] = '-';
    Digits.write(value.getMonthValue(), 2, text, 5);
    text[7] = '-';
    Digits.write(value.getDayOfMonth(), 2, text, 8);
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
    if (NamedMonth.isIn(cell)) {
      return otherOrder(NamedMonth.date(cell));
    }
    if (hasForm(cell) && (cell.charAt(LENGTH) == 'T' || cell.charAt(LENGTH) == ' ')) {
      return WITH_TIME;
    }
    int end = Digits.endOfRun(cell, 0);
    if (end == cell.length()) {
      return digitsOnly(cell);
    }
    return numbersWithSeparators(cell);
  }

  /** A day whose parts stand in another order, if it can be told which day. */
  private static Optional<CellProblem> otherOrder(Optional<LocalDate> day) {
    String code = "value.date_us";
    return Optional.of(
        day.map(known -> CellProblem.unreadable(code, known.toString()))
            .orElseGet(() -> CellProblem.unreadableForm(code, "the day as YYYY-MM-DD")));
  }

  private static Optional<CellProblem> digitsOnly(String cell) {
    return switch (cell.length()) {
      case 5 -> {
        LocalDate day = SPREADSHEET_START.plusDays(Digits.number(cell, 0, 5));
        yield Optional.of(CellProblem.unreadable("value.date_serial", day.toString()));
      }
      case 8 ->
          otherOrder(
              day(Digits.number(cell, 0, 4), Digits.number(cell, 4, 6), Digits.number(cell, 6, 8)));
      default -> NO_DATE;
    };
  }

  /** The day of a year, month and day, if there is one. */
  static Optional<LocalDate> day(int year, int month, int day) {
    return isDay(year, month, day) ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
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
    int first = Digits.number(cell, 0, firstEnd);
    int second = Digits.number(cell, firstEnd + 1, secondEnd);
    int third = Digits.number(cell, secondEnd + 1, end);
    if (firstEnd <= 2 && thirdLength == 2) {
      return TWO_DIGIT_YEAR;
    }
    if (firstEnd <= 2 && thirdLength == 4) {
      return yearLast(first, second, third);
    }
    return firstEnd == 4 && thirdLength <= 2 ? otherOrder(day(first, second, third)) : NO_DATE;
  }

  /** Day and month, or month and day: only one can be above 12. */
  private static Optional<CellProblem> yearLast(int first, int second, int year) {
    if (first <= 12 && second <= 12 && first != second) {
      return AMBIGUOUS;
    }
    return otherOrder(second > 12 ? day(year, first, second) : day(year, second, first));
  }

  private static boolean isSeparator(char c) {
    return c == '/' || c == '.' || c == '-';
  }
}
