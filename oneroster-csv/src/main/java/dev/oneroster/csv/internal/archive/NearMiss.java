package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.internal.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the binding's file that somebody meant with a name that is nearly right. */
public final class NearMiss {
  private static final int MAX_DISTANCE = 2;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ _.()-]+");

  /** What exporters add to a name, beside days, times and numbers. */
  private static final Set<String> ADDED = Set.of("oneroster", "export", "bulk", "delta", "full");

  private NearMiss() {}

  /**
   * The file that was probably meant.
   *
   * @param name a file name without folders
   * @param expected the binding's file names
   * @return the nearest, or empty if none is near
   */
  public static Optional<String> of(String name, Collection<String> expected) {
    String folded = PathParts.folded(name).strip();
    boolean csv = folded.endsWith(".csv");
    String stem = withoutCopyMark(withoutExtensions(folded));
    String bare = csv ? withoutAddedWords(stem) : stem;
    Optional<String> nearest = Optional.empty();
    int nearestDistance = MAX_DISTANCE + 1;
    for (String candidate : expected) {
      String meant = PathParts.folded(candidate);
      String meantStem = withoutExtensions(meant);
      int distance = Spelling.distance(folded, meant, nearestDistance);
      if (sameButForPlural(stem, meantStem) || bare.equals(meantStem)) {
        distance = 0;
      } else if (csv) {
        // Only below .csv may the stem alone decide: a users.doc is no roster file.
        distance = Math.min(distance, Spelling.distance(stem, meantStem, nearestDistance));
      }
      if (distance < nearestDistance) {
        nearest = Optional.of(candidate);
        nearestDistance = distance;
      }
    }
    return nearest;
  }

  private static String withoutExtensions(String name) {
    String stem = name;
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String extension : new String[] {".csv", ".txt", ".tsv"}) {
        if (stem.endsWith(extension)) {
          stem = stem.substring(0, stem.length() - extension.length()).strip();
          cut = true;
        }
      }
    }
    return stem;
  }

  /** {@code users (1)}, {@code users - copy} and {@code copy of users} are users. */
  private static String withoutCopyMark(String stem) {
    String plain = stem;
    if (plain.startsWith("copy of ")) {
      plain = plain.substring("copy of ".length());
    }
    if (plain.endsWith(")") && plain.contains("(")) {
      plain = plain.substring(0, plain.lastIndexOf('(')).strip();
    }
    if (plain.endsWith("copy")) {
      plain = plain.substring(0, plain.length() - "copy".length()).strip();
    }
    return plain.endsWith("-") ? plain.substring(0, plain.length() - 1).strip() : plain;
  }

  /** {@code users_20260901} and {@code oneroster users} are users. */
  private static String withoutAddedWords(String stem) {
    List<String> words =
        Stream.of(BETWEEN_WORDS.split(stem))
            .filter(word -> !ADDED.contains(word) && word.chars().noneMatch(Character::isDigit))
            .toList();
    return words.size() == 1 ? words.get(0) : stem;
  }

  private static boolean sameButForPlural(String a, String b) {
    return singular(a).equals(singular(b));
  }

  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
  }
}
