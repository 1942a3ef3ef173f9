package dev.oneroster.validation.spi;

/** The cells of one row, as a {@link Condition} sees them. To be used during the call only. */
@FunctionalInterface
public interface RowValues {

  /**
   * The text of a cell.
   *
   * @param column one of the columns that were asked for
   * @return the text; empty if the cell is blank or the file lacks the column
   * @throws IllegalArgumentException if the column was not asked for
   */
  String text(String column);
}
