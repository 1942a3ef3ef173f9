package dev.oneroster.validation.sample;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A valid package of invented data, as large as asked for: every reference resolves, and nothing in
 * it deserves a finding, but for a note on each column with tokens of its own. The same settings
 * give the same bytes. Rows are computed when they are asked for and never held, so that a million
 * students need no memory.
 *
 * <p>Values are immutable.
 */
public final class SampleRoster {

  private static final String MANIFEST = "manifest.csv";
  private static final String LINE_END = "\r\n";
  private static final Set<String> ROSTERING =
      Set.of(
          "academicSessions",
          "classes",
          "courses",
          "demographics",
          "enrollments",
          "orgs",
          "roles",
          "userProfiles",
          "users");

  private static final Set<String> ALL =
      RosterFiles.all().stream().map(RosterFile::name).collect(Collectors.toUnmodifiableSet());

  private final OneRosterVersion version;
  private final FileMode mode;
  private final long seed;
  private final int students;
  private final Set<String> names;
  private final String mark;

  private SampleRoster(
      OneRosterVersion version,
      FileMode mode,
      long seed,
      int students,
      Set<String> names,
      String mark) {
    this.version = version;
    this.mode = mode;
    this.seed = seed;
    this.students = students;
    this.names = names;
    this.mark = mark;
  }

  /**
   * Both versions in both modes, for tests that take a version and a mode.
   *
   * @return pairs of a {@link OneRosterVersion} and a {@link FileMode}
   */
  public static Stream<Object[]> versionsAndModes() {
    return Stream.of(OneRosterVersion.values())
        .flatMap(
            version ->
                Stream.of(FileMode.BULK, FileMode.DELTA).map(mode -> new Object[] {version, mode}));
  }

  /**
   * A package of all files with ten students.
   *
   * @param version the binding's version
   * @param mode bulk or delta
   * @return a small sample
   */
  public static SampleRoster of(OneRosterVersion version, FileMode mode) {
    return new SampleRoster(version, mode, 1, 10, ALL, "");
  }

  /**
   * The same with other values.
   *
   * @param number any number
   * @return a sample
   */
  public SampleRoster withSeed(long number) {
    return new SampleRoster(version, mode, number, students, names, mark);
  }

  /**
   * The same in another size. There are about 11 data rows a student with all files, and as many
   * schools, classes and teachers as that number of students needs.
   *
   * @param number at least 1
   * @return a sample
   */
  public SampleRoster withStudents(int number) {
    return new SampleRoster(version, mode, seed, number, names, mark);
  }

  /**
   * The same without resources and gradebooks.
   *
   * @return a sample
   */
  public SampleRoster rosteringOnly() {
    return new SampleRoster(version, mode, seed, students, ROSTERING, mark);
  }

  /**
   * The same with no more files than one needs: itself and what it refers to, directly or not.
   *
   * @param file a data file
   * @return a sample
   */
  public SampleRoster neededBy(RosterFile<?> file) {
    Set<String> needed = new LinkedHashSet<>();
    addNeeded(file, needed);
    return new SampleRoster(version, mode, seed, students, needed, mark);
  }

  /**
   * The same with a word in all cells of personal columns that take any text.
   *
   * @param word a word of letters; a number follows it, so that what is to be unique is
   * @return a sample that is as valid as this one
   */
  public SampleRoster markedWith(String word) {
    return new SampleRoster(version, mode, seed, students, names, word);
  }

  /**
   * What personal columns hold.
   *
   * @return the word, empty if there is none
   */
  public String mark() {
    return mark;
  }

  private void addNeeded(RosterFile<?> file, Set<String> needed) {
    if (needed.add(file.name())) {
      for (Column<?, ?> column : file.columns(version)) {
        column.reference().ifPresent(target -> addNeeded(target.file(), needed));
      }
    }
  }

  /**
   * The version.
   *
   * @return as asked for
   */
  public OneRosterVersion version() {
    return version;
  }

  /**
   * The mode of all files.
   *
   * @return bulk or delta
   */
  public FileMode mode() {
    return mode;
  }

