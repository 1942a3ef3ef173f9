package dev.oneroster.validation;

import dev.oneroster.model.constraint.Lexical;

/** Tests of bytes for the forms that have more values than can be remembered. */
final class ByteTests {

  private static final boolean[] IN_SOURCED_ID = new boolean[128];

  static {
    for (char c = 0; c < IN_SOURCED_ID.length; c++) {
      IN_SOURCED_ID[c] = Lexical.isSourcedId(String.valueOf(c));
    }
  }

  private ByteTests() {}

  static boolean isSourcedId(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b < 0 || !IN_SOURCED_ID[b]) {
        return false;
      }
    }
    return to - from <= Lexical.MAX_SOURCED_ID_LENGTH;
  }

  /** One item, not several with commas between. */
  static boolean isOneItem(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] == ',') {
        return false;
      }
    }
    return true;
  }

  /** Two texts without blanks in front, in braces, with a colon between. */
  static boolean isBracedPair(byte[] bytes, int from, int to) {
    if (to - from < "{a:b}".length() || bytes[from] != '{' || bytes[to - 1] != '}') {
      return false;
    }
    int colon = 0;
    for (int i = from + 1; i < to - 1; i++) {
      byte b = bytes[i];
      if (b <= ' ' || b == '{' || b == '}') {
        return false;
      }
      if (b == ':' && colon == 0) {
        colon = i;
      }
    }
    return colon > from + 1 && colon < to - 2;
  }

  /** A day that every month has. */
  static boolean isDate(byte[] bytes, int from, int to) {
    if (to - from != "YYYY-MM-DD".length() || bytes[from + 4] != '-' || bytes[from + 7] != '-') {
      return false;
    }
    int month = number(bytes, from + 5);
    int day = number(bytes, from + 8);
    return number(bytes, from) >= 0
        && number(bytes, from + 2) >= 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= 28;
  }

  /** The number of two digits, or a negative one. */
  private static int number(byte[] bytes, int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
  }
}
