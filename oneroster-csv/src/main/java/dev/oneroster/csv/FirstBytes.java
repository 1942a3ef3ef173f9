package dev.oneroster.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Optional;

/** Looks at the first bytes of a file, to tell UTF-16 from a file in which every cell is broken. */
final class FirstBytes {

  private static final int LENGTH = 4;

  private final PushbackInputStream whole;
  private final Optional<String> problem;

  private FirstBytes(PushbackInputStream whole, Optional<String> problem) {
    this.whole = whole;
    this.problem = problem;
  }

  static FirstBytes of(InputStream bytes) throws IOException {
    PushbackInputStream whole = new PushbackInputStream(bytes, LENGTH);
    byte[] first = whole.readNBytes(LENGTH);
    whole.unread(first);
    return new FirstBytes(whole, problem(first));
  }

  private static Optional<String> problem(byte[] first) {
    if (first.length < 2) {
      return Optional.empty();
    }
    int mark = (first[0] & 0xff) << 8 | (first[1] & 0xff);
    if (mark == 0xfffe || mark == 0xfeff) {
      return Optional.of("text.utf16");
    }
    boolean everySecondByteIsZero =
        first.length == LENGTH
            && ((first[0] == 0 && first[1] != 0 && first[2] == 0 && first[3] != 0)
                || (first[0] != 0 && first[1] == 0 && first[2] != 0 && first[3] == 0));
    return everySecondByteIsZero ? Optional.of("text.utf16_no_bom") : Optional.empty();
  }

  /** The code of what is wrong with the file as a whole, if anything. */
  Optional<String> problem() {
    return problem;
  }

  /** All bytes, the first ones included. */
  InputStream whole() {
    return whole;
  }
}
