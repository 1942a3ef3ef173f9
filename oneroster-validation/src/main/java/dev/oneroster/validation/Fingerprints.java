package dev.oneroster.validation;

import java.util.SplittableRandom;

/**
 * Which texts of a column have been seen, and in which row first. A text is known by 64 bits that
 * nobody can foresee, in 16 bytes a slot: of a million texts, two different ones are taken for the
 * same once in thirty million runs. Not thread-safe.
 */
final class Fingerprints {

  private final long seed = new SplittableRandom().nextLong();
  private final boolean folding;
  private long[] prints = new long[64];
  private int[] rows = new int[64];
  private int[] exact = new int[64];
  private int size;
  private boolean same;

  /**
   * No texts yet.
   *
   * @param folding whether texts that differ in case only count as one
   */
  Fingerprints(boolean folding) {
    this.folding = folding;
  }

  /**
   * Notes a text.
   *
   * @param row the number of its row
   * @return the row where it was seen first, or {@link IdIndex#NONE} if it is new
   */
  int add(String text, int row) {
    if ((size + 1) * 3L > prints.length * 2L) {
      grow();
    }
    long print = print(text);
    int slot = slotOf(prints, print);
    if (prints[slot] == print) {
      same = exact[slot] == text.hashCode();
      return rows[slot];
    }
    put(slot, print, row, text.hashCode());
    size++;
    return IdIndex.NONE;
  }

  /** Whether the text noted last was seen before letter by letter, case included. */
  boolean wasSame() {
    return same;
  }

  /** The row where a text was seen first, or {@link IdIndex#NONE}. */
  int find(String text) {
    long print = print(text);
    int slot = slotOf(prints, print);
    return prints[slot] == print ? rows[slot] : IdIndex.NONE;
  }

  private long print(String text) {
    long hash = seed;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      hash = (hash ^ (folding ? fold(letter) : letter)) * 0x9e37_79b9_7f4a_7c15L;
      hash ^= hash >>> 32;
    }
    return hash == 0 ? 1 : hash;
  }

  private static char fold(char letter) {
    if (letter < 0x80) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter | 0x20) : letter;
    }
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  private static int slotOf(long[] table, long print) {
    int mask = table.length - 1;
    int slot = (int) print & mask;
    while (table[slot] != 0 && table[slot] != print) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void put(int slot, long print, int row, int hash) {
    prints[slot] = print;
    rows[slot] = row;
    exact[slot] = hash;
  }

  private void grow() {
    long[] oldPrints = prints;
    int[] oldRows = rows;
    int[] oldExact = exact;
    prints = new long[oldPrints.length * 2];
    rows = new int[prints.length];
    exact = new int[prints.length];
    for (int i = 0; i < oldPrints.length; i++) {
      if (oldPrints[i] != 0) {
        put(slotOf(prints, oldPrints[i]), oldPrints[i], oldRows[i], oldExact[i]);
      }
    }
  }
}
