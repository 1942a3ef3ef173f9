package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/**
 * People who seem to be in a package twice, by name and date of birth. Off by default: in a large
 * district, some people have both in common. Keeps 8 bytes a user.
 */
final class PersonSplitRule implements MeaningRule {

  private static final Rule SPLIT =
      Rule.warning("person.split")
          .message("The user on line {first} has the same name and date of birth.")
          .mend("If they are one person, keep one of the two sourcedIds.")
          .why("The person has two accounts, and sees half of the classes in each.")
          .source("Receivers report it; the binding is silent")
          .example("two users with one name and one birthDate")
          .offByDefault()
          .build();

  private final Fingerprints names = new Fingerprints(true);
  private final Fingerprints people = new Fingerprints(false);
  private final PackedInts namesOfUsers = new PackedInts();

  @Override
  public List<Rule> rules() {
    return List.of(SPLIT);
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(RosterFiles.USERS, this::noteName, "givenName", "familyName");
    run.watch(RosterFiles.DEMOGRAPHICS, row -> look(run, row), "sourcedId", "birthDate");
  }

  /** A name is known by the first user who has it. */
  private void noteName(CheckedRow row) {
    int user = row.number();
    if (user != IdIndex.NONE && row.has(0) && row.has(1) && !row.isDeleted()) {
      names.start();
      row.read(0, names);
      names.read('\n');
      row.read(1, names);
      int first = names.add(user);
      namesOfUsers.set(user, first == IdIndex.NONE ? user : first);
    }
  }

  private void look(ValidationRun run, CheckedRow row) {
    int user = row.target(0);
    if (user == IdIndex.NONE || !row.has(1) || row.isDeleted()) {
      return;
    }
    int name = namesOfUsers.get(user);
    if (name == PackedInts.NONE) {
      return;
    }
    people.start().read(name);
    row.read(1, people);
    int first = people.add(user);
    if (first != IdIndex.NONE && first != user) {
      long line = run.ids(RosterFiles.USERS).line(first);
      row.report(SPLIT, 0, new Argument("first", line, false));
    }
  }
}
