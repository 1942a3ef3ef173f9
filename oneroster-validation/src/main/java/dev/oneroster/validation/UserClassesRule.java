package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.EnrollmentRow.Part;
import java.util.List;

/** Students without any class, and teachers with more classes than anyone can teach. */
final class UserClassesRule implements MeaningRule {

  private static final Rule NO_CLASS =
      Rule.warning("sem.student_no_class")
          .message("The student is in no class.")
          .mend("Enroll the student, or leave out who has left.")
          .why("The student can sign in, and finds nothing there.")
          .source("Practice; the binding is silent")
          .example("a student whom no row of enrollments.csv names")
          .build();

  private static final Rule LOAD =
      Rule.warning("sem.teacher_load")
          .message("The user is a teacher of {count} classes.")
          .mend("Check which user the enrollments name.")
          .why("Often the ids of several teachers have become one.")
          .source("Practice; the binding is silent")
          .example("a teacher with 90 classes")
          .build();

  private static final int MOST_CLASSES = 80;
  private static final RosterFile<?> FILE = RosterFiles.USERS;

  private final PackedBytes enrolled = new PackedBytes();
  private final PackedInts taught = new PackedInts();

  @Override
  public List<Rule> rules() {
    return List.of(NO_CLASS, LOAD);
  }

  @Override
  public void join(ValidationRun run) {
    UserFacts users = UserFacts.of(run);
    EnrollmentRows rows = EnrollmentRows.of(run);
    rows.show(this, (enrollment, row) -> look(enrollment));
    run.atEndOf(RosterFiles.ENROLLMENTS, () -> report(run, users, rows.unclear(run)));
  }

  private void look(EnrollmentRow enrollment) {
    int user = enrollment.user();
    if (user == IdIndex.NONE) {
      return;
    }
    enrolled.add(user, 1);
    if (enrollment.part() == Part.TEACHER) {
      taught.increment(user);
    }
  }

  private void report(ValidationRun run, UserFacts facts, long unclear) {
    int size = run.ids(FILE).size();
    boolean whole = facts.isComplete() && run.isComplete(RosterFiles.ENROLLMENTS);
    Occurrences without = new Occurrences(run, NO_CLASS, FILE, "sourcedId").excuse(unclear);
    Occurrences loaded = new Occurrences(run, LOAD, FILE, "sourcedId");
    for (int user = 0; user < size; user++) {
      boolean expected =
          facts.isOnly(UserFacts.STUDENT, user)
              && !facts.isDeleted(user)
              && !facts.isDisabled(user);
      if (whole && expected && !enrolled.hasAny(user, 1)) {
        without.add(user);
      }
      if (taught.count(user) > MOST_CLASSES) {
        loaded.add(user, new Argument("count", taught.count(user), false));
      }
    }
    without.report(size);
    loaded.report(size);
  }
}
