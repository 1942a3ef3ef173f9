package dev.oneroster.validation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The identifiers of an index, one behind the other as UTF-8, each with its length before it and,
 * if wanted, its number. An identifier is known by the place where it begins. They are numbered in
 * the order in which they come. Not thread-safe.
 */
final class IdTexts {

  private static final int FIRST_CHUNK_SIZE = 1 << 10;
  private static final int CHUNK_BITS = 16;
  private static final int CHUNK_SIZE = 1 << CHUNK_BITS;

  /** What stands before an identifier's text: its length, and its number if it is to be found. */
  private static final int LENGTH_BYTES = 2;

  /** Only the place of every so many-th identifier is kept; the others are counted from there. */
  private static final int STRIDE_BITS = 5;

  private static final int STRIDE = 1 << STRIDE_BITS;

  /** Where the text of most identifiers ends: two looks reach all of it. */
  private static final int COMMON_LENGTH = 40;

  private static final long LAST_POSITION = 0xffff_ffffL;
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private final boolean numbered;
  private final int prefixBytes;

  private byte[][] text = new byte[16][];
  private int[] firstNumbers = new int[16]; // of the identifiers in each chunk of text
  private long textEnd;
  private int[] positions = new int[16]; // of every STRIDE-th identifier's text
  private int size;

  /**
   * No identifiers yet.
   *
   * @param numbered whether the numbers of identifiers lie beside them, in four bytes more, and
   *     need not be searched for
   */
  IdTexts(boolean numbered) {
    this.numbered = numbered;
    this.prefixBytes = numbered ? LENGTH_BYTES + Integer.BYTES : LENGTH_BYTES;
  }

  int size() {
    return size;
  }

  /** The bytes of memory that they take. */
  long bytes() {
    long bytes = (long) positions.length * Integer.BYTES;
    for (int chunk = 0; chunk < text.length && text[chunk] != null; chunk++) {
      bytes += text[chunk].length;
    }
    return bytes;
  }

  /** The place that the text of the next identifier will have: never in two chunks. */
  long nextPosition(int length) {
    int room = CHUNK_SIZE - start(textEnd);
    return room < prefixBytes + length ? textEnd + room : textEnd;
  }

  /**
   * Adds an identifier.
   *
   * @return its place
   */
  long add(byte[] array, int from, int length) {
    textEnd = nextPosition(length);
    if (textEnd > LAST_POSITION - CHUNK_SIZE) {
      throw new IllegalStateException("more than 4 GiB of identifiers in a file");
    }
    int chunk = (int) (textEnd >>> CHUNK_BITS);
    int start = start(textEnd);
    makeRoom(chunk, start + prefixBytes + length);
    if (start == 0) {
      firstNumbers[chunk] = size;
    }
    text[chunk][start] = (byte) length;
    text[chunk][start + 1] = (byte) (length >>> 8);
    if (numbered) {
      INTS.set(text[chunk], start + LENGTH_BYTES, size);
    }
    System.arraycopy(array, from, text[chunk], start + prefixBytes, length);
    long position = textEnd;
    textEnd += prefixBytes + length;
    if ((size & (STRIDE - 1)) == 0) {
      keepPosition(position);
    }
    size++;
    return position;
  }

  /**
   * Chunks are of full size but for the first, which grows: most files of a small package are
   * small.
   */
  private void makeRoom(int chunk, int size) {
    if (chunk >= text.length) {
      text = Arrays.copyOf(text, text.length * 2);
      firstNumbers = Arrays.copyOf(firstNumbers, text.length);
    }
    if (text[chunk] == null) {
      text[chunk] = new byte[chunk == 0 ? FIRST_CHUNK_SIZE : CHUNK_SIZE];
    }
    while (text[chunk].length < size) {
      text[chunk] = Arrays.copyOf(text[chunk], text[chunk].length * 2);
    }
  }

  private void keepPosition(long position) {
    int place = size >>> STRIDE_BITS;
    if (place == positions.length) {
      positions = Arrays.copyOf(positions, place * 2);
    }
    positions[place] = (int) position;
  }

