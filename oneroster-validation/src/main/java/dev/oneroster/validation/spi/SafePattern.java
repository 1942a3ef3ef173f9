package dev.oneroster.validation.spi;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.IntStream;

/**
 * Tells expressions that can be matched in one way only, so that no text makes them slow, from
 * others. What it takes: characters, classes such as {@code [A-Z]} and {@code \d}, each perhaps
 * repeated, and alternatives of such sequences at the top. After a repetition of no fixed length
 * must come something that cannot be meant by it.
 */
final class SafePattern {

  private static final int CHARACTERS = 1 << Character.SIZE;

  /** Stands for all characters beyond the first 65,536, but for those that a pattern names. */
  private static final int FAR_CHARACTER = 0x1F600;

  private static final String ADVICE =
      "; write it otherwise, or test the value in code with passes(...)";

  /** A character or class, and how often it stands. */
  private record Atom(String text, boolean optional, boolean fixed) {

    BitSet characters(IntStream farOnes) {
      Pattern one = Pattern.compile(text, Pattern.DOTALL);
      BitSet set = new BitSet();
      IntStream.concat(IntStream.range(0, CHARACTERS), farOnes)
          .filter(c -> one.matcher(Character.toString(c)).matches())
          .forEach(set::set);
      return set;
    }
  }

  private final String pattern;
  private int place;

  private SafePattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Refuses what could be matched in two ways.
   *
   * @throws IllegalArgumentException if the expression is none, or is refused
   */
  static void check(String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException none) {
      throw new IllegalArgumentException(
          "not a regular expression: " + pattern + " (" + none.getDescription() + ")", none);
    }
    new SafePattern(pattern).check();
  }

  private void check() {
    List<Atom> sequence = new ArrayList<>();
    while (place < pattern.length()) {
      if (pattern.charAt(place) == '|') {
        checkSequence(sequence);
        sequence.clear();
        place++;
      } else {
        sequence.add(atom());
      }
    }
    checkSequence(sequence);
  }

  private Atom atom() {
    int start = place;
    switch (pattern.charAt(place)) {
      case '(' -> throw refused("it has a group");
      case '^', '$' ->
          throw new IllegalArgumentException(
              "the expression " + pattern + " is matched with the whole value; leave out ^ and $");
      case '[' -> skipClass();
      case '\\' -> skipEscape();
      default -> place += Character.charCount(pattern.codePointAt(place));
    }
    String text = pattern.substring(start, place);
    return repeated(text);
  }

  private void skipClass() {
    int depth = 0;
    boolean first = false; // where a closing bracket means itself
    do {
      char c = pattern.charAt(place);
      if (c == '\\') {
        skipEscape();
        first = false;
      } else if (c == '[') {
        depth++;
        place += pattern.startsWith("[^", place) ? 2 : 1;
        first = true;
      } else {
        depth -= c == ']' && !first ? 1 : 0;
        place++;
        first = false;
      }
    } while (depth > 0);
  }

  private void skipEscape() {
    char kind = pattern.charAt(place + 1);
    if (Character.isDigit(kind) || "kQEbBAzZGR".indexOf(kind) >= 0) {
      throw refused("it has \\" + kind);
    }
    place += 2;
    boolean braces = "pPxN".indexOf(kind) >= 0 && place < pattern.length();
    if (braces && pattern.charAt(place) == '{') {
      place = pattern.indexOf('}', place) + 1;
    } else if (kind == 'x') {
      place += 2;
    } else if (kind == 'c') {
      place++;
    } else if (kind == 'u') {
      place += 4;
    } else if (braces) {
      place++;
    }
  }

  private Atom repeated(String text) {
    boolean optional = false;
    boolean fixed = true;
    if (place < pattern.length()) {
      char sign = pattern.charAt(place);
      if (sign == '?' || sign == '*' || sign == '+') {
        optional = sign != '+';
        fixed = false;
        place++;
      } else if (sign == '{') {
        int end = pattern.indexOf('}', place);
        String[] bounds = pattern.substring(place + 1, end).split(",", -1);
        optional = Integer.parseInt(bounds[0].strip()) == 0;
        fixed = bounds.length == 1 || bounds[0].equals(bounds[1]);
        place = end + 1;
      }
    }
    if (place < pattern.length()
        && (pattern.charAt(place) == '?' || pattern.charAt(place) == '+')) {
      throw refused("it has a reluctant or possessive repetition");
    }
    return new Atom(text, optional, fixed);
  }

  /** After what may stand more or less often, nothing may come that could be meant by it. */
  private void checkSequence(List<Atom> sequence) {
    for (int i = 0; i < sequence.size(); i++) {
      if (sequence.get(i).fixed()) {
        continue;
      }
      BitSet own = sequence.get(i).characters(farOnes());
      for (int next = i + 1; next < sequence.size(); next++) {
        if (own.intersects(sequence.get(next).characters(farOnes()))) {
          throw refused(
              "`"
                  + sequence.get(next).text()
                  + "` can be taken for a repetition of `"
                  + sequence.get(i).text()
                  + "`");
        }
        if (!sequence.get(next).optional()) {
          break;
        }
      }
    }
  }

  private IntStream farOnes() {
    return IntStream.concat(
        IntStream.of(FAR_CHARACTER), pattern.codePoints().filter(c -> c >= CHARACTERS));
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        "the expression " + pattern + " might backtrack, as " + why + ADVICE);
  }
}
