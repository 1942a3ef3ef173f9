package dev.oneroster.csv.internal.record;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text, and then an exception in place of its end. */
final class FailingStream extends InputStream {

  private final ByteArrayInputStream text;
  private final Exception failure;

  FailingStream(String text, Exception failure) {
    this.text = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    this.failure = failure;
  }

  @Override
  public int read() throws IOException {
    int next = text.read();
    return next < 0 ? fail() : next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = text.read(target, offset, length);
    return count < 0 ? fail() : count;
  }

  private int fail() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    }
    throw (RuntimeException) failure;
  }
}
