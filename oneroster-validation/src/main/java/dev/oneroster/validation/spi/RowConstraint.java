package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Something that is asked of several cells of a row. Values are immutable. */
public sealed interface RowConstraint extends Constraint {

  /**
   * The file.
   *
   * @return whose rows are looked at
   */
  RosterFile<?> file();

  /**
   * Of which rows it is asked.
   *
   * @return a condition
   */
  Condition condition();

  /**
   * Enough of some cells have a value. Findings stand at the first column.
   *
   * @param file the file
   * @param columns the columns
   * @param condition of which rows it is asked
   */
  record AnyFilled(RosterFile<?> file, List<String> columns, Condition condition)
      implements RowConstraint {

    /**
     * The same, asked of some rows only.
     *
     * @param rows which
     * @return a constraint
     */
    public AnyFilled when(Condition rows) {
      return new AnyFilled(file, columns, condition.and(rows));
    }

    @Override
    public String asks() {
      return file.fileName()
          + ": one of "
          + String.join(", ", columns)
          + " has a value"
          + Wording.where(condition);
    }

    @Override
    public String message() {
      return "None of "
          + String.join(", ", columns)
          + " has a value"
          + Wording.although(condition)
          + ".";
    }

    @Override
    public String mend() {
      return "Fill one of them.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(Wording.uses(file, condition));
      all.addAll(Wording.uses(file, columns));
      return all;
    }
  }

  /**
   * Lists have as many items as the first one, or none. Findings stand at the list that differs.
   *
   * @param file the file
   * @param columns the columns of the lists, the leading one first
   * @param condition of which rows it is asked
   */
  record ParallelLists(RosterFile<?> file, List<String> columns, Condition condition)
      implements RowConstraint {

    /**
     * The same, asked of some rows only.
     *
     * @param rows which
     * @return a constraint
     */
    public ParallelLists when(Condition rows) {
      return new ParallelLists(file, columns, condition.and(rows));
    }

    @Override
    public String asks() {
      return file.fileName()
          + ": "
          + String.join(", ", columns)
          + " have the same number of items, or none"
          + Wording.where(condition);
    }

    @Override
    public String message() {
      return "{column} has {items} items, " + columns.get(0) + " has {expected}.";
    }

    @Override
    public String mend() {
      return "Give one item for each of the other list, in its order; an item may be empty.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(Wording.uses(file, condition));
      all.addAll(Wording.uses(file, columns));
      return all;
    }
  }

  /**
   * A row passes a test in code that looks at some of its cells.
   *
   * @param file the file
   * @param asks what it asks, to follow the file's name
   * @param test what a right row meets
   * @param column where its findings stand
   * @param condition of which rows it is asked
   */
  record Meets(RosterFile<?> file, String asks, Condition test, String column, Condition condition)
      implements RowConstraint {

    /**
     * The same, asked of some rows only.
     *
     * @param rows which
     * @return a constraint
     */
    public Meets when(Condition rows) {
      return new Meets(file, asks, test, column, condition.and(rows));
    }

    @Override
    public String asks() {
      return file.fileName() + ": " + asks + Wording.where(condition);
    }

    @Override
    public String message() {
      return "{column} is `{value}`; " + asks + Wording.although(condition) + ".";
    }

    @Override
    public String mend() {
      return "Correct the row.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(Wording.uses(file, condition));
      all.addAll(Wording.uses(file, test));
      all.add(new Use(file, column));
      return all;
    }
  }

  /**
   * The entity that a row stands for passes a test in code. Entities are made for these rules only,
   * which costs time; rows that cannot become one are not asked.
   *
   * @param <T> the entity's type
   * @param file the file
   * @param asks what it asks, to follow the file's name
   * @param test what a right entity meets; without its metadata
   * @param column where its findings stand
   * @param condition of which rows it is asked
   */
  record EntityMeets<T extends RosterRecord>(
      RosterFile<T> file, String asks, Predicate<T> test, String column, Condition condition)
      implements RowConstraint {

    /**
     * The same, asked of some rows only.
     *
     * @param rows which
     * @return a constraint
     */
    public EntityMeets<T> when(Condition rows) {
      return new EntityMeets<>(file, asks, test, column, condition.and(rows));
    }

    @Override
    public String asks() {
      return file.fileName() + ": " + asks + Wording.where(condition);
    }

    @Override
    public String message() {
      return "{column} is `{value}`; " + asks + Wording.although(condition) + ".";
    }

    @Override
    public String mend() {
      return "Correct the row.";
    }

    @Override
    public List<Use> uses() {
      List<Use> all = new ArrayList<>(Wording.uses(file, condition));
      all.add(new Use(file, column));
      return all;
    }
  }
}
