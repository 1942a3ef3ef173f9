package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a cursor, read by a thread of its own a few thousand rows ahead of the check, so that
 * reading and checking overlap. It prepares them for the check, too, unless the check would have to
 * wait for it: then the check prepares them, so that neither thread is idle. The thread ends with
 * the file or with {@link #close}, whichever comes first; it is never interrupted, as that would
 * close the archive for the other files too.
 *
 * @param <T> the entity's type
 */
final class RowsReadAhead<T extends RosterRecord> implements RowSource<T> {

  private static final int BATCHES_AHEAD = 16;

  /** Where fewer batches wait, the check takes more of the work. */
  private static final int ENOUGH = 2;

  private static final long PATIENCE_MILLISECONDS = 50;

  private final RowCursor<T> cursor;
  private final int rowsTogether;
  private final BlockingQueue<RowBatch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);

  /** Those that have been checked, to be filled again. There are as many as can be under way. */
  private final BlockingQueue<RowBatch> checked = new ArrayBlockingQueue<>(BATCHES_AHEAD + 3);

  private RowBatch current = RowBatch.NONE;
  private Consumer<RowBatch> preparationHere = batch -> {};
  private @Nullable Thread reader;
  private volatile boolean closed;

  /** How the reading thread came to an early end, if it did: nothing more will be handed over. */
  private volatile @Nullable Throwable failure;

  RowsReadAhead(RowCursor<T> cursor, int rowsTogether) {
    this.cursor = cursor;
    this.rowsTogether = rowsTogether;
  }

  @Override
  public Header<T> header() {
    return cursor.header();
  }

  @Override
  public void start(Supplier<Consumer<RowBatch>> preparations) {
    preparationHere = preparations.get();
    Consumer<RowBatch> preparation = preparations.get();
    reader = new Thread(() -> read(preparation), "oneroster-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Reads to the end of the file; runs on the reading thread. */
  private void read(Consumer<RowBatch> preparation) {
    try {
      boolean last = false;
      while (!last && !closed) {
        RowBatch used = checked.poll();
        RowBatch batch = used == null ? new RowBatch(rowsTogether) : used;
        batch.read(cursor);
        if (batches.size() >= ENOUGH) {
          batch.prepare(preparation);
        }
        last = batch.isLast();
        hand(batch);
      }
    } catch (RuntimeException | Error end) {
      // For the caller's thread, which waits. Nothing is made here, as the heap may be full.
      failure = end;
    }
  }

  /** Hands a batch over as soon as there is room, unless nobody wants it any more. */
  private void hand(RowBatch full) {
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
  public RowBatch next() throws IOException {
    try {
      RowBatch batch = null;
      while (batch == null) {
        // In this order: what was handed over before the failure comes first.
        boolean ended = failure != null;
        batch = batches.poll(ended ? 0 : PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (batch == null && ended) {
          rethrowFailure();
        }
      }
      batch.prepare(preparationHere);
      if (current != RowBatch.NONE) {
        checked.add(current);
      }
      current = batch;
      return batch;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for rows");
    }
  }

  private void rethrowFailure() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
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
    Thread running = reader;
    while (running != null && running.isAlive()) {
      batches.clear();
      try {
        running.join(PATIENCE_MILLISECONDS);
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
