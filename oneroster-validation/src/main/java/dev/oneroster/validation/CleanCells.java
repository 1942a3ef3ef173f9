package dev.oneroster.validation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Tells of the cells of one column that they are clean and who wants to see them, nearly always by
 * their bytes alone: they pass a test, or the same has been found clean and of interest to nobody,
 * or doubtful, a moment ago, as the few values of roles, days and schools are again and again. Not
 * thread-safe.
 */
final class CleanCells {

  private static final int SLOT_BITS = 8;
  private static final int MAX_REMEMBERED_BYTES = 48;
  private static final int MULTIPLIER = 0x9e37_79b1;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  /** What is said of a cell that is not clean; else it is the bits of those who want to see it. */
  private static final long DOUBTFUL = -1;

  private final int column;
  private final CellCheck check;
  private final ColumnInterests interests;

  /** Of those of whom bytes tell nothing. */
  private final ColumnInterests interestsInTexts;

  private final ByteTest test;
  private final boolean testIsOfUse;
  private final long ofBlank;
  private final byte[][] remembered = new byte[1 << SLOT_BITS][];

  /** Which of the remembered texts are doubtful. */
  private final boolean[] rememberedAsDoubtful = new boolean[1 << SLOT_BITS];

  /** By the number of the row that a cell names: whether the cell is clean and of no interest. */
  private final BitSet rememberedIds = new BitSet();

  private boolean said;

  /**
   * Looks at one column.
   *
   * @param column its number, by which a batch knows it
   * @param check what its cells must satisfy
   * @param interests what others want to see of them
   */
  CleanCells(int column, CellCheck check, ColumnInterests interests) {
    this.column = column;
    this.check = check;
    this.interests = interests;
    this.interestsInTexts = interests.ofTexts();
    this.test = check.byteTest().and(interests.unminded());
    this.testIsOfUse = test.isOfUse();
    this.ofBlank = check.isRequired() ? DOUBTFUL : interests.inBlank();
  }

  /** Looks at the cells of all rows that can be clean, and tells what is to be said of them. */
  void look(RowBatch batch, int place) {
    int size = batch.size();
    for (int row = 0; row < size; row++) {
      if (!batch.isDoubtfulThroughout(row)) {
        long interested = interested(batch, row, place);
        if (interested == DOUBTFUL) {
          batch.setDoubtful(row, column);
        } else if (interested != 0) {
          batch.addInterest(row, interested);
        }
      }
    }
  }

  /** Does the same for identifiers that have been looked up: most name rows that others named. */
  void look(RowBatch batch, int place, BatchLookup lookup) {
    int size = batch.size();
    for (int row = 0; row < size; row++) {
      int named = lookup.found(row);
      if (!batch.isDoubtfulThroughout(row) && !(named >= 0 && rememberedIds.get(named))) {
        long interested = interested(batch, row, place);
        if (interested == DOUBTFUL) {
          batch.setDoubtful(row, column);
        } else if (interested != 0) {
          batch.addInterest(row, interested);
        } else if (named >= 0) {
          rememberedIds.set(named);
        }
      }
    }
  }

  private long interested(RowBatch batch, int row, int place) {
    boolean passes = false;
    int slot = -1;
    if (batch.isInBytes(row) && batch.isVerbatim(row, place)) {
      byte[] bytes = batch.bytes();
      int from = batch.from(row, place);
      int to = batch.to(row, place);
      if (from == to) {
        return ofBlank;
      }
      passes = testIsOfUse && bytes[from] > ' ' && test.passes(bytes, from, to);
      if (passes && interestsInTexts.isEmpty()) {
        return 0;
      }
      int length = to - from;
      slot = length > MAX_REMEMBERED_BYTES ? -1 : slot(bytes, from, length);
      if (slot >= 0 && isRemembered(slot, bytes, from, length)) {
        return rememberedAsDoubtful[slot] ? DOUBTFUL : 0;
      }
    }
    String cell = batch.cell(row, place);
    long interested = passes ? interestsInTexts.in(cell) : interested(cell);
    boolean doubtful = interested == DOUBTFUL;
    if (slot >= 0 && (doubtful || interested == 0)) {
      remembered[slot] =
          Arrays.copyOfRange(batch.bytes(), batch.from(row, place), batch.to(row, place));
      rememberedAsDoubtful[slot] = doubtful;
    }
    return interested;
  }

  private boolean isRemembered(int slot, byte[] bytes, int from, int length) {
    byte[] known = remembered[slot];
    return known != null && known.length == length && SameBytes.at(bytes, from, known, 0, length);
  }

  private long interested(String cell) {
    if (cell.isEmpty()) {
      return ofBlank;
    }
    said = false;
    check.check(cell, problem -> said = true);
    return said ? DOUBTFUL : interests.in(cell);
  }

  /** A place for a text by its ends, where texts of a kind differ. */
  private static int slot(byte[] bytes, int from, int length) {
    if (length < Integer.BYTES) {
      int ends = (bytes[from] << Byte.SIZE) ^ bytes[from + length - 1];
      return (ends * MULTIPLIER) >>> (Integer.SIZE - SLOT_BITS);
    }
    int last = (int) INTS.get(bytes, from + length - Integer.BYTES);
    int hash = (((bytes[from] + length) * MULTIPLIER) ^ last) * MULTIPLIER;
    return hash >>> (Integer.SIZE - SLOT_BITS);
  }
}
