package dev.oneroster.csv.internal.record;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that is being looked at: bytes from {@link #position()} to {@link #limit()} of
 * an array that moves along the file, and grows if a line needs it.
 *
 * <p>A stream that fails is, for everyone who asks here, a file that ends behind its last whole
 * line; {@link #failure()} tells the two apart.
 */
final class ByteWindow {

  private final InputStream source;

  private byte[] bytes;
  private int position;
  private int limit;
  private long offsetOfArray;
  private boolean ended;
  private @Nullable Exception failure;

  ByteWindow(InputStream source, int size) {
    this.source = source;
    this.bytes = new byte[size + LineScanner.PADDING];
  }

  /** The array. Another one, with other places in it, after each {@link #readMore()}. */
  byte[] bytes() {
    return bytes;
  }

  /** The index of the first byte that has not been dealt with. */
  int position() {
    return position;
  }

  /** Moves on, over bytes that have been dealt with. */
  void moveTo(int newPosition) {
    position = newPosition;
  }

  /** The index behind the last byte that has been read. */
  int limit() {
    return limit;
  }

  /** How many bytes have been read and not dealt with. */
  int available() {
    return limit - position;
  }

  /** Where in the file the byte at an index is, counted from 0. */
  long offsetInFile(int index) {
    return offsetOfArray + index;
  }

  /** Why the stream ended before its time, or null. */
  @Nullable Exception failure() {
    return failure;
  }

  /** Whether the bytes at an index begin with U+FEFF. */
  boolean hasByteOrderMarkAt(int index) {
    return limit - index >= 3
        && bytes[index] == (byte) 0xEF
        && bytes[index + 1] == (byte) 0xBB
        && bytes[index + 2] == (byte) 0xBF;
  }

  /**
   * Reads the first bytes and moves behind a byte order mark.
   *
   * @return whether there is one
   */
  boolean readStart() {
    boolean more = readMore();
    // Enough to see a byte order mark and whether anything follows.
    while (more && available() < 4) {
      more = readMore();
    }
    boolean byteOrderMark = hasByteOrderMarkAt(position);
    if (byteOrderMark) {
      moveTo(position + 3);
    }
    return byteOrderMark;
  }

  /**
   * Whether lines end with a carriage return and a line feed. Only a guess for the whole file, from
   * the last line at hand, because a first line is more often odd than a later one.
   */
  boolean endsLinesWithCarriageReturn() {
    int behindLineFeed = lineStart(limit);
    return behindLineFeed > 1 && bytes[behindLineFeed - 2] == '\r';
  }

  /** The index of the first line feed from an index on, among the bytes read; or -1. */
  int lineFeed(int from) {
    for (int i = from; i < limit; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  /**
   * The distance from the position to the first line feed, which is at least {@code from} away,
   * reading on for as long as there are at most {@code most} bytes without one. If the file ends
   * first or there are more, -1.
   */
  int distanceToLineFeed(int from, int most) {
    int searched = from;
    while (true) {
      int found = lineFeed(position + searched);
      if (found >= 0) {
        return found - position <= most ? found - position : -1;
      }
      searched = available();
      if (searched > most || !readMore()) {
        return -1;
      }
    }
  }

  /**
   * Moves behind the next line feed, or to the end of the file. Keeps nothing of what it skips.
   *
   * @return how many bytes the line end has: 2 with a carriage return, 1 without, 0 if the file
   *     ends first
   */
  int skipBehindLineFeed() {
    boolean carriageReturn = false;
    while (true) {
      int found = lineFeed(position);
      int skipped = found >= 0 ? found : limit;
      if (skipped > position) {
        carriageReturn = bytes[skipped - 1] == '\r';
      }
      if (found >= 0) {
        position = found + 1;
        return carriageReturn ? 2 : 1;
      }
      position = limit;
      if (!readMore()) {
        return 0;
      }
    }
  }

  /** The start of the line that the byte in front of an index is on, or the position. */
  int lineStart(int index) {
    int start = index;
    while (start > position && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /**
   * Forgets the bytes in front of the position and reads until the array is full or the file ends.
   * Filling it makes what follows independent of how the stream splits its reads.
   *
   * @return whether there are more bytes than before
   */
  boolean readMore() {
    if (ended) {
      return false;
    }
    makeRoom();
    int before = limit;
    try {
      fill();
    } catch (IOException | RuntimeException e) {
      failure = e;
      ended = true;
      limit = lineStart(limit);
    }
    return limit > before;
  }

  private void makeRoom() {
    int kept = available();
    int size = bytes.length - LineScanner.PADDING;
    // Where a quarter is free, a long line is looked at only a few times while it is being read.
    byte[] target = size - kept > size / 4 ? bytes : Arrays.copyOf(bytes, bytes.length + size);
    System.arraycopy(bytes, position, target, 0, kept);
    bytes = target;
    offsetOfArray += position;
    position = 0;
    limit = kept;
  }

  private void fill() throws IOException {
    int full = bytes.length - LineScanner.PADDING;
    while (limit < full) {
      int count = source.read(bytes, limit, full - limit);
      if (count < 0) {
        ended = true;
        return;
      }
      limit += count;
    }
  }
}
