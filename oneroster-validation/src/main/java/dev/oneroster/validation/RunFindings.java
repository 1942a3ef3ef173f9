package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where the checks of one run bring what they find: it is judged from each perspective, counted,
 * and kept if there is room. Not thread-safe.
 */
final class RunFindings {

  private final RuleCatalogue rules;
  private final List<Perspective> perspectives;
  private final RuleSettings settings;
  private final Suppressions suppressions;
  private final FindingCollector collector;

  /** Of the rules of profiles, by the rule itself, as there may be many findings. */
  private final IdentityHashMap<Rule, Optional<Judgement>> judgements = new IdentityHashMap<>();

  /** By the place of a perspective: whether it skips the row at hand. */
  private final boolean[] deaf;

  private final Map<String, Boolean> verdicts = new LinkedHashMap<>();

  RunFindings(RuleCatalogue rules, List<Perspective> perspectives, int maxPerCode) {
    this(rules, perspectives, maxPerCode, RuleSettings.defaults());
  }

  RunFindings(
      RuleCatalogue rules, List<Perspective> perspectives, int maxPerCode, RuleSettings settings) {
    this.rules = rules;
    this.perspectives = List.copyOf(perspectives);
    this.deaf = new boolean[this.perspectives.size()];
    this.settings = settings;
    this.suppressions = new Suppressions(settings.suppressions(), maxPerCode);
    this.collector = new FindingCollector(maxPerCode);
    perspectives.forEach(perspective -> verdicts.put(perspective.id(), true));
  }

  List<Perspective> perspectives() {
    return perspectives;
  }

  /** The place of a profile among the perspectives, or -1; the binding looks from everywhere. */
  int perspective(String id) {
    for (int i = 0; i < perspectives.size(); i++) {
      if (perspectives.get(i).id().equals(id) && !id.equals(Finding.CORE)) {
        return i;
      }
    }
    return -1;
  }

  /** Says whether the row at hand is one that a perspective skips. */
  void setDeaf(int perspective, boolean skips) {
    deaf[perspective] = skips;
  }

  /** Whether a cell that breaks a core rule has no value that counts from a perspective. */
  boolean breaks(int perspective, Rule rule, Location place, String cell, boolean readable) {
    Perspective from = perspectives.get(perspective);
    if (from.takes(rule, place, cell)) {
      return false;
    }
    return !readable
        || from.judge(rule, Finding.CORE, place, Optional.of(cell))
            .filter(Severity::isInvalid)
            .isPresent();
  }

  /** The core rule of a code. */
  Rule rule(String code) {
    return rules.get(code);
  }

  /** Whether a rule is asked at all, by whomever. */
  boolean isOn(Rule rule) {
    return settings.isOn(rule);
  }

  Suppressions suppressions() {
    return suppressions;
  }

  FindingCollector collector() {
    return collector;
  }

  /** For each perspective, whether the package is valid from there. */
  Map<String, Boolean> verdicts() {
    return verdicts;
  }

  /** What findings of a core rule would count as at a place; empty if for nothing. */
  Optional<Severity> severityOf(Rule rule, Location place) {
    return judge(rule, Finding.CORE, place, Optional.empty()).map(Judgement::worst);
  }

  /**
   * Reports one occurrence of a core rule.
   *
   * @return how bad it is; empty if it is no finding from any perspective
   */
  Optional<Severity> report(Problem problem, Optional<String> sourcedId) {
    Rule rule = rule(problem.code()).asFor(problem);
    return report(rule, Finding.CORE, problem, sourcedId, 1, List.of());
  }

  /** Reports what stands for several occurrences. */
  Optional<Severity> report(
      Rule rule,
      String source,
      Problem problem,
      Optional<String> sourcedId,
      long count,
      List<String> samples) {
    Supplier<Details> details = () -> new Details(problem, sourcedId, samples);
    Optional<Judgement> judged = judge(rule, source, problem.location(), textOf(problem));
    return tell(
        rule,
        source,
        problem.location(),
        problem.isRepaired() ? judged.map(Judgement::asRepaired) : judged,
        count,
        details);
  }

  /** The text that a problem is about: a name in a header or an archive, or a value. */
  private static Optional<String> textOf(Problem problem) {
    return problem
        .argument("found")
        .or(() -> problem.argument("name"))
        .or(() -> problem.argument("value"))
        .map(Object::toString);
  }

  /** What a finding is made of beside its rule. */
  record Details(Problem problem, Optional<String> sourcedId, List<String> samples) {}

  /**
   * Reports something whose details are made only if they are kept.
   *
   * @param value the cell, if it is about one
   */
  Optional<Severity> report(
      Rule rule,
      String source,
      Location place,
      Optional<String> value,
      long count,
      Supplier<Details> details) {
    return tell(rule, source, place, judge(rule, source, place, value), count, details);
  }

