package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RowGuard;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.Lexical;
import dev.oneroster.validation.spi.RowValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one file before they are written, by the same compiled constraints that check
 * rows which are read: what would be an error there, for anyone who is asked, is not written.
 * Oddities are. Not thread-safe.
 *
 * @param <T> the entity's type
 */
final class RecordCheck<T extends RosterRecord> implements RowGuard {

  private static final int LINE_OF_FIRST_ROW = 2;
  private static final int SOURCED_ID = 0;

  private final RosterFile<T> file;
  private final WrittenIds written;
  private final boolean identity;
  private final boolean indexed;

  // By position in the row; extension columns come behind these.
  private final List<Column<T, ?>> columns = new ArrayList<>();
  private final CellCheck[] checks;

  /** By column, the text of which nothing was said last: blanks, days and tokens come again. */
  private final @Nullable String[] clean;

  private final List<RowStep<T>> rowSteps = new ArrayList<>();
  private final List<int[]> rowStepPlaces = new ArrayList<>();
  private final List<WrittenReferences<T>> references = new ArrayList<>();
  private final List<Integer> referencePlaces = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final boolean[] broken;
  private final List<RecordReceiver> receivers;
  private final List<Asked> asked = new ArrayList<>();
  private final RuleCatalogue rules;
  private final int kindPlace;
  private final Optional<PrimaryRoleCheck> primaryRoles;
  private final WrittenIds.OfFile ids;

  private final Consumer<CellProblem> cellProblems = this::report;
  private final RowValues texts = this::textOf;
  private final List<Finding> findings = new ArrayList<>();
  private String[] row = {};
  private int current;
  private boolean said;

  /** The row's identifier as the index has it. */
  private byte[] id = {};

  private long idHash;
  private long rows;

  RecordCheck(Header<T> header, FileMode mode, WrittenIds written) {
    this.file = header.file();
    this.written = written;
    this.identity = written.checks().identity();
    this.indexed = written.isNeeded(file);
    this.ids = new WrittenIds.OfFile(new IdIndex(), mode);
    OneRosterVersion version = header.version();
    for (int place = 0; place < header.cells().size(); place++) {
      header.column(place).ifPresent(columns::add);
    }
    columns.forEach(column -> places.put(column.name(), places.size()));
    header.metadata().values().forEach(name -> places.put(name, places.size()));
    this.broken = new boolean[places.size()];
    this.clean = new String[columns.size()];
    this.receivers = RecordReceiver.of(written.checks().receivers(), file, version, places.size());
    this.rules = written.checks().receivers().rules();
    for (RecordReceiver receiver : receivers) {
      receiver.checks().forEach(check -> asked.add(new Asked(receiver, check)));
    }
    List<CellCheck> compiled = new ArrayList<>();
    if (written.checks().constraints()) {
      ConstraintCompiler compiler = new ConstraintCompiler(version, mode);
      columns.forEach(column -> compiled.add(compiler.compile(file, column)));
      for (RowStep<T> step : compiler.compileRowSteps(file)) {
        rowSteps.add(step);
        rowStepPlaces.add(step.columns().stream().mapToInt(columns::indexOf).toArray());
      }
    }
    this.checks = compiled.toArray(CellCheck[]::new);
    for (int i = 0; i < columns.size() && written.checks().references(); i++) {
      if (columns.get(i).reference().isPresent()) {
        references.add(new WrittenReferences<>(file, columns.get(i), mode, written));
        referencePlaces.add(i);
      }
    }
    this.kindPlace = Kinds.column(file, version).map(columns::indexOf).orElse(-1);
    this.primaryRoles = identity ? PrimaryRoleCheck.of(file, columns) : Optional.empty();
  }

  @Override
  public boolean admits(String[] cells, List<Problem> problems) {
    row = cells;
    findings.clear();
    for (RecordReceiver receiver : receivers) {
      receiver.start(texts);
    }
    for (Problem problem : problems) {
      report(problem);
    }
    checkConstraints();
    checkReferences();
    for (Asked ask : asked) {
      ask.ask();
    }
    checkIdentity();
    if (findings.isEmpty()) {
      accept();
    } else {
      Arrays.fill(broken, false);
    }
    return findings.isEmpty();
  }

  private String textOf(String column) {
    Integer place = places.get(column);
    return place == null ? "" : row[place];
  }

  /** Something that one receiver asks of rows by themselves. */
  private final class Asked extends RecordRow {

    private final RecordReceiver receiver;
    private final ProfileRecordCheck check;

    Asked(RecordReceiver receiver, ProfileRecordCheck check) {
      super(file, written.version(), receiver.id(), check.columns());
      this.receiver = receiver;
      this.check = check;
    }

