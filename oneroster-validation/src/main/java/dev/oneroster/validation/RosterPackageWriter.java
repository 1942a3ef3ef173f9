package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.PackageOutput;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.Manifest;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.spi.RosterProfile;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a package that a receiver can accept, from records in any number and in memory that does
 * not grow with the files.
 *
 * <pre>{@code
 * try (RosterPackageWriter writer =
 *     RosterPackageWriter.builder(OneRosterVersion.V1_2)
 *         .withSystemName("Springfield SIS")
 *         .withReferenceChecks()
 *         .toZip(Path.of("roster.zip"))) {
 *   writer.write(RosterFiles.ORGS, orgs);
 *   writer.write(RosterFiles.USERS, users);
 *   writer.complete();
 * }
 * }</pre>
 *
 * <p>Each record is checked before it is written. What a file cannot carry is always refused, see
 * {@link dev.oneroster.csv.RosterWriter}. By default, so is what breaks a constraint of the binding
 * for the version and the file's mode, a sourcedId that the file has already, and a second primary
 * role of a user at an organization; on request, a reference that leads to no row of the package.
 * With all of these on, a package that was completed has no errors. A refused record is thrown as a
 * {@link RefusedRecordException}, or left out and told to a listener; never left out silently.
 *
 * <p>A reference can be judged when its record is written only if its target has been written
 * before. Files written in the order of {@link dev.oneroster.csv.RosterFiles#inDependencyOrder}
 * leave only references within a file for {@link #complete}, which refuses the whole package if one
 * of those leads nowhere: its record cannot be left out any more.
 *
 * <p>With reference checks, {@link #complete} also validates what was written, so that the package
 * is valid in every respect that is not switched off. With profiles it does so from the points of
 * view of their receivers, who then have the last word: a package that is complete is one that they
 * take, as far as that can be known without their own data.
 *
 * <p>Memory: without identity and reference checks it is constant. With them, each sourcedId of a
 * file takes about 23 bytes beside its own characters; with identity checks alone, until the file
 * is closed.
 *
 * <p>How the package gets to its place, all or nothing, {@link PackageOutput} tells. {@link #close}
 * without {@link #complete} discards it, so that an exception between the two never leaves half a
 * package. The manifest follows from what was written; a file without rows is declared absent.
 *
 * <p>Not thread-safe.
 */
public final class RosterPackageWriter implements Closeable {

  private static final String SYSTEM_NAME = "source.systemName";
  private static final String SYSTEM_CODE = "source.systemCode";

  private final PackageOutput output;
  private final Builder settings;
  private final WrittenIds ids;
  private final List<RosterFileWriter<?>> files = new ArrayList<>();

  private RosterPackageWriter(PackageOutput output, Builder settings) {
    this.output = output;
    this.settings = settings;
    this.ids = new WrittenIds(output.version(), settings.checks);
  }

  /**
   * Begins the settings of a writer: bulk files, constraints and identity checked, references not,
   * refused records thrown.
   *
   * @param version the binding's version
   * @return settings
   */
  public static Builder builder(OneRosterVersion version) {
    return new Builder(version);
  }

  /**
   * Writes a file.
   *
   * @param <T> the entity's type
   * @param file a data file that has not been written yet
   * @param records its records in their order; if there are none, the file is declared absent
   * @throws RefusedRecordException if one is refused and nobody listens; then the package cannot be
   *     completed
   * @throws IllegalArgumentException if the version lacks the file
   * @throws IllegalStateException if the file has been written already, or another one is open, or
   *     the package is complete or closed
   * @throws IOException if it cannot be written; then the package cannot be completed
   */
  public <T extends RosterRecord> void write(RosterFile<T> file, Iterable<? extends T> records)
      throws IOException {
    try (RosterFileWriter<T> rows = open(file)) {
      rows.writeAll(records);
    }
  }

  /**
   * Writes a file.
   *
   * @param <T> the entity's type
   * @param file a data file that has not been written yet
   * @param records its records in their order, closed in any case; if there are none, the file is
   *     declared absent
   * @throws RefusedRecordException if one is refused and nobody listens; then the package cannot be
   *     completed
   * @throws IllegalArgumentException if the version lacks the file
   * @throws IllegalStateException if the file has been written already, or another one is open, or
   *     the package is complete or closed
   * @throws IOException if it cannot be written; then the package cannot be completed
   */
  public <T extends RosterRecord> void write(RosterFile<T> file, Stream<? extends T> records)
      throws IOException {
    try (records;
        RosterFileWriter<T> rows = open(file)) {
      rows.writeAll(records);
    }
  }

  /**
   * Opens a file, to write its records one by one.
   *
   * @param <T> the entity's type
   * @param file a data file that has not been written yet
   * @param metadata the extension columns that it is to have, such as {@code metadata.jp.kana}; a
   *     record without a value for one gets a blank cell
   * @return the file, to be closed before another is opened
   * @throws IllegalArgumentException if the version lacks the file, or a name is none of an
   *     extension column
   * @throws IllegalStateException if the file has been written already, or another one is open, or
   *     the package is complete or closed
   */
  public <T extends RosterRecord> RosterFileWriter<T> open(RosterFile<T> file, String... metadata) {
    return open(Header.of(file, output.version()).withMetadata(metadata));
  }

  /**
   * Opens a file with a header of its own, for example the one of a file that was read.
   *
   * @param <T> the entity's type
   * @param header a header of this version, without problems
   * @return the file, to be closed before another is opened
   * @throws IllegalArgumentException if the header is of another version or has problems
   * @throws IllegalStateException if the file has been written already, or another one is open, or
   *     the package is complete or closed
   */
  public <T extends RosterRecord> RosterFileWriter<T> open(Header<T> header) {
    FileMode mode = settings.mode(header.file());
    RosterFileWriter<T> file =
        new RosterFileWriter<>(
            output.open(header, mode), new RecordCheck<>(header, mode, ids), settings.listener);
    files.add(file);
    return file;
  }

  /**
   * Settles the references that had to wait, writes the manifest, reads everything back and puts
   * the package to its place.
   *
   * @return what was written
   * @throws RefusedPackageException if references are checked or receivers asked, and a reference
   *     that had to wait leads nowhere or the package is not valid for another reason that is not
   *     switched off
   * @throws IllegalStateException if a file is still open or is not complete because of an earlier
   *     exception, or the package is complete or closed
   * @throws IOException if it cannot be written, or what was written does not read back. After any
   *     of these nothing is in the package's place that was not there before
   */
  public WrittenPackage complete() throws IOException {
    for (RosterFileWriter<?> file : files) {
      if (!file.isClosed()) {
        throw new IllegalStateException(file.file() + " is still open");
      }
      if (file.hasFailed()) {
        throw new IllegalStateException(
            file.file() + " is not complete, because writing it ended with an exception");
      }
    }
    Manifest manifest;
    if (settings.checks.endsWithValidation()) {
      refuseIfReferencesDangle();
      manifest = output.complete(this::refuseIfInvalid);
    } else {
      manifest = output.complete();
    }
    List<WrittenFile> written = new ArrayList<>();
    for (RosterFileWriter<?> file : files) {
      FileMode mode = manifest.getFiles().getOrDefault(file.file().name(), FileMode.ABSENT);
      written.add(new WrittenFile(file.file(), mode, file.rows(), file.refused()));
    }
    return new WrittenPackage(manifest, written);
  }

  private void refuseIfReferencesDangle() {
    FindingCollector settled = ids.settle();
    List<Finding> errors =
        settled.findings().stream().filter(finding -> finding.severity().isInvalid()).toList();
    if (!errors.isEmpty()) {
      long count =
          settled.counts().entrySet().stream()
              .filter(entry -> entry.getKey().isInvalid())
              .mapToLong(Map.Entry::getValue)
              .sum();
      throw new RefusedPackageException(errors, count);
    }
    ids.forget();
  }

  /** The validator has the last word, about everything that is to be checked. */
  private void refuseIfInvalid(RosterPackage written) throws IOException {
    RosterValidator validator = RosterValidator.create().withReceivers(settings.checks.receivers());
    ValidationReport report =
        settings.checks.known().map(validator::withKnownIds).orElse(validator).validate(written);
    List<Finding> errors =
        report.findings().stream()
            .filter(finding -> finding.severity().isInvalid())
            .filter(finding -> settings.checks.isAbout(finding))
            .toList();
    if (!errors.isEmpty()) {
      throw new RefusedPackageException(errors, errors.stream().mapToLong(Finding::count).sum());
    }
  }

  /**
   * Lets go of everything. What has not been completed is deleted.
   *
   * @throws IOException if it cannot be deleted
   */
  @Override
  public void close() throws IOException {
    files.forEach(RosterFileWriter::abandon);
    output.close();
  }

  /** The settings of a writer. Not thread-safe; can be used for several writers. */
  public static final class Builder {

    private final OneRosterVersion version;
    private final Map<RosterFile<?>, FileMode> modes = new HashMap<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private FileMode mode = FileMode.BULK;
    private WriterChecks checks = WriterChecks.DEFAULT;
    private Optional<RefusedRecordListener> listener = Optional.empty();
    private int level = PackageOutput.DEFAULT_LEVEL;
    private boolean cutTimes;

    private Builder(OneRosterVersion version) {
      this.version = version;
    }

    private Builder(Builder other) {
      this.version = other.version;
      this.modes.putAll(other.modes);
      this.properties.putAll(other.properties);
      this.mode = other.mode;
      this.checks = other.checks;
      this.listener = other.listener;
      this.level = other.level;
      this.cutTimes = other.cutTimes;
    }

    private FileMode mode(RosterFile<?> file) {
      return modes.getOrDefault(file, mode);
    }

    /**
     * The mode of all files that have none of their own; bulk by default.
     *
     * @param ofAll bulk or delta
     * @return this builder
     * @throws IllegalArgumentException if it is absent, which follows from what is written
     */
    public Builder withMode(FileMode ofAll) {
      mode = checked(ofAll);
      return this;
    }

    /**
     * The mode of one file.
     *
     * @param file a data file of the version
     * @param ofFile bulk or delta
     * @return this builder
     * @throws IllegalArgumentException if it is absent, which follows from what is written, or the
     *     version lacks the file
     */
    public Builder withMode(RosterFile<?> file, FileMode ofFile) {
      if (!file.isIn(version)) {
        throw new IllegalArgumentException("version " + version + " has no " + file);
      }
      modes.put(file, checked(ofFile));
      return this;
    }

    private static FileMode checked(FileMode mode) {
      if (mode == FileMode.ABSENT) {
        throw new IllegalArgumentException("a file that is written is bulk or delta");
      }
      return mode;
    }

    /**
     * The name of the system that makes the package: the manifest's {@code source.systemName}.
     *
     * @param name text of one line
     * @return this builder
     */
    public Builder withSystemName(String name) {
      return withProperty(SYSTEM_NAME, name);
    }

    /**
     * The code of the system that makes the package: the manifest's {@code source.systemCode}.
     *
     * @param code text of one line
     * @return this builder
     */
    public Builder withSystemCode(String code) {
      return withProperty(SYSTEM_CODE, code);
    }

    /**
     * A property of the manifest that does not follow from the files. Those beyond the binding's
     * table come last; some receivers refuse them.
     *
     * @param name the property's name
     * @param value text of one line; replaces an earlier one
     * @return this builder
     */
    public Builder withProperty(String name, String value) {
      properties.put(name, value);
      return this;
    }

    /**
     * Refuses references that lead to no row of the package. Those of a delta file, or to one, may
     * lead to what the receiver holds already and are not judged.
     *
     * @return this builder
     */
    public Builder withReferenceChecks() {
      checks = checks.withReferences(Optional.empty());
      return this;
    }

    /**
     * Refuses references that lead neither to a row of the package nor to a record that the
     * receiver holds already, in delta files too.
     *
     * @param receiver what the receiver holds
     * @return this builder
     */
    public Builder withReferenceChecks(KnownIds receiver) {
      checks = checks.withReferences(Optional.of(receiver));
      return this;
    }

    /**
     * Refuses what some receivers do not take, in place of what the binding forbids: records by
     * themselves when they are written, and the whole package, references included, before it gets
     * to its place. Findings of the binding count as each receiver takes them; see {@link
     * RosterValidator#withProfiles(RosterProfile...)}. Switching constraint or identity checks off
     * leaves what profiles ask.
     *
     * @param profiles the receivers' profiles, each id once; none for the binding alone
     * @return this builder
     * @throws IllegalArgumentException if two profiles have the same id
     */
    public Builder withProfiles(RosterProfile... profiles) {
      Receivers asked = new Receivers(List.of(profiles), checks.receivers().binding());
      checks = checks.withReceivers(asked);
      return this;
    }

    /**
     * Refuses what the binding forbids too, where receivers are asked.
     *
     * @return this builder
     */
    public Builder withBindingToo() {
      checks = checks.withReceivers(new Receivers(checks.receivers().profiles(), true));
      return this;
    }

    /**
     * Writes records whose sourcedId their file has already, and second primary roles, which most
     * receivers refuse or take for changes. Saves the memory for the identifiers, unless references
     * are checked.
     *
     * @return this builder
     */
    public Builder withoutIdentityChecks() {
      checks = checks.withoutIdentity();
      return this;
    }

    /**
     * Writes records that break constraints of the binding, as long as a file can carry them.
     *
     * @return this builder
     */
    public Builder withoutConstraintChecks() {
      checks = checks.withoutConstraints();
      return this;
    }

    /**
     * Leaves refused records out and tells a listener, in place of throwing.
     *
     * @param hearer hears of each
     * @return this builder
     */
    public Builder withRefusedRecords(RefusedRecordListener hearer) {
      listener = Optional.of(hearer);
      return this;
    }

    /**
     * Cuts points in time to milliseconds, the binding's form; databases often have finer ones,
     * which are refused otherwise.
     *
     * @return this builder
     */
    public Builder withTimesCutToMilliseconds() {
      cutTimes = true;
      return this;
    }

    /**
     * The level of compression of an archive; {@value PackageOutput#DEFAULT_LEVEL} by default.
     *
     * @param number 0 to 9
     * @return this builder
     */
    public Builder withCompressionLevel(int number) {
      level = number;
      return this;
    }

    /**
     * Opens a writer of a ZIP archive that takes the place of a file. A symbolic link in that place
     * is replaced, not followed.
     *
     * @param archive where to put it
     * @return a writer
     * @throws IllegalArgumentException if the manifest cannot carry a property, or there is no such
     *     level of compression
     * @throws IOException if no file can be made beside it, or what is there is neither a regular
     *     file nor a symbolic link
     */
    public RosterPackageWriter toZip(Path archive) throws IOException {
      return writer(PackageOutput.toZip(archive, version, level));
    }

    /**
     * Opens a writer of a ZIP archive for a stream, which gets its first byte once the package is
     * complete and was read back.
     *
     * @param out where to write it; is flushed, not closed
     * @return a writer
     * @throws IllegalArgumentException if the manifest cannot carry a property, or there is no such
     *     level of compression
     * @throws IOException if no temporary file can be made
     */
    public RosterPackageWriter toZip(OutputStream out) throws IOException {
      return writer(PackageOutput.toZip(out, version, level));
    }

    /**
     * Opens a writer of a folder of files, which appears in one step.
     *
     * @param folder a folder that is empty or not there
     * @return a writer
     * @throws IllegalArgumentException if the manifest cannot carry a property
     * @throws java.nio.file.DirectoryNotEmptyException if the folder holds anything
     * @throws IOException if no folder can be made beside it, or there is something else
     */
    public RosterPackageWriter toFolder(Path folder) throws IOException {
      return writer(PackageOutput.toFolder(folder, version));
    }

    private RosterPackageWriter writer(PackageOutput output) throws IOException {
      boolean kept = false;
      try {
        properties.forEach(output::addProperty);
        if (cutTimes) {
          output.cutTimesToMilliseconds();
        }
        kept = true;
        return new RosterPackageWriter(output, new Builder(this));
      } finally {
        if (!kept) {
          output.close();
        }
      }
    }
  }
}
