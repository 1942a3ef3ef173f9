package dev.oneroster.validation.spi;

import dev.oneroster.csv.PackageManifest;
import dev.oneroster.csv.RosterFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Findings of the binding, by their code and place.
 *
 * <pre>{@code
 * CoreFindings.of("manifest.duplicate_property")
 * CoreFindings.of("ref.dangling_user").in(ENROLLMENTS).at("userSourcedId")
 * CoreFindings.of("header.missing*")
 * }</pre>
 *
 * @param code the code of a core rule, or the beginning of several and an asterisk
 * @param file the name of the file that they are in, such as {@code users.csv}; empty for any
 * @param column the column, or the manifest's property, that they are at; empty for any
 */
public record CoreFindings(String code, Optional<String> file, Optional<String> column) {

  /**
   * Refuses null.
   *
   * @param code see {@link #code()}
   * @param file see {@link #file()}
   * @param column see {@link #column()}
   */
  public CoreFindings {
    Given.text(code, "the code of findings of the binding");
    Given.notNull(file, code + ": the file");
    Given.notNull(column, code + ": the column");
  }

  /**
   * All findings of a code.
   *
   * @param code the code of a core rule, or the beginning of several and an asterisk
   * @return findings
   */
  public static CoreFindings of(String code) {
    return new CoreFindings(code, Optional.empty(), Optional.empty());
  }

  /**
   * Only those in a file.
   *
   * @param wanted the file
   * @return findings
   */
  public CoreFindings in(RosterFile<?> wanted) {
    String name = Given.notNull(wanted, code + ": the file").fileName();
    return new CoreFindings(code, Optional.of(name), column);
  }

  /**
   * Only those in the manifest.
   *
   * @return findings
   */
  public CoreFindings inManifest() {
    return new CoreFindings(code, Optional.of(PackageManifest.FILE_NAME), column);
  }

  /**
   * Only those at a column, or at a property of the manifest.
   *
   * @param wanted its name
   * @return findings
   */
  public CoreFindings at(String wanted) {
    return new CoreFindings(code, file, Optional.of(Given.text(wanted, code + ": the column")));
  }

  /**
   * Whether the findings of a rule are among them, at their places.
   *
   * @param ruleCode the rule's code
   * @return true if it is the code, or begins with it
   */
  public boolean concerns(String ruleCode) {
    return concerns(code, ruleCode);
  }

  static boolean concerns(String code, String ruleCode) {
    return code.endsWith("*")
        ? ruleCode.startsWith(code.substring(0, code.length() - 1))
        : ruleCode.equals(code);
  }

  // Written out, as those that a record has are linked at their first use, which takes long.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CoreFindings findings
        && code.equals(findings.code)
        && file.equals(findings.file)
        && column.equals(findings.column);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * code.hashCode() + file.hashCode()) + column.hashCode();
  }

  /** Code and place. */
  @Override
  public String toString() {
    return code
        + file.map(name -> " in " + name).orElse("")
        + column.map(name -> " at " + name).orElse("");
  }
}
