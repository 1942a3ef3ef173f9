package dev.oneroster.csv;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes lines of CSV as RFC 4180 has them: commas, CRLF, UTF-8 without a byte order mark, and
 * quotes only where a reader needs them. Cells must have passed {@link CellText#fault}. Not
 * thread-safe.
 */
final class LineWriter implements Closeable, Flushable {

  private static final int BUFFER_SIZE = 1 << 16;

  /** A UTF-16 unit takes at most three bytes of UTF-8, and a quote is written as two. */
  private static final int BYTES_A_CHARACTER = 3;

  private static final int ROOM_FOR_MARKS = 4;

  private final OutputStream out;
  private byte[] buffer = new byte[BUFFER_SIZE];
  private int size;

  LineWriter(OutputStream out) {
    this.out = out;
  }

  void write(String[] cells) throws IOException {
    long room = 0;
    for (String cell : cells) {
      room += roomFor(cell);
    }
    boolean atOnce = room <= BUFFER_SIZE - ROOM_FOR_MARKS;
    if (atOnce) {
      makeRoom((int) room + ROOM_FOR_MARKS);
    }
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      if (!atOnce) {
        makeRoom((int) roomFor(cell));
      }
      if (i > 0) {
        buffer[size++] = ',';
      }
      if (!cell.isEmpty()) {
        writeCell(cell);
      }
    }
    makeRoom(ROOM_FOR_MARKS);
    buffer[size++] = '\r';
    buffer[size++] = '\n';
  }

  private static long roomFor(String cell) {
    return (long) cell.length() * BYTES_A_CHARACTER + ROOM_FOR_MARKS;
  }

  private void makeRoom(int bytes) throws IOException {
    if (buffer.length - size >= bytes) {
      return;
    }
    writeBuffer();
    if (buffer.length < bytes) {
      buffer = new byte[bytes];
    }
  }

  /** Most cells are plain ASCII, and are copied while that is found out. */
  private void writeCell(String cell) {
    int length = cell.length();
    byte[] bytes = buffer;
    int start = size;
    boolean plain = !CellText.isBlank(cell.charAt(0)) && !CellText.isBlank(cell.charAt(length - 1));
    int i = 0;
    while (plain && i < length) {
      char c = cell.charAt(i);
      bytes[start + i] = (byte) c;
      plain = c < 0x80 && c != ',' && c != '"';
      i++;
    }
    if (plain) {
      size = start + length;
    } else if (CellText.needsQuotes(cell)) {
      buffer[size++] = '"';
      encode(cell);
      buffer[size++] = '"';
    } else {
      encode(cell);
    }
  }

  private void encode(String cell) {
    for (byte b : cell.getBytes(StandardCharsets.UTF_8)) {
      if (b == '"') {
        buffer[size++] = '"';
      }
      buffer[size++] = b;
    }
  }

  private void writeBuffer() throws IOException {
    int bytes = size;
    size = 0;
    if (bytes > 0) {
      out.write(buffer, 0, bytes);
    }
  }

  @Override
  public void flush() throws IOException {
    writeBuffer();
    out.flush();
  }

  /** Writes what is left and closes the stream, which is closed in any case. */
  @Override
  public void close() throws IOException {
    try (out) {
      writeBuffer();
    }
  }
}
