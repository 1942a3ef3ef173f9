package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.Relaxation;
import java.util.Optional;
import java.util.Set;

/**
 * What may be wrong with a cell that has a value all the same. Only there may it differ from
 * receiver to receiver, but for words of their own, whether a cell is broken.
 */
final class ReadableFaults {

  private static final Set<String> OF_IDENTIFIERS = Set.of("value.guid_chars", "value.guid_length");

  /** A value where there is to be none: whoever does not mind takes it, in whatever form. */
  static final String SURPLUS = "value.not_blank_in_bulk";

  private static final Set<String> BLANK_IN_BULK = Set.of("status", "dateLastModified");

  private static final Set<String> OF_ANY =
      Set.of(
          "value.constraint",
          "value.outer_space",
          "csv.sql_null",
          "csv.excel_error",
          "csv.apostrophe_quote",
          "sem.subjects_codes_length");

  private ReadableFaults() {}

  /** Whether a relaxation makes cells of a column whole that are broken for the binding. */
  static boolean changes(
      Relaxation relaxation, RosterFile<?> file, String column, OneRosterVersion version) {
    Optional<? extends Column<?, ?>> known = file.column(column, version);
    boolean refers = known.filter(c -> c.reference().isPresent()).isPresent();
    boolean identifies = refers || column.equals("sourcedId");
    return RuleCatalogue.core().all().stream()
        .filter(
            rule ->
                OF_ANY.contains(rule.code())
                    || (BLANK_IN_BULK.contains(column) && rule.code().equals(SURPLUS))
                    || rule.code().startsWith("text.")
                    || (identifies && OF_IDENTIFIERS.contains(rule.code()))
                    || (refers && rule.code().startsWith("ref.")))
        .filter(rule -> relaxation.concerns(rule.code()))
        .anyMatch(
            rule ->
                rule.severity().isInvalid()
                    != relaxation.severity().filter(Severity::isInvalid).isPresent());
  }
}
