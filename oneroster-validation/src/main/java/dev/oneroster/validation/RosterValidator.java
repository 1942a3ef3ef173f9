package dev.oneroster.validation;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.spi.RosterProfile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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
 * <p>Immutable and thread-safe. Starts no thread unless told so.
 */
public final class RosterValidator {

  /** How many findings of a code are kept by default. */
  public static final int DEFAULT_FINDINGS_PER_CODE = 1_000;

  private final int findingsPerCode;
  private final RunSettings work;
  private final Optional<KnownIds> known;
  private final ValidationOptions options;
  private final Receivers receivers;

  private RosterValidator(
      int findingsPerCode,
      RunSettings work,
      Optional<KnownIds> known,
      ValidationOptions options,
      Receivers receivers) {
    this.findingsPerCode = findingsPerCode;
    this.work = work;
    this.known = known;
    this.options = options;
    this.receivers = receivers;
  }

  /**
   * A validator that keeps {@value #DEFAULT_FINDINGS_PER_CODE} findings of a code.
   *
   * @return a validator
   */
  public static RosterValidator create() {
    return new RosterValidator(
        DEFAULT_FINDINGS_PER_CODE,
        RunSettings.DEFAULT,
        Optional.empty(),
        ValidationOptions.NONE,
        Receivers.BINDING);
  }

  /**
   * Loads and links most of what a first validation needs, which takes longer than checking a small
   * package. It changes nothing of what is found, and need not be called: it is for programs that
   * have another thread to do it on while they open the package.
   */
  public static void prepare() {
    RuleCatalogue.core();
    ConstraintCompiler compiler = new ConstraintCompiler(OneRosterVersion.V1_2, FileMode.BULK);
    // Nearly all packages have these, and the constraints of others are much the same.
    compiler.prepare(RosterFiles.USERS);
    compiler.prepare(RosterFiles.ENROLLMENTS);
    compiler.prepare(RosterFiles.CLASSES);
    compiler.prepare(RosterFiles.COURSES);
    compiler.prepare(RosterFiles.ORGS);
    compiler.prepare(RosterFiles.ACADEMIC_SESSIONS);
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
    return new RosterValidator(findings, work, known, options, receivers);
  }

  /**
   * The same validator with a listener that hears how far it has come. What the listener throws
   * ends the validation and reaches its caller.
   *
   * @param listener called on the thread that validates
   * @return a validator
   */
  public RosterValidator withProgress(ProgressListener listener) {
    return new RosterValidator(findingsPerCode, work.with(listener), known, options, receivers);
  }

  /**
   * The same validator with the records that the receiver holds already. What it throws ends the
   * validation and reaches its caller. With them, a reference of a delta package that neither the
   * package nor the receiver resolves is an error; without them, such references are counted in a
   * note.
   *
   * @param receiver what the receiver holds
   * @return a validator
   */
  public RosterValidator withKnownIds(KnownIds receiver) {
    return new RosterValidator(findingsPerCode, work, Optional.of(receiver), options, receivers);
  }

