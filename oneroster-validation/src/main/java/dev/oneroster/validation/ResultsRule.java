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
    LineItemFacts items = LineItemFacts.of(run);
    Enrolled enrolled = Enrolled.of(run);
    EnrollmentRows enrollments = EnrollmentRows.of(run);
    boolean[] judged = new boolean[1];
    run.atEndOf(
        RosterFiles.ENROLLMENTS,
        () -> judged[0] = run.isComplete(RosterFiles.ENROLLMENTS) && enrollments.unclear(run) == 0);
    run.keep(RosterFiles.CLASSES);
    Occurrences scores = new Occurrences(run, SCORE, FILE, "score");
    Occurrences mismatches = new Occurrences(run, CLASS_MISMATCH, FILE, "classSourcedId");
    Occurrences strangers = new Occurrences(run, NOT_ENROLLED, FILE, "studentSourcedId");
    run.watch(
        FILE,
        row -> {
          int item = row.target(LINE_ITEM);
          if (row.isDeleted() || row.number() == IdIndex.NONE || item == IdIndex.NONE) {
            return;
          }
          lookAtScore(row, items, item, scores);
          int ofItem = items.rosterClass(item);
          int named = row.target(CLASS);
          IdIndex classes = run.ids(RosterFiles.CLASSES);
          if (ofItem != IdIndex.NONE && named != IdIndex.NONE && named != ofItem) {
            mismatches.add(
                row.number(),
                () ->
                    new Argument[] {
                      new Argument("class", classes.id(named), false),
                      new Argument("other", classes.id(ofItem), false)
                    });
            return;
          }
          int student = row.target(STUDENT);
          if (judged[0]
              && ofItem != IdIndex.NONE
              && student != IdIndex.NONE
              && !isStudentIn(enrolled, student, ofItem, run.version())) {
            strangers.add(
                row.number(),
                () -> new Argument[] {new Argument("class", classes.id(ofItem), false)});
          }
        },
        "lineItemSourcedId",
        "studentSourcedId",
        "score",
        "classSourcedId");
    run.atEndOf(
        FILE,
        () -> {
          scores.report(run.rows(FILE));
          mismatches.report(run.rows(FILE));
          strangers.report(run.rows(FILE));
        });
  }

  /** In version 1.1, users.csv tells who is no student, so that a teacher is warned of already. */
  private static boolean isStudentIn(
      Enrolled enrolled, int user, int rosterClass, OneRosterVersion version) {
    return version == OneRosterVersion.V1_1
        ? enrolled.isIn(user, rosterClass)
        : enrolled.isInAndNoTeacher(user, rosterClass);
  }

  private static void lookAtScore(
      CheckedRow row, LineItemFacts items, int item, Occurrences scores) {
    double score = LineItemFacts.number(row, SCORE_COLUMN);
    double lowest = items.lowest(item);
    double highest = items.highest(item);
    // A range that is none has a finding of its own; NaN is neither above nor below.
    if ((score < lowest || score > highest) && !(lowest > highest)) {
      String text = row.text(SCORE_COLUMN);
      scores.add(
          row.number(),
          new Argument("value", text, true),
          new Argument("lowest", plain(lowest), false),
          new Argument("highest", plain(highest), false));
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
