package dev.oneroster.validation;

import dev.oneroster.csv.Location;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A finding that somebody knows of and lives with, and why. It is kept in the report with the
 * reason, and counts for nothing.
 *
 * <pre>{@code
 * Suppression.of("value.boolean", "mended in the source, comes with the next export")
 *     .inFile("users.csv")
 *     .ofRow("u17")
 *     .atColumn("enabledUser")
 * }</pre>
 *
 * <p>The place is the one that the report tells. The file must be the same; of line, sourcedId and
 * column, those that are given must be. Without a file, findings about the package as a whole are
 * meant. A sourcedId outlives the next export, a line does not.
 *
 * <p>Values are immutable.
 *
 * @param code the rule's code
 * @param file the file's name
 * @param line the physical line
 * @param sourcedId the row's sourcedId
 * @param column the column's name; in the manifest the property's
 * @param reason why; shown in reports
 */
public record Suppression(
    String code,
    Optional<String> file,
    OptionalLong line,
    Optional<String> sourcedId,
    Optional<String> column,
    String reason) {

  /**
   * Refuses what can mean nothing.
   *
   * @param code see {@link #code()}
   * @param file see {@link #file()}
   * @param line see {@link #line()}
   * @param sourcedId see {@link #sourcedId()}
   * @param column see {@link #column()}
   * @param reason see {@link #reason()}
   * @throws IllegalArgumentException if the reason is blank, the line less than 1, or a place has
   *     no file
   */
  public Suppression {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(sourcedId, "sourcedId");
    Objects.requireNonNull(column, "column");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a suppression of " + code + " needs a reason");
    }
    if (line.isPresent() && line.getAsLong() < 1) {
      throw new IllegalArgumentException("line must be at least 1, is " + line.getAsLong());
    }
    boolean narrowed = line.isPresent() || sourcedId.isPresent() || column.isPresent();
    if (narrowed && file.isEmpty()) {
      throw new IllegalArgumentException(
          "a suppression of " + code + " names a line, sourcedId or column, and no file");
    }
  }

  /**
   * A suppression of what is said of the package as a whole.
   *
   * @param code the rule's code
   * @param reason why; not blank
   * @return a suppression
   */
  public static Suppression of(String code, String reason) {
    return new Suppression(
        code, Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), reason);
  }

  /**
   * The same in a file.
   *
   * @param name the file's name as reports give it
   * @return a suppression
   */
  public Suppression inFile(String name) {
    return new Suppression(code, Optional.of(name), line, sourcedId, column, reason);
  }

  /**
   * The same on one line only.
   *
   * @param number the physical line, 1 or more
   * @return a suppression
   * @throws IllegalArgumentException if the line is less than 1 or the file is not named yet
   */
  public Suppression atLine(long number) {
    return new Suppression(code, file, OptionalLong.of(number), sourcedId, column, reason);
  }

  /**
   * The same in one row only.
   *
   * @param id the row's sourcedId
   * @return a suppression
   * @throws IllegalArgumentException if the file is not named yet
   */
  public Suppression ofRow(String id) {
    return new Suppression(code, file, line, Optional.of(id), column, reason);
  }

  /**
   * The same in one column only.
   *
   * @param name the column's name, or the name of a manifest's property
   * @return a suppression
   * @throws IllegalArgumentException if the file is not named yet
   */
  public Suppression atColumn(String name) {
    return new Suppression(code, file, line, sourcedId, Optional.of(name), reason);
  }

  /** Whether it is meant for a finding of its code at a place. */
  boolean covers(Location place, Optional<String> row) {
    return file.equals(place.file())
        && (line.isEmpty() || line.equals(place.line()))
        && (sourcedId.isEmpty() || sourcedId.equals(row))
        && (column.isEmpty() || column.equals(place.column()));
  }

  /** The place that it is meant for. */
  Location place() {
    return new Location(file, line, column);
  }
}
