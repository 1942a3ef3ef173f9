package dev.oneroster.validation;

import dev.oneroster.csv.CellProblem;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the check of a column says of cells that are wrong, which it need not find out again of a
 * text that is wrong again: what is wrong in all rows of a file is mostly the same few texts. Not
 * thread-safe.
 */
final class RecentProblems {

  private static final int SLOTS = 1 << 6;
  private static final int MAX_REMEMBERED_LENGTH = 48;

  private final CellCheck check;
  private final @Nullable String[] texts = new String[SLOTS];
  private final @Nullable CellProblem[] problems = new CellProblem[SLOTS];
  private @Nullable CellProblem found;

  RecentProblems(CellCheck check) {
    this.check = check;
  }

  /** Tells what {@link CellCheck#check} tells, which is one problem at most. */
  void check(String cell, Consumer<CellProblem> told) {
    int slot = cell.hashCode() & (SLOTS - 1);
    if (!cell.equals(texts[slot])) {
      found = null;
      check.check(cell, problem -> found = problem);
      if (cell.length() > MAX_REMEMBERED_LENGTH) {
        tell(found, told);
        return;
      }
      texts[slot] = cell;
      problems[slot] = found;
    }
    tell(problems[slot], told);
  }

  private static void tell(@Nullable CellProblem problem, Consumer<CellProblem> told) {
    if (problem != null) {
      told.accept(problem);
    }
  }
}
