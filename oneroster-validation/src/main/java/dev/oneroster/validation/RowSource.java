package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

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
   * @param check whether nothing at all is to be said of a row's cells taken by themselves; may be
   *     called on another thread
   */
  void start(Predicate<String[]> check);

  /** The next rows. Not called again after the last. */
  RowBatch next() throws IOException;

  /** What is wrong with the file as a whole; complete after the last batch. */
  List<Problem> fileProblems();

  /** Whether the file's end could not be reached; known after the last batch. */
  boolean isDamaged();

  /** The rows of a cursor, read when they are asked for. */
  static <T extends RosterRecord> RowSource<T> of(RowCursor<T> cursor) {
    return new RowSource<>() {
      private Predicate<String[]> check = cells -> false;

      @Override
      public Header<T> header() {
        return cursor.header();
      }

      @Override
      public void start(Predicate<String[]> cellCheck) {
        check = cellCheck;
      }

      @Override
      public RowBatch next() {
        return RowBatch.read(cursor, check);
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
