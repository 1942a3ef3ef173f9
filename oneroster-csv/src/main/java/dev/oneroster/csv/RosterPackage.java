package dev.oneroster.csv;

import dev.oneroster.csv.internal.archive.PackageContents;
import dev.oneroster.csv.internal.archive.PackageSource;
import dev.oneroster.csv.internal.archive.SourceFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.RosterRecord;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An opened OneRoster CSV package: a ZIP archive, a folder, or a set of loose files.
 *
 * <pre>{@code
 * try (RosterPackage roster = RosterPackage.open(Path.of("roster.zip"));
 *     RosterReader<User> users = roster.read(RosterFiles.USERS)) {
 *   for (Row<User> row : users) {
 *     System.out.println(row.orElseThrow().getSourcedId());
 *   }
 * }
 * }</pre>
 *
 * <p>Opening reads the container's directory and the manifest. What is wrong with either is a
 * {@link Problem}, never an exception; an {@link IOException} means that the machine could not read
 * the bytes. Nothing is ever extracted, and no thread is started.
 *
 * <p>Not thread-safe, except that readers of different files may be used by different threads, one
 * each. Close the readers before the package.
 */
public final class RosterPackage implements Closeable {

  private final PackageSource source;
  private final PackageContents contents;
  private final Limits limits;
  private final boolean lenient;
  private final PackageContainer container;
  private final Optional<PackageManifest> manifest;
  private final Optional<OneRosterVersion> version;
  private final List<Problem> problems;
  private final Map<RosterFile<?>, FileMode> modes;

  private RosterPackage(
      PackageSource source, Limits limits, boolean lenient, PackageContainer container)
      throws IOException {
    this.source = source;
    this.container = container;
    this.limits = limits;
    this.lenient = lenient;
    this.contents = new PackageContents(source, fileNames());
    this.manifest = readManifest();
    this.version = manifest.isPresent() ? manifest.map(PackageManifest::version) : likelyVersion();
    this.problems = List.copyOf(compare());
    this.modes = modes();
  }

  private static Set<String> fileNames() {
    Set<String> names = new LinkedHashSet<>();
    names.add(PackageManifest.FILE_NAME);
    RosterFiles.all().forEach(file -> names.add(file.fileName()));
    return names;
  }

  /**
   * Opens a package with the default limits.
   *
   * @param path a ZIP archive, or a folder of CSV files
   * @return the package; what is wrong with it is among its problems
   * @throws IOException if there is no such file, it is neither a regular file nor a folder, or it
   *     cannot be read
   */
  public static RosterPackage open(Path path) throws IOException {
    return open(path, Limits.defaults());
  }

  /**
   * Opens a package.
   *
   * @param path a ZIP archive, or a folder of CSV files
   * @param limits the bounds to keep
   * @return the package; what is wrong with it is among its problems
   * @throws IOException if there is no such file, it is neither a regular file nor a folder, or it
   *     cannot be read
   */
  public static RosterPackage open(Path path, Limits limits) throws IOException {
    PackageSource source = PackageSource.open(path, limits);
    PackageContainer container;
    try {
      container = PackageContainer.at(path);
    } catch (IOException failure) {
      source.close();
      throw failure;
    }
    return open(source, limits, container);
  }

  /**
   * Opens loose files as a package; their file names count, not where they lie.
   *
   * @param files the manifest and the data files
   * @param limits the bounds to keep
   * @return the package; what is wrong with it is among its problems
   * @throws IOException if one of them is not a regular file that can be read
   */
  public static RosterPackage open(Collection<Path> files, Limits limits) throws IOException {
    return open(PackageSource.of(files, limits), limits, PackageContainer.LOOSE_FILES);
  }

  /**
   * Opens a ZIP archive from a stream, by way of a temporary file that only its owner can read and
   * that is deleted when the package is closed.
   *
   * @param archive the bytes of a ZIP archive; read to their end, not closed
   * @param limits the bounds to keep
   * @return the package; what is wrong with it is among its problems
   * @throws IOException if the stream cannot be read or the temporary file not be written
   */
  public static RosterPackage open(InputStream archive, Limits limits) throws IOException {
    return open(PackageSource.spool(archive, limits), limits, PackageContainer.STREAM);
  }

  static RosterPackage open(PackageSource source, Limits limits, PackageContainer container)
      throws IOException {
    try {
      return new RosterPackage(source, limits, false, container);
    } catch (IOException | RuntimeException failure) {
      source.close();
      throw failure;
    }
  }

  /**
   * This package, read leniently: what is wrong and leaves no doubt what is meant is read as it is
   * meant, if nothing is lost by that, and the {@link Problem} says as what. Strict and lenient
   * reading differ in nothing else. Closing either closes both.
   *
   * @return the same package; its manifest, rows and entities are the repaired ones
   * @throws IOException if the manifest cannot be read again
   */
  public RosterPackage lenient() throws IOException {
    return lenient ? this : new RosterPackage(source, limits, true, container);
  }

