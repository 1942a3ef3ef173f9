package dev.oneroster.examples.cli;

import dev.oneroster.validation.JsonReport;
import dev.oneroster.validation.TextReport;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.ValueDisplay;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Prints reports in one form.
 *
 * @param format the form
 * @param display whether personal values are shown
 */
record ReportPrinter(ReportFormat format, ValueDisplay display) {

  void print(String path, ValidationReport report, OutputStream out) throws IOException {
    switch (format) {
      case TEXT -> {
        StringBuilder text = new StringBuilder();
        TextReport.of(display).write(path, report, text);
        out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      }
      case JSON -> JsonReport.indented(display).write(path, report, out);
      case NDJSON -> JsonReport.onOneLine(display).write(path, report, out);
    }
  }
}
