package dev.oneroster.validation.testing;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.spi.RosterProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A small package that a test writes, breaks and checks. Its manifest is made to fit its files,
 * unless a test says otherwise; all columns of the binding are there, in order.
 *
 * <p>Values are immutable.
 */
public final class RosterFixture {

  private static final String MANIFEST = "manifest.csv";

  /** What is in it, beside the tables. Immutable. */
  private record Wrapping(
      FileMode mode,
      Map<String, String> properties,
      Set<String> withoutProperties,
      boolean manifest,
      Map<String, String> texts,
      Map<String, String> fileNames,
      Optional<String> archiveName) {

    static final Wrapping PLAIN =
        new Wrapping(
            FileMode.BULK, Map.of(), Set.of(), true, Map.of(), Map.of(), Optional.of("roster.zip"));
  }

  private final OneRosterVersion version;
  private final Map<String, FixtureTable> tables;
  private final Wrapping wrapping;

  private RosterFixture(
      OneRosterVersion version, Map<String, FixtureTable> tables, Wrapping wrapping) {
    this.version = version;
    this.tables = tables;
    this.wrapping = wrapping;
  }

  /**
   * A package without files, in bulk mode.
   *
   * @param version the binding's version
   * @return a fixture that has a manifest only
   */
  public static RosterFixture empty(OneRosterVersion version) {
    return new RosterFixture(version, Map.of(), Wrapping.PLAIN);
  }

  /**
   * A valid package, in bulk mode: the orgs {@code district} and {@code school}, the sessions
   * {@code year} and {@code term}, the course {@code course} and its class {@code class}, the users
   * {@code teacher} and {@code student}, their enrollments {@code enrollment-1} and {@code
   * enrollment-2}, demographics of the student, and in 1.2 the roles {@code role-teacher} and
   * {@code role-student}. All other files are absent.
   *
   * @param version the binding's version
   * @return a fixture
   */
  public static RosterFixture small(OneRosterVersion version) {
    return SmallRoster.of(version);
  }

  /**
   * The version.
   *
   * @return the binding's version
   */
  public OneRosterVersion version() {
    return version;
  }

  private RosterFixture with(Wrapping other) {
    return new RosterFixture(version, tables, other);
  }

  private RosterFixture with(RosterFile<?> file, UnaryOperator<FixtureTable> change) {
    Map<String, FixtureTable> all = new LinkedHashMap<>(tables);
    all.put(file.fileName(), change.apply(table(file)));
    return new RosterFixture(version, all, wrapping);
  }

  private FixtureTable table(RosterFile<?> file) {
    FixtureTable table = tables.get(file.fileName());
    return table == null
        ? new FixtureTable(
            file.columns(version).stream().<String>map(Column::name).toList(), List.of())
        : table;
  }

  /**
   * The same in another mode. In delta mode rows get a status and a date, as far as they have none.
   *
   * @param mode bulk or delta
   * @return a fixture
   */
  public RosterFixture mode(FileMode mode) {
    RosterFixture changed =
        with(
            new Wrapping(
                mode,
                wrapping.properties,
                wrapping.withoutProperties,
                wrapping.manifest,
                wrapping.texts,
                wrapping.fileNames,
                wrapping.archiveName));
    if (mode == FileMode.DELTA) {
      for (RosterFile<?> file : RosterFiles.in(version)) {
        for (int row = 0;
            tables.containsKey(file.fileName()) && row < table(file).rows().size();
            row++) {
          int number = row;
          changed =
              changed.with(
                  file,
                  table ->
                      table
                          .withCell(number, "status", "active")
                          .withCell(number, "dateLastModified", "2026-08-17T06:00:00.000Z"));
        }
      }
    }
    return changed;
  }

