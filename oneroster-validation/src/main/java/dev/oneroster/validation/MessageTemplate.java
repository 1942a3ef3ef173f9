package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills the details of a finding into a text of its rule. Values are cut, characters that could
 * disturb a terminal or a log are escaped, and personal values are masked.
 */
final class MessageTemplate {

  private static final int MAX_VALUE_LENGTH = 80;

  private MessageTemplate() {}

  static String fill(String template, Finding finding, ValueDisplay display) {
    return fill(template, finding, display, MessageTemplate::mask);
  }

  /** As {@link #fill}; a length in place of a value is no advice. */
  static String fillMend(String template, Finding finding, ValueDisplay display) {
    return fill(template, finding, display, value -> "what is meant");
  }

  private static String fill(
      String template, Finding finding, ValueDisplay display, Function<Object, String> mask) {
    StringBuilder text = new StringBuilder();
    int end = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', end)) {
      int close = template.indexOf('}', open);
      Optional<String> value =
          close < 0
              ? Optional.empty()
              : value(template.substring(open + 1, close), finding, display, mask);
      text.append(template, end, open);
      if (value.isPresent()) {
        text.append(value.get());
        end = close + 1;
      } else {
        // Not the name of a detail: braces of the text itself, as in {type:id}.
        text.append('{');
        end = open + 1;
      }
    }
    return text.append(template, end, template.length()).toString();
  }

  private static Optional<String> value(
      String name, Finding finding, ValueDisplay display, Function<Object, String> mask) {
    for (Argument argument : finding.arguments()) {
      if (argument.name().equals(name)) {
        boolean masked = argument.personal() && display == ValueDisplay.MASKED;
        return Optional.of(masked ? mask.apply(argument.value()) : show(argument.value()));
      }
    }
    return switch (name) {
      case "file" -> finding.location().file().map(MessageTemplate::show);
      case "column" ->
          Optional.of(finding.location().column().map(MessageTemplate::show).orElse("The line"));
      case "line" ->
          finding.location().line().isPresent()
              ? Optional.of(String.valueOf(finding.location().line().getAsLong()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static String mask(Object value) {
    String text = value.toString();
    int length = text.codePointCount(0, text.length());
    return "(hidden, " + length + (length == 1 ? " character)" : " characters)");
  }

  private static String show(Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(MessageTemplate::show).collect(Collectors.joining(", "));
    }
    return value instanceof Number ? value.toString() : escape(value.toString());
  }

  /** The text cut to a length, with control, bidirectional and line-breaking characters escaped. */
  static String escape(String value) {
    StringBuilder text = new StringBuilder();
    int length = value.codePointCount(0, value.length());
    value
        .codePoints()
        .limit(MAX_VALUE_LENGTH)
        .forEach(
            c -> {
              if (isDisturbing(c)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                text.appendCodePoint(c);
              }
            });
    if (length > MAX_VALUE_LENGTH) {
      text.append("... (").append(length).append(" characters)");
    }
    return text.toString();
  }

  private static boolean isDisturbing(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
