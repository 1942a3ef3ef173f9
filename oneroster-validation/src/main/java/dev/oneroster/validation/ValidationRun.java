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
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * One validation of one package: what its checks share, and what its rules about several rows have
 * asked for. Not thread-safe.
 */
final class ValidationRun {

  /** Something to do, and for which rule. */
  private record Task(MeaningRule rule, Runnable action) {}

  /** What all views of the run share. */
  private static final class Common {
    private final RosterPackage roster;
    private final OneRosterVersion version;
    private final List<RosterFile<?>> order;
    private final PackageIndex indexes;
    private final RunFindings findings;
    private final Optional<LocalDate> today;
    private final Views views;

    /** Whether rules join only to show what they look at. */
    private final boolean onTrial;

    private final Map<RosterFile<?>, List<Watch>> watches = new HashMap<>();
    private final Map<RosterFile<?>, Map<String, List<LinkWatch>>> links = new HashMap<>();
    private final Map<RosterFile<?>, Map<String, List<IntUnaryOperator>>> foreseeing =
        new HashMap<>();
    private final Map<RosterFile<?>, List<HeaderWatch>> headers = new HashMap<>();
    private final Map<RosterFile<?>, List<Task>> fileEnds = new HashMap<>();
    private final List<Task> ends = new ArrayList<>();
    private final Map<Class<?>, List<Shared>> shared = new HashMap<>();
    private final Map<Class<?>, Footprint> footprints = new HashMap<>();
    private final Map<View, ValidationRun> runs = new HashMap<>();
    private final Map<View, ValidationRun> ownRuns = new HashMap<>();
    private final Set<MeaningRule> failed = new HashSet<>();
    private boolean anyFailed;

    Common(
        RosterPackage roster,
        OneRosterVersion version,
        PackageIndex indexes,
        RunFindings findings,
        Optional<LocalDate> today,
        Views views,
        boolean onTrial) {
      this.roster = roster;
      this.version = version;
      this.order = RosterFiles.inDependencyOrder(version);
      this.indexes = indexes;
      this.findings = findings;
      this.today = today;
      this.views = views;
      this.onTrial = onTrial;
    }

    Common trial() {
      return new Common(roster, version, indexes, findings, today, views, true);
    }

    ValidationRun as(View view) {
      return runs.computeIfAbsent(view, from -> new ValidationRun(this, from, false));
    }

    ValidationRun ofOwnRules(View view) {
      return ownRuns.computeIfAbsent(view, from -> new ValidationRun(this, from, true));
    }
  }

  /** What several rules need to know, as it looks from some perspectives. */
  private record Shared(View view, Object facts) {}

  /** A wish to hear of references within a file. */
  record LinkWatch(int perspective, FileReferences.LinkObserver observer) {}

  /** A wish to see the header of a file. */
  private record HeaderWatch(int perspective, HeaderListener listener) {}

  private final Common common;
  private final View view;

  /** Whether the rules are the receiver's own. */
  private final boolean own;

  private Optional<MeaningRule> joining = Optional.empty();

  private ValidationRun(Common common, View view, boolean own) {
    this.common = common;
    this.view = view;
    this.own = own;
  }

  /** A run as it looks to all perspectives, if they see the same. */
  static ValidationRun of(
      RosterPackage roster,
      OneRosterVersion version,
      RunFindings findings,
      Optional<LocalDate> today,
      Views views) {
    PackageIndex indexes = new PackageIndex(roster);
    return new Common(roster, version, indexes, findings, today, views, false).as(views.ofAll());
  }

  /**
   * Lets a rule of the binding ask for what it wants to see: once for all, or once for each view
   * where what it looks at may be taken in different ways.
   *
   * @param make makes the rule anew
   */
  void add(Supplier<MeaningRule> make) {
    if (common.views.areAlike()) {
      join(make.get());
      return;
    }
    for (View each : common.views.of(footprint(make.get()))) {
      common.as(each).join(make.get());
    }
  }

  /** Lets a rule of a profile ask for what it wants to see; one that fails sees nothing. */
  void addOwn(MeaningRule rule) {
    int perspective = common.findings.perspective(rule.source());
    try {
      common.ofOwnRules(common.views.alone(perspective)).join(rule);
    } catch (RuntimeException | LinkageError | StackOverflowError fault) {
      fail(rule, Location.ofPackage(), fault);
    }
  }

