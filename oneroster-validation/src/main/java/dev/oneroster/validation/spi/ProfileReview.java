package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks for the mistakes of a profile's author: in each piece ({@link ConstraintReview}, {@link
 * DepartureReview}), and here in what pieces say of each other.
 */
final class ProfileReview {

  private final RosterProfile profile;
  private final ProfileOutline outline;

  ProfileReview(RosterProfile profile) {
    this.profile = profile;
    this.outline = new ProfileOutline(profile);
  }

  /**
   * Refuses a profile that has one.
   *
   * @throws IllegalArgumentException for the first mistake that is found
   */
  void check() {
    if (profile.title().isBlank()) {
      throw mistake("it has no title");
    }
    Set<String> codes = new HashSet<>();
    for (ProfileRule rule : profile.rules()) {
      if (!codes.add(rule.rule().code())) {
        throw mistake("two rules have the code " + rule.rule().code());
      }
    }
    outline.taken(PackageConstraint.Modes.class, PackageConstraint.Modes::modes);
    checkRequired();
    profile.rules().forEach(rule -> new ConstraintReview(outline, rule).check());
    checkFilledAndBlank();
    checkMetadataOrders();
    checkOtherColumns();
    checkManifest();
    DepartureReview departures = new DepartureReview(outline);
    profile.departures().forEach(departures::check);
    profile.vendorKeys().forEach(departures::check);
  }

  private IllegalArgumentException mistake(String what) {
    return outline.mistake(what);
  }

  /** A file that is missing is one finding, and none that is forbidden is asked for. */
  private void checkRequired() {
    Map<RosterFile<?>, String> required = new HashMap<>();
    outline
        .errors(PackageConstraint.Required.class)
        .forEach(
            (code, rule) -> {
              for (RosterFile<?> file : rule.files()) {
                outline
                    .forbids(file)
                    .ifPresent(
                        other -> {
                          throw mistake(
                              code + " requires " + file + ", which " + other + " forbids");
                        });
                String before = required.putIfAbsent(file, code);
                if (before != null && rule.modes().equals(PackageConstraint.Required.ALL_MODES)) {
                  throw mistake(code + " requires " + file + ", which " + before + " does already");
                }
              }
            });
  }

  private void checkFilledAndBlank() {
    Map<String, String> filled = new HashMap<>();
    Map<String, String> blank = new HashMap<>();
    outline
        .errors(CellConstraint.class)
        .forEach(
            (code, cell) -> {
              String place = cell.file() + ", " + cell.column();
              if (cell.condition().isAlways() && cell.test() instanceof CellTest.Filled) {
                filled.put(place, code);
              } else if (cell.condition().isAlways() && cell.test() instanceof CellTest.Blank) {
                blank.put(place, code);
              }
            });
    filled.forEach(
        (place, code) -> {
          if (blank.containsKey(place)) {
            throw mistake(
                code
                    + " and "
                    + blank.get(place)
                    + " contradict each other: "
                    + place
                    + " has a value, and is blank");
          }
        });
  }

  /** Two orders of the same columns cannot both be kept. */
  private void checkMetadataOrders() {
    Map<String, HeaderConstraint.MetadataOrder> orders =
        outline.errors(HeaderConstraint.MetadataOrder.class);
    orders.forEach(
        (code, order) ->
            orders.forEach(
                (other, second) -> {
                  if (order.file() == second.file()
                      && !common(order, second).equals(common(second, order))) {
                    throw mistake(
                        code
                            + " and "
                            + other
                            + " contradict each other: the order of "
                            + String.join(", ", common(order, second))
                            + " in "
                            + order.file());
                  }
                }));
  }

  private static List<String> common(
      HeaderConstraint.MetadataOrder order, HeaderConstraint.MetadataOrder other) {
    List<String> both = new ArrayList<>(order.columns());
    both.retainAll(other.columns());
    return both;
  }

  /** Whoever takes no other columns cannot ask for one. */
  private void checkOtherColumns() {
    outline
        .errors(HeaderConstraint.NoOtherColumns.class)
        .forEach(
            (code, taken) ->
                profile.rules().stream()
                    .filter(rule -> isAskedToBeThere(rule.constraint()))
                    .forEach(rule -> checkTaken(code, taken, rule)));
  }

  private static boolean isAskedToBeThere(Constraint constraint) {
    return constraint instanceof HeaderConstraint.Columns
        || constraint instanceof HeaderConstraint.AnyColumn
        || constraint instanceof CellConstraint;
  }

  private void checkTaken(String code, HeaderConstraint.NoOtherColumns taken, ProfileRule rule) {
    for (Constraint.Use use : rule.constraint().uses()) {
      if (use.file() == taken.file()
          && use.column().startsWith(RosterFile.METADATA_PREFIX)
          && !taken.metadata().contains(use.column())) {
        throw mistake(
            rule.rule().code()
                + " is about "
                + use.column()
                + " of "
                + use.file()
                + ", which "
                + code
                + " does not take; name it there, too");
      }
    }
  }

  /** What nobody reads cannot be asked for. */
  private void checkManifest() {
    if (profile.departures().stream().noneMatch(Departure.IgnoredManifest.class::isInstance)) {
      return;
    }
    for (ProfileRule rule : profile.rules()) {
      if (rule.constraint() instanceof PackageConstraint.Properties
          || rule.constraint() instanceof PackageConstraint.PropertyValue
          || rule.constraint() instanceof PackageConstraint.PropertyFilled) {
        throw mistake(rule.rule().code() + " is about the manifest, which the profile ignores");
      }
    }
  }
}
