package dev.oneroster.csv.internal.record;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvFormat;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.oneroster.csv.Limits;
import dev.oneroster.csv.RowBytes;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@link Records} with the cells of each, made by univocity.
 *
 * <p>Reads ahead by some hundred kilobytes, and holds no more than a record and that, however large
 * the file or its lines are.
 */
public final class RecordReader implements Records {

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

  @Override
  public boolean next() throws IOException {
    WholeLineReader source = lines == null ? open() : lines;
    String[] parsed = ended ? null : parse();
    fault = null;
    faultyText = "";
    if (parsed == null) {
      ended = true;
      cells = NO_CELLS;
      ByteRecordReader.rethrow(source.failure());
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

  @Override
  public long line() {
    return line;
  }

  @Override
  public String[] cells() {
    return cells;
  }

  @Override
  public Optional<RowBytes> bytes() {
    return Optional.empty();
  }

  @Override
  public @Nullable RecordFault fault() {
    return fault;
  }

  @Override
  public String faultyText() {
    return faultyText;
  }

  @Override
  public boolean hasByteOrderMark() {
    return lines != null && lines.hasByteOrderMark();
  }

  @Override
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
