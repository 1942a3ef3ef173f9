package dev.oneroster.validation;

import java.util.Arrays;

/**
 * Eight bits for each of the rows of a file that are numbered; all are 0 where nothing was set. Not
 * thread-safe.
 */
final class PackedBytes {

  private static final int FIRST_SIZE = 64;

  private byte[] bits = new byte[FIRST_SIZE];

  /** The bits as a number from 0 to 255. */
  int get(int number) {
    return number < bits.length ? bits[number] & 0xff : 0;
  }

  boolean hasAny(int number, int mask) {
    return (get(number) & mask) != 0;
  }

  void add(int number, int mask) {
    if (number >= bits.length) {
      bits = Arrays.copyOf(bits, number + (number >> 1) + 1);
    }
    bits[number] |= (byte) mask;
  }
}
