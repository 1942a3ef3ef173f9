package dev.oneroster.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts all findings and keeps the first ones of each code, shared fairly among the files: a first
 * file full of one mistake does not hide the same mistake in the others. Not thread-safe.
 */
final class FindingCollector {

  /** What is counted apart: a code in a file, as bad as it is there. */
  record Group(String code, Optional<String> file, Severity severity) {

    // Written out, as they are asked for each finding.

    @Override
    public boolean equals(Object other) {
      return other instanceof Group group
          && severity == group.severity
          && code.equals(group.code)
          && file.equals(group.file);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * code.hashCode() + file.hashCode()) + severity.hashCode();
    }
  }

  /** What is said of a file as a whole comes after its lines. */
  private static final Comparator<Finding> BY_LINE =
      Comparator.comparingLong(finding -> finding.location().line().orElse(Long.MAX_VALUE));

  private final int maxPerCode;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<Group, Tally> groups = new LinkedHashMap<>();

  /** How often something was found, and in how many findings. */
  private static final class Tally {
    private long occurrences;
    private long findings;
  }

  FindingCollector(int maxPerCode) {
    this.maxPerCode = maxPerCode;
  }

  void add(Finding finding) {
    if (count(finding.rule(), finding.severity(), finding.location().file(), finding.count())) {
      kept.add(finding);
    }
  }

  /**
   * Counts occurrences and says whether the finding that stands for them is to be kept; if not, it
   * need not even be made.
   */
  boolean count(Rule rule, Severity severity, Optional<String> file, long occurrences) {
    Tally tally = tally(rule, severity, file, occurrences);
    tally.findings++;
    return tally.findings <= maxPerCode;
  }

  private Tally tally(Rule rule, Severity severity, Optional<String> file, long occurrences) {
    Tally tally =
        groups.computeIfAbsent(new Group(rule.code(), file, severity), group -> new Tally());
    tally.occurrences += occurrences;
    return tally;
  }

  /** Counts findings of one rule, of which there may be one for each row. */
  Counter counter(Rule rule, Severity severity) {
    return new Counter(rule, severity);
  }

  /** Counts findings of one rule and severity, one by one; those of a file come together. */
  final class Counter {
    private final Rule rule;
    private final Severity severity;
    private Optional<String> file = Optional.empty();
    private @Nullable Tally current;
    private long findings;

    private Counter(Rule rule, Severity severity) {
      this.rule = rule;
      this.severity = severity;
    }

    /** Counts one more in a file of which enough are kept; else counts none, and says so. */
    boolean countAnother(Optional<String> where) {
      Tally tally = current;
      if (tally == null || tally.findings < maxPerCode || !where.equals(file)) {
        return false;
      }
      count(tally);
      return true;
    }

    /** Counts one, and says whether it is to be kept. */
    boolean count(Optional<String> where) {
      Tally tally = current;
      if (tally == null || !where.equals(file)) {
        tally = tally(rule, severity, where, 0);
        current = tally;
        file = where;
      }
      count(tally);
      return tally.findings <= maxPerCode;
    }

    private void count(Tally tally) {
      tally.occurrences++;
      tally.findings++;
      findings++;
    }

    Severity severity() {
      return severity;
    }

    /** How many were counted, in all files. */
    long findings() {
      return findings;
    }
  }

  /** Counts occurrences that no finding stands for. */
  void countOnly(Rule rule, Severity severity, Optional<String> file, long occurrences) {
    tally(rule, severity, file, occurrences);
  }

  /** Counts occurrences as others than they were counted as. */
  void recount(
      Rule rule,
      Optional<String> file,
      long occurrences,
      int findings,
      Severity before,
      Severity after) {
    if (before == after) {
      return;
    }
    Tally old = groups.computeIfAbsent(new Group(rule.code(), file, before), group -> new Tally());
    Tally now = groups.computeIfAbsent(new Group(rule.code(), file, after), group -> new Tally());
    old.occurrences -= occurrences;
    old.findings -= findings;
    now.occurrences += occurrences;
    now.findings += findings;
  }

  /** Puts a finding in the place of one that is kept. */
  void replace(Finding old, Finding merged) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (kept.get(i).equals(old)) {
        kept.set(i, merged);
        return;
      }
    }
  }

  /** Keeps a finding that has been counted. */
  void keep(Finding finding) {
    kept.add(finding);
  }

  /** The findings that are kept: files in the order in which they came, of each by its lines. */
  List<Finding> findings() {
    Map<Group, Integer> shares = shares();
    Map<Group, Integer> taken = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : kept) {
      Group group = new Group(finding.code(), finding.location().file(), finding.severity());
      if (taken.merge(group, 1, Integer::sum) <= shares.getOrDefault(group, 0)) {
        findings.add(finding);
      }
    }
    sort(findings);
    return findings;
  }

  /** What is told of a file after later ones stands with the rest of that file. */
  private static void sort(List<Finding> findings) {
    Map<Optional<String>, Integer> files = new HashMap<>();
    for (Finding finding : findings) {
      files.putIfAbsent(finding.location().file(), files.size());
    }
    Comparator<Finding> byFile =
        Comparator.comparing(finding -> files.getOrDefault(finding.location().file(), 0));
    findings.sort(byFile.thenComparing(BY_LINE));
  }

  /** How many findings of each group stay, so that there are not too many of any code. */
  private Map<Group, Integer> shares() {
    Map<Group, Integer> shares = new HashMap<>();
    for (String code : totals().keySet()) {
      // One for each comes first, in the order of the files; what is left goes to who has more.
      List<Group> waiting =
          new ArrayList<>(
              groups.keySet().stream()
                  .filter(group -> group.code().equals(code) && findings(group) > 0)
                  .limit(maxPerCode)
                  .toList());
      waiting.sort((a, b) -> Long.compare(findings(a), findings(b)));
      int left = maxPerCode;
      for (int i = 0; i < waiting.size(); i++) {
        int share = (int) Math.min(findings(waiting.get(i)), left / (waiting.size() - i));
        shares.put(waiting.get(i), share);
        left -= share;
      }
    }
    return shares;
  }

  private long findings(Group group) {
    Tally tally = groups.get(group);
    return tally == null ? 0 : tally.findings;
  }

  /** How many occurrences there were of each group, kept or not. */
  Map<Group, Long> groups() {
    Map<Group, Long> occurrences = new LinkedHashMap<>();
    groups.forEach((group, tally) -> occurrences.put(group, tally.occurrences));
    return occurrences;
  }

  Map<Severity, Long> counts() {
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    groups.forEach((group, tally) -> counts.merge(group.severity(), tally.occurrences, Long::sum));
    return counts;
  }

  /** How many occurrences there were by code, in the order in which the codes came. */
  Map<String, Long> totals() {
    Map<String, Long> totals = new LinkedHashMap<>();
    groups.forEach((group, tally) -> totals.merge(group.code(), tally.occurrences, Long::sum));
    return totals;
  }
}
