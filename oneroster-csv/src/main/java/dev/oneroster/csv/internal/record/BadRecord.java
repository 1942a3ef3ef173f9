package dev.oneroster.csv.internal.record;

/**
 * A record that the parser is not shown: what is wrong with it, and its text, cut to what a record
 * may hold.
 */
record BadRecord(RecordFault fault, String text) {

  /** The fault only; the text may be about children. */
  @Override
  public String toString() {
    return fault.toString();
  }
}
