package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.model.OneRosterVersion;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of checking one package. The counts are exact however many findings there are; of each
 * code only the first ones are kept.
 *
 * <p>Values are immutable.
 */
public final class ValidationReport {

  private final Optional<OneRosterVersion> version;
  private final List<FileSummary> files;
  private final PackageIndex.Size indexed;
  private final List<Finding> findings;
  private final List<SuppressedFinding> suppressed;
  private final long suppressedCount;
  private final ValidationOptions options;
  private final Map<Severity, Long> counts;
  private final Map<String, Boolean> verdicts;
  private final Map<String, Long> totals;
  private final Map<FindingCollector.Group, Long> groups;
  private final Map<String, Map<Severity, Long>> countsByReceiver;

  ValidationReport(
      Optional<OneRosterVersion> version,
      List<FileSummary> files,
      PackageIndex.Size indexed,
      RunFindings findings,
      ValidationOptions options) {
    FindingCollector collector = findings.collector();
    this.version = version;
    this.files = List.copyOf(files);
    this.indexed = indexed;
    this.findings = collector.findings();
    this.suppressed = List.copyOf(findings.suppressions().kept());
    this.suppressedCount = findings.suppressions().count();
    this.options = options;
    this.counts = Collections.unmodifiableMap(new EnumMap<>(collector.counts()));
    this.totals = Collections.unmodifiableMap(new LinkedHashMap<>(collector.totals()));
    this.countsByReceiver = findings.counts();
    this.verdicts = Collections.unmodifiableMap(findings.verdicts());
    this.groups = collector.groups();
  }

  /** The report about a package whose rows could not be read. */
  static ValidationReport withoutRows(RunFindings findings, ValidationOptions options) {
    return new ValidationReport(
        Optional.empty(), List.of(), PackageIndex.Size.NONE, findings, options);
  }

  /**
   * The report about a package that could not be opened at all.
   *
   * @param failure why not; only its type or the file system's reason is told
   * @return a report with one fatal finding
   */
  public static ValidationReport unreadable(IOException failure) {
    Problem problem =
        Problem.of("package.unreadable", Location.ofPackage()).with("reason", reason(failure));
    RunFindings findings = new RunFindings(RuleCatalogue.core(), List.of(Perspective.CORE), 1);
    findings.report(problem, Optional.empty());
    return withoutRows(findings, ValidationOptions.NONE);
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (failure instanceof AccessDeniedException) {
      return "it may not be read";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return failure.getClass().getSimpleName();
  }

  /**
   * Whether the package is valid.
   *
   * @return true if there is no finding of severity fatal or error
   */
  public boolean isValid() {
    return count(Severity.FATAL) + count(Severity.ERROR) == 0;
  }

  /**
   * Whether the package is valid for each of those that were asked.
   *
   * @return {@code core} or a profile's id, and whether it has no finding of severity fatal or
   *     error from there
   */
  public Map<String, Boolean> verdicts() {
    return verdicts;
  }

  /**
   * The version by which the package was read.
   *
   * @return the version, or empty if the package could not be read or is of version 1.0
   */
  public Optional<OneRosterVersion> version() {
    return version;
  }

  /**
   * The data files that were read, in the order of reading.
   *
   * @return one summary a file
   */
  public List<FileSummary> files() {
    return files;
  }

  /**
   * How many sourcedIds the index of the run held, all files together.
   *
   * @return a number
   */
  public long indexedIds() {
    return indexed.ids();
  }

  /**
   * The memory that the index of the run took, all files together; not all of them at once.
   *
   * @return bytes
   */
  public long indexBytes() {
    return indexed.bytes();
  }

  /**
   * The findings: those about the package and its manifest first, then file by file in the order of
   * lines. Of each code at most as many as the validator was told to keep.
   *
   * @return findings in order
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The findings that are suppressed: they count for nothing and are not among {@link #findings()}.
   * Of each code at most as many as the validator was told to keep.
   *
   * @return findings with the reasons, in the order in which they were met
   */
  public List<SuppressedFinding> suppressed() {
    return suppressed;
  }

  /**
   * How many findings are suppressed, kept or not.
   *
   * @return an exact number
   */
  public long suppressedCount() {
    return suppressedCount;
  }

  /**
   * What was asked for.
   *
   * @return the options of the validation
   */
  public ValidationOptions options() {
    return options;
  }

  /**
   * How many findings of a severity there were, kept or not.
   *
   * @param severity a severity
   * @return an exact number
   */
  public long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  /**
   * How many findings of a severity there were for one of those that were asked, kept or not: as
   * many as if nobody else had been asked.
   *
   * @param receiver {@code core} or a profile's id
   * @param severity a severity
   * @return an exact number
   * @throws IllegalArgumentException if it was not asked
   */
  public long count(String receiver, Severity severity) {
    Map<Severity, Long> own = countsByReceiver.get(receiver);
    if (own == null) {
      throw new IllegalArgumentException(receiver + " was not asked");
    }
    return own.getOrDefault(severity, 0L);
  }

  /**
   * How many findings of each code there were, kept or not.
   *
   * @return codes and exact numbers, in the order in which the codes first occurred
   */
  public Map<String, Long> totals() {
    return totals;
  }

  /**
   * How many findings of a code there were in a file, kept or not.
   *
   * @param code a rule's code
   * @param file the file's name, or empty for the package as a whole
   * @return an exact number
   */
  public long total(String code, Optional<String> file) {
    return Arrays.stream(Severity.values())
        .mapToLong(severity -> total(code, file, severity))
        .sum();
  }

  /** How many of them there were of one severity. */
  long total(String code, Optional<String> file, Severity severity) {
    return groups.getOrDefault(new FindingCollector.Group(code, file, severity), 0L);
  }
}
