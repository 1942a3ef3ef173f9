package dev.oneroster.csv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days whose English month is spelled out, as in {@code Aug 15, 2026} or {@code 15-Aug-26}. */
final class NamedMonth {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final int LONGEST = 20;

  private NamedMonth() {}

  /** Whether a short text with digits names a month. */
  static boolean isIn(String cell) {
    return month(cell) > 0
        && cell.length() <= LONGEST
        && cell.chars().anyMatch(c -> Digits.is((char) c));
  }

  /** The month whose name a word of the text starts with, from 1; 0 if there is none. */
  private static int month(String cell) {
    for (int i = 0; i + 3 <= cell.length(); i++) {
      boolean wordStarts =
          Character.isLetter(cell.charAt(i)) && (i == 0 || !Character.isLetter(cell.charAt(i - 1)));
      if (wordStarts) {
        int month = MONTHS.indexOf(cell.substring(i, i + 3).toLowerCase(Locale.ROOT));
        if (month >= 0) {
          return month + 1;
        }
      }
    }
    return 0;
  }

  /** The day, if the text holds two numbers beside the month, a day and a year of four digits. */
  static Optional<LocalDate> date(String cell) {
    int first = nextNumber(cell, 0);
    int firstEnd = Digits.endOfRun(cell, first);
    int second = nextNumber(cell, firstEnd);
    int secondEnd = Digits.endOfRun(cell, second);
    boolean two = secondEnd > second && nextNumber(cell, secondEnd) == cell.length();
    if (!two || firstEnd - first > 4 || secondEnd - second > 4) {
      return Optional.empty();
    }
    int one = Digits.number(cell, first, firstEnd);
    int other = Digits.number(cell, second, secondEnd);
    if (secondEnd - second == 4 && firstEnd - first <= 2) {
      return DateText.day(other, month(cell), one);
    }
    return firstEnd - first == 4 && secondEnd - second <= 2
        ? DateText.day(one, month(cell), other)
        : Optional.empty();
  }

  private static int nextNumber(String cell, int from) {
    int index = from;
    while (index < cell.length() && !Digits.is(cell.charAt(index))) {
      index++;
    }
    return index;
  }
}
