package dev.oneroster.csv;

import dev.oneroster.csv.internal.archive.DamagedFileException;
import dev.oneroster.csv.internal.record.ByteRecordReader;
import dev.oneroster.csv.internal.record.RecordFault;
import dev.oneroster.csv.internal.record.RecordReader;
import dev.oneroster.csv.internal.record.Records;
import dev.oneroster.csv.internal.record.TextSource;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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

  private final RosterFile<T> file;
  private final RecordQueue records;
  private Header<T> header;
  private RowShape shape;
  private final TextSource text;
  private final CountedStream bytes;
  private final Optional<WrongQuotes> quotes;

  /** Whether there are no rows, as the file is no table at all. */
  private final boolean otherFormat;

  private final List<String> columnNames = new ArrayList<>();
  private final List<Problem> fileProblems = new ArrayList<>();
  private final BlankLines blankLines;
  private final long maxRows;
  private long rows;

  /** Null until they are asked for. */
  private String @Nullable [] cells = NO_CELLS;

  private Optional<Problem> rowProblem = Optional.empty();
  private boolean plain;
  private boolean lenient;
  private boolean damaged;
  private boolean finished;

  private RowCursor(
      HeaderSearch<T> search,
      Header<T> header,
      RecordQueue records,
      TextSource text,
      CountedStream bytes,
      Limits limits) {
    this.file = header.file();
    this.records = records;
    this.header = header;
    this.shape = new RowShape(header, search.line(), records);
    this.text = text;
    this.bytes = bytes;
    this.quotes = search.quotes();
    this.otherFormat = text.otherFormat().isPresent() && !header.isRecognized();
    this.maxRows = limits.maxRows();
    this.blankLines = new BlankLines(text, file.fileName(), fileProblems);
    // What is no header may be a row of data, so its cells name nothing.
    if (header.isRecognized()) {
      for (int i = 0; i < header.cells().size(); i++) {
        columnNames.add(header.nameAt(i).orElse(""));
      }
    }
  }

  /**
   * Opens a file and reads its header.
   *
   * @param judged whether the file is of one of our versions; if not, its columns are left alone
   * @throws IOException if the file cannot be read
   */
  static <T extends RosterRecord> RowCursor<T> open(
      RosterFile<T> file,
      OneRosterVersion version,
      InputStream bytes,
      Limits limits,
      boolean judged)
      throws IOException {
    return open(file, version, bytes, limits, judged, ByteRecordReader::new);
  }

  /** Opens a file for a caller who asks for the texts of all cells. */
  static <T extends RosterRecord> RowCursor<T> openForTexts(
      RosterFile<T> file,
      OneRosterVersion version,
      InputStream bytes,
      Limits limits,
      boolean judged)
      throws IOException {
    return open(file, version, bytes, limits, judged, RecordReader::new);
  }

  private static <T extends RosterRecord> RowCursor<T> open(
      RosterFile<T> file,
      OneRosterVersion version,
      InputStream bytes,
      Limits limits,
      boolean judged,
      BiFunction<TextSource, Limits, Records> reader)
      throws IOException {
    CountedStream counted = new CountedStream(bytes);
    TextSource text = TextSource.open(counted, namesOf(file));
    RecordQueue records = new RecordQueue(reader.apply(text, limits));
    HeaderSearch<T> search;
    try {
      search = HeaderSearch.in(file, version, records);
    } catch (DamagedFileException damage) {
      search = HeaderSearch.nothing(file, version, records);
      RowCursor<T> cursor =
          new RowCursor<>(search, search.header(), records, text, counted, limits);
      cursor.fileProblems.add(damage.problem());
      cursor.finished = true;
      cursor.damaged = true;
      return cursor;
    }
    Header<T> header = judged ? search.header() : search.header().unknown();
    RowCursor<T> cursor = new RowCursor<>(search, header, records, text, counted, limits);
    cursor.tellAboutHead(search);
    return cursor;
  }

  static <T extends RosterRecord> RowCursor<T> open(
      RosterFile<T> file, OneRosterVersion version, InputStream bytes, Limits limits)
      throws IOException {
    return open(file, version, bytes, limits, true);
  }

  private static List<String> namesOf(RosterFile<?> file) {
    List<String> names = new ArrayList<>(VersionOneZero.columns(file));
    file.allColumns().forEach(column -> names.add(column.name()));
    return names;
  }

  private void tellAboutHead(HeaderSearch<T> search) {
    if (otherFormat) {
      fileProblems.add(notATable(text, file.fileName()));
      return;
    }
    fileProblems.addAll(TextProblems.of(text, file.fileName(), search.line()));
    if (search.hasNothing()) {
      fileProblems.add(Problem.of("csv.empty_file", Location.ofFile(file.fileName())));
      finished = true;
      return;
    }
    if (records.hasByteOrderMark()) {
      fileProblems.add(Problem.of("text.bom", Location.ofLine(file.fileName(), 1)));
    }
    RecordFault fault = search.fault();
    if (fault != null) {
      fileProblems.add(toProblem(fault, search.text()));
    }
    if (fault == null || !header.isRecognized()) {
      fileProblems.addAll(header.problems());
    }
  }

  /** Takes the header for one of version 1.0. To be called before the first row. */
  void takeForVersionOneZero() {
    fileProblems.removeAll(header.problems());
    header =
        HeaderMatcher.versionOneZero(
            header.file(), header.version(), header.cells(), shape.headerLine());
    shape = new RowShape(header, shape.headerLine(), records);
    columnNames.clear();
    fileProblems.addAll(header.problems());
  }

  /** One problem in place of all that the file has as a table. */
  static Problem notATable(TextSource text, String file) {
    return Problem.of("csv.not_csv", Location.ofFile(file))
        .with("kind", text.otherFormat().orElseThrow());
  }

  /**
   * Takes other names that somebody prints for columns as those columns, where they are missing. To
   * be called before the first row.
   *
   * @param names the columns' own names, of the binding or {@code metadata.}, by the other names
   * @return this cursor
   */
  public RowCursor<T> accepting(Map<String, String> names) {
    if (fileProblems.removeAll(header.problems()) || header.problems().isEmpty()) {
      header = header.accepting(names);
      fileProblems.addAll(header.problems());
    }
    return this;
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
      if (otherFormat) {
        skipAll();
        return stop();
      }
      while (records.next()) {
        cells = null;
        plain = isPlainRow();
        if (plain || records.fault() != null || !RecordQueue.isBlank(cells())) {
          blankLines.end();
          if (++rows > maxRows) {
            tellOfTooManyRows();
            return stop();
          }
          if (plain) {
            rowProblem = Optional.empty();
          } else {
            checkRow(cells());
            repairRow();
          }
          return true;
        }
        blankLines.add(records.line());
      }
      blankLines.endOfFile();
      tellAboutWhole();
    } catch (DamagedFileException damage) {
      damaged = true;
      fileProblems.add(damage.problem());
    }
    return stop();
  }

  /** Reads on only to learn whether the file is undamaged. */
  private void skipAll() throws IOException {
    while (records.next()) {
      cells = null;
    }
  }

  private void tellOfTooManyRows() {
    damaged = true;
    fileProblems.add(
        Problem.of("csv.too_many_rows", Location.ofLine(file.fileName(), records.line()))
            .with("limit", maxRows)
            .with("option", "maxRows"));
  }

  private boolean stop() {
    finished = true;
    plain = false;
    cells = NO_CELLS;
    return false;
  }

  private void tellAboutWhole() {
    shape.finish(fileProblems);
    boolean someCarriageReturns =
        text.carriageReturns() == TextSource.CarriageReturns.SOME_LINE_ENDS;
    boolean doubled = text.carriageReturns() == TextSource.CarriageReturns.DOUBLED;
    if (!doubled && (records.hasMixedLineEnds() || someCarriageReturns)) {
      fileProblems.add(Problem.of("csv.mixed_line_ends", Location.ofFile(file.fileName())));
    }
  }

  /** Whether the current record is a row without a problem, which one look at its bytes tells. */
  private boolean isPlainRow() {
    Optional<RowBytes> bytes = records.bytes();
    return bytes.isPresent()
        && header.isRecognized()
        && quotes.isEmpty()
        && shape.isPlain(bytes.get());
  }

  private void checkRow(String[] texts) throws IOException {
    RecordFault fault = records.fault();
    if (fault != null) {
      rowProblem = Optional.of(toProblem(fault, records.text()));
    } else if (!header.isRecognized()) {
      rowProblem = Optional.empty(); // nothing is known about it
    } else {
      String[] meant = quotes.isPresent() ? quotes.get().meant(texts) : texts;
      cells = meant;
      rowProblem = shape.check(records.line(), meant);
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
    if (!ShiftedCells.areInPlace(header, cells())) {
      return;
    }
    Optional<RowRepair> repair = RowRepair.of(rowProblem.get(), cells(), header.cells().size());
    if (repair.isPresent()) {
      cells = repair.get().cells();
      rowProblem = Optional.of(repair.get().problem());
    }
  }

  /** Whether rows are read as they were meant. */
  boolean isLenient() {
    return lenient;
  }

  private Problem toProblem(RecordFault fault, String record) {
    return RecordProblems.of(fault, record, text.delimiter(), file.fileName(), columnNames);
  }

  /**
   * How much of the file has been read so far, a little ahead of the current row: bytes as they are
   * unpacked, the file's size in the end.
   *
   * @return a number of bytes
   */
  public long bytesRead() {
    return bytes.count();
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
    String[] made = cells;
    if (made == null) {
      made = records.cells();
      cells = made;
    }
    return made;
  }

  /**
   * The current row's cells as bytes of the file, so that no text has to be made of a cell that
   * nobody asks for.
   *
   * @return the bytes, which the next row overwrites; empty unless the row has no problem and the
   *     rows are read so
   */
  public Optional<RowBytes> bytes() {
    return plain ? records.bytes() : Optional.empty();
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
