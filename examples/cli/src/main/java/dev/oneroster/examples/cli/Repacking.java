package dev.oneroster.examples.cli;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.ManifestProperty;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.Lexical;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.ProgressListener;
import dev.oneroster.validation.RefusedPackageException;
import dev.oneroster.validation.RefusedRecord;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import dev.oneroster.validation.WrittenPackage;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a package typed and writes it again: modes, headers with their extension columns, the order
 * of rows and the manifest's properties stay; quotes, line ends and the forms of values become the
 * canonical ones. Not thread-safe.
 */
final class Repacking {

  /** Opens a writer of the target. */
  @FunctionalInterface
  interface Target {
    RosterPackageWriter open(RosterPackageWriter.Builder settings) throws IOException;
  }

  /** The package is no longer what was checked. */
  static final class ChangedWhileRead extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final int REPORTING_INTERVAL = 4_096;

  private final RosterPackage source;
  private final Target target;
  private final ProgressListener progress;
  private final boolean skipInvalid;

  /** By file, the ids that rows of the same file name and that are not written. */
  private final Map<RosterFile<?>, Set<String>> missing = new HashMap<>();

  private LeftOutRows leftOut = new LeftOutRows();

  /** The ids of rows of the file at hand that are left out: they are not free for other rows. */
  private final Set<String> taken = new HashSet<>();

  private long line;
  private long cutTimes;

  /**
   * A repacking that has not begun.
   *
   * @param skipInvalid whether rows that have errors are left out, and rows that refer to these
   */
  Repacking(RosterPackage source, Target target, ProgressListener progress, boolean skipInvalid) {
    this.source = source;
    this.target = target;
    this.progress = progress;
    this.skipInvalid = skipInvalid;
  }

  /** Which rows were not written. */
  LeftOutRows leftOut() {
    return leftOut;
  }

  /** How many points in time were finer than the binding's form. */
  long cutTimes() {
    return cutTimes;
  }

  /**
   * Writes the package. A row that is left out may take with it one of the same file that names it
   * and stands further up; as that is known in the end only, it is tried again without that row.
   */
  WrittenPackage run() throws IOException {
    while (true) {
      leftOut = new LeftOutRows();
      cutTimes = 0;
      try (RosterPackageWriter writer = target.open(settings())) {
        for (RosterFile<?> file : source.files()) {
          progress.fileStarted(file.fileName());
          copy(file, writer);
        }
        return writer.complete();
      } catch (RefusedPackageException refused) {
        if (!remember(refused.findings())) {
          throw refused;
        }
      }
    }
  }

  private RosterPackageWriter.Builder settings() {
    RosterPackageWriter.Builder settings =
        RosterPackageWriter.builder(source.version()).withTimesCutToMilliseconds();
    source.files().forEach(file -> settings.withMode(file, source.mode(file)));
    source.manifest().orElseThrow().properties().stream()
        .filter(property -> !followsFromFiles(property))
        .forEach(property -> settings.withProperty(property.name(), property.value()));
    return skipInvalid
        ? settings.withReferenceChecks().withRefusedRecords(this::leaveOut)
        : settings;
  }

  private static boolean followsFromFiles(ManifestProperty property) {
    return property.name().equals("manifest.version")
        || property.name().equals("oneroster.version")
        || property.name().startsWith("file.")
        || property.name().isBlank();
  }

  /** Notes what references within a file have not found; false if that is nothing new. */
  private boolean remember(List<Finding> findings) {
    boolean added = false;
    for (Finding finding : findings) {
      Optional<String> id =
          finding.arguments().stream()
              .filter(argument -> argument.name().equals("value"))
              .map(argument -> argument.value().toString())
              .findFirst();
      if (skipInvalid && finding.code().startsWith("ref.dangling_") && id.isPresent()) {
        RosterFile<?> file = named(finding.location().file().orElseThrow());
        added |= missing.computeIfAbsent(file, f -> new HashSet<>()).add(id.get());
      }
    }
    return added;
  }

  private static RosterFile<?> named(String fileName) {
    return RosterFiles.all().stream()
        .filter(file -> file.fileName().equals(fileName))
        .findFirst()
        .orElseThrow();
  }

  private <T extends RosterRecord> void copy(RosterFile<T> file, RosterPackageWriter writer)
      throws IOException {
    taken.clear();
    try (RosterReader<T> rows = source.read(file)) {
      Header<T> header = rows.header();
      if (!header.problems().isEmpty()) {
        throw new ChangedWhileRead();
      }
      long count = 0;
      try (RosterFileWriter<T> out = writer.open(header.canonical())) {
        for (Row<T> row : rows) {
          copy(row, file, out);
          count++;
          if (count % REPORTING_INTERVAL == 0) {
            progress.rowsChecked(REPORTING_INTERVAL);
          }
        }
      }
      progress.rowsChecked(count % REPORTING_INTERVAL);
    }
  }

  private <T extends RosterRecord> void copy(
      Row<T> row, RosterFile<T> file, RosterFileWriter<T> out) throws IOException {
    line = row.line();
    if (row.entity().isEmpty()) {
      leaveOutUnreadable(row, file);
      return;
    }
    T record = row.entity().get();
    Optional<String> lost = namesOneThatIsMissing(record, file);
    if (lost.isPresent()) {
      missing.computeIfAbsent(file, f -> new HashSet<>()).add(record.getSourcedId());
      leaveOut(file, record, lost.get());
    } else if (taken.contains(record.getSourcedId())) {
      leaveOut(file, record, "Its sourcedId is the one of a row that is left out.");
    } else if (out.write(record) && isFinerThanMilliseconds(record)) {
      cutTimes++;
    }
  }

  /** The report tells why. Where it told of no error, there was no such row. */
  private <T extends RosterRecord> void leaveOutUnreadable(Row<T> row, RosterFile<T> file)
      throws IOException {
    if (!skipInvalid || row.cells().isEmpty()) {
      throw new ChangedWhileRead();
    }
    leftOut.add(file, line);
    taken.add(row.cells().get(0));
  }

  private void leaveOut(RefusedRecord refused) {
    for (Finding finding : refused.findings()) {
      leaveOut(refused.file(), refused.record(), finding.message());
    }
  }

  private void leaveOut(RosterFile<?> file, RosterRecord record, String reason) {
    String id = record.getSourcedId();
    leftOut.add(file, line, Lexical.isSourcedId(id) ? " (" + id + "): " + reason : ": " + reason);
    taken.add(id);
  }

  private <T extends RosterRecord> Optional<String> namesOneThatIsMissing(
      T record, RosterFile<T> file) {
    Set<String> ids = missing.getOrDefault(file, Set.of());
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    for (Column<T, ?> column : file.columns(source.version())) {
      boolean sameFile = column.reference().filter(to -> to.file() == file).isPresent();
      for (String id : sameFile ? ids(column, record) : List.<String>of()) {
        if (ids.contains(id)) {
          return Optional.of(column + " names `" + id + "`, which is not written.");
        }
      }
    }
    return Optional.empty();
  }

  private static <T extends RosterRecord, V> List<String> ids(Column<T, V> column, T record) {
    return column
        .get(record)
        .map(value -> FieldType.split(column.type().encode(value)))
        .orElse(List.of());
  }

  private static boolean isFinerThanMilliseconds(RosterRecord record) {
    return record
        .getDateLastModified()
        .filter(time -> !time.equals(time.truncatedTo(ChronoUnit.MILLIS)))
        .isPresent();
  }
}
