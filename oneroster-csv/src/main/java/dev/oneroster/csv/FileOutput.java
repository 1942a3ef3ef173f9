package dev.oneroster.csv;

import dev.oneroster.csv.internal.output.Container;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The content of one file on its way into a container, where the file comes into being with its
 * first byte. Not thread-safe.
 */
final class FileOutput extends OutputStream {

  private final Container container;
  private final String name;
  private final CRC32 checksum = new CRC32();
  private @Nullable OutputStream file;
  private boolean closed;
  private boolean failed;

  FileOutput(Container container, String name) {
    this.container = container;
    this.name = name;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (closed) {
      throw new IOException(name + " has been closed");
    }
    boolean written = false;
    try {
      OutputStream target = file == null ? container.add(name) : file;
      file = target;
      target.write(bytes, from, length);
      checksum.update(bytes, from, length);
      written = true;
    } finally {
      failed |= !written;
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    OutputStream target = file;
    if (target == null) {
      return;
    }
    boolean ended = false;
    try {
      target.close();
      ended = true;
    } finally {
      failed |= !ended;
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** Whether some of the content is missing. */
  boolean hasFailed() {
    return failed;
  }

  /** The CRC-32 of what was written. */
  long checksum() {
    return checksum.getValue();
  }
}
