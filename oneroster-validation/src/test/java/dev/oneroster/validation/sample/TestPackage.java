package dev.oneroster.validation.sample;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.ValidationReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A package that a test writes as text:
 *
 * <pre>{@code
 * ValidationReport report =
 *     TestPackage.v1_2().file("orgs.csv", "sourcedId,status,...", "o1,,...").validate();
 * }</pre>
 *
 * <p>Without a manifest of its own it gets one that fits its files. Values are immutable.
 */
public final class TestPackage {

  private static final String MANIFEST = "manifest.csv";
  private static final String LINE_END = "\r\n";

  private final OneRosterVersion version;
  private final FileMode mode;
  private final Map<String, byte[]> files;
  private final Map<String, String> properties;
  private final boolean withManifest;

  private TestPackage(
      OneRosterVersion version,
      FileMode mode,
      Map<String, byte[]> files,
      Map<String, String> properties,
      boolean withManifest) {
    this.version = version;
    this.mode = mode;
    this.files = files;
    this.properties = properties;
    this.withManifest = withManifest;
  }

  /**
   * A package without files, in bulk mode.
   *
   * @param version the binding's version
   * @return a package that holds nothing but a manifest
   */
  public static TestPackage of(OneRosterVersion version) {
    return new TestPackage(version, FileMode.BULK, Map.of(), Map.of(), true);
  }

  /**
   * A package of version 1.1 without files.
   *
   * @return a package that holds nothing but a manifest
   */
  public static TestPackage v1_1() {
    return of(OneRosterVersion.V1_1);
  }

  /**
   * A package of version 1.2 without files.
   *
   * @return a package that holds nothing but a manifest
   */
  public static TestPackage v1_2() {
    return of(OneRosterVersion.V1_2);
  }

  /**
   * A sample as a package in memory, with the sample's own manifest.
   *
   * @param sample a small sample
   * @return a package with the same bytes
   */
  public static TestPackage of(SampleRoster sample) {
    TestPackage whole = of(sample.version()).mode(sample.mode());
    for (String name : sample.fileNames()) {
      whole = whole.file(name, sample.lines(name).toList());
    }
    return whole;
  }

  /**
   * The same with another mode in the manifest that is made.
   *
   * @param declared what to declare all files as
   * @return a package
   */
  public TestPackage mode(FileMode declared) {
    return new TestPackage(version, declared, files, properties, withManifest);
  }

  /**
   * The same with all files declared as delta.
   *
   * @return a package
   */
  public TestPackage delta() {
    return mode(FileMode.DELTA);
  }

  /**
   * The same with a file added or replaced.
   *
   * @param name the file's name
   * @param lines its lines without ends, the header first; each gets CRLF
   * @return a package
   */
  public TestPackage file(String name, String... lines) {
    return file(name, List.of(lines));
  }

