package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.RowBytes;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file as {@link RecordReader} has them, for callers who hardly ever ask for
 * texts: a good record is where its cells lie among the file's bytes, and nothing is made for it.
 *
 * <p>Runs of lines that are plainly good, found by a {@link LineScanner}, are split as they stand.
 * Any other line is judged by a {@link RecordJudge}.
 */
public final class ByteRecordReader implements Records {

  private static final int BUFFER_SIZE = 1 << 16;
  private static final String[] NO_CELLS = {};

  private final TextSource text;
  private final Bounds bounds;
  private final int bufferSize;
  private final CellRanges ranges;
  private final Optional<RowBytes> good;
  private final LenientSplitter splitter;
  private final StrictUtf8 utf8 = new StrictUtf8();

  private @Nullable ByteWindow window;
  private @Nullable LineScanner scanner;
  private @Nullable RecordJudge judge;
  private boolean byteOrderMark;
  private boolean carriageReturns;

  /** Whether the line at the position must be judged. The first must, for its number of cells. */
  private boolean judgeNext = true;

  /** From the position to here there are good lines. */
  private int goodEnd;

  /** From {@link #goodEnd} to here there are good lines, except that the first is not UTF-8. */
  private int runEnd;

  private LineEnds lineEnds = LineEnds.NONE;
  private boolean ended;
  private long line;
  private long nextLine = 1;
  private @Nullable BadRecord bad;

  /**
   * A reader at the start of a file. Nothing is read yet.
   *
   * @param text the file, which {@link #close()} closes
   * @param limits bounds on columns, characters and quoted lines
   */
  public ByteRecordReader(TextSource text, Limits limits) {
    this(text, limits, BUFFER_SIZE);
  }

  /** A reader with a buffer of another size, which changes nothing but the speed. */
  ByteRecordReader(TextSource text, Limits limits, int bufferSize) {
    this.text = text;
    this.bounds = Bounds.of(limits);
    this.bufferSize = bufferSize;
    this.ranges = new CellRanges(text.delimiter());
    this.good = Optional.of(ranges);
    this.splitter = new LenientSplitter(text.delimiter(), bounds);
  }

  @Override
  public boolean next() throws IOException {
    bad = null;
    if (ended) {
      rethrow(window == null ? null : window.failure());
      return false;
    }
    ByteWindow bytes = window == null ? open() : window;
    if (bytes.position() == goodEnd && !findRecord(bytes)) {
      ended = true;
      rethrow(bytes.failure());
      return false;
    }
    line = nextLine;
    if (bad == null) {
      bytes.moveTo(ranges.split(bytes.bytes(), bytes.position(), goodEnd));
      nextLine = line + 1;
    } else {
      nextLine = bad.fault().endLine() + 1;
    }
    return true;
  }

  private ByteWindow open() {
    ByteWindow opened = new ByteWindow(text.bytes(), bufferSize);
    byteOrderMark = opened.readStart();
    carriageReturns = opened.endsLinesWithCarriageReturn();
    scanner = new LineScanner(carriageReturns, text.delimiter(), bounds);
    judge = new RecordJudge(opened, text.delimiter(), text.width(), bounds, utf8);
    goodEnd = opened.position();
    runEnd = goodEnd;
    window = opened;
    return opened;
  }

  /**
   * Looks for good lines at the position, or for a bad one.
   *
   * @return false if there is none, as the file has ended
   */
  private boolean findRecord(ByteWindow bytes) {
    while (true) {
      if (judgeNext) {
        judgeNext = false;
        return judgeLine(bytes);
      }
      if (bytes.position() < runEnd) {
        trustRun(bytes);
      } else if (!findRun(bytes)) {
        return false;
      }
      if (bytes.position() < goodEnd) {
        return true;
      }
    }
  }

