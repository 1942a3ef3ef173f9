package dev.oneroster.validation;

import java.time.LocalDate;

/**
 * Reads days of one column as numbers, counted as {@link LocalDate#toEpochDay} counts. Most rows
 * have the day of the row before, which is read once. Not thread-safe.
 */
final class Days {

  /** No day, or one that stands for none. */
  static final int NONE = PackedInts.NONE;

  private String last = "";
  private int lastDay = NONE;

  /** The day in a cell that is blank or written YYYY-MM-DD; none if it stands for no day. */
  int read(String cell) {
    if (cell.isEmpty()) {
      return NONE;
    }
    if (!cell.equals(last)) {
      last = cell;
      lastDay = PlaceholderDateRule.isPlaceholder(cell) ? NONE : dayOf(cell);
    }
    return lastDay;
  }

  private static int dayOf(String cell) {
    return Math.toIntExact(LocalDate.parse(cell).toEpochDay());
  }

  /** A day as it is written. */
  static String text(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}
