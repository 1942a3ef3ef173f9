package dev.oneroster.validation;

import dev.oneroster.csv.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * What a check looks for, and what to say when it finds it. The texts may name details of a finding
 * in braces, such as {@code {column}} or {@code {value}}.
 *
 * <pre>{@code
 * Rule.warning("sem.class_no_student")
 *     .message("The class has no student.")
 *     .mend("Enroll its students, or leave the class out.")
 *     .why("Receivers may leave it out.")
 *     .source("Practice")
 *     .example("a row of classes.csv that no enrollment with the role student names")
 *     .build()
 * }</pre>
 *
 * <p>Values are immutable.
 *
 * @param code a stable code such as {@code value.required_empty}; never used for anything else
 * @param severity how bad it is by default
 * @param warningWith a detail that makes a finding a warning only, if there is one
 * @param message what is wrong, one sentence
 * @param mend what to do about it, one or two sentences
 * @param why what goes wrong if nobody does
 * @param source where it is asked: a section of the binding, or who reports it
 * @param example what breaks it, in a few words or as the text of a cell or line
 * @param vendorKey the receiver's own name of the message, if it has one
 * @param onByDefault whether it is asked unless {@link RuleSettings} say otherwise
 */
public record Rule(
    String code,
    Severity severity,
    Optional<String> warningWith,
    String message,
    String mend,
    String why,
    Source source,
    String example,
    Optional<String> vendorKey,
    boolean onByDefault) {

  /**
   * Refuses null parts.
   *
   * @param code see {@link #code()}
   * @param severity see {@link #severity()}
   * @param warningWith see {@link #warningWith()}
   * @param message see {@link #message()}
   * @param mend see {@link #mend()}
   * @param why see {@link #why()}
   * @param source see {@link #source()}
   * @param example see {@link #example()}
   * @param vendorKey see {@link #vendorKey()}
   * @param onByDefault see {@link #onByDefault()}
   */
  public Rule {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(warningWith, "warningWith");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(mend, "mend");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(example, "example");
    Objects.requireNonNull(vendorKey, "vendorKey");
  }

  /**
   * Begins a rule whose findings are fatal: the package cannot be read, or it would be unsafe.
   *
   * @param code the rule's code
   * @return a builder
   */
  public static Builder fatal(String code) {
    return new Builder(code, Severity.FATAL);
  }

  /**
   * Begins a rule whose findings are errors: the record or the file is not usable.
   *
   * @param code the rule's code
   * @return a builder
   */
  public static Builder error(String code) {
    return new Builder(code, Severity.ERROR);
  }

  /**
   * Begins a rule whose findings are warnings: allowed, and very likely a mistake, or refused by
   * some receiver.
   *
   * @param code the rule's code
   * @return a builder
   */
  public static Builder warning(String code) {
    return new Builder(code, Severity.WARNING);
  }

  /**
   * Begins a rule whose findings are notes: nothing is lost.
   *
   * @param code the rule's code
   * @return a builder
   */
  public static Builder info(String code) {
    return new Builder(code, Severity.INFO);
  }

  /** This rule as it counts for one problem. */
  Rule asFor(Problem problem) {
    return warningWith.flatMap(problem::argument).isEmpty()
        ? this
        : new Rule(
            code,
            Severity.WARNING,
            warningWith,
            message,
            mend,
            why,
            source,
            example,
            vendorKey,
            onByDefault);
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }

  /** Gathers a rule's parts. Not thread-safe. */
  public static final class Builder {

    private final String code;
    private final Severity severity;
    private Optional<String> warningWith = Optional.empty();
    private String message = "";
    private String mend = "";
    private String why = "";
    private Optional<Source> source = Optional.empty();
    private String example = "";
    private Optional<String> vendorKey = Optional.empty();
    private boolean onByDefault = true;

    private Builder(String code, Severity severity) {
      this.code = Objects.requireNonNull(code, "code");
      this.severity = severity;
    }

    /**
     * That findings with a certain detail are warnings only.
     *
     * @param detail the detail's name
     * @return this builder
     */
    public Builder warningWith(String detail) {
      warningWith = Optional.of(detail);
      return this;
    }

    /**
     * What is wrong.
     *
     * @param sentence one sentence
     * @return this builder
     */
    public Builder message(String sentence) {
      message = sentence;
      return this;
    }

    /**
     * What to do about it.
     *
     * @param sentences one or two sentences
     * @return this builder
     */
    public Builder mend(String sentences) {
      mend = sentences;
      return this;
    }

    /**
     * What goes wrong if nobody does.
     *
     * @param sentence one sentence
     * @return this builder
     */
    public Builder why(String sentence) {
      why = sentence;
      return this;
    }

    /**
     * Where it is asked for.
     *
     * @param title what to call the source
     * @return this builder
     */
    public Builder source(String title) {
      return source(Source.of(title));
    }

    /**
     * Where it is asked for.
     *
     * @param asked the source
     * @return this builder
     */
    public Builder source(Source asked) {
      source = Optional.of(asked);
      return this;
    }

    /**
     * What breaks it.
     *
     * @param text a few words, or the text of a cell or line
     * @return this builder
     */
    public Builder example(String text) {
      example = text;
      return this;
    }

    /**
     * The receiver's own name of the message.
     *
     * @param key a key that the receiver publishes
     * @return this builder
     */
    public Builder vendorKey(String key) {
      vendorKey = Optional.of(key);
      return this;
    }

    /**
     * That the rule is asked only if {@link RuleSettings} say so.
     *
     * @return this builder
     */
    public Builder offByDefault() {
      onByDefault = false;
      return this;
    }

    /**
     * The rule.
     *
     * @return a rule
     * @throws IllegalStateException if message, mend or source is missing
     */
    public Rule build() {
      if (message.isBlank() || mend.isBlank() || source.isEmpty()) {
        throw new IllegalStateException("rule " + code + " needs a message, a mend and a source");
      }
      return new Rule(
          code,
          severity,
          warningWith,
          message,
          mend,
          why,
          source.get(),
          example,
          vendorKey,
          onByDefault);
    }
  }
}
