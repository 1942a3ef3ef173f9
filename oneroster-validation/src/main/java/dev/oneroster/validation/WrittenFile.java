package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;

/**
 * What became of one data file of a package that was written.
 *
 * @param file the file
 * @param mode what the manifest says of it; absent if no row was written
 * @param rows the rows that were written
 * @param refused the records that were left out
 */
public record WrittenFile(RosterFile<?> file, FileMode mode, long rows, long refused) {}
