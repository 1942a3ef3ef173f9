package dev.oneroster.validation;

import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.model.RosterRecord;
import java.util.List;
import java.util.Optional;

/**
 * One check of a row that looks at several cells. It is asked only if none of the columns that it
 * looks at has an error of its own.
 *
 * @param <T> the entity's type
 */
interface RowStep<T extends RosterRecord> {

  /** The columns that it looks at; the last is the one that its problem is about. */
  List<Column<T, ?>> columns();

  /**
   * What is wrong with the row.
   *
   * @param cells the cells of {@link #columns()}, in that order
   */
  Optional<CellProblem> check(List<String> cells);
}
