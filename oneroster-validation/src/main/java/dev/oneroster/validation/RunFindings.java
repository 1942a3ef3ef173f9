package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final IdentityHashMap<Rule, OwnRule> judgements = new IdentityHashMap<>();

  /** By the place of a perspective: whether it skips the row at hand. */
  private final boolean[] deaf;

  private final Audience everyone;
  private final SharedFindings shared = new SharedFindings();

  /** How many findings there are of each severity, by perspective, but for those counted apart. */
  private final Map<Severity, long[]> counts = new EnumMap<>(Severity.class);

  RunFindings(RuleCatalogue rules, List<Perspective> perspectives, int maxPerCode) {
    this(rules, perspectives, maxPerCode, RuleSettings.defaults());
  }

  RunFindings(
      RuleCatalogue rules, List<Perspective> perspectives, int maxPerCode, RuleSettings settings) {
    this.rules = rules;
    this.perspectives = List.copyOf(perspectives);
    this.deaf = new boolean[this.perspectives.size()];
    this.everyone = Audience.all(this.perspectives.size());
    for (Severity severity : Severity.values()) {
      counts.put(severity, new long[this.perspectives.size()]);
    }
    this.settings = settings;
    this.suppressions = new Suppressions(settings.suppressions(), maxPerCode);
    this.collector = new FindingCollector(maxPerCode);
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

  /** Whether the row at hand is one that a perspective skips. */
  boolean isDeaf(int perspective) {
    return deaf[perspective];
  }

  /** Whether a cell that breaks a core rule has no value that counts from a perspective. */
  boolean breaks(int perspective, Rule rule, Location place, String cell, boolean readable) {
    Optional<Severity> set = settings.severityOf(rule);
    if (readable && (deaf[perspective] || set.isPresent())) {
      return !deaf[perspective] && set.get().isInvalid();
    }
    return perspectives.get(perspective).breaks(rule, rule.severity(), place, cell, readable);
  }

  /** Whether a perspective takes a file without rows for one that is all right. */
  boolean takesEmpty(int perspective, RosterFile<?> file) {
    Location place = Location.ofFile(file.fileName());
    return !breaks(perspective, rule("csv.header_only"), place, "", true);
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
    Map<String, Boolean> valid = new LinkedHashMap<>();
    counts()
        .forEach((id, own) -> valid.put(id, own.keySet().stream().noneMatch(Severity::isInvalid)));
    return valid;
  }

  /** For each perspective, how many findings of each severity there are from there. */
  Map<String, Map<Severity, Long>> counts() {
    Map<String, Map<Severity, Long>> all = new LinkedHashMap<>();
    for (int i = 0; i < perspectives.size(); i++) {
      Map<Severity, Long> own = new EnumMap<>(Severity.class);
      for (Map.Entry<Severity, long[]> entry : counts.entrySet()) {
        add(own, entry.getKey(), entry.getValue()[i]);
      }
      for (OwnRule rule : judgements.values()) {
        if (rule.perspective() == i) {
          add(own, rule.counter().severity(), rule.counter().findings());
        }
      }
      all.put(perspectives.get(i).id(), own);
    }
    return all;
  }

  private static void add(Map<Severity, Long> counts, Severity severity, long more) {
    if (more > 0) {
      counts.merge(severity, more, Long::sum);
    }
  }

  /** All perspectives of the run. */
  Audience everyone() {
    return everyone;
  }

  /** What findings of a core rule would count as at a place; empty if for nothing. */
  Optional<Severity> severityOf(Rule rule, Location place, Audience audience) {
    return judge(rule, Finding.CORE, place, Optional.empty(), audience).map(Judgement::worst);
  }

  /**
   * Reports one occurrence of a core rule.
   *
   * @return how bad it is; empty if it is no finding from any perspective
   */
  Optional<Severity> report(Problem problem, Optional<String> sourcedId) {
    return report(problem, sourcedId, everyone);
  }

  /** Reports one occurrence of a core rule to some. */
  Optional<Severity> report(Problem problem, Optional<String> sourcedId, Audience audience) {
    Rule rule = rule(problem.code()).asFor(problem);
    return report(rule, Finding.CORE, problem, sourcedId, 1, List.of(), audience);
  }

  /** Reports what stands for several occurrences. */
  Optional<Severity> report(
      Rule rule,
      String source,
      Problem problem,
      Optional<String> sourcedId,
      long count,
      List<String> samples) {
    return report(rule, source, problem, sourcedId, count, samples, everyone);
  }

  /** Reports what stands for several occurrences to some. */
  Optional<Severity> report(
      Rule rule,
      String source,
      Problem problem,
      Optional<String> sourcedId,
      long count,
      List<String> samples,
      Audience audience) {
    Supplier<Details> details = () -> new Details(problem, sourcedId, samples);
    Optional<Judgement> judged = judge(rule, source, problem.location(), textOf(problem), audience);
    return tell(
        rule,
        source,
        problem.location(),
        problem.isRepaired() ? judged.map(Judgement::asRepaired) : judged,
        count,
        details,
        audience);
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
      Supplier<Details> details,
      Audience audience) {
    Optional<Judgement> judged = judge(rule, source, place, value, audience);
    return tell(rule, source, place, judged, count, details, audience);
  }

  /**
   * Reports that a row breaks what a receiver asks itself, which is as bad wherever it is. There
   * may be one for each row, so details are made only if they are kept.
   *
   * @param place the row's file
   */
  Optional<Severity> reportOwn(
      Rule rule, String source, Location place, Supplier<Details> details, Audience audience) {
    OwnRule own = ownOf(rule, source);
    if (own.suppressed() || own.perspective() < 0 || !audience.has(own.perspective())) {
      Optional<Judgement> judged = judge(rule, source, place, Optional.empty(), audience);
      return tell(rule, source, place, judged, 1, details, audience);
    }
    if (own.told().isEmpty() || (own.invalid() && deaf[own.perspective()])) {
      return Optional.empty();
    }
    if (own.counter().count(place.file())) {
      collector.keep(finding(rule, source, own.told().get(), 1, details.get()));
    }
    return own.severity();
  }

  /**
   * Counts one more row that breaks what a receiver asks itself, in a file of which enough are
   * kept; else counts none, and says so.
   */
  boolean countAnother(OwnRule own, Optional<String> file) {
    boolean heard = own.perspective() >= 0 && !(own.invalid() && deaf[own.perspective()]);
    return heard && own.told().isPresent() && !own.suppressed() && own.counter().countAnother(file);
  }

  /** What is known of a receiver's own rule. */
  OwnRule ownOf(Rule rule, String source) {
    OwnRule known = judgements.get(rule);
    if (known == null) {
      known = judgeByProfile(rule, source);
      judgements.put(rule, known);
    }
    return known;
  }

  private Optional<Severity> tell(
      Rule rule,
      String source,
      Location place,
      Optional<Judgement> judged,
      long count,
      Supplier<Details> details,
      Audience audience) {
    if (judged.isEmpty() || isSuppressed(rule, source, judged.get(), count, details)) {
      return Optional.empty();
    }
    spoil(judged.get(), count);
    if (source.equals(Finding.CORE) && !audience.isAll()) {
      return tellAmong(rule, place, judged.get(), count, details.get());
    }
    Severity worst = judged.get().worst();
    if (collector.count(rule, worst, place.file(), count)) {
      collector.keep(finding(rule, source, judged.get(), count, details.get()));
    }
    return worst.asOptional();
  }

  /** Tells what others may be told, or have been told, too: then it is one finding. */
  private Optional<Severity> tellAmong(
      Rule rule, Location place, Judgement judged, long count, Details details) {
    Finding finding = finding(rule, Finding.CORE, judged, count, details);
    Optional<Judgement> before = shared.find(finding);
    if (before.isEmpty()) {
      shared.put(finding, judged);
      if (collector.count(rule, judged.worst(), place.file(), count)) {
        collector.keep(finding);
        shared.keep(finding);
      }
      return judged.worst().asOptional();
    }
    Judgement both = before.get().and(judged);
    shared.put(finding, both);
    collector.recount(rule, place.file(), count, 1, before.get().worst(), both.worst());
    Optional<Finding> kept = shared.kept(finding);
    if (kept.isPresent()) {
      Finding merged = finding(rule, Finding.CORE, both, count, details);
      collector.replace(kept.get(), merged);
      shared.keep(merged);
    }
    return judged.worst().asOptional();
  }

  private Finding finding(Rule rule, String source, Judgement judged, long count, Details details) {
    return new Finding(
        rule,
        judged.worst(),
        differing(source, judged),
        vendorKeys(rule, source, judged, details.problem().location()),
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
  void count(Rule rule, Location place, long occurrences, Audience audience) {
    if (isSuppressed(rule, place, Optional.empty())) {
      return;
    }
    Optional<Judgement> judged = judge(rule, Finding.CORE, place, Optional.empty(), audience);
    if (judged.isEmpty()) {
      return;
    }
    spoil(judged.get(), occurrences);
    if (audience.isAll()) {
      collector.countOnly(rule, judged.get().worst(), place.file(), occurrences);
      return;
    }
    Problem untold = Problem.of(rule.code(), place).with("untold", occurrences);
    Details details = new Details(untold, Optional.empty(), List.of());
    Finding finding = finding(rule, Finding.CORE, judged.get(), occurrences, details);
    Optional<Judgement> before = shared.find(finding);
    Judgement all = before.map(known -> known.and(judged.get())).orElse(judged.get());
    shared.put(finding, all);
    if (before.isEmpty()) {
      collector.countOnly(rule, all.worst(), place.file(), occurrences);
    } else {
      collector.recount(rule, place.file(), occurrences, 0, before.get().worst(), all.worst());
    }
  }

  /** Counts it for each perspective that minds. */
  private void spoil(Judgement judged, long occurrences) {
    for (int i = 0; i < perspectives.size(); i++) {
      Optional<Severity> severity = judged.severityFor(perspectives.get(i).id());
      if (severity.isPresent()) {
        Objects.requireNonNull(counts.get(severity.get()))[i] += occurrences;
      }
    }
  }

  /** Rules that are off are asked of nobody; a severity that is set counts for all who mind. */
  private Optional<Judgement> judge(
      Rule rule, String source, Location place, Optional<String> value, Audience audience) {
    if (!settings.isOn(rule)) {
      return Optional.empty();
    }
    Optional<Judgement> judged = judgeByPerspectives(rule, source, place, value, audience);
    Optional<Severity> set = settings.severityOf(rule);
    return set.isEmpty() ? judged : judged.map(judgement -> judgement.as(set.get()));
  }

  /**
   * What is known of a profile's own rule before it is broken, and what counts its findings.
   *
   * @param perspective the place of the profile
   * @param judgement what the rule says that it is
   * @param told what it is told as, under the run's settings; empty if it is off
   * @param invalid whether the rule itself says that it is an error
   * @param suppressed whether somebody has suppressed findings of it
   * @param counter counts its findings, which are counted nowhere else
   */
  record OwnRule(
      int perspective,
      Optional<Judgement> judgement,
      Optional<Judgement> told,
      Optional<Severity> severity,
      boolean invalid,
      boolean suppressed,
      FindingCollector.Counter counter) {}

  /** What a profile asks is nobody else's matter, and as bad everywhere. */
  private OwnRule judgeByProfile(Rule rule, String source) {
    Judgement judgement = new Judgement(rule.severity(), Map.of(source, rule.severity()));
    Optional<Severity> set = settings.severityOf(rule);
    Judgement told = set.map(judgement::as).orElse(judgement);
    return new OwnRule(
        perspective(source),
        Optional.of(judgement),
        settings.isOn(rule) ? Optional.of(told) : Optional.empty(),
        told.worst().asOptional(),
        rule.severity().isInvalid(),
        suppressions.concern(rule),
        collector.counter(rule, told.worst()));
  }

  private Optional<Judgement> judgeByPerspectives(
      Rule rule, String source, Location place, Optional<String> value, Audience audience) {
    if (!source.equals(Finding.CORE)) {
      OwnRule own = ownOf(rule, source);
      // What a receiver skips has no errors for it; a note on what is skipped may be wanted.
      boolean heard =
          own.perspective() >= 0
              && audience.has(own.perspective())
              && !(rule.severity().isInvalid() && deaf[own.perspective()]);
      return heard ? own.judgement() : Optional.empty();
    }
    if (perspectives.size() == 1) {
      if (deaf[0] || !audience.has(0)) {
        return Optional.empty();
      }
      return perspectives.get(0).judge(rule, source, place, value).map(Judgement::of);
    }
    Map<String, Severity> severities = new LinkedHashMap<>();
    for (int i = 0; i < deaf.length; i++) {
      if (deaf[i] || !audience.has(i)) {
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

  /** What those who mind a finding call it. */
  private Map<String, String> vendorKeys(
      Rule rule, String source, Judgement judged, Location place) {
    if (!source.equals(Finding.CORE)) {
      return rule.vendorKey().map(key -> Map.of(source, key)).orElse(Map.of());
    }
    Map<String, String> keys = new LinkedHashMap<>();
    for (Perspective perspective : perspectives) {
      if (judged.severityFor(perspective.id()).isPresent()) {
        perspective.vendorKey(rule, place).ifPresent(key -> keys.put(perspective.id(), key));
      }
    }
    return keys;
  }

  /** Told only of core findings, and only where the perspectives do not agree. */
  private Map<String, Severity> differing(String source, Judgement judged) {
    Map<String, Severity> severities = judged.severities();
    boolean agree =
        severities.values().stream().distinct().count() <= 1
            && (severities.isEmpty() || severities.size() == perspectives.size());
    return agree || !source.equals(Finding.CORE) ? Map.of() : inOrder(severities);
  }

  private Map<String, Severity> inOrder(Map<String, Severity> severities) {
    Map<String, Severity> ordered = new LinkedHashMap<>();
    for (Perspective perspective : perspectives) {
      Optional.ofNullable(severities.get(perspective.id()))
          .ifPresent(severity -> ordered.put(perspective.id(), severity));
    }
    return ordered;
  }
}
