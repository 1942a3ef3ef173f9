package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.constraint.Lexical;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Checks one data file, row by row, in one pass. */
final class FileCheck<T extends RosterRecord> implements FileReferences.Row {

  /** What a line is told to be that is no row at all, and has no identifier. */
  private static final Set<String> NO_ROWS =
      Set.of("csv.comment_lines", "csv.footer_row", "csv.repeated_header", "text.control");

  /** The bits of all who may be interested in a row. */
  private static final long EVERYBODY = -1;

  /** So many cells of a line tell whether it is a row: its id, state, date and one of its own. */
  private static final int FIRST_CELLS = 4;

  private final RosterFile<T> file;
  private final FileMode mode;
  private final OneRosterVersion version;
  private final RowSource<T> source;
  private final ValidationRun run;
  private final RunFindings findings;
  private final FileIndex index;

  // By position in the file's rows: the compiled columns that the header has.
  private final List<Column<T, ?>> columns = new ArrayList<>();
  private final CellCheck[] checks;
  private final RecentProblems[] recentProblems;
  private final int[] places;

  /** By perspective, in the order of the run: the columns whose cell is broken from there. */
  private final boolean[][] brokenFor;

  /** The same, of cells that receivers' own rules about rows by themselves have an error for. */
  private final BitSet[] mindedFor;

  private boolean anyMinded;

  /** By perspective: the columns that the header does not have from there. */
  private final boolean[][] unknownTo;

  private final boolean anyUnknown;
  private final List<Header<T>> headers;

  private final List<RowStep<T>> rowSteps;
  private final List<int[]> rowStepColumns = new ArrayList<>();
  private final int[] referenceColumns;
  private final List<View> views;
  private final FileReferences<T> references;

  /**
   * Of what receivers ask of rows by themselves, looked at first: what is wrong there is broken for
   * the other rules of that receiver.
   */
  private final RowView<?>[] recordViews;

  private final RowView<?>[] recordViewsOfAll;
  private final RowView<?>[] rowViews;

  /** Those among them that see all rows, whoever is interested. */
  private final RowView<?>[] rowViewsOfAll;

  /** Those that have reported something of the current row. */
  private final List<RowView<?>> reporting = new ArrayList<>();

  // What makes a finding is much code. Called in this way, it is compiled by itself, and not again
  // into everything that may report.
  private final Consumer<RowView<?>> teller = RowView::tell;

  /** What is of interest of each column. */
  private final List<ColumnInterests> interests = new ArrayList<>();

  /** How many views see only rows that are of interest to them. */
  private int interestedViews;

  private final RecentTexts[] texts;
  private final int sourcedIdPlace;
  private final int sourcedIdColumn;

  /** Where a batch keeps what its own identifiers are looked up by: behind the columns. */
  private final int ownId;

  private final int statusPlace;
  private final int kindColumn;

  private final Location here;
  private final IgnoredRows ignoredRows;
  private final ColumnOddities oddities = new ColumnOddities();
  private final Consumer<CellProblem> cellProblems;

  /** The numbers of the good rows of the batch. */
  private int[] numbers = {};

  private int current;
  private int number;
  private boolean deleted;
  private boolean repeated;
  private boolean anyBroken;
  private Optional<Severity> worst = Optional.empty();
  private RowBatch batch = RowBatch.NONE;
  private int row;
  private long rows;

  /** Lines among the rows that are none. */
  private long otherLines;

  private long bytes;

