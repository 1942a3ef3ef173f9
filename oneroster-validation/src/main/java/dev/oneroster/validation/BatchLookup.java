package dev.oneroster.validation;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
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

  // By row: where the identifier lies among its bytes, and its hash, if that will be asked for.
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;

  /** The rows whose identifier is another one than that of the row before. */
  private final int[] changes;

  private int changed;

  /** By row: what was found already; none until {@link #findAll} has been called. */
  private int[] found = {};

  /** Keeps looks from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private long seen;

  /** Hashes a column's cells; touches nothing of the index that changes. */
  BatchLookup(IdIndex ids, RowBatch batch, int place) {
    this.ids = ids;
    int size = batch.size();
    this.bytes = batch.bytes();
    this.starts = new int[size];
    this.ends = new int[size];
    this.hashes = new long[ids.isInOrder() ? 0 : size];
    this.changes = new int[hashes.length];
    for (int row = 0; row < size; row++) {
      locate(batch, row, place);
      if (hashes.length > 0) {
        hash(row);
      }
    }
  }

  private void hash(int row) {
    if (row > 0 && isSameAsBefore(row)) {
      hashes[row] = hashes[row - 1];
    } else {
      hashes[row] = ids.hash(array(row), starts[row], ends[row]);
      changes[changed++] = row;
    }
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

  /** Looks at where the identifiers would be, before they are added or found one by one. */
  void look() {
    if (found.length == 0) {
      lookAtSlots();
    }
  }

  private void lookAtSlots() {
    long looks = 0;
    for (int i = 0; i < changed; i++) {
      looks += ids.peek(hashes[changes[i]]);
    }
    seen = looks;
  }

  /** Finds all identifiers now: for an index to which nothing is added any more, on any thread. */
  void findAll() {
    if (hashes.length == 0) {
      return; // each is searched for when it is asked for
    }
    lookAtSlots();
    long[] candidates = new long[changed];
    for (int i = 0; i < changed; i++) {
      candidates[i] = ids.candidate(hashes[changes[i]]);
    }
    long looks = 0;
    for (long candidate : candidates) {
      looks += ids.peekText(candidate);
    }
    seen = looks;
    int[] numbers = new int[hashes.length];
    for (int i = 0; i < changed; i++) {
      int row = changes[i];
      int end = i + 1 < changed ? changes[i + 1] : numbers.length;
      int number = ids.find(array(row), starts[row], ends[row], hashes[row], candidates[i]);
      Arrays.fill(numbers, row, end, number);
    }
    found = numbers;
  }

  /** The number of the identifier that is the cell of a row, or {@link IdIndex#NONE}. */
  int find(int row) {
    if (found.length > 0) {
      return found[row];
    }
    byte[] array = array(row);
    return hashes.length == 0
        ? ids.find(array, starts[row], ends[row])
        : ids.find(array, starts[row], ends[row], hashes[row]);
  }

  /** Has somebody look at what is known of the rows that were found. */
  void foresee(IntUnaryOperator look) {
    long looks = 0;
    for (int i = 0; found.length > 0 && i < changed; i++) {
      int number = found[changes[i]];
      if (number != IdIndex.NONE) {
        looks += look.applyAsInt(number);
      }
    }
    seen = looks;
  }

  /** Adds the identifier of a row; its number, or {@link IdIndex#NONE} if it is there already. */
  int add(int row, long line, byte kind) {
    byte[] array = array(row);
    return hashes.length == 0
        ? ids.add(array, starts[row], ends[row], line, kind)
        : ids.add(array, starts[row], ends[row], hashes[row], line, kind);
  }
}
