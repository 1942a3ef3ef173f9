package dev.oneroster.validation;

import dev.oneroster.validation.RowCondition.Truth;
import java.util.Arrays;

/** Which rows of a file meet something, by their numbers in its index: two bits a row. */
final class RowMarks {

  // Better truths are greater, and nothing was said of a row that has none.
  private static final Truth[] TRUTHS = {Truth.NO, Truth.NO, Truth.UNKNOWN, Truth.YES};
  private static final int MARK_BITS = 2;
  private static final int MARK = (1 << MARK_BITS) - 1;

  /** Those bits of a row's number that tell its place in a byte. */
  private static final int PLACE_BITS = 2;

  private static final int PLACE = (1 << PLACE_BITS) - 1;

  private byte[] marks = new byte[64];

  /** Notes a row; one that meets it once, meets it. */
  void set(int number, Truth truth) {
    if (number == IdIndex.NONE) {
      return;
    }
    int place = number >>> PLACE_BITS;
    if (place >= marks.length) {
      marks = Arrays.copyOf(marks, Math.max(place + 1, marks.length * 2));
    }
    int mark = mark(truth);
    if (mark > markOf(number)) {
      int shift = (number & PLACE) * MARK_BITS;
      marks[place] = (byte) ((marks[place] & ~(MARK << shift)) | (mark << shift));
    }
  }

  private static int mark(Truth truth) {
    if (truth == Truth.YES) {
      return 3;
    }
    return truth == Truth.UNKNOWN ? 2 : 1;
  }

  /** What was noted of a row; that it does not meet it, if nothing was. */
  Truth get(int number) {
    return TRUTHS[markOf(number)];
  }

  /** Whether anything was noted of a row. */
  boolean has(int number) {
    return markOf(number) != 0;
  }

  private int markOf(int number) {
    int place = number >>> PLACE_BITS;
    return place < marks.length ? (marks[place] >> ((number & PLACE) * MARK_BITS)) & MARK : 0;
  }
}
