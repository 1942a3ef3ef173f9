package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsTest {

  private static final TestPackage ORGS =
      TestPackage.v1_2()
          .rows(
              RosterFiles.ORGS,
              List.of(
                  List.of("o1", "", "", "Bad type", "scool", "", ""),
                  List.of("o2", "", "", " East", "school", "", ""),
                  List.of("o3", "", "", "Good", "school", "", "")));

  private static byte[] json(JsonReport form, String path, ValidationReport report)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    form.write(path, report, bytes);
    return bytes.toByteArray();
  }

  private static String text(ValidationReport report) throws IOException {
    StringBuilder text = new StringBuilder();
    TextReport.of(ValueDisplay.MASKED).write("roster.zip", report, text);
    return text.toString();
  }

  @SuppressWarnings("unchecked") // the form of the document is what the test is about
  private static Map<String, Object> parsed(byte[] json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      Map<String, Object> document = (Map<String, Object>) value(parser);
      assertThat(parser.nextToken()).isNull();
      return document;
    }
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          parser.nextToken();
          assertThat(fields.put(name, value(parser))).isNull();
        }
        yield fields;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        yield items;
      }
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> parser.getText();
    };
  }

  @SuppressWarnings("unchecked") // as above
  private static List<Map<String, Object>> objects(Map<String, Object> document, String field) {
    return (List<Map<String, Object>>) (List<?>) document.getOrDefault(field, List.of());
  }

  @Test
  void the_document_has_the_fields_of_the_contract() throws IOException {
    Map<String, Object> document =
        parsed(json(JsonReport.indented(ValueDisplay.MASKED), "a/b.zip", ORGS.validate()));

    assertThat(document)
        .contains(
            entry("schemaVersion", 1L),
            entry("path", "a/b.zip"),
            entry("oneRosterVersion", "1.2"),
            entry("profiles", List.of("core")),
            entry("valid", false),
            entry("verdicts", Map.of("core", false)),
            entry("counts", Map.of("fatal", 0L, "error", 1L, "warning", 1L, "info", 0L)),
            entry("totals", Map.of("vocab.org_type", 1L, "value.outer_space", 1L)));
    assertThat(objects(document, "files"))
        .containsExactly(
            Map.of(
                "file",
                "orgs.csv",
                "mode",
                "bulk",
                "rows",
                3L,
                "validRows",
                1L,
                "warningRows",
                1L,
                "invalidRows",
                1L));
  }

  @Test
  void a_finding_in_a_cell_has_all_fields() throws IOException {
    Map<String, Object> finding =
        objects(
                parsed(json(JsonReport.onOneLine(ValueDisplay.MASKED), "p", ORGS.validate())),
                "findings")
            .get(0);

    assertThat(finding.keySet())
        .containsExactly(
            "code",
            "severity",
            "source",
            "file",
            "line",
            "column",
            "sourcedId",
            "message",
            "fix",
            "count");
    assertThat(finding)
        .contains(
            entry("code", "vocab.org_type"),
            entry("severity", "error"),
            entry("source", "core"),
            entry("file", "orgs.csv"),
            entry("line", 2L),
            entry("column", "type"),
            entry("sourcedId", "o1"),
            entry("count", 1L));
  }

  @Test
  void what_does_not_apply_is_absent() throws IOException {
    byte[] json =
        json(
            JsonReport.onOneLine(ValueDisplay.MASKED),
            "gone.zip",
            ValidationReport.unreadable(new NoSuchFileException("gone.zip")));
    Map<String, Object> document = parsed(json);

    assertThat(document).doesNotContainKey("oneRosterVersion").containsEntry("valid", false);
    assertThat(objects(document, "files")).isEmpty();
    assertThat(objects(document, "findings"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding)
                  .containsEntry("code", "package.unreadable")
                  .containsEntry("severity", "fatal")
                  .doesNotContainKeys("file", "line", "column", "sourcedId", "samples");
              assertThat((String) finding.get("message")).contains("there is no such file");
            });
  }

  @Test
  void a_missing_property_has_a_column_and_no_line() throws IOException {
    String manifest = TestPackage.v1_2().text("manifest.csv").replace("file.orgs,absent\r\n", "");
    ValidationReport report =
        TestPackage.v1_2()
            .bytes("manifest.csv", manifest.getBytes(StandardCharsets.UTF_8))
            .validate();
    Map<String, Object> finding =
        objects(parsed(json(JsonReport.onOneLine(ValueDisplay.MASKED), "p", report)), "findings")
            .get(0);

    assertThat(finding)
        .contains(entry("file", "manifest.csv"), entry("column", "file.orgs"))
        .doesNotContainKeys("line", "sourcedId");
  }

  @Test
  void a_missing_column_is_named_as_the_binding_does_on_line_1() throws IOException {
    ValidationReport report =
        TestPackage.v1_2()
            .file(
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,TYPE,identifier",
                "o1,,,East,school,")
            .validate();

    assertThat(report.findings())
        .extracting(finding -> finding.code() + " " + finding.location().toString())
        .containsExactly(
            "header.case orgs.csv, line 1, column type",
            "header.missing_optional orgs.csv, line 1, column parentSourcedId");
  }

  @Test
  void one_line_is_one_line_in_utf_8_that_ends_with_a_line_feed() throws IOException {
    ValidationReport report =
        TestPackage.v1_2()
            .rows(RosterFiles.ORGS, List.of(List.of("o", "", "", "x", "東京\u2028😀", "", "")))
            .validate();
    byte[] json = json(JsonReport.onOneLine(ValueDisplay.MASKED), "東\n京.zip", report);
    String line = new String(json, StandardCharsets.UTF_8);

    assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
    assertThat(line).contains("東京").contains("😀").doesNotContain("\r");
    assertThat(parsed(json)).containsEntry("path", "東\n京.zip");
  }

  @Test
  void a_path_that_is_no_text_is_no_crash() throws IOException {
    byte[] json =
        json(JsonReport.onOneLine(ValueDisplay.MASKED), "a\ud800b", TestPackage.v1_2().validate());

    assertThat((String) parsed(json).getOrDefault("path", "")).startsWith("a").endsWith("b");
  }

  @Test
  void both_forms_of_document_say_the_same() throws IOException {
    ValidationReport report = ORGS.validate();

    assertThat(parsed(json(JsonReport.indented(ValueDisplay.MASKED), "p", report)))
        .isEqualTo(parsed(json(JsonReport.onOneLine(ValueDisplay.MASKED), "p", report)));
  }

  @Test
  void numbers_are_exact_beyond_the_findings_that_are_listed() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      rows.add(List.of("o" + i, "", "", "", "school", "", ""));
    }
    ValidationReport report = TestPackage.v1_2().rows(RosterFiles.ORGS, rows).validate();
    Map<String, Object> document =
        parsed(json(JsonReport.onOneLine(ValueDisplay.MASKED), "p", report));

    assertThat(objects(document, "findings")).hasSize(1_000);
    assertThat(document).containsEntry("totals", Map.of("value.required_empty", 2_500L));
    assertThat(text(report)).contains("2,500 errors", "(2,500 times)", "... and 2,497 more");
  }

  @Test
  void the_text_starts_with_the_verdict_and_the_numbers() throws IOException {
    assertThat(text(ORGS.validate()))
        .startsWith("roster.zip, OneRoster 1.2: NOT VALID (1 error, 1 warning)\n");
    assertThat(text(TestPackage.v1_2().validate()))
        .startsWith("roster.zip, OneRoster 1.2: VALID (1 warning)\n");
    assertThat(text(ValidationReport.unreadable(new NoSuchFileException("x"))))
        .startsWith("roster.zip: NOT VALID (1 fatal error)\n");
  }

  @Test
  void the_text_says_what_to_mend_first() throws IOException {
    ValidationReport report =
        TestPackage.v1_2()
            .file(
                "orgs.csv",
                "sourcedId,status,dateLastModified,name,type,identifier",
                "o1,,,East,scool,")
            .validate();

    assertThat(text(report)).contains("Mend first: orgs.csv, line 1: The column `parentSourcedId`");
  }

  @Test
  void the_folder_comes_before_the_manifest_that_is_missed_at_the_top() throws IOException {
    TestPackage roster = TestPackage.v1_2().withoutManifest();
    for (String name : List.of("manifest.csv", "orgs.csv")) {
      roster = roster.file("export/roster/" + name, "sourcedId");
    }

    assertThat(text(roster.validate())).contains("Mend first: the package: The files lie in");
  }

  @Test
  void a_programs_word_for_nothing_comes_before_the_errors_that_it_makes() throws IOException {
    TestPackage roster =
        TinyRoster.v1_2()
            .cell("orgs.csv", 2, "status", "NULL")
            .cell("orgs.csv", 3, "status", "NULL")
            .cell("orgs.csv", 2, "identifier", "NULL")
            .cell("orgs.csv", 3, "identifier", "NULL");

    assertThat(text(roster.validate()))
        .contains("Mend first: orgs.csv, line 2: In 2 of 2 rows identifier is a program's word");
  }

  @Test
  void a_file_that_is_missing_comes_before_rows_of_the_manifest_that_are() throws IOException {
    TestPackage roster = TinyRoster.v1_2().without("orgs.csv");
    String manifest =
        roster
                .text("manifest.csv")
                .lines()
                .filter(line -> !line.endsWith(",absent"))
                .reduce("", (lines, line) -> lines + line + "\n")
            + "file.orgs,bulk\n";

    assertThat(
            text(
                roster.bytes("manifest.csv", manifest.getBytes(StandardCharsets.UTF_8)).validate()))
        .contains("Mend first: manifest.csv, line")
        .contains(
            "orgs.csv is declared as bulk, but the package does not hold it.\n  Add orgs.csv");
  }

  @Test
  void a_row_of_the_manifest_is_told_by_its_name_or_as_one_without() throws IOException {
    TestPackage roster = TinyRoster.v1_2();
    String manifest = roster.text("manifest.csv").stripTrailing() + "\nexport.date,today\n,bulk\n";
    TestPackage odd = roster.bytes("manifest.csv", manifest.getBytes(StandardCharsets.UTF_8));

    assertThat(text(odd.validate()))
        .contains("`export.date` is no property of a manifest of this version.")
        .contains("`(blank)` is no property of a manifest of this version.");
  }

  @Test
  void an_encoding_comes_before_the_tabs_that_come_with_it() throws IOException {
    TestPackage roster = TinyRoster.v1_2();
    byte[] unicodeText =
        roster.text("orgs.csv").replace(',', '\t').getBytes(StandardCharsets.UTF_16);

    assertThat(text(roster.bytes("orgs.csv", unicodeText).validate()))
        .contains("Mend first: orgs.csv: The file is in UTF-16BE, not UTF-8");
  }

  @Test
  void the_text_holds_no_control_characters_but_line_feeds() throws IOException {
    String evil = "\u001b[31m\u0007\u202e";
    ValidationReport report =
        TestPackage.v1_2()
            .file(
                "orgs.csv",
                TestPackage.v1_2().header(RosterFiles.ORGS) + ",x" + evil,
                "o1,,,East,scool" + evil + ",,,")
            .property("file.x" + evil, "absent")
            .file("y" + evil + ".txt", "x")
            .validate();

    assertThat(text(report)).doesNotContain("\u001b", "\u0007", "\u202e");
    report
        .findings()
        .forEach(finding -> assertThat(finding.toString()).doesNotContain("\u001b", "\u202e"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de-DE"})
  void reports_are_the_same_everywhere(String language) throws IOException {
    TestPackage roster =
        TestPackage.v1_2()
            .delta()
            .file(
                "orgs.csv",
                "SOURCEDID,status,dateLastModified,name,TYPE,IDENTIFIER,parentSourcedId",
                "o1,ACTIVE,2026-01-01T00:00:00Z,East,DISTRICT,I,i",
                "o2,active,2026-01-01T00:00:00.000Z,West,distrıct,,");
    String expected = text(roster.validate());
    byte[] json = json(JsonReport.indented(ValueDisplay.MASKED), "p", roster.validate());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(language));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

      assertThat(text(roster.validate())).isEqualTo(expected);
      assertThat(json(JsonReport.indented(ValueDisplay.MASKED), "p", roster.validate()))
          .isEqualTo(json);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
