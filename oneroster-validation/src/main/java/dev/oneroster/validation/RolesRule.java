package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/**
 * Users of version 1.2 without roles, without a primary one, or without one where they belong, and
 * roles with somebody else's profile. Keeps 6 bytes a user and 4 a profile.
 */
final class RolesRule implements MeaningRule {

  private static final Rule NO_ROLE =
      Rule.warning("sem.user_no_role")
          .message("The user has no row in roles.csv.")
          .mend("Add a row for each organization of the user.")
          .why("Receivers do not know where the user belongs, and leave the user out.")
          .source("Binding 1.2, table of file dependencies, a note: users need roles")
          .example("a row `u1` in users.csv, and none for `u1` in roles.csv")
          .build();

  private static final Rule ORPHAN =
      Rule.warning("sem.user_orphan")
          .message("The user has neither a role nor an enrollment nor an agent.")
          .mend("Add the user's roles, or leave out who has left.")
          .why("Receivers make an account that leads nowhere, or leave the user out.")
          .source("Practice; the binding is silent")
          .example("a row of users.csv that no other row names")
          .build();

  private static final Rule NO_PRIMARY =
      Rule.warning("role.no_primary")
          .message("None of the user's roles is primary.")
          .mend("Make the role primary that counts most.")
          .why("Some receivers read primary roles only.")
          .source("Receivers report it; the binding asks for no more than one")
          .example("a user whose one role has the roleType secondary")
          .build();

  private static final Rule PRIMARY_ORG =
      Rule.warning("sem.primary_org_no_role")
          .message("The user has no role at the primary organization `{org}`.")
          .mend("Add a role there, or name another primary organization.")
          .why("Receivers look for the role there, and find none.")
          .source("An importer of the binding's test packages asks for it; the binding is silent")
          .example("primaryOrgSourcedId `north` of a user whose roles are at `south`")
          .build();

  private static final Rule PROFILE =
      Rule.warning("sem.user_profile_user")
          .message("The profile `{profile}` is that of another user.")
          .mend("Name a profile of the same user.")
          .why("Receivers sign the user in with somebody else's account.")
          .source("An importer of the binding's test packages refuses it; the binding is silent")
          .example("a role of `u1` with the profile of `u2`")
          .build();

  private static final int USER = 0;
  private static final int ORG = 1;
  private static final int TYPE = 2;
  private static final int PROFILE_COLUMN = 3;
  private static final int HAS_ROLE = 1;
  private static final int HAS_PRIMARY = 2;
  private static final int AT_PRIMARY_ORG = 4;
  private static final int ENROLLED = 8;
  private static final int RELATED = 16;
  private static final RosterFile<?> FILE = RosterFiles.USERS;

  private final PackedInts primaryOrgs = new PackedInts();
  private final PackedInts profileUsers = new PackedInts();
  private final PackedBytes bits = new PackedBytes();
  private long unclear;
  private boolean judged;

  @Override
  public List<Rule> rules() {
    return List.of(NO_ROLE, ORPHAN, NO_PRIMARY, PRIMARY_ORG, PROFILE);
  }

  @Override
  public void join(ValidationRun run) {
    UserFacts users = UserFacts.of(run);
    run.keep(FILE);
    run.watch(
        FILE,
        row -> {
          if (row.number() != IdIndex.NONE && row.targets(0) > 0) {
            primaryOrgs.set(row.number(), row.target(0));
          }
        },
        "primaryOrgSourcedId");
    run.watch(
        RosterFiles.USER_PROFILES,
        row -> {
          if (row.number() != IdIndex.NONE) {
            profileUsers.set(row.number(), row.target(0));
          }
        },
        "userSourcedId");
    run.watch(
        RosterFiles.ROLES,
        this::look,
        "userSourcedId",
        "orgSourcedId",
        "roleType",
        "userProfileSourcedId");
    run.watchLinks(
        FILE,
        "agentSourcedIds",
        (from, to) -> {
          bits.add(from, RELATED);
          bits.add(to, RELATED);
        });
    EnrollmentRows.of(run)
        .show(
            this,
            (enrollment, row) -> {
              if (enrollment.user() != IdIndex.NONE) {
                bits.add(enrollment.user(), ENROLLED);
              }
            });
    run.atEndOf(
        RosterFiles.ROLES,
        () -> {
          reportRoles(run, users);
          primaryOrgs.clear();
          profileUsers.clear();
        });
    run.atEnd(() -> reportUsers(run, users));
  }

  private void look(CheckedRow row) {
    int user = row.target(USER);
    if (row.isDeleted()) {
      return;
    }
    if (user == IdIndex.NONE || !row.has(TYPE) || row.targets(ORG) == 0) {
      unclear++;
    }
    if (user == IdIndex.NONE) {
      return;
    }
    boolean isPrimary = row.text(TYPE).equals("primary");
    boolean isAtPrimaryOrg = row.targets(ORG) > 0 && row.target(ORG) == primaryOrgs.get(user);
    bits.add(
        user, HAS_ROLE | (isPrimary ? HAS_PRIMARY : 0) | (isAtPrimaryOrg ? AT_PRIMARY_ORG : 0));
    int profile = row.target(PROFILE_COLUMN);
    int other = profile == IdIndex.NONE ? IdIndex.NONE : profileUsers.get(profile);
    if (other >= 0 && other != user) {
      row.report(PROFILE, PROFILE_COLUMN, new Argument("profile", row.text(PROFILE_COLUMN), false));
    }
  }

  private void reportRoles(ValidationRun run, UserFacts users) {
    judged = users.isComplete();
    if (!judged) {
      return;
    }
    int size = run.ids(FILE).size();
    IdIndex orgs = run.ids(RosterFiles.ORGS);
    Occurrences noPrimary = new Occurrences(run, NO_PRIMARY, FILE, "sourcedId").excuse(unclear);
    Occurrences elsewhere =
        new Occurrences(run, PRIMARY_ORG, FILE, "primaryOrgSourcedId").excuse(unclear);
    for (int user = 0; user < size; user++) {
      if (!bits.hasAny(user, HAS_ROLE)) {
        continue;
      }
      if (!bits.hasAny(user, HAS_PRIMARY)) {
        noPrimary.add(user);
      }
      int org = primaryOrgs.get(user);
      if (org != PackedInts.NONE && !bits.hasAny(user, AT_PRIMARY_ORG)) {
        elsewhere.add(user, () -> new Argument[] {new Argument("org", orgs.id(org), false)});
      }
    }
    noPrimary.report(size);
    elsewhere.report(size);
  }

  private void reportUsers(ValidationRun run, UserFacts users) {
    if (!judged) {
      return;
    }
    int size = run.ids(FILE).size();
    Occurrences without = new Occurrences(run, NO_ROLE, FILE, "sourcedId").excuse(unclear);
    Occurrences orphans = new Occurrences(run, ORPHAN, FILE, "sourcedId").excuse(unclear);
    for (int user = 0; user < size; user++) {
      if (!bits.hasAny(user, HAS_ROLE) && !users.isDeleted(user)) {
        (bits.hasAny(user, ENROLLED | RELATED) ? without : orphans).add(user);
      }
    }
    without.report(size);
    orphans.report(size);
  }
}
