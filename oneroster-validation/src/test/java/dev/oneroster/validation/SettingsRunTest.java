package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What settings change about a validation, and what they do not. */
class SettingsRunTest {

  private static final TestPackage ORGS =
      TestPackage.v1_1()
          .rows(
              RosterFiles.ORGS,
              List.of(
                  List.of("o1", "", "", "North", "School", "", ""),
                  List.of("o2", "", "", "", "school", "", "o9"),
                  List.of("o3", "", "", "South", "school", "", "o1")));

  private static ValidationReport validate(TestPackage roster, RuleSettings settings) {
    return roster.validate(RosterValidator.create().withSettings(settings));
  }

  private static List<String> codes(ValidationReport report) {
    return report.findings().stream().map(f -> f.severity() + " " + f.code()).toList();
  }

  @Test
  void by_default_all_is_told() {
    assertThat(codes(ORGS.validate()))
        .containsExactly(
            "error vocab.case", "error value.required_empty", "error ref.dangling_parent_org");
  }

  @Test
  void a_rule_that_is_off_finds_nothing_and_costs_no_row_its_validity() {
    ValidationReport report = validate(ORGS, RuleSettings.defaults().off("vocab.case"));

    assertThat(report.totals()).doesNotContainKey("vocab.case");
    assertThat(report.files().get(0)).returns(1L, FileSummary::invalidRows);
  }

  @Test
  void an_id_whose_characters_nobody_minds_is_an_id() {
    TestPackage roster =
        TestPackage.v1_1()
            .rows(
                RosterFiles.ORGS,
                List.of(
                    List.of("o:1", "", "", "North", "school", "", "o:1"),
                    List.of("o:1", "", "", "South", "school", "", "o:2")));

    assertThat(codes(roster.validate())).containsOnly("error value.guid_chars");
    assertThat(codes(validate(roster, RuleSettings.defaults().off("value.guid_chars"))))
        .containsExactly(
            "warning ref.cycle_org", "error id.duplicate", "error ref.dangling_parent_org");
  }

  @Test
  void a_severity_counts_for_row_counts_and_verdict() {
    RuleSettings settings =
        RuleSettings.defaults()
            .severity("vocab.case", Severity.WARNING)
            .severity("value.required_empty", Severity.INFO)
            .severity("ref.dangling_parent_org", Severity.WARNING);

    ValidationReport report = validate(ORGS, settings);

    assertThat(report.isValid()).isTrue();
    assertThat(report.verdicts()).containsEntry("core", true);
    assertThat(report.count(Severity.WARNING)).isEqualTo(2);
    assertThat(report.files().get(0))
        .returns(0L, FileSummary::invalidRows)
        .returns(2L, FileSummary::warningRows);
  }

  @Test
  void an_unreadable_value_stays_one_however_little_it_is_minded() {
    TestPackage sessions =
        TestPackage.v1_1()
            .rows(
                RosterFiles.ACADEMIC_SESSIONS,
                List.of(List.of("t", "", "", "T", "term", "8/1/2026", "soon", "", "2027")));
    RuleSettings settings =
        RuleSettings.defaults()
            .severity("value.date_ambiguous", Severity.INFO)
            .severity("value.date", Severity.INFO);

    assertThat(codes(validate(sessions, settings)))
        .containsExactly("info value.date_ambiguous", "info value.date");
  }

  @Test
  void a_file_that_may_be_empty_has_been_read() {
    TestPackage roster =
        TestPackage.v1_1()
            .rows(RosterFiles.ORGS, List.of())
            .rows(
                RosterFiles.COURSES,
                List.of(List.of("c1", "", "", "", "Art", "", "", "o1", "", "")));

    assertThat(codes(roster.validate()))
        .containsExactly("error csv.header_only", "info ref.not_checked");
    assertThat(
            codes(
                validate(
                    roster, RuleSettings.defaults().severity("csv.header_only", Severity.WARNING))))
        .containsExactly("warning csv.header_only", "error ref.dangling_org");
  }

  @Test
  void a_suppressed_finding_is_kept_with_its_reason_and_counts_for_nothing() {
    Suppression case1 =
        Suppression.of("vocab.case", "old SIS").inFile("orgs.csv").ofRow("o1").atColumn("type");
    Suppression dangling =
        Suppression.of("ref.dangling_parent_org", "in May").inFile("orgs.csv").ofRow("o2");

    ValidationReport report =
        validate(ORGS, RuleSettings.defaults().suppress(case1).suppress(dangling));

    assertThat(codes(report)).containsExactly("error value.required_empty");
    assertThat(report.totals()).doesNotContainKeys("vocab.case", "ref.dangling_parent_org");
    assertThat(report.count(Severity.ERROR)).isEqualTo(1);
    assertThat(report.files().get(0)).returns(1L, FileSummary::invalidRows);
    assertThat(report.suppressedCount()).isEqualTo(2);
    assertThat(report.suppressed())
        .extracting(SuppressedFinding::suppression)
        .containsExactly(case1, dangling);
    assertThat(report.suppressed().get(0).finding())
        .returns(Severity.ERROR, Finding::severity)
        .returns("o1", finding -> finding.sourcedId().orElseThrow());
  }

