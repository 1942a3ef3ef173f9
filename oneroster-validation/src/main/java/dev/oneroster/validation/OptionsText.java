package dev.oneroster.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in a line what a validation was asked to do in other ways than usual. */
final class OptionsText {

  private OptionsText() {}

  /** A line, or nothing if all was as usual. */
  static String of(ValidationReport report) {
    ValidationOptions options = report.options();
    RuleSettings settings = options.settings();
    List<String> parts = new ArrayList<>();
    if (options.lenient()) {
      parts.add("read leniently");
    }
    options.today().ifPresent(day -> parts.add("today is " + day));
    if (!settings.off().isEmpty()) {
      parts.add("off: " + String.join(", ", settings.off()));
    }
    if (!settings.on().isEmpty()) {
      parts.add("on: " + String.join(", ", settings.on()));
    }
    if (!settings.severities().isEmpty()) {
      parts.add(
          settings.severities().entrySet().stream()
              .map(entry -> entry.getKey() + " counts as " + entry.getValue())
              .collect(Collectors.joining(", ")));
    }
    if (!settings.suppressions().isEmpty()) {
      parts.add("findings suppressed: " + report.suppressedCount());
    }
    return parts.isEmpty() ? "" : "Asked for: " + String.join("; ", parts) + "\n";
  }
}
