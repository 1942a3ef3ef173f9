package dev.oneroster.validation;

import dev.oneroster.csv.Argument;

/**
 * A row that has been checked by itself, as a rule about several rows sees it: through the columns
 * that it asked for, numbered in that order. The same object stands for all rows; nothing of it may
 * be kept but what its methods return.
 */
interface CheckedRow {

  /** The physical line. */
  long line();

  /**
   * The number of the row's sourcedId in its file's index; {@link IdIndex#NONE} if it has none, a
   * broken one, or one that another row had before.
   */
  int number();

  /** Whether another row had its sourcedId before. */
  boolean repeatsAnother();

  /** Whether the row says that its record is to be deleted. */
  boolean isDeleted();

  /** Whether who asks skips the row. */
  boolean isSkipped();

  /** Whether the row is none for who asks: skipped, or of a record to be deleted. */
  default boolean isGone() {
    return isDeleted() || isSkipped();
  }

  /** Whether the file has the column and its cell is neither blank nor broken. */
  boolean has(int column);

  /** Whether the file has the column and its cell is blank, which is something else than broken. */
  boolean isBlank(int column);

  /** Whether the file has the column. */
  boolean hasColumn(int column);

  /** Whether the cell has an error of its own already, or cannot be read, for who asks. */
  boolean isBroken(int column);

  /** The cell's text; empty unless the row {@link #has} the column. */
  String text(int column);

  /** Has a reader take in the cell's text, nothing unless the row {@link #has} the column. */
  default void read(int column, TextReader reader) {
    reader.read(text(column));
  }

  /** Whether two cells have the same text. */
  default boolean isSame(int column, int other) {
    return text(column).equals(text(other));
  }

  /**
   * How many rows the references in a cell were found to name; 0 or 1 if it is no list, and 0 if
   * one of them is of a kind that it must not be.
   */
  int targets(int column);

  /** The number of a row that a reference names, in the index of the file that it leads to. */
  int target(int column, int position);

  /** The number of the row that the reference in a cell names, or {@link IdIndex#NONE}. */
  default int target(int column) {
    return targets(column) == 0 ? IdIndex.NONE : target(column, 0);
  }

  /**
   * Reports that the row breaks the rule of who asks, at one of its columns, after so many others
   * that no details are wanted any more; if they are, does nothing and says so.
   */
  default boolean reportAgain(int column) {
    return false;
  }

  /** Reports what is wrong with the row, at one of its columns. */
  void report(Rule rule, int column, Argument... details);
}
