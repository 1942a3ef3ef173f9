package dev.oneroster.validation;

import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.EnrollmentRow.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Students of other grades than their classes. Off by default: classes of several grades often name
 * one. Keeps 8 bytes a class and 4 a user.
 */
final class ClassGradesRule implements MeaningRule {

  private static final Rule OTHER_GRADE =
      Rule.info("sem.grade_vs_class")
          .message("The student's grade is none of those of the class.")
          .mend("Nothing to do if that is meant; otherwise correct one of the two.")
          .why("Receivers choose content by the grade of the class.")
          .source("Practice; the binding is silent")
          .example("a student of grade 11 in a class of grade 09")
          .offByDefault()
          .build();

  /** More different grades than any package has; others are not looked at. */
  private static final int MOST = 31;

  private final Map<String, Integer> known = new HashMap<>();
  private String lastCell = "";
  private int lastBits;
  private final PackedInts userGrades = new PackedInts();
  private final PackedInts classGrades = new PackedInts();

  @Override
  public List<Rule> rules() {
    return List.of(OTHER_GRADE);
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(RosterFiles.USERS, row -> note(row, userGrades), "grades");
    run.watch(RosterFiles.CLASSES, row -> note(row, classGrades), "grades");
    Occurrences other =
        new Occurrences(
            run, OTHER_GRADE, RosterFiles.ENROLLMENTS, EnrollmentRow.COLUMNS[EnrollmentRow.USER]);
    EnrollmentRows.of(run)
        .show(
            this,
            (enrollment, row) -> {
              if (enrollment.part() == Part.STUDENT
                  && enrollment.user() != IdIndex.NONE
                  && enrollment.rosterClass() != IdIndex.NONE
                  && differ(enrollment)) {
                other.add(enrollment.number());
              }
            });
    run.atEndOf(RosterFiles.ENROLLMENTS, other::reportTogether);
  }

  /** Notes each grade of a row as a bit. */
  private void note(CheckedRow row, PackedInts grades) {
    if (row.number() == IdIndex.NONE || !row.has(0)) {
      return;
    }
    String cell = row.text(0);
    if (!cell.equals(lastCell)) {
      lastCell = cell;
      lastBits = bits(cell);
    }
    grades.set(row.number(), lastBits);
  }

  private int bits(String cell) {
    int bits = 0;
    for (String grade : FieldType.split(cell)) {
      int place = place(grade);
      bits |= place < MOST ? 1 << place : 0;
    }
    return bits;
  }

  private int place(String grade) {
    Integer place = known.get(grade);
    if (place != null) {
      return place;
    }
    if (known.size() < MOST) {
      known.put(grade, known.size());
      return known.size() - 1;
    }
    return MOST;
  }

  private boolean differ(EnrollmentRow enrollment) {
    int user = userGrades.count(enrollment.user());
    int ofClass = classGrades.count(enrollment.rosterClass());
    return user != 0 && ofClass != 0 && (user & ofClass) == 0;
  }
}
