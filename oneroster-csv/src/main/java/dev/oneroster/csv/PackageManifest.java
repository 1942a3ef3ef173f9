package dev.oneroster.csv;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.Manifest;
import dev.oneroster.model.OneRosterVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a package's {@code manifest.csv} says (binding, section 3.1), and what is taken from it.
 * Where it is wrong or silent, {@link #version()} is the likeliest reading, so that the files can
 * be read all the same; {@link #problems()} tells what was wrong.
 *
 * <p>Values are immutable.
 */
public final class PackageManifest {

  /** The manifest's file name. */
  public static final String FILE_NAME = "manifest.csv";

  static final List<String> HEADER = List.of("propertyName", "value");
  static final String MANIFEST_VERSION = "manifest.version";
  static final String ONEROSTER_VERSION = "oneroster.version";
  static final String FILE_PREFIX = "file.";
  static final String SYSTEM_NAME = "source.systemName";
  static final String SYSTEM_CODE = "source.systemCode";

  private final Map<String, ManifestProperty> properties;
  private final OneRosterVersion version;
  private final Optional<OneRosterVersion> declared;
  private final List<Problem> problems;

  /**
   * Makes a manifest of its rows.
   *
   * @param properties rows by the name that they stand for
   * @param version what it is read by
   * @param declared what it says that it is
   */
  PackageManifest(
      Map<String, ManifestProperty> properties,
      OneRosterVersion version,
      Optional<OneRosterVersion> declared,
      List<Problem> problems) {
    this.properties = new LinkedHashMap<>(properties);
    this.version = version;
    this.declared = declared;
    this.problems = List.copyOf(problems);
  }

  /** The properties of a version's table, in its order. */
  static List<String> names(OneRosterVersion version) {
    List<String> names = new ArrayList<>();
    names.add(MANIFEST_VERSION);
    names.add(ONEROSTER_VERSION);
    RosterFiles.in(version).forEach(file -> names.add(file.manifestProperty()));
    names.add(SYSTEM_NAME);
    names.add(SYSTEM_CODE);
    return names;
  }

  /**
   * The rows, in order; of a repeated property the first.
   *
   * @return names, values and lines as they stand in the file
   */
  public List<ManifestProperty> properties() {
    return properties.values().stream()
        .sorted(Comparator.comparingLong(ManifestProperty::line))
        .toList();
  }

  /**
   * The row of a property, perhaps misspelt.
   *
   * @param name the property's name as the binding spells it
   * @return the row, or empty if there is none
   */
  public Optional<ManifestProperty> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /**
   * The version whose tables the package is read by.
   *
   * @return what {@code oneroster.version} says, unless the manifest's other rows and the package's
   *     files are of another version; without it the likeliest
   */
  public OneRosterVersion version() {
    return version;
  }

  /**
   * The version that the manifest says the package is of, which {@link #version()} need not be.
   *
   * @return what {@code oneroster.version} says, perhaps with a correction level or not quite in
   *     the binding's form; empty if that is no version
   */
  public Optional<OneRosterVersion> declaredVersion() {
    return declared;
  }

  /** The version that the rows about files are of, if there are any. */
  Optional<OneRosterVersion> versionOfRows() {
    if (properties.keySet().stream().noneMatch(name -> name.startsWith(FILE_PREFIX))) {
      return Optional.empty();
    }
    boolean newFiles =
        RosterFiles.addedIn(OneRosterVersion.V1_2).stream()
            .anyMatch(file -> properties.containsKey(file.manifestProperty()));
    return Optional.of(newFiles ? OneRosterVersion.V1_2 : OneRosterVersion.V1_1);
  }

  /**
   * What the manifest says of a file.
   *
   * @param file a data file
   * @return the mode, or empty if the manifest has no row for the file or an unknown mode in it
   */
  public Optional<FileMode> declaredMode(RosterFile<?> file) {
    return property(file.manifestProperty()).flatMap(row -> FileMode.of(row.value()));
  }

  /** This manifest as it was meant, as far as that is plain. */
  PackageManifest repaired() {
    Map<String, ManifestProperty> meant = new LinkedHashMap<>(properties);
    meant.replaceAll(
        (name, row) ->
            ProblemRepair.valueOf(problems, name)
                .map(value -> new ManifestProperty(row.line(), row.name(), value))
                .orElse(row));
    return new PackageManifest(meant, version, declared, ProblemRepair.markAll(problems));
  }

  /**
   * The manifest as a value, for writing it again.
   *
   * @return the version, the modes that are known, and the source's name and code
   */
  public Manifest toManifest() {
    Manifest.Builder manifest = Manifest.builder().oneRosterVersion(version);
    property(MANIFEST_VERSION).ifPresent(row -> manifest.manifestVersion(row.value()));
    property(SYSTEM_NAME).ifPresent(row -> manifest.sourceSystemName(row.value()));
    property(SYSTEM_CODE).ifPresent(row -> manifest.sourceSystemCode(row.value()));
    for (RosterFile<?> file : RosterFiles.in(version)) {
      declaredMode(file).ifPresent(mode -> manifest.putFiles(file.name(), mode));
    }
    return manifest.build();
  }

  /**
   * What is wrong with the manifest itself.
   *
   * @return problems in the order of its lines, missing properties last
   */
  public List<Problem> problems() {
    return problems;
  }
}
