package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.util.List;

/** Results that do not fit the line item, its class, or those who are in it. */
final class ResultsRule implements MeaningRule {

  private static final Rule SCORE =
      Rule.warning("sem.score_range")
          .message("{column} is {value}, and the line item allows {lowest} to {highest}.")
          .mend("Correct the score, or the range of the line item. Extra points can be meant.")
          .why("Receivers cut the score or refuse the row.")
          .source("Binding, table of lineItems.csv: the lowest and the highest score")
          .example("score `120` for a line item of resultValueMax `100`")
          .build();

  private static final Rule CLASS_MISMATCH =
      Rule.warning("sem.result_class_mismatch")
          .message("The result is of the class `{class}`, and its line item of `{other}`.")
          .mend("Name the class of the line item.")
          .why("Receivers show it in the wrong class, or refuse the row.")
          .source("An importer asks for it; the binding is silent")
          .example("classSourcedId `a2` of a result whose line item has the class `a1`")
          .build();

  private static final Rule NOT_ENROLLED =
      Rule.warning("sem.result_student_not_enrolled")
          .message("The user is no student of the class `{class}`.")
          .mend("Enroll the student, or correct the result; who has left may stay out.")
          .why("Receivers have nobody to give the result to.")
          .source("An importer asks for it; the binding is silent")
          .example("a result of a student whom no enrollment puts into the class of its line item")
          .build();

  private static final RosterFile<?> FILE = RosterFiles.RESULTS;
  private static final int LINE_ITEM = 0;
  private static final int STUDENT = 1;
  private static final int SCORE_COLUMN = 2;
  private static final int CLASS = 3;

  @Override
  public List<Rule> rules() {
    return List.of(SCORE, CLASS_MISMATCH, NOT_ENROLLED);
  }

  @Override
  public void join(ValidationRun run) {
    run.keep(RosterFiles.CLASSES);
    Rows rows = new Rows(run);
    run.atEndOf(RosterFiles.ENROLLMENTS, rows::endOfEnrollments);
    run.watch(FILE, rows, "lineItemSourcedId", "studentSourcedId", "score", "classSourcedId");
    run.atEndOf(FILE, rows::report);
  }

  /** Looks at each row. */
  private static final class Rows implements Watch.Observer {

    private final ValidationRun run;
    private final LineItemFacts items;
    private final EnrollmentRows enrollments;
    private final Enrolled enrolled;
    private final Occurrences scores;
    private final Occurrences mismatches;
    private final Occurrences strangers;
    private boolean allEnrolledAreKnown;

    Rows(ValidationRun run) {
      this.run = run;
      this.items = LineItemFacts.of(run);
      this.enrolled = Enrolled.of(run);
      this.enrollments = EnrollmentRows.of(run);
      this.scores = new Occurrences(run, SCORE, FILE, "score");
      this.mismatches = new Occurrences(run, CLASS_MISMATCH, FILE, "classSourcedId");
      this.strangers = new Occurrences(run, NOT_ENROLLED, FILE, "studentSourcedId");
    }

    void endOfEnrollments() {
      allEnrolledAreKnown =
          run.isComplete(RosterFiles.ENROLLMENTS) && enrollments.unclear(run) == 0;
    }

    @Override
    public void look(CheckedRow row) {
      int item = row.target(LINE_ITEM);
      if (row.isDeleted() || row.number() == IdIndex.NONE || item == IdIndex.NONE) {
        return;
      }
      lookAtScore(row, item);
      int ofItem = items.rosterClass(item);
      int named = row.target(CLASS);
      if (ofItem != IdIndex.NONE && named != IdIndex.NONE && named != ofItem) {
        mismatches.add(
            row.number(),
            () -> new Argument[] {rosterClass("class", named), rosterClass("other", ofItem)});
        return;
      }
      int student = row.target(STUDENT);
      if (allEnrolledAreKnown
          && ofItem != IdIndex.NONE
          && student != IdIndex.NONE
          && !isStudentIn(student, ofItem)) {
        strangers.add(row.number(), () -> new Argument[] {rosterClass("class", ofItem)});
      }
    }

    private Argument rosterClass(String name, int rosterClass) {
      return new Argument(name, run.ids(RosterFiles.CLASSES).id(rosterClass), false);
    }

    /**
     * In version 1.1, users.csv tells who is no student, so that a teacher is warned of already.
     */
    private boolean isStudentIn(int user, int rosterClass) {
      return run.version() == OneRosterVersion.V1_1
          ? enrolled.isIn(user, rosterClass)
          : enrolled.isInAndNoTeacher(user, rosterClass);
    }

    private void lookAtScore(CheckedRow row, int item) {
      double score = LineItemFacts.number(row, SCORE_COLUMN);
      double lowest = items.lowest(item);
      double highest = items.highest(item);
      // A range that is none has a finding of its own; NaN is neither above nor below.
      if ((score < lowest || score > highest) && !(lowest > highest)) {
        scores.add(
            row.number(),
            new Argument("value", row.text(SCORE_COLUMN), true),
            new Argument("lowest", plain(lowest), false),
            new Argument("highest", plain(highest), false));
      }
    }

    void report() {
      scores.report(run.rows(FILE));
      mismatches.report(run.rows(FILE));
      strangers.report(run.rows(FILE));
    }
  }

  private static String plain(double limit) {
    if (Double.isNaN(limit)) {
      return "anything";
    }
    return limit == Math.rint(limit) && Math.abs(limit) < 1e9
        ? Long.toString((long) limit)
        : Double.toString(limit);
  }
}