  /**
   * The data files.
   *
   * @return files in the order of the manifest
   */
  public List<RosterFile<?>> files() {
    return RosterFiles.in(version).stream().filter(this::holds).toList();
  }

  private boolean holds(RosterFile<?> file) {
    return names.contains(file.name());
  }

  /**
   * The names of all files.
   *
   * @return the manifest first
   */
  public List<String> fileNames() {
    List<String> names = new ArrayList<>(List.of(MANIFEST));
    files().forEach(file -> names.add(file.fileName()));
    return names;
  }

  /**
   * How many data rows a file has.
   *
   * @param file one of {@link #files()}
   * @return a count without the header
   */
  public long rowCount(RosterFile<?> file) {
    return world().rowCount(file.name());
  }

  /**
   * The rows of a data file, computed one by one.
   *
   * @param file one of {@link #files()}
   * @return the header's cells, then those of each row
   */
  public Stream<List<String>> rows(RosterFile<?> file) {
    List<String> columns = new ArrayList<>();
    for (Column<?, ?> column : file.columns(version)) {
      columns.add(column.name());
    }
    SampleWorld world = world();
    Stream<List<String>> rows =
        LongStream.range(0, world.rowCount(file.name()))
            .mapToObj(
                row ->
                    file.columns(version).stream()
                        .map(
                            column ->
                                marked(column, row, world.cell(file.name(), row, column.name())))
                        .toList());
    return Stream.concat(Stream.of(columns), rows);
  }

  private String marked(Column<?, ?> column, long row, String cell) {
    if (mark.isEmpty() || !column.isPersonal()) {
      return cell;
    }
    String text = mark + column.name().charAt(0) + row; // no column is like another
    return switch (column.name()) {
      case "email" -> text + "@" + mark + ".example";
      case "userIds" -> "{LDAP:" + text + "}";
      case "password", "countryOfBirthCode", "stateOfBirthAbbreviation" -> cell;
      default -> column.type() == FieldType.TEXT ? text : cell;
    };
  }

  private SampleWorld world() {
    return new SampleWorld(version, mode, seed, students);
  }

  private Stream<List<String>> manifestRows() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("propertyName", "value"));
    rows.add(List.of("manifest.version", "1.0"));
    rows.add(List.of("oneroster.version", version.token()));
    for (RosterFile<?> file : RosterFiles.in(version)) {
      rows.add(List.of(file.manifestProperty(), (holds(file) ? mode : FileMode.ABSENT).token()));
    }
    rows.add(List.of("source.systemName", "Sample, \"Inc.\""));
    rows.add(List.of("source.systemCode", "sample"));
    return rows.stream();
  }

  /**
   * The lines of a file, computed one by one.
   *
   * @param fileName one of {@link #fileNames()}
   * @return lines without their ends
   */
  public Stream<String> lines(String fileName) {
    Stream<List<String>> rows =
        fileName.equals(MANIFEST)
            ? manifestRows()
            : files().stream()
                .filter(file -> file.fileName().equals(fileName))
                .findFirst()
                .map(this::rows)
                .orElseThrow(() -> new IllegalArgumentException("no file " + fileName));
    return rows.map(CsvText::line);
  }

  /**
   * Writes all files into a folder.
   *
   * @param folder made if it is not there
   */
  public void writeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : fileNames()) {
        try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
          writeFile(name, out);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Writes all files into a ZIP archive.
   *
   * @param archive where to write it
   */
  public void writeZip(Path archive) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive))) {
      writeZip(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Writes all files into a ZIP archive.
   *
   * @param out where to write it; not closed
   * @throws IOException if writing fails
   */
  public void writeZip(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (String name : fileNames()) {
      ZipEntry entry = new ZipEntry(name);
      entry.setTimeLocal(LocalDateTime.of(2026, 8, 17, 0, 0));
      zip.putNextEntry(entry);
      writeFile(name, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private void writeFile(String name, OutputStream out) throws IOException {
    try (Stream<String> lines = lines(name)) {
      for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
        out.write((line.next() + LINE_END).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  /** What the sample is like, for names of tests. */
  @Override
  public String toString() {
    return version + " " + mode.token() + " seed " + seed + " students " + students;
  }
}
