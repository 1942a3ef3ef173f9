package dev.oneroster.validation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Whether bytes in two places are the same, for the few bytes of a cell: eight at a time, the last
 * eight once more where they overlap. {@link java.util.Arrays#equals(byte[], byte[])} is made for
 * long arrays, and looks at what is left of eight one by one.
 */
final class SameBytes {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private SameBytes() {}

  /** Whether as many bytes from one place on are those from another place on. */
  static boolean at(byte[] one, int from, byte[] other, int start, int length) {
    if (length >= Long.BYTES) {
      int last = length - Long.BYTES;
      int at = -Long.BYTES;
      do {
        at = Math.min(at + Long.BYTES, last);
        if ((long) LONGS.get(one, from + at) != (long) LONGS.get(other, start + at)) {
          return false;
        }
      } while (at < last);
      return true;
    }
    for (int i = 0; i < length; i++) {
      if (one[from + i] != other[start + i]) {
        return false;
      }
    }
    return true;
  }
}
