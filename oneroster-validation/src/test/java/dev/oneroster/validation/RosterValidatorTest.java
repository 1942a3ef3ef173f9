package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RosterValidatorTest {

  private static final String HEADER =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
  private static final int BAD_LINE = 10;
  private static final int LINES = 30;

  /** A file of 29 rows; the one on line 10 is the given text, the last has a wrong type. */
  private static byte[] orgs(byte[] badLine) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int line = 1; line <= LINES; line++) {
      String text =
          line == 1 ? HEADER : "o" + line + ",,,Org,sch" + (line == LINES ? "x" : "ool") + ",,";
      bytes.writeBytes(line == BAD_LINE ? badLine : text.getBytes(StandardCharsets.UTF_8));
      bytes.writeBytes(new byte[] {'\r', '\n'});
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static Stream<Arguments> badLines() {
    return Stream.of(
        Arguments.of("csv.unclosed_quote", bytes("o10,,,\"Org,school,,")),
        Arguments.of("csv.bare_quote", bytes("o10,,,Org \"A\",school,,")),
        Arguments.of("csv.text_after_quote", bytes("o10,,,\"Org\" A,school,,")),
        Arguments.of("text.nul", bytes("o10,,,O\0rg,school,,")),
        Arguments.of("text.not_utf8", bytes("o10,,,\u00d6rg,school,,")),
        Arguments.of("csv.newline_in_field", bytes("o10,,,O\rrg,school,,")),
        Arguments.of("csv.ragged_long", bytes("o10,,,Org,school,," + ",x".repeat(300))),
        Arguments.of("csv.too_many_columns", bytes("o10,,,Org,school,," + ",".repeat(10_000))),
        Arguments.of("csv.field_too_long", bytes("o10,,," + "x".repeat(70_000) + ",school,,")),
        Arguments.of(
            "csv.record_too_long", bytes("o10,,," + ("x".repeat(60_000) + ",").repeat(20))),
        Arguments.of("csv.ragged_short", bytes("o10")));
  }

  @ParameterizedTest
  @MethodSource("badLines")
  void a_bad_row_costs_one_finding_and_no_other_row(String code, byte[] line) {
    ValidationReport report = TestPackage.v1_2().bytes("orgs.csv", orgs(line)).validate();

    assertThat(report.findings())
        .extracting(Finding::code, finding -> finding.location().line().orElse(0))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(code, (long) BAD_LINE),
            org.assertj.core.groups.Tuple.tuple("vocab.org_type", (long) LINES));
    assertThat(report.files())
        .containsExactly(new FileSummary("orgs.csv", FileMode.BULK, LINES - 1, LINES - 3, 0, 2));
  }

  @Test
  void a_repeated_header_costs_no_row() {
    ValidationReport report = TestPackage.v1_2().bytes("orgs.csv", orgs(bytes(HEADER))).validate();

    assertThat(report.findings())
        .extracting(Finding::code, finding -> finding.location().line().orElse(0))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("csv.repeated_header", (long) BAD_LINE),
            org.assertj.core.groups.Tuple.tuple("vocab.org_type", (long) LINES));
    assertThat(report.files())
        .containsExactly(new FileSummary("orgs.csv", FileMode.BULK, LINES - 2, LINES - 3, 0, 1));
  }

  @Test
  void a_line_break_in_a_cell_costs_the_lines_that_it_joins() {
    ValidationReport report =
        TestPackage.v1_2().bytes("orgs.csv", orgs(bytes("o10,,,\"Org\r\nA\",school,,"))).validate();

    assertThat(report.findings())
        .extracting(finding -> finding.code() + " " + finding.location().line().orElse(0))
        .containsExactly("csv.newline_in_field 10", "vocab.org_type 31");
  }

  @Test
  void a_cell_of_100_megabytes_is_passed_over(@TempDir Path temporary) throws IOException {
    Path archive = temporary.resolve("huge.zip");
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      zip.putNextEntry(new ZipEntry("manifest.csv"));
      zip.write(
          TestPackage.v1_2()
              .file("orgs.csv", HEADER)
              .text("manifest.csv")
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("orgs.csv"));
      zip.write(bytes(HEADER + "\r\no2,,,Org,school,,\r\no3,,,"));
      for (int i = 0; i < 100; i++) {
        zip.write(block);
      }
      zip.write(bytes(",school,,\r\no4,,,Org,scool,,\r\n"));
    }
    try (RosterPackage roster = RosterPackage.open(archive)) {
      ValidationReport report = RosterValidator.create().validate(roster);

      assertThat(report.findings())
          .extracting(Finding::location)
          .containsExactly(
              report.findings().get(0).location(), Location.ofLine("orgs.csv", 4).atColumn("type"));
      assertThat(report.findings().get(0).location().line()).hasValue(3);
      assertThat(report.findings().get(0).code()).isIn("csv.field_too_long", "csv.record_too_long");
      assertThat(report.files())
          .containsExactly(new FileSummary("orgs.csv", FileMode.BULK, 3, 1, 0, 2));
    }
  }

  @Test
  void a_header_of_10_000_columns_is_no_crash() {
    ValidationReport report =
        TestPackage.v1_2()
            .file("orgs.csv", HEADER + ",x".repeat(10_000), "o2,,,Org,school,,")
            .validate();

    assertThat(report.isValid()).isFalse();
    assertThat(report.findings().get(0).location().line()).hasValue(1);
  }

  @Test
  void rows_of_each_kind_are_counted_exactly() {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 10_000; i++) {
      String name = i % 4 == 0 ? "" : i % 4 == 1 ? " Org" : "Org";
      lines.add("o" + i + ",,," + name + ",school,,");
      if (i % 1_000 == 0) {
        lines.add("");
      }
    }
    ValidationReport report = TestPackage.v1_2().file("orgs.csv", lines).validate();

    assertThat(report.files())
        .containsExactly(new FileSummary("orgs.csv", FileMode.BULK, 10_000, 5_000, 2_500, 2_500));
    assertThat(report.total("value.required_empty", java.util.Optional.of("orgs.csv")))
        .isEqualTo(2_500);
    assertThat(report.count(Severity.WARNING)).isEqualTo(2_500 + 10);
  }

  /** Writes down what it hears. */
  private static class Listener implements ProgressListener {
    private final List<String> files = new ArrayList<>();
    private long rows;

    @Override
    public void fileStarted(String file) {
      files.add(file);
    }

    @Override
    public void rowsChecked(long more) {
      assertThat(more).isNotNegative();
      rows += more;
    }
  }

  @Test
  void a_listener_hears_of_each_file_and_row() {
    SampleRoster sample =
        SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(2_000).rosteringOnly();
    Listener listener = new Listener();
    ValidationReport report =
        TestPackage.of(sample).validate(RosterValidator.create().withProgress(listener));

    assertThat(listener.files)
        .containsExactlyElementsOf(report.files().stream().map(FileSummary::file).toList())
        .hasSameSizeAs(sample.files());
    assertThat(listener.rows)
        .isEqualTo(report.files().stream().mapToLong(FileSummary::rows).sum())
        .isGreaterThan(12_000);
  }

  /** Fails in a way that is not its own matter, at a row of a file. */
  private record FailingRule(Error failure) implements MeaningRule {
    @Override
    public List<Rule> rules() {
      return List.of(RuleCatalogue.core().get("role.two_primary"));
    }

    @Override
    public void join(ValidationRun run) {
      // References are followed for all rules at once, so that none of them can be left out.
      run.watchLinks(
          RosterFiles.ORGS,
          "parentSourcedId",
          (from, to) -> {
            throw failure;
          });
    }
  }

  @Test
  void a_failure_while_a_file_is_checked_is_told_and_the_others_are_checked() throws IOException {
    TestPackage whole =
        TestPackage.v1_2()
            .file("orgs.csv", HEADER, "o2,,,A,scool,,", "o3,,,B,school,,o2", "o4,,,C,school,,")
            .file(
                "academicSessions.csv",
                "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear",
                "s2,,,Year,year,2026-08-01,2027-06-01,,2027");
    ValidationReport report;
    try (RosterPackage roster = whole.open()) {
      MeaningRule failing = new FailingRule(new StackOverflowError("ZEBULON"));
      report = RosterValidator.create().validate(roster, List.of(() -> failing));
    }

    assertThat(report.totals())
        .containsOnlyKeys("vocab.session_type", "vocab.org_type", "system.error");
    Finding error =
        report.findings().stream()
            .filter(f -> f.code().equals("system.error"))
            .findAny()
            .orElseThrow();
    assertThat(error.location()).isEqualTo(Location.ofLine("orgs.csv", 3));
    assertThat(error.message()).contains("java.lang.StackOverflowError").doesNotContain("ZEBULON");
    assertThat(report.files()).extracting(FileSummary::rows).containsExactlyInAnyOrder(1L, 1L);
  }

  @Test
  void what_the_caller_s_code_throws_reaches_the_caller() {
    IllegalStateException fault = new IllegalStateException("the database is gone");
    RosterValidator validator =
        RosterValidator.create()
            .withKnownIds(
                (file, id) -> {
                  throw fault;
                });
    TestPackage delta =
        TestPackage.v1_2()
            .delta()
            .file("orgs.csv", HEADER, "o2,active,2026-08-15T00:00:00.000Z,A,school,,o1");

    assertThatThrownBy(() -> delta.validate(validator)).isSameAs(fault);
  }

  @Test
  void at_least_one_finding_of_a_code_is_kept() {
    assertThatThrownBy(() -> RosterValidator.create().withFindingsPerCode(0))
        .isInstanceOf(IllegalArgumentException.class);
    ValidationReport report =
        TestPackage.v1_2()
            .file("orgs.csv", HEADER, "o2,,,,school,,", "o3,,,,school,,")
            .validate(RosterValidator.create().withFindingsPerCode(1));

    assertThat(report.findings()).hasSize(1);
    assertThat(report.totals()).containsEntry("value.required_empty", 2L);
  }

  @Test
  void without_a_manifest_the_files_tell_version_and_mode() {
    TestPackage orgs = TestPackage.v1_2().file("orgs.csv", HEADER, "o2,,,,school,,");
    ValidationReport report = orgs.withoutManifest().validate();

    assertThat(report.totals()).containsOnlyKeys("manifest.missing", "value.required_empty");
    assertThat(report.count(Severity.FATAL)).isEqualTo(1);
    assertThat(report.version()).contains(OneRosterVersion.V1_1);
    assertThat(
            orgs.file("roles.csv", orgs.header(RosterFiles.ROLES))
                .withoutManifest()
                .validate()
                .version())
        .contains(OneRosterVersion.V1_2);
  }

  @Test
  void the_same_package_gives_the_same_report_as_archive_and_folder(@TempDir Path temporary)
      throws IOException {
    TestPackage whole = TestPackage.v1_2().bytes("orgs.csv", orgs(bytes("o10,,,\"Org,school,,")));
    List<Finding> ofArchive = whole.validate().findings();
    try (RosterPackage folder = RosterPackage.open(whole.writeFolder(temporary.resolve("f")))) {
      assertThat(RosterValidator.create().validate(folder).findings()).isEqualTo(ofArchive);
    }
  }
}
