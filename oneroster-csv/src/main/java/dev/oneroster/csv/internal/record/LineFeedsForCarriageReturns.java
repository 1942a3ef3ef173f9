package dev.oneroster.csv.internal.record;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream with a line feed in place of each carriage return that none follows. Each byte keeps its
 * place in the file.
 */
final class LineFeedsForCarriageReturns extends FilterInputStream {

  private static final int NONE = -1;

  /** A byte that had to be read to judge the one before it. */
  private int next = NONE;

  LineFeedsForCarriageReturns(InputStream source) {
    super(source);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int count = take(target, offset, length);
    for (int i = offset; i < offset + count; i++) {
      if (target[i] == '\r' && behind(target, i, offset + count) != '\n') {
        target[i] = '\n';
      }
    }
    return count;
  }

  private int take(byte[] target, int offset, int length) throws IOException {
    if (next == NONE) {
      return in.read(target, offset, length);
    }
    target[offset] = (byte) next;
    next = NONE;
    return 1;
  }

  private int behind(byte[] target, int index, int end) throws IOException {
    if (index + 1 < end) {
      return target[index + 1];
    }
    next = in.read();
    return next;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
