package dev.oneroster.csv;

import dev.oneroster.csv.internal.archive.PackageSource;
import dev.oneroster.csv.internal.output.Container;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.Manifest;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;

/**
 * A package that is being written, one file at a time; the manifest follows from what was written
 * and comes last. A file without rows does not come into being and is declared absent. Rows are
 * looked at only for what a file can carry; {@code oneroster-validation} has a writer with checks.
 *
 * <p>Nobody sees anything of the package before {@link #complete} has succeeded. It is written
 * beside its place, readable by its owner only; brought to the disk; read back whole, where the
 * container's structure, the checksum of each file, its header and the number of its rows must be
 * right and the manifest must say what it should; and renamed into its place in one step. If any of
 * this fails, or if {@link #close} comes first, all of it is deleted, and what was there before is
 * still there. If the process is killed, what is left of it is deleted the next time that something
 * is written to the same folder.
 *
 * <p>The same calls give the same bytes, whatever the machine's locale, time zone and charset. The
 * compressed bytes depend on the zlib that the JDK uses.
 *
 * <p>Not thread-safe.
 */
public final class PackageOutput implements Closeable {

  /** The usual compromise between speed and size. */
  public static final int DEFAULT_LEVEL = 6;

  private final OneRosterVersion version;
  private final Container container;
  private final Map<RosterFile<?>, Part<?>> parts = new LinkedHashMap<>();
  private final Map<String, String> properties = new LinkedHashMap<>();
  private boolean cutTimes;
  private boolean ended;

  /** One file that was opened. */
  record Part<T extends RosterRecord>(
      Header<T> header, FileMode mode, FileOutput output, RosterWriter<T> writer) {}

  /** Looks at a package that was written and read back, before it gets to its place. */
  @FunctionalInterface
  public interface Check {

    /**
     * Looks at the package, and throws what keeps it from its place.
     *
     * @param written the package; closed by its owner
     * @throws IOException if it cannot be read
     */
    void check(RosterPackage written) throws IOException;
  }

  private PackageOutput(OneRosterVersion version, Container container) {
    this.version = version;
    this.container = container;
  }

  /**
   * Begins a ZIP archive that takes the place of a file. A symbolic link in that place is replaced,
   * not followed.
   *
   * @param archive where to put it
   * @param version the binding's version
   * @param level the level of compression, 0 to 9
   * @return a package without files
   * @throws IllegalArgumentException if there is no such level
   * @throws IOException if no file can be made beside it, or what is there is neither a regular
   *     file nor a symbolic link
   */
  public static PackageOutput toZip(Path archive, OneRosterVersion version, int level)
      throws IOException {
    checkLevel(level);
    return new PackageOutput(version, Container.zip(archive, level));
  }

  /**
   * Begins a ZIP archive for a stream. It is made in a temporary file that has no name where the
   * system allows it, so that the stream gets either nothing or a package that was complete and
   * read back; only a failure of the stream itself can cut it.
   *
   * @param out where to write it; is flushed, not closed
   * @param version the binding's version
   * @param level the level of compression, 0 to 9
   * @return a package without files
   * @throws IllegalArgumentException if there is no such level
   * @throws IOException if no temporary file can be made
   */
  public static PackageOutput toZip(OutputStream out, OneRosterVersion version, int level)
      throws IOException {
    checkLevel(level);
    return new PackageOutput(version, Container.zip(out, level));
  }

  /**
   * Begins a folder of files. It appears in one step; but as no file system replaces a folder with
   * files in it in one step, there must be none yet.
   *
   * @param folder a folder that is empty or not there
   * @param version the binding's version
   * @return a package without files
   * @throws java.nio.file.DirectoryNotEmptyException if the folder holds anything
   * @throws IOException if no folder can be made beside it, or there is something else
   */
  public static PackageOutput toFolder(Path folder, OneRosterVersion version) throws IOException {
    return new PackageOutput(version, Container.folder(folder));
  }

