package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.Manifest;
import dev.oneroster.model.OneRosterVersion;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a package says of its manifest: one mistake, one problem, and the rest is read. */
class ManifestTest {

  private static final OneRosterVersion V1_1 = OneRosterVersion.V1_1;
  private static final OneRosterVersion V1_2 = OneRosterVersion.V1_2;

  private static final String[] ORGS = {
    FolderPackage.header(RosterFiles.ORGS, V1_2), "o1,,,North,school,,"
  };

  @TempDir Path folder;
  private List<String> lines = List.of();

  /** A right manifest of a package with orgs.csv alone. */
  @BeforeEach
  void startFromARightManifest() {
    lines = new ArrayList<>(FolderPackage.manifest(V1_2, Set.of("orgs.csv")));
  }

  private void replace(String line, String by) {
    assertThat(lines).contains(line);
    lines.replaceAll(each -> each.equals(line) ? by : each);
  }

  private int lineOf(String line) {
    return lines.indexOf(line) + 1;
  }

  /** The package of these lines and orgs.csv. */
  private RosterPackage open() throws IOException {
    return new FolderPackage(folder, V1_2)
        .file(PackageManifest.FILE_NAME, lines.toArray(String[]::new))
        .file(RosterFiles.ORGS, ORGS)
        .open();
  }

  private List<String> problems() throws IOException {
    try (RosterPackage roster = open()) {
      return Shown.problems(roster.problems());
    }
  }

  @Test
  void aRightManifestHasNoProblem() throws IOException {
    lines.add("source.systemName,PowerSchool");
    lines.add("source.systemCode,ps-1");

    try (RosterPackage roster = open()) {
      assertThat(roster.problems()).isEmpty();
      assertThat(roster.version()).isEqualTo(V1_2);
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
      assertThat(roster.mode(RosterFiles.USERS)).isEqualTo(FileMode.ABSENT);
      Map<String, FileMode> files = new LinkedHashMap<>();
      RosterFiles.in(V1_2).forEach(file -> files.put(file.name(), FileMode.ABSENT));
      files.put("orgs", FileMode.BULK);
      assertThat(roster.manifest().orElseThrow().toManifest())
          .isEqualTo(
              Manifest.builder()
                  .oneRosterVersion(V1_2)
                  .files(files)
                  .sourceSystemName("PowerSchool")
                  .sourceSystemCode("ps-1")
                  .build());
    }
  }

  @ParameterizedTest
  @EnumSource(OneRosterVersion.class)
  void thePropertiesOfTheBindingsTableAreKnownInAnyOrderAndTheRequiredOnesMissed(
      OneRosterVersion version) throws IOException {
    List<String[]> table = BindingTableTest.lines("manifest", version);
    List<String> rows = new ArrayList<>();
    for (String[] cells : table) {
      rows.add(cells[1] + "," + (cells[4].contains("|") ? "absent" : valueOr(cells[4])));
    }
    Collections.reverse(rows);

    assertThat(problemsOf(rows)).isEmpty();
    for (String[] cells : table) {
      List<String> others = rows.stream().filter(row -> !row.startsWith(cells[1] + ",")).toList();
      assertThat(others).hasSize(rows.size() - 1);
      String missing =
          "manifest.property_missing at manifest.csv, column " + cells[1] + " [row=" + cells[1];
      assertThat(problemsOf(others))
          .hasSize(cells[2].equals("Yes") ? 1 : 0)
          .allSatisfy(problem -> assertThat(problem).startsWith(missing + ","));
    }
  }

  private static String valueOr(String fixed) {
    return fixed.isEmpty() ? "any text" : fixed;
  }

  private List<String> problemsOf(List<String> rows) throws IOException {
    List<String> all = new ArrayList<>(List.of("propertyName,value"));
    all.addAll(rows);
    FolderPackage written =
        new FolderPackage(folder, V1_1).file(PackageManifest.FILE_NAME, all.toArray(String[]::new));
    try (RosterPackage roster = written.open()) {
      return Shown.problems(roster.manifest().orElseThrow().problems());
    }
  }

