package dev.oneroster.validation;

import dev.oneroster.csv.RosterFiles;
import java.util.List;

/** Where and when classes are held: 12 bytes a class and 4 more for its course. */
final class ClassFacts implements MeaningRule {

  private static final int SCHOOL = 0;
  private static final int COURSE = 1;
  private static final int TERMS = 2;

  private final PackedInts schools = new PackedInts();
  private final PackedInts courses = new PackedInts();
  private final PackedInts starts = new PackedInts();
  private final PackedInts ends = new PackedInts();
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
    schools.set(number, row.target(SCHOOL));
    courses.set(number, row.target(COURSE));
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
      starts.set(number, start);
      ends.set(number, end);
    }
  }

  /** The number of its school in orgs.csv, or {@link IdIndex#NONE}. */
  int school(int rosterClass) {
    return Math.max(IdIndex.NONE, schools.get(rosterClass));
  }

  /** The number of its course in courses.csv, or {@link IdIndex#NONE}. */
  int course(int rosterClass) {
    return Math.max(IdIndex.NONE, courses.get(rosterClass));
  }

  /** The first day of its first term, or {@link Days#NONE}. */
  int start(int rosterClass) {
    return starts.get(rosterClass);
  }

  /** The day after the last one of its last term, or {@link Days#NONE}. */
  int end(int rosterClass) {
    return ends.get(rosterClass);
  }

  boolean isDeleted(int rosterClass) {
    return deleted.hasAny(rosterClass, 1);
  }
}
