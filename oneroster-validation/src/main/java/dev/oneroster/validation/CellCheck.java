package dev.oneroster.validation;

import dev.oneroster.csv.CellProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that one column asks of a cell, compiled for one version and mode. At most one error
 * is reported for a cell, the first in the order blank, form, constraints; oddities are reported of
 * cells without error.
 *
 * <p>Immutable.
 */
final class CellCheck {

  /** Who takes a value where the binding has none can read it. */
  private static final CellProblem MUST_BE_BLANK =
      new CellProblem(ReadableFaults.SURPLUS, true, List.of());

  private static final CellProblem WHITESPACE =
      new CellProblem("value.whitespace_only", false, List.of());

  private final Optional<CellProblem> ifEmpty;
  private final boolean mustBeBlank;
  private final boolean blanksAreText;
  private final List<CellStep> steps;
  private final CellStep[] checks;

  /**
   * Puts the parts together.
   *
   * @param ifEmpty what is wrong with an empty cell, if anything
   * @param mustBeBlank whether any text is wrong
   * @param blanksAreText whether blanks alone are a value
   * @param steps the checks of a cell with text, in order
   */
  CellCheck(
      Optional<CellProblem> ifEmpty,
      boolean mustBeBlank,
      boolean blanksAreText,
      List<CellStep> steps) {
    this.ifEmpty = ifEmpty;
    this.mustBeBlank = mustBeBlank;
    this.blanksAreText = blanksAreText;
    this.steps = List.copyOf(steps);
    this.checks = steps.stream().map(CellStep::untested).toArray(CellStep[]::new);
  }

  /** Whether a value is asked for. */
  boolean isRequired() {
    return ifEmpty.isPresent();
  }

  /** Passes cells that are not blank and that {@link #check} finds nothing in. */
  ByteTest byteTest() {
    ByteTest all = mustBeBlank ? ByteTest.NEVER : ByteTest.ALWAYS;
    for (CellStep step : steps) {
      all = all.and(step.byteTest());
    }
    return all;
  }

  void check(String cell, Consumer<CellProblem> problems) {
    if (cell.isEmpty()) {
      ifEmpty.ifPresent(problems);
    } else if (mustBeBlank) {
      problems.accept(MUST_BE_BLANK);
    } else if (!blanksAreText && Character.isWhitespace(cell.charAt(0)) && cell.isBlank()) {
      problems.accept(WHITESPACE);
    } else {
      checkText(cell, problems);
    }
  }

  private void checkText(String cell, Consumer<CellProblem> problems) {
    for (CellStep step : checks) {
      Optional<CellProblem> problem = step.check(cell);
      if (problem.isPresent()) {
        problems.accept(problem.get());
        return;
      }
    }
  }
}
