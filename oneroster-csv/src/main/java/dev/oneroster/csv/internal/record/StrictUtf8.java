package dev.oneroster.csv.internal.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 as the standard has it: no overlong forms, no surrogates, no silent replacement. */
final class StrictUtf8 {

  /** No place: less than any place, wherever places are counted from. */
  static final int NONE = Integer.MIN_VALUE / 2;

  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer scratch = CharBuffer.allocate(1024);

  /**
   * Decodes whole characters until {@code in} is empty, {@code out} is full, or a malformed
   * sequence stands at {@code in}'s position.
   */
  CoderResult decode(ByteBuffer in, CharBuffer out) {
    return decoder.reset().decode(in, out, true);
  }

  /**
   * Where the first malformed sequence begins, or {@link #NONE}. The decoder judges only what is
   * neither ASCII nor plainly two bytes, as nearly all letters of names are.
   */
  int firstMalformed(byte[] bytes, int from, int to) {
    int at = endOfPlain(bytes, from, to);
    while (at < to) {
      int end = endOfNonAscii(bytes, at, to);
      int malformed = firstMalformedDecoded(bytes, at, end);
      if (malformed != NONE) {
        return malformed;
      }
      at = endOfPlain(bytes, end, to);
    }
    return NONE;
  }

  /** The end of what is ASCII or two bytes that make a character, beyond any doubt. */
  private static int endOfPlain(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (to - at >= Long.BYTES) {
        long nonAscii = EightBytes.at(bytes, at) & EightBytes.HIGH_BITS;
        if (nonAscii == 0) {
          at += Long.BYTES;
          continue;
        }
        at += EightBytes.first(nonAscii);
      }
      if (bytes[at] >= 0) {
        at++;
      } else if (isPlainPair(bytes, at, to)) {
        at += 2;
      } else {
        return at;
      }
    }
    return to;
  }

  /** Whether the next two bytes are a character; C0 and C1 begin overlong forms. */
  private static boolean isPlainPair(byte[] bytes, int at, int to) {
    return (bytes[at] & 0xE0) == 0xC0
        && (bytes[at] & 0x1E) != 0
        && at + 1 < to
        && (bytes[at + 1] & 0xC0) == 0x80;
  }

  private static int endOfNonAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] < 0) {
      at++;
    }
    return at;
  }

  private int firstMalformedDecoded(byte[] bytes, int from, int to) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    while (true) {
      CoderResult result = decode(in, scratch.clear());
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return NONE;
      }
    }
  }

  /**
   * The text of a bad line, at most so many UTF-16 units. A malformed byte becomes the character of
   * the same number, which is right for the usual cause, a file in ISO 8859-1, and keeps ids that
   * differ in such bytes apart.
   */
  String decodeLeniently(byte[] bytes, int from, int to, int maxCharacters) {
    int most = Math.min(to - from, maxCharacters);
    ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
    // With no room for both halves of a surrogate pair the decoder would not say what is malformed.
    CharBuffer out = CharBuffer.allocate(most + 1);
    CoderResult result = decode(in, out);
    while (result.isError() && out.position() < most) {
      for (int i = 0; i < result.length() && out.position() < most; i++) {
        out.put((char) (in.get() & 0xFF));
      }
      result = decode(in, out);
    }
    return cut(out.flip().toString(), most);
  }

  /** Cuts a text to a length, not between the halves of a surrogate pair. */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean insidePair = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, insidePair ? most - 1 : most);
  }
}
