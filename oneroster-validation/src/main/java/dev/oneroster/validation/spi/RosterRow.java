package dev.oneroster.validation.spi;

import dev.oneroster.csv.Argument;

/**
 * A row that has been checked by itself. The same object stands for all rows: nothing of it may be
 * kept but what its methods return.
 */
public interface RosterRow extends RowValues {

  /** What {@link #number()} gives for a row that nothing can name. */
  int NO_NUMBER = -1;

  /**
   * The physical line.
   *
   * @return 2 or more
   */
  long line();

  /**
   * A number by which to remember the row: rows of a file are numbered from 0 as they come.
   *
   * @return the number; {@link #NO_NUMBER} if the row has no sourcedId, a broken one, or one that
   *     another row had before
   */
  int number();

  /**
   * Whether the row says that its record is to be deleted.
   *
   * @return true if its status is tobedeleted
   */
  boolean isDeleted();

  /**
   * Whether a cell has a value that can be used.
   *
   * @param column one of the columns that were asked for
   * @return true if the file has the column and its cell is neither blank nor broken
   */
  boolean has(String column);

  /**
   * A cell's text.
   *
   * @param column one of the columns that were asked for
   * @return the text; empty unless the row {@link #has} the column
   */
  @Override
  String text(String column);

  /**
   * Reports that the row breaks the rule.
   *
   * @param column one of the columns that were asked for
   * @param details what the rule's texts name beside the column and its {@code value}
   */
  void report(String column, Argument... details);
}
