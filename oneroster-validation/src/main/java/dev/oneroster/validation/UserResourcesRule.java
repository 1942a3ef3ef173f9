package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/** Resources of users who are not in the class for which they get them. Version 1.2 only. */
final class UserResourcesRule implements MeaningRule {

  private static final Rule MISMATCH =
      Rule.warning("sem.user_resource")
          .message("The user gets the resource for a class, but {oddity}.")
          .mend("Correct the class, the organization or the user.")
          .why("Receivers do not find the class of the user, and give no licence.")
          .source("An importer asks for it; the binding is silent")
          .example("a resource for the class `a1` and a user who is not in it")
          .build();

  private static final RosterFile<?> FILE = RosterFiles.USER_RESOURCES;
  private static final int USER = 0;
  private static final int ORG = 1;
  private static final int CLASS = 2;

  @Override
  public List<Rule> rules() {
    return List.of(MISMATCH);
  }

  @Override
  public void join(ValidationRun run) {
    ClassFacts classes = ClassFacts.of(run);
    Enrolled enrolled = Enrolled.of(run);
    EnrollmentRows enrollments = EnrollmentRows.of(run);
    boolean[] judged = new boolean[1];
    run.atEndOf(
        RosterFiles.ENROLLMENTS,
        () -> judged[0] = run.isComplete(RosterFiles.ENROLLMENTS) && enrollments.unclear(run) == 0);
    Occurrences odd = new Occurrences(run, MISMATCH, FILE, "classSourcedId");
    run.watch(
        FILE,
        row -> {
          int rosterClass = row.target(CLASS);
          if (row.isDeleted() || rosterClass == IdIndex.NONE) {
            return;
          }
          int school = classes.school(rosterClass);
          int org = row.target(ORG);
          int user = row.target(USER);
          if (org != IdIndex.NONE && school != IdIndex.NONE && org != school) {
            add(row, odd, "the organization is not the school of the class");
          } else if (judged[0] && user != IdIndex.NONE && !enrolled.isIn(user, rosterClass)) {
            add(row, odd, "is not in it");
          }
        },
        "userSourcedId",
        "orgSourcedId",
        "classSourcedId");
    run.atEndOf(FILE, () -> odd.report(run.rows(FILE)));
  }

  private static void add(CheckedRow row, Occurrences odd, String oddity) {
    odd.add(row.number(), new Argument("oddity", oddity, false));
  }
}
