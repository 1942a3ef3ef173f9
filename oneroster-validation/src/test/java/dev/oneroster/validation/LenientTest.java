package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.sample.RosterFaults;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lenient reading makes of a package, and what it leaves alone. */
class LenientTest {

  private static final TestPackage ORGS =
      TestPackage.v1_1()
          .file(
              "orgs.csv",
              "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
              "d1,,,District,district,,",
              "s1,,,North,school,,d1");

  private static ValidationReport lenient(TestPackage roster) {
    return roster.validate(RosterValidator.create().lenient());
  }

  /** Each finding as its severity, code, place and what it was read as. */
  private static List<String> told(ValidationReport report) {
    return report.findings().stream()
        .map(
            f ->
                f.severity()
                    + " "
                    + f.code()
                    + " "
                    + f.location()
                    + f.readAs(ValueDisplay.SHOWN).map(text -> " -> " + text).orElse(""))
        .toList();
  }

  private static <T extends RosterRecord> List<Row<T>> rows(
      TestPackage roster, RosterFile<T> file, boolean lenient) throws IOException {
    try (RosterPackage open = roster.open();
        RosterReader<T> reader = (lenient ? open.lenient() : open).read(file)) {
      return reader.stream().toList();
    }
  }

  private static TestPackage orgs(String... lines) {
    List<String> all = new ArrayList<>(List.of(ORGS.header(RosterFiles.ORGS)));
    all.addAll(List.of(lines));
    return ORGS.file("orgs.csv", all);
  }

  @Test
  void cells_are_read_as_they_were_meant_and_references_see_it() {
    TestPackage roster = orgs("d1 ,,,District,District,,", "s1,,,North ,school,,\" d1\"");

    assertThat(roster.validate().isValid()).isFalse();
    ValidationReport report = lenient(roster);

    assertThat(told(report))
        .containsExactly(
            "info value.guid_chars orgs.csv, line 2, column sourcedId -> d1",
            "info vocab.case orgs.csv, line 2, column type -> district",
            "info value.outer_space orgs.csv, line 3, column name -> North",
            "info value.guid_chars orgs.csv, line 3, column parentSourcedId -> d1");
    assertThat(report.isValid()).isTrue();
    assertThat(report.files().get(0)).returns(2L, FileSummary::validRows);
    assertThat(report.findings().get(1).message()).endsWith(" Read as `district`.");
    assertThat(report.options().lenient()).isTrue();
  }

  @Test
  void typed_rows_hold_what_was_meant_and_say_what_was_read_as_what() throws IOException {
    TestPackage roster = orgs("d1 ,,,District,District,,", "s1,,,North ,school,,d1,,");

    List<Row<Org>> rows = rows(roster, RosterFiles.ORGS, true);

    assertThat(rows.get(0).orElseThrow())
        .returns("d1", Org::getSourcedId)
        .returns(OrgType.DISTRICT, Org::getType);
    assertThat(rows.get(1).orElseThrow()).returns("North", Org::getName);
    assertThat(rows.stream().flatMap(row -> row.problems().stream()))
        .allMatch(Problem::isRepaired)
        .extracting(p -> p.code() + " " + p.argument(Problem.READ_AS).orElseThrow())
        .containsExactly(
            "value.outer_space d1",
            "vocab.case district",
            "csv.ragged_long 7 cells",
            "value.outer_space North");
    assertThat(rows(roster, RosterFiles.ORGS, false).get(1).entity()).isEmpty();
  }

  @Test
  void what_cannot_be_told_stays_an_error_beside_what_can() {
    TestPackage roster =
        orgs("d1,,,District,campus ,,", "s1,,,North,School,,d1", "a b ,,,X,school,,");

    assertThat(told(lenient(roster)))
        .containsExactly(
            "error vocab.org_type orgs.csv, line 2, column type",
            "info vocab.case orgs.csv, line 3, column type -> school",
            "error value.guid_chars orgs.csv, line 4, column sourcedId");
  }

  @Test
  void a_blank_cell_is_blank_unless_a_value_is_asked_for() {
    TestPackage roster = orgs("d1, ,,District,district,,", "s1,,,  ,school,,\" \"");

    assertThat(told(lenient(roster)))
        .containsExactly(
            "info value.not_blank_in_bulk orgs.csv, line 2, column status -> ",
            "error value.whitespace_only orgs.csv, line 3, column name",
            "info value.whitespace_only orgs.csv, line 3, column parentSourcedId -> ",
            "warning ref.several_roots orgs.csv, line 3, column parentSourcedId");
    assertThat(lenient(roster).findings().get(0).message()).endsWith(" Read as blank.");
  }

