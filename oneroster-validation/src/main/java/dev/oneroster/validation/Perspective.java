package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.spi.Condition;
import java.util.Map;
import java.util.Optional;

/**
 * From whose point of view a finding is bad, and how bad: the binding's own, or a receiver's.
 * Immutable.
 */
interface Perspective {

  /** Findings of the binding itself count as their rules say; those of profiles do not count. */
  Perspective CORE =
      new Perspective() {
        @Override
        public String id() {
          return Finding.CORE;
        }

        @Override
        public Optional<Severity> judge(
            Rule rule, String source, Location place, Optional<String> value) {
          return source.equals(Finding.CORE) ? rule.severity().asOptional() : Optional.empty();
        }
      };

  /** {@code core} or a profile's id. */
  String id();

  /**
   * How bad a finding is here.
   *
   * @param rule the rule that was broken
   * @param source who asks for it: {@code core} or a profile's id
   * @param place where; without a line if that of any is asked for
   * @param value the cell, if it is about one
   * @return empty if it is no finding from here
   */
  Optional<Severity> judge(Rule rule, String source, Location place, Optional<String> value);

  /** What findings of a rule of the binding are called here, if they have a name of their own. */
  default Optional<String> vendorKey(Rule rule, Location place) {
    return Optional.empty();
  }

  /** The rows of a file whose cells do not matter from here, if there are any. */
  default Optional<Condition> ignoredRows(RosterFile<?> file) {
    return Optional.empty();
  }

  /** Other names that columns of a file have from here, and the columns' own. */
  default Map<String, String> columnNames(RosterFile<?> file) {
    return Map.of();
  }

  /**
   * Whether a cell that breaks a rule of the binding has no value that others could look at.
   *
   * @param rule the rule
   * @param counts how bad the rule's findings are
   * @param place where the cell is
   * @param cell its text
   * @param readable whether there is a value all the same
   */
  default boolean breaks(
      Rule rule, Severity counts, Location place, String cell, boolean readable) {
    return !readable || counts.isInvalid();
  }

  /** Whether there may be cells in a column that are broken for the binding and not from here. */
  default boolean readsOtherwise(RosterFile<?> file, String column) {
    return false;
  }
}
