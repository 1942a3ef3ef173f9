package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.ManifestProperty;
import dev.oneroster.csv.PackageManifest;
import dev.oneroster.csv.Reference;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.Departure;
import dev.oneroster.validation.spi.PackageConstraint;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What is wrong with a package as a whole for one receiver: that it is of a version which is not
 * taken, and that files are missing. The receiver's own rules tell of it, so that what the binding
 * finds because of it is no finding for this receiver.
 */
final class PackageFaults {

  /** A package in which nothing as a whole is wrong. */
  static final PackageFaults NONE =
      new PackageFaults(Optional.empty(), Set.of(), false, OneRosterVersion.V1_1);

  private static final Set<String> OF_VERSION =
      Set.of(
          "manifest.version_vs_headers",
          "manifest.oneroster_version",
          "manifest.oneroster_correction");

  /** If the version is not taken: those that are. */
  private final Optional<Set<OneRosterVersion>> takenInstead;

  private final Set<RosterFile<?>> missing;
  private final boolean ignoresManifest;
  private final OneRosterVersion version;

  private PackageFaults(
      Optional<Set<OneRosterVersion>> takenInstead,
      Set<RosterFile<?>> missing,
      boolean ignoresManifest,
      OneRosterVersion version) {
    this.takenInstead = takenInstead;
    this.missing = missing;
    this.ignoresManifest = ignoresManifest;
    this.version = version;
  }

  /**
   * What a profile's rules tell of a package.
   *
   * @param asked which rules are asked
   */
  static PackageFaults of(RosterProfile profile, RosterPackage roster, Predicate<Rule> asked) {
    if (roster.isRefused()) {
      return NONE;
    }
    boolean ignoresManifest = ignoresManifest(profile);
    Optional<Set<OneRosterVersion>> taken = Optional.empty();
    Set<RosterFile<?>> missing = new HashSet<>();
    for (ProfileRule rule : profile.rules()) {
      boolean tells = asked.test(rule.rule()) && rule.rule().severity().isInvalid();
      if (tells
          && rule.constraint() instanceof PackageConstraint.Versions wanted
          && refuses(wanted, roster, ignoresManifest)) {
        taken = Optional.of(wanted.versions());
      } else if (tells && rule.constraint() instanceof PackageConstraint.Required wanted) {
        missing.addAll(missed(wanted, roster));
      }
    }
    return new PackageFaults(taken, missing, ignoresManifest, roster.version());
  }

  static boolean ignoresManifest(RosterProfile profile) {
    return profile.departures().stream().anyMatch(Departure.IgnoredManifest.class::isInstance);
  }

  /**
   * Whether a package is of none of some versions: as its manifest says, or as it is read. A
   * manifest that names no version at all has an error of the binding, unless nobody reads it.
   */
  static boolean refuses(
      PackageConstraint.Versions wanted, RosterPackage roster, boolean ignoresManifest) {
    if (roster.isOfVersionOneZero()) {
      return false;
    }
    Optional<PackageManifest> manifest = roster.manifest();
    Optional<OneRosterVersion> declared = manifest.flatMap(PackageManifest::declaredVersion);
    boolean namesNone =
        declared.isEmpty()
            && manifest
                .flatMap(rows -> rows.property("oneroster.version"))
                .map(ManifestProperty::value)
                .filter(value -> !value.isBlank())
                .isPresent();
    return !wanted.versions().contains(declared.orElse(roster.version()))
        || (namesNone && ignoresManifest);
  }

  /** Whether rules of a profile about files and rows are about packages of a version. */
  static boolean takes(RosterProfile profile, OneRosterVersion version, Predicate<Rule> asked) {
    return profile.rules().stream()
        .filter(rule -> asked.test(rule.rule()) && rule.rule().severity().isInvalid())
        .map(ProfileRule::constraint)
        .filter(PackageConstraint.Versions.class::isInstance)
        .allMatch(wanted -> ((PackageConstraint.Versions) wanted).versions().contains(version));
  }

  /** The files that are asked for and not there. */
  static List<RosterFile<?>> missed(PackageConstraint.Required wanted, RosterPackage roster) {
    if (!isOfMode(wanted.modes(), roster)) {
      return List.of();
    }
    return wanted.files().stream()
        .filter(file -> file.isIn(roster.version()) && !roster.contains(file))
        .<RosterFile<?>>map(file -> file)
        .toList();
  }

  /** Whether a file of the package is of some modes; a package without files is of any. */
  private static boolean isOfMode(Set<FileMode> modes, RosterPackage roster) {
    Set<FileMode> there = EnumSet.noneOf(FileMode.class);
    RosterFiles.in(roster.version()).stream()
        .filter(roster::contains)
        .forEach(file -> there.add(roster.mode(file)));
    return there.isEmpty() || there.stream().anyMatch(modes::contains);
  }

  /** Whether a finding of the binding follows from what the receiver's own rules tell. */
  boolean explain(String code, Optional<String> file, Optional<String> column) {
    if (takenInstead.isPresent() && followsFromVersion(code, column)) {
      return true;
    }
    if (missing.isEmpty()) {
      return false;
    }
    if (code.equals("manifest.declared_missing")) {
      return ignoresManifest
          && missing.stream().anyMatch(one -> column.equals(Optional.of(one.manifestProperty())));
    }
    return code.equals("ref.target_file_absent") && leadsToMissing(file, column);
  }

  /** A row that the manifest lacks of a file which the versions that are taken do not have. */
  private boolean followsFromVersion(String code, Optional<String> property) {
    boolean ofOtherVersion =
        code.equals("manifest.property_missing")
            && RosterFiles.all().stream()
                .filter(file -> property.equals(Optional.of(file.manifestProperty())))
                .anyMatch(file -> takenInstead.orElseThrow().stream().noneMatch(file::isIn));
    return ofOtherVersion || OF_VERSION.contains(code);
  }

  private boolean leadsToMissing(Optional<String> file, Optional<String> column) {
    return RosterFiles.all().stream()
        .filter(known -> file.equals(Optional.of(known.fileName())))
        .flatMap(known -> column.flatMap(name -> known.column(name, version)).stream())
        .flatMap((Column<?, ?> known) -> known.reference().stream())
        .map(Reference::file)
        .anyMatch(missing::contains);
  }
}
