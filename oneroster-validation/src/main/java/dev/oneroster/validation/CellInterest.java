package dev.oneroster.validation;

import java.util.function.Predicate;

/**
 * Which cells of a column a rule wants to see. Rows all of whose cells are clean and interest
 * nobody are shown to none of the rules that say so.
 *
 * @param minded tells of a text that is not empty whether it must be seen; asked on any thread, and
 *     a text that is not minded once is never minded later
 * @param unminded passes only cells whose texts are not minded
 */
record CellInterest(Predicate<String> minded, ByteTest unminded) {

  /** Whether a text must be seen. A question that fails is left to the rule itself. */
  boolean isMinded(String cell) {
    try {
      return minded.test(cell);
    } catch (RuntimeException ours) {
      return true;
    }
  }
}
