package dev.oneroster.csv;

import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.Manifest;
import dev.oneroster.model.OneRosterVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code manifest.csv} and compares it with its table (binding, section 3.1; the order of
 * rows is free, as the binding rules nothing about it).
 */
final class ManifestReader {

  /** What the document of a version's correction level adds to its number, and a manifest not. */
  private static final String OTHERWISE =
      ", or bulk or delta in place of absent if the file is there";

  private static final String CORRECTION = ".1";

  /** A version as people write it: {@code v1.2}, {@code 1.20}, {@code 1,2}, {@code 1.2_JP}. */
  private static final Pattern VERSION = Pattern.compile("(?<![0-9.,])1[.,p]([12])");

  private static final Location FILE = Location.ofFile(PackageManifest.FILE_NAME);

  private final ManifestRows read;
  private final Map<String, ManifestProperty> rows;
  private final List<Problem> problems;
  private final boolean newFiles;
  private final Optional<OneRosterVersion> known;

  private ManifestReader(ManifestRows read, boolean newFiles, Optional<OneRosterVersion> known) {
    this.read = read;
    this.rows = read.byName();
    this.problems = new ArrayList<>(read.problems());
    this.newFiles = newFiles;
    this.known = known;
  }

  /**
   * Reads a manifest.
   *
   * @param newFiles whether the package holds files that came with version 1.2: what its version is
   *     judged by if the manifest does not tell
   */
  static PackageManifest read(InputStream bytes, Limits limits, boolean newFiles)
      throws IOException {
    return new ManifestReader(ManifestRows.read(bytes, limits), newFiles, Optional.empty())
        .interpret();
  }

  /**
   * Reads a manifest whose other rows are of another version than it says, which is told elsewhere.
   */
  static PackageManifest readAs(OneRosterVersion version, InputStream bytes, Limits limits)
      throws IOException {
    return new ManifestReader(ManifestRows.read(bytes, limits), false, Optional.of(version))
        .interpret();
  }

  private PackageManifest interpret() {
    Optional<OneRosterVersion> declared = declaredVersion();
    OneRosterVersion version = known.or(() -> declared).orElseGet(this::likelyVersion);
    if (!read.isUnreadable()) {
      matchMisspeltNames(version);
      checkVersions(version);
      for (RosterFile<?> file : RosterFiles.in(version)) {
        checkMode(file);
      }
      checkSource(PackageManifest.SYSTEM_NAME);
      checkSource(PackageManifest.SYSTEM_CODE);
      problems.sort(
          Comparator.comparingLong(problem -> problem.location().line().orElse(Long.MAX_VALUE)));
    }
    return new PackageManifest(rows, version, declared, problems);
  }

  /** What the version says, perhaps with blanks or a correction level or under a misspelt name. */
  private Optional<OneRosterVersion> declaredVersion() {
    Matcher declared = VERSION.matcher(valueOfVersion());
    return declared.find()
        ? Optional.of(declared.group(1).equals("1") ? OneRosterVersion.V1_1 : OneRosterVersion.V1_2)
        : Optional.empty();
  }

  /** What the files in the manifest or, without any, in the package tell. */
  private OneRosterVersion likelyVersion() {
    boolean namesFiles =
        rows.keySet().stream().anyMatch(name -> name.startsWith(PackageManifest.FILE_PREFIX));
    boolean namesNewFiles =
        RosterFiles.addedIn(OneRosterVersion.V1_2).stream()
            .anyMatch(file -> rows.containsKey(file.manifestProperty()));
    return (namesFiles ? namesNewFiles : newFiles) ? OneRosterVersion.V1_2 : OneRosterVersion.V1_1;
  }

  private String valueOfVersion() {
    String name = PackageManifest.ONEROSTER_VERSION;
    return Optional.ofNullable(rows.get(name))
        .or(() -> rows.values().stream().filter(row -> isMeant(row, name)).findFirst())
        .map(ManifestProperty::value)
        .orElse("");
  }

  private static boolean isMeant(ManifestProperty row, String candidate) {
    return meant(row, Set.of(candidate)).isPresent();
  }

  /** Takes a misspelt property for the missing one that it is meant to be; names the others. */
  private void matchMisspeltNames(OneRosterVersion version) {
    List<String> names = PackageManifest.names(version);
    Set<String> missing = new LinkedHashSet<>(names);
    missing.removeAll(rows.keySet());
    for (ManifestProperty row : List.copyOf(rows.values())) {
      if (!names.contains(row.name())) {
        explain(row, missing);
      }
    }
    if (rows.isEmpty()) {
      if (read.isHeaderOnly()) {
        problems.add(Problem.of("csv.header_only", FILE).with("mode", "the manifest"));
      }
      return;
    }
    for (String name : missing) {
      if (!name.equals(PackageManifest.SYSTEM_NAME) && !name.equals(PackageManifest.SYSTEM_CODE)) {
        problems.add(
            Problem.of("manifest.property_missing", FILE.atColumn(name))
                .with("row", row(name, version))
                .with("otherwise", name.startsWith(PackageManifest.FILE_PREFIX) ? OTHERWISE : ""));
      }
    }
  }

