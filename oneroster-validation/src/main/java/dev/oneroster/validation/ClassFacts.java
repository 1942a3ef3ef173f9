package dev.oneroster.validation;

import dev.oneroster.csv.RosterFiles;
import java.util.List;

/** Where and when classes are held: 12 bytes a class and 4 more for its course. */
final class ClassFacts implements MeaningRule {

  private static final int SCHOOL = 0;
  private static final int COURSE = 1;
  private static final int TERMS = 2;

  // What is known of a class, side by side, as who asks for one asks for others: its place behind
  // four times the number of the class.
  private static final int PLACES = 4;
  private static final int START = 2;
  private static final int END = 3;

  private final PackedInts facts = new PackedInts();
  private final PackedBytes deleted = new PackedBytes();
  private SessionFacts sessions = new SessionFacts();

  static ClassFacts of(ValidationRun run) {
    return run.shared(ClassFacts.class, ClassFacts::new);
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void join(ValidationRun run) {
    sessions = SessionFacts.of(run);
    run.watch(
        RosterFiles.CLASSES, this::look, "schoolSourcedId", "courseSourcedId", "termSourcedIds");
    run.foresee(RosterFiles.ENROLLMENTS, EnrollmentRow.COLUMNS[EnrollmentRow.CLASS], this::school);
  }

  private void look(CheckedRow row) {
    int number = row.number();
    if (number == IdIndex.NONE) {
      return;
    }
    if (row.isDeleted()) {
      deleted.add(number, 1);
      return;
    }
    facts.set(PLACES * number + SCHOOL, row.target(SCHOOL));
    facts.set(PLACES * number + COURSE, row.target(COURSE));
    int start = Integer.MAX_VALUE;
    int end = Integer.MIN_VALUE;
    int terms = row.targets(TERMS);
    boolean allKnown = terms > 0;
    for (int i = 0; i < terms; i++) {
      int session = row.target(TERMS, i);
      allKnown &= sessions.hasDays(session);
      start = Math.min(start, sessions.start(session));
      end = Math.max(end, sessions.end(session));
    }
    if (allKnown) {
      facts.set(PLACES * number + START, start);
      facts.set(PLACES * number + END, end);
    }
  }

  /** The number of its school in orgs.csv, or {@link IdIndex#NONE}. */
  int school(int rosterClass) {
    return Math.max(IdIndex.NONE, facts.get(PLACES * rosterClass + SCHOOL));
  }

  /** The number of its course in courses.csv, or {@link IdIndex#NONE}. */
  int course(int rosterClass) {
    return Math.max(IdIndex.NONE, facts.get(PLACES * rosterClass + COURSE));
  }

  /** The first day of its first term, or {@link Days#NONE}. */
  int start(int rosterClass) {
    return facts.get(PLACES * rosterClass + START);
  }

  /** The day after the last one of its last term, or {@link Days#NONE}. */
  int end(int rosterClass) {
    return facts.get(PLACES * rosterClass + END);
  }

  boolean isDeleted(int rosterClass) {
    return deleted.hasAny(rosterClass, 1);
  }
}
