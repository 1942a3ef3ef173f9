package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.spi.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a path leads to from a row that is looked at, kept nowhere for that row. */
final class PathStart {

  private final ValueSets sets;
  private final int column;
  private final @Nullable RowLinks links;
  private final @Nullable PathTable next;

  /**
   * Asks for the rows on the way.
   *
   * @param columns the columns that the rule asks for, the path's {@link #columnOf} among them
   */
  PathStart(
      ValidationRun run, RosterFile<?> file, Path path, List<String> columns, ValueSets sets) {
    this.sets = sets;
    this.column = columns.indexOf(columnOf(path));
    if (path.hops().isEmpty()) {
      this.links = null;
      this.next = null;
    } else {
      RosterFile<?> target = path.files(file).get(1);
      this.links = new RowLinks(run, file, columnOf(path), target, columns);
      List<Path.Hop> rest = path.hops().subList(1, path.hops().size());
      this.next = PathTable.of(run, target, rest, path, sets);
    }
  }

  /** Whether all that a path leads through is read before the rows that it begins at. */
  static boolean isKnownAtOnce(ValidationRun run, RosterFile<?> file, Path path) {
    List<RosterFile<?>> files = path.files(file);
    return files.subList(1, files.size()).stream().allMatch(other -> run.precedes(other, file));
  }

  /** The column of the row itself that a path begins with. */
  static String columnOf(Path path) {
    if (path.hops().isEmpty()) {
      return path.column();
    }
    return path.hops().get(0) instanceof Path.Through step ? step.column() : "sourcedId";
  }

  int valueOf(CheckedRow row) {
    if (links == null || next == null) {
      return PathTable.own(row, column, sets);
    }
    int value = ValueSets.NONE;
    int named = links.follow(row);
    for (int i = 0; i < named; i++) {
      value = sets.union(value, next.get(links.named(i)));
    }
    return value;
  }
}
