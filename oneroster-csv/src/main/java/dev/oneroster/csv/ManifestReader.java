package dev.oneroster.csv;

import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.csv.internal.archive.DamagedFileException;
import dev.oneroster.csv.internal.record.RecordFault;
import dev.oneroster.csv.internal.record.RecordReader;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.Manifest;
import dev.oneroster.model.OneRosterVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code manifest.csv} and compares it with its table (binding, section 3.1; the order of
 * rows is free, as the binding rules nothing about it).
 */
final class ManifestReader {

  /** What the document of a version's correction level adds to its number, and a manifest not. */
  private static final String CORRECTION = ".1";

  private static final Location FILE = Location.ofFile(PackageManifest.FILE_NAME);

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, ManifestProperty> rows = new LinkedHashMap<>();
  private final Set<Long> distrusted = new HashSet<>();
  private final boolean newFiles;
  private int nameColumn = 0;
  private int valueColumn = 1;
  private int width = PackageManifest.HEADER.size();
  private boolean unreadable;

  private ManifestReader(boolean newFiles) {
    this.newFiles = newFiles;
  }

  /**
   * Reads a manifest.
   *
   * @param newFiles whether the package holds files that came with version 1.2: what its version is
   *     judged by if the manifest does not tell
   */
  static PackageManifest read(InputStream bytes, Limits limits, boolean newFiles)
      throws IOException {
    ManifestReader reader = new ManifestReader(newFiles);
    reader.readRows(bytes, limits);
    return reader.interpret();
  }

  private void readRows(InputStream bytes, Limits limits) throws IOException {
    try (bytes) {
      FirstBytes first = FirstBytes.of(bytes);
      if (first.problem().isPresent()) {
        giveUp(Problem.of(first.problem().get(), FILE));
        return;
      }
      RecordReader records = new RecordReader(first.whole(), limits);
      BlankLines blankLines = new BlankLines(PackageManifest.FILE_NAME, problems);
      boolean header = true;
      while (records.next()) {
        String[] cells = records.cells();
        RecordFault fault = records.fault();
        if (fault != null) {
          problems.add(
              atProperty(
                  cells,
                  RecordProblems.of(fault, PackageManifest.FILE_NAME, PackageManifest.HEADER)));
        }
        if (cells.length == 0) {
          blankLines.add(records.line());
          continue;
        }
        blankLines.end();
        if (!header || !isHeader(records.line(), cells)) {
          addRow(records.line(), cells);
          if (fault != null) {
            distrusted.add(records.line());
          }
        }
        header = false;
      }
      if (header) {
        problems.add(Problem.of("csv.empty_file", FILE));
      }
      blankLines.endOfFile();
      if (records.hasByteOrderMark()) {
        problems.add(Problem.of("text.bom", Location.ofLine(PackageManifest.FILE_NAME, 1)));
      }
    } catch (DamagedFileException damage) {
      giveUp(damage.problem());
    }
  }

  /** In the manifest a place is named by the property, if it can be told. */
  private Problem atProperty(String[] cells, Problem problem) {
    boolean known = nameColumn < cells.length && isKnownInSomeVersion(cells[nameColumn]);
    return known
        ? new Problem(
            problem.code(), problem.location().atColumn(cells[nameColumn]), problem.arguments())
        : problem;
  }

  /** Nothing in the file can be trusted, so there is no more to say about it. */
  private void giveUp(Problem problem) {
    unreadable = true;
    rows.clear();
    problems.clear();
    problems.add(problem);
  }

  /** Whether the first record is a header, right or wrong, rather than a property already. */
  private boolean isHeader(long number, String[] cells) {
    Location line = Location.ofLine(PackageManifest.FILE_NAME, number);
    if (isKnownInSomeVersion(cells[0])) {
      problems.add(Problem.of("manifest.no_header", line));
      return false;
    }
    List<String> found = List.of(cells);
    boolean swapped =
        found.equals(List.of(PackageManifest.HEADER.get(1), PackageManifest.HEADER.get(0)));
    nameColumn = swapped ? 1 : 0;
    valueColumn = swapped ? 0 : 1;
    int last = cells.length;
    while (last > PackageManifest.HEADER.size() && cells[last - 1].isEmpty()) {
      last--;
    }
    if (last < cells.length) {
      problems.add(
          Problem.of("manifest.extra_column", line)
              .with("found", cells.length)
              .with("expected", PackageManifest.HEADER.size()));
    }
    if (!found.subList(0, last).equals(PackageManifest.HEADER)) {
      problems.add(
          Problem.of("manifest.bad_header", line.atColumn(wrongColumn(found)))
              .with("found", String.join(",", found)));
    }
    width = Math.max(PackageManifest.HEADER.size(), last);
    return true;
  }

