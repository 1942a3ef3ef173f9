package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    ClassFacts classes = ClassFacts.of(run);
    Occurrences unordered = occurrences(run, ORDER, EnrollmentRow.END);
    Occurrences begins = occurrences(run, OUTSIDE, EnrollmentRow.BEGIN);
    Occurrences ends = occurrences(run, OUTSIDE, EnrollmentRow.END);
    Occurrences ended = occurrences(run, ENDED, EnrollmentRow.END);
    Optional<Integer> today = run.today().map(EnrollmentDatesRule::day);
    EnrollmentRows.of(run)
        .show(
            this,
            (enrollment, row) -> {
              int begin = enrollment.begin();
              int end = enrollment.end();
              if (begin == Days.NONE && end == Days.NONE) {
                return;
              }
              if (end != Days.NONE && begin > end) {
                unordered.add(enrollment.number(), () -> period(begin, end));
              } else if (enrollment.rosterClass() != IdIndex.NONE) {
                compare(classes, enrollment, begins, ends);
              }
              if (today.isPresent() && end != Days.NONE && end < today.get()) {
                ended.add(
                    enrollment.number(),
                    () -> new Argument[] {new Argument("day", Days.text(end), false)});
              }
            });
    run.atEndOf(
        RosterFiles.ENROLLMENTS,
        () -> {
          long rows = run.rows(RosterFiles.ENROLLMENTS);
          unordered.report(rows);
          begins.report(rows);
          ends.report(rows);
          if (run.isComplete(RosterFiles.ENROLLMENTS)) {
            ended.reportTogether();
          }
        });
    watchRoles(run);
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

  private static void compare(
      ClassFacts classes, EnrollmentRow enrollment, Occurrences begins, Occurrences ends) {
    int start = classes.start(enrollment.rosterClass());
    int stop = classes.end(enrollment.rosterClass());
    if (start == Days.NONE) {
      return;
    }
    if (isOutside(enrollment.begin(), start, stop)) {
      int day = enrollment.begin();
      begins.add(enrollment.number(), () -> outside(day, start, stop));
    } else if (isOutside(enrollment.end(), start, stop)) {
      int day = enrollment.end();
      ends.add(enrollment.number(), () -> outside(day, start, stop));
    }
  }

  private static boolean isOutside(int day, int start, int stop) {
    return day != Days.NONE && (day < start - TOLERANCE || day > stop + TOLERANCE);
  }

  private static Argument[] outside(int day, int start, int stop) {
    return new Argument[] {
      new Argument("day", Days.text(day), false),
      new Argument("start", Days.text(start), false),
      new Argument("stop", Days.text(stop), false)
    };
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
