package dev.oneroster.profiles;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.spi.CrossRowRule;
import dev.oneroster.validation.spi.RosterRow;
import dev.oneroster.validation.spi.RosterRun;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells of classes that name subject groups which courses.csv does not have. Keeps the titles of
 * courses, which are few, for the time that classes.csv takes.
 */
final class SubjectGroupsRule implements CrossRowRule {

  private final String column;
  private final Set<String> titles = new HashSet<>();

  /** Whether a course has no sourcedId or title that could be the one that is meant. */
  private boolean unclear;

  SubjectGroupsRule(String column) {
    this.column = column;
  }

  @Override
  public void join(RosterRun run) {
    run.rows(RosterFiles.COURSES, this::note, "title");
    run.rows(RosterFiles.CLASSES, row -> look(row, run), column);
    run.atEndOf(RosterFiles.CLASSES, titles::clear);
  }

  private void note(RosterRow course) {
    titles.add(course.text("title"));
    unclear |= !course.has("title") || course.number() == RosterRow.NO_NUMBER;
  }

  private void look(RosterRow row, RosterRun run) {
    if (!row.has(column) || unclear || !run.isComplete(RosterFiles.COURSES)) {
      return;
    }
    for (String named : FieldType.split(row.text(column))) {
      boolean known =
          titles.contains(named) || run.numberOf(RosterFiles.COURSES, named) != RosterRow.NO_NUMBER;
      if (!known) {
        row.report(column, new Argument("named", named, true));
        return;
      }
    }
  }
}
