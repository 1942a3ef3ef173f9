package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.Path;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.Agrees;
import dev.oneroster.validation.spi.RelationConstraint.Compares;
import dev.oneroster.validation.spi.RelationConstraint.Comparison;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** That the values which some paths lead to from a row are the same, or compare in some way. */
final class ProfilePathRule extends ProfileAsker {

  /** What is wrong with a row: at which column, and the details. */
  private record Fault(String column, List<Argument> details) {}

  private static final int RECENT_BITS = 8;

  private final RosterFile<?> file;
  private final List<Path> paths;
  private final Condition condition;
  private final boolean agreeing;
  private final Comparison comparison;
  private final ValueSets sets = new ValueSets();

  // What was said of values that were compared not long ago.
  private final long[] recent = new long[1 << RECENT_BITS];
  private final List<List<Fault>> recentFaults =
      new ArrayList<>(Collections.nCopies(1 << RECENT_BITS, List.of()));

  ProfilePathRule(String profile, ProfileRule rule, Compares asked) {
    super(profile, rule);
    this.file = asked.file();
    this.paths = List.of(Path.own(asked.column()), asked.path());
    this.condition = asked.condition();
    this.agreeing = false;
    this.comparison = asked.comparison();
  }

  ProfilePathRule(String profile, ProfileRule rule, Agrees asked) {
    super(profile, rule);
    this.file = asked.file();
    this.paths = asked.paths();
    this.condition = asked.condition();
    this.agreeing = true;
    this.comparison = Comparison.EQUAL;
  }

  @Override
  public void join(ValidationRun run) {
    Set<String> names = new LinkedHashSet<>();
    paths.forEach(path -> names.add(PathStart.columnOf(path)));
    names.addAll(condition.columns());
    names.add("sourcedId");
    List<String> columns = List.copyOf(names);
    RowCondition asked = new RowCondition(condition, columns);
    if (paths.stream().allMatch(path -> PathStart.isKnownAtOnce(run, file, path))) {
      PathStart[] starts =
          paths.stream()
              .map(path -> new PathStart(run, file, path, columns, sets))
              .toArray(PathStart[]::new);
      int[] values = new int[starts.length];
      run.watch(
          file,
          row -> {
            if (!row.isGone() && asked.test(row) == Truth.YES) {
              for (int i = 0; i < values.length; i++) {
                values[i] = starts[i].valueOf(row);
              }
              tell(row, columns, faults(values));
            }
          },
          columns.toArray(String[]::new));
    } else {
      lookAtEnd(run, columns, asked);
    }
  }

  private void tell(CheckedRow row, List<String> columns, List<Fault> faults) {
    for (Fault fault : faults) {
      row.report(rule(), columns.indexOf(fault.column()), fault.details().toArray(Argument[]::new));
    }
  }

  private void lookAtEnd(ValidationRun run, List<String> columns, RowCondition asked) {
    run.keep(file);
    RowMarks rows = new RowMarks();
    run.watch(
        file,
        row -> rows.set(row.number(), row.isGone() ? Truth.NO : asked.test(row)),
        columns.toArray(String[]::new));
    List<PathTable> tables =
        paths.stream().map(path -> PathTable.of(run, file, path.hops(), path, sets)).toList();
    run.atEnd(
        () -> {
          int[] values = new int[tables.size()];
          for (int number = 0; number < run.ids(file).size(); number++) {
            if (rows.get(number) == Truth.YES) {
              for (int i = 0; i < values.length; i++) {
                values[i] = tables.get(i).get(number);
              }
              tell(run, number, faults(values), values);
            }
          }
        });
  }

  private void tell(ValidationRun run, int number, List<Fault> faults, int[] values) {
    for (Fault fault : faults) {
      List<Argument> details = new ArrayList<>(fault.details());
      String own = String.join(",", sets.get(values[0]));
      details.add(
          0,
          agreeing
              ? valueOf(file, "sourcedId", run.ids(file).id(number))
              : valueOf(file, fault.column(), own));
      report(run, file, number, fault.column(), details.toArray(Argument[]::new));
    }
  }

  /** What is wrong with the values that the paths lead to; at most one fault. */
  private List<Fault> faults(int[] values) {
    return agreeing ? disagreement(values) : comparisonOrRecent(values[0], values[1]);
  }

  private List<Fault> comparisonOrRecent(int own, int others) {
    long pair = LongSet.pair(own, others);
    int slot = (31 * own + others) & ((1 << RECENT_BITS) - 1);
    if (recent[slot] != pair) {
      recent[slot] = pair;
      recentFaults.set(slot, comparison(own, others));
    }
    return recentFaults.get(slot);
  }

  private List<Fault> comparison(int own, int others) {
    SortedSet<String> known = sets.get(others);
    if (own == ValueSets.UNKNOWN || own == ValueSets.NONE || known.isEmpty()) {
      return List.of();
    }
    String value = sets.get(own).first();
    boolean right = known.stream().anyMatch(other -> comparison.holds(value, other));
    if (right) {
      return List.of();
    }
    String other =
        switch (comparison) {
          case EQUAL -> String.join(", ", known);
          case NOT_BEFORE -> known.first();
          case NOT_AFTER -> known.last();
        };
    return List.of(new Fault(paths.get(0).column(), List.of(detail("other", other))));
  }

  private List<Fault> disagreement(int[] values) {
    String first = "";
    for (int i = 0; i < values.length; i++) {
      for (String value : sets.get(values[i])) {
        if (first.isEmpty()) {
          first = value;
        } else if (!first.equals(value)) {
          return List.of(
              new Fault(
                  PathStart.columnOf(paths.get(i)),
                  List.of(detail("found", value), detail("other", first))));
        }
      }
    }
    return List.of();
  }
}
