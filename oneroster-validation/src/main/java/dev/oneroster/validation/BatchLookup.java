package dev.oneroster.validation;

/**
 * The identifiers in one column of a batch of rows, made ready to be looked up in an index: hashed
 * by who reads the rows, then looked at together by who checks them. The looks do not depend on
 * each other, so that the processor waits for the memory of all of them at once.
 */
final class BatchLookup {

  private final IdIndex ids;
  private final String[] cells = new String[RowBatch.MAX_ROWS];
  private final byte[][] keys = new byte[RowBatch.MAX_ROWS][];
  private final long[] hashes = new long[RowBatch.MAX_ROWS];

  /** Hashes a column's cells; touches nothing of the index that changes. */
  BatchLookup(IdIndex ids, RowBatch batch, int place) {
    this.ids = ids;
    String before = "";
    byte[] key = IdIndex.key(before);
    long hash = ids.hash(key);
    for (int row = 0; row < batch.size(); row++) {
      String[] rowCells = batch.cells(row);
      String cell = place < rowCells.length ? rowCells[place] : "";
      if (!cell.equals(before)) {
        key = IdIndex.key(cell);
        hash = ids.hash(key);
        before = cell;
      }
      cells[row] = cell;
      keys[row] = key;
      hashes[row] = hash;
    }
  }

  /**
   * Looks at where the identifiers would be.
   *
   * @return of no meaning
   */
  int look(int size) {
    long[] slots = new long[size];
    for (int row = 0; row < size; row++) {
      slots[row] = ids.peek(hashes[row]);
    }
    int looks = 0;
    for (long slot : slots) {
      looks += ids.peekText(slot);
    }
    return looks;
  }

  /** The number of an identifier of a row, or {@link IdIndex#NONE}. */
  int find(int row, String id) {
    return isWhole(row, id) ? ids.find(keys[row], hashes[row]) : ids.find(id);
  }

  /** Adds the identifier of a row; its number, or {@link IdIndex#NONE} if it is there already. */
  int add(int row, String id, long line, byte kind) {
    return isWhole(row, id) ? ids.add(keys[row], hashes[row], line, kind) : ids.add(id, line, kind);
  }

  /** Whether an identifier is all of its cell, so that it has been hashed. */
  @SuppressWarnings("ReferenceEquality") // a copy of the text is hashed anew, no harm done
  private boolean isWhole(int row, String id) {
    return cells[row] == id;
  }
}
