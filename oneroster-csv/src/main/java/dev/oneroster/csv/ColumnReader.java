package dev.oneroster.csv;

import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
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

  /** How many cells are remembered, a power of two. */
  private static final int MEMORY = 16;

  private final Column<T, V> column;
  private final int place;
  private final boolean required;
  private final BiConsumer<Object, V> setter;
  private final boolean text;
  private final boolean hasForm;
  private final boolean remembers;
  private final String[] recentCells = new String[MEMORY];
  private final List<@Nullable V> recentValues =
      new ArrayList<>(Collections.nCopies(MEMORY, (V) null));

  /**
   * A reader of a column.
   *
   * @param place where it is in the file; negative if it is not there
   */
  ColumnReader(Column<T, V> column, int place) {
    this.column = column;
    this.place = place;
    this.required = column.isRequired();
    this.setter = column.setter();
    this.text = column.type().takesBlank();
    this.hasForm = column.type().hasForm();
    this.remembers = hasForm || column.type().vocabulary().isPresent();
    Arrays.fill(recentCells, "");
  }

  Column<T, V> column() {
    return column;
  }

  int place() {
    return place;
  }

  boolean isRequired() {
    return required;
  }

  /**
   * Hands one cell with text to a builder, if it needs no look: any text will do, or it is one that
   * was right lately.
   *
   * @return false if it is still to be {@link #read}
   */
  @SuppressWarnings("unchecked") // the values of a column of single texts are texts
  boolean take(String cell, Object builder) {
    if (text) {
      setter.accept(builder, (V) cell);
      return true;
    }
    if (!remembers) {
      return false;
    }
    int slot = slot(cell);
    V known = recentValues.get(slot);
    if (known == null || !cell.equals(recentCells[slot])) {
      return false;
    }
    setter.accept(builder, known);
    return true;
  }

  /**
   * Hands one cell with text to a builder, unless it is wrong.
   *
   * @return what is wrong or odd about it, if anything
   */
  Optional<CellProblem> read(String cell, Object builder) {
    if (take(cell, builder)) {
      return Optional.empty();
    }
    Optional<CellProblem> problem = hasForm ? column.type().check(cell) : Optional.empty();
    if (problem.isEmpty() || problem.get().readable()) {
      V value = column.type().decode(cell);
      setter.accept(builder, value);
      if (remembers && problem.isEmpty()) {
        recentCells[slot(cell)] = cell;
        recentValues.set(slot(cell), value);
      }
    }
    return problem;
  }

  /** Tokens and days differ in length and at their ends. */
  private static int slot(String cell) {
    return (cell.length() * 5 + cell.charAt(cell.length() - 1)) & (MEMORY - 1);
  }
}
