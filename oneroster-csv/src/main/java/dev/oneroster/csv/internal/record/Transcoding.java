package dev.oneroster.csv.internal.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a text in UTF-8 that are in another encoding. What is malformed becomes U+FFFD,
 * which is reported where it stands.
 */
final class Transcoding extends InputStream {

  private static final int BUFFER_SIZE = 1 << 13;

  private final Reader source;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8
          .newEncoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final CharBuffer characters = CharBuffer.allocate(BUFFER_SIZE).limit(0);
  private final ByteBuffer bytes = ByteBuffer.allocate(4 * BUFFER_SIZE).limit(0);
  private boolean ended;

  Transcoding(InputStream source, Charset encoding) {
    this.source = new InputStreamReader(source, encoding);
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.remaining());
    bytes.get(target, offset, count);
    return count;
  }

  /** Sees to it that there are bytes. Returns false at the end. */
  private boolean fill() throws IOException {
    while (!bytes.hasRemaining()) {
      if (ended) {
        return false;
      }
      characters.compact();
      ended = source.read(characters) < 0;
      characters.flip();
      bytes.clear();
      // The first half of a surrogate pair waits in its buffer for the second.
      encoder.encode(characters, bytes, ended);
      bytes.flip();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
