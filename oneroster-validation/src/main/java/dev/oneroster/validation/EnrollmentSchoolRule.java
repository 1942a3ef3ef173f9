package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.EnrollmentRow.Part;
import java.util.List;

/** Enrollments in another school than that of the class, and students of other schools. */
final class EnrollmentSchoolRule implements MeaningRule {

  private static final Rule MISMATCH =
      Rule.warning("sem.enrollment_school_mismatch")
          .message("The enrollment is at another school than its class, `{class}` at `{school}`.")
          .mend("Write the school of the class.")
          .why("Receivers that load school by school find no such class, and leave the row out.")
          .source("Practice; the binding is silent")
          .example("schoolSourcedId `north` of an enrollment in a class of the school `south`")
          .build();

  private static final Rule ELSEWHERE =
      Rule.warning("sem.enrolled_elsewhere")
          .message(
              "The student is in the class `{class}` at `{school}`, and does not belong to that"
                  + " school by {target}.")
          .mend("Add the school to the student, or correct the class.")
          .why("Receivers that load school by school do not find the student there.")
          .source("Practice; the binding is silent")
          .example("a student of the school `north` in a class of the school `south`")
          .build();

  private final Groups mismatches = new Groups();
  private final Groups elsewhere = new Groups();
  private final PackedInts classesElsewhere = new PackedInts();

  @Override
  public List<Rule> rules() {
    return List.of(MISMATCH, ELSEWHERE);
  }

  @Override
  public void join(ValidationRun run) {
    ClassFacts classes = ClassFacts.of(run);
    UserFacts users = UserFacts.of(run);
    EnrollmentRows.of(run)
        .show(
            this,
            (enrollment, row) -> {
              int rosterClass = enrollment.rosterClass();
              int school = rosterClass == IdIndex.NONE ? rosterClass : classes.school(rosterClass);
              if (school == IdIndex.NONE) {
                return;
              }
              if (enrollment.school() != IdIndex.NONE && enrollment.school() != school) {
                mismatches.add(rosterClass, enrollment.number());
              } else if (enrollment.part() == Part.STUDENT
                  && users.knowsAllOrNone()
                  && isElsewhere(enrollment.user(), users, school)) {
                elsewhere.add(enrollment.user(), enrollment.number());
                classesElsewhere.set(enrollment.user(), rosterClass);
              }
            });
    run.atEndOf(RosterFiles.ENROLLMENTS, () -> report(run, classes));
  }

  private static boolean isElsewhere(int user, UserFacts users, int school) {
    return user != IdIndex.NONE && users.hasOrg(user) && !users.belongsTo(user, school);
  }

  private void report(ValidationRun run, ClassFacts classes) {
    Occurrences mismatched =
        new Occurrences(
            run, MISMATCH, RosterFiles.ENROLLMENTS, EnrollmentRow.COLUMNS[EnrollmentRow.SCHOOL]);
    mismatches.addTo(mismatched, rosterClass -> about(run, classes, rosterClass));
    mismatched.report(run.ids(RosterFiles.CLASSES).size());
    Occurrences away =
        new Occurrences(
            run, ELSEWHERE, RosterFiles.ENROLLMENTS, EnrollmentRow.COLUMNS[EnrollmentRow.USER]);
    elsewhere.addTo(away, user -> about(run, classes, classesElsewhere.get(user)));
    away.report(run.ids(RosterFiles.USERS).size());
  }

  private static Argument[] about(ValidationRun run, ClassFacts classes, int rosterClass) {
    String target =
        (run.version() == OneRosterVersion.V1_1 ? RosterFiles.USERS : RosterFiles.ROLES).fileName();
    String school = run.ids(RosterFiles.ORGS).id(classes.school(rosterClass));
    return new Argument[] {
      new Argument("class", run.ids(RosterFiles.CLASSES).id(rosterClass), false),
      new Argument("school", school, false),
      new Argument("target", target, false)
    };
  }
}
