package dev.oneroster.validation;

import java.util.BitSet;
import java.util.Optional;

/**
 * How the rows of a file fare, each by its worst finding. A row that has a number in the file's
 * index can turn out worse later. Two bits a row; not thread-safe.
 */
final class RowTally {

  private final BitSet warned = new BitSet();
  private final BitSet invalid = new BitSet();
  private long rows;
  private long warningRows;
  private long invalidRows;
  private boolean untrusted;

  /**
   * Counts a row.
   *
   * @param number its number in the file's index, or {@link IdIndex#NONE}
   * @param worst the worst found of it so far
   */
  void add(int number, Optional<Severity> worst) {
    rows++;
    // Once a row, and hardly ever with a finding.
    if (worst.isPresent()) {
      worsen(number, Optional.empty(), worst.get());
    }
  }

  /**
   * A row that has been counted has another finding.
   *
   * @param number its number, or {@link IdIndex#NONE}
   * @param before the worst that was found of it before; asked only if it has no number
   */
  void worsen(int number, Optional<Severity> before, Severity severity) {
    if (untrusted) {
      return;
    }
    boolean known = number != IdIndex.NONE;
    boolean wasInvalid =
        known ? invalid.get(number) : before.filter(Severity::isInvalid).isPresent();
    boolean wasWarned =
        known ? warned.get(number) : before.filter(Severity.WARNING::equals).isPresent();
    if (wasInvalid) {
      return;
    }
    if (severity.isInvalid()) {
      invalidRows++;
      warningRows -= wasWarned ? 1 : 0;
      set(invalid, number);
    } else if (severity == Severity.WARNING && !wasWarned) {
      warningRows++;
      set(warned, number);
    }
  }

  /** No row counts as good, now or later: the file is not what was packed. */
  void distrust() {
    untrusted = true;
    invalidRows = rows;
    warningRows = 0;
  }

  private static void set(BitSet bits, int number) {
    if (number != IdIndex.NONE) {
      bits.set(number);
    }
  }

  long rows() {
    return rows;
  }

  long warningRows() {
    return warningRows;
  }

  long invalidRows() {
    return invalidRows;
  }

  long validRows() {
    return rows - warningRows - invalidRows;
  }
}
