package dev.oneroster.validation;

/**
 * Tables in which numbers are found by their hashes: how long they are, and where a search begins.
 * They grow by a quarter when they are filled by two thirds, so that more than half of a table is
 * filled at least: doubling would leave a third only. In a fuller table, what is not there would be
 * searched for in many slots.
 */
final class Slots {

  private Slots() {}

  /** The first slot to look at, in the order of hashes, whatever the length. */
  static int first(int hash, int slots) {
    return (int) ((Integer.toUnsignedLong(hash) * slots) >>> Integer.SIZE);
  }

  /** The slot behind another one; the first one comes behind the last. */
  static int next(int slot, int slots) {
    return slot + 1 == slots ? 0 : slot + 1;
  }

  /** Whether there is no room for one more. */
  static boolean isFull(int used, int slots) {
    return (used + 1) * 3L > slots * 2L;
  }

  /** How many slots a table has after it has grown. */
  static int grown(int slots) {
    return slots + (slots >> 2);
  }
}
