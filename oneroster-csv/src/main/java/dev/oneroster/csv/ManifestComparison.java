package dev.oneroster.csv;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares what a manifest declares with the files that are there (binding, sections 2.3, 3.1). */
final class ManifestComparison {

  private final PackageManifest manifest;
  private final RosterPackage roster;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<FileMode, Integer> modes = new EnumMap<>(FileMode.class);

  private ManifestComparison(PackageManifest manifest, RosterPackage roster) {
    this.manifest = manifest;
    this.roster = roster;
  }

  static List<Problem> compare(PackageManifest manifest, RosterPackage roster) {
    ManifestComparison comparison = new ManifestComparison(manifest, roster);
    for (RosterFile<?> file : RosterFiles.all()) {
      comparison.compare(file);
    }
    comparison.compareModes();
    comparison.missKeyFiles();
    return comparison.problems;
  }

  private void compare(RosterFile<?> file) {
    OneRosterVersion version = manifest.version();
    boolean present = roster.contains(file);
    if (!file.isIn(version)) {
      if (present) {
        problems.add(
            Problem.of("manifest.file_of_other_version", Location.ofFile(file.fileName()))
                .with("version", version.token()));
      }
      return;
    }
    Optional<FileMode> declared = manifest.declaredMode(file);
    declared.ifPresent(mode -> modes.merge(mode, 1, Integer::sum));
    if (declared.isPresent() && present == (declared.get() == FileMode.ABSENT)) {
      String code = present ? "manifest.absent_present" : "manifest.declared_missing";
      problems.add(
          Problem.of(code, place(file))
              .with("file", file.fileName())
              .with("mode", declared.get().token()));
    }
  }

  private Location place(RosterFile<?> file) {
    long line = manifest.property(file.manifestProperty()).orElseThrow().line();
    return Location.ofLine(PackageManifest.FILE_NAME, line).atColumn(file.manifestProperty());
  }

  private void compareModes() {
    int bulk = modes.getOrDefault(FileMode.BULK, 0);
    int delta = modes.getOrDefault(FileMode.DELTA, 0);
    Location file = Location.ofFile(PackageManifest.FILE_NAME);
    if (bulk > 0 && delta > 0) {
      problems.add(Problem.of("manifest.mode_mixed", file).with("bulk", bulk).with("delta", delta));
    }
    if (modes.equals(Map.of(FileMode.ABSENT, RosterFiles.in(manifest.version()).size()))) {
      problems.add(Problem.of("manifest.all_absent", file));
    }
  }

  /** Files that say nothing wrong and are of little use without another that is not there. */
  private void missKeyFiles() {
    if (isBulk(RosterFiles.USERS) && RosterFiles.ROLES.isIn(manifest.version())) {
      missKeyFile(RosterFiles.ROLES, "in version 1.2 it tells the roles of users");
    }
    if (isBulk(RosterFiles.USERS) && isBulk(RosterFiles.CLASSES)) {
      missKeyFile(RosterFiles.ENROLLMENTS, "nobody is in any class");
    }
  }

  private boolean isBulk(RosterFile<?> file) {
    return roster.contains(file)
        && manifest.declaredMode(file).filter(mode -> mode == FileMode.BULK).isPresent();
  }

  /** A file that was declared and is not there has been told already. */
  private void missKeyFile(RosterFile<?> file, String effect) {
    Optional<FileMode> declared = manifest.declaredMode(file);
    if (roster.contains(file) || declared.filter(mode -> mode != FileMode.ABSENT).isPresent()) {
      return;
    }
    Location place =
        declared.isPresent() ? place(file) : Location.ofFile(PackageManifest.FILE_NAME);
    problems.add(
        Problem.of("manifest.key_file_absent", place)
            .with("file", file.fileName())
            .with("effect", effect));
  }
}
