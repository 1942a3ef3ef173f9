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

  /** What a file turned out to be that was sound when it was checked. */
  static final class ChangedWhileRead extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static final int REPORTING_INTERVAL = 4_096;

  private final RosterPackage source;
  private final Target target;
  private final ProgressListener progress;
  private final boolean skipInvalid;
  private final LeftOutRows invalid;

  /** By file, the ids that rows of the same file name and that are not written. */
  private final Map<RosterFile<?>, Set<String>> missing = new HashMap<>();

  private LeftOutRows leftOut = new LeftOutRows();
  private long line;
  private long cutTimes;

  /**
   * A repacking that has not begun.
   *
   * @param invalid the rows that have errors and are left out, perhaps none
   * @param skipInvalid whether rows may be left out that refer to these
   */
  Repacking(
      RosterPackage source,
      Target target,
      ProgressListener progress,
      LeftOutRows invalid,
      boolean skipInvalid) {
    this.source = source;
    this.target = target;
    this.progress = progress;
    this.invalid = invalid;
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
      leftOut = invalid.copy();
      cutTimes = 0;
      try (RosterPackageWriter writer = target.open(settings())) {
        for (RosterFile<?> file : source.files()) {
          progress.fileStarted(file.fileName());
          copy(file, writer);
        }
        return writer.complete();
      } catch (RefusedPackageException refused) {
        if (!skipInvalid) {
          throw refused;
        }
        remember(refused.findings());
      }
    }
  }

  private RosterPackageWriter.Builder settings() {
    RosterPackageWriter.Builder settings =
        RosterPackageWriter.builder(source.version()).withTimesCutToMilliseconds();
    source.files().forEach(file -> settings.withMode(file, source.mode(file)));
    source.manifest().orElseThrow().properties().stream()
        .filter(Repacking::doesNotFollowFromFiles)
        .forEach(property -> settings.withProperty(property.name(), property.value()));
    return skipInvalid
        ? settings.withReferenceChecks().withRefusedRecords(this::leaveOut)
        : settings;
  }

  private void leaveOut(RefusedRecord refused) {
    for (Finding finding : refused.findings()) {
      leaveOut(refused.file(), refused.record(), finding.message());
    }
  }

  private void leaveOut(RosterFile<?> file, RosterRecord record, String reason) {
    leftOut.add(file, line, "(" + record.getSourcedId() + "): " + reason);
  }

  private static boolean doesNotFollowFromFiles(ManifestProperty property) {
    return !property.name().equals("manifest.version")
        && !property.name().equals("oneroster.version")
        && !property.name().startsWith("file.")
        && !property.name().isBlank();
  }

  private void remember(List<Finding> findings) {
    for (Finding finding : findings) {
      String file = finding.location().file().orElseThrow();
      String id =
          finding.arguments().stream()
              .filter(argument -> argument.name().equals("value"))
              .findFirst()
              .map(argument -> argument.value().toString())
              .orElseThrow();
      missing.computeIfAbsent(named(file), f -> new HashSet<>()).add(id);
    }
  }

  private static RosterFile<?> named(String fileName) {
    return RosterFiles.all().stream()
        .filter(file -> file.fileName().equals(fileName))
        .findFirst()
        .orElseThrow();
  }

  private <T extends RosterRecord> void copy(RosterFile<T> file, RosterPackageWriter writer)
      throws IOException {
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
    if (leftOut.contains(file, line)) {
      return;
    }
    if (row.entity().isEmpty()) {
      throw new ChangedWhileRead();
    }
    T record = row.entity().get();
    Optional<String> lost = namesOneThatIsMissing(record, file);
    if (lost.isPresent()) {
      missing.computeIfAbsent(file, f -> new HashSet<>()).add(record.getSourcedId());
      leaveOut(file, record, lost.get());
    } else if (out.write(record) && isFinerThanMilliseconds(record)) {
      cutTimes++;
    }
  }

  private <T extends RosterRecord> Optional<String> namesOneThatIsMissing(
      T record, RosterFile<T> file) {
    Set<String> ids = missing.getOrDefault(file, Set.of());
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    for (Column<T, ?> column : file.columns(source.version())) {
      boolean sameFile = column.reference().filter(target -> target.file() == file).isPresent();
      for (String id : sameFile ? named(column, record) : List.<String>of()) {
        if (ids.contains(id)) {
          return Optional.of(column + " names `" + id + "`, which is left out.");
        }
      }
    }
    return Optional.empty();
  }

  private static <T extends RosterRecord, V> List<String> named(Column<T, V> column, T record) {
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
