package dev.oneroster.csv.internal.record;

import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file, made fit for a parser that cannot be trusted with bad ones: only whole,
 * well-formed lines within the bounds, all with the same end, without a byte order mark. A bad
 * record is handed over as an empty line, so that the parser's count of records stays right, and
 * waits in a queue.
 *
 * <p>Runs of good lines, found by a {@link LineScanner}, are decoded at one go into the parser's
 * buffer. Any other line is judged by a {@link RecordJudge}.
 *
 * <p>Never throws: a stream that fails looks like a file that ends there, and {@link #failure()}
 * has the reason.
 */
final class WholeLineReader extends Reader {

  /** The room that a line end or a character can need. */
  private static final int LEAST_ROOM = 2;

  /** About how many bytes bad records may take in the queue before the parser must catch up. */
  private static final int MOST_WAITING = 1 << 17;

  /** What a bad record takes beside its text. */
  private static final int WEIGHT_OF_BAD_RECORD = 128;

  private final Bounds bounds;
  private final ByteWindow window;
  private final boolean byteOrderMark;
  private final boolean carriageReturns;
  private final LineScanner scanner;
  private final RecordJudge judge;
  private final StrictUtf8 utf8 = new StrictUtf8();
  private final ArrayDeque<BadRecord> badRecords = new ArrayDeque<>();

  /** Whether the line at the position must be judged. The first must, for its number of cells. */
  private boolean judgeNext = true;

  /** From the position to here there are good lines, except that they may not be UTF-8. */
  private int runEnd;

  /** From the position to here there is good UTF-8. */
  private int trustedEnd;

  /** Bytes behind the run that are a line end other than the parser's, or -1. */
  private int foreignLineEnd = -1;

  private long runEndLine = 1;

  /** The start of a line, not behind the position, of which the number is known. */
  private int knownPlace;

  private long knownLine = 1;

  private LineEnds lineEnds = LineEnds.NONE;
  private long weight;

  private WholeLineReader(
      ByteWindow window,
      boolean byteOrderMark,
      boolean carriageReturns,
      char delimiter,
      int width,
      Bounds bounds) {
    this.bounds = bounds;
    this.window = window;
    this.byteOrderMark = byteOrderMark;
    this.carriageReturns = carriageReturns;
    this.scanner = new LineScanner(carriageReturns, delimiter, bounds);
    this.judge = new RecordJudge(window, delimiter, width, bounds, utf8);
    this.runEnd = window.position();
    this.knownPlace = window.position();
  }

  /** Starts to read a file. */
  static WholeLineReader open(TextSource text, Bounds bounds, int bufferSize) {
    ByteWindow window = new ByteWindow(text.bytes(), bufferSize);
    boolean byteOrderMark = window.readStart();
    // Lines that end in the other way are rewritten.
    boolean carriageReturns = window.endsLinesWithCarriageReturn();
    return new WholeLineReader(
        window, byteOrderMark, carriageReturns, text.delimiter(), text.width(), bounds);
  }

  /** Whether the file begins with U+FEFF. */
  boolean hasByteOrderMark() {
    return byteOrderMark;
  }

  /** What ends each line that is handed over. */
  String lineSeparator() {
    return carriageReturns ? "\r\n" : "\n";
  }

  /** How the records end in the part of the file that was looked at so far. */
  LineEnds lineEnds() {
    return lineEnds;
  }

  /** Why the stream ended before its time, or null. */
  @Nullable Exception failure() {
    return window.failure();
  }

  /** Takes the bad record that begins on a line out of the queue, or null if it is a good one. */
  @Nullable BadRecord takeBadRecord(long line) {
    BadRecord next = badRecords.peek();
    return next != null && next.fault().line() == line ? badRecords.poll() : null;
  }

  /** Hands over at least one whole line, or the next piece of a line that is longer than this. */
  @Override
  public int read(char[] target, int offset, int length) {
    CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
    weight = 0;
    boolean more = true;
    while (more && out.remaining() >= LEAST_ROOM && weight < MOST_WAITING) {
      more = advance(out);
    }
    return out.position() > 0 ? out.position() : -1;
  }

  /** Nothing to close: the stream is the caller's. */
  @Override
  public void close() {}

  /** Takes one step. Returns false if the parser should now have what there is. */
  private boolean advance(CharBuffer out) {
    if (judgeNext) {
      judgeNext = false;
      judgeLine(out);
      return true;
    }
    if (window.position() < runEnd) {
      return handOverRun(out);
    }
    if (foreignLineEnd >= 0) {
      handOverLineEnd(out);
      window.moveTo(runEnd + foreignLineEnd);
      foreignLineEnd = -1;
      endRun(window.position(), runEndLine);
      return true;
    }
    return findRun(out);
  }

  /** Looks for good lines at the position, reading on if there is not one whole line. */
  private boolean findRun(CharBuffer out) {
    scanner.scan(window.bytes(), window.position(), window.limit());
    if (scanner.lines() > 0) {
      lineEnds = lineEnds.with(carriageReturns, knownLine);
      runEnd = scanner.end();
      runEndLine = knownLine + scanner.lines();
      return true;
    }
    if (scanner.doubtful()) {
      judgeNext = true;
      return true;
    }
    if (out.position() > 0) {
      return false;
    }
    boolean tooLong = window.available() > bounds.bytesWithFault();
    boolean more = !tooLong && window.readMore();
    endRun(window.position(), knownLine);
    // With nothing more to come, a line without an end is the last.
    judgeNext = !more && window.available() > 0;
    return more || judgeNext;
  }

  /** Decodes good lines. They may turn out not to be UTF-8, or not to fit into the buffer. */
  private boolean handOverRun(CharBuffer out) {
    int from = window.position();
    boolean trusted = from < trustedEnd;
    int outFrom = out.position();
    ByteBuffer in = ByteBuffer.wrap(window.bytes());
    CoderResult result = utf8.decode(in.limit(trusted ? trustedEnd : runEnd).position(from), out);
    if (trusted || result.isUnderflow()) {
      window.moveTo(in.position());
      if (in.position() == runEnd && foreignLineEnd < 0) {
        endRun(runEnd, runEndLine);
      }
      return result.isUnderflow();
    }
    // Nothing of the last line may be handed over: it is bad, or what follows in it may be.
    int lineStart = window.lineStart(in.position());
    window.moveTo(lineStart);
    out.position(lineStart > from ? behindLastLineFeed(out) : outFrom);
    if (result.isError()) {
      judgeNext = true;
      return true;
    }
    if (out.position() > 0) {
      return false;
    }
    // A line that is longer than the buffer: handed over piece by piece if all of it is UTF-8.
    int lineEnd = window.lineFeed(lineStart) + 1;
    if (utf8.firstMalformed(window.bytes(), lineStart, lineEnd) >= 0) {
      judgeNext = true;
    } else {
      trustedEnd = lineEnd;
    }
    return true;
  }

  private static int behindLastLineFeed(CharBuffer out) {
    int end = out.position();
    while (out.get(end - 1) != '\n') {
      end--;
    }
    return end;
  }

  /** All before a place is done, and the line there has a known number. */
  private void endRun(int place, long line) {
    runEnd = place;
    runEndLine = line;
    knownPlace = place;
    knownLine = line;
    trustedEnd = place;
  }

  private void handOverLineEnd(CharBuffer out) {
    if (carriageReturns) {
      out.put('\r');
    }
    out.put('\n');
  }

  /**
   * Accepts or replaces the line at the position. It is the one behind the run, or malformed UTF-8
   * and within the run.
   */
  private void judgeLine(CharBuffer out) {
    if (window.available() == 0) {
      handOverLoneByteOrderMark(out);
      return;
    }
    countLinesToPosition();
    int restOfRun = runEnd - window.position();
    BadRecord bad = judge.judge(knownLine);
    runEnd = window.position() + restOfRun;
    trustedEnd = window.position();
    knownPlace = window.position();
    if (bad == null) {
      acceptLine();
    } else {
      handOverEmptyLine(bad, out);
    }
  }

  /** A file that is nothing but a byte order mark has one empty record. */
  private void handOverLoneByteOrderMark(CharBuffer out) {
    if (byteOrderMark && failure() == null) {
      handOverLineEnd(out);
    }
  }

  private void countLinesToPosition() {
    byte[] bytes = window.bytes();
    for (int i = knownPlace; i < window.position(); i++) {
      if (bytes[i] == '\n') {
        knownLine++;
      }
    }
  }

  /** A good line after all: the first, the last, or one with another end than the parser's. */
  private void acceptLine() {
    int contentEnd = window.position() + judge.contentLength();
    int lineEndLength = judge.lineEndLength();
    boolean foreign = lineEndLength != lineSeparator().length();
    noteLineEnd(lineEndLength);
    runEnd = foreign ? contentEnd : contentEnd + lineEndLength;
    runEndLine = knownLine + 1;
    trustedEnd = runEnd;
    foreignLineEnd = foreign ? lineEndLength : -1;
  }

  /** Hands over an empty line in place of a bad record, which goes into the queue. */
  private void handOverEmptyLine(BadRecord bad, CharBuffer out) {
    int lineEndLength = judge.lineEndLength();
    window.moveTo(window.position() + judge.contentLength() + lineEndLength);
    if (lineEndLength == 0) {
      // The end of the file, or a line that is too long to be looked at any further.
      lineEndLength = window.skipBehindLineFeed();
      runEnd = window.position();
    }
    boolean cutOff = lineEndLength == 0 && failure() != null;
    if (!cutOff) {
      noteLineEnd(lineEndLength);
      badRecords.add(bad);
      weight += WEIGHT_OF_BAD_RECORD + bad.text().length();
      handOverLineEnd(out);
    }
    knownPlace = window.position();
    knownLine = bad.fault().endLine() + 1;
    if (runEnd <= knownPlace) {
      endRun(knownPlace, knownLine);
    }
  }

  private void noteLineEnd(int lineEndLength) {
    if (lineEndLength > 0) {
      lineEnds = lineEnds.with(lineEndLength == 2, knownLine);
    }
  }
}
