package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFiles;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows the rows of enrollments.csv to several rules, decoded once: there are more of them than of
 * all others together. Rows to be deleted are not shown. Counts those of which no rule can make
 * anything, as a class that has no teacher may have one there.
 */
final class EnrollmentRows implements MeaningRule {

  /** Looks at one row after the other. */
  interface Observer {
    /** Looks at a row, and reports to it. */
    void look(EnrollmentRow enrollment, CheckedRow row);
  }

  private final EnrollmentRow decoded = new EnrollmentRow();
  private final List<MeaningRule> rules = new ArrayList<>();
  private final List<Observer> observers = new ArrayList<>();
  private long unclear;

  static EnrollmentRows of(ValidationRun run) {
    return run.sharedInView(EnrollmentRows.class, EnrollmentRows::new);
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(RosterFiles.ENROLLMENTS, row -> look(run, row), EnrollmentRow.COLUMNS);
  }

  /** Has a rule look at all rows to come. */
  void show(MeaningRule rule, Observer observer) {
    rules.add(rule);
    observers.add(observer);
  }

  private void look(ValidationRun run, CheckedRow row) {
    if (row.isDeleted()) {
      return;
    }
    decoded.read(row);
    if (decoded.number() == IdIndex.NONE
        || decoded.rosterClass() == IdIndex.NONE
        || decoded.user() == IdIndex.NONE
        || !row.has(EnrollmentRow.ROLE)) {
      unclear++;
    }
    for (int i = 0; i < observers.size(); i++) {
      try {
        observers.get(i).look(decoded, row);
      } catch (RuntimeException | LinkageError | StackOverflowError ours) {
        run.fail(
            rules.get(i), Location.ofLine(RosterFiles.ENROLLMENTS.fileName(), row.line()), ours);
        rules.remove(i);
        observers.remove(i);
        i--;
      }
    }
  }

  /** How many rows there are of which it is not known who is in which class, and as what. */
  long unclear(ValidationRun run) {
    return unclear + run.unreadableRows(RosterFiles.ENROLLMENTS);
  }
}
