package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.util.List;

/** Packages in which no student has a grade. Keeps a bit a user. */
final class GradesRule implements MeaningRule {

  private static final Rule MISSING =
      Rule.warning("grade.missing_all")
          .message("None of the {count} students has a grade.")
          .mend("Export the grades of students.")
          .why("Receivers choose content and licences by grade.")
          .source("Practice; in the binding grades are optional")
          .example("users.csv with an empty column grades")
          .build();

  private static final int FEWEST = 2;

  private final PackedBytes graded = new PackedBytes();
  private boolean hasColumn;

  @Override
  public List<Rule> rules() {
    return List.of(MISSING);
  }

  @Override
  public void join(ValidationRun run) {
    UserFacts users = UserFacts.of(run);
    run.watch(
        RosterFiles.USERS,
        row -> {
          hasColumn = true;
          if (!row.isBlank(0) && row.number() != IdIndex.NONE) {
            graded.add(row.number(), 1);
          }
        },
        "grades");
    RosterFile<?> last =
        run.version() == OneRosterVersion.V1_1 ? RosterFiles.USERS : RosterFiles.ROLES;
    run.atEndOf(last, () -> report(run, users));
  }

  private void report(ValidationRun run, UserFacts users) {
    if (!hasColumn || !users.isComplete()) {
      return;
    }
    int students = 0;
    for (int user = 0; user < run.ids(RosterFiles.USERS).size(); user++) {
      if (users.isOnly(UserFacts.STUDENT, user)) {
        students++;
        if (graded.hasAny(user, 1)) {
          return;
        }
      }
    }
    if (students >= FEWEST) {
      run.report(
          MISSING,
          Location.ofFile(RosterFiles.USERS.fileName()).atColumn("grades"),
          1,
          List.of(),
          new Argument("count", students, false));
    }
  }
}
