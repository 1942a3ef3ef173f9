package dev.oneroster.validation.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is to be true of a row, told by the texts of its cells. Whether a row meets it is unknown if
 * a cell that it looks at is broken.
 *
 * <pre>{@code
 * value("role").isOneOf("teacher", "administrator").and(value("status").isNot("tobedeleted"))
 * }</pre>
 *
 * <p>Values are immutable.
 */
public final class Condition {

  private static final Condition ALWAYS = new Condition(Set.of(), "", row -> true, List.of());

  /**
   * A text that a cell is compared with.
   *
   * @param column the cell's column
   * @param text the whole cell, or an item of the list in it
   * @param item whether it is an item
   */
  record Compared(String column, String text, boolean item) {}

  private final Set<String> columns;
  private final String description;
  private final Predicate<RowValues> test;
  private final List<Compared> compared;

  private Condition(
      Set<String> columns, String description, Predicate<RowValues> test, List<Compared> compared) {
    this.columns = columns;
    this.description = description;
    this.test = test;
    this.compared = compared;
  }

  /**
   * What every row meets.
   *
   * @return a condition without columns
   */
  public static Condition always() {
    return ALWAYS;
  }

  /**
   * Begins a condition on one cell.
   *
   * @param column a column of the binding, or a metadata column by its full name
   * @return the cell, of which something is to be said
   */
  public static Value value(String column) {
    return new Value(column);
  }

  /**
   * A condition in code.
   *
   * @param description what it says, to follow "where", such as {@code name has a slash}
   * @param test looks at the columns named here; called on the thread that validates
   * @param columns the columns that it looks at
   * @return a condition
   */
  public static Condition matching(
      String description, Predicate<RowValues> test, String... columns) {
    Given.text(description, "matching(...): what the condition says");
    String call = "matching(" + description + ")";
    return new Condition(
        new LinkedHashSet<>(Given.names(call, 1, columns)),
        description,
        Given.notNull(test, call + ": the test"),
        List.of());
  }

  /**
   * The row does not say that its record is to be deleted.
   *
   * @return a condition on {@code status}
   */
  public static Condition isNotDeleted() {
    return value("status").isNot("tobedeleted");
  }

  /**
   * Both conditions.
   *
   * @param other another condition
   * @return a condition
   */
  public Condition and(Condition other) {
    Given.notNull(other, "and(...): the other condition");
    return join(other, " and ", test.and(other.test));
  }

  /**
   * Either condition, or both.
   *
   * @param other another condition
   * @return a condition
   */
  public Condition or(Condition other) {
    Given.notNull(other, "or(...): the other condition");
    return isAlways() || other.isAlways() ? ALWAYS : join(other, " or ", test.or(other.test));
  }

  private Condition join(Condition other, String word, Predicate<RowValues> joined) {
    if (isAlways() || other.isAlways()) {
      return isAlways() ? other : this;
    }
    Set<String> all = new LinkedHashSet<>(columns);
    all.addAll(other.columns);
    List<Compared> both = new ArrayList<>(compared);
    both.addAll(other.compared);
    return new Condition(all, description + word + other.description, joined, List.copyOf(both));
  }

  /**
   * Whether every row meets it.
   *
   * @return true for {@link #always()}
   */
  public boolean isAlways() {
    return columns.isEmpty();
  }

  /**
   * The columns that it looks at.
   *
   * @return names in order
   */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /**
   * What it says, to follow "where".
   *
   * @return such as {@code role is teacher}; empty for {@link #always()}
   */
  public String description() {
    return description;
  }

  /** The texts that cells are compared with, as far as it is not code that compares. */
  List<Compared> compared() {
    return compared;
  }

  /**
   * Whether a row meets it.
   *
   * @param row has all {@link #columns()}
   * @return true if it does
   */
  public boolean test(RowValues row) {
    return test.test(row);
  }

  /** The description. */
  @Override
  public String toString() {
    return isAlways() ? "always" : description;
  }

  /** A cell of which a condition is to be said. Immutable. */
  public static final class Value {

    private final String column;

    private Value(String column) {
      this.column = Given.text(column, "value(column): the column");
    }

    private Condition that(String says, Predicate<String> test) {
      return that(says, test, List.of(), false);
    }

    private Condition that(String says, Predicate<String> test, List<String> texts, boolean items) {
      return new Condition(
          Set.of(column),
          column + " " + says,
          row -> test.test(row.text(column)),
          texts.stream().map(text -> new Compared(column, text, items)).toList());
    }

    private String call(String method) {
      return "value(" + column + ")." + method + "(...)";
    }

    /**
     * It has a text.
     *
     * @param text the whole cell, in exact case
     * @return a condition
     */
    public Condition is(String text) {
      Given.notNull(text, call("is") + ": the text");
      return that("is " + text, text::equals, List.of(text), false);
    }

    /**
     * It has another text, or none.
     *
     * @param text the whole cell, in exact case
     * @return a condition
     */
    public Condition isNot(String text) {
      Given.notNull(text, call("isNot") + ": the text");
      return that("is not " + text, cell -> !cell.equals(text), List.of(text), false);
    }

    /**
     * It has one of some texts.
     *
     * @param texts whole cells, in exact case
     * @return a condition
     */
    public Condition isOneOf(String... texts) {
      List<String> all = Given.several(call("isOneOf"), 1, texts);
      return that("is " + String.join(" or ", all), Set.copyOf(all)::contains, all, false);
    }

    /**
     * It has none of some texts.
     *
     * @param texts whole cells, in exact case
     * @return a condition
     */
    public Condition isNoneOf(String... texts) {
      List<String> all = Given.several(call("isNoneOf"), 1, texts);
      Set<String> unwanted = Set.copyOf(all);
      return that(
          "is neither " + String.join(" nor ", all), cell -> !unwanted.contains(cell), all, false);
    }

    /**
     * One item of the list in it is a text.
     *
     * @param item the item, in exact case
     * @return a condition
     */
    public Condition hasItem(String item) {
      Given.text(item, call("hasItem") + ": the item");
      return that(
          "names " + item,
          cell -> Arrays.asList(cell.split(",", -1)).contains(item),
          List.of(item),
          true);
    }

    /**
     * It begins with a text.
     *
     * @param start the beginning, in exact case
     * @return a condition
     */
    public Condition startsWith(String start) {
      Given.text(start, call("startsWith") + ": the beginning");
      return that("begins with " + start, cell -> cell.startsWith(start));
    }

    /**
     * It is not blank.
     *
     * @return a condition
     */
    public Condition isFilled() {
      return that("is filled", cell -> !cell.isBlank());
    }

    /**
     * It is blank.
     *
     * @return a condition
     */
    public Condition isBlank() {
      return that("is blank", String::isBlank);
    }
  }
}
