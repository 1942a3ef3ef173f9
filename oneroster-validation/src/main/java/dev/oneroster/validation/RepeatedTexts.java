package dev.oneroster.validation;

/**
 * Finds the rows of a file in which a text comes again. Some dozens are looked up together, so that
 * memory is waited for once; so a repetition is told some rows later. Not thread-safe.
 */
final class RepeatedTexts {

  /** Hears of repetitions, in the order of rows. */
  interface Observer {
    /**
     * Hears of one.
     *
     * @param row the number of the row
     * @param first the number of the row that had the text first
     * @param same whether it is the same letter by letter, case included
     */
    void repeated(int row, int first, boolean same);
  }

  private static final int TOGETHER = 64;

  private final Fingerprints seen;
  private final Observer observer;

  // Those that are still to be looked up.
  private final long[] prints = new long[TOGETHER];
  private final int[] exactHashes = new int[TOGETHER];
  private final int[] rows = new int[TOGETHER];
  private int waiting;

  /** Keeps looks from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private long looks;

  /**
   * No texts yet.
   *
   * @param folding whether texts that differ in case only count as one
   */
  RepeatedTexts(boolean folding, Observer observer) {
    this.seen = new Fingerprints(folding);
    this.observer = observer;
  }

  /** Notes the text of a cell, unless it is blank or broken. */
  void add(CheckedRow row, int column) {
    if (!row.has(column)) {
      return;
    }
    row.read(column, seen.start());
    prints[waiting] = seen.print();
    exactHashes[waiting] = seen.exactHash();
    rows[waiting] = row.number();
    waiting++;
    if (waiting == TOGETHER) {
      tellAll();
    }
  }

  /** Tells of all repetitions up to now. */
  void tellAll() {
    int all = waiting;
    waiting = 0;
    long looked = 0;
    for (int i = 0; i < all; i++) {
      looked += seen.peek(prints[i]);
    }
    looks = looked;
    for (int i = 0; i < all; i++) {
      int first = seen.add(prints[i], exactHashes[i], rows[i]);
      if (first != IdIndex.NONE) {
        observer.repeated(rows[i], first, seen.wasSame());
      }
    }
  }

  /** The row where a text was seen first, or {@link IdIndex#NONE}. */
  int find(String text) {
    tellAll();
    return seen.find(text);
  }

  /** Lets all go that has been seen. */
  void forget() {
    waiting = 0;
    seen.forget();
  }
}
