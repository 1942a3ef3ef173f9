package dev.oneroster.csv.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant who wrote a name nearly right. */
public final class Spelling {

  /** The most letters by which a near miss may differ. */
  private static final int MAX_DISTANCE = 2;

  private Spelling() {}

  /** Whether two names differ in nothing but upper and lower case. */
  public static boolean differInCaseOnly(String first, String second) {
    return fold(first).equals(fold(second));
  }

  /** Whether two names differ in nothing but case, blanks, underscores and hyphens. */
  public static boolean differInBlanksOnly(String first, String second) {
    return key(first).equals(key(second));
  }

  /** What is the same for names that differ in case, blanks, underscores and hyphens only. */
  public static String key(String name) {
    return fold(squeeze(name));
  }

  /**
   * The candidate that is nearest to a word, if it is near at all: not further than two letters,
   * and less than half of the word.
   */
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    String folded = key(word);
    Optional<String> nearest = Optional.empty();
    int smallest = Math.min(MAX_DISTANCE, (folded.length() - 1) / 2) + 1;
    for (String candidate : candidates) {
      int distance = distance(folded, key(candidate), smallest);
      if (distance < smallest) {
        smallest = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  // Never the default locale: in Turkish, SOURCEDID would lose the dot of its i.
  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isBlank(c) && c != '_' && c != '-')
        .forEach(squeezed::appendCodePoint);
    return squeezed.toString();
  }

  /** Blanks of every kind, and characters that nobody sees. */
  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** The Levenshtein distance, or the bound if it is not less. */
  public static int distance(String first, String second, int bound) {
    if (Math.abs(first.length() - second.length()) >= bound) {
      return bound;
    }
    int[] previous = new int[second.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= first.length(); i++) {
      int[] current = new int[second.length() + 1];
      current[0] = i;
      for (int j = 1; j <= second.length(); j++) {
        int substitution = previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return Math.min(bound, previous[second.length()]);
  }
}
