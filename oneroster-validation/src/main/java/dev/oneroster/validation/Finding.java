package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a check has found: which rule, how bad, where, and the details.
 *
 * <p>Values are immutable. {@link #toString()} and {@link #message()} mask the values of personal
 * columns.
 *
 * @param rule the rule that was broken
 * @param severity how bad this occurrence is; the worst that any of those asked says
 * @param severities what each of those asked says, {@code core} or a profile's id, where they
 *     differ; who is not in it does not mind. Empty where they agree
 * @param vendorKeys what receivers call it, by their profiles' ids, as far as they have names for
 *     it
 * @param source who asks: {@code core} for the binding, else a profile's id
 * @param location where
 * @param sourcedId the sourcedId of the row, if it is about a row that has one
 * @param arguments the details that the rule's texts name
 * @param count how many occurrences it stands for; 1 but for a root cause
 * @param samples where some of them are, if it stands for several
 */
public record Finding(
    Rule rule,
    Severity severity,
    Map<String, Severity> severities,
    Map<String, String> vendorKeys,
    String source,
    Location location,
    Optional<String> sourcedId,
    List<Argument> arguments,
    long count,
    List<String> samples) {

  /** The source of findings about the binding itself. */
  public static final String CORE = "core";

  /**
   * Copies the arguments.
   *
   * @param rule see {@link #rule()}
   * @param severity see {@link #severity()}
   * @param severities see {@link #severities()}
   * @param vendorKeys see {@link #vendorKeys()}
   * @param source see {@link #source()}
   * @param location see {@link #location()}
   * @param sourcedId see {@link #sourcedId()}
   * @param arguments see {@link #arguments()}
   * @param count see {@link #count()}
   * @param samples see {@link #samples()}
   */
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(sourcedId, "sourcedId");
    severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    vendorKeys = Collections.unmodifiableMap(new LinkedHashMap<>(vendorKeys));
    arguments = List.copyOf(arguments);
    samples = List.copyOf(samples);
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, is " + count);
    }
  }

  /** One occurrence of a rule. */
  static Finding of(
      Rule rule, Severity severity, String source, Problem problem, Optional<String> sourcedId) {
    return new Finding(
        rule,
        severity,
        Map.of(),
        Map.of(),
        source,
        problem.location(),
        sourcedId,
        problem.arguments(),
        1,
        List.of());
  }

  /**
   * The rule's code.
   *
   * @return a stable code such as {@code value.required_empty}
   */
  public String code() {
    return rule.code();
  }

  /**
   * What is wrong, with personal values masked.
   *
   * @return one sentence
   */
  public String message() {
    return message(ValueDisplay.MASKED);
  }

  /**
   * What is wrong.
   *
   * @param display whether to show personal values
   * @return one sentence
   */
  public String message(ValueDisplay display) {
    String message = MessageTemplate.fill(rule.message(), this, display);
    return isRepaired() ? message + MessageTemplate.fill(readAsText(), this, display) : message;
  }

  private String readAsText() {
    boolean blank = arguments.contains(new Argument(Problem.READ_AS, "", true));
    return blank || arguments.contains(new Argument(Problem.READ_AS, "", false))
        ? " Read as blank."
        : " Read as `{readAs}`.";
  }

  /**
   * Whether it was read past without loss, by a lenient validation. If so, it is an info, and its
   * message tells as what it was read.
   *
   * @return true if there is a detail {@code readAs}
   */
  public boolean isRepaired() {
    return arguments.stream().anyMatch(argument -> argument.name().equals(Problem.READ_AS));
  }

  /**
   * As what it was read, if it was read past without loss.
   *
   * @param display whether to show personal values
   * @return the text that was meant
   */
  public Optional<String> readAs(ValueDisplay display) {
    return isRepaired()
        ? Optional.of(MessageTemplate.fill("{readAs}", this, display))
        : Optional.empty();
  }

  /**
   * What to do about it, with personal values masked.
   *
   * @return one or two sentences
   */
  public String fix() {
    return fix(ValueDisplay.MASKED);
  }

  /**
   * What to do about it.
   *
   * @param display whether to show personal values
   * @return one or two sentences
   */
  public String fix(ValueDisplay display) {
    return MessageTemplate.fillMend(rule.mend(), this, display);
  }

  /** Severity, place and message, for example in a log; personal values are masked. */
  @Override
  public String toString() {
    return severity
        + " "
        + MessageTemplate.escape(location.toString())
        + ": "
        + message()
        + " ["
        + code()
        + "]";
  }
}
