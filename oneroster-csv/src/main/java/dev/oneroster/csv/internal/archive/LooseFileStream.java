package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A loose file's content, counted, and compared at its end with what the file system says. */
final class LooseFileStream extends FilterInputStream {
  private final FileState state;
  private final Location at;
  private final Limits limits;
  private long delivered;

  LooseFileStream(Path path, Location at, Limits limits) throws IOException {
    this(FileState.of(path), at, limits);
  }

  private LooseFileStream(FileState state, Location at, Limits limits) throws IOException {
    super(Files.newInputStream(state.path()));
    this.state = state;
    this.at = at;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? -1 : 1);
    return read;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    count(read);
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(Math.min(count, Math.max(0, state.size() - delivered)));
    delivered += skipped;
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int read) throws IOException {
    if (read < 0) {
      if (delivered != state.size() || state.changed()) {
        throw new DamagedFileException(FileState.changedWhileRead(at));
      }
      return;
    }
    delivered += read;
    if (delivered > limits.maxEntryBytes()) {
      throw new DamagedFileException(tooLarge(at, delivered, limits));
    }
  }

  static Problem tooLarge(Location at, long size, Limits limits) {
    return Problems.beyondLimit(
        at, "bytes in one file", size, limits.maxEntryBytes(), "maxEntryBytes");
  }
}
