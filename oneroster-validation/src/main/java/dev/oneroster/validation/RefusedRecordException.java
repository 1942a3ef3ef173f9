package dev.oneroster.validation;

/**
 * A record breaks a rule and was not written. The message names file, record, columns and reasons;
 * personal values are masked in it.
 */
public final class RefusedRecordException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient RefusedRecord refused;

  RefusedRecordException(RefusedRecord refused) {
    super(refused.toString());
    this.refused = refused;
  }

  /**
   * The record and what is wrong with it.
   *
   * @return the record
   */
  public RefusedRecord refused() {
    return refused;
  }
}
