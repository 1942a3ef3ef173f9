package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Something that is asked of each cell of a column.
 *
 * @param file the file
 * @param column the column's name
 * @param list whether each item is looked at
 * @param test what is asked
 * @param condition of which rows it is asked
 */
public record CellConstraint(
    RosterFile<?> file, String column, boolean list, CellTest test, Condition condition)
    implements Constraint {

  /**
   * Refuses null parts.
   *
   * @param file see {@link #file()}
   * @param column see {@link #column()}
   * @param list see {@link #list()}
   * @param test see {@link #test()}
   * @param condition see {@link #condition()}
   */
  public CellConstraint {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(condition, "condition");
  }

  /**
   * The same, asked of some rows only.
   *
   * @param rows which; together with a condition set before
   * @return a constraint
   */
  public CellConstraint when(Condition rows) {
    return new CellConstraint(
        file, column, list, test, condition.and(Given.notNull(rows, asks() + ": when(...)")));
  }

  @Override
  public String asks() {
    return file.fileName() + ": " + column + " " + test.asks() + Wording.where(condition);
  }

  @Override
  public String message() {
    return test.message() + Wording.although(condition) + ".";
  }

  @Override
  public String mend() {
    return test.mend();
  }

  @Override
  public List<Use> uses() {
    List<Use> all = new ArrayList<>(Wording.uses(file, condition));
    all.add(new Use(file, column));
    return all;
  }
}
