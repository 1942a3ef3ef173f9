package dev.oneroster.validation;

import dev.oneroster.model.FileMode;

/**
 * How the rows of one data file fared.
 *
 * @param file the file's name
 * @param mode the mode by which it was read
 * @param rows data rows, good and bad; the header and empty lines do not count
 * @param validRows rows without errors and warnings
 * @param warningRows rows with warnings and without errors
 * @param invalidRows rows with errors
 */
public record FileSummary(
    String file, FileMode mode, long rows, long validRows, long warningRows, long invalidRows) {}
