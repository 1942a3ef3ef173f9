package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterWriter;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One data file of a {@link RosterPackageWriter}, open for writing. Nothing is held: rows go to the
 * package one by one, in their order.
 *
 * <p>Not thread-safe.
 *
 * @param <T> the entity's type
 */
public final class RosterFileWriter<T extends RosterRecord> implements Closeable {

  private final RosterWriter<T> rows;
  private final RecordCheck<T> check;
  private final Optional<RefusedRecordListener> listener;
  private long refused;
  private boolean failed;
  private boolean closed;

  RosterFileWriter(
      RosterWriter<T> rows, RecordCheck<T> check, Optional<RefusedRecordListener> listener) {
    this.rows = rows;
    this.check = check;
    this.listener = listener;
  }

  /**
   * Writes a record, unless it is refused.
   *
   * @param record the record
   * @return true if it was written; false if it was refused and the listener has been told
   * @throws RefusedRecordException if it is refused and nobody listens; nothing of it is written,
   *     and other records can follow
   * @throws IllegalStateException if the file has been closed
   * @throws IOException if it cannot be written; then the package cannot be completed
   */
  public boolean write(T record) throws IOException {
    if (closed) {
      throw new IllegalStateException(file() + " has been closed");
    }
    if (rows.write(record, check)) {
      return true;
    }
    refused++;
    RefusedRecord left = new RefusedRecord(file(), rows() + refused, record, check.findings());
    tell(listener.orElseThrow(() -> new RefusedRecordException(left)), left);
    return false;
  }

  private void tell(RefusedRecordListener hearer, RefusedRecord left) {
    boolean heard = false;
    try {
      hearer.refused(left);
      heard = true;
    } finally {
      failed |= !heard;
    }
  }

  /**
   * Writes records.
   *
   * @param records the records in their order
   * @throws RefusedRecordException if one is refused and nobody listens; as those after it are
   *     missing then, the package cannot be completed
   * @throws IllegalStateException if the file has been closed
   * @throws IOException if one cannot be written; then the package cannot be completed
   */
  public void writeAll(Iterable<? extends T> records) throws IOException {
    boolean complete = false;
    try {
      for (T record : records) {
        write(record);
      }
      complete = true;
    } finally {
      failed |= !complete;
    }
  }

  /**
   * Writes records.
   *
   * @param records the records in their order; closed in any case
   * @throws RefusedRecordException if one is refused and nobody listens; as those after it are
   *     missing then, the package cannot be completed
   * @throws IllegalStateException if the file has been closed
   * @throws IOException if one cannot be written; then the package cannot be completed
   */
  public void writeAll(Stream<? extends T> records) throws IOException {
    boolean complete = false;
    try (records) {
      Iterator<? extends T> iterator = records.iterator();
      while (iterator.hasNext()) {
        write(iterator.next());
      }
      complete = true;
    } finally {
      failed |= !complete;
    }
  }

  RosterFile<T> file() {
    return rows.header().file();
  }

  /**
   * How many rows have been written.
   *
   * @return a count without the header
   */
  public long rows() {
    return rows.rows();
  }

  /**
   * How many records have been refused.
   *
   * @return a count
   */
  public long refused() {
    return refused;
  }

  boolean isClosed() {
    return closed;
  }

  /** Takes nothing more, as the package goes. */
  void abandon() {
    closed = true;
  }

  /** Whether something is missing that its caller meant to write. */
  boolean hasFailed() {
    return failed;
  }

  /**
   * Ends the file, so that another can be opened. The file cannot be opened again.
   *
   * @throws IOException if it cannot be written; then the package cannot be completed
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    check.finish();
    rows.close();
  }
}