  /**
   * Whether this package is read leniently.
   *
   * @return true if it comes from {@link #lenient()}
   */
  public boolean isLenient() {
    return lenient;
  }

  /**
   * What it came in.
   *
   * @return kind, name and size
   */
  public PackageContainer container() {
    return container;
  }

  private Optional<PackageManifest> readManifest() throws IOException {
    Optional<SourceFile> file = contents.find(PackageManifest.FILE_NAME);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    boolean newFiles = RosterFiles.addedIn(OneRosterVersion.V1_2).stream().anyMatch(this::contains);
    PackageManifest read = ManifestReader.read(source.open(file.get()), limits, newFiles);
    Optional<OneRosterVersion> other = otherVersion(read);
    if (other.isPresent()) {
      read = ManifestReader.readAs(other.get(), source.open(file.get()), limits);
    }
    return Optional.of(lenient ? read.repaired() : read);
  }

  /**
   * The version that a package is of if its manifest says another: the one that both the rows about
   * files and the file that differs most between versions are of.
   */
  private Optional<OneRosterVersion> otherVersion(PackageManifest read) throws IOException {
    Optional<OneRosterVersion> ofRows = read.versionOfRows();
    Optional<OneRosterVersion> declared = read.declaredVersion();
    if (declared.isEmpty() || ofRows.equals(declared) || !contains(RosterFiles.USERS)) {
      return Optional.empty();
    }
    try (RowCursor<?> users = open(RosterFiles.USERS, declared.get(), true, false)) {
      return ofRows.filter(users.header().version()::equals);
    }
  }

  /** What the headers tell; nothing if they are of version 1.0. */
  private Optional<OneRosterVersion> likelyVersion() throws IOException {
    Map<RosterFile<?>, List<String>> headers = new LinkedHashMap<>();
    for (RosterFile<?> file : RosterFiles.all()) {
      if (contains(file)) {
        try (RowCursor<?> cursor = open(file, file.newestVersion(), true, false)) {
          headers.put(file, cursor.header().cells());
        }
      }
    }
    return LikelyVersion.of(headers);
  }

  /** The manifest's modes; where it has none, the file's own rows tell. */
  private Map<RosterFile<?>, FileMode> modes() throws IOException {
    Map<RosterFile<?>, FileMode> found = new HashMap<>();
    for (RosterFile<?> file : files()) {
      Optional<FileMode> declared =
          manifest.flatMap(rows -> rows.declaredMode(file)).filter(mode -> mode != FileMode.ABSENT);
      found.put(file, declared.isPresent() ? declared.get() : modeOfFirstRow(file));
    }
    return found;
  }

  private <T extends RosterRecord> FileMode modeOfFirstRow(RosterFile<T> file) throws IOException {
    try (RowCursor<T> cursor = rows(file)) {
      Header<T> header = cursor.header();
      while (header.isRecognized() && cursor.next()) {
        if (cursor.rowProblem().isEmpty()) {
          List<String> state =
              Stream.of("status", "dateLastModified")
                  .flatMap(name -> file.column(name, header.version()).stream())
                  .map(header::indexOf)
                  .map(place -> place < 0 ? "" : cursor.cells()[place])
                  .toList();
          return isOfDelta(state) ? FileMode.DELTA : FileMode.BULK;
        }
      }
    }
    return FileMode.BULK;
  }

  /** Many exports of everything call each row active; a change has a time, or is a deletion. */
  private static boolean isOfDelta(List<String> state) {
    boolean deletion = state.get(0).equalsIgnoreCase(RecordStatus.TO_BE_DELETED.token());
    return deletion || state.stream().noneMatch(String::isEmpty);
  }

  /** The container's problems, the manifest's, and where the two do not agree. */
  private List<Problem> compare() {
    List<Problem> all = new ArrayList<>(contents.problems());
    if (lenient) {
      all.replaceAll(ProblemRepair::mark);
    }
    if (manifest.isPresent()) {
      all.addAll(manifest.get().problems());
      manifest
          .get()
          .declaredVersion()
          .filter(told -> told != version())
          .ifPresent(
              told ->
                  all.add(
                      Problem.of(
                              "manifest.version_vs_headers",
                              Location.ofLine(RosterFiles.USERS.fileName(), 1))
                          .with("manifest", told.token())
                          .with("header", version().token())));
      all.addAll(ManifestComparison.compare(manifest.get(), this));
    } else if (isOfVersionOneZero()) {
      all.add(versionOneZero());
    } else if (!contents.refused()) {
      all.add(Problem.of("manifest.missing", Location.ofFile(PackageManifest.FILE_NAME)));
    }
    return all;
  }

