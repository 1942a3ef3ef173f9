package dev.oneroster.csv.internal.archive;

import java.io.IOException;
import java.util.OptionalLong;

/** The four bytes with which each record of an archive starts, and the search for them. */
final class Signature {
  static final int LOCAL_HEADER = 0x04034b50;
  static final int DATA_DESCRIPTOR = 0x08074b50;
  static final int CENTRAL_ENTRY = 0x02014b50;
  static final int END = 0x06054b50;
  static final int ZIP64_END = 0x06064b50;
  static final int ZIP64_LOCATOR = 0x07064b50;

  private static final int PIECE = 8 * 1024;

  private Signature() {}

  /**
   * The first record of an archive that stands where none should: a reader that goes through the
   * bytes from the front would find it, one that follows the directory would not.
   */
  static OptionalLong findRecord(ArchiveBytes bytes, long from, long to) throws IOException {
    long at = from;
    while (to - at >= 4) {
      byte[] piece = bytes.bytes(at, (int) Math.min(PIECE, to - at));
      for (int i = 0; i + 3 < piece.length; i++) {
        if (piece[i] == 'P' && piece[i + 1] == 'K' && isRecord(piece[i + 2], piece[i + 3])) {
          return OptionalLong.of(at + i);
        }
      }
      at += piece.length - 3;
    }
    return OptionalLong.empty();
  }

  private static boolean isRecord(byte third, byte fourth) {
    return (third == 3 && fourth == 4)
        || (third == 1 && fourth == 2)
        || (third == 5 && fourth == 6);
  }
}
