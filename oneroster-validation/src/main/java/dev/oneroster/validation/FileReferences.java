package dev.oneroster.validation;

import dev.oneroster.csv.CellProblem;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The references of one file's rows: where they lead, and those that wait for rows to come. */
final class FileReferences<T extends RosterRecord> {

  /** The row whose references are looked up; it hears what becomes of them. */
  interface Row {
    long line();

    /** Its number in the index of its file, or {@link IdIndex#NONE}. */
    int number();

    Optional<String> sourcedId();

    /**
     * Whether a reference counts from a perspective: its cell is whole, and the row not skipped.
     */
    boolean refers(int column, int perspective);

    /** The row that a reference names is of a wrong kind. */
    void wrongKind(int column, CellProblem problem);

    /** A reference leads nowhere; it is told apart, with all others that name the same. */
    void dangling(Severity severity);

    /** A reference that had to wait leads nowhere: so much worse is the row on a line. */
    void danglingLater(long line, Optional<Severity> before, Severity severity);
  }

  /** Hears where a reference within the file leads, row by row. */
  interface LinkObserver {
    /**
     * Hears of one reference.
     *
     * @param from the number of the row that refers
     * @param to the number of the row that is named
     */
    void link(int from, int to);
  }

  private static final List<Severity> SEVERITIES = List.of(Severity.values());
  private static final byte CLEAN = (byte) SEVERITIES.size();

  private final FileIndex index;
  private final RunFindings findings;

  /** Of each column that refers, one for each view, one after the other. */
  private final List<ReferenceCheck<T>> checks = new ArrayList<>();

  private final List<Optional<Severity>> danglingSeverities = new ArrayList<>();
  private final List<List<LinkObserver>> observers = new ArrayList<>();
  private final int views;
  private final int[] referenceOfColumn;
  private final PendingReferences pending = new PendingReferences();

  // By column that refers, in their order: the rows that the current row's references name.
  private int[][] targets = new int[0][];
  private int[] targetCounts = new int[0];

  FileReferences(FileIndex index, RunFindings findings, int columns, int views) {
    this.index = index;
    this.findings = findings;
    this.views = views;
    this.referenceOfColumn = new int[columns];
    Arrays.fill(referenceOfColumn, -1);
  }

  /**
   * Adds a column.
   *
   * @param ofViews its check for each view
   */
  void add(int column, List<ReferenceCheck<T>> ofViews, List<ValidationRun.LinkWatch> linkWatches) {
    int reference = targets.length;
    referenceOfColumn[column] = reference;
    for (ReferenceCheck<T> check : ofViews) {
      checks.add(check);
      danglingSeverities.add(check.danglingSeverity(findings));
      observers.add(
          linkWatches.stream()
              .filter(watch -> check.view().audience().has(watch.perspective()))
              .map(ValidationRun.LinkWatch::observer)
              .toList());
    }
    targets = Arrays.copyOf(targets, reference + 1);
    targets[reference] = new int[1];
    targetCounts = new int[targets.length];
  }

  int targets(int column) {
    int reference = referenceOfColumn[column];
    return reference < 0 ? 0 : targetCounts[reference];
  }

  int target(int column, int position) {
    return targets[referenceOfColumn[column]][position];
  }

  /** Forgets the last row's references. */
  void startRow() {
    Arrays.fill(targetCounts, 0);
  }

  /** How many references wait for rows to come. */
  int pending() {
    return pending.size();
  }

  /** Says how the row fared whose references wait from a place on. */
  void setRowState(int from, Optional<Severity> worst) {
    pending.setRowState(
        from, worst.map(severity -> (byte) SEVERITIES.indexOf(severity)).orElse(CLEAN));
  }

  /** The index that a column's references lead to. */
  FileIndex target(int column) {
    return checks.get(referenceOfColumn[column] * views).target();
  }

  /**
   * Looks up the references in a cell.
   *
   * @param batch where the cell is; not blank
   * @param batchRow the row's place in its batch
   * @param place the cell's place in its row
   * @param row whose references they are
   */
  void check(int column, RowBatch batch, int batchRow, int place, Row row) {
    ReferenceCheck<T> reference = checks.get(referenceOfColumn[column] * views);
    boolean several = reference.isList() && batch.holdsComma(batchRow, place);
    if (several || batch.isReplaced(batchRow)) {
      for (String id : reference.ids(batch.cell(batchRow, place))) {
        checkOne(column, id, reference.target().ids().find(id), row);
      }
      return;
    }
    int found = batch.lookup(column).find(batchRow);
    if (found == IdIndex.NONE) {
      checkOne(column, batch.cell(batchRow, place), found, row);
    } else {
      take(column, found, row);
    }
  }

  /** A reference was found. */
  private void take(int column, int found, Row row) {
    int reference = referenceOfColumn[column];
    addTarget(reference, found);
    for (int view = 0; view < views; view++) {
      int check = reference * views + view;
      if (row.refers(column, checks.get(check).view().perspective())) {
        checks.get(check).countFound();
        link(check, row.number(), found);
      }
    }
    Optional<CellProblem> problem = checks.get(reference * views).checkKind(found);
    if (problem.isPresent()) {
      row.wrongKind(column, problem.get());
    }
  }

