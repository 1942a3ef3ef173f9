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
  private byte[] bytes = NOTHING;

  /** By row: other bytes, where an identifier does not lie as it is in those of the batch. */
  private byte @Nullable [] @Nullable [] others;

  private int size;

  // By row: where the identifier lies among its bytes, and its hash, if that will be asked for.
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;
  private boolean hashed;

  /** The rows whose identifier is another one than that of the row before. */
  private final int[] changes;

  private int changed;

  /** By row: what was found already; of no meaning until {@link #findAll} has been called. */
  private final int[] numbers;

  private boolean found;

  /** Where each that changes may be. */
  private final long[] candidates;

  /** Keeps looks from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private long seen;

  /**
   * Of no identifiers yet.
   *
   * @param most of how many rows at a time
   */
  BatchLookup(IdIndex ids, int most) {
    this.ids = ids;
    this.starts = new int[most];
    this.ends = new int[most];
    this.hashes = new long[most];
    this.changes = new int[most];
    this.numbers = new int[most];
    this.candidates = new long[most];
  }

  boolean looksIn(IdIndex index) {
    return ids == index;
  }

  /** Hashes a column's cells, in place of others; touches nothing of the index that changes. */
  void prepare(RowBatch batch, int place) {
    bytes = batch.bytes();
    others = null;
    size = batch.size();
    hashed = !ids.isInOrder();
    changed = 0;
    found = false;
    for (int row = 0; row < size; row++) {
      locate(batch, row, place);
      if (hashed) {
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
      others = new byte[size][];
    }
    byte[] key = place < batch.width(row) ? IdIndex.key(batch.cell(row, place)) : NOTHING;
    others[row] = key;
    starts[row] = 0;
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

  /** The {@link LetterCases} of all the identifiers. */
  int letterCases() {
    int cases = LetterCases.NONE;
    for (int row = 0; row < size && cases != LetterCases.BOTH; row++) {
      cases |= LetterCases.of(array(row), starts[row], ends[row]);
    }
    return cases;
  }

  /** Looks at where the identifiers would be, before they are added or found one by one. */
  void look() {
    if (!found) {
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
    if (!hashed) {
      return; // each is searched for when it is asked for
    }
    lookAtSlots();
    for (int i = 0; i < changed; i++) {
      candidates[i] = ids.candidate(hashes[changes[i]]);
    }
    long looks = 0;
    for (int i = 0; i < changed; i++) {
      looks += ids.peekText(candidates[i]);
    }
    seen = looks;
    for (int i = 0; i < changed; i++) {
      int row = changes[i];
      int end = i + 1 < changed ? changes[i + 1] : size;
      int number = ids.find(array(row), starts[row], ends[row], hashes[row], candidates[i]);
      Arrays.fill(numbers, row, end, number);
    }
    found = true;
  }

  /** The number of the identifier that is the cell of a row, or {@link IdIndex#NONE}. */
  int find(int row) {
    if (found) {
      return numbers[row];
    }
    byte[] array = array(row);
    return hashed
        ? ids.find(array, starts[row], ends[row], hashes[row])
        : ids.find(array, starts[row], ends[row]);
  }

  /**
   * The number of the identifier that is the cell of a row, if it has been found already; else
   * {@link IdIndex#NONE}.
   */
  int found(int row) {
    return found ? numbers[row] : IdIndex.NONE;
  }

  /** Has somebody look at what is known of the rows that were found. */
  void foresee(IntUnaryOperator look) {
    long looks = 0;
    for (int i = 0; found && i < changed; i++) {
      int number = numbers[changes[i]];
      if (number != IdIndex.NONE) {
        looks += look.applyAsInt(number);
      }
    }
    seen = looks;
  }

  /** Adds the identifier of a row; its number, or {@link IdIndex#NONE} if it is there already. */
  int add(int row, long line, byte kind) {
    byte[] array = array(row);
    return hashed
        ? ids.add(array, starts[row], ends[row], hashes[row], line, kind)
        : ids.add(array, starts[row], ends[row], line, kind);
  }
}
