package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import java.time.LocalDate;
import java.util.List;

/** Enrollments and roles that end before they begin, or lie elsewhere in time than the class. */
final class EnrollmentDatesRule implements MeaningRule {

  private static final Rule ORDER =
      Rule.warning("sem.period_order")
          .message("The row ends on {end}, before it begins on {begin}.")
          .mend("Correct one of the dates, or leave out what never took place.")
          .why("Receivers refuse the row, or never show it.")
          .source("Practice; the binding is silent")
          .example("beginDate `2026-08-17`, endDate `2026-08-01`")
          .build();

  private static final Rule OUTSIDE =
      Rule.warning("sem.enrollment_outside_class_dates")
          .message("{column} is {day}, and the terms of the class run from {start} to {stop}.")
          .mend("Write a day in the terms of the class, or leave the cell empty.")
          .why("Receivers open and close classes by these dates.")
          .source(
              "Binding, table of enrollments.csv, a note; its test packages hold such rows, so it is"
                  + " no error")
          .example("beginDate `2025-08-17` in a class of the fall of 2026")
          .build();

  private static final Rule ENDED =
      Rule.warning("sem.enrollment_ended")
          .message("The enrollment ended on {day}.")
          .mend("Leave ended enrollments out of bulk files, if the receiver wants current ones.")
          .why("Some receivers show them as current.")
          .source("A receiver asks for active data only")
          .example("endDate `2026-10-01` on the 1st of December 2026")
          .build();

  /** Who comes or goes in the week before or after is not worth a word. */
  private static final int TOLERANCE = 7;

  @Override
  public List<Rule> rules() {
    return List.of(ORDER, OUTSIDE, ENDED);
  }

  @Override
  public void join(ValidationRun run) {
    Enrollments enrollments =
        new Enrollments(
            run,
            ClassFacts.of(run),
            run.today().map(EnrollmentDatesRule::day).orElse(Days.NONE),
            occurrences(run, ORDER, EnrollmentRow.END),
            occurrences(run, OUTSIDE, EnrollmentRow.BEGIN),
            occurrences(run, OUTSIDE, EnrollmentRow.END),
            occurrences(run, ENDED, EnrollmentRow.END));
    EnrollmentRows.of(run).show(this, enrollments);
    run.atEndOf(RosterFiles.ENROLLMENTS, enrollments::report);
    watchRoles(run);
  }

  /** Looks at each enrollment. */
  private record Enrollments(
      ValidationRun run,
      ClassFacts classes,
      int today,
      Occurrences unordered,
      Occurrences begins,
      Occurrences ends,
      Occurrences ended)
      implements EnrollmentRows.Observer {

    @Override
    public void look(EnrollmentRow enrollment, CheckedRow row) {
      int begin = enrollment.begin();
      int end = enrollment.end();
      if (begin == Days.NONE && end == Days.NONE) {
        return;
      }
      if (end != Days.NONE && begin > end) {
        unordered.add(enrollment.number(), () -> period(begin, end));
      } else if (enrollment.rosterClass() != IdIndex.NONE) {
        compareWithClass(enrollment);
      }
      if (today != Days.NONE && end != Days.NONE && end < today) {
        ended.add(
            enrollment.number(), () -> new Argument[] {new Argument("day", Days.text(end), false)});
      }
    }

    private void compareWithClass(EnrollmentRow enrollment) {
      int start = classes.start(enrollment.rosterClass());
      int stop = classes.end(enrollment.rosterClass());
      if (start == Days.NONE) {
        return;
      }
      int begin = enrollment.begin();
      int end = enrollment.end();
      if (isOutside(begin, start, stop)) {
        begins.add(enrollment.number(), new Outside(begin, start, stop));
      } else if (isOutside(end, start, stop)) {
        ends.add(enrollment.number(), new Outside(end, start, stop));
      }
    }

    void report() {
      long rows = run.rows(RosterFiles.ENROLLMENTS);
      unordered.report(rows);
      begins.report(rows);
      ends.report(rows);
      if (run.isComplete(RosterFiles.ENROLLMENTS)) {
        ended.reportTogether();
      }
    }
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  private static Occurrences occurrences(ValidationRun run, Rule rule, int column) {
    return new Occurrences(run, rule, RosterFiles.ENROLLMENTS, EnrollmentRow.COLUMNS[column]);
  }

  private static Argument[] period(int begin, int end) {
    return new Argument[] {
      new Argument("begin", Days.text(begin), false), new Argument("end", Days.text(end), false)
    };
  }

  private static boolean isOutside(int day, int start, int stop) {
    return day != Days.NONE && (day < start - TOLERANCE || day > stop + TOLERANCE);
  }

  /** Where a day lies beside the days of its class; there may be one for each row. */
  private record Outside(int day, int start, int stop) implements Occurrences.Details {

    @Override
    public Argument[] make() {
      return new Argument[] {
        new Argument("day", Days.text(day), false),
        new Argument("start", Days.text(start), false),
        new Argument("stop", Days.text(stop), false)
      };
    }
  }

  private static void watchRoles(ValidationRun run) {
    Occurrences unordered =
        new Occurrences(run, ORDER, RosterFiles.ROLES, EnrollmentRow.COLUMNS[EnrollmentRow.END]);
    Days begins = new Days();
    Days ends = new Days();
    run.watch(
        RosterFiles.ROLES,
        row -> {
          int begin = begins.read(row.text(0));
          int end = ends.read(row.text(1));
          if (end != Days.NONE && begin > end && !row.isDeleted()) {
            unordered.add(row.number(), () -> period(begin, end));
          }
        },
        "beginDate",
        "endDate");
    run.atEndOf(RosterFiles.ROLES, () -> unordered.report(run.rows(RosterFiles.ROLES)));
  }
}
