package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.constraint.Lexical;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Checks one data file, row by row, in one pass. */
final class FileCheck<T extends RosterRecord> {

  private static final long REPORTING_INTERVAL = 4_096;
  private static final byte VALID = 0;
  private static final byte WARNED = 1;
  private static final byte INVALID = 2;

  private final RosterFile<T> file;
  private final Optional<String> fileName;
  private final FileMode mode;
  private final RowSource<T> source;
  private final FindingCollector findings;
  private final RuleCatalogue rules;
  private final FileIndex index;

  // By position in the file's rows: the compiled columns that the header has.
  private final List<Column<T, ?>> columns = new ArrayList<>();
  private final CellCheck[] checks;
  private final int[] places;
  private final boolean[] broken;
  private final List<RowStep<T>> rowSteps;
  private final List<int[]> rowStepColumns = new ArrayList<>();
  private final List<ReferenceCheck<T>> references = new ArrayList<>();
  private final List<Integer> referenceColumns = new ArrayList<>();
  private final PendingReferences pending = new PendingReferences();
  private final Optional<PrimaryRoleCheck> primaryRoles;
  private final OneRosterVersion version;
  private final int sourcedIdPlace;
  private final int sourcedIdColumn;
  private final int kindColumn;

  private final Consumer<CellProblem> cellProblems = this::reportCell;
  private int current;
  private boolean rowHasError;
  private boolean rowHasWarning;

  private long rows;
  private long warningRows;
  private long invalidRows;

