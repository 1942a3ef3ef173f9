package dev.oneroster.csv.internal.archive;

/** The numbers of compression methods. Two are read; the names of others help to mend. */
final class CompressionMethod {
  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** Not a method but a mark: the real one stands in an extra field, the data is encrypted. */
  static final int AES = 99;

  private CompressionMethod() {}

  static boolean isReadable(int method) {
    return method == STORED || method == DEFLATED;
  }

  static String name(int method) {
    return switch (method) {
      case STORED -> "Store";
      case 1 -> "Shrink";
      case 2, 3, 4, 5 -> "Reduce";
      case 6 -> "Implode";
      case DEFLATED -> "Deflate";
      case 9 -> "Deflate64";
      case 10 -> "PKWARE Implode";
      case 12 -> "BZip2";
      case 14 -> "LZMA";
      case 20, 93 -> "Zstandard";
      case 94 -> "MP3";
      case 95 -> "XZ";
      case 96 -> "JPEG";
      case 97 -> "WavPack";
      case 98 -> "PPMd";
      case AES -> "AES";
      default -> "unknown";
    };
  }
}