  private void join(MeaningRule rule) {
    Optional<MeaningRule> asking = joining;
    joining = Optional.of(rule);
    try {
      rule.join(this);
    } finally {
      joining = asking;
    }
  }

  /** Which columns a rule looks at, itself or through what it shares with others. */
  private Footprint footprint(MeaningRule rule) {
    ValidationRun trial = common.trial().as(common.views.ofAll());
    trial.join(rule);
    Footprint footprint = new Footprint();
    trial.common.watches.forEach(
        (file, watches) -> watches.forEach(watch -> footprint.add(file, watch.columns())));
    trial.common.links.forEach((file, links) -> footprint.add(file, links.keySet()));
    return footprint;
  }

  private MeaningRule joiningRule() {
    return joining.orElseThrow(
        () -> new IllegalStateException("rules ask for what they want when they join"));
  }

  OneRosterVersion version() {
    return common.version;
  }

  /** The day by which dates are judged, if the caller has fixed one. */
  Optional<LocalDate> today() {
    return common.today;
  }

  /** Whether cells are read as they were meant. */
  boolean isLenient() {
    return common.roster.isLenient();
  }

  PackageIndex indexes() {
    return common.indexes;
  }

  RunFindings findings() {
    return common.findings;
  }

  FileMode mode(RosterFile<?> file) {
    return common.roster.mode(file);
  }

  /** The {@link LetterCases} of a file's identifiers, or more than these. */
  int letterCases(RosterFile<?> file) {
    return common.indexes.of(file).letterCases();
  }

  /** The identifiers of a file, as far as they have been read. */
  IdIndex ids(RosterFile<?> file) {
    return common.indexes.of(file).ids();
  }

  /**
   * Whether the package holds all rows of some files that there are, so that what is not there can
   * be missed: they are bulk files and were read to their ends. For the binding they have rows; a
   * receiver may take files without, and mean that there is nothing.
   */
  boolean isComplete(RosterFile<?>... files) {
    return Arrays.stream(files)
        .allMatch(
            file ->
                state(file) == FileIndex.State.READ
                    && mode(file) == FileMode.BULK
                    && (own || rows(file) > 0));
  }

  /** Whether references into a file can be judged. */
  FileIndex.State state(RosterFile<?> file) {
    return common.indexes.of(file).state(view.perspective());
  }

  /** What can be said of identifiers that are missing where they are looked for. */
  MissingIds missingIds(int perspective) {
    Optional<Usernames> usernames =
        common.shared.getOrDefault(Usernames.class, List.of()).stream()
            .filter(known -> known.view().audience().has(perspective))
            .map(known -> Usernames.class.cast(known.facts()))
            .findFirst();
    return new MissingIds(common.indexes, common.version, usernames);
  }

  /** Hears that not all perspectives take a row or a cell alike. */
  void meetDifference() {
    common.views.meetDifference();
  }

  /** Who sees identifiers and references alike. */
  List<View> referenceViews() {
    return common.views.ofReferences(common.roster);
  }

  /** Whether an identifier that a file lacks may be that of a row whose own is broken. */
  boolean excuses(RosterFile<?> file, String missing) {
    return common.indexes.of(file).excuses(view.perspective(), missing);
  }

  /** How many rows of a file no rule has seen, as they could not be read. */
  long unreadableRows(RosterFile<?> file) {
    return common.indexes.of(file).unreadableRows();
  }

  /**
   * Asks for all rows of a file that can be read.
   *
   * @param columns names of columns, or of metadata columns; those that the version or the header
   *     does not have are blank in all rows
   */
  void watch(RosterFile<?> file, Watch.Observer observer, String... columns) {
    watch(file, List.of(columns), Map.of(), observer);
  }

  /**
   * Asks for the rows of a file that can be read and have an odd cell, one that has an error or
   * that is of interest.
   *
   * @param interests what is of interest of some columns of the binding, in the order in which they
   *     are numbered
   */
  void watchOdd(RosterFile<?> file, Watch.Observer observer, Map<String, CellInterest> interests) {
    watch(file, List.copyOf(interests.keySet()), interests, observer);
  }

