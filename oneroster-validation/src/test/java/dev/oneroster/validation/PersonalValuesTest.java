package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a package, no report shows a person's data unless it was asked to. */
class PersonalValuesTest {

  private static final String MARKER = "ZEBULON";

  /** Ways to spoil a cell that make other checks complain; each keeps the marker. */
  private static final List<String> SPOILED =
      List.of(
          MARKER,
          " " + MARKER,
          MARKER + "\ufffd",
          "{" + MARKER,
          MARKER + ",," + MARKER,
          "2026-08-15T" + MARKER,
          MARKER + "\"x",
          "\u0000" + MARKER,
          "a\rb" + MARKER,
          "15-Aug-" + MARKER,
          "x".repeat(70_000) + MARKER);

  static Stream<Arguments> versionsAndModes() {
    return Stream.of(OneRosterVersion.values())
        .flatMap(
            version ->
                Stream.of(FileMode.BULK, FileMode.DELTA).map(mode -> Arguments.of(version, mode)));
  }

  @ParameterizedTest
  @MethodSource("versionsAndModes")
  void no_report_shows_what_stands_in_a_personal_cell(OneRosterVersion version, FileMode mode)
      throws IOException {
    SampleRoster sample = SampleRoster.of(version, mode).withStudents(12);
    TestPackage whole = TestPackage.of(sample);
    for (RosterFile<?> file : sample.files()) {
      if (file.columns(version).stream().anyMatch(Column::isPersonal)) {
        whole = whole.file(file.fileName(), spoiled(sample, file));
      }
    }
    try (RosterPackage roster = whole.open()) {
      ValidationReport report = RosterValidator.create().validate(roster);

      assertThat(report.totals().keySet())
          .contains("text.nul", "csv.ragged_long", "csv.field_too_long", "value.outer_space");
      assertThat(everythingSaid(report, ValueDisplay.MASKED)).doesNotContain(MARKER);
      assertThat(roster.problems().toString()).doesNotContain(MARKER);
      assertThat(everythingSaid(report, ValueDisplay.SHOWN)).contains(MARKER);
    }
  }

  /** Rows in which all personal cells are spoiled, in one way each; plus ragged ones. */
  private static List<String> spoiled(SampleRoster sample, RosterFile<?> file) {
    List<List<String>> rows = sample.rows(file).toList();
    List<String> lines = new ArrayList<>(List.of(String.join(",", rows.get(0))));
    List<String> good = rows.get(1);
    for (int way = 0; way < SPOILED.size(); way++) {
      for (boolean quoted : new boolean[] {true, false}) {
        List<String> cells = new ArrayList<>();
        cells.add("row-" + way + "-" + quoted);
        for (int i = 1; i < good.size(); i++) {
          boolean personal = file.columns(sample.version()).get(i).isPersonal();
          cells.add(personal ? written(SPOILED.get(way), quoted) : "");
        }
        lines.add(String.join(",", cells));
        lines.add(String.join(",", cells) + "," + MARKER);
      }
    }
    return lines;
  }

  private static String written(String text, boolean quoted) {
    return quoted ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
  }

  private static String everythingSaid(ValidationReport report, ValueDisplay display)
      throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonReport.indented(display).write("roster.zip", report, json);
    JsonReport.onOneLine(display).write("roster.zip", report, json);
    StringBuilder text = new StringBuilder(json.toString(StandardCharsets.UTF_8));
    TextReport.of(display).write("roster.zip", report, text);
    report.findings().forEach(finding -> text.append(finding).append(finding.arguments()));
    if (display == ValueDisplay.MASKED) {
      report.findings().forEach(finding -> text.append(finding.message()).append(finding.fix()));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("versionsAndModes")
  void a_file_without_header_shows_none_of_its_rows(OneRosterVersion version, FileMode mode)
      throws IOException {
    String row = "u1,,,true," + (MARKER + ",").repeat(RosterFiles.USERS.columns(version).size());
    ValidationReport report =
        TestPackage.of(version).mode(mode).file("users.csv", row, row, row).validate();

    assertThat(report.totals()).containsKey("header.data_as_header");
    assertThat(everythingSaid(report, ValueDisplay.MASKED)).doesNotContain(MARKER);
  }

  @ParameterizedTest
  @MethodSource("versionsAndModes")
  void a_shifted_cell_is_not_taken_for_the_id(OneRosterVersion version, FileMode mode)
      throws IOException {
    String header = TestPackage.of(version).header(RosterFiles.USERS);
    String moved = header.substring(header.indexOf(',') + 1) + ",sourcedId";
    int columns = RosterFiles.USERS.columns(version).size();
    ValidationReport report =
        TestPackage.of(version)
            .mode(mode)
            .file("users.csv", moved, (MARKER + ",").repeat(columns) + "u1")
            .validate();

    assertThat(report.totals()).containsKey("csv.ragged_long");
    assertThat(everythingSaid(report, ValueDisplay.MASKED)).doesNotContain(MARKER);
  }
}
