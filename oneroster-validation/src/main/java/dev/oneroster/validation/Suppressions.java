package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is suppressed in one run, what it met, and the findings that were kept apart. Not
 * thread-safe.
 */
final class Suppressions {

  private final int maxPerCode;
  private final Map<String, List<Suppression>> byCode = new HashMap<>();
  private final Map<Suppression, Long> met = new LinkedHashMap<>();
  private final Map<String, Integer> keptOfCode = new HashMap<>();
  private final List<SuppressedFinding> kept = new ArrayList<>();

  Suppressions(List<Suppression> all, int maxPerCode) {
    this.maxPerCode = maxPerCode;
    for (Suppression suppression : all) {
      byCode.computeIfAbsent(suppression.code(), code -> new ArrayList<>()).add(suppression);
      met.put(suppression, 0L);
    }
  }

  /** Whether any finding of a rule is suppressed: the only question that most rules cost. */
  boolean concern(Rule rule) {
    return byCode.containsKey(rule.code());
  }

  /** The suppression that is meant for a finding; the first, if there are several. */
  Optional<Suppression> find(Rule rule, Location place, Optional<String> sourcedId) {
    return byCode.getOrDefault(rule.code(), List.of()).stream()
        .filter(suppression -> suppression.covers(place, sourcedId))
        .findFirst();
  }

  void add(Finding finding, Suppression suppression) {
    met.merge(suppression, finding.count(), Long::sum);
    if (keptOfCode.merge(finding.code(), 1, Integer::sum) <= maxPerCode) {
      kept.add(new SuppressedFinding(finding, suppression));
    }
  }

  /** Those that met nothing, in the order in which they were given. */
  List<Suppression> unused() {
    return met.entrySet().stream()
        .filter(entry -> entry.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  List<SuppressedFinding> kept() {
    return kept;
  }

  /** How many occurrences were suppressed, kept or not. */
  long count() {
    return met.values().stream().mapToLong(Long::longValue).sum();
  }
}
