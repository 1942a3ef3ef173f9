package dev.oneroster.validation;

import java.util.Arrays;

/**
 * One number from 0 for each of the rows of a file that are numbered, where most numbers are small:
 * a byte each, and four more for those from 255 on. Not thread-safe.
 */
final class PackedOrdinals {

  private static final int LARGE = 0xff;
  private static final int CHUNK_BITS = 14;
  private static final int CHUNK_SIZE = 1 << CHUNK_BITS;
  private static final int FIRST_SIZE = 64;

  private byte[][] chunks = new byte[4][];
  private final PackedInts large = new PackedInts();

  /** The number that was set; 0 if none was. */
  int get(int row) {
    int chunk = row >>> CHUNK_BITS;
    int place = row & (CHUNK_SIZE - 1);
    if (chunk >= chunks.length || chunks[chunk] == null || place >= chunks[chunk].length) {
      return 0;
    }
    int small = chunks[chunk][place] & LARGE;
    return small == LARGE ? large.get(row) : small;
  }

  /** Sets a number, which is not negative. */
  void set(int row, int number) {
    int chunk = row >>> CHUNK_BITS;
    int place = row & (CHUNK_SIZE - 1);
    if (chunk >= chunks.length || chunks[chunk] == null || place >= chunks[chunk].length) {
      makeRoom(chunk, place);
    }
    chunks[chunk][place] = (byte) Math.min(number, LARGE);
    if (number >= LARGE) {
      large.set(row, number);
    }
  }

  /** Only the first chunk is ever smaller than full size: most files are small. */
  private void makeRoom(int chunk, int place) {
    if (chunk >= chunks.length) {
      chunks = Arrays.copyOf(chunks, Math.max(chunk + 1, chunks.length * 2));
    }
    byte[] old = chunks[chunk] == null ? new byte[0] : chunks[chunk];
    int wanted = Math.max(FIRST_SIZE, Math.max(place + 1, old.length * 2));
    chunks[chunk] = Arrays.copyOf(old, chunk == 0 ? Math.min(CHUNK_SIZE, wanted) : CHUNK_SIZE);
  }
}
