package dev.oneroster.csv;

import java.util.Objects;

/**
 * A typed detail of a {@link Problem}: what was found, what was expected, how many.
 *
 * @param name the detail's name, such as {@code value} or {@code expected}
 * @param value a {@link String}, a {@link Number}, or a {@link java.util.List} of these
 * @param personal whether the value may be a person's data. Such a value never appears in {@link
 *     #toString()}, and reports mask it unless their caller asks for it
 */
public record Argument(String name, Object value, boolean personal) {

  /**
   * Refuses null parts.
   *
   * @param name see {@link #name()}
   * @param value see {@link #value()}
   * @param personal see {@link #personal()}
   */
  public Argument {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /** The name and, unless it is personal, the value. */
  @Override
  public String toString() {
    return name + "=" + (personal ? "(hidden)" : value);
  }
}
