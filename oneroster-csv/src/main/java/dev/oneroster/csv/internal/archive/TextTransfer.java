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

  private TextTransfer() {}

  /** What happened to the bytes, to be read after "the archive", or empty. */
  static Optional<String> recognise(ArchiveBytes bytes) throws IOException {
    if (lineEndsGrew(bytes)) {
      return Optional.of("had a carriage return put before each line feed");
    }
    if (bytesWereReplaced(bytes)) {
      return Optional.of("was decoded as UTF-8 text and saved again");
    }
    return Optional.empty();
  }

  /** Every line feed follows a carriage return, and without those the end record would fit. */
  private static boolean lineEndsGrew(ArchiveBytes bytes) throws IOException {
    long added = lineFeedsAllAfterCarriageReturns(bytes);
    if (added == 0) {
      return false;
    }
    int length = (int) Math.min(bytes.size(), TAIL);
    ByteBuffer tail =
        ByteBuffer.wrap(shrink(bytes.bytes(bytes.size() - length, length)))
            .order(ByteOrder.LITTLE_ENDIAN);
    long originalSize = bytes.size() - added;
    for (int i = tail.limit() - END_LENGTH; i >= 0; i--) {
      if (tail.getInt(i) == Signature.END) {
        long position = originalSize - tail.limit() + i;
        long directorySize = Integer.toUnsignedLong(tail.getInt(i + 12));
        long directoryStart = Integer.toUnsignedLong(tail.getInt(i + 16));
        return directoryStart + directorySize == position;
      }
    }
    return false;
  }

  /** The number of line feeds, or 0 if one of them does not follow a carriage return. */
  private static long lineFeedsAllAfterCarriageReturns(ArchiveBytes bytes) throws IOException {
    long count = 0;
    byte previous = 0;
    long at = 0;
    while (at < bytes.size()) {
      byte[] piece = bytes.bytes(at, (int) Math.min(PIECE, bytes.size() - at));
      for (byte b : piece) {
        if (b == '\n') {
          if (previous != '\r') {
            return 0;
          }
          count++;
        }
        previous = b;
      }
      at += piece.length;
    }
    return count;
  }

  private static byte[] shrink(byte[] grown) {
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
}