  /**
   * The same with one more row, at the file's end. A file that is not there yet is added.
   *
   * @param file the file
   * @param cells names of columns and texts in turn, as strings of their own or, if no text has a
   *     comma, in one string; what is not named is blank
   * @return a fixture
   */
  public RosterFixture row(RosterFile<?> file, String... cells) {
    String[] parts = cells.length == 1 ? cells[0].split(",", -1) : cells;
    if (parts.length % 2 != 0) {
      throw new IllegalArgumentException("a row is names of columns and texts in turn");
    }
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < parts.length; i += 2) {
      row.put(parts[i], parts[i + 1]);
    }
    return with(file, table -> table.withRow(row));
  }

  /**
   * The same with another text in a cell. A column that is not there yet is added at the end.
   *
   * @param file the file
   * @param sourcedId the row's sourcedId
   * @param column the column
   * @param text the cell's text
   * @return a fixture
   */
  public RosterFixture cell(RosterFile<?> file, String sourcedId, String column, String text) {
    return with(file, table -> table.withCell(table.row(sourcedId), column, text));
  }

  /**
   * The same with one text in all cells of a column, which is added at the end if it is not there.
   *
   * @param file the file
   * @param column the column
   * @param text the cells' text
   * @return a fixture
   */
  public RosterFixture column(RosterFile<?> file, String column, String text) {
    RosterFixture changed =
        table(file).header().contains(column)
            ? this
            : with(file, table -> table.withColumn(column, table.header().size()));
    for (int row = 0; row < table(file).rows().size(); row++) {
      int number = row;
      changed = changed.with(file, table -> table.withCell(number, column, text));
    }
    return changed;
  }

  /**
   * The same without a row.
   *
   * @param file the file
   * @param sourcedId the row's sourcedId
   * @return a fixture
   */
  public RosterFixture withoutRow(RosterFile<?> file, String sourcedId) {
    return with(file, table -> table.withoutRow(table.row(sourcedId)));
  }

  /**
   * The same without any row of a file, which stays with its header.
   *
   * @param file the file
   * @return a fixture
   */
  public RosterFixture withoutRows(RosterFile<?> file) {
    return with(file, table -> new FixtureTable(table.header(), List.of()));
  }

  /**
   * The same without a column.
   *
   * @param file the file
   * @param column the column
   * @return a fixture
   */
  public RosterFixture withoutColumn(RosterFile<?> file, String column) {
    return with(file, table -> table.withoutColumn(column));
  }

  /**
   * The same with another name of a column.
   *
   * @param file the file
   * @param from its name
   * @param to its new name
   * @return a fixture
   */
  public RosterFixture renamedColumn(RosterFile<?> file, String from, String to) {
    return with(file, table -> table.renamed(from, to));
  }

  /**
   * The same with a column at another place.
   *
   * @param file the file
   * @param column the column
   * @param place its new place, from 0
   * @return a fixture
   */
  public RosterFixture movedColumn(RosterFile<?> file, String column, int place) {
    return with(file, table -> table.moved(column, place));
  }

  /**
   * The same without files, which the manifest declares absent then.
   *
   * @param files the files
   * @return a fixture
   */
  public RosterFixture without(RosterFile<?>... files) {
    Map<String, FixtureTable> all = new LinkedHashMap<>(tables);
    for (RosterFile<?> file : files) {
      all.remove(file.fileName());
    }
    return new RosterFixture(version, all, wrapping);
  }

  /**
   * The same with only some files.
   *
   * @param files the files that stay
   * @return a fixture
   */
  public RosterFixture only(RosterFile<?>... files) {
    Set<RosterFile<?>> kept = Set.of(files);
    return without(
        RosterFiles.all().stream()
            .filter(file -> !kept.contains(file))
            .toArray(RosterFile<?>[]::new));
  }

  /**
   * The same with another name of a file in the container.
   *
   * @param file the file
   * @param name its name, such as {@code org.csv}
   * @return a fixture
   */
  public RosterFixture fileNamed(RosterFile<?> file, String name) {
    return with(
        new Wrapping(
            wrapping.mode,
            wrapping.properties,
            wrapping.withoutProperties,
            wrapping.manifest,
            wrapping.texts,
            plus(wrapping.fileNames, file.fileName(), name),
            wrapping.archiveName));
  }

  /**
   * The same with a file as it is to be, in place of a table, the manifest or none.
   *
   * @param name its name in the container
   * @param lines its lines, without their ends
   * @return a fixture
   */
  public RosterFixture file(String name, String... lines) {
    return with(
        new Wrapping(
            wrapping.mode,
            wrapping.properties,
            wrapping.withoutProperties,
            wrapping.manifest,
            plus(wrapping.texts, name, String.join("\r\n", lines) + "\r\n"),
            wrapping.fileNames,
            wrapping.archiveName));
  }

  /**
   * The same with another value of a property of the manifest.
   *
   * @param name the property's name
   * @param value its value
   * @return a fixture
   */
  public RosterFixture property(String name, String value) {
    return with(
        new Wrapping(
            wrapping.mode,
            plus(wrapping.properties, name, value),
            wrapping.withoutProperties,
            wrapping.manifest,
            wrapping.texts,
            wrapping.fileNames,
            wrapping.archiveName));
  }

  /**
   * The same without properties of the manifest.
   *
   * @param names the properties' names
   * @return a fixture
   */
  public RosterFixture withoutProperty(String... names) {
    Set<String> all = new LinkedHashSet<>(wrapping.withoutProperties);
    all.addAll(List.of(names));
    return with(
        new Wrapping(
            wrapping.mode,
            wrapping.properties,
            all,
            wrapping.manifest,
            wrapping.texts,
            wrapping.fileNames,
            wrapping.archiveName));
  }

  /**
   * The same without a manifest.
   *
   * @return a fixture
   */
  public RosterFixture withoutManifest() {
    return with(
        new Wrapping(
            wrapping.mode,
            wrapping.properties,
            wrapping.withoutProperties,
            false,
            wrapping.texts,
            wrapping.fileNames,
            wrapping.archiveName));
  }

  /**
   * The same in an archive of a name; it is {@code roster.zip} otherwise.
   *
   * @param name the archive's file name
   * @return a fixture
   */
  public RosterFixture archiveNamed(String name) {
    return with(withArchiveName(Optional.of(name)));
  }

  /**
   * The same as a folder in place of an archive.
   *
   * @return a fixture
   */
  public RosterFixture asFolder() {
    return with(withArchiveName(Optional.empty()));
  }

  private Wrapping withArchiveName(Optional<String> name) {
    return new Wrapping(
        wrapping.mode,
        wrapping.properties,
        wrapping.withoutProperties,
        wrapping.manifest,
        wrapping.texts,
        wrapping.fileNames,
        name);
  }

  private static Map<String, String> plus(Map<String, String> map, String key, String value) {
    Map<String, String> all = new LinkedHashMap<>(map);
    all.put(key, value);
    return all;
  }

  /**
   * The line of a row.
   *
   * @param file the row's file
   * @param sourcedId the row's sourcedId
   * @return its physical line, 2 or more
   */
  public long line(RosterFile<?> file, String sourcedId) {
    FixtureTable table = table(file);
    long line = 2;
    for (List<String> row : table.rows().subList(0, table.row(sourcedId))) {
      line += 1 + row.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }
    return line;
  }

  /**
   * The line of a property in the manifest that is made.
   *
   * @param property the property's name
   * @return its physical line
   */
  public long manifestLine(String property) {
    int place = List.copyOf(properties().keySet()).indexOf(property);
    if (place < 0) {
      throw new IllegalArgumentException("the manifest has no property " + property);
    }
    return place + 2L;
  }

  private Map<String, String> properties() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("manifest.version", "1.0");
    rows.put("oneroster.version", version.token());
    for (RosterFile<?> file : RosterFiles.in(version)) {
      boolean there =
          tables.containsKey(file.fileName()) || wrapping.texts.containsKey(file.fileName());
      rows.put(file.manifestProperty(), (there ? wrapping.mode : FileMode.ABSENT).token());
    }
    rows.put("source.systemName", "Springfield SIS");
    rows.put("source.systemCode", "springfield");
    rows.putAll(wrapping.properties);
    rows.keySet().removeAll(wrapping.withoutProperties);
    return rows;
  }

  /** The files' texts by their names. */
  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    if (wrapping.manifest) {
      StringBuilder manifest = new StringBuilder("propertyName,value\r\n");
      properties().forEach((name, value) -> manifest.append(name + "," + value + "\r\n"));
      texts.put(MANIFEST, manifest.toString());
    }
    tables.forEach(
        (name, table) -> texts.put(wrapping.fileNames.getOrDefault(name, name), table.text()));
    texts.putAll(wrapping.texts);
    return texts;
  }

  /**
   * Writes the package into a folder.
   *
   * @param folder an existing folder
   * @return the archive in it, or the folder itself if there is to be no archive
   * @throws IOException if writing fails
   */
  public Path write(Path folder) throws IOException {
    if (wrapping.archiveName.isEmpty()) {
      for (Map.Entry<String, String> file : texts().entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    }
    Path archive = folder.resolve(wrapping.archiveName.get());
    try (OutputStream bytes = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : texts().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return archive;
  }

  /**
   * Checks the package from the points of view of some profiles; of the binding, without any.
   *
   * @param profiles the profiles
   * @return what was found
   */
  public ValidationReport validate(RosterProfile... profiles) {
    return validate(RosterValidator.create().withProfiles(profiles));
  }

  /**
   * Checks the package, by way of a temporary folder.
   *
   * @param validator what checks it
   * @return what was found
   */
  public ValidationReport validate(RosterValidator validator) {
    try {
      Path folder = Files.createTempDirectory("roster-fixture");
      try (RosterPackage roster = RosterPackage.open(write(folder))) {
        return validator.validate(roster);
      } finally {
        delete(folder);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