  @Test
  void a_reference_that_had_to_wait_costs_no_row_its_validity_when_it_is_suppressed() {
    TestPackage roster =
        TestPackage.v1_1()
            .rows(
                RosterFiles.ORGS,
                List.of(
                    List.of("o1", "", "", "North", "school", "", "o9"),
                    List.of("o2", "", "", "South", "school", "", "o9")));

    ValidationReport report =
        validate(
            roster,
            RuleSettings.defaults()
                .suppress(
                    Suppression.of("ref.dangling_parent_org", "r").inFile("orgs.csv").atLine(2)));

    assertThat(report.isValid()).isTrue();
    assertThat(report.suppressedCount()).isEqualTo(2);
    assertThat(report.files().get(0)).returns(2L, FileSummary::validRows);
  }

  @Test
  void a_suppression_meets_only_its_place_and_one_that_meets_nothing_is_told() {
    RuleSettings settings =
        RuleSettings.defaults()
            .suppress(Suppression.of("vocab.case", "other row").inFile("orgs.csv").ofRow("o2"))
            .suppress(Suppression.of("vocab.case", "other line").inFile("orgs.csv").atLine(3))
            .suppress(Suppression.of("vocab.case", "no file"));

    ValidationReport report = validate(ORGS, settings);

    assertThat(report.suppressed()).isEmpty();
    assertThat(report.totals())
        .containsEntry("vocab.case", 1L)
        .containsEntry("system.suppression_unused", 3L);
    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("system.suppression_unused"))
        .extracting(Finding::message)
        .containsExactlyInAnyOrder(
            "The suppression of vocab.case here met no finding (reason: other row).",
            "The suppression of vocab.case here met no finding (reason: other line).",
            "The suppression of vocab.case here met no finding (reason: no file).");
  }

  @Test
  void settings_reach_the_package_and_its_manifest() {
    TestPackage roster =
        ORGS.file("orgs.csv", ORGS.header(RosterFiles.ORGS), "o1,,,North,school,,")
            .file("readme.txt", "hello")
            .property("file.users", "");

    ValidationReport report =
        validate(
            roster,
            RuleSettings.defaults()
                .severity("manifest.mode_value", Severity.WARNING)
                .suppress(Suppression.of("zip.unknown_file", "ours").inFile("readme.txt")));

    assertThat(codes(report)).containsExactly("warning manifest.mode_value");
    assertThat(report.suppressedCount()).isEqualTo(1);
  }

  @Test
  void many_suppressed_findings_are_counted_exactly_and_kept_up_to_the_bound() {
    List<List<String>> rows =
        java.util.stream.IntStream.range(0, 30)
            .mapToObj(i -> List.of("o" + i, "", "", "North", "School", "", ""))
            .toList();
    RuleSettings settings =
        RuleSettings.defaults().suppress(Suppression.of("vocab.case", "all").inFile("orgs.csv"));

    ValidationReport report =
        TestPackage.v1_1()
            .rows(RosterFiles.ORGS, rows)
            .validate(RosterValidator.create().withFindingsPerCode(10).withSettings(settings));

    assertThat(report.suppressed()).hasSize(10);
    assertThat(report.suppressedCount()).isEqualTo(30);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void reports_show_what_was_asked_and_what_is_suppressed() throws IOException {
    RuleSettings settings =
        RuleSettings.defaults()
            .off("value.guid_chars")
            .on("value.date_us")
            .severity("value.required_empty", Severity.WARNING)
            .suppress(Suppression.of("vocab.case", "old SIS").inFile("orgs.csv").ofRow("o1"));
    ValidationReport report =
        ORGS.validate(
            RosterValidator.create().withSettings(settings).withToday(LocalDate.of(2026, 8, 15)));

    StringBuilder text = new StringBuilder();
    TextReport.of(ValueDisplay.MASKED).write("p", report, text);
    assertThat(text.toString())
        .startsWith("p, OneRoster 1.1: NOT VALID (1 error, 1 warning)\nMend first: ")
        .contains(
            """

            Asked for: today is 2026-08-15; off: value.guid_chars; on: value.date_us; \
            value.required_empty counts as warning; findings suppressed: 1
            """)
        .endsWith(
            """

            Suppressed, and not counted (1 finding)
              error vocab.case
                orgs.csv, line 2 (o1): type is `School`, must be `school`.
                Because: old SIS
            """);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonReport.onOneLine(ValueDisplay.MASKED).write("p", report, json);
    assertThat(json.toString(StandardCharsets.UTF_8))
        .contains(
            "\"options\":{\"lenient\":false,\"today\":\"2026-08-15\",\"off\":[\"value.guid_chars\"],"
                + "\"on\":[\"value.date_us\"],\"severities\":{\"value.required_empty\":\"warning\"},"
                + "\"suppressions\":1}")
        .contains(
            "\"suppressedCount\":1,\"suppressed\":[{\"code\":\"vocab.case\",\"severity\":\"error\"")
        .contains("\"reason\":\"old SIS\"}]}");
  }
}
