package dev.oneroster.validation;

import java.util.List;

/**
 * Tells of most texts by their length and their first and last byte that they are none of a few
 * words, case ignored. Immutable.
 */
final class WordFilter implements ByteTest.Form {

  private static final int BITS = 12;
  private static final int MULTIPLIER = 0x9e37_79b1;

  private final boolean[] taken = new boolean[1 << BITS];

  /** A filter for words in ASCII. */
  WordFilter(List<String> words) {
    for (String word : words) {
      taken[slot(word.charAt(0), word.charAt(word.length() - 1), word.length())] = true;
    }
  }

  /** Passes what is surely none of the words. */
  @Override
  public boolean passes(byte[] bytes, int from, int to, int kinds) {
    // Letters beyond ASCII can be equal to some of it, case ignored.
    return (kinds & ByteKinds.NOT_ASCII) == 0
        && !taken[slot(bytes[from], bytes[to - 1], to - from)];
  }

  private static int slot(int first, int last, int length) {
    int ends = ((first & ~0x20) << Byte.SIZE) | (last & ~0x20);
    return ((ends * 31 + length) * MULTIPLIER) >>> (Integer.SIZE - BITS);
  }
}
