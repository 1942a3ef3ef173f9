package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.CellConstraint;
import dev.oneroster.validation.spi.Constraint;
import dev.oneroster.validation.spi.CustomConstraint;
import dev.oneroster.validation.spi.HeaderConstraint;
import dev.oneroster.validation.spi.PackageConstraint;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RowConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a profile about headers and rows, compiled for one run. */
final class ProfileRules {

  private ProfileRules() {}

  /** The rules about the files that a version has, each made anew. */
  static List<MeaningRule> of(RosterProfile profile, OneRosterVersion version) {
    List<MeaningRule> rules = new ArrayList<>();
    for (ProfileRule rule : profile.rules()) {
      if (isPossible(rule.constraint(), version)) {
        compile(profile, rule, version).ifPresent(rules::add);
      }
    }
    return rules;
  }

  /**
   * Whether a version has the files that are asked about. A rule in code is told of the version
   * when it joins the run: to ask it for its files is to have it join, which may fail.
   */
  static boolean isPossible(Constraint constraint, OneRosterVersion version) {
    return constraint instanceof CustomConstraint
        || constraint.files().stream().allMatch(file -> file.isIn(version));
  }

  private static Optional<MeaningRule> compile(
      RosterProfile profile, ProfileRule rule, OneRosterVersion version) {
    Constraint constraint = rule.constraint();
    if (constraint instanceof CellConstraint || constraint instanceof RowConstraint) {
      return Optional.of(new ProfileRecordRule(profile, rule, version));
    }
    if (constraint instanceof HeaderConstraint) {
      return Optional.of(new ProfileHeaderRule(profile, rule));
    }
    if (constraint instanceof CustomConstraint custom) {
      return Optional.of(new ProfileCustomRule(profile.id(), rule, custom));
    }
    if (constraint instanceof RelationConstraint relation) {
      return Optional.of(ProfileRelations.of(profile.id(), rule, relation));
    }
    if (constraint instanceof PackageConstraint.Rows rows) {
      return Optional.of(new ProfileRowsRule(profile.id(), rule, rows));
    }
    return Optional.empty(); // of the package as a whole
  }
}
