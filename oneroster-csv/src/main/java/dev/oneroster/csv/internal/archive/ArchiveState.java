package dev.oneroster.csv.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * What tells whether somebody wrote to an open archive: its size, its last bytes, which hold the
 * end record, and its time where it has a path.
 */
final class ArchiveState {
  private static final int LAST_BYTES = 1024;

  private final FileChannel channel;
  private final Optional<FileState> file;
  private final long size;
  private final ByteBuffer lastBytes;

  /**
   * The state of now.
   *
   * @param file the state of the file from before the channel was opened; empty if nobody else can
   *     reach it
   */
  ArchiveState(FileChannel channel, Optional<FileState> file) throws IOException {
    this.channel = channel;
    this.file = file;
    this.size = channel.size();
    this.lastBytes = readLastBytes();
  }

  long size() {
    return size;
  }

  boolean changed() throws IOException {
    return (file.isPresent() && file.get().changed())
        || channel.size() != size
        || !readLastBytes().equals(lastBytes);
  }

  private ByteBuffer readLastBytes() throws IOException {
    ByteBuffer last = ByteBuffer.allocate((int) Math.min(size, LAST_BYTES));
    long start = size - last.capacity();
    while (last.hasRemaining() && channel.read(last, start + last.position()) >= 0) {
      // A read may give less than was asked for.
    }
    return last.flip();
  }
}
