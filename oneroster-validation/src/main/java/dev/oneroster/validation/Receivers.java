package dev.oneroster.validation;

import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Whose points of view a validation takes.
 *
 * @param profiles those of receivers
 * @param binding whether the binding is asked beside them; it is always asked without any
 */
record Receivers(List<RosterProfile> profiles, boolean binding) {

  /** The binding alone. */
  static final Receivers BINDING = new Receivers(List.of(), false);

  Receivers {
    Set<String> ids = new HashSet<>();
    for (RosterProfile profile : profiles) {
      if (!ids.add(profile.id())) {
        throw new IllegalArgumentException("two profiles have the id " + profile.id());
      }
    }
  }

  /** The rules of the binding, and all of the profiles. */
  RuleCatalogue rules() {
    List<Rule> own =
        profiles.stream().flatMap(p -> p.rules().stream()).map(ProfileRule::rule).toList();
    return own.isEmpty() ? RuleCatalogue.core() : RuleCatalogue.core().with(own);
  }

  /** The points of view, of a package of a version that is being written. */
  List<Perspective> perspectives(OneRosterVersion version) {
    return perspectives(profile -> new ProfilePerspective(profile, version));
  }

  /** The points of view of a package. */
  List<Perspective> perspectives(RosterPackage roster, RuleSettings settings) {
    return perspectives(
        profile ->
            new ProfilePerspective(
                profile, roster.version(), PackageFaults.of(profile, roster, settings::isOn)));
  }

  private List<Perspective> perspectives(Function<RosterProfile, Perspective> make) {
    List<Perspective> all = new ArrayList<>();
    if (binding || profiles.isEmpty()) {
      all.add(Perspective.CORE);
    }
    profiles.forEach(profile -> all.add(make.apply(profile)));
    return all;
  }
}
