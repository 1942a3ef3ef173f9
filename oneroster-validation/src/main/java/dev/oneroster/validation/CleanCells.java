package dev.oneroster.validation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Tells of the cells of one column that they are clean and interest nobody, by their bytes alone:
 * they pass a test, or the same has been found clean a moment ago, as the few values of roles, days
 * and schools are again and again. Not thread-safe.
 */
final class CleanCells {

  private static final int SLOT_BITS = 8;
  private static final int MAX_REMEMBERED_BYTES = 48;
  private static final int MULTIPLIER = 0x9e37_79b1;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final CellCheck check;
  private final CellInterest[] interests;
  private final ByteTest test;
  private final boolean testIsOfUse;
  private final boolean emptyIsClean;
  private final byte[][] remembered = new byte[1 << SLOT_BITS][];
  private boolean said;

  /**
   * Looks at one column.
   *
   * @param check what its cells must satisfy
   * @param interests what others want to see of them
   */
  CleanCells(CellCheck check, List<CellInterest> interests) {
    this.check = check;
    this.interests = interests.toArray(CellInterest[]::new);
    ByteTest all = check.byteTest();
    for (CellInterest interest : interests) {
      all = all.and(interest.unminded());
    }
    this.test = all;
    this.testIsOfUse = all.isOfUse();
    this.emptyIsClean = !check.isRequired();
  }

  /** Looks at the cells of all rows that are clean so far, and tells those that are not. */
  void look(RowBatch batch, int place) {
    int size = batch.size();
    for (int row = 0; row < size; row++) {
      if (batch.isClean(row) && !isClean(batch, row, place)) {
        batch.setDoubtful(row);
      }
    }
  }

  /** Whether nothing is to be said of a cell taken by itself, and nobody wants to see it. */
  private boolean isClean(RowBatch batch, int row, int place) {
    if (!batch.isInBytes(row) || !batch.isVerbatim(row, place)) {
      return isClean(batch.cell(row, place));
    }
    byte[] bytes = batch.bytes();
    int from = batch.from(row, place);
    int to = batch.to(row, place);
    if (from == to) {
      return emptyIsClean;
    }
    if (testIsOfUse && bytes[from] > ' ' && test.passes(bytes, from, to)) {
      return true;
    }
    int length = to - from;
    if (length > MAX_REMEMBERED_BYTES) {
      return isClean(batch.cell(row, place));
    }
    int slot = slot(bytes, from, length);
    byte[] known = remembered[slot];
    if (known != null && known.length == length && SameBytes.at(bytes, from, known, 0, length)) {
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
    return !said && (cell.isEmpty() || !isMinded(cell));
  }

  private boolean isMinded(String cell) {
    for (CellInterest interest : interests) {
      if (interest.isMinded(cell)) {
        return true;
      }
    }
    return false;
  }

  /** A place for a text by its ends, where texts of a kind differ. */
  private static int slot(byte[] bytes, int from, int length) {
    if (length < Integer.BYTES) {
      int ends = (bytes[from] << Byte.SIZE) ^ bytes[from + length - 1];
      return (ends * MULTIPLIER) >>> (Integer.SIZE - SLOT_BITS);
    }
    int first = (int) INTS.get(bytes, from);
    int last = (int) INTS.get(bytes, from + length - Integer.BYTES);
    return ((((first + length) * MULTIPLIER) ^ last) * MULTIPLIER) >>> (Integer.SIZE - SLOT_BITS);
  }
}
