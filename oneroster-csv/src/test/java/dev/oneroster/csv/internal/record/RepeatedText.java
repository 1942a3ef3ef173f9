package dev.oneroster.csv.internal.record;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A piece of text so many times, never in memory as a whole. */
final class RepeatedText extends InputStream {

  private final byte[] piece;
  private final long end;
  private long position;

  RepeatedText(String piece, long times) {
    // Some kilobytes at once, for speed.
    byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
    this.piece = piece.repeat(1 + 8192 / bytes.length).getBytes(StandardCharsets.UTF_8);
    this.end = bytes.length * times;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (position == end) {
      return -1;
    }
    int from = (int) (position % piece.length);
    int count = (int) Math.min(Math.min(length, piece.length - from), end - position);
    System.arraycopy(piece, from, target, offset, count);
    position += count;
    return count;
  }
}
