package dev.oneroster.model;

import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import java.util.Arrays;
import java.util.Optional;

/** A version of the OneRoster CSV binding, in ascending order. */
public enum OneRosterVersion {
  /** Version 1.1, with its correction level 1.1.1. */
  V1_1("1.1", V1_1.class),
  /** Version 1.2, with its correction level 1.2.1. */
  V1_2("1.2", V1_2.class);

  private final String token;
  private final Class<?> group;

  OneRosterVersion(String token, Class<?> group) {
    this.token = token;
    this.group = group;
  }

  /**
   * The version as {@code oneroster.version} in a manifest names it.
   *
   * @return {@code 1.1} or {@code 1.2}
   */
  public String token() {
    return token;
  }

  /**
   * The validation group of the constraints that hold in this version only.
   *
   * @return the group's interface
   */
  public Class<?> group() {
    return group;
  }

  /**
   * The version of a token.
   *
   * @param token a value of {@code oneroster.version}
   * @return the version, or empty if the token names none
   */
  public static Optional<OneRosterVersion> of(String token) {
    return Arrays.stream(values()).filter(version -> version.token.equals(token)).findFirst();
  }

  /** The token. */
  @Override
  public String toString() {
    return token;
  }
}
