package dev.oneroster.validation;

import java.util.Arrays;

/**
 * The texts of one column's cells, of which most say what one of the last two did: then it is the
 * same text, and none is made. Not thread-safe.
 */
final class RecentTexts {

  /** A column that says so many things more often new than again is not remembered any more. */
  private static final int PATIENCE = 256;

  private static final int REMEMBERED = 2;
  private static final byte[] NOTHING = {};

  private byte[] lastBytes = NOTHING;
  private String last = "";
  private byte[] earlierBytes = NOTHING;
  private String earlier = "";
  private int patience = PATIENCE;

  /** The row of the batch whose text was asked for last: several rules look at it. */
  private int lastRow = -1;

  /** Begins with other rows. */
  void startBatch() {
    lastRow = -1;
  }

  /** The text of a cell. */
  String of(RowBatch batch, int row, int place) {
    if (row == lastRow && batch.isInBytes(row)) { // else its text has been replaced
      return last;
    }
    if (batch.isEmpty(row, place)) {
      return "";
    }
    if (patience <= 0 || !batch.isInBytes(row) || !batch.isVerbatim(row, place)) {
      return batch.cell(row, place);
    }
    lastRow = row;
    if (isRemembered(batch.bytes(), batch.from(row, place), batch.to(row, place))) {
      patience = Math.min(PATIENCE, patience + 1);
      return last;
    }
    patience--;
    swap();
    last = batch.cell(row, place);
    lastBytes = Arrays.copyOfRange(batch.bytes(), batch.from(row, place), batch.to(row, place));
    return last;
  }

  /** Whether a text is one of the two, which then is the last one. */
  private boolean isRemembered(byte[] bytes, int from, int to) {
    for (int i = 0; i < REMEMBERED; i++) {
      if (isAt(bytes, from, to, lastBytes)) {
        return true;
      }
      swap();
    }
    return false;
  }

  private void swap() {
    String text = last;
    byte[] bytes = lastBytes;
    last = earlier;
    lastBytes = earlierBytes;
    earlier = text;
    earlierBytes = bytes;
  }

  private static boolean isAt(byte[] bytes, int from, int to, byte[] text) {
    return to - from == text.length && SameBytes.at(bytes, from, text, 0, text.length);
  }
}
