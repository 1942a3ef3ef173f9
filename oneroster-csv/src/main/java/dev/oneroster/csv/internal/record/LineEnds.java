package dev.oneroster.csv.internal.record;

/**
 * Which kinds of line end stand behind a file's records, and where each is first seen. Line breaks
 * inside quoted cells do not count.
 *
 * @param firstLineFeed the line of the first record that ends with a line feed alone, or 0 if none
 *     does
 * @param firstCarriageReturnLineFeed the line of the first record that ends with a carriage return
 *     and a line feed, or 0 if none does
 */
public record LineEnds(long firstLineFeed, long firstCarriageReturnLineFeed) {

  /** Nothing seen yet. */
  static final LineEnds NONE = new LineEnds(0, 0);

  /**
   * Whether both kinds occur.
   *
   * @return true if the records of this file end in different ways
   */
  public boolean mixed() {
    return firstLineFeed > 0 && firstCarriageReturnLineFeed > 0;
  }

  /** These line ends, and one more. */
  LineEnds with(boolean carriageReturn, long line) {
    if (carriageReturn) {
      return firstCarriageReturnLineFeed > 0 ? this : new LineEnds(firstLineFeed, line);
    }
    return firstLineFeed > 0 ? this : new LineEnds(line, firstCarriageReturnLineFeed);
  }
}
