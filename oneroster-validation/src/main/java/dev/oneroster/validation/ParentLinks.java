package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/** Which row of a file names which as its parent: four bytes a row. Complete at the file's end. */
class ParentLinks implements MeaningRule {

  static final String COLUMN = "parentSourcedId";

  /** More levels than any hierarchy has, so that circles end. */
  static final int MAX_STEPS = 100;

  /** Those of organizations. */
  static final class OfOrgs extends ParentLinks {
    OfOrgs() {
      super(RosterFiles.ORGS);
    }
  }

  /** Those of academic sessions. */
  static final class OfSessions extends ParentLinks {
    OfSessions() {
      super(RosterFiles.ACADEMIC_SESSIONS);
    }
  }

  private final RosterFile<?> file;
  private final PackedInts parents = new PackedInts();

  private ParentLinks(RosterFile<?> file) {
    this.file = file;
  }

  /** No links at all. */
  static ParentLinks none() {
    return new OfOrgs();
  }

  static ParentLinks ofOrgs(ValidationRun run) {
    return run.shared(OfOrgs.class, OfOrgs::new);
  }

  static ParentLinks ofSessions(ValidationRun run) {
    return run.shared(OfSessions.class, OfSessions::new);
  }

  @Override
  public final List<Rule> rules() {
    return List.of();
  }

  @Override
  public final void join(ValidationRun run) {
    run.watchLinks(file, COLUMN, parents::set);
  }

  RosterFile<?> file() {
    return file;
  }

  /** The number of a row's parent, or {@link IdIndex#NONE}. */
  int parent(int number) {
    int parent = parents.get(number);
    return parent == PackedInts.NONE ? IdIndex.NONE : parent;
  }

  /** Whether a row is another one, or above it. */
  boolean isOrIsAbove(int upper, int lower) {
    int row = lower;
    for (int steps = 0; row != IdIndex.NONE && steps <= MAX_STEPS; steps++) {
      if (row == upper) {
        return true;
      }
      row = parent(row);
    }
    return false;
  }
}
