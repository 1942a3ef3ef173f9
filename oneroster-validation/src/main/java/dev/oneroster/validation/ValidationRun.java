package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One validation of one package: what its checks share, and what its rules about several rows have
 * asked for. Not thread-safe.
 */
final class ValidationRun {

  /** Something to do, and for which rule. */
  private record Task(MeaningRule rule, Runnable action) {}

  private final RosterPackage roster;
  private final OneRosterVersion version;
  private final PackageIndex indexes;
  private final RunFindings findings;
  private final Optional<LocalDate> today;

  private final Map<RosterFile<?>, List<Watch>> watches = new HashMap<>();
  private final Map<RosterFile<?>, Map<String, List<FileReferences.LinkObserver>>> links =
      new HashMap<>();
  private final Map<RosterFile<?>, List<HeaderListener>> headers = new HashMap<>();
  private final Map<RosterFile<?>, List<Task>> fileEnds = new HashMap<>();
  private final List<Task> ends = new ArrayList<>();
  private final Map<Class<?>, Object> shared = new HashMap<>();
  private final Set<MeaningRule> failed = new HashSet<>();
  private Optional<MeaningRule> joining = Optional.empty();

  ValidationRun(
      RosterPackage roster,
      OneRosterVersion version,
      RunFindings findings,
      Optional<LocalDate> today) {
    this.roster = roster;
    this.version = version;
    this.indexes = new PackageIndex(roster);
    this.findings = findings;
    this.today = today;
  }

  /** Lets a rule ask for what it wants to see. */
  void add(MeaningRule rule) {
    joining = Optional.of(rule);
    rule.join(this);
    joining = Optional.empty();
  }

  private MeaningRule joiningRule() {
    return joining.orElseThrow(
        () -> new IllegalStateException("rules ask for what they want when they join"));
  }

  OneRosterVersion version() {
    return version;
  }

  /** The day by which dates are judged, if the caller has fixed one. */
  Optional<LocalDate> today() {
    return today;
  }

  /** Whether cells are read as they were meant. */
  boolean isLenient() {
    return roster.isLenient();
  }

  PackageIndex indexes() {
    return indexes;
  }

  RunFindings findings() {
    return findings;
  }

  FileMode mode(RosterFile<?> file) {
    return roster.mode(file);
  }

  /** The identifiers of a file, as far as they have been read. */
  IdIndex ids(RosterFile<?> file) {
    return indexes.of(file).ids();
  }

  /**
   * Whether the package holds all rows of some files that there are, so that what is not there can
   * be missed: they are bulk files and were read to their ends.
   */
  boolean isComplete(RosterFile<?>... files) {
    return Arrays.stream(files)
        .allMatch(
            file ->
                indexes.of(file).state() == FileIndex.State.READ && mode(file) == FileMode.BULK);
  }

  /** What can be said of identifiers that are missing where they are looked for. */
  MissingIds missingIds() {
    Object usernames = shared.get(Usernames.class);
    return new MissingIds(
        indexes,
        version,
        usernames == null ? Optional.empty() : Optional.of(Usernames.class.cast(usernames)));
  }

  /** How many rows of a file no rule has seen, as they could not be read. */
  long unreadableRows(RosterFile<?> file) {
    return indexes.of(file).unreadableRows();
  }

  /**
   * Asks for all rows of a file that can be read.
   *
   * @param columns names of columns, or of metadata columns; those that the version or the header
   *     does not have are blank in all rows
   */
  void watch(RosterFile<?> file, Watch.Observer observer, String... columns) {
    watch(file, List.of(columns), List.of(), observer);
  }

  /**
   * Asks for the rows of a file that can be read and have an odd cell, one that has an error or
   * that somebody is interested in.
   *
   * @param interests what is of interest of some columns of the binding, in the order in which they
   *     are numbered
   */
  void watchOdd(RosterFile<?> file, Watch.Observer observer, Map<String, CellInterest> interests) {
    watch(file, List.copyOf(interests.keySet()), List.copyOf(interests.values()), observer);
  }

  private void watch(
      RosterFile<?> file,
      List<String> columns,
      List<CellInterest> interests,
      Watch.Observer observer) {
    for (String column : columns) {
      boolean known =
          column.startsWith(RosterFile.METADATA_PREFIX)
              || file.allColumns().stream().anyMatch(c -> c.name().equals(column));
      if (!known) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
    }
    watches
        .computeIfAbsent(file, key -> new ArrayList<>())
        .add(new Watch(joiningRule(), columns, interests, observer));
  }

  /**
   * Asks for all references of a column that lead to rows of its own file. They are told until the
   * file's end, in no order.
   */
  void watchLinks(RosterFile<?> file, String column, FileReferences.LinkObserver observer) {
    links
        .computeIfAbsent(file, key -> new HashMap<>())
        .computeIfAbsent(column, key -> new ArrayList<>())
        .add(observer);
  }

  /** Hears of the header of a file that is there. */
  interface HeaderListener {
    /** Looks at a header that is one of the file. */
    void look(Header<?> header);
  }

