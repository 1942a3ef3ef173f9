package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where a check takes a file's rows from: straight from a {@link RowCursor}, or from one that a
 * thread reads ahead of the check. Its methods are the cursor's.
 *
 * @param <T> the entity's type
 */
interface RowSource<T extends RosterRecord> extends Closeable {

  Header<T> header();

  boolean next() throws IOException;

  long line();

  String[] cells();

  Optional<Problem> rowProblem();

  List<Problem> fileProblems();

  boolean isDamaged();

  /** The rows of a cursor, read when they are asked for. */
  static <T extends RosterRecord> RowSource<T> of(RowCursor<T> cursor) {
    return new RowSource<>() {
      @Override
      public Header<T> header() {
        return cursor.header();
      }

      @Override
      public boolean next() throws IOException {
        return cursor.next();
      }

      @Override
      public long line() {
        return cursor.line();
      }

      @Override
      public String[] cells() {
        return cursor.cells();
      }

      @Override
      public Optional<Problem> rowProblem() {
        return cursor.rowProblem();
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
