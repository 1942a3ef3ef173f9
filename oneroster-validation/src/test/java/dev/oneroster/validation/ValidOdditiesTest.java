package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.Requirements;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is unusual and allowed gives no error. */
class ValidOdditiesTest {

  static Stream<SampleRoster> samples() {
    return Stream.of(OneRosterVersion.values())
        .flatMap(
            version ->
                Stream.of(FileMode.BULK, FileMode.DELTA)
                    .map(mode -> SampleRoster.of(version, mode).withStudents(9)));
  }

  private static void assertValid(TestPackage roster) {
    ValidationReport report = roster.validate();
    assertThat(report.findings())
        .filteredOn(finding -> finding.severity().compareTo(Severity.INFO) < 0)
        .isEmpty();
    assertThat(report.files()).allSatisfy(file -> assertThat(file.invalidRows()).isZero());
  }

  private static TestPackage everyFile(SampleRoster sample, UnaryOperator<String> change) {
    TestPackage whole = TestPackage.of(sample);
    for (String name : sample.fileNames()) {
      whole = whole.bytes(name, change.apply(whole.text(name)).getBytes(StandardCharsets.UTF_8));
    }
    return whole;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void byte_order_mark(SampleRoster sample) {
    assertValid(everyFile(sample, text -> "\ufeff" + text));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void line_feeds_alone(SampleRoster sample) {
    assertValid(everyFile(sample, text -> text.replace("\r\n", "\n")));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void no_final_line_end(SampleRoster sample) {
    assertValid(everyFile(sample, String::stripTrailing));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everything_in_quotes(SampleRoster sample) {
    TestPackage whole = TestPackage.of(sample);
    for (RosterFile<?> file : sample.files()) {
      whole =
          whole.file(
              file.fileName(),
              sample
                  .rows(file)
                  .map(row -> String.join(",", row.stream().map(CsvText::quoted).toList()))
                  .toList());
    }
    assertValid(whole);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void shuffled_manifest(SampleRoster sample) {
    List<String> lines = new ArrayList<>(sample.lines("manifest.csv").toList());
    Collections.shuffle(lines.subList(1, lines.size()), new Random(3));
    assertValid(TestPackage.of(sample).file("manifest.csv", lines));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void metadata_columns(SampleRoster sample) {
    TestPackage whole = TestPackage.of(sample);
    for (RosterFile<?> file : sample.files()) {
      List<String> lines = new ArrayList<>();
      for (String line : sample.lines(file.fileName()).toList()) {
        lines.add(line + (lines.isEmpty() ? ",metadata.a,metadata.jp.kana" : ",,カナ"));
      }
      whole = whole.file(file.fileName(), lines);
    }
    assertValid(whole);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void blank_optional_cells(SampleRoster sample) {
    TestPackage whole = TestPackage.of(sample);
    for (RosterFile<?> file : sample.files()) {
      List<List<String>> rows = new ArrayList<>();
      for (List<String> row : sample.rows(file).skip(1).toList()) {
        rows.add(withoutOptionalCells(sample, file, row));
      }
      whole = whole.rows(file, rows);
    }
    ValidationReport report = whole.validate();
    assertThat(report.isValid()).isTrue();
    // What is missing in all rows, such as parents and grades, may be worth a warning.
    assertThat(report.findings())
        .filteredOn(finding -> finding.severity() == Severity.WARNING)
        .extracting(Finding::code)
        .isSubsetOf("ref.several_roots", "grade.missing_all");
  }

  private static List<String> withoutOptionalCells(
      SampleRoster sample, RosterFile<?> file, List<String> row) {
    List<String> cells = new ArrayList<>(row);
    for (int i = 0; i < cells.size(); i++) {
      Column<?, ?> column = file.columns(sample.version()).get(i);
      if (!Requirements.isRequired(file, column, sample.version(), sample.mode())) {
        cells.set(i, "");
      }
    }
    return cells;
  }

  @Test
  void longest_ids_of_every_allowed_character() {
    StringBuilder allowed = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      if (Character.isLetterOrDigit(c) || ".-_/@".indexOf(c) >= 0) {
        allowed.append(c);
      }
    }
    String id = allowed.toString().repeat(4).substring(0, 255);

    assertValid(
        TestPackage.v1_2()
            .rows(
                RosterFiles.ORGS,
                List.of(
                    List.of(id, "", "", "😀 𠮷 East", "ext:" + "a", "", ""),
                    List.of("2", "", "", "B", "district", "", id))));
  }

  @Test
  void open_vocabularies_take_extensions_in_version_1_2_only() {
    List<List<String>> rows = List.of(List.of("o", "", "", "Camp", "ext:camp", "", ""));

    assertValid(TestPackage.v1_2().rows(RosterFiles.ORGS, rows));
    assertThat(TestPackage.v1_1().rows(RosterFiles.ORGS, rows).validate().totals())
        .containsOnlyKeys("vocab.org_type");
  }

  @Test
  void a_manifest_alone_is_valid_and_worth_a_warning() {
    ValidationReport report = TestPackage.v1_2().validate();

    assertThat(report.isValid()).isTrue();
    assertThat(report.totals()).containsOnlyKeys("manifest.all_absent");
  }

  @Test
  void stored_entries(@TempDir Path temporary) throws IOException {
    SampleRoster sample = SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK);
    Path archive = temporary.resolve("stored.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.setMethod(ZipOutputStream.STORED);
      for (String name : sample.fileNames()) {
        byte[] content = TestPackage.of(sample).text(name).getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
      }
    }
    try (RosterPackage roster = RosterPackage.open(archive)) {
      assertThat(RosterValidator.create().validate(roster).totals())
          .containsOnlyKeys("vocab.ext_token");
    }
  }
}