  /**
   * The same, for who looks at other columns of such rows, too.
   *
   * @param columns all columns, in the order in which they are numbered
   */
  void watchOdd(
      RosterFile<?> file,
      Watch.Observer observer,
      List<String> columns,
      Map<String, CellInterest> interests) {
    watch(file, columns, interests, observer);
  }

  private void watch(
      RosterFile<?> file,
      List<String> columns,
      Map<String, CellInterest> interests,
      Watch.Observer observer) {
    for (String column : columns) {
      boolean known =
          column.startsWith(RosterFile.METADATA_PREFIX)
              || file.allColumns().stream().anyMatch(c -> c.name().equals(column));
      if (!known) {
        throw new IllegalArgumentException(file + " has no column " + column);
      }
    }
    common
        .watches
        .computeIfAbsent(file, key -> new ArrayList<>())
        .add(new Watch(joiningRule(), view, columns, Map.copyOf(interests), observer));
  }

  /**
   * Asks for all references of a column that lead to rows of its own file. They are told until the
   * file's end, in no order.
   */
  void watchLinks(RosterFile<?> file, String column, FileReferences.LinkObserver observer) {
    common
        .links
        .computeIfAbsent(file, key -> new HashMap<>())
        .computeIfAbsent(column, key -> new ArrayList<>())
        .add(new LinkWatch(view.perspective(), observer));
  }

  /**
   * Asks for the numbers of the rows that a column's next cells name, some hundred of them before
   * the first of their rows is shown: who looks at once at what will be asked of each waits for
   * memory once. Not all numbers are told.
   *
   * @param look looks at what is known of a row; the answer is of no meaning
   */
  void foresee(RosterFile<?> file, String column, IntUnaryOperator look) {
    common
        .foreseeing
        .computeIfAbsent(file, key -> new HashMap<>())
        .computeIfAbsent(column, key -> new ArrayList<>())
        .add(look);
  }

  /** Hears of the header of a file that is there. */
  interface HeaderListener {
    /** Looks at a header that is one of the file. */
    void look(Header<?> header);
  }

  /** Asks for the header of a file, before its rows come. */
  void watchHeader(RosterFile<?> file, HeaderListener listener) {
    MeaningRule asking = joiningRule();
    HeaderListener safe = header -> perform(new Task(asking, () -> listener.look(header)));
    common
        .headers
        .computeIfAbsent(file, key -> new ArrayList<>())
        .add(new HeaderWatch(view.perspective(), safe));
  }

  /**
   * Shows a header to those who have asked for it.
   *
   * @param headers the header as each perspective reads it
   */
  void tell(RosterFile<?> file, List<? extends Header<?>> headers) {
    common
        .headers
        .getOrDefault(file, List.of())
        .forEach(watch -> watch.listener().look(headers.get(watch.perspective())));
  }

  RosterPackage roster() {
    return common.roster;
  }

  /** Whether all rows of a file are read before the first of another. */
  boolean precedes(RosterFile<?> first, RosterFile<?> then) {
    return first != then && common.order.indexOf(first) < common.order.indexOf(then);
  }

  /** Asks for something to be done when a file has been read. */
  void atEndOf(RosterFile<?> file, Runnable action) {
    common
        .fileEnds
        .computeIfAbsent(file, key -> new ArrayList<>())
        .add(new Task(joiningRule(), action));
  }

  /** Asks for something to be done when all files have been read. */
  void atEnd(Runnable action) {
    common.ends.add(new Task(joiningRule(), action));
  }

  /** Keeps a file's identifiers to the end of the run. */
  void keep(RosterFile<?> file) {
    common.indexes.keep(file);
  }

  /** What several rules of the run need to know, gathered once for all who see the same. */
  <F extends MeaningRule> F shared(Class<F> type, Supplier<F> make) {
    for (Shared known : common.shared.getOrDefault(type, List.of())) {
      if (known.view().audience().has(view.perspective())) {
        return type.cast(known.facts());
      }
    }
    return share(type, viewOf(type, make), make.get());
  }

  /** What several rules of this very view look at together, and report to. */
  <F extends MeaningRule> F sharedInView(Class<F> type, Supplier<F> make) {
    for (Shared known : common.shared.getOrDefault(type, List.of())) {
      if (known.view().equals(view)) {
        return type.cast(known.facts());
      }
    }
    return share(type, view, make.get());
  }

