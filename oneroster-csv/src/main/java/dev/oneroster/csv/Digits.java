package dev.oneroster.csv;

/** The digits 0 to 9, and no others that Unicode knows: the JDK's parsers take those too. */
final class Digits {

  private Digits() {}

  static boolean is(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a part of a text, as far as it exists, is made of digits; false if it is too short. */
  static boolean areAll(String text, int from, int to) {
    if (to > text.length()) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!is(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The index after the run of digits that starts at an index. */
  static int endOfRun(String text, int from) {
    int index = from;
    while (index < text.length() && is(text.charAt(index))) {
      index++;
    }
    return index;
  }

  /** The number that a part of a text stands for, all of it digits. */
  static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    return number;
  }

  /** Writes a number with a fixed count of digits, zeros in front, into a text. */
  static void write(int number, int digits, char[] text, int from) {
    int rest = number;
    for (int i = from + digits - 1; i >= from; i--) {
      text[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
