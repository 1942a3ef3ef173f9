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
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private SameBytes() {}

  /** Whether as many bytes from one place on are those from another place on. */
  static boolean at(byte[] one, int from, byte[] other, int start, int length) {
    if (length >= Long.BYTES) {
      int last = length - Long.BYTES;
      for (int i = 0; i < last; i += Long.BYTES) {
        if ((long) LONGS.get(one, from + i) != (long) LONGS.get(other, start + i)) {
          return false;
        }
      }
      return (long) LONGS.get(one, from + last) == (long) LONGS.get(other, start + last);
    }
    if (length >= Integer.BYTES) {
      int last = length - Integer.BYTES;
      return (int) INTS.get(one, from) == (int) INTS.get(other, start)
          && (int) INTS.get(one, from + last) == (int) INTS.get(other, start + last);
    }
    for (int i = 0; i < length; i++) {
      if (one[from + i] != other[start + i]) {
        return false;
      }
    }
    return true;
  }
}
