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
 * A user has at most one primary role at an organization (binding 1.2, table of roles.csv). Memory
 * grows with the primary roles, time is constant a row.
 */
final class PrimaryRoleCheck {

  private final IdIndex pairs = new IdIndex();
  private final int userColumn;
  private final int orgColumn;
  private final int roleTypeColumn;
  private final int statusColumn;
  private final int[] places;

  private PrimaryRoleCheck(List<String> names, int[] places) {
    this.userColumn = names.indexOf("userSourcedId");
    this.orgColumn = names.indexOf("orgSourcedId");
    this.roleTypeColumn = names.indexOf("roleType");
    this.statusColumn = names.indexOf("status");
    this.places = places;
  }

  /** The check for a file, if it is the one of roles and has the columns. */
  static Optional<PrimaryRoleCheck> of(
      RosterFile<?> file, List<? extends Column<?, ?>> columns, int[] places) {
    if (file != RosterFiles.ROLES) {
      return Optional.empty();
    }
    PrimaryRoleCheck check =
        new PrimaryRoleCheck(columns.stream().<String>map(Column::name).toList(), places);
    boolean complete = check.userColumn >= 0 && check.orgColumn >= 0 && check.roleTypeColumn >= 0;
    return complete ? Optional.of(check) : Optional.empty();
  }

  /** The column that its problem is about. */
  int column() {
    return roleTypeColumn;
  }

  Optional<CellProblem> check(String[] cells, boolean[] broken, long line) {
    boolean counts =
        cells[places[roleTypeColumn]].equals(RoleType.PRIMARY.token())
            && !broken[userColumn]
            && !broken[orgColumn]
            && !isDeleted(cells);
    if (!counts) {
      return Optional.empty();
    }
    // No identifier holds a line feed, so that the pair is unambiguous.
    String pair = cells[places[userColumn]] + '\n' + cells[places[orgColumn]];
    if (pairs.add(pair, line, Kinds.UNKNOWN) != IdIndex.NONE) {
      return Optional.empty();
    }
    long first = pairs.line(pairs.find(pair));
    return CellSteps.broken("role.two_primary", new Argument("first", first, false));
  }

  private boolean isDeleted(String[] cells) {
    return statusColumn >= 0
        && cells[places[statusColumn]].equals(RecordStatus.TO_BE_DELETED.token());
  }
}
