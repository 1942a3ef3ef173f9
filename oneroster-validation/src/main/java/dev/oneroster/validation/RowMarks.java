package dev.oneroster.validation;

import dev.oneroster.validation.RowCondition.Truth;
import java.util.BitSet;

/** Which rows of a file meet something, by their numbers in its index: two bits a row. */
final class RowMarks {

  private final BitSet met = new BitSet();
  private final BitSet unknown = new BitSet();

  /** Notes a row; one that meets it once, meets it. */
  void set(int number, Truth truth) {
    if (number == IdIndex.NONE) {
      return;
    }
    if (truth == Truth.YES) {
      met.set(number);
    } else if (truth == Truth.UNKNOWN) {
      unknown.set(number);
    }
  }

  Truth get(int number) {
    if (met.get(number)) {
      return Truth.YES;
    }
    return unknown.get(number) ? Truth.UNKNOWN : Truth.NO;
  }
}
