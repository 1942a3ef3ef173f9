package dev.oneroster.csv;

import dev.oneroster.model.RosterRecord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column of a file into the builders of its entities. Days, tokens and the
 * like are the same in many rows on end: the last one and its value are remembered. Not
 * thread-safe.
 *
 * @param <T> the entity's type
 * @param <V> the type of the values
 */
final class ColumnReader<T extends RosterRecord, V> {

  private final Column<T, V> column;
  private final boolean text;
  private final boolean remembers;
  private String lastCell = "";
  private @Nullable V lastValue;

  ColumnReader(Column<T, V> column) {
    this.column = column;
    this.text = column.type().takesBlank();
    this.remembers = column.type().hasForm() || column.type().vocabulary().isPresent();
  }

  Column<T, V> column() {
    return column;
  }

  /**
   * Hands one cell with text to a builder, unless it is wrong.
   *
   * @return what is wrong or odd about it, if anything
   */
  Optional<CellProblem> read(String cell, Object builder) {
    if (text) {
      column.setText(builder, cell);
      return Optional.empty();
    }
    V known = lastValue;
    if (known != null && cell.equals(lastCell)) {
      column.setValue(builder, known);
      return Optional.empty();
    }
    Optional<CellProblem> problem = column.type().check(cell);
    if (problem.isEmpty() || problem.get().readable()) {
      V value = column.type().decode(cell);
      column.setValue(builder, value);
      if (remembers && problem.isEmpty()) {
        lastCell = cell;
        lastValue = value;
      }
    }
    return problem;
  }
}
