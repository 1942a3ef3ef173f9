package dev.oneroster.validation.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the parameters of a profile are set to.
 *
 * <p>Values are immutable.
 */
public final class ParameterValues {

  private static final ParameterValues DEFAULTS = new ParameterValues(Map.of());

  private final Map<ProfileParameter<?>, Object> values;

  private ParameterValues(Map<ProfileParameter<?>, Object> values) {
    this.values = values;
  }

  /**
   * All as they are by default.
   *
   * @return values to start from
   */
  public static ParameterValues defaults() {
    return DEFAULTS;
  }

  /**
   * Reads values that a user has written.
   *
   * @param parameters the parameters that there are
   * @param texts texts by the parameters' names
   * @return values
   * @throws IllegalArgumentException if a name is none or a text is no value, saying what would be
   */
  public static ParameterValues read(
      List<ProfileParameter<?>> parameters, Map<String, String> texts) {
    ParameterValues values = DEFAULTS;
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Optional<ProfileParameter<?>> named =
          parameters.stream().filter(known -> known.name().equals(text.getKey())).findFirst();
      if (named.isEmpty()) {
        List<String> names = parameters.stream().<String>map(ProfileParameter::name).toList();
        throw new IllegalArgumentException(
            "there is no parameter "
                + text.getKey()
                + (names.isEmpty() ? ", nor any other" : "; there is " + String.join(", ", names)));
      }
      values = values.withText(named.get(), text.getValue());
    }
    return values;
  }

  private <T> ParameterValues withText(ProfileParameter<T> parameter, String text) {
    return with(parameter, parameter.read(text));
  }

  /**
   * These, with one set.
   *
   * @param <T> the type of its values
   * @param parameter the parameter
   * @param value the value
   * @return new values
   */
  public <T> ParameterValues with(ProfileParameter<T> parameter, T value) {
    Map<ProfileParameter<?>, Object> all = new LinkedHashMap<>(values);
    all.put(
        Given.notNull(parameter, "with(parameter, value): the parameter"),
        Given.notNull(value, "the value of the parameter " + parameter.name()));
    return new ParameterValues(all);
  }

  /**
   * What a parameter is set to.
   *
   * @param <T> the type of its values
   * @param parameter the parameter
   * @return its value, or its default
   */
  @SuppressWarnings("unchecked") // what is put in has the parameter's own type
  public <T> T get(ProfileParameter<T> parameter) {
    return (T) values.getOrDefault(parameter, parameter.defaultValue());
  }

  /** The parameters that are set. */
  Set<ProfileParameter<?>> parameters() {
    return values.keySet();
  }

  /**
   * What is set otherwise than by default.
   *
   * @return texts by name
   */
  public SortedMap<String, String> changed() {
    SortedMap<String, String> changed = new TreeMap<>();
    values.forEach(
        (parameter, value) -> {
          if (!value.equals(parameter.defaultValue())) {
            changed.put(parameter.name(), value.toString());
          }
        });
    return changed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterValues others && values.equals(others.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  /** What is set otherwise than by default. */
  @Override
  public String toString() {
    return changed().toString();
  }
}
