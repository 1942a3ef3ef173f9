package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;

/**
 * Whether all rows of a file were seen, remembered beyond its index: only then what is not there
 * can be missed.
 */
final class WholeFile {

  private final boolean absent;
  private boolean complete;

  /** To be made when a rule joins. */
  WholeFile(ValidationRun run, RosterFile<?> file) {
    this.absent = run.state(file) == FileIndex.State.ABSENT;
    run.atEndOf(file, () -> complete = run.isComplete(file) && run.unreadableRows(file) == 0);
  }

  /** Whether the package says that it has no such file. */
  boolean isAbsent() {
    return absent;
  }

  /** Whether it has been read to its end, in bulk, and each row of it. */
  boolean isComplete() {
    return complete;
  }
}
