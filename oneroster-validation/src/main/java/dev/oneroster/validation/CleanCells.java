package dev.oneroster.validation;

import java.util.Arrays;

/**
 * Tells of the cells of one column that they are clean, by their bytes alone: they pass a test, or
 * the same has been found clean a moment ago, as the few values of roles, days and schools are
 * again and again. Not thread-safe.
 */
final class CleanCells {

  private static final int SLOT_BITS = 8;
  private static final int MAX_REMEMBERED_BYTES = 48;
  private static final int MULTIPLIER = 0x9e37_79b1;

  private final CellCheck check;
  private final ByteTest test;
  private final boolean emptyIsClean;
  private final byte[][] remembered = new byte[1 << SLOT_BITS][];
  private boolean said;

  CleanCells(CellCheck check) {
    this.check = check;
    this.test = check.byteTest();
    this.emptyIsClean = !check.isRequired();
  }

  /** Whether nothing is to be said of a cell taken by itself. */
  boolean isClean(RowBatch batch, int row, int place) {
    if (!batch.isInBytes(row) || !batch.isVerbatim(row, place)) {
      return isClean(batch.cell(row, place));
    }
    byte[] bytes = batch.bytes();
    int from = batch.from(row, place);
    int to = batch.to(row, place);
    if (from == to) {
      return emptyIsClean;
    }
    if (bytes[from] > ' ' && test.passes(bytes, from, to)) {
      return true;
    }
    int length = to - from;
    if (length > MAX_REMEMBERED_BYTES) {
      return isClean(batch.cell(row, place));
    }
    int slot = slot(bytes, from, to);
    byte[] known = remembered[slot];
    if (known != null && Arrays.equals(known, 0, known.length, bytes, from, to)) {
      return true;
    }
    boolean clean = isClean(batch.cell(row, place));
    if (clean) {
      remembered[slot] = Arrays.copyOfRange(bytes, from, to);
    }
    return clean;
  }

  private boolean isClean(String cell) {
    said = false;
    check.check(cell, problem -> said = true);
    return !said;
  }

  private static int slot(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return (hash * MULTIPLIER) >>> (Integer.SIZE - SLOT_BITS);
  }
}
