package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/**
 * Classes without teachers or students, without a main teacher, or with more students than any
 * class. Asked of bulk packages only, as a delta holds some enrollments. Keeps 9 bytes a class.
 */
final class ClassMembersRule implements MeaningRule {

  private static final Rule NO_TEACHER =
      Rule.warning("sem.class_no_teacher")
          .message("The class has students, but no teacher.")
          .mend("Enroll its teacher with the role teacher.")
          .why("Some receivers leave such classes out without a word.")
          .source("Receivers report it; the binding is silent")
          .example("a class whose enrollments all have the role student")
          .build();

  private static final Rule NO_STUDENT =
      Rule.warning("sem.class_no_student")
          .message("The class has no student.")
          .mend("Enroll its students, or leave the class out.")
          .why("Teachers see an empty class.")
          .source("Practice; the binding is silent")
          .example("a class whose only enrollment has the role teacher")
          .build();

  private static final Rule EMPTY =
      Rule.warning("sem.class_empty")
          .message("Nobody is enrolled in the class.")
          .mend("Enroll its members, or leave the class out.")
          .why("Receivers leave it out, or keep a class that nobody uses.")
          .source("Practice; the binding is silent")
          .example("a row of classes.csv that no row of enrollments.csv names")
          .build();

  private static final Rule NO_PRIMARY =
      Rule.warning("sem.no_primary_teacher")
          .message("The class has teachers, and primary is false for all of them.")
          .mend("Write true for the teacher who is responsible.")
          .why("Some receivers make the primary teacher the owner of the class.")
          .source("A receiver asks for it; in the binding primary is optional")
          .example("a class whose one teacher has primary `false`")
          .build();

  private static final Rule SIZE =
      Rule.warning("sem.class_size")
          .message("The class has {count} students.")
          .mend("Check which class the enrollments name.")
          .why(
              "Receivers load such classes slowly or not at all; often ids of classes have collided.")
          .source("Practice: one receiver takes 10,000 members at most")
          .example("a class with 2,400 students")
          .build();

  private static final int LARGEST = 1_000;
  private static final int EXPLICIT = 1;
  private static final int OTHERS = 2;
  private static final int PRIMARY = 4;
  private static final RosterFile<?> FILE = RosterFiles.CLASSES;

  private final PackedInts students = new PackedInts();
  private final PackedInts teachers = new PackedInts();
  private final PackedBytes bits = new PackedBytes();

  @Override
  public List<Rule> rules() {
    return List.of(NO_TEACHER, NO_STUDENT, EMPTY, NO_PRIMARY, SIZE);
  }

  @Override
  public void join(ValidationRun run) {
    ClassFacts classes = ClassFacts.of(run);
    EnrollmentRows rows = EnrollmentRows.of(run);
    rows.show(this, (enrollment, row) -> look(enrollment));
    run.foresee(
        RosterFiles.ENROLLMENTS, EnrollmentRow.COLUMNS[EnrollmentRow.CLASS], students::count);
    run.atEndOf(RosterFiles.ENROLLMENTS, () -> report(run, classes, rows.unclear(run)));
  }

  private void look(EnrollmentRow enrollment) {
    int rosterClass = enrollment.rosterClass();
    if (rosterClass == IdIndex.NONE) {
      return;
    }
    switch (enrollment.part()) {
      case STUDENT -> students.increment(rosterClass);
      case TEACHER -> {
        teachers.increment(rosterClass);
        if (enrollment.isPrimary()) {
          bits.add(rosterClass, PRIMARY);
        } else if (enrollment.isNotPrimary()) {
          bits.add(rosterClass, EXPLICIT);
        }
      }
      default -> bits.add(rosterClass, OTHERS);
    }
  }

  private void report(ValidationRun run, ClassFacts facts, long unclear) {
    int size = run.ids(FILE).size();
    Occurrences large = new Occurrences(run, SIZE, FILE, "sourcedId");
    Occurrences noTeacher = new Occurrences(run, NO_TEACHER, FILE, "sourcedId").excuse(unclear);
    Occurrences noStudent = new Occurrences(run, NO_STUDENT, FILE, "sourcedId").excuse(unclear);
    Occurrences empty = new Occurrences(run, EMPTY, FILE, "sourcedId").excuse(unclear);
    Occurrences noPrimary = new Occurrences(run, NO_PRIMARY, FILE, "sourcedId").excuse(unclear);
    for (int rosterClass = 0; rosterClass < size; rosterClass++) {
      int learning = students.count(rosterClass);
      int teaching = teachers.count(rosterClass);
      boolean others = bits.hasAny(rosterClass, OTHERS);
      if (facts.isDeleted(rosterClass)) {
        continue;
      }
      if (learning == 0 && teaching == 0 && !others) {
        empty.add(rosterClass);
      } else if (learning == 0) {
        noStudent.add(rosterClass);
      } else if (teaching == 0 && !others) {
        noTeacher.add(rosterClass);
      }
      if (teaching > 0
          && bits.hasAny(rosterClass, EXPLICIT)
          && !bits.hasAny(rosterClass, PRIMARY)) {
        noPrimary.add(rosterClass);
      }
      if (learning > LARGEST) {
        large.add(rosterClass, new Argument("count", learning, false));
      }
    }
    large.report(size);
    if (run.isComplete(FILE, RosterFiles.ENROLLMENTS)) {
      noTeacher.report(size);
      noStudent.report(size);
      empty.report(size);
      noPrimary.report(size);
    }
  }
}
