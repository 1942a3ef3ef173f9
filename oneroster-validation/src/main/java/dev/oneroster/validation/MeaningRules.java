package dev.oneroster.validation;

import java.util.List;
import java.util.function.Supplier;

/** The core rules about several rows, each made anew for a run. */
final class MeaningRules {

  private static final List<Supplier<MeaningRule>> ALL = List.of(PrimaryRoleRule::new);

  private MeaningRules() {}

  static List<MeaningRule> forOneRun() {
    return ALL.stream().map(Supplier::get).toList();
  }

  /** The rules that any of them may report. */
  static List<Rule> all() {
    return forOneRun().stream().flatMap(rule -> rule.rules().stream()).toList();
  }
}
