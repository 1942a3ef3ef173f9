package dev.oneroster.validation;

import java.util.Arrays;

/**
 * References into the file that is being read, to rows that have not been met yet. Each identifier
 * is kept once, each reference as three small numbers, in the order of rows. Not thread-safe.
 */
final class PendingReferences {

  private final IdIndex ids = new IdIndex();
  private int[] idNumbers = new int[64];
  private int[] lines = new int[64];
  private byte[] rowStates = new byte[64];
  private int[] columns = new int[64];
  private int size;

  /**
   * Notes a reference.
   *
   * @param column which of the file's references it is
   */
  void add(String id, int column, long line) {
    if (size == idNumbers.length) {
      int capacity = size + (size >> 1);
      idNumbers = Arrays.copyOf(idNumbers, capacity);
      lines = Arrays.copyOf(lines, capacity);
      rowStates = Arrays.copyOf(rowStates, capacity);
      columns = Arrays.copyOf(columns, capacity);
    }
    int number = ids.find(id);
    idNumbers[size] = number != IdIndex.NONE ? number : ids.add(id, line, Kinds.UNKNOWN);
    lines[size] = (int) Math.min(line, Integer.MAX_VALUE);
    columns[size] = column;
    rowStates[size] = 0;
    size++;
  }

  int size() {
    return size;
  }

  String id(int reference) {
    return ids.id(idNumbers[reference]);
  }

  long line(int reference) {
    return lines[reference];
  }

  int column(int reference) {
    return columns[reference];
  }

  /** How the row of a reference fared otherwise, as its reader put it. */
  byte rowState(int reference) {
    return rowStates[reference];
  }

  /** Says how the row fared that the references from a place on belong to. */
  void setRowState(int from, byte state) {
    Arrays.fill(rowStates, from, size, state);
  }
}
