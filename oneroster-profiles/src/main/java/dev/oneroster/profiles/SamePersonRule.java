package dev.oneroster.profiles;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.spi.CrossRowRule;
import dev.oneroster.validation.spi.RosterRow;
import dev.oneroster.validation.spi.RosterRun;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells of members of staff who are teacher in one row and administrator in another, by their
 * address or user name. Keeps these texts of staff, who are few, for the time that users.csv takes.
 */
final class SamePersonRule implements CrossRowRule {

  /** Where somebody was met first, and in which role. */
  private record Sighting(long line, String role) {}

  private final Map<String, Sighting> byEmail = new HashMap<>();
  private final Map<String, Sighting> byUsername = new HashMap<>();

  @Override
  public void join(RosterRun run) {
    run.rows(RosterFiles.USERS, this::look, "role", "email", "username");
    run.atEndOf(
        RosterFiles.USERS,
        () -> {
          byEmail.clear();
          byUsername.clear();
        });
  }

  private void look(RosterRow row) {
    String role = row.text("role");
    if (!role.equals("teacher") && !role.equals("administrator")) {
      return;
    }
    if (!isKnown(row, "email", role, byEmail)) {
      isKnown(row, "username", role, byUsername);
    }
  }

  private static boolean isKnown(
      RosterRow row, String column, String role, Map<String, Sighting> known) {
    if (!row.has(column)) {
      return false;
    }
    String key = row.text(column).toLowerCase(Locale.ROOT);
    Sighting first = known.putIfAbsent(key, new Sighting(row.line(), role));
    if (first == null || first.role().equals(role)) {
      return false;
    }
    row.report(column, new Argument("first", first.line(), false));
    return true;
  }
}
