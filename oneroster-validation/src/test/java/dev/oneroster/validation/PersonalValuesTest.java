package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.MalformedRowException;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.sample.EverythingLogged;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** The same without the long one, and what only some columns mind. */
  private static final List<String> SPOILED_SHORT =
      List.of(
          MARKER,
          " " + MARKER,
          MARKER + "\ufffd",
          "{" + MARKER,
          MARKER + ",," + MARKER,
          "15-Aug-" + MARKER,
          MARKER + "@",
          MARKER + "?",
          "=" + MARKER + "(1)",
          "<b>" + MARKER + "</b>",
          MARKER + "\u200b",
          MARKER + "\u0301",
          "&amp;" + MARKER,
          "'" + MARKER + "'",
          MARKER + "x".repeat(260));

  private static final RosterValidator WITH_ALL_RULES =
      RosterValidator.create()
          .withToday(LocalDate.of(2026, 9, 1))
          .withSettings(RuleSettings.defaults().on("text.case_shouting"));

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
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
      assertThat(EverythingSaid.in(report, ValueDisplay.MASKED)).doesNotContain(MARKER);
      assertThat(roster.problems().toString()).doesNotContain(MARKER);
      assertThat(EverythingSaid.in(report, ValueDisplay.SHOWN)).contains(MARKER);
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

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void a_file_without_header_shows_none_of_its_rows(OneRosterVersion version, FileMode mode)
      throws IOException {
    String row = "u1,,,true," + (MARKER + ",").repeat(RosterFiles.USERS.columns(version).size());
    ValidationReport report =
        TestPackage.of(version).mode(mode).file("users.csv", row, row, row).validate();

    assertThat(report.totals()).containsKey("header.data_as_header");
    assertThat(EverythingSaid.in(report, ValueDisplay.MASKED)).doesNotContain(MARKER);
  }

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void the_rest_of_a_cut_row_is_not_taken_for_an_id(OneRosterVersion version, FileMode mode)
      throws IOException {
    TestPackage whole = TestPackage.of(SampleRoster.of(version, mode).withStudents(3));
    for (String file : List.of("users.csv", "demographics.csv", "results.csv")) {
      List<String> lines = new ArrayList<>(whole.text(file).lines().toList());
      String row = lines.get(1);
      lines.addAll(
          List.of(
              MARKER,
              MARKER + ",x," + MARKER + ",,",
              MARKER + "," + row,
              row.replaceFirst("^[^,]*,[^,]*,[^,]*", MARKER)));
      whole = whole.file(file, lines);
    }
    ValidationReport report = whole.validate();

    assertThat(report.totals()).containsKeys("csv.ragged_short", "csv.ragged_long");
    assertThat(EverythingSaid.in(report, ValueDisplay.MASKED)).doesNotContain(MARKER);
  }

  @Test
  void a_row_that_is_too_short_is_named_by_its_id() throws IOException {
    ValidationReport report =
        TestPackage.v1_2()
            .file("users.csv", TestPackage.v1_2().header(RosterFiles.USERS), "u1,,,true,ann")
            .validate();

    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("csv.ragged_short"))
        .extracting(Finding::sourcedId)
        .containsExactly(Optional.of("u1"));
  }

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
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
    assertThat(EverythingSaid.in(report, ValueDisplay.MASKED)).doesNotContain(MARKER);
  }

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void each_personal_column_alone_is_hidden(OneRosterVersion version, FileMode mode) {
    SampleRoster sample = SampleRoster.of(version, mode).withStudents(1);
    for (RosterFile<?> file : sample.files()) {
      TestPackage whole = TestPackage.of(sample.neededBy(file));
      List<List<String>> rows = sample.rows(file).skip(1).toList();
      for (Column<?, ?> column : file.columns(version)) {
        if (column.isPersonal()) {
          int place = file.columns(version).indexOf(column);
          List<List<String>> marked = new ArrayList<>();
          for (String way : SPOILED_SHORT) {
            List<String> cells = new ArrayList<>(rows.get(marked.size() % rows.size()));
            cells.set(place, way);
            marked.add(cells);
          }
          ValidationReport report = whole.rows(file, marked).validate(WITH_ALL_RULES);
          assertThat(EverythingSaid.in(report, ValueDisplay.MASKED))
              .as(file + " " + column)
              .doesNotContain(MARKER);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void readers_entities_and_logs_show_none(OneRosterVersion version, FileMode mode)
      throws IOException {
    PrintStream standardError = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    try (EverythingLogged logged = EverythingLogged.start()) {
      SampleRoster sample = SampleRoster.of(version, mode).withStudents(2).markedWith(MARKER);
      for (boolean spoiled : new boolean[] {false, true}) {
        TestPackage whole = TestPackage.of(sample);
        for (RosterFile<?> file : sample.files()) {
          boolean personal = file.columns(version).stream().anyMatch(Column::isPersonal);
          if (personal) {
            whole = spoiled ? whole.file(file.fileName(), spoiled(sample, file)) : whole;
            assertThat(whole.text(file.fileName()).contains(MARKER) || !takesText(file, version))
                .as(file + " holds the marker")
                .isTrue();
          }
        }
        try (RosterPackage roster = whole.open()) {
          for (RosterFile<?> file : sample.files()) {
            said.append(sayAll(roster, file));
          }
          said.append(roster.problems());
        }
        whole.validate();
      }
      assertThat(logged.text()).doesNotContain(MARKER);
    } finally {
      System.setErr(standardError);
    }
    assertThat(said).contains("User{").doesNotContain(MARKER);
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(MARKER);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void a_username_in_a_references_place_is_hidden(int students) {
    SampleRoster sample =
        SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(students);
    TestPackage whole = TestPackage.of(sample);
    List<List<String>> users = rowsOf(sample, RosterFiles.USERS);
    List<List<String>> enrollments = rowsOf(sample, RosterFiles.ENROLLMENTS);
    int username = RosterFiles.USERS.columns(OneRosterVersion.V1_2).indexOf(columnOf("username"));
    for (List<String> enrollment : enrollments) {
      for (int user = 0; user < users.size(); user++) {
        if (enrollment.get(5).equals(users.get(user).get(0))) {
          enrollment.set(5, MARKER + user);
        }
      }
    }
    for (int user = 0; user < users.size(); user++) {
      users.get(user).set(username, MARKER + user);
    }

    ValidationReport report =
        whole.rows(RosterFiles.USERS, users).rows(RosterFiles.ENROLLMENTS, enrollments).validate();

    assertThat(report.totals()).containsKey("ref.wrong_kind");
    assertThat(EverythingSaid.in(report, ValueDisplay.MASKED)).doesNotContain(MARKER);
  }

  private static Column<?, ?> columnOf(String name) {
    return RosterFiles.USERS.column(name, OneRosterVersion.V1_2).orElseThrow();
  }

  private static List<List<String>> rowsOf(SampleRoster sample, RosterFile<?> file) {
    return sample.rows(file).skip(1).<List<String>>map(ArrayList::new).toList();
  }

  private static boolean takesText(RosterFile<?> file, OneRosterVersion version) {
    return file.columns(version).stream()
        .anyMatch(column -> column.isPersonal() && column.type() == FieldType.TEXT);
  }

  /** What rows, entities, problems and exceptions of a file say of themselves. */
  private static <T extends RosterRecord> String sayAll(RosterPackage roster, RosterFile<T> file)
      throws IOException {
    StringBuilder said = new StringBuilder();
    try (RosterReader<T> reader = roster.read(file)) {
      for (Row<T> row : reader) {
        said.append(row).append(row.entity()).append(row.problems());
        try {
          row.orElseThrow();
        } catch (MalformedRowException malformed) {
          said.append(malformed).append(malformed.problems());
        }
      }
      said.append(reader.header().problems());
    }
    return said.toString();
  }
}
