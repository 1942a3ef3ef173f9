package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.CellConstraint;
import dev.oneroster.validation.spi.CellTest;
import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.Constraint;
import dev.oneroster.validation.spi.Departure;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RowConstraint;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a profile asks of a row by itself, compiled to steps on cells: of rows that are read, and of
 * records that are to be written or that somebody has made. Not thread-safe.
 */
final class ProfileRecordCheck implements Watch.Observer {

  /** What is asked of a row that meets the condition. */
  private interface Step {
    void check(CheckedRow row);
  }

  /** Hears that a file lacks all columns in which there could be what is asked for. */
  interface MissingColumns {
    void miss(List<String> columns);
  }

  private static final CellInterest BLANK =
      new CellInterest(
          String::isBlank,
          ByteTest.ALWAYS.notFirst(ByteKinds.SPACE | ByteKinds.CONTROL | ByteKinds.NOT_ASCII),
          true);

  private final Rule rule;
  private final RosterFile<?> file;
  private final Constraint constraint;
  private final List<String> columns;
  private final RowCondition condition;
  private final RowCondition skipped;
  private final OneRosterVersion version;
  private final MissingColumns missing;
  private final Step step;

  private ProfileRecordCheck(
      RosterProfile profile,
      RosterFile<?> file,
      Condition condition,
      ProfileRule asked,
      OneRosterVersion version,
      MissingColumns missing) {
    this.rule = asked.rule();
    this.file = file;
    this.version = version;
    this.missing = missing;
    this.constraint = asked.constraint();
    Condition skips =
        profile.departures().stream()
            .filter(Departure.IgnoredRows.class::isInstance)
            .map(Departure.IgnoredRows.class::cast)
            .filter(ignored -> ignored.file() == file)
            .map(Departure.IgnoredRows::rows)
            .reduce(Condition::or)
            .orElse(Condition.always());
    Set<String> names = new LinkedHashSet<>(Set.of("sourcedId"));
    constraint.uses().forEach(use -> names.add(use.column()));
    names.addAll(skips.columns());
    if (constraint instanceof RowConstraint.EntityMeets) {
      file.columns(version).forEach(column -> names.add(column.name()));
    }
    this.columns = List.copyOf(names);
    this.condition = new RowCondition(condition, columns);
    this.skipped = new RowCondition(skips, columns);
    this.step = step();
  }

  /**
   * Compiles a rule.
   *
   * @param missing hears, once a row, that what is asked for cannot be there
   * @return empty if it asks nothing of a row by itself
   */
  static Optional<ProfileRecordCheck> of(
      RosterProfile profile, ProfileRule asked, OneRosterVersion version, MissingColumns missing) {
    if (asked.constraint() instanceof CellConstraint cell) {
      return Optional.of(
          new ProfileRecordCheck(profile, cell.file(), cell.condition(), asked, version, missing));
    }
    if (asked.constraint() instanceof RowConstraint row) {
      return Optional.of(
          new ProfileRecordCheck(profile, row.file(), row.condition(), asked, version, missing));
    }
    return Optional.empty();
  }

  Rule rule() {
    return rule;
  }

  RosterFile<?> file() {
    return file;
  }

  /** The columns by whose numbers it looks at a row, in their order. */
  List<String> columns() {
    return columns;
  }

  /** The cells without which there is nothing wrong with a row; none if any may do. */
  Map<String, CellInterest> interests() {
    if (constraint instanceof CellConstraint cell) {
      Function<String, Optional<List<Argument>>> faults = CellFaults.of(cell.test(), cell.list());
      CellInterest interest =
          cell.test() instanceof CellTest.Filled
              ? BLANK
              : new CellInterest(
                  text -> !text.isBlank() && faults.apply(text).isPresent(),
                  CellFaults.byteTest(cell.test()));
      return Map.of(cell.column(), interest);
    }
    if (constraint instanceof RowConstraint.AnyFilled any) {
      return Map.of(any.columns().get(0), BLANK);
    }
    return Map.of();
  }

  /** Reports what is wrong with a row. */
  @Override
  public void look(CheckedRow row) {
    boolean asked =
        condition.test(row) == Truth.YES
            && (!rule.severity().isInvalid() // a note on what is skipped may be wanted
                || skipped.isAlways()
                || skipped.test(row) == Truth.NO);
    if (asked) {
      step.check(row);
    }
  }

