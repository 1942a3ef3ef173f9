package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.RowBytes;
import java.util.Arrays;

/** Where the cells of a well-formed line lie among the bytes of a file. */
final class CellRanges implements RowBytes {

  private static final int FIRST_CAPACITY = 32;

  private static final long LINE_FEEDS = EightBytes.ONES * '\n';
  private static final long QUOTES = EightBytes.ONES * '"';

  private final byte delimiter;
  private final long delimiterBytes;
  private byte[] bytes = {};
  private int[] from = new int[FIRST_CAPACITY];

  /** The ends of the cells; complemented where quotes are doubled. */
  private int[] to = new int[FIRST_CAPACITY];

  private int size;
  private boolean quoted;

  CellRanges(char delimiter) {
    this.delimiter = (byte) delimiter;
    this.delimiterBytes = EightBytes.ONES * delimiter;
  }

  /**
   * Splits a line.
   *
   * @param array the bytes, and {@link LineScanner#PADDING} more behind the limit
   * @param limit where the line ends if no line feed comes first
   * @return where the next line begins
   */
  int split(byte[] array, int start, int limit) {
    bytes = array;
    size = 0;
    quoted = false;
    int cell = start;
    int at = start;
    while (at < limit) {
      long marks = marks(EightBytes.at(array, at));
      int next = at + Long.BYTES;
      while (marks != 0) {
        int mark = at + EightBytes.first(marks);
        marks &= marks - 1;
        if (mark >= limit) {
          break;
        }
        byte b = array[mark];
        if (b == delimiter) {
          add(cell, mark);
          cell = mark + 1;
        } else if (b == '\n') {
          return end(array, start, cell, mark, limit);
        } else if (b == '"') {
          int behind = splitQuoted(array, mark + 1, limit);
          if (behind == limit || array[behind] != delimiter) {
            return behindLineEnd(array, behind, limit);
          }
          cell = behind + 1;
          next = cell;
          break;
        }
      }
      at = next;
    }
    return end(array, start, cell, limit, limit);
  }

  /** The high bit of each byte that may end a cell or begin a quoted one. */
  private long marks(long word) {
    long delimiters = word ^ delimiterBytes;
    long lineFeeds = word ^ LINE_FEEDS;
    long quotes = word ^ QUOTES;
    return EightBytes.zeros(delimiters) | EightBytes.zeros(lineFeeds) | EightBytes.zeros(quotes);
  }

  /** Takes the last cell of a line. */
  private int end(byte[] array, int start, int cell, int end, int limit) {
    // A carriage return in a well-formed line is the first half of its end.
    boolean carriageReturn = end < limit && end > start && array[end - 1] == '\r';
    add(cell, carriageReturn ? end - 1 : end);
    return Math.min(end + 1, limit);
  }

  /** Takes a cell whose opening quote stands before a place; returns the place behind its end. */
  private int splitQuoted(byte[] array, int start, int limit) {
    quoted = true;
    int at = nextQuote(array, start, limit);
    boolean doubled = false;
    while (at + 1 < limit && array[at + 1] == '"') {
      doubled = true;
      at = nextQuote(array, at + 2, limit);
    }
    add(start, doubled ? ~at : at);
    return at + 1;
  }

  private static int nextQuote(byte[] array, int start, int limit) {
    for (int at = start; at < limit; at += Long.BYTES) {
      long quotes = EightBytes.zeros(EightBytes.at(array, at) ^ QUOTES);
      if (quotes != 0) {
        return Math.min(limit, at + EightBytes.first(quotes));
      }
    }
    return limit;
  }

  private static int behindLineEnd(byte[] array, int end, int limit) {
    int at = end;
    while (at < limit && array[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, limit);
  }

  private void add(int start, int end) {
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    from[size] = start;
    to[size] = end;
    size++;
  }

  /** Whether there is nothing on the line, not even quotes. */
  boolean isEmptyLine() {
    return size == 1 && !quoted && from[0] == to[0];
  }

  /** The texts of all cells. */
  String[] texts() {
    String[] texts = new String[size];
    for (int cell = 0; cell < size; cell++) {
      texts[cell] = RowBytes.text(bytes, from[cell], to(cell), isVerbatim(cell));
    }
    return texts;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public byte[] array() {
    return bytes;
  }

  @Override
  public int from(int cell) {
    return from[cell];
  }

  @Override
  public int to(int cell) {
    return to[cell] ^ complement(to[cell]);
  }

  /** All bits if an end is complemented, else none: hardly any is, and no branch must be learnt. */
  private static int complement(int end) {
    return end >> (Integer.SIZE - 1);
  }

  @Override
  public void copyPlaces(int[] begins, int[] ends, int at, int distance) {
    int cells = size;
    for (int cell = 0; cell < cells; cell++) {
      begins[at + cell] = from[cell] + distance;
    }
    for (int cell = 0; cell < cells; cell++) {
      int end = to[cell];
      int complement = complement(end);
      ends[at + cell] = ((end ^ complement) + distance) ^ complement;
    }
  }

  @Override
  public boolean isVerbatim(int cell) {
    return to[cell] >= 0;
  }
}
