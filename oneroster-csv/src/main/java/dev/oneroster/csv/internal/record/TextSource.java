package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.internal.archive.FileKind;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The bytes of a file as UTF-8 with line feeds, whatever they were, and what separates its cells:
 * told by the file's first bytes. What is wrong about a file as a whole costs none of its rows.
 */
public final class TextSource {

  /** What a file has to show of itself: a title, a header and some rows. */
  private static final int HEAD_BYTES = 1 << 13;

  private static final int NO_WIDTH = -1;

  private final InputStream bytes;
  private final Optional<Encoding> encoding;
  private final boolean marked;
  private final CarriageReturns carriageReturns;
  private final char delimiter;
  private final int width;
  private final Optional<String> otherFormat;

  /** An encoding that is not the binding's. UTF-32 first: a mark of it begins as one of UTF-16. */
  public enum Encoding {
    /** UTF-32, the lowest byte first. */
    UTF_32LE("UTF-32LE", 4, 0xFFFE0000L),
    /** UTF-32, the highest byte first. */
    UTF_32BE("UTF-32BE", 4, 0xFEFF),
    /** UTF-16, the low byte first. */
    UTF_16LE("UTF-16LE", 2, 0xFFFE),
    /** UTF-16, the high byte first. */
    UTF_16BE("UTF-16BE", 2, 0xFEFF);

    /** By so many characters an encoding without a mark is told. */
    private static final int CHARACTERS_TOLD_BY = 2;

    private final String standardName;
    private final int width;
    private final long mark;

    Encoding(String standardName, int width, long mark) {
      this.standardName = standardName;
      this.width = width;
      this.mark = mark;
    }

    /** The encoding's name, such as {@code UTF-16LE}. */
    @Override
    public String toString() {
      return standardName;
    }

    private Charset charset() {
      return Charset.forName(standardName);
    }

    private boolean isMarkedIn(byte[] head) {
      long start = 0;
      for (int i = 0; i < width && i < head.length; i++) {
        start = (start << Byte.SIZE) | (head[i] & 0xFF);
      }
      return head.length >= width && start == mark;
    }

    /** Whether of the bytes of a character only one is not 0, as for letters of English. */
    private boolean isLikelyIn(byte[] head) {
      int letter = toString().endsWith("LE") ? 0 : width - 1;
      boolean likely = head.length >= width * CHARACTERS_TOLD_BY;
      for (int i = 0; likely && i < width * CHARACTERS_TOLD_BY; i++) {
        likely = (head[i] != 0) == (i % width == letter);
      }
      return likely;
    }
  }

  /** What carriage returns without a line feed are in a file. */
  public enum CarriageReturns {
    /** There is none, or they are something inside a line. */
    NO_LINE_ENDS,
    /** All lines end with them. */
    ALL_LINE_ENDS,
    /** Some lines end with them. */
    SOME_LINE_ENDS,
    /** All lines end with two of them and a line feed, so that each has an empty one behind it. */
    DOUBLED
  }

  private TextSource(
      InputStream bytes,
      Optional<Encoding> encoding,
      boolean marked,
      CarriageReturns carriageReturns,
      char delimiter,
      int width,
      Optional<String> otherFormat) {
    this.bytes = bytes;
    this.encoding = encoding;
    this.marked = marked;
    this.carriageReturns = carriageReturns;
    this.delimiter = delimiter;
    this.width = width;
    this.otherFormat = otherFormat;
  }

  /** A file that is as the binding wants it. Nothing is read. */
  static TextSource plain(InputStream bytes) {
    return new TextSource(
        bytes,
        Optional.empty(),
        false,
        CarriageReturns.NO_LINE_ENDS,
        ',',
        NO_WIDTH,
        Optional.empty());
  }

  /**
   * Looks at the first bytes of a file. A stream that fails does so when the bytes behind these are
   * asked for.
   *
   * @param bytes the file
   * @param names the names by which its header is known
   * @return the file
   */
  public static TextSource open(InputStream bytes, Collection<String> names) {
    HeadStream head = HeadStream.of(bytes, HEAD_BYTES);
    Optional<Encoding> encoding = find(candidate -> candidate.isMarkedIn(head.head()));
    boolean marked = encoding.isPresent();
    if (marked) {
      head.leaveOut(encoding.get().width);
    } else {
      encoding = find(candidate -> candidate.isLikelyIn(head.head()));
    }
    HeadStream whole =
        encoding
            .map(other -> HeadStream.of(new Transcoding(head, other.charset()), HEAD_BYTES))
            .orElse(head);
    FirstLines lines = FirstLines.of(whole.head(), names);
    boolean rewritten = lines.carriageReturns() != CarriageReturns.NO_LINE_ENDS;
    return new TextSource(
        rewritten ? new LineFeedsForCarriageReturns(whole) : whole,
        encoding,
        marked,
        lines.carriageReturns(),
        lines.delimiter(),
        lines.width(),
        lines.width() == NO_WIDTH ? FileKind.ofOtherThanTable(whole.head()) : Optional.empty());
  }

  private static Optional<Encoding> find(Predicate<Encoding> told) {
    return Arrays.stream(Encoding.values()).filter(told).findFirst();
  }

  /** All bytes of the file, as UTF-8. */
  InputStream bytes() {
    return bytes;
  }

  /**
   * What the file is in, if not in UTF-8. It is read all the same.
   *
   * @return the encoding, or empty if it may be UTF-8
   */
  public Optional<Encoding> encoding() {
    return encoding;
  }

  /**
   * Whether the file says itself what it is in.
   *
   * @return true if it begins with the mark of another encoding than UTF-8
   */
  public boolean isMarked() {
    return marked;
  }

  /**
   * Whether lines end with a carriage return alone. They are read as lines.
   *
   * @return what carriage returns are here
   */
  public CarriageReturns carriageReturns() {
    return carriageReturns;
  }

  /**
   * What separates the cells.
   *
   * @return a comma, or what stands in its place
   */
  public char delimiter() {
    return delimiter;
  }

  /**
   * What the file is, if it has no header that anybody knows and is plainly no table of texts: a
   * workbook, a web page.
   *
   * @return the kind, to be read after "looks like"
   */
  public Optional<String> otherFormat() {
    return otherFormat;
  }

  /** How many cells the header has, or -1 if it was not seen. */
  int width() {
    return width;
  }

  /** What may separate cells, the right one first. */
  static List<Character> delimiters() {
    return List.of(',', ';', '\t', '|');
  }
}
