package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.SessionType;
import java.util.List;

/** Line items of impossible dates or scores, or in a school year instead of a part of it. */
final class LineItemsRule implements MeaningRule {

  private static final Rule DATES =
      Rule.warning("sem.line_item_dates")
          .message("{column} is {day}, {oddity}.")
          .mend("Correct one of the dates, or name another session.")
          .why("Students see it as late, or in another grading period.")
          .source("Practice; the binding is silent")
          .example("assignDate `2026-09-08`, dueDate `2026-09-01`")
          .build();

  private static final Rule RANGE =
      Rule.warning("sem.value_range")
          .message("{column} is lower than resultValueMin.")
          .mend("Write the lowest score into resultValueMin.")
          .why("No score is allowed.")
          .source("An importer asks for it; the binding calls them the lowest and highest score")
          .example("resultValueMin `100`, resultValueMax `0`")
          .build();

  private static final Rule YEAR =
      Rule.warning("ref.line_item_session")
          .message("The line item names a school year as its session.")
          .mend("Name the grading period or term.")
          .why("Receivers file grades by the parts of a year.")
          .source("An importer asks for it; the binding is silent")
          .example("academicSessionSourcedId that names a session of the type schoolYear")
          .build();

  private static final RosterFile<?> FILE = RosterFiles.LINE_ITEMS;
  private static final int ASSIGNED = 0;
  private static final int DUE = 1;
  private static final int SESSION = 2;
  private static final int MIN = 3;
  private static final int MAX = 4;

  /** Some days of grace after a grading period. */
  private static final int TOLERANCE = 14;

  @Override
  public List<Rule> rules() {
    return List.of(DATES, RANGE, YEAR);
  }

  @Override
  public void join(ValidationRun run) {
    String session =
        run.version() == OneRosterVersion.V1_1
            ? "gradingPeriodSourcedId"
            : "academicSessionSourcedId";
    Rows rows =
        new Rows(
            run,
            SessionFacts.of(run),
            new Days(),
            new Days(),
            new Occurrences(run, DATES, FILE, "dueDate"),
            new Occurrences(run, RANGE, FILE, "resultValueMax"),
            new Occurrences(run, YEAR, FILE, session));
    run.watch(FILE, rows, "assignDate", "dueDate", session, "resultValueMin", "resultValueMax");
    run.atEndOf(FILE, rows::report);
  }

  /** Looks at each row. */
  private record Rows(
      ValidationRun run,
      SessionFacts sessions,
      Days assignedDays,
      Days dueDays,
      Occurrences dates,
      Occurrences ranges,
      Occurrences years)
      implements Watch.Observer {

    @Override
    public void look(CheckedRow row) {
      if (row.isDeleted() || row.number() == IdIndex.NONE) {
        return;
      }
      lookAtDates(row);
      if (LineItemFacts.number(row, MIN) > LineItemFacts.number(row, MAX)) {
        ranges.add(row.number());
      }
      // In version 1.1 the kind of the session is a matter of the reference itself.
      if (run.version() != OneRosterVersion.V1_1
          && row.targets(SESSION) > 0
          && isYear(row.target(SESSION))) {
        years.add(row.number());
      }
    }

    private boolean isYear(int session) {
      return run.ids(RosterFiles.ACADEMIC_SESSIONS).kind(session)
          == Kinds.of(SessionType.SCHOOL_YEAR, SessionType.vocabulary(), run.version());
    }

    private void lookAtDates(CheckedRow row) {
      int assigned = assignedDays.read(row.text(ASSIGNED));
      int due = dueDays.read(row.text(DUE));
      if (due == Days.NONE) {
        return;
      }
      int session = row.target(SESSION);
      if (assigned != Days.NONE && due < assigned) {
        addDay(row, due, "before assignDate, " + Days.text(assigned));
      } else if (session != IdIndex.NONE && sessions.hasDays(session)) {
        int start = sessions.start(session);
        int end = sessions.end(session);
        if (due < start - TOLERANCE || due > end + TOLERANCE) {
          String runs = "and its session runs from " + Days.text(start) + " to " + Days.text(end);
          addDay(row, due, runs);
        }
      }
    }

    private void addDay(CheckedRow row, int due, String oddity) {
      dates.add(
          row.number(),
          new Argument("day", Days.text(due), false),
          new Argument("oddity", oddity, false));
    }

    void report() {
      dates.report(run.rows(FILE));
      ranges.report(run.rows(FILE));
      years.report(run.rows(FILE));
    }
  }
}
