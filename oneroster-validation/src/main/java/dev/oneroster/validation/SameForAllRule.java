package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.ArrayList;
import java.util.List;

/** Columns that say the same of everybody, and users who are all disabled. */
final class SameForAllRule implements MeaningRule {

  private static final Rule CONSTANT =
      Rule.warning("column.constant")
          .message("{oddity} ({count} rows).")
          .mend("Check which field of the source system is exported into the column.")
          .why("Nobody can be told from the others.")
          .source("Practice: a column of the export has shifted, or is filled with a default")
          .example("the same givenName in all rows of users.csv")
          .build();

  private static final Rule DISABLED =
      Rule.warning("enabled.all_false")
          .message("All {count} users are disabled.")
          .mend("Write true for those who may sign in.")
          .why("Nobody can sign in.")
          .source("Practice: an export that writes false for all it does not understand")
          .example("enabledUser `false` in all rows of users.csv")
          .build();

  /** Fewer people may well have a name in common. */
  private static final int FEWEST = 10;

  private static final int FEWEST_USERS = 2;

  /** A column whose cells are compared with the first, until one differs. */
  private static final class Sameness {
    private String first = "";
    private long count;
    private boolean same = true;

    void look(CheckedRow row, int column) {
      if (!same) {
        return;
      }
      String text = row.text(column);
      if (count++ == 0) {
        first = text;
      } else {
        same = text.equals(first);
      }
    }

    boolean isOfAll() {
      return same && count >= FEWEST && !first.isEmpty();
    }
  }

  private long users;
  private long disabled;
  private long equalNames;

  @Override
  public List<Rule> rules() {
    return List.of(CONSTANT, DISABLED);
  }

  @Override
  public void join(ValidationRun run) {
    compare(run, RosterFiles.USERS, "givenName", "familyName");
    compare(run, RosterFiles.DEMOGRAPHICS, "birthDate");
    run.watch(RosterFiles.USERS, this::lookAtUser, "enabledUser", "givenName", "familyName");
    run.atEndOf(RosterFiles.USERS, () -> reportUsers(run));
  }

  private static void compare(ValidationRun run, RosterFile<?> file, String... columns) {
    List<Sameness> all = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      all.add(new Sameness());
    }
    run.watch(
        file,
        row -> {
          for (int i = 0; i < columns.length; i++) {
            all.get(i).look(row, i);
          }
        },
        columns);
    run.atEndOf(
        file,
        () -> {
          for (int i = 0; i < columns.length; i++) {
            if (all.get(i).isOfAll()) {
              report(
                  run, file, columns[i], "All rows have the same " + columns[i], all.get(i).count);
            }
          }
        });
  }

  private static void report(
      ValidationRun run, RosterFile<?> file, String column, String oddity, long rows) {
    run.report(
        CONSTANT,
        Location.ofFile(file.fileName()).atColumn(column),
        1,
        List.of(),
        new Argument("oddity", oddity, false),
        new Argument("count", rows, false));
  }

  private void lookAtUser(CheckedRow row) {
    users++;
    disabled += row.text(0).equals("false") ? 1 : 0;
    equalNames += row.has(1) && row.isSame(1, 2) ? 1 : 0;
  }

  private void reportUsers(ValidationRun run) {
    if (users >= FEWEST_USERS && disabled == users && run.isComplete(RosterFiles.USERS)) {
      run.report(
          DISABLED,
          Location.ofFile(RosterFiles.USERS.fileName()).atColumn("enabledUser"),
          1,
          List.of(),
          new Argument("count", users, false));
    }
    if (equalNames >= FEWEST && equalNames * 2 >= users) {
      String oddity = "givenName is the same as familyName";
      report(run, RosterFiles.USERS, "givenName", oddity, equalNames);
    }
  }
}
