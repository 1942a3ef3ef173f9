package dev.oneroster.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a validation minds, and how much, where somebody wants it otherwise than the rules say:
 * rules that are off or on, other severities, single findings that are known and suppressed.
 *
 * <pre>{@code
 * RuleSettings settings =
 *     RuleSettings.defaults()
 *         .off("csv.blank_line")
 *         .severity("csv.header_only", Severity.WARNING)
 *         .suppress(
 *             Suppression.of("ref.dangling_user", "left in May, see the ticket")
 *                 .inFile("enrollments.csv")
 *                 .ofRow("e-2041"));
 * }</pre>
 *
 * <p>Settings have the last word, after the rules and after the profiles of receivers; but what
 * neither the binding nor a profile minds, no severity brings back. What is fatal stays so, as
 * nothing was read and a verdict would say nothing; so do faults of this library. The order of
 * settings does not matter; contradictory ones are refused.
 *
 * <p>Values are immutable.
 */
public final class RuleSettings {

  /** The catalogue is asked for late, as loading it takes longer than checking a small package. */
  private static final RuleSettings DEFAULTS =
      new RuleSettings(RuleCatalogue::core, new TreeMap<>(), List.of());

  private final Supplier<RuleCatalogue> rules;
  private final SortedMap<String, Choice> choices;
  private final List<Suppression> suppressions;

  /** What is asked of a rule: to be on or not, and the severity, if it is another than usual. */
  private record Choice(boolean on, Optional<Severity> severity) {

    private static final Choice OFF = new Choice(false, Optional.empty());
    private static final Choice ON = new Choice(true, Optional.empty());

    static Choice of(Severity severity) {
      return new Choice(true, Optional.of(severity));
    }

    /** Both, if they do not contradict each other. */
    Optional<Choice> and(Choice other) {
      boolean agree =
          on == other.on
              && (severity.isEmpty()
                  || other.severity.isEmpty()
                  || severity.equals(other.severity));
      return agree ? Optional.of(severity.isPresent() ? this : other) : Optional.empty();
    }

    @Override
    public String toString() {
      return severity.map(Severity::token).orElse(on ? "on" : "off");
    }
  }

  private RuleSettings(
      Supplier<RuleCatalogue> rules,
      SortedMap<String, Choice> choices,
      List<Suppression> suppressions) {
    this.rules = rules;
    this.choices = Collections.unmodifiableSortedMap(choices);
    this.suppressions = List.copyOf(suppressions);
  }

  /**
   * Nothing out of the ordinary, for the rules about the binding.
   *
   * @return settings to start from
   */
  public static RuleSettings defaults() {
    return DEFAULTS;
  }

  /**
   * Nothing out of the ordinary, for the rules of a catalogue, such as those of profiles too.
   *
   * @param rules the rules that there are to set
   * @return settings to start from
   */
  public static RuleSettings of(RuleCatalogue rules) {
    return new RuleSettings(() -> rules, new TreeMap<>(), List.of());
  }

  /**
   * Reads settings from a file: UTF-8, one setting a line, as docs/settings.md describes.
   *
   * @param file the file
   * @param rules the rules that there are to set
   * @return what the file says
   * @throws SettingsFormatException if a line cannot be understood; it tells all such lines
   * @throws IOException if the file cannot be read, or is not UTF-8
   */
  public static RuleSettings read(Path file, RuleCatalogue rules) throws IOException {
    return SettingsText.read(file, rules);
  }

  /**
   * Switches a rule off: its findings are none.
   *
   * @param code the rule's code
   * @return new settings
   * @throws IllegalArgumentException if there is no such rule, it cannot be set, or it is set
   *     otherwise already
   */
  public RuleSettings off(String code) {
    return with(code, Choice.OFF);
  }

  /**
   * Switches a rule on that is off by default.
   *
   * @param code the rule's code
   * @return new settings
   * @throws IllegalArgumentException if there is no such rule, it cannot be set, or it is set
   *     otherwise already
   */
  public RuleSettings on(String code) {
    return with(code, Choice.ON);
  }