  /** What to write for a property that is missing. */
  private static String row(String name, OneRosterVersion version) {
    return switch (name) {
      case PackageManifest.MANIFEST_VERSION -> name + "," + Manifest.VERSION;
      case PackageManifest.ONEROSTER_VERSION -> name + "," + version.token();
      default -> name + ",absent";
    };
  }

  private void explain(ManifestProperty row, Set<String> missing) {
    Location place = Location.ofLine(PackageManifest.FILE_NAME, row.line());
    boolean namesFile = row.name().startsWith(PackageManifest.FILE_PREFIX);
    Optional<String> meant = meant(row, missing);
    if (meant.isEmpty()) {
      problems.add(namesFile ? unknownFile(row, place) : unknownProperty(row, place));
      return;
    }
    boolean fileMeant = meant.get().startsWith(PackageManifest.FILE_PREFIX);
    problems.add(
        Problem.of(
                namesFile && fileMeant ? "manifest.file_key_case" : "manifest.wrong_property_name",
                place.atColumn(meant.get()))
            .with("found", row.name()));
    missing.remove(meant.get());
    rows.remove(row.name());
    rows.put(meant.get(), row);
  }

  private static Problem unknownFile(ManifestProperty row, Location place) {
    return Problem.of("manifest.unknown_ext", place.atColumn(row.name()));
  }

  private static Problem unknownProperty(ManifestProperty row, Location place) {
    boolean blank = row.name().isBlank();
    return Problem.of("manifest.unknown_property", blank ? place : place.atColumn(row.name()))
        .with("property", blank ? "(blank)" : row.name());
  }

  /** The missing property that a row's name is meant to be. */
  private static Optional<String> meant(ManifestProperty row, Set<String> missing) {
    String name = row.name();
    String bare = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    for (String candidate : missing) {
      if (Spelling.differInBlanksOnly(bare, candidate)
          || Spelling.differInBlanksOnly(PackageManifest.FILE_PREFIX + bare, candidate)
          || Spelling.differInBlanksOnly(bare, PackageManifest.FILE_PREFIX + candidate)) {
        return Optional.of(candidate);
      }
    }
    if (Spelling.differInBlanksOnly(bare, "version")) {
      return versionMeant(row.value(), missing);
    }
    return Spelling.nearest(bare, missing);
  }

  /** Which version is told, the manifest's or the binding's, its value shows. */
  private static Optional<String> versionMeant(String value, Set<String> missing) {
    String name =
        VERSION.matcher(value).find()
            ? PackageManifest.ONEROSTER_VERSION
            : PackageManifest.MANIFEST_VERSION;
    return Optional.of(name).filter(missing::contains);
  }

  private void checkVersions(OneRosterVersion version) {
    ManifestProperty manifest = rows.get(PackageManifest.MANIFEST_VERSION);
    if (manifest != null && !read.isDistrusted(manifest)) {
      String value = manifest.value();
      String code = value.equals("1") ? "manifest.version_excel" : "manifest.version_wrong";
      checkValue(manifest, PackageManifest.MANIFEST_VERSION, code, Manifest.VERSION);
    }
    ManifestProperty oneRoster = rows.get(PackageManifest.ONEROSTER_VERSION);
    if (oneRoster != null && !read.isDistrusted(oneRoster) && known.isEmpty()) {
      String code =
          oneRoster.value().equals(version.token() + CORRECTION)
              ? "manifest.oneroster_correction"
              : "manifest.oneroster_version";
      checkValue(oneRoster, PackageManifest.ONEROSTER_VERSION, code, version.token());
    }
  }

  private void checkValue(ManifestProperty row, String name, String code, String expected) {
    if (!row.value().equals(expected)) {
      boolean spaced = row.value().strip().equals(expected);
      report(spaced ? "manifest.space_after_comma" : code, name, row, expected);
    }
  }

  private void checkMode(RosterFile<?> file) {
    ManifestProperty row = rows.get(file.manifestProperty());
    if (row != null && FileMode.of(row.value()).isEmpty() && !read.isDistrusted(row)) {
      boolean spaced = FileMode.of(row.value().strip()).isPresent();
      report(
          spaced ? "manifest.space_after_comma" : "manifest.mode_value",
          file.manifestProperty(),
          row,
          "absent, bulk or delta");
    }
  }

  /** Who does not want to tell the source leaves the row out. */
  private void checkSource(String name) {
    ManifestProperty row = rows.get(name);
    if (row != null && row.value().isBlank() && !read.isDistrusted(row)) {
      problems.add(
          Problem.of(
              "manifest.source_fields",
              Location.ofLine(PackageManifest.FILE_NAME, row.line()).atColumn(name)));
    }
  }

  private void report(String code, String name, ManifestProperty row, String expected) {
    Location place = Location.ofLine(PackageManifest.FILE_NAME, row.line()).atColumn(name);
    problems.add(Problem.of(code, place).with("value", row.value()).with("expected", expected));
  }
}
