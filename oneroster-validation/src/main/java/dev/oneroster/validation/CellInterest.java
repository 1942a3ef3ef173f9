package dev.oneroster.validation;

import java.util.function.Predicate;

/**
 * Which cells of a column a rule wants to see. A rule that says so is shown rows with such a cell,
 * and rows with an error.
 *
 * @param minded tells of a text that is not empty whether it must be seen; asked on any thread, and
 *     a text that is not minded once is never minded later
 * @param unminded passes only cells whose texts are not minded
 * @param blanks whether blank cells must be seen
 */
record CellInterest(Predicate<String> minded, ByteTest unminded, boolean blanks) {

  /** An interest in texts alone. */
  CellInterest(Predicate<String> minded, ByteTest unminded) {
    this(minded, unminded, false);
  }

  /** Whether a text must be seen. A question that fails is left to the rule itself. */
  boolean isMinded(String cell) {
    try {
      return minded.test(cell);
    } catch (RuntimeException | LinkageError | StackOverflowError ours) {
      return true;
    }
  }
}
