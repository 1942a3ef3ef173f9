package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.RowBytes;
import java.util.Arrays;

/** Where the cells of a well-formed line lie among the bytes of a file. */
final class CellRanges implements RowBytes {

  private static final int FIRST_CAPACITY = 32;

  private final byte delimiter;
  private byte[] bytes = {};
  private int[] from = new int[FIRST_CAPACITY];

  /** The ends of the cells; complemented where quotes are doubled. */
  private int[] to = new int[FIRST_CAPACITY];

  private int size;
  private boolean quoted;

  CellRanges(char delimiter) {
    this.delimiter = (byte) delimiter;
  }

  /**
   * Splits a line.
   *
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
      byte b = array[at];
      if (b == delimiter) {
        add(cell, at);
        cell = at + 1;
      } else if (b == '\n') {
        break;
      } else if (b == '"') {
        at = splitQuoted(array, at + 1, limit);
        if (at == limit || array[at] != delimiter) {
          return behindLineEnd(array, at, limit);
        }
        cell = at + 1;
      }
      at++;
    }
    // A carriage return in a well-formed line is the first half of its end.
    boolean carriageReturn = at < limit && at > start && array[at - 1] == '\r';
    add(cell, carriageReturn ? at - 1 : at);
    return Math.min(at + 1, limit);
  }

  /** Takes a cell whose opening quote stands before a place; returns the place behind its end. */
  private int splitQuoted(byte[] array, int start, int limit) {
    quoted = true;
    int at = start;
    boolean doubled = false;
    while (at < limit) {
      if (array[at] == '"') {
        if (at + 1 < limit && array[at + 1] == '"') {
          doubled = true;
          at++;
        } else {
          break;
        }
      }
      at++;
    }
    add(start, doubled ? ~at : at);
    return at + 1;
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
      int end = to[cell];
      texts[cell] =
          end >= 0
              ? RowBytes.text(bytes, from[cell], end, true)
              : RowBytes.text(bytes, from[cell], ~end, false);
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
    return to[cell] >= 0 ? to[cell] : ~to[cell];
  }

  @Override
  public boolean isVerbatim(int cell) {
    return to[cell] >= 0;
  }
}
