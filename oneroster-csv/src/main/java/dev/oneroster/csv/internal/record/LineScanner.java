package dev.oneroster.csv.internal.record;

/**
 * Runs over lines that are plainly good, eight bytes at a time, and stops at the first that might
 * not be. It may doubt a good line, but never passes a bad one, except for malformed UTF-8, which
 * shows when the lines are decoded.
 *
 * <p>Only control characters and quotes are looked at. In UTF-8 none of their bytes occurs inside
 * another character.
 */
final class LineScanner {

  /** A scanned array must be this much longer than the bytes in it, whatever is there. */
  static final int PADDING = Long.BYTES;

  /** Exchanges, in each byte, the quote and the space, which then stands next to the controls. */
  private static final long QUOTE_TO_SPACE = EightBytes.ONES * ('"' ^ ' ');

  private static final long ABOVE_SPACE = EightBytes.ONES * (' ' + 1);

  private final boolean carriageReturns;
  private final int harmlessBytes;
  private final char delimiter;
  private final LineGrammar grammar;

  private int end;
  private long lines;
  private boolean doubtful;
  private boolean ascii;

  /**
   * A scanner that doubts every line that does not end in the way given, because the parser expects
   * that way.
   */
  LineScanner(boolean carriageReturns, char delimiter, Bounds bounds) {
    this.carriageReturns = carriageReturns;
    this.harmlessBytes = bounds.harmlessBytes();
    this.delimiter = delimiter;
    this.grammar = new LineGrammar(delimiter, bounds);
  }

  /** Scans from the start of a line to the first doubtful line or the last line that is whole. */
  void scan(byte[] bytes, int from, int limit) {
    int lineStart = from;
    long lineCount = 0;
    boolean open = false;
    int closingQuote = -2;
    boolean doubt = false;
    long seen = 0;

    scanning:
    for (int i = from; i < limit; i += Long.BYTES) {
      long word = EightBytes.at(bytes, i);
      seen |= word;
      long turned = word ^ QUOTE_TO_SPACE;
      // The high bit of each byte that is a control character or a quote. A byte behind such a byte
      // may show too; the switch ignores it.
      long hits = (turned - ABOVE_SPACE) & ~turned & EightBytes.HIGH_BITS;
      while (hits != 0) {
        int at = i + EightBytes.first(hits);
        hits &= hits - 1;
        if (at >= limit) {
          break scanning;
        }
        switch (bytes[at]) {
          case '\n' -> {
            boolean carriageReturn = at > lineStart && bytes[at - 1] == '\r';
            if (open
                || carriageReturn != carriageReturns
                || bytes[lineStart] == (byte) 0xEF
                || (at - lineStart >= harmlessBytes
                    && !isWithinBounds(bytes, lineStart, carriageReturn ? at - 1 : at))) {
              doubt = true;
              break scanning;
            }
            lineStart = at + 1;
            lineCount++;
          }
          case '\r' -> {
            if (bytes[at + 1] != '\n') {
              doubt = true;
              break scanning;
            }
          }
          case '"' -> {
            if (open) {
              // A quote behind it opens the cell again: the two are an escaped quote.
              open = false;
              closingQuote = at;
              byte next = bytes[at + 1];
              if (next != delimiter && next != '"' && next != '\n' && next != '\r') {
                doubt = true;
                break scanning;
              }
            } else if (at == lineStart || bytes[at - 1] == delimiter || at == closingQuote + 1) {
              open = true;
            } else {
              doubt = true;
              break scanning;
            }
          }
          case 0 -> {
            doubt = true;
            break scanning;
          }
          default -> {}
        }
      }
    }
    end = lineStart;
    lines = lineCount;
    doubtful = doubt;
    ascii = (seen & EightBytes.HIGH_BITS) == 0;
  }

  /** The end of the lines that are good. */
  int end() {
    return end;
  }

  /** How many lines are good. */
  long lines() {
    return lines;
  }

  /** Whether the line at {@link #end()} is doubtful; if not, its end is not among the bytes. */
  boolean doubtful() {
    return doubtful;
  }

  /** Whether the lines are surely ASCII; they may be even if this does not see it. */
  boolean isAscii() {
    return ascii;
  }

  private boolean isWithinBounds(byte[] bytes, int from, int to) {
    grammar.begin();
    grammar.readLine(bytes, from, to);
    return grammar.fault() == null;
  }
}
