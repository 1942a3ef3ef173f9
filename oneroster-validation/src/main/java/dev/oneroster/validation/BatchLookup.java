package dev.oneroster.validation;

/**
 * The identifiers in one column of a batch of rows, hashed and looked at before they are looked up
 * one by one. The looks do not depend on each other, so that the processor waits for the memory of
 * all of them at once. Not thread-safe.
 */
final class BatchLookup {

  private final IdIndex ids;
  private final String[] cells = new String[RowBatch.MAX_ROWS];
  private final long[] hashes = new long[RowBatch.MAX_ROWS];
  private final long[] slots = new long[RowBatch.MAX_ROWS];

  /** Keeps the looks from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private int seen;

  BatchLookup(IdIndex ids) {
    this.ids = ids;
  }

  /** Looks at a column's cells; those that could not be read are left out. */
  void prepare(RowBatch batch, int place) {
    int size = batch.size();
    String before = "";
    long hash = ids.hash(before);
    for (int row = 0; row < size; row++) {
      String[] rowCells = batch.cells(row);
      String cell = place < rowCells.length ? rowCells[place] : "";
      if (!cell.equals(before)) {
        hash = ids.hash(cell);
        before = cell;
      }
      cells[row] = cell;
      hashes[row] = hash;
    }
    for (int row = 0; row < size; row++) {
      slots[row] = ids.peek(hashes[row]);
    }
    int looks = 0;
    for (int row = 0; row < size; row++) {
      looks += ids.peekText(slots[row]);
    }
    seen = looks;
  }

  /** The hash of an identifier of a row: as prepared, unless it is but a part of its cell. */
  @SuppressWarnings("ReferenceEquality") // another copy of the text is hashed anew, no harm done
  long hash(int row, String id) {
    return cells[row] == id ? hashes[row] : ids.hash(id);
  }
}
