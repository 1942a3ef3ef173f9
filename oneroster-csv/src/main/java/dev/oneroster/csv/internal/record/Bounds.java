package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.Limits;

/**
 * The limits that concern records, kept below ceilings of this package: buffers of these sizes are
 * allocated at once, so "no limit" must not ask for all memory.
 */
record Bounds(int columns, int cellCharacters, int recordCharacters, int quotedLines) {

  private static final int MOST_COLUMNS = 1 << 16;
  private static final int MOST_CHARACTERS = 1 << 24;

  static Bounds of(Limits limits) {
    int record = between(0, limits.maxRecordCharacters(), MOST_CHARACTERS);
    return new Bounds(
        between(1, limits.maxColumns(), MOST_COLUMNS),
        between(0, limits.maxCellCharacters(), record),
        record,
        limits.maxQuotedLines());
  }

  private static int between(int least, int value, int most) {
    return Math.max(least, Math.min(value, most));
  }

  /**
   * A line of fewer bytes than this is within all bounds, because every character and every comma
   * takes at least one byte.
   */
  int harmlessBytes() {
    return Math.min(columns, Math.min(cellCharacters, recordCharacters));
  }

  /**
   * A line of this many bytes has a fault among them: a UTF-16 unit takes at most three bytes of
   * UTF-8, so there is room for one unit too many and a sequence cut short.
   */
  int bytesWithFault() {
    return 3 * recordCharacters + 6;
  }
}
