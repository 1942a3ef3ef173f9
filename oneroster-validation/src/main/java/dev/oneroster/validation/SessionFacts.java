package dev.oneroster.validation;

import dev.oneroster.csv.RosterFiles;
import java.util.List;

/** When academic sessions begin and end, and their school years: 12 bytes a session. */
final class SessionFacts implements MeaningRule {

  static final String START = "startDate";
  static final String END = "endDate";
  static final String YEAR = "schoolYear";

  private static final int START_DATE = 0;
  private static final int END_DATE = 1;
  private static final int SCHOOL_YEAR = 2;

  private final PackedInts starts = new PackedInts();
  private final PackedInts ends = new PackedInts();
  private final PackedInts years = new PackedInts();
  private final Days startDays = new Days();
  private final Days endDays = new Days();

  static SessionFacts of(ValidationRun run) {
    return run.shared(SessionFacts.class, SessionFacts::new);
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(RosterFiles.ACADEMIC_SESSIONS, this::look, START, END, YEAR);
  }

  private void look(CheckedRow row) {
    int number = row.number();
    if (number == IdIndex.NONE || row.isDeleted()) {
      return;
    }
    starts.set(number, startDays.read(row.text(START_DATE)));
    ends.set(number, endDays.read(row.text(END_DATE)));
    if (row.has(SCHOOL_YEAR)) {
      years.set(number, Integer.parseInt(row.text(SCHOOL_YEAR)));
    }
  }

  /** The first day, or {@link Days#NONE}. */
  int start(int session) {
    return starts.get(session);
  }

  /** The day after the last one (binding, REF-10 of our list), or {@link Days#NONE}. */
  int end(int session) {
    return ends.get(session);
  }

  /** The year in which the school year is said to end, or {@link PackedInts#NONE}. */
  int schoolYear(int session) {
    return years.get(session);
  }

  /** Whether it is known when a session begins and ends, and these are in order. */
  boolean hasDays(int session) {
    return start(session) != Days.NONE
        && end(session) != Days.NONE
        && start(session) <= end(session);
  }
}
