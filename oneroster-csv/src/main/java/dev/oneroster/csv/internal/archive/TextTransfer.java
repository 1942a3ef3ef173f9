package dev.oneroster.csv.internal.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/**
 * Recognises an archive that was carried as text. Asked only when the archive is broken anyway, and
 * says yes only on proof: stored CSV files have text's line ends of their own.
 */
final class TextTransfer {
  private static final int END_LENGTH = 22;
  private static final int TAIL = 2 * 0xffff;
  private static final int PIECE = 8 * 1024;
  private static final int MIN_REPLACED = 4;
  private static final int MIN_LOST = 4;

  /** Where so many pairs should have come about by chance, hardly any is no chance. */
  private static final long MIN_EXPECTED_PAIRS = 12;

  private TextTransfer() {}

  /** What happened to the bytes, to be read after "the archive", or empty. */
  static Optional<String> recognise(ArchiveBytes bytes) throws IOException {
    LineEndBytes found = LineEndBytes.count(bytes);
    if (found.pairs() > 0
        && found.pairs() == found.lineFeeds()
        && LastEnd.find(bytes, true).missing() == -found.pairs()) {
      return Optional.of("had a carriage return put before each line feed");
    }
    LastEnd end = LastEnd.find(bytes, false);
    if (lost(end.missing(), found, bytes.size()) && end.isPrecededByMovedEntries(bytes)) {
      return Optional.of("lost the carriage returns before line feeds");
    }
    if (bytesWereReplaced(bytes)) {
      return Optional.of("was decoded as UTF-8 text and saved again");
    }
    return Optional.empty();
  }

  /**
   * Whether so many missing bytes are carriage returns that stood before line feeds: one for nearly
   * each line feed, as in stored text, or some in packed data, which had such pairs by chance.
   */
  private static boolean lost(long missing, LineEndBytes found, long size) {
    if (missing < MIN_LOST || missing > found.lineFeeds()) {
      return false;
    }
    // Headers hold a few line feeds of their own.
    long others = found.lineFeeds() - missing;
    // What was two carriage returns and a line feed is a pair again.
    long expectedPairs = found.carriageReturns() * found.lineFeeds() / size;
    return (found.pairs() == 0 && others <= 2 + missing / 8)
        || (expectedPairs >= MIN_EXPECTED_PAIRS && found.pairs() * 4 <= expectedPairs);
  }

  private static byte[] withoutPairs(byte[] grown) {
    ByteArrayOutputStream shrunk = new ByteArrayOutputStream(grown.length);
    for (int i = 0; i < grown.length; i++) {
      if (!(grown[i] == '\r' && i + 1 < grown.length && grown[i + 1] == '\n')) {
        shrunk.write(grown[i]);
      }
    }
    return shrunk.toByteArray();
  }

  /** An archive is full of bytes that are not UTF-8; one without any, but U+FFFD, had some. */
  private static boolean bytesWereReplaced(ArchiveBytes bytes) throws IOException {
    byte[] start = bytes.bytes(0, (int) Math.min(PIECE, bytes.size()));
    // A character may be cut at the end of the piece.
    for (int cut = 0; cut <= Math.min(3, start.length); cut++) {
      Optional<String> text = EntryName.utf8(Arrays.copyOf(start, start.length - cut));
      if (text.isPresent()) {
        return text.get().chars().filter(c -> c == '\ufffd').count() >= MIN_REPLACED;
      }
    }
    return false;
  }

  /**
   * How often the bytes of line ends occur.
   *
   * @param pairs line feeds right behind a carriage return
   */
  private record LineEndBytes(long carriageReturns, long lineFeeds, long pairs) {

    static LineEndBytes count(ArchiveBytes bytes) throws IOException {
      long carriageReturns = 0;
      long lineFeeds = 0;
      long pairs = 0;
      byte previous = 0;
      for (long at = 0; at < bytes.size(); at += PIECE) {
        for (byte b : bytes.bytes(at, (int) Math.min(PIECE, bytes.size() - at))) {
          if (b == '\r') {
            carriageReturns++;
          } else if (b == '\n') {
            lineFeeds++;
            pairs += previous == '\r' ? 1 : 0;
          }
          previous = b;
        }
      }
      return new LineEndBytes(carriageReturns, lineFeeds, pairs);
    }
  }

  /**
   * The last end record, as far as it can be made out in a broken archive.
   *
   * @param position where it stands; negative if there is none
   * @param named where it should stand by what it says of the directory
   */
  private record LastEnd(long position, long named) {
    private static final int HEADER_OFFSET = 42;

    /**
     * Finds it.
     *
     * @param grown whether to read it without the carriage returns that were put in
     */
    static LastEnd find(ArchiveBytes bytes, boolean grown) throws IOException {
      int length = (int) Math.min(bytes.size(), TAIL);
      byte[] end = bytes.bytes(bytes.size() - length, length);
      ByteBuffer tail = littleEndian(grown ? withoutPairs(end) : end);
      for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
        if (tail.getInt(i) == Signature.END) {
          long named =
              Integer.toUnsignedLong(tail.getInt(i + 12))
                  + Integer.toUnsignedLong(tail.getInt(i + 16));
          return new LastEnd(bytes.size() - (tail.limit() - i), named);
        }
      }
      return new LastEnd(-1, -1);
    }

    /** How many bytes are missing before it; less than 0 if there are too many. */
    long missing() {
      return named - position;
    }

    /** Whether the entry that the directory lists last stands before the place that it names. */
    boolean isPrecededByMovedEntries(ArchiveBytes bytes) throws IOException {
      int length = (int) Math.min(position, TAIL);
      ByteBuffer before = littleEndian(bytes.bytes(position - length, length));
      for (int i = length - CentralEntry.LENGTH; i >= 0; i--) {
        if (before.getInt(i) == Signature.CENTRAL_ENTRY) {
          return isMoved(bytes, Integer.toUnsignedLong(before.getInt(i + HEADER_OFFSET)));
        }
      }
      return false;
    }

    /** What stands at the very start cannot have moved, and proves nothing. */
    private boolean isMoved(ArchiveBytes bytes, long header) throws IOException {
      if (header > position - LocalHeader.LENGTH) {
        return false;
      }
      int length = (int) Math.min(Math.min(missing(), TAIL), header);
      ByteBuffer places = littleEndian(bytes.bytes(header - length, length + 4));
      for (int i = length; i >= 0; i--) {
        if (places.getInt(i) == Signature.LOCAL_HEADER) {
          return header == 0 || i < length;
        }
      }
      return false;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
