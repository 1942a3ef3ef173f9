package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.model.RosterRecord;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one rule sees of the rows of one file. */
final class RowView<T extends RosterRecord> implements CheckedRow {

  /** The bit of who sees all rows, whoever is interested. */
  static final long SEES_ALL = 0;

  private final FileCheck<T> check;
  private final Watch watch;

  // For each column of the watch: its number among the checked columns and its place in the cells.
  private final int[] columns;
  private final int[] places;

  /** From where it looks. */
  private final int perspective;

  /** For each column of the watch: whether it has an error already, as it is missing. */
  private final boolean[] missed;

  /** By which it is known among those who want to see a row. */
  private final long bit;

  /** The only rule that it reports, if it is a receiver's own. */
  private final RunFindings.@Nullable OwnRule own;

  private final Watch.Observer observer;

  /** Whether it shows what a receiver asks of rows by themselves. */
  private final boolean ofRecords;

  /** Whether a cell that the receiver has an error for already has no value for it. */
  private final boolean heedsMinded;

  /** Whether so many findings are kept already that others are only counted. */
  private boolean countsOnly;

  private @Nullable Rule reported;
  private int reportedColumn;
  private Argument[] reportedDetails = {};

  RowView(
      FileCheck<T> check,
      Watch watch,
      int[] columns,
      int[] places,
      boolean[] missed,
      long bit,
      Optional<RunFindings.OwnRule> own) {
    this.missed = missed;
    this.bit = bit;
    this.own = own.orElse(null);
    this.observer = watch.observer();
    this.ofRecords = watch.rule() instanceof ProfileRecordRule;
    this.heedsMinded = this.own != null && !ofRecords;
    this.check = check;
    this.watch = watch;
    this.columns = columns;
    this.places = places;
    this.perspective = watch.view().perspective();
  }

  MeaningRule rule() {
    return watch.rule();
  }

  boolean isOfRecords() {
    return ofRecords;
  }

  /** Whether the file has any of the columns. */
  boolean hasColumns() {
    return places.length == 0 || Arrays.stream(places).anyMatch(place -> place >= 0);
  }

  /** Whether it sees all rows, whoever is interested. */
  boolean seesAll() {
    return bit == SEES_ALL;
  }

  /** Whether it sees a clean row, by the bits of those who want to see it. */
  boolean sees(long interested) {
    return bit == SEES_ALL || (bit & interested) != 0;
  }

  /** Has the rule look at the row; what it reports is to be told then. */
  void look() {
    observer.look(this);
  }

  @Override
  public long line() {
    return check.line();
  }

  @Override
  public int number() {
    return check.number(perspective);
  }

  @Override
  public boolean repeatsAnother() {
    return check.repeatsAnother();
  }

  @Override
  public boolean isDeleted() {
    return check.isDeleted();
  }

  @Override
  public boolean isSkipped() {
    return check.isSkipped(perspective);
  }

  @Override
  public boolean hasColumn(int column) {
    return places[column] >= 0;
  }

  @Override
  public boolean isBroken(int column) {
    return missed[column] || isBrokenCell(column);
  }

  private boolean isBrokenCell(int column) {
    return check.isFaulty()
        && (check.isBroken(columns[column], perspective)
            || (heedsMinded && check.isMinded(columns[column], perspective)));
  }

  @Override
  public boolean has(int column) {
    return places[column] >= 0 && !isBrokenCell(column) && !check.isEmpty(places[column]);
  }

  @Override
  public boolean isBlank(int column) {
    return places[column] >= 0 && check.isEmpty(places[column]);
  }

  @Override
  public String text(int column) {
    return places[column] < 0 || isBrokenCell(column) ? "" : check.text(places[column]);
  }

  @Override
  public void read(int column, TextReader reader) {
    if (has(column)) {
      check.read(places[column], reader);
    }
  }

  @Override
  public boolean isSame(int column, int other) {
    if (has(column) && has(other)) {
      return check.isSame(places[column], places[other]);
    }
    return has(column) == has(other);
  }

  @Override
  public int targets(int column) {
    // What a cell with an error names, such as a district for a school, is no news to other
    // rules; nor is what a row names that is skipped.
    return columns[column] < 0 || isBroken(column) || isSkipped()
        ? 0
        : check.references().targets(columns[column]);
  }

  @Override
  public int target(int column, int position) {
    return check.references().target(columns[column], position);
  }

  /** A receiver's rule may be broken in each row; mostly nothing is left but to count it. */
  @Override
  public boolean reportAgain(int column) {
    if (!countsOnly) {
      return false;
    }
    if (hasReported()) {
      tell();
    }
    reportedColumn = column;
    countAnother();
    return true;
  }

  @Override
  public void report(Rule rule, int column, Argument... details) {
    if (hasReported()) {
      tell();
    }
    reported = rule;
    reportedColumn = column;
    reportedDetails = details;
  }

  /** Whether there is something to be told. */
  boolean hasReported() {
    return reported != null;
  }

  /** Tells what was reported of the row. */
  void tell() {
    Rule rule = reported;
    reported = null;
    if (countAnother()) {
      countsOnly = true;
    } else if (rule != null) {
      mind(tell(rule));
    }
  }

  /** Counts one more row that breaks the rule, if nothing else is left to be done. */
  private boolean countAnother() {
    RunFindings.OwnRule asked = own;
    if (asked == null || !check.countAnother(asked)) {
      return false;
    }
    mind(asked.severity());
    return true;
  }

  private Optional<Severity> tell(Rule rule) {
    return check.report(
        rule,
        watch.rule().source(),
        watch.view(),
        watch.columns().get(reportedColumn),
        columns[reportedColumn],
        places[reportedColumn],
        reportedDetails);
  }

  private void mind(Optional<Severity> told) {
    if (ofRecords && told.isPresent() && told.get().isInvalid()) {
      check.mind(columns[reportedColumn], perspective);
    }
  }
}