  private static void checkLevel(int level) {
    if (level < Deflater.NO_COMPRESSION || level > Deflater.BEST_COMPRESSION) {
      throw new IllegalArgumentException("a level of compression is 0 to 9, not " + level);
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
   * Cuts points in time to milliseconds in the files that are opened from now on. Else finer ones
   * are refused, as the binding's form cannot hold them.
   */
  public void cutTimesToMilliseconds() {
    cutTimes = true;
  }

  /**
   * Opens the next file.
   *
   * @param <T> the entity's type
   * @param header its header, of this version
   * @param mode bulk or delta
   * @return a writer, to be closed before the next file is opened
   * @throws IllegalArgumentException if the header is of another version or has problems, or the
   *     mode is absent
   * @throws IllegalStateException if that file has been written, or another one is still open, or
   *     the package is complete or closed
   */
  public <T extends RosterRecord> RosterWriter<T> open(Header<T> header, FileMode mode) {
    RosterFile<T> file = header.file();
    if (header.version() != version) {
      throw new IllegalArgumentException(
          "the header of " + file + " is of version " + header.version() + ", not " + version);
    }
    if (mode == FileMode.ABSENT) {
      throw new IllegalArgumentException("a file that is written is bulk or delta");
    }
    checkBetweenFiles();
    if (parts.containsKey(file)) {
      throw new IllegalStateException(file + " has been written already");
    }
    FileOutput output = new FileOutput(container, file.fileName());
    RosterWriter<T> writer = RosterWriter.ofRowsTo(output, header, cutTimes);
    parts.put(file, new Part<>(header, mode, output, writer));
    return writer;
  }

  private void checkBetweenFiles() {
    if (ended) {
      throw new IllegalStateException("the package is complete or closed");
    }
    for (Part<?> part : parts.values()) {
      if (!part.output().isClosed()) {
        throw new IllegalStateException(part.header().file() + " is still open");
      }
    }
  }

  /**
   * Adds a property to the manifest, such as {@code source.systemName}.
   *
   * @param name a property that does not follow from the files
   * @param value its value
   * @throws IllegalArgumentException if it follows from the files or is there already, or a cell
   *     cannot carry it
   */
  public void addProperty(String name, String value) {
    boolean follows =
        name.equals(PackageManifest.MANIFEST_VERSION)
            || name.equals(PackageManifest.ONEROSTER_VERSION)
            || name.startsWith(PackageManifest.FILE_PREFIX);
    if (follows || name.isBlank()) {
      throw new IllegalArgumentException("this property cannot be given: " + name);
    }
    if (CellText.fault(name).isPresent() || CellText.fault(value).isPresent()) {
      throw new IllegalArgumentException("a property is a name and a value of one line each");
    }
    if (properties.putIfAbsent(name, value) != null) {
      throw new IllegalArgumentException("the property is there already: " + name);
    }
  }

  /**
   * Writes the manifest, reads everything back and puts the package to its place.
   *
   * @return what the manifest says
   * @throws IllegalStateException if a file is still open or could not be written, or the package
   *     is complete or closed
   * @throws IOException if it cannot be written, or what was written does not read back; then
   *     nothing is in its place that was not there before
   */
  public Manifest complete() throws IOException {
    return complete(written -> {});
  }

  /**
   * Writes the manifest, reads everything back, has it checked and puts the package to its place.
   *
   * @param check asked once; what it throws comes from here
   * @return what the manifest says
   * @throws IllegalStateException if a file is still open or could not be written, or the package
   *     is complete or closed
   * @throws IOException if it cannot be written, or what was written does not read back; then
   *     nothing is in its place that was not there before
   */
  public Manifest complete(Check check) throws IOException {
    checkBetweenFiles();
    for (Part<?> part : parts.values()) {
      if (part.output().hasFailed()) {
        throw new IllegalStateException(part.header().file() + " could not be written");
      }
    }
    ended = true;
    Map<String, String> rows = manifestRows();
    writeManifest(rows);
    List<Part<?>> written = parts.values().stream().filter(part -> hasRows(part)).toList();
    PackageSource source = container.finish(ReadBack.LIMITS);
    new ReadBack(written, rows).check(source);
    check.check(RosterPackage.open(source, ReadBack.LIMITS, container.description()));
    container.publish();
    return manifest();
  }

  private static boolean hasRows(Part<?> part) {
    return part.writer().rows() > 0;
  }

  private FileMode mode(RosterFile<?> file) {
    return Optional.<Part<?>>ofNullable(parts.get(file))
        .filter(PackageOutput::hasRows)
        .map(Part::mode)
        .orElse(FileMode.ABSENT);
  }

  /** The manifest's rows in the order of its table; properties beyond it follow. */
  private Map<String, String> manifestRows() {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(PackageManifest.MANIFEST_VERSION, Manifest.VERSION);
    rows.put(PackageManifest.ONEROSTER_VERSION, version.token());
    for (RosterFile<?> file : RosterFiles.in(version)) {
      rows.put(file.manifestProperty(), mode(file).token());
    }
    for (String name : List.of(PackageManifest.SYSTEM_NAME, PackageManifest.SYSTEM_CODE)) {
      Optional.ofNullable(properties.get(name)).ifPresent(value -> rows.put(name, value));
    }
    properties.forEach(rows::putIfAbsent);
    return rows;
  }

  private void writeManifest(Map<String, String> rows) throws IOException {
    try (LineWriter lines = new LineWriter(new FileOutput(container, PackageManifest.FILE_NAME))) {
      lines.write(PackageManifest.HEADER.toArray(String[]::new));
      for (Map.Entry<String, String> row : rows.entrySet()) {
        lines.write(new String[] {row.getKey(), row.getValue()});
      }
    }
  }

  private Manifest manifest() {
    Manifest.Builder manifest = Manifest.builder().oneRosterVersion(version);
    for (RosterFile<?> file : RosterFiles.in(version)) {
      manifest.putFiles(file.name(), mode(file));
    }
    Optional.ofNullable(properties.get(PackageManifest.SYSTEM_NAME))
        .ifPresent(manifest::sourceSystemName);
    Optional.ofNullable(properties.get(PackageManifest.SYSTEM_CODE))
        .ifPresent(manifest::sourceSystemCode);
    return manifest.build();
  }

  /**
   * Lets go of everything, and deletes what was written unless it is complete.
   *
   * @throws IOException if it cannot be deleted
   */
  @Override
  public void close() throws IOException {
    ended = true;
    container.close();
  }
}
