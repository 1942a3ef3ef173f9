package dev.oneroster.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something in a package that is not as the reader expects it: a code, a place, and details. A
 * problem has no severity and no opinion; {@code oneroster-validation} makes findings of it.
 *
 * <p>Values are immutable. {@link #toString()} never shows a personal value.
 *
 * @param code a stable code such as {@code csv.unclosed_quote}
 * @param location where
 * @param arguments details, in order, each name once
 */
public record Problem(String code, Location location, List<Argument> arguments) {

  /** The name of the detail that says as what something wrong was read. */
  public static final String READ_AS = "readAs";

  /**
   * Copies the arguments.
   *
   * @param code see {@link #code()}
   * @param location see {@link #location()}
   * @param arguments see {@link #arguments()}
   */
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(location, "location");
    arguments = List.copyOf(arguments);
  }

  /**
   * A problem without details.
   *
   * @param code its code
   * @param location where
   * @return the problem
   */
  public static Problem of(String code, Location location) {
    return new Problem(code, location, List.of());
  }

  /**
   * This problem with one more detail that is nobody's data: a count, a column's name, a token of
   * the binding.
   *
   * @param name the detail's name
   * @param value its value
   * @return a new problem
   */
  public Problem with(String name, Object value) {
    return plus(new Argument(name, value, false));
  }

  /**
   * This problem with one more detail that may be a person's data.
   *
   * @param name the detail's name
   * @param value its value
   * @return a new problem
   */
  public Problem withPersonal(String name, Object value) {
    return plus(new Argument(name, value, true));
  }

  /**
   * This problem, read past without loss.
   *
   * @param meant as what it is read
   * @param personal whether that may be a person's data
   * @return a new problem, with a detail {@code readAs}
   */
  public Problem readAs(String meant, boolean personal) {
    return plus(new Argument(READ_AS, meant, personal));
  }

  /**
   * Whether a lenient reader has read past the problem without loss.
   *
   * @return true if there is a detail {@code readAs}, which says as what
   */
  public boolean isRepaired() {
    return argument(READ_AS).isPresent();
  }

  private Problem plus(Argument argument) {
    List<Argument> all = new ArrayList<>(arguments);
    all.add(argument);
    return new Problem(code, location, all);
  }

  /**
   * A detail by its name.
   *
   * @param name the detail's name
   * @return its value, or empty if this problem has none of that name
   */
  public Optional<Object> argument(String name) {
    return arguments.stream().filter(a -> a.name().equals(name)).map(Argument::value).findFirst();
  }
}
