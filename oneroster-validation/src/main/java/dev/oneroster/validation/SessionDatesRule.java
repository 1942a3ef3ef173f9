package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.SessionType;
import java.time.LocalDate;
import java.util.List;

/** Sessions that end before they begin, lie outside their parent, or belong to another year. */
final class SessionDatesRule implements MeaningRule {

  private static final Rule ORDER =
      Rule.warning("sem.date_order")
          .message("The session ends on {end}, before it begins on {start}.")
          .mend("Correct one of the two dates; they may have changed places.")
          .why("No day lies in the session, and receivers refuse it.")
          .source(
              "Binding, table of academicSessions.csv, which takes the order for granted and does"
                  + " not state it")
          .example("startDate `2027-06-12`, endDate `2026-08-17`")
          .build();

  private static final Rule OUTSIDE =
      Rule.warning("sem.session_outside_parent")
          .message("The session {oddity} its parent `{parent}`.")
          .mend("Correct the dates of one of the two, or name another parent.")
          .why("Receivers cut the session to its parent, or file it in another year.")
          .source("Practice; the binding is silent")
          .example("a term until 2027-07-10 in a school year until 2027-06-12")
          .build();

  private static final Rule LABEL =
      Rule.warning("sem.school_year_label")
          .message("{column} is {value}, but {oddity}.")
          .mend("Write the year in which the school year ends.")
          .why("Receivers put classes and their members into another year.")
          .source(
              "Binding, table of academicSessions.csv: schoolYear is the year in which the school"
                  + " year ends")
          .example("schoolYear `2026` of a school year from 2026-08-17 to 2027-06-12")
          .build();

  /** Circles are told by {@link HierarchyRule}; longer ones than this are not looked for here. */
  private static final int LONGEST_CIRCLE = 32;

  private static final RosterFile<?> FILE = RosterFiles.ACADEMIC_SESSIONS;

  @Override
  public List<Rule> rules() {
    return List.of(ORDER, OUTSIDE, LABEL);
  }

  @Override
  public void join(ValidationRun run) {
    SessionFacts facts = SessionFacts.of(run);
    ParentLinks parents = ParentLinks.ofSessions(run);
    run.atEndOf(FILE, () -> report(run, facts, parents));
  }

  private static void report(ValidationRun run, SessionFacts facts, ParentLinks parents) {
    int sessions = run.ids(FILE).size();
    Occurrences before = new Occurrences(run, OUTSIDE, FILE, SessionFacts.START);
    Occurrences after = new Occurrences(run, OUTSIDE, FILE, SessionFacts.END);
    Occurrences labels = new Occurrences(run, LABEL, FILE, SessionFacts.YEAR);
    for (int session = 0; session < sessions; session++) {
      int start = facts.start(session);
      int end = facts.end(session);
      int parent = parents.parent(session);
      if (start != Days.NONE && end != Days.NONE && start > end) {
        run.report(
            ORDER,
            FILE,
            session,
            SessionFacts.END,
            new Argument("start", Days.text(start), false),
            new Argument("end", Days.text(end), false));
      } else if (parent != IdIndex.NONE
          && facts.hasDays(session)
          && facts.hasDays(parent)
          && !isInCircle(parents, session)) {
        lookAtParent(run, facts, session, parent, before, after);
      }
      lookAtYear(run, facts, session, parent, labels);
    }
    before.report(sessions);
    after.report(sessions);
    labels.report(sessions);
  }

  private static boolean isInCircle(ParentLinks parents, int session) {
    int above = parents.parent(session);
    for (int i = 0; i < LONGEST_CIRCLE && above != IdIndex.NONE; i++) {
      if (above == session) {
        return true;
      }
      above = parents.parent(above);
    }
    return false;
  }

  private static void lookAtParent(
      ValidationRun run,
      SessionFacts facts,
      int session,
      int parent,
      Occurrences begun,
      Occurrences ended) {
    int before = facts.start(parent) - facts.start(session);
    int after = facts.end(session) - facts.end(parent);
    if (before <= 0 && after <= 0) {
      return;
    }
    String oddity =
        before > 0 && after > 0
            ? "begins before and ends after"
            : before > 0 ? "begins " + days(before) + " before" : "ends " + days(after) + " after";
    (before > 0 ? begun : ended)
        .add(
            session,
            new Argument("oddity", oddity, false),
            new Argument("parent", run.ids(FILE).id(parent), false));
  }

  private static String days(int count) {
    return count == 1 ? "a day" : count + " days";
  }

  private static void lookAtYear(
      ValidationRun run, SessionFacts facts, int session, int parent, Occurrences labels) {
    int year = facts.schoolYear(session);
    if (year == PackedInts.NONE || !facts.hasDays(session)) {
      return;
    }
    int above = parent == IdIndex.NONE ? PackedInts.NONE : facts.schoolYear(parent);
    if (above == PackedInts.NONE) {
      if (contradictsDays(run, facts, session)) {
        add(labels, session, year, "its last day lies in " + yearOf(lastDay(facts, session)));
      }
    } else if (above != year
        && (!contradictsDays(run, facts, parent) || contradictsDays(run, facts, session))) {
      add(labels, session, year, "that of its parent is " + above);
    }
  }

  private static boolean contradictsDays(ValidationRun run, SessionFacts facts, int session) {
    int year = facts.schoolYear(session);
    if (year == PackedInts.NONE || !facts.hasDays(session)) {
      return false;
    }
    int first = yearOf(facts.start(session));
    int last = yearOf(lastDay(facts, session));
    return isSchoolYear(run, session) ? year != last : year < first || year > last + 1;
  }

  /** The end is the day after: a year of the calendar ends on the next year's first day. */
  private static int lastDay(SessionFacts facts, int session) {
    return Math.max(facts.start(session), facts.end(session) - 1);
  }

  private static void add(Occurrences labels, int session, int year, String oddity) {
    labels.add(
        session,
        new Argument("value", String.valueOf(year), false),
        new Argument("oddity", oddity, false));
  }

  private static boolean isSchoolYear(ValidationRun run, int session) {
    OneRosterVersion version = run.version();
    return run.ids(FILE).kind(session)
        == Kinds.of(SessionType.SCHOOL_YEAR, SessionType.vocabulary(), version);
  }

  private static int yearOf(int day) {
    return LocalDate.ofEpochDay(day).getYear();
  }
}
