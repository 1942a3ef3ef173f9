package dev.oneroster.csv;

/** The binding has no text for a value. The message holds no data. */
final class UnwritableValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Unwritable reason;

  UnwritableValueException(Unwritable reason) {
    super(reason.reason());
    this.reason = reason;
  }

  Unwritable reason() {
    return reason;
  }
}
