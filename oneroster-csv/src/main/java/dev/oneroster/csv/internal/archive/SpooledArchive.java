package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** An archive that came as a stream, read from its spooled copy. */
final class SpooledArchive implements PackageSource {
  private static final int BUFFER = 64 * 1024;

  private final PackageSource archive;
  private final Spool spool;

  private SpooledArchive(PackageSource archive, Spool spool) {
    this.archive = archive;
    this.spool = spool;
  }

  static PackageSource open(InputStream stream, Limits limits, Spool spool) throws IOException {
    boolean keep = false;
    try {
      long size = copy(stream, spool, limits.maxArchiveBytes());
      PackageSource archive =
          size > limits.maxArchiveBytes()
              ? RefusedPackage.because(ZipArchive.tooLarge(size, limits))
              : ZipArchive.open(spool.file(), limits);
      keep = !archive.refused();
      return keep ? new SpooledArchive(archive, spool) : archive;
    } finally {
      if (!keep) {
        spool.delete();
      }
    }
  }

  /** Copies to the stream's end or just past the limit, and counts. */
  private static long copy(InputStream stream, Spool spool, long limit) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream copy = spool.create()) {
      int read = stream.read(buffer);
      while (read >= 0) {
        size += read;
        if (size > limit) {
          return size;
        }
        copy.write(buffer, 0, read);
        read = stream.read(buffer);
      }
    }
    return size;
  }

  @Override
  public List<SourceFile> files() {
    return archive.files();
  }

  @Override
  public InputStream open(SourceFile file) throws IOException {
    return archive.open(file);
  }

  @Override
  public List<Problem> problems() {
    return archive.problems();
  }

  @Override
  public boolean refused() {
    return archive.refused();
  }

  @Override
  public void close() throws IOException {
    try {
      archive.close();
    } finally {
      spool.delete();
    }
  }
}
