package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Where a check takes a file's rows from: straight from a {@link RowCursor}, or from one that a
 * thread reads ahead of the check.
 *
 * @param <T> the entity's type
 */
interface RowSource<T extends RosterRecord> extends Closeable {

  Header<T> header();

  /**
   * Begins to read.
   *
   * @param preparations makes what else is to be done with each batch of rows, on any thread; one
   *     is asked for each thread
   */
  void start(Supplier<Consumer<RowBatch>> preparations);

  /** The next rows, in place of those before, which are gone. Not called again after the last. */
  RowBatch next() throws IOException;

  /** What is wrong with the file as a whole; complete after the last batch. */
  List<Problem> fileProblems();

  /** Whether the file's end could not be reached; known after the last batch. */
  boolean isDamaged();

  /** The rows of a cursor, so many together, read when they are asked for. */
  static <T extends RosterRecord> RowSource<T> of(RowCursor<T> cursor, int rowsTogether) {
    return new RowSource<>() {
      private final RowBatch batch = new RowBatch(rowsTogether);
      private Consumer<RowBatch> preparation = rows -> {};

      @Override
      public Header<T> header() {
        return cursor.header();
      }

      @Override
      public void start(Supplier<Consumer<RowBatch>> preparations) {
        preparation = preparations.get();
      }

      @Override
      public RowBatch next() {
        batch.read(cursor);
        batch.prepare(preparation);
        return batch;
      }

      @Override
      public List<Problem> fileProblems() {
        return cursor.fileProblems();
      }

      @Override
      public boolean isDamaged() {
        return cursor.isDamaged();
      }

      @Override
      public void close() throws IOException {
        cursor.close();
      }
    };
  }
}
