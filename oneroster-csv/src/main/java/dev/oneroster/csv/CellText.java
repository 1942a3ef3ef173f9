package dev.oneroster.csv;

import java.util.Optional;

/** Which texts a cell can carry: one line of well-formed characters, within the reader's bounds. */
final class CellText {

  private static final int MAX_LENGTH = Limits.defaults().maxCellCharacters();
  private static final Optional<Unwritable> FINE = Optional.empty();

  private CellText() {}

  /** What keeps a text out of a cell. */
  static Optional<Unwritable> fault(String text) {
    int length = text.length();
    if (length > MAX_LENGTH) {
      return Optional.of(Unwritable.CELL_LENGTH);
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        if (c == '\n' || c == '\r') {
          return Optional.of(Unwritable.LINE_BREAK);
        }
        if (c == 0) {
          return Optional.of(Unwritable.NUL);
        }
      } else if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < length
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return Optional.of(Unwritable.SURROGATE);
        }
        i++;
      }
    }
    return FINE;
  }

  /**
   * Whether a cell is written in quotes: where RFC 4180 asks for them, and around blanks and
   * control characters at its ends, which some readers take away otherwise.
   */
  static boolean needsQuotes(String text) {
    if (text.isEmpty()) {
      return false;
    }
    return isBlank(text.charAt(0))
        || isBlank(text.charAt(text.length() - 1))
        || text.indexOf(',') >= 0
        || text.indexOf('"') >= 0;
  }

  /** Whether some readers take a character away at the ends of a cell. */
  static boolean isBlank(char c) {
    return c <= ' ';
  }
}
