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
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

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

  // Values that were looked at not long ago, and what was said of them.
  private final int[] recent;
  private final @Nullable Fault[] recentFaults = new Fault[1 << RECENT_BITS];

  ProfilePathRule(String profile, ProfileRule rule, Compares asked) {
    super(profile, rule);
    this.file = asked.file();
    this.paths = List.of(Path.own(asked.column()), asked.path());
    this.condition = asked.condition();
    this.agreeing = false;
    this.comparison = asked.comparison();
    this.recent = nothingRecent(paths.size());
  }

  ProfilePathRule(String profile, ProfileRule rule, Agrees asked) {
    super(profile, rule);
    this.file = asked.file();
    this.paths = asked.paths();
    this.condition = asked.condition();
    this.agreeing = true;
    this.comparison = Comparison.EQUAL;
    this.recent = nothingRecent(paths.size());
  }

  private static int[] nothingRecent(int values) {
    int[] recent = new int[values << RECENT_BITS];
    Arrays.fill(recent, Integer.MIN_VALUE); // no value is known by it
    return recent;
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
      run.watch(file, new AtOnce(asked, starts, columns), columns.toArray(String[]::new));
    } else {
      lookAtEnd(run, columns, asked);
    }
  }

  /** Looks at rows when all that their paths lead through has been read. */
  private final class AtOnce implements Watch.Observer {
    private final RowCondition asked;
    private final PathStart[] starts;
    private final List<String> columns;
    private final int[] values;

    AtOnce(RowCondition asked, PathStart[] starts, List<String> columns) {
      this.asked = asked;
      this.starts = starts;
      this.columns = columns;
      this.values = new int[starts.length];
    }

    @Override
    public void look(CheckedRow row) {
      if (row.isGone() || asked.test(row) != Truth.YES) {
        return;
      }
      for (int i = 0; i < values.length; i++) {
        values[i] = starts[i].valueOf(row);
      }
      Fault fault = fault(values);
      if (fault != null) {
        int column = columns.indexOf(fault.column());
        if (!row.reportAgain(column)) {
          row.report(rule(), column, fault.details().toArray(new Argument[0]));
        }
      }
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
              tell(run, number, values);
            }
          }
        });
  }

  private void tell(ValidationRun run, int number, int[] values) {
    Fault fault = fault(values);
    if (fault == null) {
      return;
    }
    List<Argument> details = new ArrayList<>(fault.details());
    String own = String.join(",", sets.get(values[0]));
    details.add(
        0,
        agreeing
            ? valueOf(file, "sourcedId", run.ids(file).id(number))
            : valueOf(file, fault.column(), own));
    report(run, file, number, fault.column(), details.toArray(Argument[]::new));
  }

  /** What is wrong with the values that the paths lead to, if anything is. */
  private @Nullable Fault fault(int[] values) {
    int hash = 0;
    for (int value : values) {
      hash = 31 * hash + value;
    }
    int slot = hash & (recentFaults.length - 1);
    int place = slot * values.length;
    if (!Arrays.equals(recent, place, place + values.length, values, 0, values.length)) {
      recentFaults[slot] = agreeing ? disagreement(values) : comparison(values[0], values[1]);
      System.arraycopy(values, 0, recent, place, values.length);
    }
    return recentFaults[slot];
  }

  private @Nullable Fault comparison(int own, int others) {
    SortedSet<String> known = sets.get(others);
    if (own == ValueSets.UNKNOWN || own == ValueSets.NONE || known.isEmpty()) {
      return null;
    }
    String value = sets.get(own).first();
    boolean right = known.stream().anyMatch(other -> comparison.holds(value, other));
    if (right) {
      return null;
    }
    String other =
        switch (comparison) {
          case EQUAL -> String.join(", ", known);
          case NOT_BEFORE -> known.first();
          case NOT_AFTER -> known.last();
        };
    return new Fault(paths.get(0).column(), List.of(detail("other", other)));
  }

  private @Nullable Fault disagreement(int[] values) {
    String first = "";
    for (int i = 0; i < values.length; i++) {
      for (String value : sets.get(values[i])) {
        if (first.isEmpty()) {
          first = value;
        } else if (!first.equals(value)) {
          return new Fault(
              PathStart.columnOf(paths.get(i)),
              List.of(detail("found", value), detail("other", first)));
        }
      }
    }
    return null;
  }
}