  /** The binding's name of the first cell that is not as it should be, else the surplus one. */
  private static String wrongColumn(List<String> found) {
    for (int i = 0; i < PackageManifest.HEADER.size(); i++) {
      if (i >= found.size() || !found.get(i).equals(PackageManifest.HEADER.get(i))) {
        return PackageManifest.HEADER.get(i);
      }
    }
    return found.get(PackageManifest.HEADER.size());
  }

  private static boolean isKnownInSomeVersion(String name) {
    return Arrays.stream(OneRosterVersion.values())
        .anyMatch(version -> names(version).contains(name));
  }

  private void addRow(long line, String[] cells) {
    String name = nameColumn < cells.length ? cells[nameColumn] : "";
    String value = valueColumn < cells.length ? cells[valueColumn] : "";
    Location place = Location.ofLine(PackageManifest.FILE_NAME, line).atColumn(name);
    checkWidth(place, cells);
    ManifestProperty first = rows.putIfAbsent(name, new ManifestProperty(line, name, value));
    if (first != null) {
      problems.add(
          Problem.of("manifest.duplicate_property", place)
              .with("first", first.line())
              .with("firstValue", first.value())
              .with("value", value));
    }
  }

  private void checkWidth(Location place, String[] cells) {
    if (cells.length <= width) {
      return;
    }
    boolean blank = Arrays.stream(cells).skip(width).allMatch(String::isEmpty);
    problems.add(
        Problem.of(blank ? "manifest.extra_column" : "csv.ragged_long", place)
            .with("found", cells.length)
            .with("expected", width));
  }

  /** A malformed row has been reported: its name counts as given, its value as unknown. */
  private void forgetDistrustedValues() {
    rows.replaceAll(
        (name, row) ->
            distrusted.contains(row.line()) ? new ManifestProperty(row.line(), name, "") : row);
  }

  private PackageManifest interpret() {
    forgetDistrustedValues();
    OneRosterVersion version = likelyVersion();
    if (unreadable) {
      return new PackageManifest(rows, version, problems);
    }
    matchMisspeltNames(names(version));
    checkVersions(version);
    for (RosterFile<?> file : RosterFiles.in(version)) {
      checkMode(file);
    }
    problems.sort(
        Comparator.comparingLong(problem -> problem.location().line().orElse(Long.MAX_VALUE)));
    return new PackageManifest(rows, version, problems);
  }

  /** The properties of a version's table, in its order. */
  private static List<String> names(OneRosterVersion version) {
    List<String> names = new ArrayList<>();
    names.add(PackageManifest.MANIFEST_VERSION);
    names.add(PackageManifest.ONEROSTER_VERSION);
    RosterFiles.in(version).forEach(file -> names.add(file.manifestProperty()));
    names.add(PackageManifest.SYSTEM_NAME);
    names.add(PackageManifest.SYSTEM_CODE);
    return names;
  }

  /**
   * What the version says, perhaps with blanks or a correction level or under a misspelt name; if
   * it is no version, what the files in the manifest or, without any, in the package tell.
   */
  private OneRosterVersion likelyVersion() {
    String value = declaredVersion().strip();
    Optional<OneRosterVersion> declared =
        Arrays.stream(OneRosterVersion.values())
            .filter(v -> value.equals(v.token()) || value.equals(v.token() + CORRECTION))
            .findFirst();
    if (declared.isPresent()) {
      return declared.get();
    }
    boolean namesFiles =
        rows.keySet().stream().anyMatch(name -> name.startsWith(PackageManifest.FILE_PREFIX));
    boolean namesNewFiles =
        RosterFiles.addedIn(OneRosterVersion.V1_2).stream()
            .anyMatch(file -> rows.containsKey(file.manifestProperty()));
    return (namesFiles ? namesNewFiles : newFiles) ? OneRosterVersion.V1_2 : OneRosterVersion.V1_1;
  }

