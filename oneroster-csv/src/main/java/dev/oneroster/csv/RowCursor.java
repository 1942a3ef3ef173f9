package dev.oneroster.csv;

import dev.oneroster.csv.internal.archive.DamagedFileException;
import dev.oneroster.csv.internal.record.RecordFault;
import dev.oneroster.csv.internal.record.RecordReader;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Steps through the rows of one data file without making an object for each: the raw side of {@link
 * RosterReader}. After {@link #next()} has returned true, the other methods tell about the current
 * row, until the next call.
 *
 * <p>Not thread-safe. Closing it closes the file.
 *
 * @param <T> the entity's type
 */
public final class RowCursor<T extends RosterRecord> implements Closeable {

  private static final String[] NO_CELLS = {};

  /** How far down a header is looked for, below lines that have no more cells than a title has. */
  private static final int MAX_TITLE_LINES = 10;

  private static final int MAX_TITLE_CELLS = 2;

  private final RosterFile<T> file;
  private final RecordReader records;
  private final Header<T> header;
  private final String[] headerCells;
  private final List<String> columnNames;
  private final List<Problem> fileProblems = new ArrayList<>();
  private final BlankLines blankLines;
  private String[] cells = NO_CELLS;
  private Optional<Problem> rowProblem = Optional.empty();
  private boolean lenient;
  private boolean damaged;
  private boolean finished;

  private RowCursor(Header<T> header, RecordReader records) {
    this.file = header.file();
    this.records = records;
    this.header = header;
    this.headerCells = header.cells().toArray(String[]::new);
    this.blankLines = new BlankLines(file.fileName(), fileProblems);
    this.columnNames = new ArrayList<>();
    // What is no header may be a row of data, so its cells name nothing.
    if (header.isRecognized()) {
      for (int i = 0; i < headerCells.length; i++) {
        columnNames.add(header.nameAt(i).orElse(""));
      }
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @throws IOException if the file cannot be read
   */
  static <T extends RosterRecord> RowCursor<T> open(
      RosterFile<T> file, OneRosterVersion version, InputStream bytes, Limits limits)
      throws IOException {
    Header<T> none = Header.none(file, version);
    try {
      FirstBytes first = FirstBytes.of(bytes);
      RecordReader records = new RecordReader(first.whole(), limits);
      if (first.problem().isPresent()) {
        return unreadable(none, records, Problem.of(first.problem().get(), at(file)));
      }
      if (!records.next()) {
        return unreadable(none, records, Problem.of("csv.empty_file", at(file)));
      }
      return readHeader(file, version, records);
    } catch (DamagedFileException damage) {
      RowCursor<T> cursor = unreadable(none, new RecordReader(bytes, limits), damage.problem());
      cursor.damaged = true;
      return cursor;
    }
  }

  private static Location at(RosterFile<?> file) {
    return Location.ofFile(file.fileName());
  }

  private static <T extends RosterRecord> RowCursor<T> unreadable(
      Header<T> header, RecordReader records, Problem problem) {
    RowCursor<T> cursor = new RowCursor<>(header, records);
    cursor.fileProblems.add(problem);
    cursor.finished = true;
    return cursor;
  }

  private static <T extends RosterRecord> RowCursor<T> readHeader(
      RosterFile<T> file, OneRosterVersion version, RecordReader records) throws IOException {
    RecordFault fault = records.fault();
    Header<T> header = findHeader(file, version, records);
    if (header.cells().isEmpty() && hasEnded(records)) {
      return unreadable(
          Header.none(file, version), records, Problem.of("csv.empty_file", at(file)));
    }
    RowCursor<T> cursor = new RowCursor<>(header, records);
    if (records.hasByteOrderMark()) {
      cursor.fileProblems.add(Problem.of("text.bom", Location.ofLine(file.fileName(), 1)));
    }
    if (fault != null) {
      cursor.fileProblems.add(cursor.toProblem(fault));
    }
    if (fault == null || !header.isRecognized()) {
      cursor.fileProblems.addAll(header.problems());
    }
    return cursor;
  }

  /** Whether a file of empty lines so far has nothing else. */
  private static boolean hasEnded(RecordReader records) throws IOException {
    return records.cells().length == 0 && records.fault() == null && !records.next();
  }

  /** The header on line 1, or below a line or two that are plainly something else. */
  private static <T extends RosterRecord> Header<T> findHeader(
      RosterFile<T> file, OneRosterVersion version, RecordReader records) throws IOException {
    Header<T> first = HeaderMatcher.match(file, version, List.of(records.cells()), records.line());
    if (first.isRecognized()) {
      return first;
    }
    Header<T> last = first;
    for (int line = 2; line <= MAX_TITLE_LINES && isTitle(last); line++) {
      if (!records.next()) {
        return first;
      }
      Header<T> next = HeaderMatcher.match(file, version, List.of(records.cells()), records.line());
      if (next.isRecognized()) {
        return next.below(first, records.line());
      }
      last = next;
    }
    return first;
  }

  /** A row of a file with other delimiters has one cell, too, and is no title. */
  private static boolean isTitle(Header<?> line) {
    return line.cells().size() <= MAX_TITLE_CELLS
        && line.problems().stream().noneMatch(problem -> problem.code().equals("csv.delimiter"));
  }

  /**
   * The file's header.
   *
   * @return the header; without cells if the file is empty or unreadable
   */
  public Header<T> header() {
    return header;
  }

  /**
   * Steps to the next row. Empty lines are not rows.
   *
   * @return false if there is none: the file has ended, or cannot be read further
   * @throws IOException if reading fails for a reason outside the package
   */
  public boolean next() throws IOException {
    if (finished) {
      return false;
    }
    try {
      while (records.next()) {
        cells = records.cells();
        if (cells.length > 0 || records.fault() != null) {
          blankLines.end();
          checkRow();
          repairRow();
          return true;
        }
        blankLines.add(records.line());
      }
      blankLines.endOfFile();
      if (records.lineEnds().mixed()) {
        fileProblems.add(Problem.of("csv.mixed_line_ends", Location.ofFile(file.fileName())));
      }
    } catch (DamagedFileException damage) {
      damaged = true;
      fileProblems.add(damage.problem());
    }
    finished = true;
    cells = NO_CELLS;
    return false;
  }

  private void checkRow() {
    RecordFault fault = records.fault();
    if (fault != null) {
      rowProblem = Optional.of(toProblem(fault));
    } else if (!header.isRecognized()) {
      rowProblem = Optional.empty(); // nothing is known about it
    } else if (cells.length != headerCells.length) {
      rowProblem = Optional.of(raggedness());
    } else if (cells[0].equals(headerCells[0]) && Arrays.equals(cells, headerCells)) {
      rowProblem = Optional.of(Problem.of("csv.repeated_header", here()));
    } else {
      rowProblem = Optional.empty();
    }
  }

  /** Reads rows from now on as they were meant, where nothing is lost by that. */
  RowCursor<T> readLeniently() {
    lenient = true;
    return this;
  }

  private void repairRow() {
    if (!lenient || rowProblem.isEmpty() || !header.isRecognized()) {
      return;
    }
    Optional<RowRepair> repair = RowRepair.of(rowProblem.get(), cells, header.cells().size());
    if (repair.isPresent()) {
      cells = repair.get().cells();
      rowProblem = Optional.of(repair.get().problem());
    }
  }

  /** Whether rows are read as they were meant. */
  boolean isLenient() {
    return lenient;
  }

  private Problem raggedness() {
    String code = cells.length < headerCells.length ? "csv.ragged_short" : "csv.ragged_long";
    return Problem.of(code, here())
        .with("found", cells.length)
        .with("expected", headerCells.length);
  }

  private Location here() {
    return Location.ofLine(file.fileName(), line());
  }

  private Problem toProblem(RecordFault fault) {
    return RecordProblems.of(fault, file.fileName(), columnNames);
  }

  /**
   * The physical line on which the current row begins.
   *
   * @return a line number, 2 or more
   */
  public long line() {
    return records.line();
  }

  /**
   * The current row's cells. The array is the cursor's own and must not be changed.
   *
   * @return texts, blank ones empty; of a malformed row as far as they can be told
   */
  public String[] cells() {
    return cells;
  }

  /**
   * What is wrong with the syntax of the current row: it is malformed, or not of the header's
   * width.
   *
   * @return the problem, or empty for a well-formed row; if it is {@link Problem#isRepaired()
   *     repaired}, the row is read as a well-formed one
   */
  public Optional<Problem> rowProblem() {
    return rowProblem;
  }

  /**
   * What is wrong with the file as a whole, as far as it is known by now: its header, its text, its
   * bytes. Complete once {@link #next()} has returned false.
   *
   * @return problems in the order in which they were met
   */
  public List<Problem> fileProblems() {
    return lenient ? ProblemRepair.markAll(fileProblems) : List.copyOf(fileProblems);
  }

  /**
   * Whether the file could not be read to its end, so that nothing in it can be trusted.
   *
   * @return true if the archive is damaged here or goes beyond a limit
   */
  public boolean isDamaged() {
    return damaged;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
