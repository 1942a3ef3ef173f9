package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.internal.record.RecordFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Looks closely at the line at a window's position, and at lines behind it if a quote is open at
 * its end, and says exactly what is wrong. Moves nothing; but it may read on, so indices in the
 * window change.
 */
final class RecordJudge {

  private final ByteWindow window;
  private final Bounds bounds;
  private final StrictUtf8 utf8;
  private final LineGrammar grammar;
  private final LenientSplitter splitter;

  /** How many cells the header has, or -1 while the first record is being judged for it. */
  private int width;

  private int contentLength;
  private int lineEndLength;

  RecordJudge(ByteWindow window, char delimiter, int width, Bounds bounds, StrictUtf8 utf8) {
    this.window = window;
    this.bounds = bounds;
    this.utf8 = utf8;
    this.width = width;
    this.grammar = new LineGrammar(delimiter, bounds);
    this.splitter = new LenientSplitter(delimiter, bounds);
  }

  /**
   * Judges the record that begins on a line. The first one judged must be the file's first.
   *
   * @return what is wrong, or null
   */
  @Nullable BadRecord judge(long line) {
    measureLine(0);
    RecordFault fault = findFault(line);
    if (fault == null && grammar.insideQuotes()) {
      fault = judgeOpenQuote(line);
    }
    BadRecord bad = fault == null ? null : new BadRecord(fault, text());
    if (width < 0) {
      width = bad == null ? cellsOfGoodLine() : splitter.split(bad.text()).length;
    }
    return bad;
  }

  /** How many bytes the record judged last has, without its line end; of a long one only some. */
  int contentLength() {
    return contentLength;
  }

  /** How many bytes its line end has: 0 at the end of the file or if it is not within reach. */
  int lineEndLength() {
    return lineEndLength;
  }

  /** Finds the end of a line that begins at a distance from the position. */
  private void measureLine(int from) {
    int lineFeed = window.distanceToLineFeed(from, bounds.bytesWithFault());
    if (lineFeed < 0) {
      contentLength = Math.min(window.available(), bounds.bytesWithFault());
      lineEndLength = 0;
      return;
    }
    boolean carriageReturn =
        lineFeed > from && window.bytes()[window.position() + lineFeed - 1] == '\r';
    contentLength = carriageReturn ? lineFeed - 1 : lineFeed;
    lineEndLength = carriageReturn ? 2 : 1;
  }

  /** What is wrong with the line, apart from a quote that is open at its end; or null. */
  private @Nullable RecordFault findFault(long line) {
    int start = window.position();
    int end = start + contentLength;
    grammar.begin();
    if (window.hasByteOrderMarkAt(start)) {
      return fault(Kind.BYTE_ORDER_MARK_INSIDE, line, 0, 0);
    }
    grammar.readLine(window.bytes(), start, end);
    Kind kind = grammar.fault();
    int malformed = utf8.firstMalformed(window.bytes(), start, end) - start;
    if (malformed >= 0 && (kind == null || malformed <= grammar.faultPlace())) {
      // Read again up to there, to know the cell.
      grammar.begin();
      grammar.readLine(window.bytes(), start, start + malformed);
      return fault(Kind.NOT_UTF8, line, grammar.cells() - 1, malformed);
    }
    if (kind == null) {
      return null;
    }
    boolean wholeRecord = kind == Kind.RECORD_TOO_LONG || kind == Kind.TOO_MANY_COLUMNS;
    return fault(kind, line, wholeRecord ? -1 : grammar.cells() - 1, grammar.faultPlace());
  }

  /** Joins lines up to the closing quote if that is the likelier reading, or gives up this line. */
  private RecordFault judgeOpenQuote(long line) {
    RecordFault unclosed =
        fault(Kind.UNCLOSED_QUOTE, line, grammar.cells() - 1, grammar.openingQuote());
    int contentOfLine = contentLength;
    int endOfLine = lineEndLength;
    // The first record has nothing to be measured by, and column names have no line breaks.
    int lines = width < 0 ? 0 : linesOfWellFormedRecord();
    if (lines == 0) {
      contentLength = contentOfLine;
      lineEndLength = endOfLine;
      return unclosed;
    }
    return new RecordFault(
        Kind.NEWLINE_IN_CELL,
        line,
        line + lines - 1,
        unclosed.cell(),
        unclosed.byteOffset(),
        unclosed.byteValue());
  }

  /**
   * Reads on, inside quotes, to the first line on which the record can end. Each line of a file is
   * looked at from at most one open quote: the next line with an odd number of quotes ends this.
   *
   * @return how many lines make a well-formed record as wide as the first, or 0
   */
  private int linesOfWellFormedRecord() {
    for (int lines = 2; lines <= bounds.quotedLines() && lineEndLength > 0; lines++) {
      grammar.readLineEnd(lineEndLength == 2);
      int from = contentLength + lineEndLength;
      measureLine(from);
      int start = window.position();
      int end = start + contentLength;
      grammar.readLine(window.bytes(), start + from, end);
      if (grammar.fault() != null || window.hasByteOrderMarkAt(start + from)) {
        return 0;
      }
      if (!grammar.insideQuotes()) {
        boolean wellFormed =
            grammar.cells() == width && utf8.firstMalformed(window.bytes(), start, end) < 0;
        return wellFormed ? lines : 0;
      }
    }
    return 0;
  }

  private int cellsOfGoodLine() {
    return contentLength == 0 ? 0 : grammar.cells();
  }

  private String text() {
    int start = window.position();
    return utf8.decodeLeniently(
        window.bytes(), start, start + contentLength, bounds.recordCharacters());
  }

  private RecordFault fault(Kind kind, long line, int cell, int place) {
    int index = window.position() + place;
    int value = kind == Kind.NOT_UTF8 ? window.bytes()[index] & 0xFF : -1;
    return new RecordFault(kind, line, line, cell, window.offsetInFile(index), value);
  }
}