  private Step step() {
    if (constraint instanceof CellConstraint cell) {
      return cell.test() instanceof CellTest.Filled ? filled(cell.column()) : text(cell);
    }
    if (constraint instanceof RowConstraint.AnyFilled any) {
      return anyFilled(any.columns());
    }
    if (constraint instanceof RowConstraint.ParallelLists lists) {
      return parallel(lists.columns());
    }
    if (constraint instanceof RowConstraint.Meets meets) {
      RowCondition wanted = new RowCondition(meets.test(), columns);
      int column = columns.indexOf(meets.column());
      return row -> {
        if (wanted.test(row) == Truth.NO) {
          row.report(rule, column);
        }
      };
    }
    return entity((RowConstraint.EntityMeets<?>) constraint);
  }

  private Step text(CellConstraint cell) {
    return new TextLook(columns.indexOf(cell.column()), CellFaults.of(cell.test(), cell.list()));
  }

  /** Looks at texts; not again at the last one, as many rows say the same. */
  private final class TextLook implements Step {
    private final int column;
    private final Function<String, Optional<List<Argument>>> test;
    private @Nullable String last;
    private Argument @Nullable [] details;

    TextLook(int column, Function<String, Optional<List<Argument>>> test) {
      this.column = column;
      this.test = test;
    }

    @Override
    public void check(CheckedRow row) {
      if (!row.has(column)) {
        return;
      }
      String text = row.text(column);
      if (!text.equals(last)) {
        last = null; // if the test fails
        details = faults(text);
        last = text;
      }
      Argument[] found = details;
      if (found != null && !row.reportAgain(column)) {
        row.report(rule, column, found);
      }
    }

    /** The details of what is wrong with a text, if anything is. */
    private Argument @Nullable [] faults(String text) {
      Optional<List<Argument>> fault = text.isBlank() ? Optional.empty() : test.apply(text);
      return fault.map(found -> found.toArray(Argument[]::new)).orElse(null);
    }
  }

  private Step filled(String name) {
    return new FilledLook(columns.indexOf(name), List.of(name));
  }

  /** Looks for cells that are blank. */
  private final class FilledLook implements Step {
    private final int column;
    private final List<String> names;

    FilledLook(int column, List<String> names) {
      this.column = column;
      this.names = names;
    }

    @Override
    public void check(CheckedRow row) {
      if (!row.hasColumn(column)) {
        missing.miss(names);
      } else if (!row.isBroken(column) && row.text(column).isBlank()) {
        row.report(rule, column);
      }
    }
  }

  private Step anyFilled(List<String> names) {
    int[] numbers = names.stream().mapToInt(columns::indexOf).toArray();
    return row -> {
      int first = -1;
      for (int number : numbers) {
        if (row.isBroken(number) || !row.text(number).isBlank()) {
          return;
        }
        first = first < 0 && row.hasColumn(number) ? number : first;
      }
      if (first < 0) {
        missing.miss(names);
      } else {
        row.report(rule, first);
      }
    };
  }

  private Step parallel(List<String> names) {
    int[] numbers = names.stream().mapToInt(columns::indexOf).toArray();
    return row -> {
      if (row.isBroken(numbers[0])) {
        return;
      }
      int expected = items(row, numbers[0]);
      for (int i = 1; i < numbers.length; i++) {
        int found = items(row, numbers[i]);
        if (found > 0 && found != expected) {
          row.report(
              rule,
              numbers[i],
              ProfileAsker.detail("items", found),
              ProfileAsker.detail("expected", expected));
        }
      }
    };
  }

  private static int items(CheckedRow row, int column) {
    return row.has(column) ? FieldType.split(row.text(column)).size() : 0;
  }

  private <T extends RosterRecord> Step entity(RowConstraint.EntityMeets<T> meets) {
    RosterFile<T> typed = meets.file();
    int place = columns.indexOf(meets.column());
    return row -> {
      Map<Column<T, ?>, String> cells = new HashMap<>();
      for (Column<T, ?> column : typed.columns(version)) {
        int number = columns.indexOf(column.name());
        if (row.isBroken(number)) {
          return;
        }
        cells.put(column, row.text(number));
      }
      if (typed.entity(cells).filter(entity -> !meets.test().test(entity)).isPresent()) {
        row.report(rule, place);
      }
    };
  }
}
