package dev.oneroster.validation.spi;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;

/**
 * One validation of one package, as a {@link CrossRowRule} sees it. Files are read in the order of
 * {@code RosterFiles.inDependencyOrder}: each after those that it refers to. Not thread-safe.
 */
public interface RosterRun {

  /** Looks at rows. */
  @FunctionalInterface
  interface RowListener {
    /**
     * Looks at a row that could be read.
     *
     * @param row the row, during the call
     */
    void look(RosterRow row);
  }

  /**
   * The version by which the package is read.
   *
   * @return a version
   */
  OneRosterVersion version();

  /**
   * The mode by which a file is read.
   *
   * @param file a file
   * @return bulk, delta, or absent if it is not there
   */
  FileMode mode(RosterFile<?> file);

  /**
   * Asks for the rows of a file. To be called when the rule joins.
   *
   * @param file the file
   * @param listener hears of each row that can be read, in order
   * @param columns the columns that it looks at
   * @throws IllegalArgumentException if the file has no such column in any version
   */
  void rows(RosterFile<?> file, RowListener listener, String... columns);

  /**
   * Asks for something to be done when a file has been read. To be called when the rule joins.
   *
   * @param file the file
   * @param action what to do
   */
  void atEndOf(RosterFile<?> file, Runnable action);

  /**
   * Asks for something to be done when all files have been read. To be called when the rule joins.
   *
   * @param action what to do
   */
  void atEnd(Runnable action);

  /**
   * Whether files hold all of their rows, so that what is not there can be missed: they are bulk,
   * and were read to their ends.
   *
   * @param files the files
   * @return true if so; ask it at the end of these files
   */
  boolean isComplete(RosterFile<?>... files);

  /**
   * The number of the row that has a sourcedId.
   *
   * @param file a file that has been read already
   * @param sourcedId the sourcedId
   * @return the row's {@link RosterRow#number()}, or {@link RosterRow#NO_NUMBER}
   */
  int numberOf(RosterFile<?> file, String sourcedId);

  /**
   * Reports that a row that was read before breaks the rule.
   *
   * @param file the row's file
   * @param number the row's number
   * @param column the column that it is about
   * @param details what the rule's texts name
   */
  void report(RosterFile<?> file, int number, String column, Argument... details);

  /**
   * Reports that a file as a whole breaks the rule.
   *
   * @param file the file
   * @param details what the rule's texts name
   */
  void report(RosterFile<?> file, Argument... details);
}