  private <F extends MeaningRule> F share(Class<F> type, View seen, F facts) {
    common.shared.computeIfAbsent(type, key -> new ArrayList<>()).add(new Shared(seen, facts));
    common.as(seen).join(facts);
    return facts;
  }

  private View viewOf(Class<? extends MeaningRule> type, Supplier<? extends MeaningRule> make) {
    if (common.onTrial || common.views.areAlike()) {
      return common.views.ofAll();
    }
    Footprint footprint = common.footprints.get(type);
    if (footprint == null) {
      footprint = footprint(make.get());
      common.footprints.put(type, footprint);
    }
    return common.views.of(footprint).stream()
        .filter(each -> each.audience().has(view.perspective()))
        .findFirst()
        .orElse(view);
  }

  List<Watch> watches(RosterFile<?> file) {
    return common.watches.getOrDefault(file, List.of());
  }

  List<IntUnaryOperator> foreseeing(RosterFile<?> file, String column) {
    return common.foreseeing.getOrDefault(file, Map.of()).getOrDefault(column, List.of());
  }

  List<LinkWatch> links(RosterFile<?> file, String column) {
    return common.links.getOrDefault(file, Map.of()).getOrDefault(column, List.of());
  }

  /** Whether a rule has failed in this run, so that it is not asked again. */
  boolean hasFailed(MeaningRule rule) {
    return common.anyFailed && common.failed.contains(rule);
  }

  /**
   * Notes a fault in a rule, ours or that of a profile's author; the run goes on without it. A
   * class that is not there and an endless recursion are such faults, too: a jar from elsewhere may
   * have been compiled for another version of this library.
   */
  void fail(MeaningRule rule, Location place, Throwable fault) {
    common.anyFailed = true;
    if (common.failed.add(rule)) {
      fail(rule.name(), place, fault);
    }
  }

  /** The same of something in code that is no rule, and is not asked again. */
  void fail(String name, Location place, Throwable fault) {
    // Its message might hold data, so only its type is told.
    common.findings.report(
        Problem.of("system.rule_error", place)
            .with("rule", name)
            .with("exception", fault.getClass().getName()),
        Optional.empty());
  }

  void finish(RosterFile<?> file) {
    common.fileEnds.getOrDefault(file, List.of()).forEach(this::perform);
    common.indexes.finish(file);
  }

  void finish() {
    common.ends.forEach(this::perform);
  }

  private void perform(Task task) {
    if (hasFailed(task.rule())) {
      return;
    }
    try {
      task.action().run();
    } catch (RuntimeException | LinkageError | StackOverflowError ours) {
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
    FileIndex index = common.indexes.of(file);
    Audience seeing = seeing(index, number, source.equals(Finding.CORE) || isError(rule));
    Location place = Location.ofLine(file.fileName(), index.ids().line(number)).atColumn(column);
    Optional<String> sourcedId =
        Optional.of(index.ids().id(number)).filter(id -> !SocialSecurityNumberRule.holdsNumber(id));
    common
        .findings
        .report(
            rule,
            source,
            new Problem(rule.code(), place, List.of(details)),
            sourcedId,
            count,
            samples,
            seeing)
        .ifPresent(severity -> index.tally().worsen(number, Optional.empty(), severity));
  }

  private static boolean isError(Rule rule) {
    return rule.severity().isInvalid();
  }

  /** Those of the view for whom a row is one, if that matters. */
  private Audience seeing(FileIndex index, int number, boolean matters) {
    if (!matters || !index.hidesAny()) {
      return view.audience();
    }
    return Audience.of(
        common.findings.perspectives().size(),
        i -> view.audience().has(i) && !index.hides(i, number));
  }

  /** Whether a row is none from here: its identifier is broken, or the receiver skips it. */
  boolean hides(RosterFile<?> file, int number) {
    return common.indexes.of(file).hides(view.perspective(), number);
  }

  /** Counts what is wrong with rows of a file that are too many to be told. */
  void count(Rule rule, RosterFile<?> file, long occurrences) {
    common.findings.count(rule, Location.ofFile(file.fileName()), occurrences, view.audience());
  }

  /** How many rows of a file have been read. */
  long rows(RosterFile<?> file) {
    return common.indexes.of(file).tally().rows();
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
    common.findings.report(
        rule,
        source,
        new Problem(rule.code(), place, List.of(details)),
        Optional.empty(),
        count,
        samples,
        view.audience());
  }
}
