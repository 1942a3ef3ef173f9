package dev.oneroster.validation.spi;

import dev.oneroster.validation.Rule;
import java.util.Objects;

/**
 * One rule of a profile: what it asks, and all that a report says of it.
 *
 * @param rule code, severity, texts, source, the vendor's own key
 * @param constraint what is asked
 */
public record ProfileRule(Rule rule, Constraint constraint) {

  /**
   * Refuses null parts.
   *
   * @param rule see {@link #rule()}
   * @param constraint see {@link #constraint()}
   */
  public ProfileRule {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(constraint, "constraint");
  }
}
