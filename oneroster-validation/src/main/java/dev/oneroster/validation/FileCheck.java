package dev.oneroster.validation;

import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
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

  private final RosterFile<T> file;
  private final Optional<String> fileName;
  private final FileMode mode;
  private final RowCursor<T> cursor;
  private final FindingCollector findings;
  private final RuleCatalogue rules;

  // By position in the file's rows: the compiled columns that the header has.
  private final List<Column<T, ?>> columns = new ArrayList<>();
  private final CellCheck[] checks;
  private final int[] places;
  private final boolean[] broken;
  private final List<RowStep<T>> rowSteps;
  private final List<int[]> rowStepColumns = new ArrayList<>();
  private final int sourcedIdPlace;

  private final Consumer<CellProblem> cellProblems = this::reportCell;
  private int current;
  private boolean rowHasError;
  private boolean rowHasWarning;

  private long rows;
  private long warningRows;
  private long invalidRows;

  FileCheck(RowCursor<T> cursor, FileMode mode, FindingCollector findings, RuleCatalogue rules) {
    this.cursor = cursor;
    this.mode = mode;
    this.findings = findings;
    this.rules = rules;
    Header<T> header = cursor.header();
    OneRosterVersion version = header.version();
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
    this.sourcedIdPlace = file.column("sourcedId", version).map(header::indexOf).orElse(-1);
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
  void run(LongConsumer progress) throws IOException {
    while (cursor.next()) {
      rows++;
      checkRow();
      if (rows % REPORTING_INTERVAL == 0) {
        progress.accept(REPORTING_INTERVAL);
      }
    }
    progress.accept(rows % REPORTING_INTERVAL);
    for (Problem problem : cursor.fileProblems()) {
      report(refine(problem), Optional.empty());
    }
    if (rows == 0 && !cursor.isDamaged() && cursor.header().isRecognized()) {
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
    Optional<Problem> problem = cursor.rowProblem();
    if (problem.isPresent()) {
      report(problem.get(), sourcedId());
    } else if (cursor.header().isRecognized()) {
      checkCells(cursor.cells());
    } else {
      rowHasError = true; // nothing can be said for it
    }
    if (rowHasError) {
      invalidRows++;
    } else if (rowHasWarning) {
      warningRows++;
    }
  }

  private void checkCells(String[] cells) {
    for (current = 0; current < checks.length; current++) {
      checks[current].check(cells[places[current]], cellProblems);
    }
    for (int i = 0; i < rowSteps.size(); i++) {
      checkStep(rowSteps.get(i), rowStepColumns.get(i), cells);
    }
    if (rowHasError) {
      Arrays.fill(broken, false);
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
    Location place = Location.ofLine(file.fileName(), cursor.line()).atColumn(column.name());
    String cell = cursor.cells()[places[current]];
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
    Header<T> header = cursor.header();
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

  /** The row's identifier, if it can be told and is one. */
  private Optional<String> sourcedId() {
    String[] cells = cursor.cells();
    if (sourcedIdPlace < 0 || sourcedIdPlace >= cells.length) {
      return Optional.empty();
    }
    return Optional.of(cells[sourcedIdPlace]).filter(Lexical::isSourcedId);
  }
}
