package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.ContainerKind;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.ManifestProperty;
import dev.oneroster.csv.PackageContainer;
import dev.oneroster.csv.PackageManifest;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.Departure;
import dev.oneroster.validation.spi.PackageConstraint;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a profile asks of the container, the files in it, and the manifest. */
final class ProfilePackageCheck {

  /** What the container holds beside the files of the binding. */
  private static final Set<String> OTHER_FILES =
      Set.of(
          "zip.unknown_file",
          "zip.nested_folder",
          "zip.nested_zip",
          "zip.duplicate_outside",
          "zip.os_residue");

  private final RosterProfile profile;
  private final RosterPackage roster;
  private final RunFindings findings;
  private final Perspective perspective;
  private final Set<RosterFile<?>> ignored;
  private final boolean ignoresManifest;

  /** Whether what it asks of files and the manifest is about packages of this version. */
  private final boolean readsVersion;

  ProfilePackageCheck(RosterProfile profile, RosterPackage roster, RunFindings findings) {
    this.profile = profile;
    this.roster = roster;
    this.findings = findings;
    this.perspective = findings.perspectives().get(findings.perspective(profile.id()));
    this.ignored =
        profile.departures().stream()
            .filter(Departure.IgnoredFile.class::isInstance)
            .map(departure -> ((Departure.IgnoredFile) departure).file())
            .collect(Collectors.toSet());
    this.ignoresManifest = PackageFaults.ignoresManifest(profile);
    this.readsVersion = PackageFaults.takes(profile, roster.version(), findings::isOn);
  }

  /** Checks all of it, whether the container could be read or not. */
  void run() {
    for (ProfileRule asked : profile.rules()) {
      if (asked.constraint() instanceof PackageConstraint constraint) {
        checkContainer(asked.rule(), constraint);
        if (!roster.isRefused()) {
          checkVersion(asked.rule(), constraint);
        }
        if (!roster.isRefused() && readsVersion) {
          checkFiles(asked.rule(), constraint);
          checkManifest(asked.rule(), constraint);
        }
      }
    }
  }

  private void report(Rule rule, Location place, Argument... details) {
    findings.report(
        rule,
        profile.id(),
        new Problem(rule.code(), place, List.of(details)),
        Optional.empty(),
        1,
        List.of());
  }

  private static Argument detail(String name, Object value) {
    return new Argument(name, value, false);
  }

  private void checkContainer(Rule rule, PackageConstraint constraint) {
    PackageContainer container = roster.container();
    Optional<String> archive =
        container.name().filter(named -> container.kind() == ContainerKind.ARCHIVE);
    String name = archive.orElse("");
    Location whole = Location.ofPackage();
    if (constraint instanceof PackageConstraint.ArchiveName wanted && archive.isPresent()) {
      boolean right =
          wanted.ignoringCase() ? wanted.name().equalsIgnoreCase(name) : wanted.name().equals(name);
      if (!right) {
        report(rule, whole, detail("name", name));
      }
    } else if (constraint instanceof PackageConstraint.ArchiveExtension wanted
        && archive.isPresent()) {
      String extension = wanted.extension().toLowerCase(Locale.ROOT);
      if (!name.toLowerCase(Locale.ROOT).endsWith(extension)) {
        report(rule, whole, detail("name", name));
      }
    } else if (constraint instanceof PackageConstraint.ArchiveSize wanted
        && container.size().isPresent()) {
      long size = container.size().getAsLong();
      if (size > wanted.bytes()) {
        report(rule, whole, detail("size", size));
      }
    } else if (constraint instanceof PackageConstraint.Containers wanted) {
      ContainerKind kind = container.kind();
      if (!wanted.kinds().contains(kind)) {
        report(rule, whole, detail("kind", kind.toString()));
      }
    } else if (constraint instanceof PackageConstraint.NoOtherFiles) {
      List<String> others =
          roster.problems().stream()
              .filter(problem -> OTHER_FILES.contains(problem.code()))
              .map(problem -> problem.argument("name").map(Object::toString).orElse(problem.code()))
              .toList();
      if (!others.isEmpty()) {
        report(rule, whole, detail("found", others));
      }
    }
  }

  private void checkVersion(Rule rule, PackageConstraint constraint) {
    if (constraint instanceof PackageConstraint.Versions wanted
        && PackageFaults.refuses(wanted, roster, ignoresManifest)) {
      Optional<ManifestProperty> row = property("oneroster.version");
      Location place = row.map(this::placeOf).orElse(Location.ofPackage());
      String version =
          roster
              .manifest()
              .flatMap(PackageManifest::declaredVersion)
              .map(OneRosterVersion::token)
              .or(() -> row.map(ManifestProperty::value).filter(value -> !value.isBlank()))
              .orElseGet(() -> roster.version().token());
      report(rule, place, detail("version", version));
    }
  }