  FileCheck(
      RowSource<T> source,
      PackageIndex indexes,
      Optional<KnownIds> known,
      FindingCollector findings,
      RuleCatalogue rules) {
    this.source = source;
    this.index = indexes.of(source.header().file());
    this.mode = index.mode();
    this.findings = findings;
    this.rules = rules;
    Header<T> header = source.header();
    this.version = header.version();
    this.file = header.file();
    this.fileName = Optional.of(file.fileName());
    ConstraintCompiler compiler = new ConstraintCompiler(version, mode);
    List<CellCheck> compiled = new ArrayList<>();
    for (int place = 0; place < header.cells().size(); place++) {
      header
          .column(place)
          .ifPresent(
              column -> {
                columns.add(column);
                compiled.add(compiler.compile(file, column));
              });
    }
    this.checks = compiled.toArray(CellCheck[]::new);
    this.places = columns.stream().mapToInt(header::indexOf).toArray();
    this.broken = new boolean[checks.length];
    this.rowSteps = rowStepsFor(compiler);
    Optional<Column<T, ?>> sourcedId = file.column("sourcedId", version);
    this.sourcedIdPlace = sourcedId.map(header::indexOf).orElse(-1);
    this.sourcedIdColumn = sourcedId.map(columns::indexOf).orElse(-1);
    if (sourcedIdPlace < 0) {
      index.markUnusable();
    }
    this.kindColumn = Kinds.column(file, version).map(columns::indexOf).orElse(-1);
    this.primaryRoles = PrimaryRoleCheck.of(file, columns, places);
    for (int i = 0; i < columns.size(); i++) {
      Column<T, ?> column = columns.get(i);
      if (column.reference().isPresent()) {
        FileIndex target = indexes.of(column.reference().get().file());
        references.add(new ReferenceCheck<>(file, column, mode, version, target, known));
        referenceColumns.add(i);
      }
    }
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

  /**
   * Reads and checks the whole file.
   *
   * @param progress told the number of rows from time to time
   */
  void run(LongConsumer progress, RunClock clock) throws IOException {
    while (source.next()) {
      rows++;
      checkRow();
      if (rows % REPORTING_INTERVAL == 0) {
        progress.accept(REPORTING_INTERVAL);
        clock.check();
      }
    }
    progress.accept(rows % REPORTING_INTERVAL);
    if (source.isDamaged() || rows == 0) {
      index.markUnusable();
    }
    settlePending();
    references.forEach(reference -> reference.report(rules, findings));
    for (Problem problem : source.fileProblems()) {
      report(refine(problem), Optional.empty());
    }
    if (rows == 0 && !source.isDamaged() && source.header().isRecognized()) {
      report(
          Problem.of("csv.header_only", Location.ofFile(file.fileName()))
              .with("mode", mode.token()),
          Optional.empty());
    }
  }

  /** How the rows that were read so far fared. */
  FileSummary summary() {
    return new FileSummary(
        file.fileName(), mode, rows, rows - warningRows - invalidRows, warningRows, invalidRows);
  }

  private void checkRow() {
    rowHasError = false;
    rowHasWarning = false;
    Optional<Problem> problem = source.rowProblem();
    int firstPending = pending.size();
    if (problem.isPresent()) {
      report(problem.get(), sourcedId());
      indexMalformedRow(problem.get());
    } else if (source.header().isRecognized()) {
      checkCells(source.cells());
    } else {
      rowHasError = true; // nothing can be said for it
    }
    if (rowHasError) {
      invalidRows++;
    } else if (rowHasWarning) {
      warningRows++;
    }
    if (pending.size() > firstPending) {
      pending.setRowState(firstPending, rowHasError ? INVALID : rowHasWarning ? WARNED : VALID);
    }
  }

  /** A row that cannot be read is there all the same: what refers to it is not to be blamed. */
  private void indexMalformedRow(Problem problem) {
    Optional<String> id = sourcedId();
    id.ifPresent(text -> index.ids().add(text, source.line(), Kinds.UNKNOWN));
    boolean idIsBroken = problem.location().column().equals(source.header().nameAt(sourcedIdPlace));
    if (id.isEmpty() || idIsBroken) {
      index.addRowWithoutId();
    }
  }

  private void indexRow(String[] cells) {
    if (sourcedIdPlace < 0) {
      return;
    }
    String id = cells[sourcedIdPlace];
    if (id.isEmpty() || broken[sourcedIdColumn]) {
      index.addRowWithoutId();
      return;
    }
    if (index.ids().add(id, source.line(), kind(cells)) == IdIndex.NONE) {
      long first = index.ids().line(index.ids().find(id));
      current = sourcedIdColumn;
      reportCell(
          new CellProblem("id.duplicate", false, List.of(new Argument("first", first, false))));
    }
  }

  private byte kind(String[] cells) {
    if (kindColumn < 0 || broken[kindColumn]) {
      return Kinds.UNKNOWN;
    }
    Vocabulary<?> vocabulary = columns.get(kindColumn).type().vocabulary().orElseThrow();
    return Kinds.of(cells[places[kindColumn]], vocabulary, version);
  }

  private void checkReferences(String[] cells) {
    for (int i = 0; i < references.size(); i++) {
      int column = referenceColumns.get(i);
      String cell = cells[places[column]];
      if (cell.isEmpty() || broken[column]) {
        continue;
      }
      current = column;
      if (columns.get(column).type().isList()) {
        for (String id : FieldType.split(cell)) {
          checkReference(i, id);
        }
      } else {
        checkReference(i, cell);
      }
    }
  }

  private void checkReference(int number, String id) {
    ReferenceCheck<T> reference = references.get(number);
    switch (reference.check(id, source.line(), this::sourcedId)) {
      case FOUND -> {
        Optional<CellProblem> problem = reference.checkKind();
        if (problem.isPresent()) {
          reportCell(problem.get());
        }
      }
      case DANGLING -> rowHasError = true;
      case PENDING -> pending.add(id, number, source.line());
      case UNJUDGED -> {}
    }
  }

  /** Settles the references within this file, now that all its rows are known. */
  private void settlePending() {
    long lastSpoiled = 0;
    for (int i = 0; i < pending.size(); i++) {
      String id = pending.id(i);
      long line = pending.line(i);
      boolean dangling =
          index.ids().find(id) == IdIndex.NONE
              && references.get(pending.column(i)).settle(id, line, () -> idOnLine(line))
                  == ReferenceCheck.Outcome.DANGLING;
      if (dangling && line != lastSpoiled) {
        lastSpoiled = line;
        spoilRow(pending.rowState(i));
      }
    }
  }

  /** A row that has been counted already turns out to have an error. */
  private void spoilRow(byte state) {
    if (state != INVALID) {
      invalidRows++;
    }
    if (state == WARNED) {
      warningRows--;
    }
  }

  /** The identifier of the row on a line; identifiers are numbered in the order of lines. */
  private Optional<String> idOnLine(long line) {
    IdIndex ids = index.ids();
    int low = 0;
    int high = ids.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = ids.line(middle);
      if (found == line) {
        return Optional.of(ids.id(middle));
      }
      if (found < line) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private void checkCells(String[] cells) {
    for (current = 0; current < checks.length; current++) {
      checks[current].check(cells[places[current]], cellProblems);
    }
    for (int i = 0; i < rowSteps.size(); i++) {
      checkStep(rowSteps.get(i), rowStepColumns.get(i), cells);
    }
    indexRow(cells);
    checkReferences(cells);
    if (primaryRoles.isPresent()) {
      checkPrimaryRole(primaryRoles.get(), cells);
    }
    if (rowHasError) {
      Arrays.fill(broken, false);
    }
  }

  private void checkPrimaryRole(PrimaryRoleCheck check, String[] cells) {
    Optional<CellProblem> problem = check.check(cells, broken, source.line());
    if (problem.isPresent()) {
      current = check.column();
      reportCell(problem.get());
    }
  }

  private void checkStep(RowStep<T> step, int[] stepColumns, String[] cells) {
    for (int column : stepColumns) {
      if (broken[column]) {
        return;
      }
    }
    List<String> values =
        Arrays.stream(stepColumns).mapToObj(column -> cells[places[column]]).toList();
    Optional<CellProblem> problem = step.check(values);
    if (problem.isPresent()) {
      current = stepColumns[stepColumns.length - 1];
      reportCell(problem.get());
    }
  }

  private void reportCell(CellProblem problem) {
    Rule rule = rules.get(problem.code());
    broken[current] |= rule.severity().isInvalid();
    mark(rule.severity());
    if (!findings.count(rule, rule.severity(), fileName, 1)) {
      return;
    }
    Column<T, ?> column = columns.get(current);
    Location place = Location.ofLine(file.fileName(), source.line()).atColumn(column.name());
    String cell = source.cells()[places[current]];
    findings.keep(Finding.of(rule, problem.at(place, cell, column.isPersonal()), sourcedId()));
  }

  private void report(Problem problem, Optional<String> sourcedId) {
    Rule rule = rules.get(problem.code());
    mark(rule.severity());
    findings.add(Finding.of(rule, problem, sourcedId));
  }

  private void mark(Severity severity) {
    rowHasError |= severity.isInvalid();
    rowHasWarning |= severity == Severity.WARNING;
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
    return new Problem(code, problem.location(), problem.arguments());
  }

  /**
   * The row's identifier, if it can be told and is one. Where cells may have moved, another than
   * the first could hold anything, a password too.
   */
  private Optional<String> sourcedId() {
    String[] cells = source.cells();
    boolean moved = sourcedIdPlace > 0 && source.rowProblem().isPresent();
    if (sourcedIdPlace < 0 || sourcedIdPlace >= cells.length || moved) {
      return Optional.empty();
    }
    return Optional.of(cells[sourcedIdPlace]).filter(Lexical::isSourcedId);
  }
}
