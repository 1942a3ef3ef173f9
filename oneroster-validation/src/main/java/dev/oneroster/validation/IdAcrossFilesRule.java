package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/**
 * Identifiers that people share with organizations. Other files often count from 1 each, and nobody
 * minds.
 */
final class IdAcrossFilesRule implements MeaningRule {

  private static final Rule CROSS_TYPE =
      Rule.warning("id.cross_type")
          .message("The sourcedId is that of an organization, too (line {first} of {target}).")
          .mend("Put something before one of the two, such as `org-`.")
          .why("Receivers that keep all records in one table overwrite one with the other.")
          .source("Receivers report it; in the binding a sourcedId is unique within its file only")
          .example("a row `100` in users.csv and a row `100` in orgs.csv")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(CROSS_TYPE);
  }

  @Override
  public void join(ValidationRun run) {
    run.atEndOf(RosterFiles.USERS, () -> look(run));
  }

  private static void look(ValidationRun run) {
    IdIndex orgs = run.ids(RosterFiles.ORGS);
    IdIndex users = run.ids(RosterFiles.USERS);
    Occurrences shared = new Occurrences(run, CROSS_TYPE, RosterFiles.USERS, "sourcedId");
    for (int org = 0; org < orgs.size(); org++) {
      int user = users.find(orgs.id(org));
      shared.add(
          user,
          new Argument("first", orgs.line(org), false),
          new Argument("target", RosterFiles.ORGS.fileName(), false));
    }
    shared.reportTogether();
  }
}
