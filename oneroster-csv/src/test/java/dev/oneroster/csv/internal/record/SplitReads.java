package dev.oneroster.csv.internal.record;

import java.io.ByteArrayInputStream;
import java.util.Random;

/** Bytes that arrive in pieces of random size, as from a network or an inflater. */
final class SplitReads extends ByteArrayInputStream {

  private final Random random;

  SplitReads(byte[] bytes, long seed) {
    super(bytes);
    this.random = new Random(seed);
  }

  @Override
  public synchronized int read(byte[] target, int offset, int length) {
    return super.read(target, offset, length > 1 ? 1 + random.nextInt(length) : length);
  }
}
