package dev.oneroster.validation;

import java.util.Map;
import java.util.Optional;

/**
 * How bad a finding is.
 *
 * @param worst the worst that any perspective of the run says
 * @param severities what each perspective says whose matter it is; empty if all say the same
 */
record Judgement(Severity worst, Map<String, Severity> severities) {

  static Judgement of(Severity severity) {
    return new Judgement(severity, Map.of());
  }

  /** What one perspective says. */
  Optional<Severity> severityFor(String perspective) {
    return severities.isEmpty()
        ? Optional.of(worst)
        : Optional.ofNullable(severities.get(perspective));
  }
}