  /**
   * The same validator with threads to use. With more than one, a second thread reads ahead while
   * the calling thread checks; it has ended when {@link #validate} returns. The findings and their
   * order are the same for any number.
   *
   * @param threads how many threads a validation may use, at least 1
   * @return a validator
   * @throws IllegalArgumentException if there is none to use
   */
  public RosterValidator withParallelism(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("a validation needs at least 1 thread, not " + threads);
    }
    return new RosterValidator(findingsPerCode, work.with(threads), known, options, receivers);
  }

  /**
   * The same validator with a bound on the time of one validation. When it is used up, the report
   * says so with a fatal finding and holds what was found until then.
   *
   * @param limit a positive length of time, looked at every few thousand rows
   * @return a validator
   * @throws IllegalArgumentException if the length is not positive
   */
  public RosterValidator withTimeLimit(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("a time limit is positive, not " + limit);
    }
    return new RosterValidator(findingsPerCode, work.with(limit), known, options, receivers);
  }

  /**
   * The same validator with a day by which dates are judged. Without one, no rule asks whether a
   * date lies in the past or the future: the library never looks at the clock.
   *
   * @param day the day to call today
   * @return a validator
   */
  public RosterValidator withToday(LocalDate day) {
    return with(options.with(day));
  }

  /**
   * The same validator with other settings of its rules, in place of those that it has.
   *
   * @param settings what is minded, and how much
   * @return a validator
   */
  public RosterValidator withSettings(RuleSettings settings) {
    return with(options.with(settings));
  }

  /**
   * The same validator, reading leniently: what is wrong and leaves no doubt what is meant is read
   * as it is meant, if nothing is lost by that. Its finding keeps its code, counts as info, and
   * tells as what it was read. A package without such findings has the same report as before.
   *
   * @return a validator
   * @see RosterPackage#lenient()
   */
  public RosterValidator lenient() {
    return with(options.asLenient());
  }

  /**
   * The same validator from the points of view of some receivers, in place of the binding's alone:
   * their own rules are checked too, and findings of the binding count as each of them takes them.
   * A package is valid if it is valid for all.
   *
   * @param profiles the receivers' profiles, each id once; none for the binding alone
   * @return a validator
   * @throws IllegalArgumentException if two profiles have the same id
   * @see #withBindingToo()
   */
  public RosterValidator withProfiles(RosterProfile... profiles) {
    return withProfiles(List.of(profiles));
  }

  /**
   * The same as {@link #withProfiles(RosterProfile...)}.
   *
   * @param profiles the receivers' profiles, each id once; none for the binding alone
   * @return a validator
   * @throws IllegalArgumentException if two profiles have the same id
   */
  public RosterValidator withProfiles(Collection<RosterProfile> profiles) {
    return withReceivers(new Receivers(List.copyOf(profiles), receivers.binding()));
  }

  /**
   * The same validator, asked for the binding's own verdict beside those of profiles, under the id
   * {@code core}.
   *
   * @return a validator
   */
  public RosterValidator withBindingToo() {
    return withReceivers(new Receivers(receivers.profiles(), true));
  }

  RosterValidator withReceivers(Receivers others) {
    return new RosterValidator(findingsPerCode, work, known, options, others);
  }

  /** The same validator, reading and checking in pieces of another size. */
  RosterValidator inPieces(int rows, long bytesWorthAThread) {
    return new RosterValidator(
        findingsPerCode, work.inPieces(rows, bytesWorthAThread), known, options, receivers);
  }

  private RosterValidator with(ValidationOptions others) {
    return new RosterValidator(findingsPerCode, work, known, others, receivers);
  }

  /**
   * Checks a package. If the heap does not suffice for it, that is a finding, too, and ends the
   * run.
   *
   * @param roster an open package; it stays open
   * @return what was found
   * @throws InterruptedIOException if the thread is interrupted; its interrupt status stays set
   * @throws IOException if the package cannot be read for a reason outside it
   */
  public ValidationReport validate(RosterPackage roster) throws IOException {
    if (options.lenient() == roster.isLenient()) {
      return validate(roster, MeaningRules.makers());
    }
    return lenient().validate(roster.lenient());
  }

  /** Checks a package with other rules about several rows than usual. */
  ValidationReport validate(RosterPackage roster, List<Supplier<MeaningRule>> meaningRules)
      throws IOException {
    RunClock clock = new RunClock(work.timeLimit());
    if (receivers.profiles().isEmpty()) {
      return validate(roster, meaningRules, clock, Views::of);
    }
    try {
      return validate(roster, meaningRules, clock, Views::presumingAlike);
    } catch (Views.TakenDifferently presumedWrongly) {
      work.progress().startedAgain();
      return validate(roster, meaningRules, clock, Views::of);
    }
  }

  /** How to tell which perspectives see the same of a package. */
  private interface Looking {
    Views look(RosterPackage roster, RunFindings findings) throws IOException;
  }

  private ValidationReport validate(
      RosterPackage roster,
      List<Supplier<MeaningRule>> meaningRules,
      RunClock clock,
      Looking looking)
      throws IOException {
    RunFindings findings =
        new RunFindings(
            receivers.rules(),
            receivers.perspectives(roster, options.settings()),
            findingsPerCode,
            options.settings());
    roster.problems().forEach(problem -> findings.report(problem, Optional.empty()));
    for (RosterProfile profile : receivers.profiles()) {
      new ProfilePackageCheck(profile, roster, findings).run();
    }
    if (roster.isRefused()) {
      return ValidationReport.withoutRows(findings, options);
    }
    List<Checked> files = new ArrayList<>();
    try {
      PackageIndex.Size indexed = checkFiles(roster, findings, meaningRules, clock, looking, files);
      return report(roster, files, indexed, findings);
    } catch (OutOfMemoryError full) {
      // What filled the heap was known to that call only, and is gone.
      findings.report(
          Problem.of("system.out_of_memory", placeBehind(files, roster))
              .with("heap", Runtime.getRuntime().maxMemory() >> 20),
          Optional.empty());
      return report(roster, files, PackageIndex.Size.NONE, findings);
    }
  }

  /** The file that comes after those that have been read; the package if there is none. */
  private static Location placeBehind(List<Checked> files, RosterPackage roster) {
    return roster.files().stream()
        .skip(files.size())
        .findFirst()
        .map(file -> Location.ofFile(file.fileName()))
        .orElse(Location.ofPackage());
  }

  /** Checks all files, one after the other; those that have been read are added to a list. */
  private PackageIndex.Size checkFiles(
      RosterPackage roster,
      RunFindings findings,
      List<Supplier<MeaningRule>> meaningRules,
      RunClock clock,
      Looking looking,
      List<Checked> files)
      throws IOException {
    Views views = looking.look(roster, findings);
    ValidationRun run =
        ValidationRun.of(roster, roster.version(), findings, options.today(), views);
    meaningRules.stream().filter(rule -> isWanted(rule.get(), findings)).forEach(run::add);
    receivers.profiles().stream()
        .filter(profile -> PackageFaults.takes(profile, roster.version(), findings::isOn))
        .flatMap(profile -> ProfileRules.of(profile, roster.version()).stream())
        .filter(rule -> isWanted(rule, findings))
        .forEach(run::addOwn);
    try {
      for (RosterFile<?> file : roster.files()) {
        files.add(check(roster, file, run, clock));
      }
      run.finish();
      findings.reportUnusedSuppressions();
    } catch (RunClock.TimeIsUp timeIsUp) {
      findings.report(
          Problem.of("system.time_limit", Location.ofPackage())
              .with("limit", timeIsUp.limit().toString()),
          Optional.empty());
    }
    return run.indexes().size();
  }

  private ValidationReport report(
      RosterPackage roster, List<Checked> files, PackageIndex.Size indexed, RunFindings findings) {
    List<FileSummary> summaries = files.stream().map(Checked::summary).toList();
    boolean told = roster.manifest().isPresent() || !files.isEmpty();
    Optional<OneRosterVersion> version =
        told && !roster.isOfVersionOneZero() ? Optional.of(roster.version()) : Optional.empty();
    return new ValidationReport(version, summaries, indexed, findings, options);
  }

  /** A rule that may report nothing need not look. */
  private static boolean isWanted(MeaningRule rule, RunFindings findings) {
    return rule.rules().stream().anyMatch(findings::isOn);
  }

  /** A file that has been read. What its rows are worth can still change. */
  private record Checked(RosterFile<?> file, FileMode mode, RowTally tally) {

    FileSummary summary() {
      return new FileSummary(
          file.fileName(),
          mode,
          tally.rows(),
          tally.validRows(),
          tally.warningRows(),
          tally.invalidRows());
    }
  }

  private <T extends RosterRecord> Checked check(
      RosterPackage roster, RosterFile<T> file, ValidationRun run, RunClock clock)
      throws IOException {
    work.progress().fileStarted(file.fileName());
    CallerCode caller = new CallerCode(work.progress(), known);
    FileIndex index = run.indexes().of(file);
    List<Perspective> perspectives = run.findings().perspectives();
    RowCursor<T> cursor = roster.rows(file);
    List<Header<T>> headers = Views.headers(cursor.header(), perspectives);
    cursor.accepting(Views.columnNames(file, perspectives));
    try (RowSource<T> rows = rows(roster, cursor)) {
      FileCheck<T> check = new FileCheck<>(rows, headers, run, caller.known());
      try {
        check.run(caller, clock);
      } catch (RunClock.TimeIsUp | Views.TakenDifferently notOurs) {
        throw notOurs;
      } catch (RuntimeException | LinkageError | StackOverflowError ours) {
        caller.rethrow(ours);
        // Its message might hold data, so only its type is told.
        Problem problem =
            Problem.of("system.error", Location.ofLine(file.fileName(), check.line()))
                .with("exception", ours.getClass().getName());
        run.findings().report(problem, Optional.empty());
        index.markUnusable();
      }
      run.finish(file);
      return new Checked(file, index.mode(), index.tally());
    }
  }

  private <T extends RosterRecord> RowSource<T> rows(RosterPackage roster, RowCursor<T> cursor) {
    RosterFile<T> file = cursor.header().file();
    boolean ahead = work.threads() > 1 && roster.size(file) >= work.worthAThread();
    int together = work.rowsTogether();
    return ahead ? new RowsReadAhead<>(cursor, together) : RowSource.of(cursor, together);
  }
}
