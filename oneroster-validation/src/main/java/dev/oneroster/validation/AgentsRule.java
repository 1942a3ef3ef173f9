package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import java.util.List;

/** Agents who are nobody's, too many, of a wrong kind, or the users themselves. */
final class AgentsRule implements MeaningRule {

  private static final Rule SELF =
      Rule.warning("ref.agent_self")
          .message("The user is named as his or her own agent.")
          .mend("Take the user's own sourcedId out of agentSourcedIds.")
          .why("Receivers give the student what is meant for the parents.")
          .source("Practice: agents are other people; the binding is silent")
          .example("agentSourcedIds `u1` in the row `u1`")
          .build();

  private static final Rule ONE_WAY =
      Rule.warning("ref.agent_one_way")
          .message("The user names an agent who does not name the user.")
          .mend("Name each other in both rows.")
          .why("Some receivers read the relation from one side only.")
          .source("Binding, table of users.csv, a recommendation; most exports name one side")
          .example("a student who names a parent, whose own agentSourcedIds are empty")
          .offByDefault()
          .build();

  private static final Rule KIND =
      Rule.warning("ref.agent_kind")
          .message("The student's agent `{agent}` is a student, too.")
          .mend("Name the parents or guardians.")
          .why("A student sees what is meant for parents.")
          .source("Practice; the binding is silent")
          .example("agentSourcedIds of a student that name another student")
          .build();

  private static final Rule NO_CHILD =
      Rule.info("sem.guardian_no_child")
          .message("The guardian is nobody's agent.")
          .mend("Name the guardian in agentSourcedIds of the child, or leave the row out.")
          .why("The guardian sees no child.")
          .source("Practice; the binding is silent")
          .example("a guardian whom no agentSourcedIds name")
          .build();

  private static final Rule MANY =
      Rule.warning("sem.too_many_guardians")
          .message("The student has {count} agents.")
          .mend("Check whether all of them are related to the student.")
          .why("One receiver holds the whole package back.")
          .source("A receiver reports six and more; the binding is silent")
          .example("six sourcedIds in agentSourcedIds of a student")
          .build();

  private static final int TOO_MANY = 6;
  private static final RosterFile<?> FILE = RosterFiles.USERS;
  private static final String COLUMN = "agentSourcedIds";

  private final PackedInts froms = new PackedInts();
  private final PackedInts tos = new PackedInts();
  private int links;

  @Override
  public List<Rule> rules() {
    return List.of(SELF, ONE_WAY, KIND, NO_CHILD, MANY);
  }

  @Override
  public void join(ValidationRun run) {
    UserFacts users = UserFacts.of(run);
    run.watchLinks(FILE, COLUMN, this::link);
    boolean rolesInUsers = run.version() == OneRosterVersion.V1_1;
    run.atEndOf(FILE, () -> reportSelf(run));
    run.atEndOf(rolesInUsers ? FILE : RosterFiles.ROLES, () -> report(run, users));
  }

  private void link(int from, int to) {
    froms.set(links, from);
    tos.set(links++, to);
  }

  private void reportSelf(ValidationRun run) {
    PackedBytes told = new PackedBytes();
    for (int i = 0; i < links; i++) {
      int from = froms.get(i);
      if (from == tos.get(i) && !told.hasAny(from, 1)) {
        told.add(from, 1);
        run.report(SELF, FILE, from, COLUMN);
      }
    }
  }

  private void report(ValidationRun run, UserFacts users) {
    int size = run.ids(FILE).size();
    PackedInts counts = new PackedInts();
    PackedBytes related = new PackedBytes();
    Occurrences kinds = new Occurrences(run, KIND, FILE, COLUMN);
    for (int i = 0; i < links; i++) {
      int from = froms.get(i);
      int to = tos.get(i);
      if (from == to) {
        continue;
      }
      counts.increment(from);
      related.add(from, 1);
      related.add(to, 1);
      if (users.isOnly(UserFacts.STUDENT, from) && users.isOnly(UserFacts.STUDENT, to)) {
        kinds.add(from, new Argument("agent", run.ids(FILE).id(to), false));
      }
    }
    kinds.report(size);
    reportUsers(run, users, counts, related);
    if (run.findings().isOn(ONE_WAY)) {
      reportOneWay(run);
    }
  }

  private void reportUsers(
      ValidationRun run, UserFacts users, PackedInts counts, PackedBytes related) {
    int size = run.ids(FILE).size();
    Occurrences many = new Occurrences(run, MANY, FILE, COLUMN);
    Occurrences childless = new Occurrences(run, NO_CHILD, FILE, "sourcedId");
    for (int user = 0; user < size; user++) {
      int agents = counts.count(user);
      if (agents >= TOO_MANY && users.isOnly(UserFacts.STUDENT, user)) {
        many.add(user, new Argument("count", agents, false));
      }
      if (users.isComplete()
          && users.isOnly(UserFacts.GUARDIAN, user)
          && !users.isDeleted(user)
          && !related.hasAny(user, 1)) {
        childless.add(user);
      }
    }
    many.report(size);
    childless.reportTogether();
  }

  private void reportOneWay(ValidationRun run) {
    LongSet pairs = new LongSet();
    for (int i = 0; i < links; i++) {
      pairs.add(LongSet.pair(froms.get(i), tos.get(i)));
    }
    Occurrences oneWay = new Occurrences(run, ONE_WAY, FILE, COLUMN);
    for (int i = 0; i < links; i++) {
      if (!pairs.contains(LongSet.pair(tos.get(i), froms.get(i)))) {
        oneWay.add(froms.get(i));
      }
    }
    oneWay.reportTogether();
  }
}
