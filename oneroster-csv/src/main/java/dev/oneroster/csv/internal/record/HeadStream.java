package dev.oneroster.csv.internal.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream of which the first bytes have been looked at. If it failed while they were read, it
 * fails behind the bytes that came before.
 */
final class HeadStream extends InputStream {

  private final InputStream rest;
  private final byte[] head;
  private final @Nullable Exception failure;
  private int position;

  private HeadStream(InputStream rest, byte[] head, @Nullable Exception failure) {
    this.rest = rest;
    this.head = head;
    this.failure = failure;
  }

  static HeadStream of(InputStream stream, int length) {
    byte[] head = new byte[length];
    int read = 0;
    Exception failure = null;
    try {
      int count = stream.read(head, 0, length);
      while (count > 0) {
        read += count;
        count = read < length ? stream.read(head, read, length - read) : 0;
      }
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
    return new HeadStream(stream, Arrays.copyOf(head, read), failure);
  }

  /** The first bytes. */
  byte[] head() {
    return head;
  }

  /** Leaves out some of the first bytes. */
  void leaveOut(int count) {
    position += count;
  }

  @Override
  public int read() throws IOException {
    if (position < head.length) {
      return head[position++] & 0xFF;
    }
    rethrow();
    return rest.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (position < head.length && length > 0) {
      int count = Math.min(length, head.length - position);
      System.arraycopy(head, position, target, offset, count);
      position += count;
      return count;
    }
    rethrow();
    return rest.read(target, offset, length);
  }

  private void rethrow() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    if (failure instanceof RuntimeException e) {
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
