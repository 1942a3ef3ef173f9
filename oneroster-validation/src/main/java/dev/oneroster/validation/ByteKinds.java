package dev.oneroster.validation;

/**
 * The kinds of bytes that tests of cells tell apart, as bits: one look at a cell's bytes says which
 * kinds it has, and serves everyone who has a question about it.
 */
final class ByteKinds {

  static final int LOWER = 1;
  static final int UPPER = 1 << 1;
  static final int DIGIT = 1 << 2;
  static final int SPACE = 1 << 3;
  static final int HYPHEN = 1 << 4;
  static final int COMMA = 1 << 5;
  static final int DOT = 1 << 6;
  static final int AT = 1 << 7;
  static final int UNDERSCORE = 1 << 8;
  static final int SLASH = 1 << 9;
  static final int PLUS = 1 << 10;
  static final int EQUALS = 1 << 11;
  static final int LESS = 1 << 12;
  static final int AMPERSAND = 1 << 13;
  static final int QUESTION_MARK = 1 << 14;
  static final int APOSTROPHE = 1 << 15;
  static final int HASH = 1 << 16;
  static final int BACKSLASH = 1 << 17;
  static final int PARENTHESIS = 1 << 18;

  /** What separates lists elsewhere. */
  static final int OTHER_SEPARATOR = 1 << 19;

  static final int OTHER = 1 << 20;
  static final int CONTROL = 1 << 21;

  /** A byte of a character beyond ASCII. */
  static final int NOT_ASCII = 1 << 22;

  static final int LETTER = LOWER | UPPER;
  static final int ALL = -1;

  private static final int[] KINDS = new int[256];

  static {
    for (int b = 0; b < KINDS.length; b++) {
      KINDS[b] = kind(b);
    }
  }

  private ByteKinds() {}

  private static int kind(int b) {
    if (b >= 0x80) {
      return NOT_ASCII;
    }
    if (b < ' ' || b == 0x7f) {
      return CONTROL;
    }
    if (b >= 'a' && b <= 'z') {
      return LOWER;
    }
    if (b >= 'A' && b <= 'Z') {
      return UPPER;
    }
    if (b >= '0' && b <= '9') {
      return DIGIT;
    }
    return switch (b) {
      case ' ' -> SPACE;
      case '-' -> HYPHEN;
      case ',' -> COMMA;
      case '.' -> DOT;
      case '@' -> AT;
      case '_' -> UNDERSCORE;
      case '/' -> SLASH;
      case '+' -> PLUS;
      case '=' -> EQUALS;
      case '<' -> LESS;
      case '&' -> AMPERSAND;
      case '?' -> QUESTION_MARK;
      case '\'' -> APOSTROPHE;
      case '#' -> HASH;
      case '\\' -> BACKSLASH;
      case '(', ')' -> PARENTHESIS;
      case ';', '|', '[' -> OTHER_SEPARATOR;
      default -> OTHER;
    };
  }

  /** The kind of a byte. */
  static int of(byte b) {
    return KINDS[b & 0xff];
  }

  /** The kinds of all bytes of a cell. */
  static int of(byte[] bytes, int from, int to) {
    int kinds = 0;
    for (int i = from; i < to; i++) {
      kinds |= KINDS[bytes[i] & 0xff];
    }
    return kinds;
  }
}
