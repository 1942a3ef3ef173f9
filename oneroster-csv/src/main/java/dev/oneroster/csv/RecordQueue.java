package dev.oneroster.csv;

import dev.oneroster.csv.internal.archive.DamagedFileException;
import dev.oneroster.csv.internal.record.RecordFault;
import dev.oneroster.csv.internal.record.Records;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The records of a file, of which some can be looked at before it is their turn. */
final class RecordQueue implements Closeable {

  private static final String[] NO_CELLS = {};
  private static final int MOST_EMPTY_LINES = 16;

  /**
   * A record and its place.
   *
   * @param line the physical line on which it begins
   * @param cells its cells; none if the line is empty
   * @param fault what is wrong with it
   * @param text the record as it stands in the file, if something is wrong with it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on as the reader gives them
  record Line(long line, String[] cells, @Nullable RecordFault fault, String text) {

    /** Whether there is no text in it. */
    boolean isBlank() {
      return fault == null && RecordQueue.isBlank(cells);
    }

    /** How many of its cells are not empty. */
    int filledCells() {
      return RecordQueue.filledCells(cells);
    }
  }

  private final Records records;
  private final ArrayDeque<Line> ahead = new ArrayDeque<>();
  private long line;

  /** Null until they are asked for. */
  private String @Nullable [] cells = NO_CELLS;

  private Optional<RowBytes> bytes = Optional.empty();
  private @Nullable RecordFault fault;
  private String text = "";

  RecordQueue(Records records) {
    this.records = records;
  }

  /** Whether a line has no text: nothing at all, blanks only, or empty cells only. */
  static boolean isBlank(String[] cells) {
    if (cells.length == 1) {
      return cells[0].isBlank();
    }
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  static int filledCells(String[] cells) {
    int filled = 0;
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        filled++;
      }
    }
    return filled;
  }

  /** Moves on to the next record. */
  boolean next() throws IOException {
    if (!ahead.isEmpty()) {
      Line first = ahead.remove();
      line = first.line();
      cells = first.cells();
      bytes = Optional.empty();
      fault = first.fault();
      text = first.text();
      return true;
    }
    if (!records.next()) {
      cells = NO_CELLS;
      bytes = Optional.empty();
      fault = null;
      return false;
    }
    line = records.line();
    cells = null;
    bytes = records.bytes();
    fault = records.fault();
    text = records.faultyText();
    return true;
  }

  /** Puts records back in front of what is still to come. */
  void putBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      ahead.addFirst(lines.get(i));
    }
  }

  /**
   * Whether nothing but empty lines and a few of a kind follows the current record, to the end of
   * the file.
   *
   * @param most how many records to look at; if there are more, the answer is no
   */
  boolean isFollowedOnlyBy(Predicate<Line> kind, int most) throws IOException {
    cells();
    bytes = Optional.empty(); // those of the current record do not outlive the next
    int seen = 0;
    Iterator<Line> known = ahead.iterator();
    while (known.hasNext()) {
      Line next = known.next();
      if (++seen > most || !(next.isBlank() || kind.test(next))) {
        return false;
      }
    }
    try {
      while (records.next()) {
        Line next =
            new Line(records.line(), records.cells(), records.fault(), records.faultyText());
        ahead.add(next);
        if (++seen > most || !(next.isBlank() || kind.test(next))) {
          return false;
        }
      }
    } catch (DamagedFileException damage) {
      return false; // it is told again when its turn comes
    }
    return true;
  }

  /** Whether there is a next record that is not empty, and it has cells of a kind. */
  boolean isNext(Predicate<String[]> kind) throws IOException {
    boolean[] found = new boolean[1];
    isFollowedOnlyBy(
        next -> {
          found[0] = next.fault() == null && kind.test(next.cells());
          return false;
        },
        MOST_EMPTY_LINES);
    return found[0];
  }

  /** The current record. */
  Line current() {
    return new Line(line, cells(), fault, text);
  }

  long line() {
    return line;
  }

  String[] cells() {
    String[] made = cells;
    if (made == null) {
      made = records.cells();
      cells = made;
    }
    return made;
  }

  /** The current record's cells as bytes, if they are at hand. */
  Optional<RowBytes> bytes() {
    return bytes;
  }

  @Nullable RecordFault fault() {
    return fault;
  }

  String text() {
    return text;
  }

  boolean hasByteOrderMark() {
    return records.hasByteOrderMark();
  }

  boolean hasMixedLineEnds() {
    return records.lineEnds().mixed();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
