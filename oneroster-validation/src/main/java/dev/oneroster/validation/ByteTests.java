package dev.oneroster.validation;

import dev.oneroster.model.constraint.Lexical;

/** Tests of bytes for the forms that have more values than can be remembered. */
final class ByteTests {

  static final ByteTest SOURCED_ID =
      ByteTest.only(
              ByteKinds.LETTER
                  | ByteKinds.DIGIT
                  | ByteKinds.HYPHEN
                  | ByteKinds.UNDERSCORE
                  | ByteKinds.DOT
                  | ByteKinds.SLASH
                  | ByteKinds.AT)
          .upTo(Lexical.MAX_SOURCED_ID_LENGTH);

  /** One item, not several with commas between. */
  static final ByteTest ONE_ITEM = ByteTest.without(ByteKinds.COMMA);

  /** Two texts without blanks in front, in braces, with a colon between. */
  static final ByteTest BRACED_PAIR = ByteTest.of(ByteTests::isBracedPair);

  /** A day that every month has. */
  static final ByteTest DATE =
      ByteTest.only(ByteKinds.DIGIT | ByteKinds.HYPHEN).and(ByteTests::isDate);

  private ByteTests() {}

  private static boolean isBracedPair(byte[] bytes, int from, int to, int kinds) {
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

  private static boolean isDate(byte[] bytes, int from, int to, int kinds) {
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
