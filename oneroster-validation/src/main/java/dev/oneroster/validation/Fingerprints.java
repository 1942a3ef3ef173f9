package dev.oneroster.validation;

import java.util.SplittableRandom;

/**
 * Which texts of a column have been seen, and in which row first. A text is known by 64 bits that
 * nobody can foresee, in about 30 bytes: of a million texts, two different ones are taken for the
 * same once in thirty million runs. Not thread-safe.
 */
final class Fingerprints implements TextReader {

  /** No letter. */
  private static final int END = -1;

  private final long seed = new SplittableRandom().nextLong();
  private final boolean folding;

  private static final int FIRST_SLOTS = 64;

  /** Up to here tables are doubled: what they waste is little. */
  private static final int MANY_SLOTS = 1 << 15;

  /** Two for each slot, side by side: the print, and the row with the exact hash behind it. */
  private long[] slots = new long[2 * FIRST_SLOTS];

  private int size;
  private boolean same;
  private long hash;
  private int exactHash;

  /**
   * No texts yet.
   *
   * @param folding whether texts that differ in case only count as one
   */
  Fingerprints(boolean folding) {
    this.folding = folding;
  }

  /** Begins a text, which is then read in one or more parts. */
  Fingerprints start() {
    hash = seed;
    exactHash = 0;
    return this;
  }

  /** Ends a text after which another one comes, so that both are known together. */
  void end() {
    hash = mix(hash, END);
    exactHash = 31 * exactHash + END;
  }

  @Override
  public boolean readAscii(byte[] bytes, int from, int to) {
    long mixed = hash;
    int simple = exactHash;
    int all = 0;
    for (int i = from; i < to; i++) {
      byte letter = bytes[i];
      all |= letter;
      mixed = mix(mixed, folding && letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter);
      simple = 31 * simple + letter;
    }
    if (all < 0) {
      return false;
    }
    hash = mixed;
    exactHash = simple;
    return true;
  }

  @Override
  public void read(String text) {
    for (int i = 0; i < text.length(); i++) {
      read(text.charAt(i));
    }
  }

  /** Reads one more character, or any other small number. */
  void read(int letter) {
    hash = mix(hash, folding ? fold((char) letter) : letter);
    exactHash = 31 * exactHash + letter;
  }

  /** Notes the text of a cell, as {@link #add(int)} does. */
  int add(CheckedRow row, int column, int number) {
    start();
    row.read(column, this);
    return add(number);
  }

  /**
   * Notes the text that has been read.
   *
   * @param row the number of its row
   * @return the row where it was seen first, or {@link IdIndex#NONE} if it is new
   */
  int add(int row) {
    return add(print(), exactHash, row);
  }

  /** What stands in a table for the text that has been read; never 0. */
  long print() {
    return hash == 0 ? 1 : hash;
  }

  /** A hash of the text that has been read, case included. */
  int exactHash() {
    return exactHash;
  }

  /** Looks at where a text would be; the answer is of no meaning. */
  long peek(long print) {
    return slots[2 * Slots.first((int) print, slots.length / 2)];
  }

  /** Notes a text that has been read before, as {@link #add(int)} does. */
  int add(long print, int exactHash, int row) {
    if (Slots.isFull(size, slots.length / 2)) {
      grow();
    }
    int slot = slotOf(slots, print);
    if (slots[slot] == print) {
      same = (int) slots[slot + 1] == exactHash;
      return (int) (slots[slot + 1] >>> Integer.SIZE);
    }
    slots[slot] = print;
    slots[slot + 1] = ((long) row << Integer.SIZE) | Integer.toUnsignedLong(exactHash);
    size++;
    return IdIndex.NONE;
  }

  /** Whether the text noted last was seen before letter by letter, case included. */
  boolean wasSame() {
    return same;
  }

  /** The row where a text was seen first, or {@link IdIndex#NONE}. */
  int find(String text) {
    start().read(text);
    long print = print();
    int slot = slotOf(slots, print);
    return slots[slot] == print ? (int) (slots[slot + 1] >>> Integer.SIZE) : IdIndex.NONE;
  }

  private static long mix(long hash, int letter) {
    long mixed = (hash ^ letter) * 0x9e37_79b9_7f4a_7c15L;
    return mixed ^ (mixed >>> 32);
  }

  private static char fold(char letter) {
    if (letter < 0x80) {
      return letter >= 'A' && letter <= 'Z' ? (char) (letter | 0x20) : letter;
    }
    return Character.toLowerCase(Character.toUpperCase(letter));
  }

  /** Where the slot of a print begins, or the one in which it would be. */
  private static int slotOf(long[] table, long print) {
    int slots = table.length / 2;
    int slot = Slots.first((int) print, slots);
    while (table[2 * slot] != 0 && table[2 * slot] != print) {
      slot = Slots.next(slot, slots);
    }
    return 2 * slot;
  }

  private void grow() {
    int room = slots.length / 2;
    long[] grown = new long[2 * (room < MANY_SLOTS ? 2 * room : room + (room >> 1))];
    for (int i = 0; i < slots.length; i += 2) {
      if (slots[i] != 0) {
        int slot = slotOf(grown, slots[i]);
        grown[slot] = slots[i];
        grown[slot + 1] = slots[i + 1];
      }
    }
    slots = grown;
  }

  /** Lets all go that has been seen. */
  void forget() {
    slots = new long[2 * FIRST_SLOTS];
    size = 0;
  }
}
