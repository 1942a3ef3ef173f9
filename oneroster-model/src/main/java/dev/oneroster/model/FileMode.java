package dev.oneroster.model;

import dev.oneroster.model.constraint.Bulk;
import dev.oneroster.model.constraint.Delta;
import jakarta.validation.groups.Default;
import java.util.Arrays;
import java.util.Optional;

/** What a manifest says of a file (binding, section 3.1). */
public enum FileMode {
  /** The file is not in the package. */
  ABSENT("absent", Default.class),
  /** The file holds all records. */
  BULK("bulk", Bulk.class),
  /** The file holds the records that changed. */
  DELTA("delta", Delta.class);

  private final String token;
  private final Class<?> group;

  FileMode(String token, Class<?> group) {
    this.token = token;
    this.group = group;
  }

  /**
   * The mode as a manifest names it.
   *
   * @return {@code absent}, {@code bulk} or {@code delta}
   */
  public String token() {
    return token;
  }

  /**
   * The validation group of the constraints that hold in this mode only.
   *
   * @return the group's interface; the default group for {@link #ABSENT}
   */
  public Class<?> group() {
    return group;
  }

  /**
   * The mode of a token.
   *
   * @param token a value of a {@code file.} property
   * @return the mode, or empty if the token names none
   */
  public static Optional<FileMode> of(String token) {
    return Arrays.stream(values()).filter(mode -> mode.token.equals(token)).findFirst();
  }

  /** The token. */
  @Override
  public String toString() {
    return token;
  }
}
