package dev.oneroster.validation;

import dev.oneroster.csv.CellProblem;
import java.util.Optional;

/**
 * One check of the text of a cell that is not blank. Immutable; allocates nothing if all is well.
 */
@FunctionalInterface
interface CellStep {

  /** What is wrong with the text, or empty if nothing is. */
  Optional<CellProblem> check(String cell);

  /** Passes only cells of which this step says nothing. */
  default ByteTest byteTest() {
    return ByteTest.NEVER;
  }

  /** The same step, with a test of bytes that never passes what the step complains of. */
  default CellStep with(ByteTest test) {
    CellStep step = this;
    return new CellStep() {
      @Override
      public Optional<CellProblem> check(String cell) {
        return step.check(cell);
      }

      @Override
      public ByteTest byteTest() {
        return test;
      }
    };
  }
}
