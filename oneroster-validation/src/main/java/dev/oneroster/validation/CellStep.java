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
}