  @Test
  void rows_of_another_shape_are_read_if_nothing_is_lost() {
    TestPackage roster =
        orgs(
            "d1,,,District,district,,,,",
            "s1,,,\"North\r\nWing\",school,,d1",
            "s2,,,South,school,,d1,x",
            "",
            "s3,,,West,school,,s1",
            "");

    assertThat(told(lenient(roster)))
        .containsExactly(
            "info csv.ragged_long orgs.csv, line 2 -> 7 cells",
            "info csv.newline_in_field orgs.csv, line 3, column name -> a blank",
            "error csv.ragged_long orgs.csv, line 5",
            "info csv.blank_line orgs.csv, line 6 -> nothing",
            "info csv.trailing_blank_lines orgs.csv, line 8");
  }

  @Test
  void names_of_columns_and_files_and_a_top_folder_are_read_as_meant() {
    String text =
        ORGS.text("orgs.csv")
            .replace("sourcedId,", "SourcedID,")
            .replace("parentSourcedId", "parent Sourced Id");
    TestPackage roster =
        TestPackage.v1_1()
            .withoutManifest()
            .bytes("set/manifest.csv", manifest("orgs", "bulk"))
            .bytes("set/ORGS.csv", text.getBytes(StandardCharsets.UTF_8));

    assertThat(told(lenient(roster)))
        .containsExactly(
            "info zip.nested_folder package -> files at the top",
            "info zip.file_name_case set/ORGS.csv -> orgs.csv",
            "info header.case orgs.csv, line 1, column sourcedId -> sourcedId",
            "info header.space orgs.csv, line 1, column parentSourcedId -> parentSourcedId");
  }

  @Test
  void a_deeper_folder_was_put_there_by_somebody_and_stays_an_error() {
    TestPackage roster =
        TestPackage.v1_1()
            .withoutManifest()
            .bytes("export/set/manifest.csv", manifest("orgs", "bulk"))
            .bytes("export/set/orgs.csv", ORGS.text("orgs.csv").getBytes(StandardCharsets.UTF_8));

    assertThat(told(lenient(roster))).containsExactly("error zip.nested_folder package");
    assertThat(lenient(roster).files()).isNotEmpty();
  }

