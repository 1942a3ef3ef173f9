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
    return new Tested(untested(), test);
  }

  /** The step alone, for who looks at texts only. */
  default CellStep untested() {
    return this;
  }

  /** A step and a test of bytes. */
  record Tested(CellStep untested, ByteTest byteTest) implements CellStep {
    @Override
    public Optional<CellProblem> check(String cell) {
      return untested.check(cell);
    }
  }
}