  /** Looks for good lines at the position, reading on if there is not one whole line. */
  private boolean findRun(ByteWindow bytes) {
    LineScanner lines = Objects.requireNonNull(scanner);
    lines.scan(bytes.bytes(), bytes.position(), bytes.limit());
    goodEnd = bytes.position();
    runEnd = goodEnd;
    if (lines.lines() > 0) {
      lineEnds = lineEnds.with(carriageReturns, nextLine);
      runEnd = lines.end();
      if (lines.isAscii()) {
        goodEnd = runEnd;
      } else {
        trustRun(bytes);
      }
      return true;
    }
    if (lines.doubtful()) {
      judgeNext = true;
      return true;
    }
    boolean tooLong = bytes.available() > bounds.bytesWithFault();
    boolean more = !tooLong && bytes.readMore();
    goodEnd = bytes.position();
    runEnd = goodEnd;
    // With nothing more to come, a line without an end is the last.
    judgeNext = !more && bytes.available() > 0;
    return more || judgeNext;
  }

  /**
   * Trusts the lines of the run up to the first that is not UTF-8; if that is next, it is judged.
   */
  private void trustRun(ByteWindow bytes) {
    int malformed = utf8.firstMalformed(bytes.bytes(), bytes.position(), runEnd);
    goodEnd = malformed < 0 ? runEnd : bytes.lineStart(malformed);
    judgeNext = goodEnd == bytes.position();
  }

  private boolean judgeLine(ByteWindow bytes) {
    if (bytes.available() == 0) {
      return handOverLoneByteOrderMark(bytes);
    }
    RecordJudge close = Objects.requireNonNull(judge);
    int restOfRun = runEnd - bytes.position();
    BadRecord found = close.judge(nextLine);
    int contentEnd = bytes.position() + close.contentLength();
    int lineEndLength = close.lineEndLength();
    runEnd = bytes.position() + restOfRun;
    if (found == null) {
      goodEnd = contentEnd + lineEndLength;
      runEnd = Math.max(runEnd, goodEnd);
      noteLineEnd(lineEndLength);
      return true;
    }
    bytes.moveTo(contentEnd + lineEndLength);
    if (lineEndLength == 0) {
      // The end of the file, or a line that is too long to be looked at any further.
      lineEndLength = bytes.skipBehindLineFeed();
      runEnd = bytes.position();
    }
    goodEnd = bytes.position();
    runEnd = Math.max(runEnd, goodEnd);
    boolean cutOff = lineEndLength == 0 && bytes.failure() != null;
    if (cutOff) {
      return false;
    }
    noteLineEnd(lineEndLength);
    bad = found;
    return true;
  }

  /** A file that is nothing but a byte order mark has one empty record. */
  private boolean handOverLoneByteOrderMark(ByteWindow bytes) {
    if (nextLine > 1 || !byteOrderMark || bytes.failure() != null) {
      return false;
    }
    ranges.split(bytes.bytes(), bytes.position(), bytes.position());
    return true;
  }

  private void noteLineEnd(int lineEndLength) {
    if (lineEndLength > 0) {
      lineEnds = lineEnds.with(lineEndLength == 2, nextLine);
    }
  }

  static void rethrow(@Nullable Exception failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public String[] cells() {
    if (ended) {
      return NO_CELLS;
    }
    if (bad != null) {
      return splitter.split(bad.text());
    }
    return ranges.isEmptyLine() ? NO_CELLS : ranges.texts();
  }

  @Override
  public Optional<RowBytes> bytes() {
    return bad == null && !ended && !ranges.isEmptyLine() ? good : Optional.empty();
  }

  @Override
  public @Nullable RecordFault fault() {
    return bad == null ? null : bad.fault();
  }

  @Override
  public String faultyText() {
    return bad == null ? "" : bad.text();
  }

  @Override
  public boolean hasByteOrderMark() {
    return byteOrderMark;
  }

  @Override
  public LineEnds lineEnds() {
    return lineEnds;
  }

  @Override
  public void close() throws IOException {
    ended = true;
    text.bytes().close();
  }
}
