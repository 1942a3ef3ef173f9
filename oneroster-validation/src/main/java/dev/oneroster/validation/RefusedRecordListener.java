package dev.oneroster.validation;

/**
 * Hears of records that a {@link RosterPackageWriter} leaves out because they break a rule. Called
 * on the thread that writes.
 */
@FunctionalInterface
public interface RefusedRecordListener {

  /**
   * A record was left out. If this throws, the exception goes to whoever was writing, and the
   * package can no longer be completed.
   *
   * @param refused the record and what is wrong with it
   */
  void refused(RefusedRecord refused);
}