  /**
   * The same with a file added or replaced.
   *
   * @param name the file's name
   * @param lines its lines without ends, the header first; each gets CRLF
   * @return a package
   */
  public TestPackage file(String name, List<String> lines) {
    return bytes(
        name,
        lines.stream()
            .map(line -> line + LINE_END)
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The same with a file of rows of cells, quoted where needed, below the file's header.
   *
   * @param file a data file
   * @param rows the cells of its rows
   * @return a package
   */
  public TestPackage rows(RosterFile<?> file, List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    lines.add(header(file));
    rows.forEach(row -> lines.add(CsvText.line(row)));
    return file(file.fileName(), lines);
  }

  /**
   * The same with another text in a cell.
   *
   * @param name the name of a file of this package whose records are one line each
   * @param line the cell's line, at least 2
   * @param column the column's name, as it stands in line 1
   * @param text what to write, quoted where needed
   * @return a package
   */
  public TestPackage cell(String name, int line, String column, String text) {
    List<String> lines = new ArrayList<>(text(name).lines().toList());
    List<String> cells = CsvText.cells(lines.get(line - 1));
    cells.set(CsvText.cells(lines.get(0)).indexOf(column), text);
    lines.set(line - 1, CsvText.line(cells));
    return file(name, lines);
  }

  /**
   * The same with a row more, like one that is there.
   *
   * @param name the name of a file of this package
   * @param line the line of the row to repeat, at least 2
   * @param sourcedId what the new row is called
   * @return a package whose file has that row at its end
   */
  public TestPackage rowLike(String name, int line, String sourcedId) {
    List<String> lines = new ArrayList<>(text(name).lines().toList());
    List<String> cells = CsvText.cells(lines.get(line - 1));
    cells.set(0, sourcedId);
    lines.add(CsvText.line(cells));
    return file(name, lines);
  }

  /**
   * The header that the binding asks for.
   *
   * @param file a data file
   * @return the line of its columns in this package's version
   */
  public String header(RosterFile<?> file) {
    return file.columns(version).stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /**
   * The same with a file added or replaced.
   *
   * @param name the file's name
   * @param content its bytes
   * @return a package
   */
  public TestPackage bytes(String name, byte[] content) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.put(name, content);
    return new TestPackage(version, mode, all, properties, withManifest);
  }

  /**
   * The same with another text in a file.
   *
   * @param name the name of a file of this package
   * @param found a text that is in it
   * @param text what is to stand in its place, wherever it is
   * @return a package
   */
  public TestPackage with(String name, String found, String text) {
    String whole = text(name);
    if (!whole.contains(found)) {
      throw new IllegalArgumentException(name + " has no " + found);
    }
    return bytes(name, whole.replace(found, text).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The same with another line in a file.
   *
   * @param name the name of a file of this package
   * @param line the line's number, 1 for the header; the one behind the last adds a line
   * @param text the line without its end
   * @return a package
   */
  public TestPackage line(String name, int line, String text) {
    List<String> lines = new ArrayList<>(text(name).lines().toList());
    if (line > lines.size()) {
      lines.add(text);
    } else {
      lines.set(line - 1, text);
    }
    return file(name, lines);
  }

  /**
   * The same without a file. Without manifest.csv, one is made anew.
   *
   * @param name the file's name
   * @return a package
   */
  public TestPackage without(String name) {
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    all.remove(name);
    return new TestPackage(version, mode, all, properties, withManifest);
  }

  /**
   * The same without any manifest.
   *
   * @return a package
   */
  public TestPackage withoutManifest() {
    return new TestPackage(version, mode, without(MANIFEST).files, properties, false);
  }

  /**
   * The same with another value in the manifest that is made.
   *
   * @param name a property
   * @param value its value
   * @return a package
   */
  public TestPackage property(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(properties);
    all.put(name, value);
    return new TestPackage(version, mode, files, all, withManifest);
  }

  /**
   * The text of a file.
   *
   * @param name the file's name
   * @return its bytes, read as UTF-8
   */
  public String text(String name) {
    byte[] content = contents().get(name);
    if (content == null) {
      throw new IllegalArgumentException("no file " + name);
    }
    return new String(content, StandardCharsets.UTF_8);
  }

  private Map<String, byte[]> contents() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    if (withManifest && !files.containsKey(MANIFEST)) {
      all.put(MANIFEST, manifest().getBytes(StandardCharsets.UTF_8));
    }
    all.putAll(files);
    return all;
  }

  private String manifest() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("propertyName", "value");
    rows.put("manifest.version", "1.0");
    rows.put("oneroster.version", version.token());
    for (RosterFile<?> file : RosterFiles.in(version)) {
      boolean present = files.containsKey(file.fileName());
      rows.put(file.manifestProperty(), (present ? mode : FileMode.ABSENT).token());
    }
    rows.putAll(properties);
    return rows.entrySet().stream()
        .map(row -> row.getKey() + "," + row.getValue() + LINE_END)
        .collect(Collectors.joining());
  }

  /**
   * The package as a ZIP archive.
   *
   * @return its bytes
   */
  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (Map.Entry<String, byte[]> file : contents().entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes the package as a ZIP archive.
   *
   * @param archive where to write it
   * @return the same path
   */
  public Path writeZip(Path archive) {
    try {
      return Files.write(archive, zip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Writes the package as a folder.
   *
   * @param folder made if it is not there
   * @return the same path
   */
  public Path writeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : contents().entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Opens the package.
   *
   * @return to be closed by the caller
   */
  public RosterPackage open() {
    try {
      return RosterPackage.open(new ByteArrayInputStream(zip()), Limits.defaults());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Validates the package.
   *
   * @return what was found
   */
  public ValidationReport validate() {
    return validate(RosterValidator.create());
  }

  /**
   * Validates the package.
   *
   * @param validator the validator to use
   * @return what was found
   */
  public ValidationReport validate(RosterValidator validator) {
    try (RosterPackage roster = open()) {
      return validator.validate(roster);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The data file of a name in the binding.
   *
   * @param name a name such as {@code users}
   * @return the file
   */
  public static RosterFile<?> file(String name) {
    Optional<? extends RosterFile<?>> file = RosterFiles.named(name);
    return file.orElseThrow(() -> new IllegalArgumentException("no file " + name));
  }
}
