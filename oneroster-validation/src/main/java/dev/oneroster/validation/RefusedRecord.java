package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.Lexical;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A record that was not written, and why.
 *
 * <p>Values are immutable. {@link #toString()} names the record by its sourcedId and masks personal
 * values.
 *
 * @param file the file that it was meant for
 * @param number its place among the records handed over for that file, from 1
 * @param record the record
 * @param findings what is wrong with it, at least one thing
 */
public record RefusedRecord(
    RosterFile<?> file, long number, RosterRecord record, List<Finding> findings) {

  /**
   * Copies the findings.
   *
   * @param file see {@link #file()}
   * @param number see {@link #number()}
   * @param record see {@link #record()}
   * @param findings see {@link #findings()}
   */
  public RefusedRecord {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(record, "record");
    findings = List.copyOf(findings);
  }

  /**
   * The record's identifier.
   *
   * @return the sourcedId, or empty if it has none that is one
   */
  public Optional<String> sourcedId() {
    return Optional.of(record.getSourcedId()).filter(Lexical::isSourcedId);
  }

  /** File, sourcedId, messages and codes. */
  @Override
  public String toString() {
    return file
        + ", "
        + sourcedId().map(id -> "sourcedId " + id).orElse("record " + number)
        + ": "
        + findings.stream()
            .map(finding -> finding.message() + " [" + finding.code() + "]")
            .collect(Collectors.joining(" "));
  }
}