  /** Compares the identifiers at two places, as the other method does. */
  int compare(long position, long other) {
    byte[] chunk = text[(int) (other >>> CHUNK_BITS)];
    int from = start(other) + prefixBytes;
    return compare(position, chunk, from, from + length(chunk, start(other)));
  }

  /** Compares the identifier at a place with another one: by length, then byte by byte. */
  int compare(long position, byte[] array, int from, int to) {
    byte[] chunk = text[(int) (position >>> CHUNK_BITS)];
    int start = start(position);
    int length = length(chunk, start);
    int known = start + prefixBytes;
    return length == to - from
        ? Arrays.compareUnsigned(chunk, known, known + length, array, from, to)
        : Integer.compare(length, to - from);
  }

  /** Whether an identifier is the one at a place. */
  boolean isAt(long position, byte[] array, int from, int to) {
    byte[] chunk = text[(int) (position >>> CHUNK_BITS)];
    int start = start(position);
    int length = length(chunk, start);
    int known = start + prefixBytes;
    return length == to - from && SameBytes.at(chunk, known, array, from, length);
  }

  /** Looks at the text at a place; the answer is of no meaning. */
  int peek(long position) {
    byte[] chunk = text[(int) (position >>> CHUNK_BITS)];
    int start = start(position);
    return chunk[start] + chunk[Math.min(start + COMMON_LENGTH, chunk.length - 1)];
  }

  /** The identifier of a number. */
  String text(int number) {
    long position = position(number);
    byte[] chunk = text[(int) (position >>> CHUNK_BITS)];
    int start = start(position);
    return new String(chunk, start + prefixBytes, length(chunk, start), StandardCharsets.UTF_8);
  }

  /** Sees the text of an identifier. */
  interface Visitor {
    /**
     * Sees one.
     *
     * @param text bytes among which its text lies; not to be changed
     * @param from where it starts
     * @param length its length in bytes
     */
    void visit(int number, byte[] text, int from, int length);
  }

  /** Shows all identifiers in the order of their numbers. */
  void forEach(Visitor visitor) {
    long position = 0;
    for (int number = 0; number < size; number++) {
      byte[] chunk = text[(int) (position >>> CHUNK_BITS)];
      int start = start(position);
      visitor.visit(number, chunk, start + prefixBytes, length(chunk, start));
      position = next(number, position);
    }
  }

  /** Where the text of a number lies: counted on from the last place that is kept. */
  long position(int number) {
    int counted = number & -STRIDE;
    long position = Integer.toUnsignedLong(positions[number >>> STRIDE_BITS]);
    for (; counted < number; counted++) {
      position = next(counted, position);
    }
    return position;
  }

  /** The number of the identifier whose text lies at a place. */
  int numberAt(long position) {
    return numbered
        ? (int) INTS.get(text[(int) (position >>> CHUNK_BITS)], start(position) + LENGTH_BYTES)
        : searchNumber(position);
  }

  private int searchNumber(long position) {
    int low = 0;
    int high = (size - 1) >>> STRIDE_BITS;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Integer.toUnsignedLong(positions[middle]) <= position) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int number = low << STRIDE_BITS;
    for (long at = Integer.toUnsignedLong(positions[low]); at < position; number++) {
      at = next(number, at);
    }
    return number;
  }

  /** Where the text of the number behind one lies, which is that of the other chunk at its end. */
  long next(int number, long position) {
    int chunk = (int) (position >>> CHUNK_BITS);
    boolean endsChunk = chunk + 1 < firstNumbers.length && firstNumbers[chunk + 1] == number + 1;
    return endsChunk
        ? (long) (chunk + 1) << CHUNK_BITS
        : position + prefixBytes + length(text[chunk], start(position));
  }

  private static int start(long position) {
    return (int) position & (CHUNK_SIZE - 1);
  }

  private static int length(byte[] chunk, int start) {
    return (chunk[start] & 0xff) | (chunk[start + 1] & 0xff) << 8;
  }
}
