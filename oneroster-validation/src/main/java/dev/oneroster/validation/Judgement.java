package dev.oneroster.validation;

import java.util.LinkedHashMap;
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

  /** The same severity for everybody who minds. */
  Judgement as(Severity severity) {
    Map<String, Severity> all = new LinkedHashMap<>();
    severities.keySet().forEach(perspective -> all.put(perspective, severity));
    return new Judgement(severity, all);
  }

  /** What others say beside these. */
  Judgement and(Judgement others) {
    Map<String, Severity> all = new LinkedHashMap<>(severities);
    all.putAll(others.severities);
    return new Judgement(worst.compareTo(others.worst) <= 0 ? worst : others.worst, all);
  }

  /** What nobody minds as nothing is lost. */
  Judgement asRepaired() {
    return as(Severity.INFO);
  }

  /** What one perspective says. */
  Optional<Severity> severityFor(String perspective) {
    return severities.isEmpty()
        ? Optional.of(worst)
        : Optional.ofNullable(severities.get(perspective));
  }
}
