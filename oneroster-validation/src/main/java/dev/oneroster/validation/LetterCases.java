package dev.oneroster.validation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** In which cases texts have letters, told of eight bytes at a time. */
final class LetterCases {

  static final int NONE = 0;
  static final int UPPER = 1;
  static final int LOWER = 2;
  static final int BOTH = UPPER | LOWER;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = ONES << 7;

  private LetterCases() {}

  /** The cases in which a text has letters; of letters beyond ASCII nothing is told. */
  static int of(byte[] text, int from, int to) {
    int found = 0;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      found |= cases((long) EIGHT_BYTES.get(text, at));
    }
    if (at < to && to - from >= Long.BYTES) {
      return found | cases((long) EIGHT_BYTES.get(text, to - Long.BYTES));
    }
    long rest = 0;
    for (; at < to; at++) {
      rest = (rest << Byte.SIZE) | (text[at] & 0x7f);
    }
    return found | cases(rest);
  }

  private static int cases(long word) {
    long bits = word & ~HIGH_BITS;
    int upper = hasAny(bits, 'A', 'Z') ? UPPER : 0;
    return hasAny(bits, 'a', 'z') ? upper | LOWER : upper;
  }

  /** Whether one of eight bytes without their high bits is in a range. */
  private static boolean hasAny(long bits, char first, char last) {
    long notBelow = bits + ONES * (0x80 - first);
    long above = bits + ONES * (0x80 - last - 1);
    return ((notBelow & ~above) & HIGH_BITS) != 0;
  }
}
