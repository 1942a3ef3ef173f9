package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.EnrollmentRow.Part;
import java.util.List;

/** Main teachers who are none, two of them in a class, and users who are something else. */
final class EnrollmentRoleRule implements MeaningRule {

  private static final Rule PRIMARY_STUDENT =
      Rule.error("sem.primary_on_student")
          .message("{column} is true, but the role is student; only teachers can be primary.")
          .mend("Write false, or nothing.")
          .why("Receivers take the student for the teacher of the class, or refuse the row.")
          .source("Binding, table of enrollments.csv: primary applies to teachers only")
          .example("role `student`, primary `true`")
          .build();

  private static final Rule PRIMARY_OTHER =
      Rule.warning("sem.primary_not_teacher")
          .message("{column} is true, but the role is {role}; only teachers can be primary.")
          .mend("Write false, or make the role teacher.")
          .why("Receivers ignore it, and the class has no main teacher.")
          .source("Binding, table of enrollments.csv: primary applies to teachers only")
          .example("role `proctor`, primary `true`")
          .build();

  private static final Rule TWO_PRIMARY =
      Rule.warning("sem.two_primary_teachers")
          .message("The class has a primary teacher on line {first} already, at the same time.")
          .mend("Leave true to the one who is responsible, and write false for the others.")
          .why("Receivers take one of them, and not always the same.")
          .source(
              "Binding, table of enrollments.csv: one primary teacher for a class and period;"
                  + " importers do not enforce it")
          .example("two teachers of one class, both with primary `true` and without dates")
          .build();

  private static final Rule CONTRADICTION =
      Rule.warning("sem.role_contradiction")
          .message("The user is enrolled as {role}, but is {kind} by {target}.")
          .mend("Correct the enrollment, or the user's role.")
          .why("Receivers give the user the rights of one of the two.")
          .source("Practice; the test packages of the binding hold such rows, so it is no error")
          .example("a user who is a student in roles.csv and a teacher in enrollments.csv")
          .build();

  private final PackedInts primaries = new PackedInts();
  private final PackedInts primaryBegins = new PackedInts();
  private final PackedInts primaryEnds = new PackedInts();
  private final Groups contradictions = new Groups();

  @Override
  public List<Rule> rules() {
    return List.of(PRIMARY_STUDENT, PRIMARY_OTHER, TWO_PRIMARY, CONTRADICTION);
  }

  @Override
  public void join(ValidationRun run) {
    UserFacts users = UserFacts.of(run);
    EnrollmentRows.of(run)
        .show(
            this,
            (enrollment, row) -> {
              if (enrollment.isPrimary()) {
                lookAtPrimary(run, enrollment, row);
              }
              if (enrollment.user() != IdIndex.NONE
                  && users.knowsAllOrNone()
                  && contradicts(enrollment.part(), users, enrollment.user())) {
                contradictions.add(enrollment.user(), enrollment.number());
              }
            });
    run.atEndOf(RosterFiles.ENROLLMENTS, () -> report(run, users));
  }

  private void lookAtPrimary(ValidationRun run, EnrollmentRow enrollment, CheckedRow row) {
    switch (enrollment.part()) {
      case STUDENT -> row.report(PRIMARY_STUDENT, EnrollmentRow.PRIMARY);
      case ADMINISTRATOR, PROCTOR ->
          row.report(
              PRIMARY_OTHER,
              EnrollmentRow.PRIMARY,
              new Argument("role", row.text(EnrollmentRow.ROLE), false));
      case TEACHER -> lookAtOthers(run, enrollment, row);
      case OTHER -> {}
    }
  }

  private void lookAtOthers(ValidationRun run, EnrollmentRow enrollment, CheckedRow row) {
    int rosterClass = enrollment.rosterClass();
    if (rosterClass == IdIndex.NONE || enrollment.number() == IdIndex.NONE) {
      return;
    }
    int other = primaries.get(rosterClass);
    boolean sameTime =
        other != PackedInts.NONE
            && EnrollmentRow.overlap(
                enrollment.begin(),
                enrollment.end(),
                primaryBegins.get(rosterClass),
                primaryEnds.get(rosterClass));
    if (sameTime) {
      long line = run.ids(RosterFiles.ENROLLMENTS).line(other);
      row.report(TWO_PRIMARY, EnrollmentRow.PRIMARY, new Argument("first", line, false));
      return;
    }
    primaries.set(rosterClass, enrollment.number());
    primaryBegins.set(rosterClass, enrollment.begin());
    primaryEnds.set(rosterClass, enrollment.end());
  }

  private static boolean contradicts(Part part, UserFacts users, int user) {
    int known = users.roles(user);
    if (known == 0) {
      return false;
    }
    return switch (part) {
      case STUDENT -> (known & (UserFacts.STUDENT | UserFacts.OTHER)) == 0;
      case TEACHER -> users.isOnly(UserFacts.STUDENT | UserFacts.GUARDIAN, user);
      case ADMINISTRATOR -> users.isOnly(UserFacts.STUDENT, user);
      case PROCTOR, OTHER -> false; // students may help
    };
  }

  private void report(ValidationRun run, UserFacts users) {
    Occurrences all =
        new Occurrences(
            run, CONTRADICTION, RosterFiles.ENROLLMENTS, EnrollmentRow.COLUMNS[EnrollmentRow.ROLE]);
    String target =
        (run.version() == OneRosterVersion.V1_1 ? RosterFiles.USERS : RosterFiles.ROLES).fileName();
    contradictions.addTo(
        all,
        user ->
            new Argument[] {
              new Argument("role", users.isStudent(user) ? "teacher" : "student", false),
              new Argument("kind", kind(users.roles(user)), false),
              new Argument("target", target, false)
            });
    all.report(run.ids(RosterFiles.USERS).size());
  }

  private static String kind(int roles) {
    if ((roles & UserFacts.STUDENT) != 0) {
      return "a student";
    }
    if ((roles & UserFacts.TEACHER) != 0) {
      return "a teacher";
    }
    return (roles & UserFacts.GUARDIAN) != 0 ? "a guardian" : "an administrator";
  }
}
