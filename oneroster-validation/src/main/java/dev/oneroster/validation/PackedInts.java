package dev.oneroster.validation;

import java.util.Arrays;

/**
 * One whole number for each of the rows of a file that are numbered, four bytes each; {@link #NONE}
 * where nothing was set. Not thread-safe.
 */
final class PackedInts {

  /** What stands where nothing was set. */
  static final int NONE = Integer.MIN_VALUE;

  private static final int CHUNK_BITS = 12;
  private static final int CHUNK_SIZE = 1 << CHUNK_BITS;
  private static final int FIRST_SIZE = 64;

  private int[][] chunks = new int[4][];

  /** Lets all numbers go. */
  void clear() {
    chunks = new int[4][];
  }

  int get(int number) {
    int chunk = number >>> CHUNK_BITS;
    if (chunk >= chunks.length || chunks[chunk] == null) {
      return NONE;
    }
    int place = number & (CHUNK_SIZE - 1);
    return place < chunks[chunk].length ? chunks[chunk][place] : NONE;
  }

  void set(int number, int value) {
    int chunk = number >>> CHUNK_BITS;
    int place = number & (CHUNK_SIZE - 1);
    if (chunk >= chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length * 2));
    }
    if (chunks[chunk] == null || place >= chunks[chunk].length) {
      makeRoom(chunk, place);
    }
    chunks[chunk][place] = value;
  }

  /** Only the first chunk is ever smaller than full size: most files are small. */
  private void makeRoom(int chunk, int place) {
    int[] old = chunks[chunk] == null ? new int[0] : chunks[chunk];
    int wanted = Math.max(FIRST_SIZE, Math.max(place + 1, old.length * 2));
    int[] grown = Arrays.copyOf(old, chunk == 0 ? Math.min(CHUNK_SIZE, wanted) : CHUNK_SIZE);
    Arrays.fill(grown, old.length, grown.length, NONE);
    chunks[chunk] = grown;
  }

  /** One more; what was not set counts as 0. */
  void increment(int number) {
    set(number, count(number) + 1);
  }

  /** The number that was counted to. */
  int count(int number) {
    int value = get(number);
    return value == NONE ? 0 : value;
  }
}
