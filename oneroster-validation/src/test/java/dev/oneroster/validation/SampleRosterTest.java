package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.Reference;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleRosterTest {

  static List<SampleRoster> samples() {
    List<SampleRoster> samples = new ArrayList<>();
    for (OneRosterVersion version : OneRosterVersion.values()) {
      for (FileMode mode : List.of(FileMode.BULK, FileMode.DELTA)) {
        for (int students : new int[] {1, 2, 7, 90, 1_000}) {
          SampleRoster sample = SampleRoster.of(version, mode).withStudents(students);
          samples.add(sample.withSeed(students * 7L));
          samples.add(sample.withSeed(-students).rosteringOnly());
        }
      }
    }
    return samples;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothing_in_a_sample_is_worth_a_finding(SampleRoster sample) {
    ValidationReport report = TestPackage.of(sample).validate();

    assertClean(report);
    assertThat(report.files()).hasSameSizeAs(sample.files());
    for (FileSummary file : report.files()) {
      RosterFile<?> binding = TestPackage.file(file.file().replace(".csv", ""));
      assertThat(file.rows()).isEqualTo(sample.rowCount(binding)).isPositive();
      assertThat(file.validRows()).isEqualTo(file.rows());
      assertThat(file.mode()).isEqualTo(sample.mode());
    }
  }

  /** The tokens of their own that samples have are noted, and nothing else is. */
  private static void assertClean(ValidationReport report) {
    assertThat(report.findings())
        .filteredOn(finding -> !finding.code().equals("vocab.ext_token"))
        .isEmpty();
    assertThat(report.files()).allSatisfy(file -> assertThat(file.warningRows()).isZero());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void every_reference_in_a_sample_resolves(SampleRoster sample) {
    Map<String, Map<String, String>> kinds = new HashMap<>();
    for (RosterFile<?> file : sample.files()) {
      kinds.put(file.name(), kindsById(sample, file));
    }
    for (RosterFile<?> file : sample.files()) {
      List<List<String>> rows = sample.rows(file).toList();
      for (int place = 0; place < rows.get(0).size(); place++) {
        Column<?, ?> column = file.columns(sample.version()).get(place);
        if (column.reference().isPresent()) {
          checkColumn(column, place, rows, kinds);
        }
      }
    }
  }

  private static void checkColumn(
      Column<?, ?> column,
      int place,
      List<List<String>> rows,
      Map<String, Map<String, String>> kinds) {
    Reference reference = column.reference().orElseThrow();
    Map<String, String> targets = kinds.getOrDefault(reference.file().name(), Map.of());
    for (List<String> row : rows.subList(1, rows.size())) {
      for (String id : row.get(place).split(",", -1)) {
        if (!id.isEmpty()) {
          assertThat(targets).as(column + " of " + row.get(0)).containsKey(id);
          reference
              .kind()
              .filter(kind -> !targets.getOrDefault(id, "").isEmpty())
              .ifPresent(kind -> assertThat(targets.get(id)).isEqualTo(kind.token()));
        }
      }
    }
  }

  /** The type or role of each record by its sourcedId; blank where the file has neither. */
  private static Map<String, String> kindsById(SampleRoster sample, RosterFile<?> file) {
    List<List<String>> rows = sample.rows(file).toList();
    List<String> header = rows.get(0);
    int kind = Math.max(header.indexOf("type"), header.indexOf("role"));
    Map<String, String> kinds = new HashMap<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      assertThat(kinds.put(row.get(0), kind < 0 ? "" : row.get(kind)))
          .as("sourcedId " + row.get(0) + " of " + file)
          .isNull();
    }
    return kinds;
  }

  @Test
  void what_must_be_unique_is() {
    SampleRoster sample = SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(500);
    for (String column : List.of("username", "identifier", "email", "userMasterIdentifier")) {
      assertUnique(sample, RosterFiles.USERS, List.of(column));
    }
    assertUnique(sample, RosterFiles.ROLES, List.of("userSourcedId", "orgSourcedId"));
    assertUnique(sample, RosterFiles.ENROLLMENTS, List.of("userSourcedId", "classSourcedId"));
    assertUnique(sample, RosterFiles.RESULTS, List.of("lineItemSourcedId", "studentSourcedId"));
  }

  private static void assertUnique(SampleRoster sample, RosterFile<?> file, List<String> columns) {
    List<List<String>> rows = sample.rows(file).toList();
    Set<List<String>> seen = new HashSet<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      List<String> key =
          columns.stream().map(column -> row.get(rows.get(0).indexOf(column))).toList();
      if (key.stream().noneMatch(String::isEmpty)) {
        assertThat(seen.add(key)).as("twice " + key).isTrue();
      }
    }
  }

  @Test
  void the_same_settings_give_the_same_bytes_and_another_seed_gives_others() throws IOException {
    SampleRoster sample = SampleRoster.of(OneRosterVersion.V1_1, FileMode.DELTA);

    assertThat(zip(sample)).isEqualTo(zip(sample)).isNotEqualTo(zip(sample.withSeed(2)));
  }

  private static byte[] zip(SampleRoster sample) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    sample.writeZip(bytes);
    return bytes.toByteArray();
  }

  @Test
  void the_folder_and_the_archive_of_a_sample_are_valid(@TempDir Path temporary)
      throws IOException {
    SampleRoster sample = SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK);
    sample.writeFolder(temporary.resolve("folder"));
    sample.writeZip(temporary.resolve("sample.zip"));

    for (String name : List.of("folder", "sample.zip")) {
      try (RosterPackage roster = RosterPackage.open(temporary.resolve(name))) {
        assertClean(RosterValidator.create().validate(roster));
      }
    }
  }

  @Test
  void names_hold_what_careless_programs_break() {
    String users =
        TestPackage.of(SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(300))
            .text("users.csv");

    assertThat(users)
        .contains("O'Brien", "Nguyễn", "東京", "\"Ashdown, Jr.\"", "𠮷田", "D'Angelo \"\"Dee\"\"");
  }
}
