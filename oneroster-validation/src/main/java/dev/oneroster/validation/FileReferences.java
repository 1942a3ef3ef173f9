package dev.oneroster.validation;

import dev.oneroster.csv.CellProblem;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The references of one file's rows: where they lead, and those that wait for rows to come. */
final class FileReferences<T extends RosterRecord> {

  /** The row whose references are looked up; it hears what becomes of them. */
  interface Row {
    long line();

    /** Its number in the index of its file, or {@link IdIndex#NONE}. */
    int number();

    Optional<String> sourcedId();

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
  private final List<ReferenceCheck<T>> checks = new ArrayList<>();
  private final List<Optional<Severity>> danglingSeverities = new ArrayList<>();
  private final List<List<LinkObserver>> observers = new ArrayList<>();
  private final int[] checkOfColumn;
  private final PendingReferences pending = new PendingReferences();

  // By position in checks: the rows that the current row's references name.
  private int[][] targets = new int[0][];
  private int[] targetCounts = new int[0];

  FileReferences(FileIndex index, RunFindings findings, int columns) {
    this.index = index;
    this.findings = findings;
    this.checkOfColumn = new int[columns];
    Arrays.fill(checkOfColumn, -1);
  }

  void add(int column, ReferenceCheck<T> check, List<LinkObserver> linkObservers) {
    checkOfColumn[column] = checks.size();
    checks.add(check);
    danglingSeverities.add(check.danglingSeverity(findings));
    observers.add(List.copyOf(linkObservers));
    targets = Arrays.copyOf(targets, checks.size());
    targets[checks.size() - 1] = new int[1];
    targetCounts = new int[checks.size()];
  }

  int targets(int column) {
    int check = checkOfColumn[column];
    return check < 0 ? 0 : targetCounts[check];
  }

  int target(int column, int position) {
    return targets[checkOfColumn[column]][position];
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
    return checks.get(checkOfColumn[column]).target();
  }

  /**
   * Looks up the references in a cell.
   *
   * @param batch where the cell is; not blank
   * @param batchRow the row's place in its batch
   * @param place the cell's place in its row
   * @param row whose references they are
   */
  void check(int columnNumber, RowBatch batch, int batchRow, int place, Row row) {
    int check = checkOfColumn[columnNumber];
    ReferenceCheck<T> reference = checks.get(check);
    boolean several = reference.isList() && batch.holdsComma(batchRow, place);
    if (several || batch.isReplaced(batchRow)) {
      for (String id : reference.ids(batch.cell(batchRow, place))) {
        checkOne(check, columnNumber, id, reference.target().ids().find(id), row);
      }
      return;
    }
    int found = batch.lookup(columnNumber).find(batchRow);
    if (found == IdIndex.NONE) {
      checkOne(check, columnNumber, batch.cell(batchRow, place), found, row);
    } else {
      reference.countFound();
      take(check, columnNumber, found, row);
    }
  }

  /**
   * The end of the rows whose cells in a column are blank or name rows that are there, of a right
   * kind, in a file that has been read.
   */
  int endOfFound(int columnNumber, RowBatch batch, int start, int end, int place) {
    ReferenceCheck<T> reference = checks.get(checkOfColumn[columnNumber]);
    BatchLookup lookup = batch.lookup(columnNumber);
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

  /** Takes what the references of a row were found to name, all of which are good. */
  void takeFound(int columnNumber, RowBatch batch, int batchRow, int place) {
    int check = checkOfColumn[columnNumber];
    targetCounts[check] = 0;
    if (batch.isEmpty(batchRow, place)) {
      return;
    }
    ReferenceCheck<T> reference = checks.get(check);
    int found = batch.lookup(columnNumber).find(batchRow);
    if (found == IdIndex.NONE) {
      for (int one : reference.findAll(batch, batchRow, place)) {
        reference.countFound();
        addTarget(check, one);
      }
    } else {
      reference.countFound();
      addTarget(check, found);
    }
  }

  private void take(int check, int column, int found, Row row) {
    if (found != IdIndex.NONE) { // else the receiver holds it
      addTarget(check, found);
      link(check, row.number(), found);
    }
    checks.get(check).checkKind(found).ifPresent(problem -> row.wrongKind(column, problem));
  }

  private void checkOne(int check, int column, String id, int found, Row row) {
    ReferenceCheck<T> reference = checks.get(check);
    switch (reference.check(id, found, row.line(), row::sourcedId)) {
      case FOUND -> take(check, column, found, row);
      case DANGLING -> {
        if (!reference.isSuppressed(findings)) {
          danglingSeverities.get(check).ifPresent(row::dangling);
        }
      }
      case PENDING -> pending.add(id, check, row.line());
      case UNJUDGED -> {}
    }
  }

  private void addTarget(int check, int target) {
    int count = targetCounts[check]++;
    if (count == targets[check].length) {
      targets[check] = Arrays.copyOf(targets[check], count * 2);
    }
    targets[check][count] = target;
  }

  private void link(int check, int from, int to) {
    if (from != IdIndex.NONE && checks.get(check).isWithinFile()) {
      for (LinkObserver observer : observers.get(check)) {
        observer.link(from, to);
      }
    }
  }

  /** Settles the references within this file, now that all its rows are known. */
  void settle(Row row, MissingIds missing) {
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
      if (dangling && severity.isPresent() && line != lastSpoiled) {
        lastSpoiled = line;
        row.danglingLater(line, rowState(i), severity.get());
      }
    }
    report(missing);
  }

  /** Two columns that have each other's values are one mistake. */
  private void report(MissingIds missing) {
    List<ReferenceCheck<T>> left = new ArrayList<>(checks);
    for (ReferenceCheck<T> one : checks) {
      for (ReferenceCheck<T> other : checks) {
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
