package dev.oneroster.csv;

import java.util.List;

/** Looks at each row before it is written, and may keep it out of the file. */
@FunctionalInterface
public interface RowGuard {

  /**
   * Decides about a row.
   *
   * @param cells the texts of its cells, blank ones empty; the writer's own array, not to be
   *     changed or kept. A cell that has a problem is blank
   * @param problems what the file cannot carry; most often empty. A row with problems is never
   *     written
   * @return whether to write the row
   */
  boolean admits(String[] cells, List<Problem> problems);
}
