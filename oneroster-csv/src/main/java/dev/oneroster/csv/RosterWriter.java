package dev.oneroster.csv;

import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.Lexical;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes one data file: the header, then a row for each entity, in their order. The text is RFC
 * 4180 in UTF-8 without a byte order mark, with CRLF and with quotes only where a reader needs
 * them; the same entities give the same bytes.
 *
 * <pre>{@code
 * Header<User> header = Header.of(RosterFiles.USERS, OneRosterVersion.V1_2);
 * try (RosterWriter<User> users = RosterWriter.to(stream, header)) {
 *   users.write(user);
 * }
 * }</pre>
 *
 * <p>What a file cannot carry is refused, and nothing of such a record is written: a line break or
 * the character U+0000 in a cell, half of a surrogate pair, an item of a list with a comma, an
 * identifier with other characters than the binding's, a fraction of a second finer than
 * milliseconds, a year that has not four digits, a number of more than 40, texts beyond the default
 * {@link Limits}, a value of a column that this header lacks, an extension column that was not
 * declared. Optional text that is blank counts as not given. What the binding asks beyond that,
 * {@code oneroster-validation} checks.
 *
 * <p>Not thread-safe. Closing it closes the stream.
 *
 * @param <T> the entity's type
 */
public final class RosterWriter<T extends RosterRecord> implements Closeable {

  private static final RowGuard NONE = (cells, problems) -> true;

  private final Header<T> header;
  private final RecordEncoder<T> encoder;
  private final LineWriter lines;
  private final boolean headerEvenAlone;
  private boolean headerWritten;
  private long rows;
  private long refused;

  private RosterWriter(
      OutputStream out, Header<T> header, boolean cutTimes, boolean headerEvenAlone) {
    if (!header.isRecognized() || !header.problems().isEmpty()) {
      throw new IllegalArgumentException(
          "the header of " + header.file() + " is not as the binding has it; use canonical()");
    }
    this.header = header;
    this.encoder = new RecordEncoder<>(header, cutTimes);
    this.lines = new LineWriter(out);
    this.headerEvenAlone = headerEvenAlone;
  }

  /**
   * A writer that writes the header, if nothing else, and closes the stream in the end.
   *
   * @param <T> the entity's type
   * @param out where to write; need not be buffered
   * @param header the file's header
   * @return a writer
   * @throws IllegalArgumentException if the header has problems
   */
  public static <T extends RosterRecord> RosterWriter<T> to(OutputStream out, Header<T> header) {
    return new RosterWriter<>(out, header, false, true);
  }

  /** A writer of a file that does not come into being without rows. */
  static <T extends RosterRecord> RosterWriter<T> ofRowsTo(
      OutputStream out, Header<T> header, boolean cutTimes) {
    return new RosterWriter<>(out, header, cutTimes, false);
  }

  /**
   * The file's header.
   *
   * @return as it is written
   */
  public Header<T> header() {
    return header;
  }

  /**
   * Writes a row.
   *
   * @param entity the entity
   * @throws UnwritableRecordException if the file cannot carry it; nothing of it is written, and
   *     other rows can follow
   * @throws IOException if the stream fails
   */
  public void write(T entity) throws IOException {
    write(entity, NONE);
  }

  /**
   * Writes a row unless a guard keeps it out.
   *
   * @param entity the entity
   * @param guard asked once
   * @return whether the row was written
   * @throws UnwritableRecordException if the guard admits what the file cannot carry
   * @throws IOException if the stream fails
   */
  public boolean write(T entity, RowGuard guard) throws IOException {
    String[] cells = encoder.encode(entity);
    List<Problem> problems = encoder.problems();
    if (!guard.admits(cells, problems)) {
      refused++;
      return false;
    }
    if (!problems.isEmpty()) {
      throw new UnwritableRecordException(header.file().fileName(), name(entity), problems);
    }
    writeHeader();
    lines.write(cells);
    rows++;
    return true;
  }

  /** A sourcedId that is none could be anything, and is not shown. */
  private String name(T entity) {
    String id = entity.getSourcedId();
    return Lexical.isSourcedId(id) ? "sourcedId " + id : "record " + (rows + refused + 1);
  }

  private void writeHeader() throws IOException {
    if (!headerWritten) {
      headerWritten = true;
      lines.write(header.cells().toArray(String[]::new));
    }
  }

  /**
   * How many rows have been written.
   *
   * @return a count without the header
   */
  public long rows() {
    return rows;
  }

  /**
   * Writes what is still in the buffer and closes the stream.
   *
   * @throws IOException if the stream fails
   */
  @Override
  public void close() throws IOException {
    try (lines) {
      if (headerEvenAlone) {
        writeHeader();
      }
    }
  }
}
