package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.model.RecordStatus;
import java.util.List;

/**
 * A record that is in no file yet, as what is asked of single rows sees it: every column is there.
 */
abstract class RecordRow implements CheckedRow {

  private static final String STATUS = "status";

  private final List<String> columns;

  /**
   * A row.
   *
   * @param columns the names of the columns, by whose places they are numbered
   */
  RecordRow(List<String> columns) {
    this.columns = columns;
  }

  /** The text of a column; empty if it has none. */
  abstract String cell(String column);

  /** Whether what a column holds is no value, or one that has been complained of. */
  abstract boolean isBroken(String column);

  abstract void report(Rule rule, String column, Argument... details);

  @Override
  public final long line() {
    return 0;
  }

  @Override
  public final int number() {
    return IdIndex.NONE;
  }

  @Override
  public final boolean isDeleted() {
    return cell(STATUS).equals(RecordStatus.TO_BE_DELETED.token());
  }

  @Override
  public final boolean has(int column) {
    return !isBroken(column) && !text(column).isEmpty();
  }

  @Override
  public final boolean isBlank(int column) {
    return !isBroken(column) && text(column).isEmpty();
  }

  @Override
  public final boolean hasColumn(int column) {
    return true;
  }

  @Override
  public final boolean isBroken(int column) {
    return isBroken(columns.get(column));
  }

  @Override
  public final String text(int column) {
    return isBroken(column) ? "" : cell(columns.get(column));
  }

  @Override
  public final int targets(int column) {
    return 0;
  }

  @Override
  public final int target(int column, int position) {
    throw new IllegalStateException("a record by itself leads nowhere");
  }

  @Override
  public final void report(Rule rule, int column, Argument... details) {
    report(rule, columns.get(column), details);
  }
}
