package dev.oneroster.validation;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds the codes that somebody may have meant who wrote one that there is not. */
final class NearCodes {

  private static final int MOST = 3;
  private static final double LIKE_ENOUGH = 0.55;

  /** How much less like than the likest a code may be: beyond, nobody meant it. */
  private static final double NEARLY_AS_LIKE = 0.15;

  private NearCodes() {}

  /** The codes most like a text, the likest first; none if none is much like it. */
  static List<String> of(String wanted, Collection<String> codes) {
    Set<String> pairs = pairs(wanted);
    double best = codes.stream().mapToDouble(c -> likeness(pairs, pairs(c))).max().orElse(0);
    double enough = Math.max(LIKE_ENOUGH, best - NEARLY_AS_LIKE);
    return codes.stream()
        .filter(code -> likeness(pairs, pairs(code)) >= enough)
        .sorted(
            Comparator.comparingDouble((String code) -> -likeness(pairs, pairs(code)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(MOST)
        .toList();
  }

  /** The part of all neighbouring letters that both have (Dice's coefficient). */
  private static double likeness(Set<String> first, Set<String> second) {
    long shared = first.stream().filter(second::contains).count();
    return 2.0 * shared / Math.max(1, first.size() + second.size());
  }

  private static Set<String> pairs(String text) {
    String folded = text.toLowerCase(Locale.ROOT);
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= folded.length(); i++) {
      pairs.add(folded.substring(i, i + 2));
    }
    return pairs;
  }
}
