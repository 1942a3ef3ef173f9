package dev.oneroster.validation.spi;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.Severity;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver takes findings of the binding otherwise than the binding does.
 *
 * <pre>{@code
 * Relaxation.of("manifest.missing").to(Severity.WARNING)
 * Relaxation.of("value.required_empty").in(ACADEMIC_SESSIONS).at("schoolYear").toNothing()
 * Relaxation.of("ref.*").in(CLASSES).at("courseSourcedId").to(Severity.WARNING)
 * }</pre>
 *
 * @param code the code of a core rule, or the beginning of several and an asterisk
 * @param file the name of the file that the findings are in, such as {@code users.csv}; empty for
 *     any
 * @param column the column, or the manifest's property, that they are at; empty for any
 * @param values the texts that they are about, of a cell, a name in a header or a value in the
 *     manifest; empty for any
 * @param severity what they count as; empty if they are none
 */
public record Relaxation(
    String code,
    Optional<String> file,
    Optional<String> column,
    Set<String> values,
    Optional<Severity> severity) {

  /**
   * Copies the values.
   *
   * @param code see {@link #code()}
   * @param file see {@link #file()}
   * @param column see {@link #column()}
   * @param values see {@link #values()}
   * @param severity see {@link #severity()}
   */
  public Relaxation {
    Given.notNull(code, "a relaxation's code");
    Given.notNull(file, "relaxing " + code + ": the file");
    Given.notNull(column, "relaxing " + code + ": the column");
    Given.notNull(severity, "relaxing " + code + ": the severity");
    values = Set.copyOf(values);
  }

  /**
   * Begins a relaxation; it silences the findings unless {@link #to} says otherwise.
   *
   * @param code the code of a core rule, or the beginning of several and an asterisk
   * @return a relaxation of all findings of that code
   */
  public static Relaxation of(String code) {
    return new Relaxation(code, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
  }

  /**
   * Only findings in a file.
   *
   * @param wanted the file
   * @return a relaxation
   */
  public Relaxation in(RosterFile<?> wanted) {
    return in(Given.notNull(wanted, "relaxing " + code + ": the file").fileName());
  }

  /**
   * Only findings in the manifest.
   *
   * @return a relaxation
   */
  public Relaxation inManifest() {
    return in("manifest.csv");
  }

  private Relaxation in(String name) {
    return new Relaxation(code, Optional.of(name), column, values, severity);
  }

  /**
   * Only findings at a column, or at a property of the manifest.
   *
   * @param wanted its name
   * @return a relaxation
   */
  public Relaxation at(String wanted) {
    String name = Given.text(wanted, "relaxing " + code + ": the column");
    return new Relaxation(code, file, Optional.of(name), values, severity);
  }

  /**
   * Only findings about some texts.
   *
   * @param texts whole cells, names in a header, values of the manifest
   * @return a relaxation
   */
  public Relaxation about(String... texts) {
    Set<String> all = Set.copyOf(Given.several("relaxing " + code + ": about(...)", 1, texts));
    return new Relaxation(code, file, column, all, severity);
  }

  /**
   * They count as so much. It may be more than the binding says, too.
   *
   * @param counts error, warning or info
   * @return a relaxation
   */
  public Relaxation to(Severity counts) {
    Severity given =
        Given.notNull(
            counts, "relaxing " + code + ": to(severity), for none toNothing(); the severity");
    return new Relaxation(code, file, column, values, Optional.of(given));
  }

  /**
   * They are none.
   *
   * @return a relaxation
   */
  public Relaxation toNothing() {
    return new Relaxation(code, file, column, values, Optional.empty());
  }

  /**
   * Whether the findings of a rule are concerned.
   *
   * @param ruleCode the rule's code
   * @return true if it is the code, or begins with it
   */
  public boolean concerns(String ruleCode) {
    return CoreFindings.concerns(code, ruleCode);
  }

  /**
   * The findings that are taken otherwise, by code and place; if there are {@link #values()}, only
   * those of them that are about such a text.
   *
   * @return findings
   */
  public CoreFindings findings() {
    return new CoreFindings(code, file, column);
  }

  // Written out, as those that a record has are linked at their first use, which takes long.

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Relaxation relaxation
        && code.equals(relaxation.code)
        && file.equals(relaxation.file)
        && column.equals(relaxation.column)
        && values.equals(relaxation.values)
        && severity.equals(relaxation.severity);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, file, column, values, severity);
  }

  /** What it says, in words. */
  @Override
  public String toString() {
    return findings()
        + (values.isEmpty() ? "" : " of " + String.join(", ", values.stream().sorted().toList()))
        + severity.map(counts -> " counts as " + counts).orElse(" is no finding");
  }
}