  /**
   * Has the findings of a rule count as more or less than usual. Switches the rule on, too.
   *
   * @param code the rule's code
   * @param severity error, warning or info
   * @return new settings
   * @throws IllegalArgumentException if there is no such rule, it cannot be set, it is set
   *     otherwise already, or the severity is fatal: that is said of what cannot be read
   */
  public RuleSettings severity(String code, Severity severity) {
    if (severity == Severity.FATAL) {
      throw new IllegalArgumentException(
          code + " cannot be made fatal: that is said of what cannot be read; try error");
    }
    return with(code, Choice.of(severity));
  }

  private RuleSettings with(String code, Choice choice) {
    checkSettable(code);
    Choice before = choices.getOrDefault(code, choice);
    Choice both =
        before
            .and(choice)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        code + " is set to both " + before + " and " + choice));
    SortedMap<String, Choice> all = new TreeMap<>(choices);
    all.put(code, both);
    return new RuleSettings(rules, all, suppressions);
  }

  /**
   * Has single findings count for nothing.
   *
   * @param suppression which, and why
   * @return new settings
   * @throws IllegalArgumentException if there is no such rule, or its findings cannot be suppressed
   */
  public RuleSettings suppress(Suppression suppression) {
    checkSettable(suppression.code());
    List<Suppression> all = new ArrayList<>(suppressions);
    all.add(suppression);
    return new RuleSettings(rules, choices, all);
  }

  private void checkSettable(String code) {
    Rule rule = rules.get().find(code).orElseThrow(() -> unknown(code));
    boolean fault = code.equals("system.error") || code.equals("system.rule_error");
    if (rule.severity() == Severity.FATAL || fault) {
      throw new IllegalArgumentException(
          code
              + " cannot be set: "
              + (fault ? "it is a fault of this library" : "it is fatal, so nothing was read"));
    }
  }

  private IllegalArgumentException unknown(String code) {
    List<String> near = NearCodes.of(code, rules.get().all().stream().map(Rule::code).toList());
    String hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    return new IllegalArgumentException("no rule has the code " + code + hint);
  }

  /**
   * The codes of the rules that are switched off.
   *
   * @return codes in order
   */
  public List<String> off() {
    return codes(Choice.OFF);
  }

  /**
   * The codes of the rules that are switched on.
   *
   * @return codes in order
   */
  public List<String> on() {
    return codes(Choice.ON);
  }

  private List<String> codes(Choice choice) {
    return choices.entrySet().stream()
        .filter(entry -> entry.getValue().equals(choice))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * The severities that are other than usual.
   *
   * @return severities by code, in order
   */
  public SortedMap<String, Severity> severities() {
    SortedMap<String, Severity> severities = new TreeMap<>();
    choices.forEach(
        (code, choice) -> choice.severity().ifPresent(severity -> severities.put(code, severity)));
    return severities;
  }

  /**
   * What is suppressed.
   *
   * @return suppressions in the order in which they were given
   */
  public List<Suppression> suppressions() {
    return suppressions;
  }

  /**
   * Whether nothing is set.
   *
   * @return true for defaults
   */
  public boolean isEmpty() {
    return choices.isEmpty() && suppressions.isEmpty();
  }

  /** Whether a rule is asked at all. */
  boolean isOn(Rule rule) {
    Choice choice = choices.get(rule.code());
    return choice == null ? rule.onByDefault() : choice.on();
  }

  /** What its findings are to count as, if that is set. */
  Optional<Severity> severityOf(Rule rule) {
    Choice choice = choices.get(rule.code());
    return choice == null ? Optional.empty() : choice.severity();
  }

  /** Settings are equal that say the same of the same rules. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RuleSettings settings
        && choices.equals(settings.choices)
        && suppressions.equals(settings.suppressions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(choices, suppressions);
  }

  /** What is set, without the reasons of suppressions. */
  @Override
  public String toString() {
    return choices + ", " + suppressions.size() + " suppressed";
  }
}
