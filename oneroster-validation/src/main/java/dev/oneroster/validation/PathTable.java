package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The values that the rest of a path leads to from each row of a file: four bytes a row. */
final class PathTable {

  private final ValueSets sets;
  private int[] values = new int[64];

  private PathTable(ValueSets sets) {
    this.sets = sets;
  }

  /** Asks for the rows that the values are in. */
  static PathTable of(
      ValidationRun run, RosterFile<?> file, List<Path.Hop> hops, Path path, ValueSets sets) {
    PathTable table = new PathTable(sets);
    if (hops.isEmpty()) {
      table.watchOwn(run, file, path.column());
    } else if (hops.get(0) instanceof Path.Through step) {
      Path rest = new Path(hops, path.column());
      RosterFile<?> target = rest.files(file).get(1);
      PathTable next = of(run, target, hops.subList(1, hops.size()), path, sets);
      table.watchThrough(run, file, step.column(), target, next);
    } else if (hops.get(0) instanceof Path.From step) {
      PathTable next = of(run, step.file(), hops.subList(1, hops.size()), path, sets);
      table.watchFrom(run, file, step, next);
    }
    return table;
  }

  private void watchOwn(ValidationRun run, RosterFile<?> file, String column) {
    run.watch(file, new OwnCells(), column, "sourcedId");
  }

  /** Takes the values from cells of the rows themselves. */
  private final class OwnCells implements Watch.Observer {
    @Override
    public void look(CheckedRow row) {
      set(row.number(), own(row, 0, sets));
    }
  }

  /** The value of a cell. */
  static int own(CheckedRow row, int column, ValueSets sets) {
    if (row.isBroken(column)) {
      return ValueSets.UNKNOWN;
    }
    String text = row.text(column);
    return text.isEmpty() ? ValueSets.NONE : sets.of(text);
  }

  private void watchThrough(
      ValidationRun run, RosterFile<?> file, String column, RosterFile<?> target, PathTable next) {
    List<String> columns = List.of(column, "sourcedId");
    RowLinks links = new RowLinks(run, file, column, target, columns);
    run.watch(file, new ThroughReferences(links, next), columns.toArray(String[]::new));
    Runnable settle =
        () -> {
          for (int i = 0; i < links.size(); i++) {
            add(links.from(i), next.get(links.to(i)));
          }
        };
    if (links.isWithinFile()) {
      run.atEndOf(file, settle); // who comes later may lead through here
    } else {
      run.atEnd(settle);
    }
  }

  /** Takes the values from the rows that the rows name. */
  private final class ThroughReferences implements Watch.Observer {
    private final RowLinks links;
    private final PathTable next;

    ThroughReferences(RowLinks links, PathTable next) {
      this.links = links;
      this.next = next;
    }

    @Override
    public void look(CheckedRow row) {
      if (!links.isKnownAtOnce()) {
        links.remember(row);
        return;
      }
      int named = links.follow(row);
      for (int i = 0; i < named; i++) {
        add(row.number(), next.get(links.named(i)));
      }
    }
  }

  private void watchFrom(ValidationRun run, RosterFile<?> file, Path.From step, PathTable next) {
    Set<String> names = new LinkedHashSet<>(List.of(step.column(), "sourcedId"));
    names.addAll(step.rows().columns());
    List<String> columns = List.copyOf(names);
    RowCondition condition = new RowCondition(step.rows(), columns);
    RowLinks links = new RowLinks(run, step.file(), step.column(), file, columns);
    run.watch(step.file(), new FromNaming(condition, links, next), columns.toArray(String[]::new));
  }

  /** Takes the values from the rows that name the rows. */
  private final class FromNaming implements Watch.Observer {
    private final RowCondition condition;
    private final RowLinks links;
    private final PathTable next;

    FromNaming(RowCondition condition, RowLinks links, PathTable next) {
      this.condition = condition;
      this.links = links;
      this.next = next;
    }

    @Override
    public void look(CheckedRow row) {
      Truth counts = row.isDeleted() ? Truth.NO : condition.test(row);
      if (counts == Truth.NO) {
        return;
      }
      int value = counts == Truth.YES ? next.get(row.number()) : ValueSets.UNKNOWN;
      int named = links.follow(row);
      for (int i = 0; i < named; i++) {
        add(links.named(i), value);
      }
    }
  }

  private void set(int number, int value) {
    if (number == IdIndex.NONE) {
      return;
    }
    if (number >= values.length) {
      values = Arrays.copyOf(values, Math.max(number + 1, values.length * 2));
    }
    values[number] = value;
  }

  private void add(int number, int value) {
    set(number, sets.union(get(number), value));
  }

  int get(int number) {
    return number >= 0 && number < values.length ? values[number] : ValueSets.NONE;
  }
}
