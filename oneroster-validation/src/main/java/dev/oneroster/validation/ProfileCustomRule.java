package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.CustomConstraint;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterRow;
import dev.oneroster.validation.spi.RosterRun;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule in a profile's own code: shows it the run and its rows through the public interface. */
final class ProfileCustomRule extends ProfileAsker {

  private final CustomConstraint constraint;

  ProfileCustomRule(String profile, ProfileRule asked, CustomConstraint constraint) {
    super(profile, asked);
    this.constraint = constraint;
  }

  @Override
  public void join(ValidationRun run) {
    if (constraint.files().stream().allMatch(file -> file.isIn(run.version()))) {
      constraint.rule().get().join(new Run(run));
    }
  }

  /** The run, as the rule's code sees it. */
  private final class Run implements RosterRun {

    private final ValidationRun run;

    Run(ValidationRun run) {
      this.run = run;
    }

    @Override
    public OneRosterVersion version() {
      return run.version();
    }

    @Override
    public FileMode mode(RosterFile<?> file) {
      return run.mode(file);
    }

    @Override
    public void rows(RosterFile<?> file, RowListener listener, String... columns) {
      // The sourcedId makes sure that rows come even if the header has none of the columns.
      List<String> names =
          Stream.concat(Arrays.stream(columns), Stream.of("sourcedId")).distinct().toList();
      run.keep(file); // its rows may be reported later, or looked up
      Row row = new Row(List.of(columns));
      run.watch(
          file,
          seen -> {
            row.seen = seen;
            listener.look(row);
          },
          names.toArray(String[]::new));
    }

    @Override
    public void atEndOf(RosterFile<?> file, Runnable action) {
      run.atEndOf(file, action);
    }

    @Override
    public void atEnd(Runnable action) {
      run.atEnd(action);
    }

    @Override
    public boolean isComplete(RosterFile<?>... files) {
      return run.isComplete(files);
    }

    @Override
    public int numberOf(RosterFile<?> file, String sourcedId) {
      return run.ids(file).find(sourcedId);
    }

    @Override
    public void report(RosterFile<?> file, int number, String column, Argument... details) {
      ProfileCustomRule.this.report(run, file, number, column, details);
    }

    @Override
    public void report(RosterFile<?> file, Argument... details) {
      reportFile(run, file, 1, details);
    }
  }

  /** A row, as the rule's code sees it. */
  private final class Row implements RosterRow {

    private final List<String> columns;
    private @Nullable CheckedRow seen;

    Row(List<String> columns) {
      this.columns = columns;
    }

    private CheckedRow seen() {
      if (seen == null) {
        throw new IllegalStateException("a row can be looked at during the call only");
      }
      return seen;
    }

    private int number(String column) {
      int number = columns.indexOf(column);
      if (number < 0) {
        throw new IllegalArgumentException("the rule did not ask for the column " + column);
      }
      return number;
    }

    @Override
    public long line() {
      return seen().line();
    }

    @Override
    public int number() {
      return seen().number();
    }

    @Override
    public boolean isDeleted() {
      return seen().isDeleted();
    }

    @Override
    public boolean has(String column) {
      return seen().has(number(column));
    }

    @Override
    public String text(String column) {
      return seen().text(number(column));
    }

    @Override
    public void report(String column, Argument... details) {
      seen().report(rule(), number(column), details);
    }
  }
}
