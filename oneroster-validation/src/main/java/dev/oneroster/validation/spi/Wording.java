package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** How constraints put what they ask. */
final class Wording {

  private Wording() {}

  static String where(Condition condition) {
    return condition.isAlways() ? "" : ", where " + condition.description();
  }

  static String although(Condition condition) {
    return condition.isAlways() ? "" : ", and " + condition.description();
  }

  /** The rows of a file that meet a condition. */
  static String rows(RosterFile<?> file, Condition condition) {
    return "row of "
        + file.fileName()
        + (condition.isAlways() ? "" : " where " + condition.description());
  }

  /** A number of things between two bounds. */
  static String number(long atLeast, long atMost) {
    if (atLeast == atMost) {
      return "exactly " + atLeast;
    }
    if (atMost == Long.MAX_VALUE) {
      return "at least " + atLeast;
    }
    return atLeast == 0 ? "at most " + atMost : atLeast + " to " + atMost;
  }

  static List<Constraint.Use> uses(RosterFile<?> file, Condition condition) {
    return uses(file, condition.columns());
  }

  static List<Constraint.Use> uses(RosterFile<?> file, Collection<String> columns) {
    return columns.stream().map(column -> new Constraint.Use(file, column)).toList();
  }

  static String files(RosterFile<?>... files) {
    return String.join(", ", Arrays.stream(files).map(RosterFile::fileName).toList());
  }

  static String files(Collection<RosterFile<?>> files) {
    return files(files.toArray(RosterFile<?>[]::new));
  }
}
