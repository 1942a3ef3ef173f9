package dev.oneroster.validation.testing;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.Severity;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A finding that a test expects. Its source is the first part of its code if that is a profile's
 * id, else it is the binding's; a place is compared as far as it is given.
 *
 * @param code its code
 * @param severity its severity
 * @param file the name of its file, if that is given
 * @param line its line, if that is given
 * @param column its column, if that is given
 * @param vendorKey what a receiver calls it, if that is given
 */
public record ExpectedFinding(
    String code,
    Severity severity,
    Optional<String> file,
    OptionalLong line,
    Optional<String> column,
    Optional<String> vendorKey) {

  /**
   * A finding anywhere.
   *
   * @param code its code
   * @param severity its severity
   * @return an expectation
   */
  public static ExpectedFinding of(String code, Severity severity) {
    return new ExpectedFinding(
        code, severity, Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * An error.
   *
   * @param code its code
   * @return an expectation
   */
  public static ExpectedFinding error(String code) {
    return of(code, Severity.ERROR);
  }

  /**
   * A warning.
   *
   * @param code its code
   * @return an expectation
   */
  public static ExpectedFinding warning(String code) {
    return of(code, Severity.WARNING);
  }

  /**
   * A note.
   *
   * @param code its code
   * @return an expectation
   */
  public static ExpectedFinding info(String code) {
    return of(code, Severity.INFO);
  }

  /**
   * The same in a file.
   *
   * @param where the file
   * @return an expectation
   */
  public ExpectedFinding at(RosterFile<?> where) {
    return at(where.fileName());
  }

  /**
   * The same in a file.
   *
   * @param name the file's name, such as {@code manifest.csv}
   * @return an expectation
   */
  public ExpectedFinding at(String name) {
    return new ExpectedFinding(code, severity, Optional.of(name), line, column, vendorKey);
  }

  /**
   * The same at a cell.
   *
   * @param where the file
   * @param lineNumber the line; 1 for the header
   * @param name the column
   * @return an expectation
   */
  public ExpectedFinding at(RosterFile<?> where, long lineNumber, String name) {
    return at(where.fileName(), lineNumber, name);
  }

  /**
   * The same at a cell.
   *
   * @param file the file's name, such as {@code manifest.csv}
   * @param lineNumber the line; 1 for the header
   * @param name the column, or the manifest's property
   * @return an expectation
   */
  public ExpectedFinding at(String file, long lineNumber, String name) {
    return new ExpectedFinding(
        code,
        severity,
        Optional.of(file),
        OptionalLong.of(lineNumber),
        Optional.of(name),
        vendorKey);
  }

  /**
   * The same under a receiver's own name.
   *
   * @param key the vendor's key
   * @return an expectation
   */
  public ExpectedFinding called(String key) {
    return new ExpectedFinding(code, severity, file, line, column, Optional.of(key));
  }

  /**
   * Whether a finding is the one.
   *
   * @param finding any finding
   * @return true if all that is given is the same
   */
  public boolean matches(Finding finding) {
    String first = code.substring(0, Math.max(0, code.indexOf('.')));
    boolean source = finding.source().equals(first) || finding.source().equals(Finding.CORE);
    return source
        && finding.code().equals(code)
        && finding.severity() == severity
        && (file.isEmpty() || finding.location().file().equals(file))
        && (line.isEmpty() || finding.location().line().equals(line))
        && (column.isEmpty() || finding.location().column().equals(column))
        && (vendorKey.isEmpty() || finding.vendorKeys().containsValue(vendorKey.get()));
  }

  /** Severity, code and place. */
  @Override
  public String toString() {
    return severity
        + " "
        + code
        + file.map(name -> " in " + name).orElse("")
        + (line.isPresent() ? ", line " + line.getAsLong() : "")
        + column.map(name -> ", " + name).orElse("")
        + vendorKey.map(key -> ", called " + key).orElse("");
  }
}
