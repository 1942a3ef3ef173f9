package dev.oneroster.validation;

import java.util.Objects;

/**
 * What a check looks for, and what to say when it finds it. The texts may name details of a finding
 * in braces, such as {@code {column}} or {@code {value}}.
 *
 * <p>Values are immutable.
 *
 * @param code a stable code such as {@code value.required_empty}; never used for anything else
 * @param severity how bad it is by default
 * @param message what is wrong, one sentence
 * @param mend what to do about it, one or two sentences
 * @param why what goes wrong if nobody does
 * @param source where it is asked: a section of the binding, or who reports it
 */
public record Rule(
    String code, Severity severity, String message, String mend, String why, String source) {

  /**
   * Refuses null parts.
   *
   * @param code see {@link #code()}
   * @param severity see {@link #severity()}
   * @param message see {@link #message()}
   * @param mend see {@link #mend()}
   * @param why see {@link #why()}
   * @param source see {@link #source()}
   */
  public Rule {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(mend, "mend");
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(source, "source");
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }
}