  private static byte[] manifest(String file, String mode) {
    return TestPackage.v1_1()
        .property("file." + file, mode)
        .text("manifest.csv")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_misspelt_column_name_is_a_guess_and_stays_an_error() {
    TestPackage roster =
        ORGS.bytes(
            "orgs.csv",
            ORGS.text("orgs.csv")
                .replace("sourcedId,", "sourceId,")
                .getBytes(StandardCharsets.UTF_8));

    assertThat(told(lenient(roster)))
        .containsExactly("error header.near_miss orgs.csv, line 1, column sourcedId");
  }

  @Test
  void the_manifest_is_read_as_meant() throws IOException {
    TestPackage roster =
        ORGS.file(
            "manifest.csv",
            "Property Name,propertyValue",
            "manifest.version,1",
            "oneroster.version, 1.1",
            "file.users.csv,absent",
            "file.Orgs, Bulk",
            "file.courses,Absent,");
    ValidationReport report = lenient(roster);

    assertThat(told(report))
        .startsWith(
            "info manifest.bad_header manifest.csv, line 1, column propertyName -> propertyName,value",
            "info manifest.version_excel manifest.csv, line 2, column manifest.version -> 1.0",
            "info manifest.space_after_comma manifest.csv, line 3, column oneroster.version -> 1.1");
    assertThat(told(report))
        .contains(
            "info manifest.file_key_case manifest.csv, line 4, column file.users -> file.users",
            "info manifest.mode_value manifest.csv, line 5, column file.orgs -> bulk",
            "info manifest.mode_value manifest.csv, line 6, column file.courses -> absent",
            "info manifest.extra_column manifest.csv, line 6, column file.courses -> two columns");
    assertThat(report.totals().keySet()).contains("manifest.property_missing");
    try (RosterPackage open = roster.open()) {
      assertThat(open.lenient().manifest().orElseThrow().declaredMode(RosterFiles.ORGS))
          .contains(FileMode.BULK);
      assertThat(open.manifest().orElseThrow().declaredMode(RosterFiles.ORGS)).isEmpty();
    }
  }

  @Test
  void a_package_opened_leniently_is_validated_so_and_stays_open() throws IOException {
    try (RosterPackage open = orgs("d1,,,District,District,,").open();
        RosterPackage lenient = open.lenient()) {
      ValidationReport report = RosterValidator.create().validate(lenient);

      assertThat(report.isValid()).isTrue();
      assertThat(report.options().lenient()).isTrue();
      assertThat(lenient.lenient()).isSameAs(lenient);
      assertThat(RosterValidator.create().validate(open).isValid()).isFalse();
    }
  }

  @Test
  void reports_tell_repairs_and_errors_of_one_code_apart() throws IOException {
    ValidationReport report =
        lenient(
            TestPackage.v1_1()
                .rows(
                    RosterFiles.ENROLLMENTS,
                    List.of(
                        List.of("e1", "", "", "c", "s", "u", "student", "FALSE", "", ""),
                        List.of("e2", "", "", "c", "s", "u", "student", "no", "", "")))
                .delta()
                .mode(FileMode.BULK));

    StringBuilder text = new StringBuilder();
    TextReport.of(ValueDisplay.MASKED).write("p", report, text);
    assertThat(text.toString())
        .contains("Asked for: read leniently\n")
        .contains("  info value.boolean\n    line 2 (e1): primary is `FALSE`")
        .contains("Read as `false`.")
        .contains("  error value.boolean\n    line 3 (e2): primary is `no`");
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonReport.onOneLine(ValueDisplay.MASKED).write("p", report, json);
    assertThat(json.toString(StandardCharsets.UTF_8))
        .contains("\"lenient\":true", "\"repaired\":true,\"readAs\":\"false\"");
  }

  @Test
  void settings_hold_for_what_is_not_repaired_and_switch_off_what_is() {
    RuleSettings settings =
        RuleSettings.defaults().severity("vocab.case", Severity.WARNING).off("value.outer_space");
    TestPackage roster = orgs("d1,,,District ,District,,");

    assertThat(told(roster.validate(RosterValidator.create().lenient().withSettings(settings))))
        .containsExactly("info vocab.case orgs.csv, line 2, column type -> district");
  }

  @Property(tries = 20)
  void a_valid_package_is_read_the_same(
      @ForAll OneRosterVersion version,
      @ForAll boolean delta,
      @ForAll @IntRange(min = 1, max = 1_000) int seed)
      throws IOException {
    SampleRoster sample =
        SampleRoster.of(version, delta ? FileMode.DELTA : FileMode.BULK)
            .withStudents(12)
            .withSeed(seed);
    TestPackage roster = TestPackage.of(sample);

    ValidationReport strict = roster.validate();
    assertThat(lenient(roster).findings()).isEqualTo(strict.findings());
    assertThat(lenient(roster).files()).isEqualTo(strict.files());
    for (RosterFile<?> file : sample.files()) {
      assertThat(rows(roster, file, true)).isEqualTo(rows(roster, file, false));
    }
  }

  /** One fault is either repaired, and told under its code, or all is told as strictly. */
  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void a_fault_is_repaired_or_told_just_as_strictly(OneRosterVersion version, FileMode mode) {
    List<String> differing =
        RosterFaults.inFewFiles(SampleRoster.of(version, mode).withStudents(2))
            .toList()
            .parallelStream()
            .filter(fault -> !isRepairedOrSame(fault.broken()))
            .map(Object::toString)
            .toList();

    assertThat(differing).isEmpty();
  }

  private static boolean isRepairedOrSame(TestPackage broken) {
    List<Finding> strict = errors(broken.validate());
    ValidationReport lenient = lenient(broken);
    List<Finding> repaired = lenient.findings().stream().filter(Finding::isRepaired).toList();
    if (repaired.isEmpty()) {
      return errors(lenient).equals(strict);
    }
    // What was meant can be wrong for another reason: an id that nobody has, another mode.
    Finding told = strict.get(0);
    return repaired.size() == 1
        && repaired.get(0).code().equals(told.code())
        && repaired.get(0).location().equals(told.location())
        && errors(lenient).stream().noneMatch(f -> f.code().equals(told.code()));
  }

  private static List<Finding> errors(ValidationReport report) {
    return report.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
  }
}
