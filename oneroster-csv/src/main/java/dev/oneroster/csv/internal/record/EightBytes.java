package dev.oneroster.csv.internal.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks at eight bytes at a time: the first of them is the lowest of a number. */
final class EightBytes {

  /** A number of eight bytes that are 1; times a byte, it is eight of that byte. */
  static final long ONES = 0x0101010101010101L;

  /** The high bit of each byte. */
  static final long HIGH_BITS = ONES << 7;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private EightBytes() {}

  /** The eight bytes from a place on, all of which must be there. */
  static long at(byte[] bytes, int place) {
    return (long) LONGS.get(bytes, place);
  }

  /** Marks the bytes that are zero by their high bits; one behind such a byte may be marked too. */
  static long zeros(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }

  /** Which byte the first mark is at; 8 if there is none. */
  static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }
}
