package dev.oneroster.validation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** All that reports and findings say about a package. */
final class EverythingSaid {

  private EverythingSaid() {}

  /** The text in every form of report and, for values that are hidden, of every finding. */
  static String in(ValidationReport report, ValueDisplay display) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    StringBuilder text = new StringBuilder();
    try {
      JsonReport.indented(display).write("roster.zip", report, json);
      JsonReport.onOneLine(display).write("roster.zip", report, json);
      TextReport.of(display).write("roster.zip", report, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    text.append(json.toString(StandardCharsets.UTF_8));
    for (Finding finding : report.findings()) {
      text.append(finding).append(finding.arguments());
      if (display == ValueDisplay.MASKED) {
        text.append(finding.message()).append(finding.fix());
      }
    }
    return text.toString();
  }
}
