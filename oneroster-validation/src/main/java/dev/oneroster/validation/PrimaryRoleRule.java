package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.RoleType;
import java.util.List;

/**
 * A user has at most one primary role at an organization. Keeps 8 bytes a user, and more for those
 * who have several primary roles.
 */
final class PrimaryRoleRule implements MeaningRule {

  private static final Rule TWO_PRIMARY =
      Rule.error("role.two_primary")
          .message("The user has a primary role at this organization already, on line {first}.")
          .mend("Make all but one of the roles secondary.")
          .why("Receivers take one of them, or refuse the file.")
          .source("Binding 1.2, table of roles.csv: one primary role for an organization")
          .example("two rows of roles.csv with one user, one organization and roleType primary")
          .build();

  private static final int USER = 0;
  private static final int ORG = 1;
  private static final int ROLE_TYPE = 2;

  /** The first primary role of each user: where, and on which line. */
  private final PackedInts orgs = new PackedInts();

  private final PackedInts lines = new PackedInts();

  /** All others, and those of users and organizations that are not in the package. */
  private final IdIndex pairs = new IdIndex();

  @Override
  public List<Rule> rules() {
    return List.of(TWO_PRIMARY);
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(RosterFiles.ROLES, this::look, "userSourcedId", "orgSourcedId", "roleType");
    run.atEndOf(
        RosterFiles.ROLES,
        () -> {
          orgs.clear();
          lines.clear();
        });
  }

  private void look(CheckedRow row) {
    boolean counts =
        row.text(ROLE_TYPE).equals(RoleType.PRIMARY.token())
            && row.has(USER)
            && row.has(ORG)
            && !row.isDeleted();
    if (!counts) {
      return;
    }
    int user = row.target(USER);
    int org = row.target(ORG);
    if (user == IdIndex.NONE || org == IdIndex.NONE) {
      addPair(row);
    } else if (orgs.get(user) == PackedInts.NONE) {
      orgs.set(user, org);
      lines.set(user, (int) Math.min(row.line(), Integer.MAX_VALUE));
    } else if (orgs.get(user) == org) {
      report(row, lines.get(user));
    } else {
      addPair(row);
    }
  }

  private void addPair(CheckedRow row) {
    // No identifier holds a line feed, so that the pair is unambiguous.
    String pair = row.text(USER) + '\n' + row.text(ORG);
    if (pairs.add(pair, row.line(), Kinds.UNKNOWN) == IdIndex.NONE) {
      report(row, pairs.line(pairs.find(pair)));
    }
  }

  /** A row that repeats the identifier of another is told of already. */
  private static void report(CheckedRow row, long first) {
    if (row.repeatsAnother()) {
      return;
    }
    row.report(TWO_PRIMARY, ROLE_TYPE, new Argument("first", first, false));
  }
}
