package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions of one kind under one parent that overlap, or that leave a month or more without any.
 * Sessions of the same days run side by side, as those of several schools do.
 */
final class SessionSequenceRule implements MeaningRule {

  private static final Rule SEQUENCE =
      Rule.info("sem.sessions_overlap_gap")
          .message("The session {oddity} the one before it, `{before}`.")
          .mend("Nothing to do if that is meant; otherwise correct the dates.")
          .why("In a gap nobody has a class, and in an overlap receivers may show both.")
          .source("Practice; the binding is silent")
          .example("a semester until 2027-01-20, and the next one from 2027-01-10")
          .build();

  private static final RosterFile<?> FILE = RosterFiles.ACADEMIC_SESSIONS;

  /** Holidays are no gap. */
  private static final int LONGEST_HOLIDAYS = 31;

  @Override
  public List<Rule> rules() {
    return List.of(SEQUENCE);
  }

  @Override
  public void join(ValidationRun run) {
    SessionFacts facts = SessionFacts.of(run);
    ParentLinks parents = ParentLinks.ofSessions(run);
    run.atEndOf(FILE, () -> report(run, facts, parents));
  }

  private static void report(ValidationRun run, SessionFacts facts, ParentLinks parents) {
    // What follows each other: sessions of one kind with one parent.
    Map<Long, List<Integer>> siblings = new LinkedHashMap<>();
    for (int session = 0; session < run.ids(FILE).size(); session++) {
      int parent = parents.parent(session);
      if (parent != IdIndex.NONE && facts.hasDays(session)) {
        long row = LongSet.pair(parent, run.ids(FILE).kind(session));
        siblings.computeIfAbsent(row, key -> new ArrayList<>()).add(session);
      }
    }
    Occurrences odd = new Occurrences(run, SEQUENCE, FILE, SessionFacts.START);
    siblings.values().forEach(row -> look(run, facts, row, odd));
    odd.reportTogether();
  }

  private static void look(
      ValidationRun run, SessionFacts facts, List<Integer> row, Occurrences odd) {
    row.sort(Comparator.<Integer>comparingInt(facts::start).thenComparingInt(facts::end));
    int last = row.get(0);
    for (int session : row.subList(1, row.size())) {
      int start = facts.start(session);
      boolean sameDays = start == facts.start(last) && facts.end(session) == facts.end(last);
      if (!sameDays && start < facts.end(last)) {
        add(run, odd, session, last, "begins before the end of");
      } else if (start > facts.end(last) + LONGEST_HOLIDAYS) {
        int days = start - facts.end(last);
        add(run, odd, session, last, "begins " + days + " days after the end of");
      }
      if (facts.end(session) >= facts.end(last)) {
        last = session;
      }
    }
  }

  private static void add(
      ValidationRun run, Occurrences odd, int session, int before, String oddity) {
    odd.add(
        session,
        new Argument("oddity", oddity, false),
        new Argument("before", run.ids(FILE).id(before), false));
  }
}
