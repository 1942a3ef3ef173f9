package dev.oneroster.csv.internal.record;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.oneroster.csv.Limits;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file, one by one, as the OneRoster binding has them: strict UTF-8, commas
 * (or what stands for them in a file that is wrong about that), double quotes, and one physical
 * line for each record.
 *
 * <p>A bad record never stops the reading and never costs another record. It has a {@link #fault()}
 * and cells that are split as well as may be. Blanks, {@code #} and any other character are data.
 *
 * <p>Reads ahead by some hundred kilobytes, and holds no more than a record and that, however large
 * the file or its lines are. Not thread-safe; starts no thread.
 */
public final class RecordReader implements Closeable {

  private static final int BUFFER_SIZE = 1 << 16;
  private static final String[] NO_CELLS = {};

  /**
   * What the parser gives for nothing between commas. An object of its own, so that an empty line,
   * which the parser gives as one such cell, is not taken for a line of two quotes.
   */
  private static final String NOTHING = new String(new char[0]);

  private final TextSource text;
  private final Bounds bounds;
  private final int byteBufferSize;
  private final int charBufferSize;
  private final LenientSplitter splitter;

  private @Nullable WholeLineReader lines;
  private @Nullable CsvParser parser;
  private boolean ended;

  private long line;
  private long nextLine = 1;
  private String[] cells = NO_CELLS;
  private @Nullable RecordFault fault;
  private String faultyText = "";

  /**
   * A reader at the start of a file. Nothing is read yet.
   *
   * @param bytes the file, in UTF-8 with commas, which {@link #close()} closes
   * @param limits bounds on columns, characters and quoted lines
   */
  public RecordReader(InputStream bytes, Limits limits) {
    this(bytes, limits, BUFFER_SIZE, BUFFER_SIZE);
  }

  /**
   * A reader at the start of a file that may not be in UTF-8 or not have commas.
   *
   * @param text the file, which {@link #close()} closes
   * @param limits bounds on columns, characters and quoted lines
   */
  public RecordReader(TextSource text, Limits limits) {
    this(text, limits, BUFFER_SIZE, BUFFER_SIZE);
  }

  /** A reader with buffers of other sizes, which change nothing but the speed. */
  RecordReader(InputStream bytes, Limits limits, int byteBufferSize, int charBufferSize) {
    this(TextSource.plain(bytes), limits, byteBufferSize, charBufferSize);
  }

  private RecordReader(TextSource text, Limits limits, int byteBufferSize, int charBufferSize) {
    this.text = text;
    this.bounds = Bounds.of(limits);
    this.byteBufferSize = byteBufferSize;
    this.charBufferSize = charBufferSize;
    this.splitter = new LenientSplitter(text.delimiter(), bounds);
  }

  /**
   * Moves on to the next record, good or bad.
   *
   * @return false at the end of the file
   * @throws IOException what the stream threw, unchanged, once all records in front of it have been
   *     given
   */
  public boolean next() throws IOException {
    WholeLineReader source = lines == null ? open() : lines;
    String[] parsed = ended ? null : parse();
    fault = null;
    faultyText = "";
    if (parsed == null) {
      ended = true;
      cells = NO_CELLS;
      rethrow(source.failure());
      return false;
    }
    line = nextLine;
    BadRecord bad = source.takeBadRecord(line);
    if (bad == null) {
      cells = isEmptyLine(parsed) ? NO_CELLS : parsed;
      nextLine = line + 1;
    } else {
      fault = bad.fault();
      faultyText = bad.text();
      cells = splitter.split(faultyText);
      nextLine = bad.fault().endLine() + 1;
    }
    return true;
  }

  /**
   * The physical line on which the current record begins.
   *
   * @return a number from 1
   */
  public long line() {
    return line;
  }

  /**
   * The current record's cells. A blank cell is {@code ""}, in quotes or not; an empty line has no
   * cells. If there is a {@link #fault()} other than {@link RecordFault.Kind#NEWLINE_IN_CELL}, the
   * cells are a guess, within the limits, and the first is nearly always right.
   *
   * @return an array of this record's own
   */
  public String[] cells() {
    return cells;
  }

  /**
   * What is wrong with the current record.
   *
   * @return null if it is well-formed
   */
  public @Nullable RecordFault fault() {
    return fault;
  }

  /**
   * The current record as it stands in the file, if something is wrong with it.
   *
   * @return its text, cut to what a record may hold; empty if there is no {@link #fault()}
   */
  public String faultyText() {
    return faultyText;
  }

  /**
   * Whether the file begins with U+FEFF, which is not part of the first cell.
   *
   * @return false before the first {@link #next()}
   */
  public boolean hasByteOrderMark() {
    return lines != null && lines.hasByteOrderMark();
  }

  /**
   * How the records end. Complete once {@link #next()} has returned false; before that, it may or
   * may not know records that have been read ahead.
   *
   * @return the kinds of line end seen so far
   */
  public LineEnds lineEnds() {
    return lines == null ? LineEnds.NONE : lines.lineEnds();
  }

  /** Closes the stream. */
  @Override
  public void close() throws IOException {
    ended = true;
    text.bytes().close();
  }

  private WholeLineReader open() {
    WholeLineReader opened = WholeLineReader.open(text, bounds, byteBufferSize);
    lines = opened;
    parser = new CsvParser(settings(opened.lineSeparator()));
    parser.beginParsing(opened);
    return opened;
  }

  private String @Nullable [] parse() {
    try {
      return parser == null ? null : parser.parseNext();
    } catch (TextParsingException e) {
      // Never seen, since the parser gets good lines only. Its message would quote the data.
      throw new IllegalStateException("The parser stopped at line " + nextLine, e.getCause());
    }
  }

  @SuppressWarnings("ReferenceEquality") // on purpose, see NOTHING
  private static boolean isEmptyLine(String[] parsed) {
    return parsed.length == 1 && parsed[0] == NOTHING;
  }

  private static void rethrow(@Nullable Exception failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
  }

  /**
   * The parser's defaults drop comments and empty lines, trim cells, pad rows and start threads.
   */
  private CsvParserSettings settings(String lineSeparator) {
    CsvFormat format = new CsvFormat();
    format.setLineSeparator(lineSeparator);
    format.setNormalizedNewline('\n');
    format.setDelimiter(text.delimiter());
    format.setQuote('"');
    format.setQuoteEscape('"');
    format.setCharToEscapeQuoteEscaping('\0');
    format.setComment('\0');

    CsvParserSettings settings = new CsvParserSettings();
    settings.setFormat(format);
    settings.setReadInputOnSeparateThread(false);
    settings.setAutoConfigurationEnabled(false);
    settings.setInputBufferSize(charBufferSize);
    settings.setHeaderExtractionEnabled(false);
    settings.setCommentProcessingEnabled(false);
    settings.setCommentCollectionEnabled(false);
    settings.setSkipEmptyLines(false);
    settings.setSkipBitsAsWhitespace(false);
    settings.trimValues(false);
    settings.trimQuotedValues(false);
    settings.setNullValue(NOTHING);
    settings.setEmptyValue("");
    settings.setMaxColumns(bounds.columns());
    settings.setMaxCharsPerColumn(Math.max(1, bounds.cellCharacters()));
    settings.setErrorContentLength(0);
    return settings;
  }
}
