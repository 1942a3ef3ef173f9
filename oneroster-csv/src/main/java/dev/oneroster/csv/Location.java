package dev.oneroster.csv;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in a package: a file, a physical line in it, a column of that line. Each part may be
 * unknown or not apply, from the right: a place in the package as a whole has no file, a place in a
 * file as a whole no line, and so on (a missing manifest property has a column and no line).
 *
 * <p>Values are immutable and hold no cell content.
 *
 * @param file the file's name as the binding spells it ({@code users.csv}), or an archive entry's
 *     name as it is spelled there
 * @param line the physical line in the file; 1 is the header
 * @param column the column's name as the binding spells it; in the manifest the property's name
 */
public record Location(Optional<String> file, OptionalLong line, Optional<String> column) {

  private static final Location PACKAGE =
      new Location(Optional.empty(), OptionalLong.empty(), Optional.empty());

  /**
   * The package as a whole.
   *
   * @return a place without file, line and column
   */
  public static Location ofPackage() {
    return PACKAGE;
  }

  /**
   * A file as a whole.
   *
   * @param file the file's name
   * @return a place without line and column
   */
  public static Location ofFile(String file) {
    return new Location(Optional.of(file), OptionalLong.empty(), Optional.empty());
  }

  /**
   * A line as a whole.
   *
   * @param file the file's name
   * @param line the physical line, at least 1
   * @return a place without column
   * @throws IllegalArgumentException if {@code line} is less than 1
   */
  public static Location ofLine(String file, long line) {
    if (line < 1) {
      throw new IllegalArgumentException("line must be at least 1, is " + line);
    }
    return new Location(Optional.of(file), OptionalLong.of(line), Optional.empty());
  }

  /**
   * This place, narrowed to a column.
   *
   * @param name the column's name
   * @return this file and line, with that column
   */
  public Location atColumn(String name) {
    return new Location(file, line, Optional.of(name));
  }

  /** The place as people write it: {@code users.csv, line 5, column givenName}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file.orElse("package"));
    line.ifPresent(number -> text.append(", line ").append(number));
    column.ifPresent(name -> text.append(", column ").append(name));
    return text.toString();
  }
}
