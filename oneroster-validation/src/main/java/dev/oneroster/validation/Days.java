package dev.oneroster.validation;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Reads days of one column as numbers, counted as {@link LocalDate#toEpochDay} counts. Most rows
 * have one of a few days, each of which is read once. Not thread-safe.
 */
final class Days {

  /** No day, or one that stands for none. */
  static final int NONE = PackedInts.NONE;

  private static final int REMEMBERED = 16;

  // Days read before, where the hashes of their texts lead.
  private final String[] texts = new String[REMEMBERED];
  private final int[] days = new int[REMEMBERED];

  Days() {
    Arrays.fill(texts, "");
  }

  /** The day in a cell that is blank or written YYYY-MM-DD; none if it stands for no day. */
  int read(String cell) {
    if (cell.isEmpty()) {
      return NONE;
    }
    int place = cell.hashCode() & (REMEMBERED - 1);
    if (!cell.equals(texts[place])) {
      texts[place] = cell;
      days[place] = PlaceholderDateRule.isPlaceholder(cell) ? NONE : dayOf(cell);
    }
    return days[place];
  }

  private static int dayOf(String cell) {
    return Math.toIntExact(LocalDate.parse(cell).toEpochDay());
  }

  /** A day as it is written. */
  static String text(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }
}
