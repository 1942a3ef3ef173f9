package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a cursor, read by a thread of its own a few thousand rows ahead of the check, so that
 * reading and checking overlap. The thread ends with the file or with {@link #close}, whichever
 * comes first; it is never interrupted, as that would close the archive for the other files too.
 *
 * @param <T> the entity's type
 */
final class RowsReadAhead<T extends RosterRecord> implements RowSource<T> {

  private static final int BATCH_ROWS = 512;
  private static final int BATCHES_AHEAD = 8;
  private static final long PATIENCE_MILLISECONDS = 50;

  /** Rows handed over at once; the last batch tells how reading ended. */
  private static final class Batch {
    private final String[][] cells = new String[BATCH_ROWS][];
    private final long[] lines = new long[BATCH_ROWS];
    private final @Nullable Problem[] problems = new Problem[BATCH_ROWS];
    private int size;
    private boolean last;
    private @Nullable Throwable failure;

    /** Takes the cursor's current row. */
    void add(RowCursor<?> cursor) {
      cells[size] = cursor.cells();
      lines[size] = cursor.line();
      problems[size] = cursor.rowProblem().orElse(null);
      size++;
    }
  }

  private final RowCursor<T> cursor;
  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
  private final Thread reader;
  private volatile boolean closed;
  private Batch batch = new Batch();
  private int row = -1;
  private boolean finished;

  RowsReadAhead(RowCursor<T> cursor) {
    this.cursor = cursor;
    this.reader = new Thread(this::read, "oneroster-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Reads to the end of the file; runs on the reading thread. */
  private void read() {
    Batch filling = new Batch();
    try {
      while (!closed && cursor.next()) {
        filling.add(cursor);
        if (filling.size == BATCH_ROWS) {
          hand(filling);
          filling = new Batch();
        }
      }
    } catch (IOException | RuntimeException | StackOverflowError failure) {
      filling.failure = failure;
    }
    filling.last = true;
    hand(filling);
  }

  /** Hands a batch over as soon as there is room, unless nobody wants it any more. */
  private void hand(Batch full) {
    try {
      boolean taken = false;
      while (!taken && !closed) {
        taken = batches.offer(full, PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException nobodyHasThisThread) {
      throw new IllegalStateException(nobodyHasThisThread);
    }
  }

  @Override
  public Header<T> header() {
    return cursor.header();
  }

  @Override
  public boolean next() throws IOException {
    row++;
    while (row == batch.size && !finished) {
      if (batch.last) {
        finish();
      } else {
        batch = take();
        row = 0;
      }
    }
    return !finished;
  }

  private Batch take() throws IOException {
    try {
      return batches.take();
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for rows");
    }
  }

  private void finish() throws IOException {
    finished = true;
    Throwable failure = batch.failure;
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

  @Override
  public long line() {
    return row >= 0 && row < batch.size ? batch.lines[row] : cursor.line();
  }

  @Override
  public String[] cells() {
    return batch.cells[row];
  }

  @Override
  public Optional<Problem> rowProblem() {
    return Optional.ofNullable(batch.problems[row]);
  }

  @Override
  public List<Problem> fileProblems() {
    return cursor.fileProblems();
  }

  @Override
  public boolean isDamaged() {
    return cursor.isDamaged();
  }

  /** Stops the reading thread and waits for its end, at most for the time that one row takes. */
  @Override
  public void close() throws IOException {
    closed = true;
    boolean interrupted = false;
    while (reader.isAlive()) {
      batches.clear();
      try {
        reader.join(PATIENCE_MILLISECONDS);
      } catch (InterruptedException interruption) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    cursor.close();
  }
}
