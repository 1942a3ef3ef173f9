package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.internal.temporary.Spool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Takes an archive from a stream by way of a {@link Spool}: rosters are personal data. */
final class SpooledArchive {
  private static final int BUFFER = 64 * 1024;

  private SpooledArchive() {}

  /** Spools where the system keeps temporary files. */
  static PackageSource open(InputStream stream, Limits limits) throws IOException {
    return open(stream, limits, Spool.open());
  }

  static PackageSource open(InputStream stream, Limits limits, Path folder) throws IOException {
    return open(stream, limits, Spool.open(folder));
  }

  private static PackageSource open(InputStream stream, Limits limits, FileChannel spool)
      throws IOException {
    boolean keep = false;
    try {
      long size = copy(stream, spool, limits.maxArchiveBytes());
      PackageSource source =
          size > limits.maxArchiveBytes()
              ? RefusedPackage.because(ZipArchive.tooLarge(size, limits))
              : ZipArchive.read(spool, Optional.empty(), limits);
      keep = !source.refused();
      return source;
    } finally {
      if (!keep) {
        spool.close();
      }
    }
  }

  /** Copies to the stream's end or just past the limit, and counts. */
  private static long copy(InputStream stream, FileChannel spool, long limit) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    int read = stream.read(buffer);
    while (read >= 0 && size <= limit) {
      size += read;
      ByteBuffer piece = ByteBuffer.wrap(buffer, 0, read);
      while (piece.hasRemaining()) {
        spool.write(piece);
      }
      read = size > limit ? -1 : stream.read(buffer);
    }
    return size;
  }
}