  private Optional<Severity> tell(
      Rule rule,
      String source,
      Location place,
      Optional<Judgement> judged,
      long count,
      Supplier<Details> details) {
    if (judged.isEmpty() || isSuppressed(rule, source, judged.get(), count, details)) {
      return Optional.empty();
    }
    Severity worst = judged.get().worst();
    spoil(judged.get());
    if (collector.count(rule, worst, place.file(), count)) {
      collector.keep(finding(rule, source, judged.get(), count, details.get()));
    }
    return worst.asOptional();
  }

  private Finding finding(Rule rule, String source, Judgement judged, long count, Details details) {
    return new Finding(
        rule,
        judged.worst(),
        differing(source, judged),
        source,
        details.problem().location(),
        details.sourcedId(),
        details.problem().arguments(),
        count,
        details.samples());
  }

  /** Whether somebody has suppressed a finding. */
  boolean isSuppressed(Rule rule, Location place, Optional<String> sourcedId) {
    return suppressions.concern(rule) && suppressions.find(rule, place, sourcedId).isPresent();
  }

  /** Keeps a finding apart that somebody has suppressed. */
  private boolean isSuppressed(
      Rule rule, String source, Judgement judged, long count, Supplier<Details> details) {
    if (!suppressions.concern(rule)) {
      return false;
    }
    Details made = details.get();
    Optional<Suppression> suppression =
        suppressions.find(rule, made.problem().location(), made.sourcedId());
    suppression.ifPresent(
        found -> suppressions.add(finding(rule, source, judged, count, made), found));
    return suppression.isPresent();
  }

  /** Tells of suppressions that met nothing, once everything has been looked at. */
  void reportUnusedSuppressions() {
    for (Suppression unused : suppressions.unused()) {
      Problem problem =
          Problem.of("system.suppression_unused", unused.place())
              .with("rule", unused.code())
              .with("reason", unused.reason());
      report(problem, unused.sourcedId());
    }
  }

  /** Counts occurrences that are too many to be told. */
  void count(Rule rule, Location place, long occurrences) {
    if (isSuppressed(rule, place, Optional.empty())) {
      return;
    }
    judge(rule, Finding.CORE, place, Optional.empty())
        .ifPresent(
            judged -> {
              collector.countOnly(rule, judged.worst(), place.file(), occurrences);
              spoil(judged);
            });
  }

  private void spoil(Judgement judged) {
    if (!judged.worst().isInvalid()) {
      return;
    }
    for (Map.Entry<String, Boolean> verdict : verdicts.entrySet()) {
      Optional<Severity> severity = judged.severityFor(verdict.getKey());
      if (severity.isPresent() && severity.get().isInvalid()) {
        verdict.setValue(false);
      }
    }
  }

  /** Rules that are off are asked of nobody; a severity that is set counts for all who mind. */
  private Optional<Judgement> judge(
      Rule rule, String source, Location place, Optional<String> value) {
    if (!settings.isOn(rule)) {
      return Optional.empty();
    }
    Optional<Judgement> judged = judgeByPerspectives(rule, source, place, value);
    Optional<Severity> set = settings.severityOf(rule);
    return set.isEmpty() ? judged : judged.map(judgement -> judgement.as(set.get()));
  }

  /** What a profile asks is nobody else's matter, and as bad everywhere. */
  private Optional<Judgement> judgeByProfile(Rule rule, String source) {
    int place = perspective(source);
    return place < 0
        ? Optional.empty()
        : Optional.of(new Judgement(rule.severity(), Map.of(source, rule.severity())));
  }

  private Optional<Judgement> judgeByPerspectives(
      Rule rule, String source, Location place, Optional<String> value) {
    if (!source.equals(Finding.CORE)) {
      return judgements.computeIfAbsent(rule, own -> judgeByProfile(own, source));
    }
    if (perspectives.size() == 1) {
      if (deaf[0]) {
        return Optional.empty();
      }
      return perspectives.get(0).judge(rule, source, place, value).map(Judgement::of);
    }
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (int i = 0; i < deaf.length; i++) {
      if (deaf[i]) {
        continue;
      }
      Perspective perspective = perspectives.get(i);
      perspective
          .judge(rule, source, place, value)
          .ifPresent(severity -> severities.put(perspective.id(), severity));
    }
    return severities.values().stream()
        .min(Severity::compareTo)
        .map(worst -> new Judgement(worst, severities));
  }

  /** Told only of core findings, and only where the perspectives do not agree. */
  private Map<String, Severity> differing(String source, Judgement judged) {
    Map<String, Severity> severities = judged.severities();
    boolean agree =
        severities.values().stream().distinct().count() <= 1
            && (severities.isEmpty() || severities.size() == perspectives.size());
    return agree || !source.equals(Finding.CORE) ? Map.of() : severities;
  }
}