  private Problem versionOneZero() {
    List<String> missing = VersionOneZero.missingFiles(this::contains);
    List<String> told = new ArrayList<>(missing);
    if (!told.isEmpty()) {
      told.set(0, "; of its seven files the package lacks " + told.get(0));
    }
    return Problem.of("header.v1_0", Location.ofPackage())
        .with("place", "package")
        .with("missing", told);
  }

  /**
   * What is wrong with the container, its manifest, and how the two agree.
   *
   * @return problems in that order
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * Whether the container itself was refused, so that none of its files can be read.
   *
   * @return true if it is damaged or unsafe as a whole; {@link #problems()} says why
   */
  public boolean isRefused() {
    return contents.refused();
  }

  /**
   * The manifest.
   *
   * @return what {@code manifest.csv} says, or empty if there is none that can be read
   */
  public Optional<PackageManifest> manifest() {
    return manifest;
  }

  /**
   * The version whose tables the package is read by.
   *
   * @return the manifest's version, unless its own rows and the files are of the other; without a
   *     manifest the likeliest
   */
  public OneRosterVersion version() {
    return version.orElse(OneRosterVersion.V1_1);
  }

  /**
   * Whether the package has no manifest and its files are those of OneRoster 1.0. Their rows can be
   * stepped through, but their columns are not told apart and no row becomes an entity.
   *
   * @return true if this library does not know the package's version
   */
  public boolean isOfVersionOneZero() {
    return version.isEmpty();
  }

  /**
   * The data files of the package's version that it holds, each after the files that it refers to.
   *
   * @return files that can be read
   */
  public List<RosterFile<?>> files() {
    return RosterFiles.inDependencyOrder(version()).stream().filter(this::contains).toList();
  }

  /**
   * Whether the package holds a file.
   *
   * @param file a data file
   * @return true if it is there, whatever the manifest says
   */
  public boolean contains(RosterFile<?> file) {
    return contents.find(file.fileName()).isPresent();
  }

  /**
   * The mode by which a file is read: what the manifest says; if it says nothing that can be used,
   * delta if the file's first row has a status and a date, or is to be deleted, else bulk (binding,
   * section 3.1: the values in the file win).
   *
   * @param file a data file
   * @return bulk or delta for one of {@link #files()}, else absent
   */
  public FileMode mode(RosterFile<?> file) {
    return modes.getOrDefault(file, FileMode.ABSENT);
  }

  /**
   * The size of a file.
   *
   * @param file a data file
   * @return bytes after inflating, as the container declares them; 0 if the file is not there
   */
  public long size(RosterFile<?> file) {
    return contents.find(file.fileName()).map(SourceFile::size).orElse(0L);
  }

  /**
   * Opens a data file for reading typed rows.
   *
   * @param <T> the entity's type
   * @param file one of {@link #files()}
   * @return its rows; to be closed by the caller
   * @throws IllegalArgumentException if the package does not hold the file
   * @throws IOException if the file cannot be read
   */
  public <T extends RosterRecord> RosterReader<T> read(RosterFile<T> file) throws IOException {
    return new RosterReader<>(open(file, version(), !isOfVersionOneZero(), true));
  }

  /**
   * Opens a data file for stepping through raw rows.
   *
   * @param <T> the entity's type
   * @param file one of {@link #files()}
   * @return its rows; to be closed by the caller
   * @throws IllegalArgumentException if the package does not hold the file
   * @throws IOException if the file cannot be read
   */
  public <T extends RosterRecord> RowCursor<T> rows(RosterFile<T> file) throws IOException {
    return open(file, version(), !isOfVersionOneZero(), false);
  }

  private <T extends RosterRecord> RowCursor<T> open(
      RosterFile<T> file, OneRosterVersion readAs, boolean judged, boolean asTexts)
      throws IOException {
    SourceFile found =
        contents
            .find(file.fileName())
            .orElseThrow(
                () -> new IllegalArgumentException("the package has no " + file.fileName()));
    RowCursor<T> cursor =
        asTexts
            ? RowCursor.openForTexts(file, readAs, source.open(found), limits, judged)
            : RowCursor.open(file, readAs, source.open(found), limits, judged);
    if (judged
        && VersionOneZero.mayBeHeader(file, cursor.header().cells())
        && isAmongOneZero(readAs)) {
      cursor.takeForVersionOneZero();
    }
    return lenient ? cursor.readLeniently() : cursor;
  }

  /**
   * Whether the files that only one version can have written are of version 1.0: then so are those
   * whose headers differ little, whatever the manifest says.
   */
  private boolean isAmongOneZero(OneRosterVersion readAs) throws IOException {
    for (RosterFile<?> file : VersionOneZero.telling()) {
      if (contains(file)) {
        try (RowCursor<?> cursor = open(file, readAs, true, false)) {
          return VersionOneZero.hasHeader(file, cursor.header().cells());
        }
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
