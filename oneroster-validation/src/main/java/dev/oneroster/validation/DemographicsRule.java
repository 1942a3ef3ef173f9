package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/** Demographics of others than students, students without any, and flags that say nothing. */
final class DemographicsRule implements MeaningRule {

  private static final Rule NOT_STUDENT =
      Rule.warning("sem.demographics_not_student")
          .message("The user is no student.")
          .mend("Send demographics of students only, unless the receiver asks for more.")
          .why("Personal data is sent that nobody needs.")
          .source("Practice; the binding speaks of users")
          .example("a row of demographics.csv with the sourcedId of a teacher")
          .build();

  private static final Rule MISSING =
      Rule.info("sem.demographics_missing")
          .message("{count} of {students} students have no row in demographics.csv.")
          .mend("Nothing to do if that is meant.")
          .why("Reports by group leave these students out.")
          .source("Practice; the binding is silent")
          .example("demographics of 60 of 100 students")
          .build();

  private static final Rule ALL_TRUE =
      Rule.warning("sem.race_all_true")
          .message("All flags of race and ethnicity are true.")
          .mend("Check how the export fills the columns.")
          .why("Reports by group count the student in all of them.")
          .source("Practice; the binding is silent")
          .example("true in all seven columns of a row")
          .build();

  private static final Rule NONE_TRUE =
      Rule.warning("sem.race_none")
          .message("All flags of race and ethnicity are false, for all {count} students.")
          .mend("Leave the columns empty where nothing is known.")
          .why("Reports by group count nobody.")
          .source("Practice; the binding is silent")
          .example("false in all seven columns of all rows")
          .build();

  private static final String[] COLUMNS = {
    "sourcedId",
    "americanIndianOrAlaskaNative",
    "asian",
    "blackOrAfricanAmerican",
    "nativeHawaiianOrOtherPacificIslander",
    "white",
    "demographicRaceTwoOrMoreRaces",
    "hispanicOrLatinoEthnicity"
  };

  private static final RosterFile<?> FILE = RosterFiles.DEMOGRAPHICS;
  private static final int FEWEST = 20;
  private static final int MISSING_PART = 5;

  private final PackedBytes described = new PackedBytes();
  private long rows;
  private long ofNobody;
  private long allFalse;

  @Override
  public List<Rule> rules() {
    return List.of(NOT_STUDENT, MISSING, ALL_TRUE, NONE_TRUE);
  }

  @Override
  public void join(ValidationRun run) {
    UserFacts users = UserFacts.of(run);
    Occurrences others = new Occurrences(run, NOT_STUDENT, FILE, "sourcedId");
    Occurrences all = new Occurrences(run, ALL_TRUE, FILE, COLUMNS[1]);
    run.watch(
        FILE,
        row -> {
          if (row.isDeleted()) {
            return;
          }
          rows++;
          int user = row.target(0);
          if (user == IdIndex.NONE) {
            ofNobody++;
          } else {
            described.add(user, 1);
            int strange = UserFacts.TEACHER | UserFacts.GUARDIAN | UserFacts.ADMINISTRATOR;
            if (users.knowsAllOrNone() && users.isOnly(strange, user)) {
              others.add(row.number());
            }
          }
          if (saysOfAll(row, "true")) {
            all.add(row.number());
          } else if (saysOfAll(row, "false")) {
            allFalse++;
          }
        },
        COLUMNS);
    run.atEndOf(
        FILE,
        () -> {
          others.reportTogether();
          all.report(rows);
          reportNone(run);
          reportMissing(run, users);
        });
  }

  private static boolean saysOfAll(CheckedRow row, String word) {
    for (int column = 1; column < COLUMNS.length; column++) {
      if (!row.text(column).equals(word)) {
        return false;
      }
    }
    return true;
  }

  private void reportNone(ValidationRun run) {
    if (rows >= FEWEST && allFalse == rows) {
      run.report(
          NONE_TRUE,
          Location.ofFile(FILE.fileName()),
          1,
          List.of(),
          new Argument("count", rows, false));
    }
  }

  private void reportMissing(ValidationRun run, UserFacts users) {
    if (!users.isComplete() || !run.isComplete(FILE) || run.unreadableRows(FILE) > 0) {
      return;
    }
    int students = 0;
    int missing = 0;
    for (int user = 0; user < run.ids(RosterFiles.USERS).size(); user++) {
      if (users.isOnly(UserFacts.STUDENT, user) && !users.isDeleted(user)) {
        students++;
        missing += described.hasAny(user, 1) ? 0 : 1;
      }
    }
    // Rows of nobody have findings of their own, and may be those that are missed.
    if (missing > ofNobody && (long) missing * MISSING_PART >= students) {
      run.report(
          MISSING,
          Location.ofFile(FILE.fileName()),
          1,
          List.of(),
          new Argument("count", missing, false),
          new Argument("students", students, false));
    }
  }
}
