package dev.oneroster.validation;

import org.jspecify.annotations.Nullable;

/**
 * The identifiers in one column of a batch of rows, made ready to be looked up in an index: hashed
 * by who reads the rows, then looked at together by who checks them. The looks do not depend on
 * each other, so that the processor waits for the memory of all of them at once.
 */
final class BatchLookup {

  private static final byte[] NOTHING = {};

  private final IdIndex ids;

  /** The bytes of the batch, where those of nearly all identifiers lie. */
  private final byte[] bytes;

  /** By row: other bytes, where an identifier does not lie as it is in those of the batch. */
  private byte @Nullable [] @Nullable [] others;

  // By row: where the identifier lies among its bytes, and its hash.
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;

  /** By row: what was found already; none until {@link #findAll} has been called. */
  private int[] found = {};

  /** Keeps looks from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private int seen;

  /** Hashes a column's cells; touches nothing of the index that changes. */
  BatchLookup(IdIndex ids, RowBatch batch, int place) {
    this.ids = ids;
    int size = batch.size();
    this.bytes = batch.bytes();
    this.starts = new int[size];
    this.ends = new int[size];
    this.hashes = new long[size];
    for (int row = 0; row < size; row++) {
      prepare(batch, row, place);
    }
  }

  private void prepare(RowBatch batch, int row, int place) {
    locate(batch, row, place);
    hashes[row] =
        row > 0 && isSameAsBefore(row)
            ? hashes[row - 1]
            : ids.hash(array(row), starts[row], ends[row]);
  }

  private void locate(RowBatch batch, int row, int place) {
    if (batch.isInBytes(row) && batch.isVerbatim(row, place)) {
      int start = batch.from(row, place);
      starts[row] = start;
      ends[row] = Math.min(batch.to(row, place), start + IdIndex.MAX_LENGTH);
    } else {
      locateElsewhere(batch, row, place);
    }
  }

  private void locateElsewhere(RowBatch batch, int row, int place) {
    if (others == null) {
      others = new byte[starts.length][];
    }
    byte[] key = place < batch.width(row) ? IdIndex.key(batch.cell(row, place)) : NOTHING;
    others[row] = key;
    ends[row] = key.length;
  }

  private byte[] array(int row) {
    byte[] other = others == null ? null : others[row];
    return other == null ? bytes : other;
  }

  private boolean isSameAsBefore(int row) {
    int length = ends[row] - starts[row];
    return length == ends[row - 1] - starts[row - 1]
        && SameBytes.at(array(row), starts[row], array(row - 1), starts[row - 1], length);
  }

  /**
   * Looks at where the identifiers would be.
   *
   * @return of no meaning
   */
  int look() {
    return found.length > 0 ? 0 : lookAtAll();
  }

  /** Finds all identifiers now: for an index to which nothing is added any more, on any thread. */
  void findAll() {
    int looks = lookAtAll();
    int[] numbers = new int[hashes.length];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] = find(row);
    }
    found = numbers;
    seen = looks;
  }

  private int lookAtAll() {
    long[] slots = new long[hashes.length];
    for (int row = 0; row < slots.length; row++) {
      slots[row] = ids.peek(hashes[row]);
    }
    int looks = 0;
    for (long slot : slots) {
      looks += ids.peekText(slot);
    }
    return looks;
  }

  /** The number of the identifier that is the cell of a row, or {@link IdIndex#NONE}. */
  int find(int row) {
    return found.length > 0
        ? found[row]
        : ids.find(array(row), starts[row], ends[row], hashes[row]);
  }

  /** Adds the identifier of a row; its number, or {@link IdIndex#NONE} if it is there already. */
  int add(int row, long line, byte kind) {
    return ids.add(array(row), starts[row], ends[row], hashes[row], line, kind);
  }
}
