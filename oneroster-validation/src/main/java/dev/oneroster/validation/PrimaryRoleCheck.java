package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.RoleType;
import java.util.List;
import java.util.Optional;

/**
 * {@link PrimaryRoleRule} for rows that are to be written. Memory grows with the primary roles; not
 * thread-safe.
 */
final class PrimaryRoleCheck {

  private final IdIndex pairs = new IdIndex();
  private final int user;
  private final int org;
  private final int roleType;
  private final int status;

  private PrimaryRoleCheck(List<String> columns) {
    this.user = columns.indexOf("userSourcedId");
    this.org = columns.indexOf("orgSourcedId");
    this.roleType = columns.indexOf("roleType");
    this.status = columns.indexOf("status");
  }

  /** The check for a file, if it is the one of roles. */
  static Optional<PrimaryRoleCheck> of(RosterFile<?> file, List<? extends Column<?, ?>> columns) {
    return file == RosterFiles.ROLES
        ? Optional.of(new PrimaryRoleCheck(columns.stream().<String>map(Column::name).toList()))
        : Optional.empty();
  }

  /** The column that its problem is about. */
  int column() {
    return roleType;
  }

  /** What is wrong with a row that will be written if nothing is. */
  Optional<CellProblem> check(String[] row, long line) {
    boolean counts =
        row[roleType].equals(RoleType.PRIMARY.token())
            && !row[user].isEmpty()
            && !row[org].isEmpty()
            && !row[status].equals(RecordStatus.TO_BE_DELETED.token());
    if (!counts) {
      return Optional.empty();
    }
    // No identifier holds a line feed, so that the pair is unambiguous.
    String pair = row[user] + '\n' + row[org];
    if (pairs.add(pair, line, Kinds.UNKNOWN) != IdIndex.NONE) {
      return Optional.empty();
    }
    long first = pairs.line(pairs.find(pair));
    return CellSteps.broken("role.two_primary", new Argument("first", first, false));
  }
}
