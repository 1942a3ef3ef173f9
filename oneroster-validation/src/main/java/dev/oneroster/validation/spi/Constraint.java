package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import java.util.List;

/**
 * One thing that a receiver asks, without its code, severity and source. Made by {@link
 * Constraints}. Values are immutable; those that hold code are as thread-safe as that is.
 */
public sealed interface Constraint
    permits PackageConstraint,
        HeaderConstraint,
        CellConstraint,
        RowConstraint,
        RelationConstraint,
        CustomConstraint {

  /**
   * A column that a constraint looks at.
   *
   * @param file the file
   * @param column its name, of the binding or {@code metadata.}
   */
  record Use(RosterFile<?> file, String column) {}

  /**
   * What it asks.
   *
   * @return one sentence without its full stop
   */
  String asks();

  /**
   * What is wrong if it is not so, unless a rule says it better.
   *
   * @return one sentence, a template
   */
  String message();

  /**
   * What to do about it, unless a rule says it better.
   *
   * @return one or two sentences, a template
   */
  String mend();

  /**
   * The columns that it looks at.
   *
   * @return columns, some perhaps twice
   */
  List<Use> uses();

  /**
   * The files whose rows it looks at, or whose presence it is about.
   *
   * @return files, some perhaps twice
   */
  default List<RosterFile<?>> files() {
    return uses().stream().<RosterFile<?>>map(Use::file).toList();
  }
}
