package dev.oneroster.csv;

import dev.oneroster.model.RosterRecord;
import java.util.List;
import java.util.Optional;

/**
 * One row of a data file: its place, its cells, and the entity that it stands for or the problems
 * that keep it from being one.
 *
 * <p>Values are immutable. {@link #toString()} shows no cell.
 *
 * @param <T> the entity's type
 * @param file the file's name
 * @param line the physical line on which the row begins; 1 is the header
 * @param cells the texts of its cells, blank ones empty; of a malformed row as far as they can be
 *     told
 * @param entity the entity, unless a problem keeps the row from being one
 * @param problems what is wrong or odd about the row's syntax and forms
 */
public record Row<T extends RosterRecord>(
    String file, long line, List<String> cells, Optional<T> entity, List<Problem> problems) {

  /**
   * Copies the lists.
   *
   * @param file see {@link #file()}
   * @param line see {@link #line()}
   * @param cells see {@link #cells()}
   * @param entity see {@link #entity()}
   * @param problems see {@link #problems()}
   */
  public Row {
    cells = cells instanceof CellList ? cells : List.copyOf(cells);
    problems = List.copyOf(problems);
  }

  /**
   * The entity, for callers who want no row that is not one.
   *
   * @return the entity
   * @throws MalformedRowException if the row is not one; its message names place and problem codes
   *     and holds no data
   */
  public T orElseThrow() {
    return entity.orElseThrow(() -> new MalformedRowException(problems));
  }

  /** The row's place and how many cells and problems it has. */
  @Override
  public String toString() {
    return file
        + ", line "
        + line
        + " ("
        + cells.size()
        + " cells, "
        + problems.size()
        + " problems)";
  }
}