  @Test
  void aMissingManifestIsOneProblem() throws IOException {
    Files.writeString(folder.resolve("orgs.csv"), String.join("\n", ORGS));

    try (RosterPackage roster = RosterPackage.open(folder)) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly("manifest.missing at manifest.csv []");
      assertThat(roster.manifest()).isEmpty();
      assertThat(roster.version()).isEqualTo(V1_1);
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    }
  }

  @Test
  void aMisspeltPropertyIsTakenForTheOneThatIsMeant() throws IOException {
    replace("manifest.version,1.0", "file.manifest.version,1.0");

    try (RosterPackage roster = open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly(
              "manifest.wrong_property_name at manifest.csv, line 2, column manifest.version"
                  + " [found=file.manifest.version]");
      assertThat(roster.manifest().orElseThrow().property("manifest.version"))
          .contains(new ManifestProperty(2, "file.manifest.version", "1.0"));
      assertThat(roster.manifest().orElseThrow().properties())
          .extracting(ManifestProperty::line)
          .isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file.Orgs", "file.orgs.csv", "FILE.orgs", "file. orgs", "file.org", "file.orgz"})
  void aMisspeltFileIsTakenForTheOneThatIsMeant(String name) throws IOException {
    int line = lineOf("file.orgs,bulk");
    replace("file.orgs,bulk", name + ",bulk");

    String code = name.startsWith("file.") ? "file_key_case" : "wrong_property_name";
    assertThat(problems())
        .containsExactly(
            "manifest.%s at manifest.csv, line %s, column file.orgs [found=%s]"
                .formatted(code, line, name));
  }

  @Test
  void aMisspeltVersionPropertyStillTellsTheVersion() throws IOException {
    lines =
        new ArrayList<>(
            List.of(
                "propertyName,value",
                "manifest.version,1.0",
                "oneRoster.version,1.2",
                "file.orgs,bulk"));

    try (RosterPackage roster = open()) {
      assertThat(roster.version()).isEqualTo(V1_2);
      assertThat(Shown.problems(roster.problems()))
          .contains(
              "manifest.wrong_property_name at manifest.csv, line 3, column oneroster.version"
                  + " [found=oneRoster.version]")
          .noneMatch(problem -> problem.startsWith("manifest.oneroster_version"));
    }
  }

  @Test
  void aRepeatedPropertyIsToldWithBothValuesAndTheFirstCounts() throws IOException {
    lines.add("file.orgs,delta");

    try (RosterPackage roster = open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly(
              "manifest.duplicate_property at manifest.csv, line %s, column file.orgs [first=%s,"
                      .formatted(lines.size(), lineOf("file.orgs,bulk"))
                  + " firstValue=bulk, value=delta]");
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    }
  }

  @Test
  void anUnknownPropertyIsNamed() throws IOException {
    lines.add("file.ext.homeLanguages,bulk");

    assertThat(problems())
        .containsExactly(
            "manifest.unknown_ext at manifest.csv, line %s, column file.ext.homeLanguages []"
                .formatted(lines.size()));
  }

  @Test
  void aPropertyWithoutANameIsOneProblemAtItsLine() throws IOException {
    lines.add(",bulk");

    assertThat(problems())
        .containsExactly(
            "manifest.unknown_property at manifest.csv, line %s [property=(blank)]"
                .formatted(lines.size()));
  }

  @ParameterizedTest
  @CsvSource({
    "1, manifest.version_excel",
    "1.1, manifest.version_wrong",
    "'', manifest.version_wrong"
  })
  void anotherVersionOfTheManifestIsTold(String value, String code) throws IOException {
    replace("manifest.version,1.0", "manifest.version," + value);

    assertThat(problems())
        .containsExactly(
            code
                + " at manifest.csv, line 2, column manifest.version [value="
                + value
                + ", expected=1.0]");
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.1, manifest.oneroster_correction",
    "1.20, manifest.oneroster_version",
    "v1.2, manifest.oneroster_version",
    "2, manifest.oneroster_version",
    "'', manifest.oneroster_version"
  })
  void anotherVersionOfTheBindingIsToldAndTheFilesTellTheRightOne(String value, String code)
      throws IOException {
    replace("oneroster.version,1.2", "oneroster.version," + value);

    try (RosterPackage roster = open()) {
      assertThat(roster.version()).isEqualTo(V1_2);
      assertThat(Shown.problems(roster.problems()))
          .containsExactly(
              code
                  + " at manifest.csv, line 3, column oneroster.version [value="
                  + value
                  + ", expected=1.2]");
    }
  }

  @Test
  void theCorrectionLevelOfAVersionTellsTheVersion() throws IOException {
    lines =
        new ArrayList<>(
            List.of(
                "propertyName,value",
                "manifest.version,1.0",
                "oneroster.version,1.2.1",
                "file.orgs,bulk"));

    try (RosterPackage roster = open()) {
      assertThat(roster.version()).isEqualTo(V1_2);
      assertThat(Shown.problems(roster.problems()))
          .contains(
              "manifest.oneroster_correction at manifest.csv, line 3, column oneroster.version"
                  + " [value=1.2.1, expected=1.2]");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "Bulk|manifest.mode_value",
        "full|manifest.mode_value",
        "yes|manifest.mode_value",
        "''|manifest.mode_value",
        " bulk|manifest.space_after_comma",
        "bulk |manifest.space_after_comma"
      })
  void anotherModeIsToldAndTheRowsTellTheRightOne(String mode, String code) throws IOException {
    int line = lineOf("file.orgs,bulk");
    replace("file.orgs,bulk", "file.orgs," + mode);

    try (RosterPackage roster = open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly(
              "%s at manifest.csv, line %s, column file.orgs [value=%s, expected=absent, bulk or delta]"
                  .formatted(code, line, mode));
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    }
  }

  @Test
  void quotesAreNoMistake() throws IOException {
    replace("file.orgs,bulk", "\"file.orgs\",\"bulk\"");

    assertThat(problems()).isEmpty();
  }

  @Test
  void aMissingHeaderIsOneProblemAndItsLineIsRead() throws IOException {
    lines.remove(0);

    try (RosterPackage roster = open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly("manifest.no_header at manifest.csv, line 1 []");
      assertThat(roster.manifest().orElseThrow().property("manifest.version"))
          .contains(new ManifestProperty(1, "manifest.version", "1.0"));
    }
  }

  @Test
  void aMisspeltHeaderIsOneProblemAtItsColumn() throws IOException {
    replace("propertyName,value", "PropertyName,Value");
    assertThat(problems())
        .containsExactly(
            "manifest.bad_header at manifest.csv, line 1, column propertyName"
                + " [found=PropertyName,Value]");
    replace("PropertyName,Value", "propertyName,propertyValue");
    assertThat(problems())
        .containsExactly(
            "manifest.bad_header at manifest.csv, line 1, column value"
                + " [found=propertyName,propertyValue]");
    replace("propertyName,propertyValue", "propertyName");
    assertThat(problems())
        .containsExactly(
            "manifest.bad_header at manifest.csv, line 1, column value [found=propertyName]");
  }

  @Test
  void rowsBeyondTheLimitAreNotReadAndTheOthersAre() throws IOException {
    int rows = lines.size();
    for (int i = rows; i < 1_002; i++) {
      lines.add("note." + i + "," + "x".repeat(5_000));
    }

    List<String> problems = problems();

    assertThat(problems.get(problems.size() - 1))
        .isEqualTo(
            "manifest.too_many_rows at manifest.csv, line 1001"
                + " [limit=1000, option=maxManifestRows]");
    assertThat(problems)
        .filteredOn(problem -> problem.startsWith("csv.field_too_long"))
        .hasSize(1_000 - rows);
    try (RosterPackage roster = open()) {
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    }
  }

  @Test
  void aBadHeaderBelowAnEmptyLineIsOnItsOwnLine() throws IOException {
    replace("propertyName,value", "propertyName,Value");
    lines.add(0, "");

    assertThat(problems())
        .containsExactly(
            "csv.blank_line at manifest.csv, line 1 [lines=1]",
            "manifest.bad_header at manifest.csv, line 2, column value [found=propertyName,Value]");
  }

  @Test
  void swappedColumnsAreOneProblemAndAreReadAsTheHeaderSays() throws IOException {
    lines.replaceAll(line -> line.replaceFirst("([^,]*),(.*)", "$2,$1"));

    try (RosterPackage roster = open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly(
              "manifest.bad_header at manifest.csv, line 1, column propertyName"
                  + " [found=value,propertyName]");
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    }
  }

  @Test
  void aSurplusColumnIsOneProblem() throws IOException {
    lines.replaceAll(line -> line.startsWith("propertyName") ? line + ",comment" : line + ",x");

    assertThat(problems())
        .containsExactly(
            "manifest.bad_header at manifest.csv, line 1, column comment"
                + " [found=propertyName,value,comment]");
  }

  @Test
  void aSurplusCellIsOneProblem() throws IOException {
    int line = lineOf("file.orgs,bulk");
    replace("file.orgs,bulk", "file.orgs,bulk,");
    assertThat(problems())
        .containsExactly(
            "manifest.extra_column at manifest.csv, line %s, column file.orgs [found=3, expected=2]"
                .formatted(line));
    replace("file.orgs,bulk,", "file.orgs,bulk,x");
    assertThat(problems())
        .containsExactly(
            "csv.ragged_long at manifest.csv, line %s, column file.orgs [found=3, expected=2, cause=]"
                .formatted(line));
  }

  @Test
  void aFileThatIsThereButDeclaredAbsentIsOneProblem() throws IOException {
    int line = lineOf("file.orgs,bulk");
    replace("file.orgs,bulk", "file.orgs,absent");
    replace("file.users,absent", "file.users,absent");

    try (RosterPackage roster = open()) {
      assertThat(Shown.problems(roster.problems()))
          .startsWith(
              "manifest.absent_present at manifest.csv, line %s, column file.orgs".formatted(line)
                  + " [file=orgs.csv, mode=absent]");
      assertThat(roster.files()).containsExactly(RosterFiles.ORGS);
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    }
  }

  @Test
  void aFileThatIsDeclaredButNotThereIsOneProblem() throws IOException {
    int line = lineOf("file.users,absent");
    replace("file.users,absent", "file.users,bulk");

    try (RosterPackage roster = open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly(
              "manifest.declared_missing at manifest.csv, line %s, column file.users"
                      .formatted(line)
                  + " [file=users.csv, mode=bulk]");
      assertThat(roster.mode(RosterFiles.USERS)).isEqualTo(FileMode.ABSENT);
      assertThat(roster.contains(RosterFiles.USERS)).isFalse();
    }
  }

  @Test
  void mixedModesAreToldOnce() throws IOException {
    replace("file.users,absent", "file.users,delta");

    FolderPackage both =
        new FolderPackage(folder, V1_2)
            .file(PackageManifest.FILE_NAME, lines.toArray(String[]::new))
            .file(RosterFiles.ORGS, ORGS)
            .file(RosterFiles.USERS, FolderPackage.header(RosterFiles.USERS, V1_2));
    try (RosterPackage roster = both.open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly("manifest.mode_mixed at manifest.csv [bulk=1, delta=1]");
      assertThat(roster.mode(RosterFiles.USERS)).isEqualTo(FileMode.DELTA);
    }
  }

  @Test
  void aPackageWithoutDataIsToldOnce() throws IOException {
    FolderPackage empty =
        new FolderPackage(folder, V1_2)
            .file(
                PackageManifest.FILE_NAME,
                FolderPackage.manifest(V1_2, Set.of()).toArray(String[]::new));
    try (RosterPackage roster = empty.open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly("manifest.all_absent at manifest.csv []");
    }
  }

  @Test
  void aFileOfTheOtherVersionIsTold() throws IOException {
    FolderPackage old =
        new FolderPackage(folder, V1_1)
            .file(
                PackageManifest.FILE_NAME,
                FolderPackage.manifest(V1_1, Set.of("orgs.csv")).toArray(String[]::new))
            .file(RosterFiles.ORGS, ORGS)
            .file(RosterFiles.ROLES, FolderPackage.header(RosterFiles.ROLES, V1_2));
    try (RosterPackage roster = old.open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly("manifest.file_of_other_version at roles.csv [version=1.1]");
      assertThat(roster.files()).containsExactly(RosterFiles.ORGS);
    }
  }

  @ParameterizedTest
  @CsvSource({"1.1, 1.2", "1.2, 1.1"})
  void aVersionThatNeitherRowsNorFilesAreOfIsOneProblemAndTheyAreReadAsTheyAre(
      String declared, String right) throws IOException {
    OneRosterVersion version = right.equals("1.1") ? V1_1 : V1_2;
    try (RosterPackage roster = declaring(declared, version, version).open()) {
      assertThat(Shown.problems(roster.problems()))
          .containsExactly(
              "manifest.version_vs_headers at users.csv, line 1 [manifest=%s, header=%s]"
                  .formatted(declared, right));
      assertThat(roster.version()).isEqualTo(version);
      assertThat(roster.manifest().orElseThrow().declaredVersion())
          .hasValueSatisfying(told -> assertThat(told.token()).isEqualTo(declared));
      try (RowCursor<?> users = roster.rows(RosterFiles.USERS)) {
        assertThat(users.header().problems()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1.1, 1.2", "1.2, 1.1"})
  void aVersionThatTheRowsOrTheFilesAreOfIsTheRightOne(String declared, String other)
      throws IOException {
    OneRosterVersion version = declared.equals("1.1") ? V1_1 : V1_2;
    OneRosterVersion not = other.equals("1.1") ? V1_1 : V1_2;
    try (RosterPackage roster = declaring(declared, version, not).open()) {
      assertThat(roster.version()).isEqualTo(version);
      assertThat(roster.problems()).isEmpty();
    }
    try (RosterPackage roster = declaring(declared, not, version).open()) {
      assertThat(roster.version()).isEqualTo(version);
      assertThat(roster.problems()).isNotEmpty();
    }
  }

  /** A package of users whose manifest declares a version. */
  private FolderPackage declaring(String declared, OneRosterVersion rows, OneRosterVersion header) {
    List<String> manifest = FolderPackage.manifest(rows, Set.of("users.csv"));
    manifest.set(2, "oneroster.version," + declared);
    manifest.replaceAll(line -> line.replace("file.users,bulk", "file.users,delta"));
    return new FolderPackage(folder, rows)
        .file(PackageManifest.FILE_NAME, manifest.toArray(String[]::new))
        .file(RosterFiles.USERS, FolderPackage.header(RosterFiles.USERS, header));
  }

  @ParameterizedTest
  @CsvSource({
    "'o1,,,North,school,,', BULK",
    "'o1,active,2026-08-15T00:00:00.000Z,North,school,,', DELTA",
    "'o1,active,yesterday,North,school,,', DELTA",
    "'o1,tobedeleted,,North,school,,', DELTA",
    "'o1,active,,North,school,,', BULK",
    "'o1,,2026-08-15T00:00:00.000Z,North,school,,', BULK",
    "'o1,active,,North,,,', BULK"
  })
  void whereTheManifestTellsNoModeTheFirstRowDoes(String row, FileMode mode) throws IOException {
    lines.remove("file.orgs,bulk");
    FolderPackage silent =
        new FolderPackage(folder, V1_2)
            .file(PackageManifest.FILE_NAME, lines.toArray(String[]::new))
            .file(RosterFiles.ORGS, ORGS[0], row);
    try (RosterPackage roster = silent.open()) {
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(mode);
      assertThat(Shown.problems(roster.problems()))
          .containsExactly(
              "manifest.property_missing at manifest.csv, column file.orgs [row=file.orgs,"
                  + "absent, otherwise=, or bulk or delta in place of absent if the file is there]");
    }
  }

  @Test
  void whatTheManifestSaysOfTheModeCountsEvenIfTheRowsDisagree() throws IOException {
    FolderPackage delta =
        new FolderPackage(folder, V1_2)
            .file(PackageManifest.FILE_NAME, lines.toArray(String[]::new))
            .file(RosterFiles.ORGS, ORGS[0], "o1,active,2026-08-15T00:00:00.000Z,N,school,,");
    try (RosterPackage roster = delta.open()) {
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    }
  }

  private List<String> problemsOfText(UnaryOperator<String> change, Charset charset)
      throws IOException {
    String text = change.apply(String.join("\r\n", lines) + "\r\n");
    FolderPackage written =
        new FolderPackage(folder, V1_2)
            .bytes(PackageManifest.FILE_NAME, text.getBytes(charset))
            .file(RosterFiles.ORGS, ORGS);
    try (RosterPackage roster = written.open()) {
      return Shown.problems(roster.problems());
    }
  }

  @Test
  void aManifestWithoutAnythingIsEmpty() throws IOException {
    assertThat(problemsOfText(text -> "", StandardCharsets.UTF_8))
        .containsExactly("csv.empty_file at manifest.csv []");
    assertThat(problemsOfText(text -> "propertyName,value\n", StandardCharsets.UTF_8))
        .containsExactly("csv.header_only at manifest.csv [mode=the manifest]");
  }

  @Test
  void aManifestInUtf16IsOneMistake() throws IOException {
    assertThat(problemsOfText(text -> text, StandardCharsets.UTF_16))
        .containsExactly("text.utf16 at manifest.csv [encoding=UTF-16BE]");
    assertThat(problemsOfText(text -> text, StandardCharsets.UTF_16LE))
        .containsExactly("text.utf16_no_bom at manifest.csv [encoding=UTF-16LE]");
  }

  @Test
  void aByteOrderMarkAndEmptyLinesAreToldAndChangeNothing() throws IOException {
    assertThat(problemsOfText(text -> "\ufeff" + text + "\r\n\r\n", StandardCharsets.UTF_8))
        .containsExactly(
            "text.bom at manifest.csv, line 1 []",
            "csv.trailing_blank_lines at manifest.csv, line %s [lines=2]"
                .formatted(lines.size() + 1));
  }

  @Test
  void aMalformedRowIsOneMistakeAndItsValueUnknown() throws IOException {
    int line = lineOf("file.orgs,bulk");
    replace("file.orgs,bulk", "file.orgs,\"bulk");

    try (RosterPackage roster = open()) {
      assertThat(roster.problems())
          .extracting(problem -> problem.code() + " on " + problem.location().line().getAsLong())
          .containsExactly("csv.unclosed_quote on " + line);
      assertThat(roster.manifest().orElseThrow().declaredMode(RosterFiles.ORGS)).isEmpty();
      assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    }
  }

  @Test
  void everyMistakeOfAManifestIsTold() throws IOException {
    replace("manifest.version,1.0", "manifest.version,1");
    replace("file.users,absent", "file.Users,none");
    lines.remove("file.classes,absent");

    assertThat(problems())
        .extracting(problem -> problem.substring(0, problem.indexOf(' ')))
        .containsExactly(
            "manifest.version_excel",
            "manifest.file_key_case",
            "manifest.mode_value",
            "manifest.property_missing");
  }

  @Test
  void propertiesAreListedAsTheyStand() throws IOException {
    try (RosterPackage roster = open()) {
      List<String> listed = new ArrayList<>();
      Set<Long> numbers = new LinkedHashSet<>();
      for (ManifestProperty property : roster.manifest().orElseThrow().properties()) {
        listed.add(property.name() + "," + property.value());
        numbers.add(property.line());
      }
      assertThat(listed).isEqualTo(lines.subList(1, lines.size()));
      assertThat(numbers).hasSize(lines.size() - 1).startsWith(2L, 3L);
    }
  }
}