  private void checkFiles(Rule rule, PackageConstraint constraint) {
    if (constraint instanceof PackageConstraint.Modes wanted) {
      RosterFiles.in(roster.version()).stream()
          .filter(file -> !ignored.contains(file))
          .forEach(file -> checkMode(rule, wanted, file));
    } else if (constraint instanceof PackageConstraint.Required wanted) {
      PackageFaults.missed(wanted, roster).forEach(file -> checkRequired(rule, file));
    } else if (constraint instanceof PackageConstraint.Forbidden unwanted) {
      unwanted.files().stream()
          .filter(roster::contains)
          .forEach(
              file ->
                  report(rule, Location.ofFile(file.fileName()), detail("about", file.fileName())));
    } else if (constraint instanceof PackageConstraint.Together wanted) {
      List<RosterFile<?>> missing =
          wanted.files().stream().filter(file -> !roster.contains(file)).toList();
      if (missing.size() < wanted.files().size()) {
        missing.forEach(file -> checkRequired(rule, file));
      }
    }
  }

  private void checkMode(Rule rule, PackageConstraint.Modes wanted, RosterFile<?> file) {
    if (ignoresManifest && roster.manifest().isEmpty()) {
      return; // nobody has said that it is anything else
    }
    FileMode mode =
        roster
            .manifest()
            .flatMap((PackageManifest manifest) -> manifest.declaredMode(file))
            .orElse(roster.mode(file));
    if (mode != FileMode.ABSENT && !wanted.modes().contains(mode)) {
      Location place =
          property(file.manifestProperty())
              .map(this::placeOf)
              .orElse(Location.ofFile(file.fileName()));
      report(rule, place, detail("about", file.fileName()), detail("mode", mode.token()));
    }
  }

  private void checkRequired(Rule rule, RosterFile<?> file) {
    if (roster.contains(file) || !file.isIn(roster.version()) || isTold(file.manifestProperty())) {
      return;
    }
    Location place =
        property(file.manifestProperty())
            .filter(row -> !ignoresManifest)
            .map(this::placeOf)
            .orElse(Location.ofFile(file.fileName()));
    report(rule, place, detail("about", file.fileName()));
  }

  private Optional<ManifestProperty> property(String name) {
    return roster.manifest().flatMap(manifest -> manifest.property(name));
  }

  private Location placeOf(ManifestProperty row) {
    return Location.ofLine(PackageManifest.FILE_NAME, row.line()).atColumn(row.name());
  }

  private void checkManifest(Rule rule, PackageConstraint constraint) {
    if (roster.manifest().isEmpty()) {
      return;
    }
    if (constraint instanceof PackageConstraint.Properties wanted) {
      for (String name : wanted.names()) {
        if (property(name).isEmpty() && !isTold(name)) {
          report(rule, Location.ofFile(PackageManifest.FILE_NAME).atColumn(name));
        }
      }
    } else if (constraint instanceof PackageConstraint.PropertyValue wanted) {
      Optional<ManifestProperty> row = property(wanted.name());
      if (row.isPresent()
          && !wanted.values().contains(row.get().value().strip())
          && !isTold(wanted.name())) {
        report(rule, placeOf(row.get()), detail("value", row.get().value()));
      }
    } else if (constraint instanceof PackageConstraint.PropertyFilled wanted) {
      Optional<ManifestProperty> row = property(wanted.name());
      if (row.isEmpty() || row.get().value().isBlank()) {
        report(
            rule,
            row.map(this::placeOf)
                .orElse(Location.ofFile(PackageManifest.FILE_NAME).atColumn(wanted.name())));
      }
    }
  }

  /** Whether the binding has found an error at a property that counts as one here. */
  private boolean isTold(String property) {
    return roster.problems().stream()
        .filter(
            problem ->
                problem.location().file().equals(Optional.of(PackageManifest.FILE_NAME))
                    && problem.location().column().equals(Optional.of(property)))
        .anyMatch(this::isInvalid);
  }

  private boolean isInvalid(Problem problem) {
    Rule rule = findings.rule(problem.code()).asFor(problem);
    return perspective
        .judge(rule, Finding.CORE, problem.location(), Optional.empty())
        .filter(Severity::isInvalid)
        .isPresent();
  }
}
