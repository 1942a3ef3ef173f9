package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of one file: those that meet a condition, or that rows of another file name.
 *
 * @param condition what they meet themselves
 * @param namedBy the rows that name them, if any must
 */
public record RowKind(Condition condition, Optional<NamedBy> namedBy) {

  /**
   * Rows of another file that name a row.
   *
   * @param file the other file
   * @param column its column that refers
   * @param rows which of its rows
   * @param judged which of its rows tell that a row is not of the kind; if any, the one that names
   *     it need not be there
   */
  public record NamedBy(RosterFile<?> file, String column, Condition rows, Condition judged) {}

  /**
   * All rows.
   *
   * @return a kind that every row is of
   */
  public static RowKind any() {
    return where(Condition.always());
  }

  /**
   * Rows that meet a condition.
   *
   * @param condition the condition
   * @return a kind
   */
  public static RowKind where(Condition condition) {
    return new RowKind(condition, Optional.empty());
  }

  /**
   * Rows that rows of another file name, such as users with a role.
   *
   * @param file the other file
   * @param column its column that refers
   * @param rows which of its rows
   * @return a kind
   */
  public static RowKind namedBy(RosterFile<?> file, String column, Condition rows) {
    return new RowKind(
        Condition.always(), Optional.of(new NamedBy(file, column, rows, Condition.always())));
  }

  /**
   * The same, where nothing is said of a row that no row of the other file names in some way: what
   * it is cannot be told then, and that it is not named is what another rule asks.
   *
   * @param rows which rows of the other file tell what a row is, such as roles that are primary
   * @return a kind
   * @throws IllegalStateException if no other file tells of the kind
   */
  public RowKind judgedBy(Condition rows) {
    NamedBy by =
        namedBy.orElseThrow(() -> new IllegalStateException("no other file tells of the kind"));
    return new RowKind(
        condition, Optional.of(new NamedBy(by.file(), by.column(), by.rows(), rows)));
  }

  /**
   * Whether every row is of this kind.
   *
   * @return true for {@link #any()}
   */
  public boolean isAny() {
    return condition.isAlways() && namedBy.isEmpty();
  }

  List<Constraint.Use> uses(RosterFile<?> own) {
    List<Constraint.Use> uses = new ArrayList<>(Wording.uses(own, condition));
    namedBy.ifPresent(
        by -> {
          uses.add(new Constraint.Use(by.file(), by.column()));
          uses.addAll(Wording.uses(by.file(), by.rows()));
          uses.addAll(Wording.uses(by.file(), by.judged()));
        });
    return uses;
  }

  /** The kind in words, to follow "where"; empty if any row will do. */
  @Override
  public String toString() {
    String named =
        namedBy
            .map(by -> "a " + Wording.rows(by.file(), by.rows()) + " has it as " + by.column())
            .orElse("");
    return condition.description()
        + (condition.isAlways() || named.isEmpty() ? "" : " and ")
        + named;
  }
}
