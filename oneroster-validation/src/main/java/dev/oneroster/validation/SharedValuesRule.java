package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.util.List;

/**
 * Users who share a username, an email address or a number. What they share is not shown. Keeps 30
 * bytes for each of these, on average.
 */
final class SharedValuesRule implements MeaningRule {

  private static final Rule USERNAME =
      Rule.warning("username.duplicate")
          .message("The user on line {first} has the same username.")
          .mend("Give each user a username of his own.")
          .why("Receivers merge the two users into one account, or refuse the second.")
          .source("Receivers report it; the binding is silent")
          .example("two users with the username `jsmith`")
          .build();

  private static final Rule USERNAME_CASE =
      Rule.warning("username.case_duplicate")
          .message("The username differs from that of the user on line {first} in case only.")
          .mend("Give each user a username of his own.")
          .why("Most directories take the two for one.")
          .source("Receivers report it; the binding is silent")
          .example("the usernames `JSmith` and `jsmith`")
          .build();

  private static final Rule EMAIL =
      Rule.warning("email.duplicate")
          .message("The user on line {first} has the same email address.")
          .mend("Give each user who signs in by email an address of his own, or none.")
          .why("Receivers that know users by their email merge them, or refuse all but one.")
          .source("Receivers report it; the binding is silent")
          .example("two siblings with the address of a parent")
          .build();

  private static final Rule IDENTIFIER =
      Rule.warning("identifier.duplicate")
          .message("The user on line {first} has the same identifier.")
          .mend("Give each user a number of his own.")
          .why("Receivers that know students by their number merge the two.")
          .source("A receiver reports it; the binding is silent")
          .example("two students with the identifier `12345`")
          .build();

  private static final Rule MASTER =
      Rule.warning("user_master_id.duplicate")
          .message("The user on line {first} has the same userMasterIdentifier.")
          .mend("Merge the two users if they are one person, or correct one of the two.")
          .why("The identifier says that they are one person, in all systems.")
          .source("Binding 1.2, table of users.csv: an identifier that is unique over all systems")
          .example("two users with one userMasterIdentifier")
          .build();

  private static final int EMAILS = 0;
  private static final int IDENTIFIERS = 1;
  private static final int MASTERS = 2;
  private static final RosterFile<?> FILE = RosterFiles.USERS;

  /** For those who share an identifier, who had it first; and who they are. */
  private final PackedInts firstOfIdentifier = new PackedInts();

  private final PackedInts sharing = new PackedInts();
  private int sharers;

  @Override
  public List<Rule> rules() {
    return List.of(USERNAME, USERNAME_CASE, EMAIL, IDENTIFIER, MASTER);
  }

  @Override
  public void join(ValidationRun run) {
    UserFacts users = UserFacts.of(run);
    Occurrences names = new Occurrences(run, USERNAME, FILE, "username");
    Occurrences cases = new Occurrences(run, USERNAME_CASE, FILE, "username");
    Occurrences addresses = new Occurrences(run, EMAIL, FILE, "email");
    Occurrences people = new Occurrences(run, MASTER, FILE, "userMasterIdentifier");
    Usernames usernames = Usernames.of(run);
    usernames.show((user, first, same) -> note(run, same ? names : cases, user, first));
    RepeatedTexts emails =
        new RepeatedTexts(true, (user, first, same) -> note(run, addresses, user, first));
    RepeatedTexts masters =
        new RepeatedTexts(false, (user, first, same) -> note(run, people, user, first));
    RepeatedTexts identifiers =
        new RepeatedTexts(false, (user, first, same) -> noteIdentifier(user, first));
    run.watch(
        FILE,
        row -> {
          if (row.number() != IdIndex.NONE && !row.isDeleted()) {
            emails.add(row, EMAILS);
            masters.add(row, MASTERS);
            identifiers.add(row, IDENTIFIERS);
          }
        },
        "email",
        "identifier",
        "userMasterIdentifier");
    run.atEndOf(
        FILE,
        () -> {
          usernames.tellAll();
          emails.tellAll();
          masters.tellAll();
          identifiers.tellAll();
          names.report(run.rows(FILE));
          cases.report(run.rows(FILE));
          addresses.reportTogether();
          people.report(run.rows(FILE));
          emails.forget();
          identifiers.forget();
          masters.forget();
        });
    boolean rolesInUsers = run.version() == OneRosterVersion.V1_1;
    run.atEndOf(rolesInUsers ? FILE : RosterFiles.ROLES, () -> reportIdentifiers(run, users));
  }

  private static void note(ValidationRun run, Occurrences shared, int user, int first) {
    shared.add(user, new Argument("first", run.ids(FILE).line(first), false));
  }

  private void noteIdentifier(int user, int first) {
    firstOfIdentifier.set(sharers, first);
    sharing.set(sharers++, user);
  }

  /** Students and staff are often numbered apart, so that only the like are compared. */
  private void reportIdentifiers(ValidationRun run, UserFacts users) {
    Occurrences shared = new Occurrences(run, IDENTIFIER, FILE, "identifier");
    for (int i = 0; i < sharers; i++) {
      int first = firstOfIdentifier.get(i);
      int user = sharing.get(i);
      int known = users.roles(first);
      int other = users.roles(user);
      if (known == 0 || other == 0 || (known & other) != 0) {
        shared.add(user, new Argument("first", run.ids(FILE).line(first), false));
      }
    }
    shared.report(run.rows(FILE));
  }
}
