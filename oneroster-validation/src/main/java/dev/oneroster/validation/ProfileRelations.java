package dev.oneroster.validation;

import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint;

/** Makes rules about several rows of what a profile asks. */
final class ProfileRelations {

  private ProfileRelations() {}

  static MeaningRule of(String profile, ProfileRule rule, RelationConstraint asked) {
    if (asked instanceof RelationConstraint.References references) {
      return new ProfileReferenceRule(profile, rule, references);
    }
    if (asked instanceof RelationConstraint.Named named) {
      return new ProfileNamedRule(profile, rule, named);
    }
    if (asked instanceof RelationConstraint.Unique unique) {
      return new ProfileUniqueRule(profile, rule, unique);
    }
    if (asked instanceof RelationConstraint.UniqueAcross unique) {
      return new ProfileUniqueRule(profile, rule, unique);
    }
    if (asked instanceof RelationConstraint.Compares compares) {
      return new ProfilePathRule(profile, rule, compares);
    }
    if (asked instanceof RelationConstraint.Agrees agrees) {
      return new ProfilePathRule(profile, rule, agrees);
    }
    if (asked instanceof RelationConstraint.Count count) {
      return new ProfileCountRule(profile, rule, count);
    }
    if (asked instanceof RelationConstraint.NoGap gap) {
      return new ProfileGapRule(profile, rule, gap);
    }
    return new ProfileAllOrNoneRule(profile, rule, (RelationConstraint.AllOrNone) asked);
  }
}