    void ask() {
      check.look(this);
    }

    @Override
    String cell(String column) {
      return textOf(column);
    }

    @Override
    boolean isBroken(String column) {
      Integer place = places.get(column);
      return place != null && receiver.isBroken(place);
    }

    @Override
    void add(Finding finding) {
      if (finding.severity().isInvalid()) {
        findings.add(finding);
      }
    }
  }

  /** Why the last row was not admitted. */
  List<Finding> findings() {
    return findings;
  }

  /** Hands over what later files need to know, once all rows have been written. */
  void finish() {
    written.finish(file, ids, references);
  }

  @SuppressWarnings("ReferenceEquality") // the same object, not only the same text
  private void checkConstraints() {
    String[] cells = row;
    for (int place = 0; place < checks.length; place++) {
      String cell = cells[place];
      if (cell != clean[place] && !broken[place]) {
        current = place;
        said = false;
        checks[place].check(cell, cellProblems);
        clean[place] = said ? null : cell;
      }
    }
    for (int i = 0; i < rowSteps.size(); i++) {
      checkStep(rowSteps.get(i), rowStepPlaces.get(i));
    }
  }

  private void checkStep(RowStep<T> step, int[] places) {
    for (int place : places) {
      if (broken[place]) {
        return;
      }
    }
    current = places[places.length - 1];
    step.check(Arrays.stream(places).mapToObj(place -> row[place]).toList())
        .ifPresent(cellProblems);
  }

  private void checkReferences() {
    for (int i = 0; i < references.size(); i++) {
      current = referencePlaces.get(i);
      if (!broken[current]) {
        references.get(i).check(row[current]).ifPresent(cellProblems);
      }
    }
  }

  private void checkIdentity() {
    if (!identity || broken[SOURCED_ID]) {
      return;
    }
    takeId();
    int first = ids.ids().find(id, 0, id.length, idHash);
    if (first != IdIndex.NONE) {
      current = SOURCED_ID;
      CellSteps.broken("id.duplicate", new Argument("first", ids.ids().line(first), false))
          .ifPresent(cellProblems);
    }
    if (findings.isEmpty() && primaryRoles.isPresent()) {
      // Last, as it remembers what it has seen.
      current = primaryRoles.get().column();
      primaryRoles.get().check(row, line()).ifPresent(cellProblems);
    }
  }

  private void takeId() {
    id = IdIndex.key(row[SOURCED_ID]);
    idHash = ids.ids().hash(id, 0, id.length);
  }

  private void accept() {
    if (indexed) {
      if (!identity) {
        takeId();
      }
      ids.ids().add(id, 0, id.length, idHash, line(), kind());
    }
    for (int i = 0; i < references.size(); i++) {
      references.get(i).add(row[referencePlaces.get(i)], line());
    }
    rows++;
  }

  /** The line that the row has in the file, or would have. */
  private long line() {
    return LINE_OF_FIRST_ROW + rows;
  }

  private byte kind() {
    if (kindPlace < 0) {
      return Kinds.UNKNOWN;
    }
    return Kinds.of(
        row[kindPlace],
        columns.get(kindPlace).type().vocabulary().orElseThrow(),
        written.version());
  }

  private void report(CellProblem problem) {
    said = true;
    Rule rule = rules.get(problem.code());
    Column<T, ?> column = columns.get(current);
    Location place = Location.ofFile(file.fileName()).atColumn(column.name());
    Optional<Severity> worst =
        receivers.stream()
            .map(who -> who.judge(rule, place, current, row[current], problem.readable()))
            .flatMap(Optional::stream)
            .min(Comparator.naturalOrder());
    if (worst.filter(Severity::isInvalid).isEmpty()) {
      return;
    }
    broken[current] = true;
    boolean hasValue = problem.arguments().stream().anyMatch(a -> a.name().equals("value"));
    findings.add(
        Finding.of(
            rule,
            worst.get(),
            Finding.CORE,
            hasValue
                ? new Problem(problem.code(), place, problem.arguments())
                : problem.at(place, row[current], column.isPersonal()),
            sourcedId()));
  }

  private void report(Problem problem) {
    Optional<String> name = problem.location().column();
    for (int i = 0; i < columns.size(); i++) {
      broken[i] |= name.isEmpty() || columns.get(i).name().equals(name.get());
    }
    Rule rule = rules.get(problem.code());
    findings.add(Finding.of(rule, rule.severity(), Finding.CORE, problem, sourcedId()));
  }

  private Optional<String> sourcedId() {
    return Optional.of(row[SOURCED_ID]).filter(Lexical::isSourcedId);
  }
}
