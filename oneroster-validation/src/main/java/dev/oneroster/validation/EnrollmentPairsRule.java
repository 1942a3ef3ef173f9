package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.EnrollmentRow.Part;
import java.util.List;

/**
 * Users who are in a class twice, and enrollments called like users. Who left and came back has two
 * enrollments one after the other, which is no repetition.
 */
final class EnrollmentPairsRule implements MeaningRule {

  private static final Rule DUPLICATE =
      Rule.warning("enrollment.duplicate")
          .message("The user is enrolled in this class with the same role on line {first} already.")
          .mend("Send one enrollment, or two with periods that follow each other.")
          .why("Receivers refuse the second, or show the user twice.")
          .source("Receivers report it; the binding is silent")
          .example("two enrollments of one user in one class as student, without dates")
          .build();

  private static final Rule CONFLICT =
      Rule.warning("enrollment.conflict_role")
          .message("The user is {role} in this class, and {other} on line {first}.")
          .mend("Keep the role that is right.")
          .why("Receivers take one of the two, and a student may see what teachers see.")
          .source("A receiver reports it; the binding is silent")
          .example("two enrollments of one user in one class, as student and as teacher")
          .build();

  private static final Rule ID_REUSED =
      Rule.warning("enrollment.id_reused")
          .message("The enrollment has the sourcedId of its user.")
          .mend("Give enrollments ids of their own, made of user and class, for example.")
          .why("As soon as a user is in two classes, the ids repeat, and one row is lost.")
          .source("A receiver's guide; in the binding a sourcedId is unique in its file")
          .example("sourcedId and userSourcedId both `u1` in enrollments.csv")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(DUPLICATE, CONFLICT, ID_REUSED);
  }

  @Override
  public void join(ValidationRun run) {
    Enrolled enrolled = Enrolled.of(run);
    Occurrences reused = new Occurrences(run, ID_REUSED, RosterFiles.ENROLLMENTS, "sourcedId");
    EnrollmentRows.of(run)
        .show(
            this,
            (enrollment, row) -> {
              look(run, enrolled, enrollment, row);
              if (row.isSame(EnrollmentRow.ID, EnrollmentRow.USER)) {
                reused.add(row.number());
              }
            });
    run.atEndOf(RosterFiles.ENROLLMENTS, reused::reportTogether);
  }

  private static void look(
      ValidationRun run, Enrolled enrolled, EnrollmentRow enrollment, CheckedRow row) {
    for (int other = enrolled.before(enrollment);
        other != IdIndex.NONE;
        other = enrolled.earlier(other)) {
      if (enrolled.rosterClass(other) != enrollment.rosterClass()) {
        continue;
      }
      Part part = enrolled.part(other);
      long line = run.ids(RosterFiles.ENROLLMENTS).line(other);
      Argument first = new Argument("first", line, false);
      if (part == enrollment.part() && enrolled.overlaps(other, enrollment)) {
        row.report(DUPLICATE, EnrollmentRow.USER, first);
        return;
      }
      if (isConflict(part, enrollment.part())) {
        row.report(
            CONFLICT,
            EnrollmentRow.ROLE,
            first,
            new Argument("role", word(enrollment.part()), false),
            new Argument("other", word(part), false));
        return;
      }
    }
  }

  private static boolean isConflict(Part one, Part other) {
    return (one == Part.STUDENT && other == Part.TEACHER)
        || (one == Part.TEACHER && other == Part.STUDENT);
  }

  private static String word(Part part) {
    return part == Part.STUDENT ? "student" : "teacher";
  }
}
