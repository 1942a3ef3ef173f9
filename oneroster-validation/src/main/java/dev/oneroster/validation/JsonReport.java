package dev.oneroster.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * A report as JSON: one object a package, in UTF-8. Its form is versioned by {@code schemaVersion};
 * fields are only ever added within a version.
 *
 * <p>Immutable and thread-safe.
 */
public final class JsonReport {

  private static final int SCHEMA_VERSION = 1;
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private final ValueDisplay display;
  private final boolean indented;

  private JsonReport(ValueDisplay display, boolean indented) {
    this.display = display;
    this.indented = indented;
  }

  /**
   * A report on several lines, for people.
   *
   * @param display whether to show personal values
   * @return a form of report
   */
  public static JsonReport indented(ValueDisplay display) {
    return new JsonReport(display, true);
  }

  /**
   * A report on one line, for {@code ndjson}.
   *
   * @param display whether to show personal values
   * @return a form of report
   */
  public static JsonReport onOneLine(ValueDisplay display) {
    return new JsonReport(display, false);
  }

  /**
   * Writes a report and a line feed.
   *
   * @param path what to call the package
   * @param report the report
   * @param out where to write; flushed and not closed
   * @throws IOException if writing fails
   */
  public void write(String path, ValidationReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      if (indented) {
        json.useDefaultPrettyPrinter();
      }
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeStringField("path", path);
      if (report.version().isPresent()) {
        json.writeStringField("oneRosterVersion", report.version().get().token());
      }
      writeOptions(json, report.options());
      writeVerdict(json, report);
      writeNumbers(json, report);
      json.writeArrayFieldStart("files");
      for (FileSummary file : report.files()) {
        writeFile(json, file);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("index");
      json.writeNumberField("ids", report.indexedIds());
      json.writeNumberField("bytes", report.indexBytes());
      json.writeEndObject();
      json.writeArrayFieldStart("findings");
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        writeFinding(json, finding);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("suppressedCount", report.suppressedCount());
      json.writeArrayFieldStart("suppressed");
      for (SuppressedFinding suppressed : report.suppressed()) {
        json.writeStartObject();
        writeFinding(json, suppressed.finding());
        json.writeStringField("reason", suppressed.suppression().reason());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeOptions(JsonGenerator json, ValidationOptions options)
      throws IOException {
    RuleSettings settings = options.settings();
    json.writeObjectFieldStart("options");
    json.writeBooleanField("lenient", options.lenient());
    if (options.today().isPresent()) {
      json.writeStringField("today", options.today().get().toString());
    }
    writeCodes(json, "off", settings.off());
    writeCodes(json, "on", settings.on());
    json.writeObjectFieldStart("severities");
    for (Map.Entry<String, Severity> severity : settings.severities().entrySet()) {
      json.writeStringField(severity.getKey(), severity.getValue().token());
    }
    json.writeEndObject();
    json.writeNumberField("suppressions", settings.suppressions().size());
    json.writeEndObject();
  }

  private static void writeCodes(JsonGenerator json, String name, List<String> codes)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String code : codes) {
      json.writeString(code);
    }
    json.writeEndArray();
  }

  private static void writeVerdict(JsonGenerator json, ValidationReport report) throws IOException {
    json.writeArrayFieldStart("profiles");
    for (String profile : report.verdicts().keySet()) {
      json.writeString(profile);
    }
    json.writeEndArray();
    json.writeBooleanField("valid", report.isValid());
    json.writeObjectFieldStart("verdicts");
    for (Map.Entry<String, Boolean> verdict : report.verdicts().entrySet()) {
      json.writeBooleanField(verdict.getKey(), verdict.getValue());
    }
    json.writeEndObject();
  }

  private static void writeNumbers(JsonGenerator json, ValidationReport report) throws IOException {
    json.writeObjectFieldStart("counts");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.token(), report.count(severity));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("totals");
    for (Map.Entry<String, Long> total : report.totals().entrySet()) {
      json.writeNumberField(total.getKey(), total.getValue());
    }
    json.writeEndObject();
  }

  private static void writeFile(JsonGenerator json, FileSummary file) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.file());
    json.writeStringField("mode", file.mode().token());
    json.writeNumberField("rows", file.rows());
    json.writeNumberField("validRows", file.validRows());
    json.writeNumberField("warningRows", file.warningRows());
    json.writeNumberField("invalidRows", file.invalidRows());
    json.writeEndObject();
  }

  /** The receivers' own names; just one if there is no other. */
  private static void writeVendorKeys(JsonGenerator json, Map<String, String> keys)
      throws IOException {
    if (keys.size() == 1) {
      json.writeStringField("vendorKey", keys.values().iterator().next());
    } else if (!keys.isEmpty()) {
      json.writeObjectFieldStart("vendorKeys");
      for (Map.Entry<String, String> key : keys.entrySet()) {
        json.writeStringField(key.getKey(), key.getValue());
      }
      json.writeEndObject();
    }
  }

  private void writeFinding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("code", finding.code());
    json.writeStringField("severity", finding.severity().token());
    json.writeStringField("source", finding.source());
    writeVendorKeys(json, finding.vendorKeys());
    if (!finding.severities().isEmpty()) {
      json.writeObjectFieldStart("severities");
      for (Map.Entry<String, Severity> severity : finding.severities().entrySet()) {
        json.writeStringField(severity.getKey(), severity.getValue().token());
      }
      json.writeEndObject();
    }
    if (finding.location().file().isPresent()) {
      json.writeStringField("file", finding.location().file().get());
    }
    if (finding.location().line().isPresent()) {
      json.writeNumberField("line", finding.location().line().getAsLong());
    }
    if (finding.location().column().isPresent()) {
      json.writeStringField("column", finding.location().column().get());
    }
    if (finding.sourcedId().isPresent()) {
      json.writeStringField("sourcedId", finding.sourcedId().get());
    }
    if (finding.isRepaired()) {
      json.writeBooleanField("repaired", true);
      json.writeStringField("readAs", finding.readAs(display).orElseThrow());
    }
    json.writeStringField("message", finding.message(display));
    json.writeStringField("fix", finding.fix(display));
    json.writeNumberField("count", finding.count());
    if (!finding.samples().isEmpty()) {
      json.writeArrayFieldStart("samples");
      for (String sample : finding.samples()) {
        json.writeString(sample);
      }
      json.writeEndArray();
    }
  }
}