  /**
   * The end of the rows whose cells in a column are blank or name rows that are there, of a right
   * kind, in a file that has been read.
   */
  int endOfFound(int column, RowBatch batch, int start, int end, int place) {
    ReferenceCheck<T> reference = checks.get(referenceOfColumn[column] * views);
    BatchLookup lookup = batch.lookup(column);
    boolean within = reference.isWithinFile();
    for (int row = start; row < end; row++) {
      if (!batch.isEmpty(row, place)) {
        int found = within ? IdIndex.NONE : lookup.find(row);
        boolean good =
            found == IdIndex.NONE
                ? !within && reference.findAll(batch, row, place).length > 0
                : reference.isOfRightKind(found);
        if (!good) {
          return row;
        }
      }
    }
    return end;
  }

  /** Takes what the references of a row were found to name, all of which are good for all. */
  void takeFound(int column, RowBatch batch, int batchRow, int place) {
    int reference = referenceOfColumn[column];
    targetCounts[reference] = 0;
    if (batch.isEmpty(batchRow, place)) {
      return;
    }
    int found = batch.lookup(column).find(batchRow);
    if (found != IdIndex.NONE) {
      takeFound(reference, found);
      return;
    }
    for (int one : checks.get(reference * views).findAll(batch, batchRow, place)) {
      takeFound(reference, one);
    }
  }

  private void takeFound(int reference, int found) {
    addTarget(reference, found);
    for (int view = 0; view < views; view++) {
      checks.get(reference * views + view).countFound();
    }
  }

  private void checkOne(int column, String id, int found, Row row) {
    if (found != IdIndex.NONE) {
      take(column, found, row);
      return;
    }
    for (int view = 0; view < views; view++) {
      int check = referenceOfColumn[column] * views + view;
      if (row.refers(column, checks.get(check).view().perspective())) {
        miss(check, id, row);
      }
    }
  }

  private void miss(int check, String id, Row row) {
    ReferenceCheck<T> reference = checks.get(check);
    switch (reference.miss(id, row.line(), row::sourcedId)) {
      case FOUND -> {} // the receiver holds it
      case DANGLING -> {
        if (!reference.isSuppressed(findings)) {
          danglingSeverities.get(check).ifPresent(row::dangling);
        }
      }
      case PENDING -> pending.add(id, check, row.line());
      case UNJUDGED -> {}
    }
  }

  private void addTarget(int reference, int target) {
    int count = targetCounts[reference]++;
    if (count == targets[reference].length) {
      targets[reference] = Arrays.copyOf(targets[reference], count * 2);
    }
    targets[reference][count] = target;
  }

  private void link(int check, int from, int to) {
    if (from != IdIndex.NONE && checks.get(check).isWithinFile()) {
      for (LinkObserver observer : observers.get(check)) {
        observer.link(from, to);
      }
    }
  }

  /** Settles the references within this file, now that all its rows are known. */
  void settle(Row row, IntFunction<MissingIds> missing) {
    long lastSpoiled = 0;
    for (int i = 0; i < pending.size(); i++) {
      int check = pending.column(i);
      String id = pending.id(i);
      long line = pending.line(i);
      int target = index.ids().find(id);
      if (target != IdIndex.NONE) {
        link(check, index.ids().numberOnLine(line), target);
        continue;
      }
      boolean dangling =
          checks.get(check).settle(id, line, () -> idOnLine(line))
                  == ReferenceCheck.Outcome.DANGLING
              && !checks.get(check).isSuppressed(findings);
      Optional<Severity> severity = danglingSeverities.get(check);
      if (dangling && severity.isPresent() && (line != lastSpoiled || views > 1)) {
        lastSpoiled = line;
        row.danglingLater(line, rowState(i), severity.get());
      }
    }
    for (int view = 0; view < views; view++) {
      report(view, missing);
    }
  }

  /** Two columns that have each other's values are one mistake. */
  private void report(int view, IntFunction<MissingIds> explainers) {
    List<ReferenceCheck<T>> all = new ArrayList<>();
    for (int check = view; check < checks.size(); check += views) {
      all.add(checks.get(check));
    }
    if (all.isEmpty()) {
      return;
    }
    MissingIds missing = explainers.apply(all.get(0).view().perspective());
    List<ReferenceCheck<T>> left = new ArrayList<>(all);
    for (ReferenceCheck<T> one : all) {
      for (ReferenceCheck<T> other : all) {
        if (left.contains(one) && left.contains(other) && one.isSwappedWith(other, missing)) {
          one.reportSwapped(other, findings);
          left.remove(one);
          left.remove(other);
        }
      }
    }
    left.forEach(check -> check.report(findings, missing));
  }

  private Optional<Severity> rowState(int reference) {
    byte state = pending.rowState(reference);
    return state == CLEAN ? Optional.empty() : Optional.of(SEVERITIES.get(state));
  }

  private Optional<String> idOnLine(long line) {
    int number = index.ids().numberOnLine(line);
    return number == IdIndex.NONE ? Optional.empty() : Optional.of(index.ids().id(number));
  }
}
