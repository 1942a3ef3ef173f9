package dev.oneroster.validation;

import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RowCursor;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are read together and then checked together, so that each of the two runs long enough
 * at a time: on threads of their own, or with the waits for memory taken together.
 */
final class RowBatch {

  static final int MAX_ROWS = 256;

  /** No rows at all. */
  static final RowBatch NONE = new RowBatch();

  /** Rows with huge cells are not held together. */
  private static final int MAX_CHARACTERS = 1 << 18;

  private final String[][] cells = new String[MAX_ROWS][];
  private final long[] lines = new long[MAX_ROWS];
  private final @Nullable Problem[] problems = new Problem[MAX_ROWS];
  private final boolean[] clean = new boolean[MAX_ROWS];
  private final Map<Integer, BatchLookup> lookups = new HashMap<>();

  /** Keeps looks from being optimized away. */
  @SuppressWarnings("UnusedVariable")
  private int seen;

  private int size;
  private boolean last;
  private @Nullable Throwable failure;

  /**
   * Reads the next rows.
   *
   * @param preparation what else to do with them before they are checked
   */
  static RowBatch read(RowCursor<?> cursor, Consumer<RowBatch> preparation) {
    RowBatch batch = new RowBatch();
    try {
      batch.fill(cursor);
    } catch (IOException | RuntimeException | StackOverflowError failure) {
      batch.failure = failure;
      batch.last = true;
    }
    preparation.accept(batch);
    return batch;
  }

  private void fill(RowCursor<?> cursor) throws IOException {
    int characters = 0;
    while (size < MAX_ROWS && characters < MAX_CHARACTERS) {
      if (!cursor.next()) {
        last = true;
        return;
      }
      String[] row = cursor.cells();
      cells[size] = row;
      lines[size] = cursor.line();
      problems[size] = cursor.rowProblem().orElse(null);
      size++;
      for (String cell : row) {
        characters += cell.length();
      }
    }
  }

  int size() {
    return size;
  }

  /** Whether no batch comes after it. */
  boolean isLast() {
    return last;
  }

  /** Tells how reading failed after these rows, if it did. */
  void rethrowFailure() throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof RuntimeException ours) {
      throw ours;
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }

  String[] cells(int row) {
    return cells[row];
  }

  /** Puts another text into a row, as what was meant by the one that stands there. */
  void replace(int row, int place, String text) {
    cells[row][place] = text;
  }

  long line(int row) {
    return lines[row];
  }

  Optional<Problem> problem(int row) {
    return Optional.ofNullable(problems[row]);
  }

  void setClean(int row) {
    clean[row] = true;
  }

  /** Takes what a column's cells are to be looked up by. */
  void setLookup(int column, BatchLookup lookup) {
    lookups.put(column, lookup);
  }

  /** What a column's cells are to be looked up by, as it was set. */
  BatchLookup lookup(int column) {
    BatchLookup lookup = lookups.get(column);
    if (lookup == null) {
      throw new IllegalArgumentException("nothing was prepared for column " + column);
    }
    return lookup;
  }

  /** Looks at all that will be looked up. */
  void look() {
    for (BatchLookup lookup : lookups.values()) {
      seen += lookup.look(size);
    }
  }

  /** Whether nothing is to be said of the row's cells taken by themselves. */
  boolean isClean(int row) {
    return clean[row];
  }
}
