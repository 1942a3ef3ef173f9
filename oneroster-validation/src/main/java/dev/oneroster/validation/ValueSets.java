package dev.oneroster.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of texts, each kept once and known by a number, so that a row needs four bytes for one. */
final class ValueSets {

  /** The number of the set without texts. */
  static final int NONE = 0;

  /** What stands for a value that cannot be told, as a cell is broken. */
  static final int UNKNOWN = -1;

  private final List<SortedSet<String>> sets = new ArrayList<>(List.of(new TreeSet<>()));
  private final Map<String, Integer> singles = new HashMap<>();
  private final Map<SortedSet<String>, Integer> numbers = new HashMap<>();
  private final Map<Long, Integer> unions = new HashMap<>();

  // Of one text, that was asked for last; none is empty.
  private String lastText = "";
  private int lastNumber = NONE;

  /** The number of the set of one text. */
  int of(String text) {
    if (!text.equals(lastText)) {
      lastNumber = numberOf(text);
      lastText = text;
    }
    return lastNumber;
  }

  private int numberOf(String text) {
    Integer known = singles.get(text);
    if (known == null) {
      known = add(new TreeSet<>(List.of(text)));
      singles.put(text, known);
    }
    return known;
  }

  private int add(SortedSet<String> set) {
    Integer known = numbers.get(set);
    if (known != null) {
      return known;
    }
    sets.add(set);
    numbers.put(set, sets.size() - 1);
    return sets.size() - 1;
  }

  int union(int a, int b) {
    if (a == UNKNOWN || b == UNKNOWN) {
      return UNKNOWN;
    }
    if (a == NONE || b == NONE || a == b) {
      return Math.max(a, b);
    }
    return unions.computeIfAbsent(
        (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b),
        key -> {
          SortedSet<String> both = new TreeSet<>(sets.get(a));
          both.addAll(sets.get(b));
          return add(both);
        });
  }

  SortedSet<String> get(int number) {
    return sets.get(Math.max(number, NONE));
  }
}