  /**
   * Prepares a check.
   *
   * @param headers the header as each perspective reads it
   */
  FileCheck(
      RowSource<T> source, List<Header<T>> headers, ValidationRun run, Optional<KnownIds> known) {
    this.source = source;
    this.headers = headers;
    this.run = run;
    this.findings = run.findings();
    Header<T> header = source.header();
    this.version = header.version();
    this.file = header.file();
    this.index = run.indexes().of(file);
    this.mode = index.mode();
    ConstraintCompiler compiler = new ConstraintCompiler(version, mode);
    List<CellCheck> compiled = new ArrayList<>();
    for (int place = 0; place < header.cells().size(); place++) {
      header
          .column(place)
          .ifPresent(
              column -> {
                columns.add(column);
                compiled.add(compiler.compile(file, column));
                interests.add(new ColumnInterests());
              });
    }
    this.checks = compiled.toArray(CellCheck[]::new);
    this.recentProblems = compiled.stream().map(RecentProblems::new).toArray(RecentProblems[]::new);
    this.places = columns.stream().mapToInt(header::indexOf).toArray();
    this.brokenFor = new boolean[headers.size()][checks.length];
    this.mindedFor = headers.stream().map(reading -> new BitSet()).toArray(BitSet[]::new);
    this.unknownTo = new boolean[headers.size()][checks.length];
    this.anyUnknown = findUnknown();
    this.texts =
        IntStream.range(0, header.cells().size())
            .mapToObj(place -> new RecentTexts())
            .toArray(RecentTexts[]::new);
    this.ownId = checks.length;
    this.rowSteps = rowStepsFor(compiler);
    this.sourcedIdPlace = placeOf("sourcedId");
    this.sourcedIdColumn = numberOf("sourcedId");
    for (int i = 0; i < headers.size(); i++) {
      if (sourcedIdPlace < 0 || unknownTo[i][sourcedIdColumn]) {
        index.markUnusable(i);
      }
    }
    this.statusPlace = placeOf("status");
    this.kindColumn = Kinds.column(file, version).map(columns::indexOf).orElse(-1);
    this.views = run.referenceViews();
    this.references = new FileReferences<>(index, findings, columns.size(), views.size());
    this.referenceColumns = addReferences(known);
    List<RowView<T>> shown = rowViews();
    this.recordViews = some(shown, RowView::isOfRecords);
    this.recordViewsOfAll = some(shown, view -> view.isOfRecords() && view.seesAll());
    this.rowViews = some(shown, view -> !view.isOfRecords());
    this.rowViewsOfAll = some(shown, view -> !view.isOfRecords() && view.seesAll());
    this.here = Location.ofFile(file.fileName());
    this.ignoredRows = new IgnoredRows(header, run);
    this.cellProblems = run.isLenient() ? this::repairCell : this::reportCell;
  }

  /** Notes which columns are there under a name that not all know. */
  private boolean findUnknown() {
    boolean any = false;
    for (int i = 0; i < headers.size(); i++) {
      for (int column = 0; column < places.length; column++) {
        unknownTo[i][column] = headers.get(i).column(places[column]).isEmpty();
        any |= unknownTo[i][column];
      }
    }
    return any;
  }

  private int numberOf(String column) {
    return file.column(column, version).map(columns::indexOf).orElse(-1);
  }

  private int placeOf(String column) {
    int place = numberOf(column);
    return place < 0 ? -1 : places[place];
  }

  /** The row steps whose columns the header has. */
  private List<RowStep<T>> rowStepsFor(ConstraintCompiler compiler) {
    List<RowStep<T>> possible = new ArrayList<>();
    for (RowStep<T> step : compiler.compileRowSteps(file)) {
      if (columns.containsAll(step.columns())) {
        possible.add(step);
        rowStepColumns.add(step.columns().stream().mapToInt(columns::indexOf).toArray());
      }
    }
    return possible;
  }

