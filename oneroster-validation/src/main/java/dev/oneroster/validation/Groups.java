package dev.oneroster.validation;

import dev.oneroster.csv.Argument;

/**
 * Rows that have one cause, such as all enrollments of one user: for each cause the first row and
 * their number, 8 bytes each. Not thread-safe.
 */
final class Groups {

  /** What is to be said of a cause. */
  interface Telling {
    Argument[] about(int cause);
  }

  private final PackedInts firsts = new PackedInts();
  private final PackedInts counts = new PackedInts();
  private int end;

  /**
   * Notes a row.
   *
   * @param cause the number of its cause
   * @param row its own number
   */
  void add(int cause, int row) {
    if (row == IdIndex.NONE) {
      return;
    }
    if (firsts.get(cause) == PackedInts.NONE) {
      firsts.set(cause, row);
    }
    counts.increment(cause);
    end = Math.max(end, cause + 1);
  }

  /** Makes an occurrence of each cause. */
  void addTo(Occurrences occurrences, Telling telling) {
    for (int cause = 0; cause < end; cause++) {
      int rows = counts.count(cause);
      if (rows > 0) {
        occurrences.add(firsts.get(cause), rows, telling.about(cause));
      }
    }
  }
}