  /** Asks for the header of a file, before its rows come. */
  void watchHeader(RosterFile<?> file, HeaderListener listener) {
    MeaningRule asking = joiningRule();
    headers
        .computeIfAbsent(file, key -> new ArrayList<>())
        .add(header -> perform(new Task(asking, () -> listener.look(header))));
  }

  /** Shows a header to those who have asked for it. */
  void tell(Header<?> header) {
    headers.getOrDefault(header.file(), List.of()).forEach(listener -> listener.look(header));
  }

  RosterPackage roster() {
    return roster;
  }

  /** Whether all rows of a file are read before the first of another. */
  boolean precedes(RosterFile<?> first, RosterFile<?> then) {
    List<RosterFile<?>> order = RosterFiles.inDependencyOrder(version);
    return first != then && order.indexOf(first) < order.indexOf(then);
  }

  /** Asks for something to be done when a file has been read. */
  void atEndOf(RosterFile<?> file, Runnable action) {
    fileEnds.computeIfAbsent(file, key -> new ArrayList<>()).add(new Task(joiningRule(), action));
  }

  /** Asks for something to be done when all files have been read. */
  void atEnd(Runnable action) {
    ends.add(new Task(joiningRule(), action));
  }

  /** Keeps a file's identifiers to the end of the run. */
  void keep(RosterFile<?> file) {
    indexes.keep(file);
  }

  /** What several rules of the run need to know, gathered once. */
  <F extends MeaningRule> F shared(Class<F> type, Supplier<F> make) {
    Object known = shared.get(type);
    if (known == null) {
      F made = make.get();
      shared.put(type, made);
      Optional<MeaningRule> asking = joining;
      add(made);
      joining = asking;
      return made;
    }
    return type.cast(known);
  }

  List<Watch> watches(RosterFile<?> file) {
    return watches.getOrDefault(file, List.of());
  }

  List<FileReferences.LinkObserver> links(RosterFile<?> file, String column) {
    return links.getOrDefault(file, Map.of()).getOrDefault(column, List.of());
  }

  /** Whether a rule has failed in this run, so that it is not asked again. */
  boolean hasFailed(MeaningRule rule) {
    return !failed.isEmpty() && failed.contains(rule);
  }

  /** Notes a fault of ours in a rule; the run goes on without it. */
  void fail(MeaningRule rule, Location place, RuntimeException fault) {
    if (failed.add(rule)) {
      // Its message might hold data, so only its type is told.
      findings.report(
          Problem.of("system.rule_error", place)
              .with("rule", rule.name())
              .with("exception", fault.getClass().getName()),
          Optional.empty());
    }
  }

  void finish(RosterFile<?> file) {
    fileEnds.getOrDefault(file, List.of()).forEach(this::perform);
    indexes.finish(file);
  }

  void finish() {
    ends.forEach(this::perform);
  }

  private void perform(Task task) {
    if (hasFailed(task.rule())) {
      return;
    }
    try {
      task.action().run();
    } catch (RuntimeException ours) {
      fail(task.rule(), Location.ofPackage(), ours);
    }
  }

  /** Reports what is wrong with a row that has been read before, at one of its columns. */
  void report(Rule rule, RosterFile<?> file, int number, String column, Argument... details) {
    report(rule, Finding.CORE, file, number, column, 1, List.of(), details);
  }

  /** Reports what is wrong with a row that has been read before and with others like it. */
  void report(
      Rule rule,
      RosterFile<?> file,
      int number,
      String column,
      long count,
      List<String> samples,
      Argument... details) {
    report(rule, Finding.CORE, file, number, column, count, samples, details);
  }

  /** The same of a rule that somebody asks. */
  void report(
      Rule rule,
      String source,
      RosterFile<?> file,
      int number,
      String column,
      long count,
      List<String> samples,
      Argument... details) {
    FileIndex index = indexes.of(file);
    Location place = Location.ofLine(file.fileName(), index.ids().line(number)).atColumn(column);
    Optional<String> sourcedId =
        Optional.of(index.ids().id(number)).filter(id -> !SocialSecurityNumberRule.holdsNumber(id));
    findings
        .report(
            rule,
            source,
            new Problem(rule.code(), place, List.of(details)),
            sourcedId,
            count,
            samples)
        .ifPresent(severity -> index.tally().worsen(number, Optional.empty(), severity));
  }

  /** Counts what is wrong with rows of a file that are too many to be told. */
  void count(Rule rule, RosterFile<?> file, long occurrences) {
    findings.count(rule, Location.ofFile(file.fileName()), occurrences);
  }

  /** How many rows of a file have been read. */
  long rows(RosterFile<?> file) {
    return indexes.of(file).tally().rows();
  }

  /** Reports what is wrong with a file or the package as a whole. */
  void report(Rule rule, Location place, long count, List<String> samples, Argument... details) {
    report(rule, Finding.CORE, place, count, samples, details);
  }

  /** The same of a rule that somebody asks. */
  void report(
      Rule rule,
      String source,
      Location place,
      long count,
      List<String> samples,
      Argument... details) {
    findings.report(
        rule,
        source,
        new Problem(rule.code(), place, List.of(details)),
        Optional.empty(),
        count,
        samples);
  }
}
