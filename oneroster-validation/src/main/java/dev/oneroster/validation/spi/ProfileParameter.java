package dev.oneroster.validation.spi;

import java.util.List;
import java.util.function.Function;

/**
 * Something about a receiver that differs from customer to customer, and that its user can set.
 *
 * @param <T> the type of its values
 * @param name such as {@code requireEmail}
 * @param type what to call the type: {@code boolean}, {@code number}, {@code text}, or the choices
 * @param defaultValue what it is if nobody sets it
 * @param description what it does, one sentence
 * @param reader makes a value of a text
 */
public record ProfileParameter<T>(
    String name, String type, T defaultValue, String description, Function<String, T> reader) {

  /**
   * Refuses null or blank parts.
   *
   * @param name see {@link #name()}
   * @param type see {@link #type()}
   * @param defaultValue see {@link #defaultValue()}
   * @param description see {@link #description()}
   * @param reader see {@link #reader()}
   */
  public ProfileParameter {
    if (!Given.notNull(name, "a parameter's name").matches("[a-z][A-Za-z0-9]*")) {
      throw new IllegalArgumentException(
          "a parameter's name is of letters and digits, such as requireEmail, not " + name);
    }
    String piece = "the parameter " + name + ": its ";
    Given.text(type, piece + "type");
    Given.notNull(defaultValue, piece + "default");
    Given.text(description, piece + "description");
    Given.notNull(reader, piece + "reader");
  }

  /**
   * A parameter that is true or false.
   *
   * @param name its name
   * @param defaultValue its default
   * @param description what it does
   * @return a parameter
   */
  public static ProfileParameter<Boolean> flag(
      String name, boolean defaultValue, String description) {
    return new ProfileParameter<>(
        name,
        "true or false",
        defaultValue,
        description,
        text -> {
          if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("true or false");
          }
          return text.equals("true");
        });
  }

  /**
   * A parameter that is a whole number.
   *
   * @param name its name
   * @param defaultValue its default
   * @param description what it does
   * @return a parameter
   */
  public static ProfileParameter<Long> number(String name, long defaultValue, String description) {
    return new ProfileParameter<>(
        name,
        "a whole number",
        defaultValue,
        description,
        text -> {
          try {
            return Long.valueOf(text);
          } catch (NumberFormatException none) {
            throw new IllegalArgumentException("a whole number", none);
          }
        });
  }

  /**
   * A parameter that is any text.
   *
   * @param name its name
   * @param defaultValue its default
   * @param description what it does
   * @return a parameter
   */
  public static ProfileParameter<String> text(
      String name, String defaultValue, String description) {
    return new ProfileParameter<>(name, "a text", defaultValue, description, Function.identity());
  }

  /**
   * A parameter that is one of some words.
   *
   * @param name its name
   * @param defaultValue its default, one of the words
   * @param description what it does
   * @param words the words
   * @return a parameter
   */
  public static ProfileParameter<String> choice(
      String name, String defaultValue, String description, String... words) {
    List<String> all = Given.names("the parameter " + name, 2, words);
    if (all.stream().anyMatch(word -> word.indexOf(',') >= 0)) {
      throw new IllegalArgumentException(
          "the parameter " + name + " cannot have a word with a comma, which parts parameters");
    }
    if (!all.contains(defaultValue)) {
      throw new IllegalArgumentException(
          "the parameter "
              + name
              + " cannot be "
              + defaultValue
              + " by default, only "
              + String.join(", ", all));
    }
    String type = "one of " + String.join(", ", all);
    return new ProfileParameter<>(
        name,
        type,
        defaultValue,
        description,
        text -> {
          if (!all.contains(text)) {
            throw new IllegalArgumentException(type);
          }
          return text;
        });
  }

  /** Readers do not count: a provider may make its parameters anew for each call. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ProfileParameter<?> parameter
        && name.equals(parameter.name)
        && type.equals(parameter.type)
        && defaultValue.equals(parameter.defaultValue)
        && description.equals(parameter.description);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /**
   * The value that a text stands for.
   *
   * @param text any text
   * @return the value
   * @throws IllegalArgumentException if it is none, saying what is
   */
  T read(String text) {
    try {
      return Given.notNull(reader.apply(text), "what its reader makes of the text");
    } catch (RuntimeException wrong) { // the reader may be anybody's
      throw new IllegalArgumentException(
          "the parameter " + name + " is " + type + ", not " + text, wrong);
    }
  }
}
