package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks packages against the binding, in one pass over their rows and in memory that does not grow
 * with them.
 *
 * <pre>{@code
 * try (RosterPackage roster = RosterPackage.open(Path.of("roster.zip"))) {
 *   ValidationReport report = RosterValidator.create().validate(roster);
 *   report.findings().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>What is wrong with a package is a {@link Finding}, never an exception. An exception from a
 * check is a fault of this library: it becomes a finding {@code system.error}, and the other files
 * are still checked.
 *
 * <p>Immutable and thread-safe. Starts no thread.
 */
public final class RosterValidator {

  /** How many findings of a code are kept by default. */
  public static final int DEFAULT_FINDINGS_PER_CODE = 1_000;

  private final int findingsPerCode;
  private final ProgressListener progress;

  private RosterValidator(int findingsPerCode, ProgressListener progress) {
    this.findingsPerCode = findingsPerCode;
    this.progress = progress;
  }

  /**
   * A validator that keeps {@value #DEFAULT_FINDINGS_PER_CODE} findings of a code.
   *
   * @return a validator
   */
  public static RosterValidator create() {
    return new RosterValidator(DEFAULT_FINDINGS_PER_CODE, ProgressListener.NONE);
  }

  /**
   * The same validator with another bound on the findings that a report keeps. The numbers in a
   * report are exact whatever the bound.
   *
   * @param findings how many findings of a code to keep, at least 1
   * @return a validator
   * @throws IllegalArgumentException if the bound is less than 1
   */
  public RosterValidator withFindingsPerCode(int findings) {
    if (findings < 1) {
      throw new IllegalArgumentException("at least 1 finding of a code is kept, not " + findings);
    }
    return new RosterValidator(findings, progress);
  }

  /**
   * The same validator with a listener that hears how far it has come.
   *
   * @param listener called on the thread that validates
   * @return a validator
   */
  public RosterValidator withProgress(ProgressListener listener) {
    return new RosterValidator(findingsPerCode, listener);
  }

  /**
   * Checks a package.
   *
   * @param roster an open package; it stays open
   * @return what was found
   * @throws IOException if the package cannot be read for a reason outside it
   */
  public ValidationReport validate(RosterPackage roster) throws IOException {
    FindingCollector findings = new FindingCollector(findingsPerCode);
    for (Problem problem : roster.problems()) {
      findings.add(Finding.of(RuleCatalogue.core().get(problem.code()), problem, Optional.empty()));
    }
    List<FileSummary> files = new ArrayList<>();
    Optional<OneRosterVersion> version = roster.manifest().map(manifest -> manifest.version());
    if (version.isPresent()) {
      for (RosterFile<?> file : roster.files()) {
        files.add(check(roster, file, findings));
      }
    }
    return new ValidationReport(version, files, findings);
  }

  private <T extends RosterRecord> FileSummary check(
      RosterPackage roster, RosterFile<T> file, FindingCollector findings) throws IOException {
    progress.fileStarted(file.fileName());
    try (RowCursor<T> cursor = roster.rows(file)) {
      FileCheck<T> check =
          new FileCheck<>(cursor, roster.mode(file), findings, RuleCatalogue.core());
      try {
        check.run(progress::rowsChecked);
      } catch (RuntimeException | StackOverflowError ours) {
        // Its message might hold data, so only its type is told.
        Problem problem =
            Problem.of("system.error", Location.ofLine(file.fileName(), cursor.line()))
                .with("exception", ours.getClass().getName());
        findings.add(
            Finding.of(RuleCatalogue.core().get(problem.code()), problem, Optional.empty()));
      }
      return check.summary();
    }
  }
}