  private String declaredVersion() {
    String name = PackageManifest.ONEROSTER_VERSION;
    return Optional.ofNullable(rows.get(name))
        .or(() -> rows.values().stream().filter(row -> isMeant(row.name(), name)).findFirst())
        .map(ManifestProperty::value)
        .orElse("");
  }

  private static boolean isMeant(String name, String candidate) {
    return meant(name, Set.of(candidate)).isPresent();
  }

  /** Takes a misspelt property for the missing one that it is meant to be; names the others. */
  private void matchMisspeltNames(List<String> known) {
    Set<String> missing = new LinkedHashSet<>(known);
    missing.removeAll(rows.keySet());
    for (ManifestProperty row : List.copyOf(rows.values())) {
      if (known.contains(row.name())) {
        continue;
      }
      Location place = Location.ofLine(PackageManifest.FILE_NAME, row.line());
      Optional<String> meant = meant(row.name(), missing);
      if (meant.isPresent()) {
        String code =
            row.name().startsWith(PackageManifest.FILE_PREFIX)
                    && meant.get().startsWith(PackageManifest.FILE_PREFIX)
                ? "manifest.file_key_case"
                : "manifest.wrong_property_name";
        problems.add(Problem.of(code, place.atColumn(meant.get())).with("found", row.name()));
        missing.remove(meant.get());
        rows.remove(row.name());
        rows.put(meant.get(), row);
      } else {
        problems.add(Problem.of("manifest.unknown_property", place.atColumn(row.name())));
      }
    }
    if (rows.isEmpty()) {
      if (problems.stream().noneMatch(problem -> problem.code().equals("csv.empty_file"))) {
        problems.add(Problem.of("csv.header_only", FILE).with("mode", "the manifest"));
      }
      return;
    }
    for (String name : missing) {
      if (!name.equals(PackageManifest.SYSTEM_NAME) && !name.equals(PackageManifest.SYSTEM_CODE)) {
        problems.add(Problem.of("manifest.property_missing", FILE.atColumn(name)));
      }
    }
  }

  private static Optional<String> meant(String name, Set<String> missing) {
    String bare = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
    for (String candidate : missing) {
      if (Spelling.differInBlanksOnly(bare, candidate)) {
        return Optional.of(candidate);
      }
    }
    if (bare.startsWith(PackageManifest.FILE_PREFIX)
        && missing.contains(bare.substring(PackageManifest.FILE_PREFIX.length()))) {
      return Optional.of(bare.substring(PackageManifest.FILE_PREFIX.length()));
    }
    return Spelling.nearest(bare, missing);
  }

  private void checkVersions(OneRosterVersion version) {
    ManifestProperty manifest = rows.get(PackageManifest.MANIFEST_VERSION);
    if (manifest != null
        && !distrusted.contains(manifest.line())
        && !manifest.value().equals(Manifest.VERSION)) {
      String code =
          manifest.value().equals("1") ? "manifest.version_excel" : "manifest.version_wrong";
      report(code, PackageManifest.MANIFEST_VERSION, manifest, Manifest.VERSION);
    }
    ManifestProperty oneRoster = rows.get(PackageManifest.ONEROSTER_VERSION);
    if (oneRoster != null
        && !distrusted.contains(oneRoster.line())
        && !oneRoster.value().equals(version.token())) {
      String code =
          oneRoster.value().equals(version.token() + CORRECTION)
              ? "manifest.oneroster_correction"
              : "manifest.oneroster_version";
      report(code, PackageManifest.ONEROSTER_VERSION, oneRoster, version.token());
    }
  }

  private void checkMode(RosterFile<?> file) {
    ManifestProperty row = rows.get(file.manifestProperty());
    if (row != null && FileMode.of(row.value()).isEmpty() && !distrusted.contains(row.line())) {
      boolean spaced = FileMode.of(row.value().strip()).isPresent();
      report(
          spaced ? "manifest.space_after_comma" : "manifest.mode_value",
          file.manifestProperty(),
          row,
          "absent, bulk or delta");
    }
  }

  private void report(String code, String name, ManifestProperty row, String expected) {
    Location place = Location.ofLine(PackageManifest.FILE_NAME, row.line()).atColumn(name);
    problems.add(Problem.of(code, place).with("value", row.value()).with("expected", expected));
  }
}
