package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * The archive's bytes by position, numbers little-endian, through one window of fixed size. A read
 * beyond the end of the archive is a {@code zip.truncated}, never an unchecked exception.
 */
final class ArchiveBytes {
  private static final int WINDOW = 16 * 1024;

  private final FileChannel channel;
  private final long size;
  private final ByteBuffer window =
      ByteBuffer.allocate(WINDOW).order(ByteOrder.LITTLE_ENDIAN).limit(0);
  private long windowStart;

  ArchiveBytes(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  long size() {
    return size;
  }

  int u16(long position) throws IOException {
    return Short.toUnsignedInt(window.getShort(inWindow(position, 2)));
  }

  /** Four bytes as they stand: a signature. */
  int i32(long position) throws IOException {
    return window.getInt(inWindow(position, 4));
  }

  long u32(long position) throws IOException {
    return Integer.toUnsignedLong(i32(position));
  }

  /** Eight bytes; negative for what no file can be. */
  long i64(long position) throws IOException {
    return window.getLong(inWindow(position, 8));
  }

  /** A copy of a piece whose length the caller has bounded. */
  byte[] bytes(long position, int length) throws IOException {
    byte[] copy = new byte[length];
    if (length <= WINDOW) {
      window.get(inWindow(position, length), copy);
    } else {
      refuseBeyondEnd(position, length);
      readFully(ByteBuffer.wrap(copy), position);
    }
    return copy;
  }

  private int inWindow(long position, int length) throws IOException {
    if (position < windowStart || position + length > windowStart + window.limit()) {
      refuseBeyondEnd(position, length);
      // The directory and the end record are mostly in one window, the last.
      windowStart = Math.min(position, Math.max(0, size - WINDOW));
      window.clear().limit((int) Math.min(WINDOW, size - windowStart));
      readFully(window, windowStart);
      window.flip();
    }
    return (int) (position - windowStart);
  }

  private void refuseBeyondEnd(long position, int length) throws IOException {
    if (position < 0 || position > size - length) {
      throw new DamagedFileException(
          Problem.of("zip.truncated", Location.ofPackage()).with("found", size));
    }
  }

  private void readFully(ByteBuffer target, long position) throws IOException {
    long at = position;
    while (target.hasRemaining()) {
      int read = channel.read(target, at);
      if (read < 0) {
        throw new DamagedFileException(FileState.changedWhileRead(Location.ofPackage()));
      }
      at += read;
    }
  }
}
