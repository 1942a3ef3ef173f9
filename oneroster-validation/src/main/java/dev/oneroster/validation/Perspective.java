package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.spi.Condition;
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

  /** The rows of a file whose cells do not matter from here, if there are any. */
  default Optional<Condition> ignoredRows(RosterFile<?> file) {
    return Optional.empty();
  }

  /**
   * Whether a cell that is no value of the binding is one from here.
   *
   * @param rule the rule of the binding that it breaks
   * @param place where it is
   * @param cell its text
   */
  default boolean takes(Rule rule, Location place, String cell) {
    return false;
  }
}