  private int[] addReferences(Optional<KnownIds> known) {
    List<Integer> referring = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column<T, ?> column = columns.get(i);
      if (column.reference().isPresent()) {
        FileIndex target = run.indexes().of(column.reference().get().file());
        List<ReferenceCheck<T>> ofViews =
            views.stream()
                .map(view -> new ReferenceCheck<>(file, column, mode, version, target, known, view))
                .toList();
        references.add(i, ofViews, run.links(file, column.name()));
        referring.add(i);
      }
    }
    return referring.stream().mapToInt(Integer::intValue).toArray();
  }

  private RowView<?>[] some(List<RowView<T>> all, Predicate<RowView<T>> test) {
    return all.stream().filter(test).toArray(RowView<?>[]::new);
  }

  private List<RowView<T>> rowViews() {
    List<RowView<T>> all = new ArrayList<>();
    for (Watch watch : run.watches(file)) {
      int perspective = watch.view().perspective();
      int[] numbers =
          watch.columns().stream().mapToInt(name -> numberOf(name, perspective)).toArray();
      int[] itsPlaces =
          watch.columns().stream().mapToInt(name -> placeOf(name, perspective)).toArray();
      boolean own = !watch.rule().source().equals(Finding.CORE);
      boolean[] missed = new boolean[numbers.length];
      for (int i = 0; own && i < missed.length; i++) {
        missed[i] = itsPlaces[i] < 0 && isMissed(watch.columns().get(i), perspective);
      }
      long bit = bitOf(watch, numbers, itsPlaces);
      Optional<RunFindings.OwnRule> ownRule =
          own && watch.rule().rules().size() == 1
              ? Optional.of(findings.ownOf(watch.rule().rules().get(0), watch.rule().source()))
              : Optional.empty();
      RowView<T> view = new RowView<>(this, watch, numbers, itsPlaces, missed, bit, ownRule);
      if (view.hasColumns()) {
        all.add(view);
      }
    }
    return all;
  }

  /** Notes what is of interest to a rule, and the bit by which it is known, if it has one. */
  private long bitOf(Watch watch, int[] numbers, int[] itsPlaces) {
    if (watch.interests().isEmpty()) {
      return RowView.SEES_ALL;
    }
    // If there are many, some share a bit, and see rows that they need not see.
    long bit = 1L << (interestedViews++ % (Long.SIZE - 1));
    boolean all = false;
    for (int i = 0; i < numbers.length; i++) {
      CellInterest interest = watch.interests().get(watch.columns().get(i));
      if (interest != null && numbers[i] >= 0) {
        interests.get(numbers[i]).add(interest, bit);
      } else if (interest != null) {
        // Of a column that is no column of the binding nothing is said; one that is not there is
        // blank in all rows.
        all |= itsPlaces[i] >= 0 || interest.blanks();
      }
    }
    return all ? RowView.SEES_ALL : bit;
  }

  /** Whether a perspective is told that a column of the binding is missing, and minds. */
  private boolean isMissed(String column, int perspective) {
    return headers.get(perspective).problems().stream()
        .filter(problem -> problem.code().equals("header.missing"))
        .filter(problem -> problem.location().column().equals(Optional.of(column)))
        .map(this::refine)
        .anyMatch(
            problem ->
                findings.breaks(
                    perspective, findings.rule(problem.code()), problem.location(), "", true));
  }

  private int numberOf(String column, int perspective) {
    int number = numberOf(column);
    return number >= 0 && unknownTo[perspective][number] ? -1 : number;
  }

  private int placeOf(String column, int perspective) {
    if (!column.startsWith(RosterFile.METADATA_PREFIX)) {
      int number = numberOf(column, perspective);
      return number < 0 ? -1 : places[number];
    }
    return headers.get(perspective).metadata().entrySet().stream()
        .filter(entry -> entry.getValue().equals(column))
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  /**
   * Reads and checks the whole file.
   *
   * @param caller told the number of rows from time to time
   */
  void run(CallerCode caller, RunClock clock) throws IOException {
    if (source.header().isRecognized()) {
      run.tell(file, headers);
    }
    source.start(Preparation::new);
    do {
      batch = source.next();
      for (RecentTexts text : texts) {
        text.startBatch();
      }
      batch.look();
      index.addLetterCases(batch.letterCases());
      foresee();
      checkRows();
      rows += batch.size();
      row = Math.max(0, batch.size() - 1);
      batch.rethrowFailure();
      caller.rowsChecked(batch.size(), batch.bytesRead() - bytes);
      bytes = batch.bytesRead();
      clock.check();
    } while (!batch.isLast());
    rows -= otherLines;
    if (source.isDamaged() || (rows == 0 && !isEmpty())) {
      index.markUnusable();
    }
    for (int i = 0; isEmpty() && i < headers.size(); i++) {
      // Who takes a file without rows is told of references into it.
      if (!findings.takesEmpty(i, file)) {
        index.markUnusable(i);
      }
    }
    references.settle(this, run::missingIds);
    if (source.isDamaged()) {
      index.tally().distrust();
    }
    List<Audience> audiences = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      audiences.add(anyUnknown ? whoKnows(column) : findings.everyone());
    }
    oddities.report(file.fileName(), columns, audiences, rows, findings);
    reportFileProblems();
    if (isEmpty()) {
      findings.report(
          Problem.of("csv.header_only", Location.ofFile(file.fileName()))
              .with("mode", mode.token()),
          Optional.empty());
    }
  }

  private void foresee() {
    for (int column : referenceColumns) {
      run.foreseeing(file, columns.get(column).name()).forEach(batch.lookup(column)::foresee);
    }
  }

  /** What can be done before rows are checked in their order. One serves one thread. */
  private final class Preparation implements Consumer<RowBatch> {

    private final CleanCells[] cleanCells =
        IntStream.range(0, checks.length)
            .mapToObj(column -> new CleanCells(column, checks[column], interests.get(column)))
            .toArray(CleanCells[]::new);

    @Override
    public void accept(RowBatch read) {
      int lookups = checks.length + 1;
      if (sourcedIdPlace >= 0) {
        BatchLookup own = read.prepareLookup(ownId, lookups, index.ids(), sourcedIdPlace);
        read.setLetterCases(own.letterCases());
      }
      for (int column : referenceColumns) {
        IdIndex target = references.target(column).ids();
        BatchLookup lookup = read.prepareLookup(column, lookups, target, places[column]);
        if (target != index.ids()) {
          lookup.findAll(); // the files that are referred to have been read to their ends
        }
      }
      if (source.header().isRecognized()) {
        read.setCleanWithoutProblem();
        for (int column = 0; column < cleanCells.length; column++) {
          if (columns.get(column).reference().isPresent()) {
            cleanCells[column].look(read, places[column], read.lookup(column));
          } else {
            cleanCells[column].look(read, places[column]);
          }
        }
      }
    }
  }

  private boolean isEmpty() {
    return rows == 0 && !source.isDamaged() && source.header().isRecognized();
  }

  private Audience whoKnows(int column) {
    return Audience.of(headers.size(), i -> !unknownTo[i][column]);
  }

  /** What is wrong with the header is told to each as it reads the header. */
  private void reportFileProblems() {
    List<Problem> ofHeader = source.header().problems();
    boolean alike = headers.stream().allMatch(header -> header.problems().equals(ofHeader));
    List<Problem> ofFile = new ArrayList<>(source.fileProblems());
    if (alike || !ofFile.containsAll(ofHeader)) {
      ofFile.forEach(problem -> findings.report(refine(problem), Optional.empty()));
      return;
    }
    ofFile.removeAll(ofHeader);
    ofFile.forEach(problem -> findings.report(refine(problem), Optional.empty()));
    Set<Problem> all = new LinkedHashSet<>();
    headers.forEach(header -> all.addAll(header.problems()));
    for (Problem problem : all) {
      Audience readers =
          Audience.of(headers.size(), i -> headers.get(i).problems().contains(problem));
      findings.report(refine(problem), Optional.empty(), readers);
    }
  }

  /** Rows of which nothing is to be said are checked together, the others one by one. */
  private void checkRows() {
    row = 0;
    while (row < batch.size()) {
      int good = goodRows();
      if (good > 0) {
        checkGoodRows(row + good);
      } else {
        checkRow();
        row++;
      }
    }
  }

  /**
   * How many rows from the current one on are clean and refer only to rows that are there, of files
   * that have been read.
   */
  private int goodRows() {
    if (ignoredRows.any() || anyUnknown || sourcedIdPlace < 0) {
      return 0;
    }
    int end = batch.endOfClean(row);
    for (int column : referenceColumns) {
      end = references.endOfFound(column, batch, row, end, places[column]);
    }
    for (int i = 0; i < rowSteps.size() && end > row; i++) {
      end = endOfRight(rowSteps.get(i), rowStepColumns.get(i), end);
    }
    return end - row;
  }

  private int endOfRight(RowStep<T> step, int[] stepColumns, int end) {
    int start = row;
    try {
      while (row < end && step.check(cells(stepColumns)).isEmpty()) {
        row++;
      }
      return row;
    } finally {
      row = start;
    }
  }

  /** Checks good rows, but only up to the first whose identifier was there before. */
  private void checkGoodRows(int most) {
    int start = row;
    int end = addIds(start, most);
    for (row = start; row < end; row++) {
      worst = Optional.empty();
      number = numbers[row];
      deleted = saysDeleted();
      for (int column : referenceColumns) {
        references.takeFound(column, batch, row, places[column]);
      }
      showToInterested(batch.interested(row));
      mendBroken();
      index.tally().add(number, worst);
    }
    if (end < most) {
      checkRow();
      row++;
    }
  }

  private void showToInterested(long interested) {
    show(interested == 0 ? recordViewsOfAll : recordViews, interested);
    show(interested == 0 ? rowViewsOfAll : rowViews, interested);
  }

  /** Shows the row to those who see it, and tells what they report. */
  private void show(RowView<?>[] views, long interested) {
    for (RowView<?> view : views) {
      if (view.sees(interested)) {
        look(view);
      }
    }
    tellReported();
  }

  /** Notes that a receiver's own rule has found an error at a cell of the current row. */
  void mind(int column, int perspective) {
    // The row is known by its identifier, whatever somebody minds about that.
    if (column >= 0 && column != sourcedIdColumn) {
      mindedFor[perspective].set(column);
      anyMinded = true;
    }
  }

  /** Whether a receiver's own rules about rows by themselves have found an error at a cell. */
  boolean isMinded(int column, int perspective) {
    return anyMinded && column >= 0 && mindedFor[perspective].get(column);
  }

  private void mendBroken() {
    if (anyMinded) {
      for (BitSet of : mindedFor) {
        of.clear();
      }
      anyMinded = false;
    }
    if (anyBroken) {
      for (boolean[] of : brokenFor) {
        Arrays.fill(of, false);
      }
      anyBroken = false;
    }
  }

  private int addIds(int start, int end) {
    if (numbers.length < batch.size()) {
      numbers = new int[batch.size()];
    }
    BatchLookup own = batch.lookup(ownId);
    for (row = start; row < end; row++) {
      int added = batch.isEmpty(row, sourcedIdPlace) ? IdIndex.NONE : own.add(row, line(), kind());
      if (added == IdIndex.NONE) {
        return row;
      }
      numbers[row] = added;
      if (mode == FileMode.DELTA && saysDeleted()) {
        index.markDeleted(added);
      }
    }
    return end;
  }

  private void checkRow() {
    worst = Optional.empty();
    number = IdIndex.NONE;
    repeated = false;
    Optional<Problem> problem = batch.problem(row);
    int firstPending = references.pending();
    boolean isRow = problem.filter(found -> NO_ROWS.contains(found.code())).isEmpty();
    if (problem.isPresent()) {
      mark(findings.report(problem.get(), isRow ? shownId() : Optional.empty()));
    }
    if (isRow && problem.isPresent() && !problem.get().isRepaired()) {
      indexMalformedRow(problem.get());
    } else if (isRow && source.header().isRecognized()) {
      checkCells();
    } else if (isRow) {
      worst = Severity.ERROR.asOptional(); // nothing can be said for it
    }
    if (isRow) {
      index.tally().add(number, worst);
    } else {
      otherLines++;
    }
    if (references.pending() > firstPending) {
      references.setRowState(firstPending, worst);
    }
  }

  /**
   * The identifier of a row that is not well-formed, to be shown. Where a line break in a name cuts
   * a row, the rest of the name stands first in a line; so it is shown only of a line that starts
   * as a row of the file does.
   */
  private Optional<String> shownId() {
    return startsAsRow() ? sourcedId() : Optional.empty();
  }

  private boolean startsAsRow() {
    if (file.columns(version).stream().noneMatch(Column::isPersonal)) {
      return true;
    }
    int first = Math.min(FIRST_CELLS, source.header().cells().size());
    return batch.width(row) >= first
        && IntStream.range(0, first)
            .allMatch(
                place -> source.header().column(place).filter(c -> fits(c, place)).isPresent());
  }

  private boolean fits(Column<T, ?> column, int place) {
    String cell = cell(place);
    if (cell.isEmpty()) {
      return !column.isRequired();
    }
    boolean word =
        column
            .type()
            .vocabulary()
            .filter(words -> !words.tokens(version).isEmpty())
            .map(words -> words.contains(cell, version))
            .orElse(true);
    return word && column.type().check(cell).isEmpty();
  }

  /** A row that cannot be read is there all the same: what refers to it is not to be blamed. */
  private void indexMalformedRow(Problem problem) {
    index.addUnreadableRow();
    Optional<String> id = sourcedId();
    id.ifPresent(text -> number = addToIndex(text, Kinds.UNKNOWN));
    boolean idIsBroken = problem.location().column().equals(source.header().nameAt(sourcedIdPlace));
    if (id.isEmpty() || idIsBroken) {
      index.addRowWithoutId();
    }
  }

  /** Adds an identifier for which nothing was prepared. */
  private int addToIndex(String id, byte kind) {
    index.addLetterCases(LetterCases.BOTH); // who is in doubt looks at it
    return index.ids().add(id, line(), kind);
  }

  private void checkCells() {
    if (ignoredRows.any()
        && ignoredRows.start(this::cell, Location.ofLine(file.fileName(), line()))) {
      run.meetDifference();
    }
    if (!batch.isClean(row)) {
      for (current = 0; current < checks.length; current++) {
        if (batch.isDoubtful(row, current)) {
          recentProblems[current].check(cell(places[current]), cellProblems);
        }
      }
    }
    for (int i = 0; i < rowSteps.size(); i++) {
      checkStep(rowSteps.get(i), rowStepColumns.get(i));
    }
    deleted = saysDeleted();
    indexRow();
    references.startRow();
    for (int column : referenceColumns) {
      if (!batch.isEmpty(row, places[column]) && isWholeForAny(column)) {
        references.check(column, batch, row, places[column], this);
      }
    }
    // Who skips the row, or knows its columns otherwise, sees other cells than the rest.
    showToInterested(anyUnknown || ignoredRows.any() ? EVERYBODY : interested());
    ignoredRows.end();
    mendBroken();
  }

  /**
   * The bits of those who want to see a cell of the row: of a cell that is wrong, all who look at
   * its column.
   */
  private long interested() {
    long bits = batch.interested(row);
    if (anyBroken || !batch.isClean(row)) {
      for (int column = 0; column < checks.length; column++) {
        if (batch.isDoubtful(row, column) || !isWholeForAll(column)) {
          bits |= interests.get(column).everybody();
        }
      }
    }
    return bits;
  }

  private void checkStep(RowStep<T> step, int[] stepColumns) {
    Audience asking = findings.everyone();
    if (anyBroken || anyUnknown) {
      asking = whoHasWhole(stepColumns);
      if (asking.isEmpty()) {
        return;
      }
    }
    Optional<CellProblem> problem = step.check(cells(stepColumns));
    if (problem.isPresent()) {
      current = stepColumns[stepColumns.length - 1];
      reportCell(problem.get(), asking);
    }
  }

  /** Those from whose perspectives some cells are whole. */
  private Audience whoHasWhole(int... some) {
    boolean[] whole = new boolean[headers.size()];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = true;
      for (int column : some) {
        whole[i] &= isWhole(column, i);
      }
    }
    return Audience.of(whole);
  }

  private List<String> cells(int[] stepColumns) {
    String[] values = new String[stepColumns.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = text(places[stepColumns[i]]);
    }
    return Arrays.asList(values);
  }

  private void indexRow() {
    if (sourcedIdPlace < 0) {
      return;
    }
    if (batch.isEmpty(row, sourcedIdPlace) || !isWholeForAny(sourcedIdColumn)) {
      index.addRowWithoutId();
      return;
    }
    number =
        batch.isReplaced(row)
            ? addToIndex(cell(sourcedIdPlace), kind())
            : batch.lookup(ownId).add(row, line(), kind());
    if (number != IdIndex.NONE) {
      hideRow();
      if (mode == FileMode.DELTA && isDeleted()) {
        index.markDeleted(number);
      }
      return;
    }
    repeated = true;
    int first = index.ids().find(cell(sourcedIdPlace));
    boolean otherState = mode == FileMode.DELTA && index.isDeleted(first) != isDeleted();
    Argument line = new Argument("first", index.ids().line(first), false);
    current = sourcedIdColumn;
    reportCell(
        new CellProblem(otherState ? "delta.two_states" : "id.duplicate", false, List.of(line)));
  }

  /** Notes for whom the row is none, as its identifier is broken or the row is skipped. */
  private void hideRow() {
    if (!anyBroken && !ignoredRows.any()) {
      return;
    }
    for (int i = 0; i < brokenFor.length; i++) {
      if (brokenFor[i][sourcedIdColumn]) {
        index.addRowWithoutId(i);
      }
      if (brokenFor[i][sourcedIdColumn] || findings.isDeaf(i)) {
        index.hide(i, number);
      }
    }
  }

  private byte kind() {
    if (kindColumn < 0) {
      return Kinds.UNKNOWN;
    }
    Vocabulary<?> vocabulary = columns.get(kindColumn).type().vocabulary().orElseThrow();
    return Kinds.of(text(places[kindColumn]), vocabulary, version);
  }

  private void look(RowView<?> view) {
    if (run.hasFailed(view.rule())) {
      return;
    }
    try {
      view.look();
    } catch (RuntimeException | LinkageError | StackOverflowError ours) {
      run.fail(view.rule(), Location.ofLine(file.fileName(), line()), ours);
    }
    if (view.hasReported()) {
      reporting.add(view);
    }
  }

  private void tellReported() {
    if (!reporting.isEmpty()) {
      reporting.forEach(teller);
      reporting.clear();
    }
  }

  @Override
  public void wrongKind(int column, CellProblem problem) {
    current = column;
    reportCell(problem);
  }

  @Override
  public void dangling(Severity severity) {
    mark(severity.asOptional());
  }

  @Override
  public void danglingLater(long line, Optional<Severity> before, Severity severity) {
    index.tally().worsen(index.ids().numberOnLine(line), before, severity);
  }

  /** Reads a cell as it was meant, if that is plain and right; else reports what is wrong. */
  private void repairCell(CellProblem problem) {
    Column<T, ?> column = columns.get(current);
    int place = places[current];
    Optional<String> meant =
        column
            .type()
            .repair(cell(place), version)
            .filter(text -> isMended(current, text, problem.code()));
    if (meant.isEmpty()) {
      reportCell(problem);
      return;
    }
    Location location = Location.ofLine(file.fileName(), line()).atColumn(column.name());
    Problem told =
        problem
            .at(location, cell(place), column.isPersonal())
            .readAs(meant.get(), column.isPersonal());
    batch.replace(row, place, meant.get());
    mark(findings.report(told, sourcedId()));
    checks[current].check(meant.get(), this::reportCell);
  }

  /** Whether a text has no longer the problem of a cell, and breaks no rule of the binding. */
  private boolean isMended(int column, String text, String code) {
    boolean[] wrong = new boolean[1];
    checks[column].check(
        text,
        left ->
            wrong[0] |=
                left.code().equals(code) || findings.rule(left.code()).severity().isInvalid());
    return !wrong[0];
  }

  private void reportCell(CellProblem problem) {
    int column = current;
    boolean alike = !anyBroken && !anyUnknown;
    reportCell(problem, alike ? findings.everyone() : whoHasWhole(column));
  }

  /** Reports what is wrong with a cell to those for whom it is whole up to now. */
  private void reportCell(CellProblem problem, Audience audience) {
    if (oddities.take(problem.code(), columns.get(current), line())) {
      return;
    }
    Rule rule = findings.rule(problem.code());
    int column = current;
    String name = columns.get(column).name();
    boolean personal = columns.get(column).isPersonal();
    report(rule, name, places[column], personal, problem, audience);
    markBroken(rule, problem, audience);
  }

  /**
   * However little anyone minds, an unreadable cell has no value that others could look at; unless
   * it is one of a receiver's own tokens, which then can be looked at for that receiver.
   */
  private void markBroken(Rule rule, CellProblem problem, Audience audience) {
    Location place = Location.ofLine(file.fileName(), line()).atColumn(columns.get(current).name());
    boolean untold = !findings.isOn(rule) || isSuppressed(rule, place);
    if (problem.readable() && untold) {
      return;
    }
    String cell = cell(places[current]);
    boolean whole = false;
    boolean broken = false;
    for (int i = 0; i < brokenFor.length; i++) {
      if (audience.has(i)) {
        boolean breaks = findings.breaks(i, rule, place, cell, problem.readable());
        brokenFor[i][current] |= breaks;
        broken |= breaks;
        whole |= !breaks;
      }
    }
    anyBroken |= broken;
    if (broken && whole) {
      run.meetDifference();
    }
  }

  /** Looks for the row's identifier only if somebody has suppressed findings of the rule. */
  private boolean isSuppressed(Rule rule, Location place) {
    return findings.suppressions().concern(rule) && findings.isSuppressed(rule, place, sourcedId());
  }

  /**
   * Reports what a rule about several rows has found about the current row.
   *
   * @param known the column's number among those of the binding, or -1
   * @return how bad it is; empty if it is no finding
   */
  Optional<Severity> report(
      Rule rule,
      String source,
      View view,
      String column,
      int known,
      int place,
      Argument... details) {
    boolean personal = known < 0 || columns.get(known).isPersonal();
    if (!source.equals(Finding.CORE)) {
      // It may happen in each row.
      Optional<Severity> told =
          findings.reportOwn(
              rule,
              source,
              here,
              () -> {
                CellProblem problem = new CellProblem(rule.code(), true, List.of(details));
                Location location = at(column);
                return new RunFindings.Details(
                    problem.at(location, textAt(place), personal), sourcedId(), List.of());
              },
              view.audience());
      mark(told);
      return told;
    }
    CellProblem problem = new CellProblem(rule.code(), true, List.of(details));
    return report(rule, column, place, personal, problem, view.audience());
  }

  /** Reports that a rule of the binding is broken. */
  private Optional<Severity> report(
      Rule rule,
      String column,
      int place,
      boolean personal,
      CellProblem problem,
      Audience audience) {
    Location location = at(column);
    String cell = textAt(place);
    Optional<Severity> told =
        findings.report(
            rule,
            Finding.CORE,
            location,
            Optional.of(cell),
            1,
            new CellDetails(problem, location, cell, personal),
            audience);
    mark(told);
    return told;
  }

  /** What is told of a cell, if it is; there may be one for each row. */
  private final class CellDetails implements Supplier<RunFindings.Details> {
    private final CellProblem problem;
    private final Location location;
    private final String cell;
    private final boolean personal;

    private CellDetails(CellProblem problem, Location location, String cell, boolean personal) {
      this.problem = problem;
      this.location = location;
      this.cell = cell;
      this.personal = personal;
    }

    @Override
    public RunFindings.Details get() {
      return new RunFindings.Details(problem.at(location, cell, personal), sourcedId(), List.of());
    }
  }

  private Location at(String column) {
    return Location.ofLine(file.fileName(), line()).atColumn(column);
  }

  private String textAt(int place) {
    return place < 0 ? "" : cell(place);
  }

  /** Counts one more row that breaks a receiver's own rule, if nothing else is left to be done. */
  boolean countAnother(RunFindings.OwnRule own) {
    boolean counted = findings.countAnother(own, here.file());
    if (counted) {
      mark(own.severity());
    }
    return counted;
  }

  private void mark(Optional<Severity> severity) {
    if (severity.isPresent() && (worst.isEmpty() || severity.get().compareTo(worst.get()) < 0)) {
      worst = severity;
    }
  }

  /** A missing column is worse if its values are asked for; only the constraints know. */
  private Problem refine(Problem problem) {
    if (!problem.code().equals("header.missing")) {
      return problem;
    }
    Header<T> header = source.header();
    boolean required =
        problem
            .location()
            .column()
            .flatMap(name -> file.column(name, header.version()))
            .map(column -> new ConstraintCompiler(header.version(), mode).compile(file, column))
            .filter(CellCheck::isRequired)
            .isPresent();
    String code = required ? "header.missing_required" : "header.missing_optional";
    String instead =
        problem.argument("found").map(found -> "; its place has `" + found + "`").orElse("");
    return new Problem(code, problem.location(), problem.arguments()).with("instead", instead);
  }

  /**
   * The row's identifier, if it can be told and is one. Where cells may have moved, another than
   * the first could hold anything, a password too; and a Social Security number is never shown.
   */
  @Override
  public Optional<String> sourcedId() {
    boolean moved =
        sourcedIdPlace > 0
            && batch.problem(row).filter(problem -> !problem.isRepaired()).isPresent();
    if (sourcedIdPlace < 0 || sourcedIdPlace >= batch.width(row) || moved) {
      return Optional.empty();
    }
    return Optional.of(cell(sourcedIdPlace))
        .filter(Lexical::isSourcedId)
        .filter(id -> !SocialSecurityNumberRule.holdsNumber(id));
  }

  /** The line of the current row; 1 before the first. */
  @Override
  public long line() {
    return batch.size() == 0 ? 1 : batch.line(row);
  }

  @Override
  public int number() {
    return number;
  }

  boolean repeatsAnother() {
    return number == IdIndex.NONE && repeated;
  }

  /** Whether the current row says that its record is to be deleted. */
  boolean isDeleted() {
    return deleted;
  }

  private boolean saysDeleted() {
    return statusPlace >= 0
        && !isEmpty(statusPlace)
        && text(statusPlace).equals(RecordStatus.TO_BE_DELETED.token());
  }

  /** The row's number from a perspective: none if its identifier is broken there. */
  int number(int perspective) {
    boolean known = sourcedIdColumn < 0 || isWhole(sourcedIdColumn, perspective);
    return known ? number : IdIndex.NONE;
  }

  /** Whether a cell is broken from a perspective. */
  boolean isBroken(int column, int perspective) {
    return anyBroken && column >= 0 && brokenFor[perspective][column];
  }

  /** Whether any cell of the row is broken or minded by anyone. */
  boolean isFaulty() {
    return anyBroken || anyMinded;
  }

  /** Whether a perspective skips the row. */
  boolean isSkipped(int perspective) {
    return findings.isDeaf(perspective);
  }

  /** Whether a perspective has a column, and its cell is not broken from there. */
  private boolean isWhole(int column, int perspective) {
    return (!anyBroken || !brokenFor[perspective][column])
        && (!anyUnknown || !unknownTo[perspective][column]);
  }

  private boolean isWholeForAll(int column) {
    for (int i = 0; i < brokenFor.length; i++) {
      if (!isWhole(column, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isWholeForAny(int column) {
    if (!anyBroken && !anyUnknown) {
      return true;
    }
    for (int i = 0; i < brokenFor.length; i++) {
      if (isWhole(column, i)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean refers(int column, int perspective) {
    return isWhole(column, perspective) && !findings.isDeaf(perspective);
  }

  String cell(int place) {
    return batch.cell(row, place);
  }

  /** The text of a cell, for who looks at it in all rows. */
  String text(int place) {
    return texts[place].of(batch, row, place);
  }

  void read(int place, TextReader reader) {
    batch.read(row, place, reader);
  }

  boolean isSame(int place, int other) {
    return batch.isSame(row, place, other);
  }

  boolean isEmpty(int place) {
    return batch.isEmpty(row, place);
  }

  FileReferences<T> references() {
    return references;
  }
}
