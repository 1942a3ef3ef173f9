package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.RowBytes;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file, one by one, as the OneRoster binding has them: strict UTF-8, commas
 * (or what stands for them in a file that is wrong about that), double quotes, and one physical
 * line for each record.
 *
 * <p>A bad record never stops the reading and never costs another record. It has a {@link #fault()}
 * and cells that are split as well as may be. Blanks, {@code #} and any other character are data.
 *
 * <p>Not thread-safe; starts no thread.
 */
public interface Records extends Closeable {

  /**
   * Moves on to the next record, good or bad.
   *
   * @return false at the end of the file
   * @throws IOException what the stream threw, unchanged, once all records in front of it have been
   *     given
   */
  boolean next() throws IOException;

  /**
   * The physical line on which the current record begins.
   *
   * @return a number from 1
   */
  long line();

  /**
   * The current record's cells. A blank cell is {@code ""}, in quotes or not; an empty line has no
   * cells. If there is a {@link #fault()} other than {@link RecordFault.Kind#NEWLINE_IN_CELL}, the
   * cells are a guess, within the limits, and the first is nearly always right.
   *
   * @return an array of this record's own
   */
  String[] cells();

  /**
   * The current record's cells as bytes.
   *
   * @return empty if there is a {@link #fault()}, or if records are not read as bytes
   */
  Optional<RowBytes> bytes();

  /**
   * What is wrong with the current record.
   *
   * @return null if it is well-formed
   */
  @Nullable RecordFault fault();

  /**
   * The current record as it stands in the file, if something is wrong with it.
   *
   * @return its text, cut to what a record may hold; empty if there is no {@link #fault()}
   */
  String faultyText();

  /**
   * Whether the file begins with U+FEFF, which is not part of the first cell.
   *
   * @return false before the first {@link #next()}
   */
  boolean hasByteOrderMark();

  /**
   * How the records end. Complete once {@link #next()} has returned false; before that, it may or
   * may not know records that have been read ahead.
   *
   * @return the kinds of line end seen so far
   */
  LineEnds lineEnds();
}
