package dev.oneroster.validation;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.util.List;

/**
 * What users are and where they belong: a byte and an organization a user, and 12 bytes for each
 * further organization. In version 1.1 their own rows tell it, in version 1.2 those of roles.csv.
 */
final class UserFacts implements MeaningRule {

  // A bit for each kind of role that a user has.
  static final int STUDENT = 1;
  static final int TEACHER = 2;
  static final int GUARDIAN = 4;
  static final int ADMINISTRATOR = 8;
  static final int OTHER = 16;
  static final int ANY_ROLE = STUDENT | TEACHER | GUARDIAN | ADMINISTRATOR | OTHER;
  private static final int DELETED = 32;
  private static final int DISABLED = 64;

  private final PackedBytes bits = new PackedBytes();
  private final PackedInts firstOrgs = new PackedInts();
  private final LongSet otherOrgs = new LongSet();
  private String lastRole = "";
  private int lastKind;
  private boolean ownRows;
  private boolean complete;
  private ParentLinks orgs = ParentLinks.none();

  static UserFacts of(ValidationRun run) {
    return run.shared(UserFacts.class, UserFacts::new);
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void join(ValidationRun run) {
    orgs = ParentLinks.ofOrgs(run);
    ownRows = run.version() == OneRosterVersion.V1_1;
    if (ownRows) {
      run.watch(RosterFiles.USERS, this::lookAtUser, "enabledUser", "role", "orgSourcedIds");
      run.atEndOf(RosterFiles.USERS, () -> complete = isComplete(run));
    } else {
      run.watch(RosterFiles.USERS, this::lookAtState, "enabledUser");
      run.watch(RosterFiles.ROLES, this::lookAtRole, "role", "orgSourcedId", "userSourcedId");
      run.atEndOf(RosterFiles.ROLES, () -> complete = isComplete(run));
    }
  }

  private static boolean isComplete(ValidationRun run) {
    boolean users = run.isComplete(RosterFiles.USERS) && run.unreadableRows(RosterFiles.USERS) == 0;
    boolean roles =
        run.version() == OneRosterVersion.V1_1
            || (run.isComplete(RosterFiles.ROLES) && run.unreadableRows(RosterFiles.ROLES) == 0);
    return users && roles;
  }

  private void lookAtUser(CheckedRow row) {
    int user = row.number();
    if (user == IdIndex.NONE) {
      return;
    }
    lookAtState(row);
    if (row.isDeleted()) {
      return;
    }
    add(user, row.text(1));
    for (int i = 0; i < row.targets(2); i++) {
      addOrg(user, row.target(2, i));
    }
  }

  private void lookAtState(CheckedRow row) {
    boolean isDisabled = row.text(0).equals("false");
    if (row.number() != IdIndex.NONE && (isDisabled || row.isDeleted())) {
      bits.add(row.number(), row.isDeleted() ? DELETED : DISABLED);
    }
  }

  private void lookAtRole(CheckedRow row) {
    int user = row.target(2);
    if (user == IdIndex.NONE || row.isDeleted()) {
      return;
    }
    add(user, row.text(0));
    if (row.targets(1) > 0) {
      addOrg(user, row.target(1));
    }
  }

  private void add(int user, String role) {
    if (role.isEmpty()) {
      bits.add(user, OTHER);
      return;
    }
    if (!role.equals(lastRole)) {
      lastRole = role;
      lastKind = kindOf(role);
    }
    bits.add(user, lastKind);
  }

  private static int kindOf(String role) {
    return switch (role) {
      case "student" -> STUDENT;
      case "teacher" -> TEACHER;
      case "guardian", "parent", "relative" -> GUARDIAN;
      case "administrator",
          "districtAdministrator",
          "siteAdministrator",
          "systemAdministrator",
          "principal" ->
          ADMINISTRATOR;
      default -> OTHER;
    };
  }

  private void addOrg(int user, int org) {
    int first = firstOrgs.get(user);
    if (first == PackedInts.NONE) {
      firstOrgs.set(user, org);
    } else if (first != org) {
      otherOrgs.add(LongSet.pair(user, org));
    }
  }

  /** Whether all roles of all users are known, so that one can be missed. */
  boolean isComplete() {
    return complete;
  }

  /** Whether all roles and organizations are known of each user of whom any is. */
  boolean knowsAllOrNone() {
    return ownRows || complete;
  }

  /** The kinds of a user's roles, as bits; none if nothing is known of any. */
  int roles(int user) {
    return bits.get(user) & ANY_ROLE;
  }

  /** Whether all that is known of a user is that he is a student. */
  boolean isOnly(int kinds, int user) {
    int roles = roles(user);
    return roles != 0 && (roles & ~kinds) == 0;
  }

  boolean isStudent(int user) {
    return bits.hasAny(user, STUDENT);
  }

  boolean isDisabled(int user) {
    return bits.hasAny(user, DISABLED);
  }

  boolean isDeleted(int user) {
    return bits.hasAny(user, DELETED);
  }

  /** Whether a user has any organization. */
  boolean hasOrg(int user) {
    return firstOrgs.get(user) != PackedInts.NONE;
  }

  /** Whether a user has an organization for one of his own. */
  boolean isAt(int user, int org) {
    return firstOrgs.get(user) == org || otherOrgs.contains(LongSet.pair(user, org));
  }

  /** Whether a user belongs to an organization, to one above it, or to a part of it. */
  boolean belongsTo(int user, int org) {
    int first = firstOrgs.get(user);
    if (first == org) {
      return true;
    }
    if (first == PackedInts.NONE) {
      return false;
    }
    if (orgs.isOrIsAbove(first, org) || orgs.isOrIsAbove(org, first)) {
      return true;
    }
    return otherOrgs.size() > 0 && hasOther(user, org);
  }

  private boolean hasOther(int user, int org) {
    int upper = org;
    for (int steps = 0; upper != IdIndex.NONE && steps < ParentLinks.MAX_STEPS; steps++) {
      if (otherOrgs.contains(LongSet.pair(user, upper))) {
        return true;
      }
      upper = orgs.parent(upper);
    }
    return false;
  }
}
