package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Manifests that are missing, misspelt, or say something else than the files. */
class ManifestDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();

  /** Where the row of users.csv is. */
  private static final String USERS = "24:file.users";

  private static final String VERSION = "manifest.csv:3:oneroster.version";

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(29, "missing")
            .fails(ROSTER.withoutManifest(), "fatal manifest.missing manifest.csv")
            .passes(ROSTER, ROSTER_1_1),
        DefectCase.row(30, "bad_header")
            .fails(
                line("propertyName,value", "PropertyName,Value"),
                "error manifest.bad_header manifest.csv:1:propertyName")
            .fails(
                line("propertyName,value", "propertyName,propertyValue"),
                "error manifest.bad_header manifest.csv:1:value")
            .fails(
                line("propertyName,value", "Property Name,Value"),
                "error manifest.bad_header manifest.csv:1:propertyName")
            .passes(line("propertyName,value", "\"propertyName\",\"value\"")),
        DefectCase.row(31, "no_header")
            .fails(without("propertyName,value"), "error manifest.no_header manifest.csv:1")
            .passes(ROSTER),
        DefectCase.row(32, "wrong_property_name")
            .fails(
                line("manifest.version,1.0", "file.manifest.version,1.0"),
                "error manifest.wrong_property_name manifest.csv:2:manifest.version")
            .fails(
                line("oneroster.version,1.2", "oneRoster.version,1.2"),
                "error manifest.wrong_property_name manifest.csv:3:oneroster.version")
            .fails(
                line("oneroster.version,1.2", "version,1.2"),
                "error manifest.wrong_property_name manifest.csv:3:oneroster.version")
            .passes(ROSTER),
        DefectCase.rule("manifest.unknown_property")
            .fails(
                with("export.date,2026-09-01"),
                "warning manifest.unknown_property manifest.csv:25:export.date")
            .passes(with("source.systemCode,sis-1")),
        DefectCase.row(33, "file_key_case")
            .fails(
                line("file.academicSessions,bulk", "file.academicsessions,bulk"),
                "error manifest.file_key_case manifest.csv:4:file.academicSessions")
            .fails(
                line("file.users,bulk", "file.Users,bulk"),
                "error manifest.file_key_case manifest.csv:" + USERS)
            .fails(
                line("file.users,bulk", "file.users.csv,bulk"),
                "error manifest.file_key_case manifest.csv:" + USERS)
            .passes(ROSTER),
        DefectCase.row(34, "version_excel")
            .fails(
                line("manifest.version,1.0", "manifest.version,1"),
                "error manifest.version_excel manifest.csv:2:manifest.version")
            .passes(ROSTER),
        DefectCase.row(35, "version_wrong")
            .fails(
                line("manifest.version,1.0", "manifest.version,1.1"),
                "error manifest.version_wrong manifest.csv:2:manifest.version")
            .passes(ROSTER, ROSTER_1_1),
        DefectCase.row(36, "oneroster_version")
            .fails(
                line("oneroster.version,1.2", "oneroster.version,1.2.1"),
                "warning manifest.oneroster_correction manifest.csv:3:oneroster.version")
            .fails(version("1.20"), "error manifest.oneroster_version " + VERSION)
            .fails(version("v1.2"), "error manifest.oneroster_version " + VERSION)
            .fails(version("\"1,2\""), "error manifest.oneroster_version " + VERSION)
            .fails(version("1,2"), "error manifest.oneroster_version " + VERSION)
            .passes(ROSTER, ROSTER_1_1),
        DefectCase.row(37, "version_vs_headers")
            .fails(
                ROSTER.file("users.csv", usersOf(OneRosterVersion.V1_1)),
                "error manifest.version_vs_headers users.csv:1")
            .fails(
                ROSTER_1_1.file("users.csv", usersOf(OneRosterVersion.V1_2)),
                "error manifest.version_vs_headers users.csv:1")
            .passes(ROSTER, ROSTER_1_1),
        DefectCase.rule("manifest.file_of_other_version")
            .fails(
                ROSTER_1_1.file("roles.csv", ROSTER.text("roles.csv").lines().toList()),
                "warning manifest.file_of_other_version roles.csv")
            .passes(ROSTER),
        DefectCase.row(38, "mode_value")
            .fails(users("Bulk"), "error manifest.mode_value manifest.csv:" + USERS)
            .fails(users("full"), "error manifest.mode_value manifest.csv:" + USERS)
            .fails(users("yes"), "error manifest.mode_value manifest.csv:" + USERS)
            .fails(users("present"), "error manifest.mode_value manifest.csv:" + USERS)
            .fails(users(""), "error manifest.mode_value manifest.csv:" + USERS)
            .fails(users("bulk "), "error manifest.space_after_comma manifest.csv:" + USERS)
            .passes(users("bulk")),
        DefectCase.row(39, "space_after_comma")
            .fails(users(" bulk"), "error manifest.space_after_comma manifest.csv:" + USERS)
            .passes(ROSTER),
        DefectCase.row(40, "quoted").passes(line("file.users,bulk", "\"file.users\",\"bulk\"")),
        DefectCase.row(41, "smart_quoted")
            .fails(
                line("file.users,bulk", "\u201cfile.users\u201d,\u201cbulk\u201d"),
                "error manifest.smart_quoted manifest.csv:" + USERS)
            .passes(ROSTER),
        DefectCase.row(42, "declared_missing")
            .fails(
                ROSTER.without("classResources.csv").property("file.classResources", "bulk"),
                "error manifest.declared_missing manifest.csv:7:file.classResources")
            .passes(ROSTER.without("classResources.csv")),
        DefectCase.row(43, "absent_present")
            .fails(
                ROSTER.property("file.classResources", "absent"),
                "error manifest.absent_present manifest.csv:7:file.classResources")
            .passes(ROSTER),
        DefectCase.row(44, "property_missing")
            .fails(
                TestPackage.v1_2()
                    .file("orgs.csv", ROSTER.text("orgs.csv").lines().toList())
                    .file("manifest.csv", orgsWithout("file.lineItems,absent")),
                "error manifest.property_missing manifest.csv::file.lineItems")
            .passes(ROSTER),
        DefectCase.row(45, "duplicate_property")
            .fails(
                with("file.users,delta"),
                "error manifest.duplicate_property manifest.csv:25:file.users")
            .fails(
                with("file.users,bulk"),
                "error manifest.duplicate_property manifest.csv:25:file.users")
            .passes(ROSTER),
        DefectCase.row(46, "extra_column")
            .fails(
                line("file.users,bulk", "file.users,bulk,"),
                "warning manifest.extra_column manifest.csv:" + USERS)
            .passes(ROSTER),
        DefectCase.row(47, "mode_mixed")
            .fails(
                TinyRoster.delta(OneRosterVersion.V1_2)
                    .file("classResources.csv", ROSTER.text("classResources.csv").lines().toList())
                    .property("file.classResources", "bulk"),
                "warning manifest.mode_mixed manifest.csv")
            .passes(ROSTER, TinyRoster.delta(OneRosterVersion.V1_2)),
        DefectCase.row(48, "delta").passes(TinyRoster.delta(OneRosterVersion.V1_2)),
        DefectCase.row(49, "source_fields")
            .fails(
                with("source.systemName,"),
                "warning manifest.source_fields manifest.csv:25:source.systemName")
            .passes(ROSTER, with("source.systemName,PowerSchool")),
        DefectCase.row(50, "key_file_absent")
            .fails(
                ROSTER.without("enrollments.csv"),
                "info manifest.key_file_absent manifest.csv:11:file.enrollments")
            .fails(
                ROSTER.without("roles.csv"),
                "info manifest.key_file_absent manifest.csv:20:file.roles")
            .passes(ROSTER, ROSTER_1_1),
        DefectCase.row(51, "all_absent")
            .fails(TestPackage.v1_2(), "warning manifest.all_absent manifest.csv")
            .passes(ROSTER),
        DefectCase.row(52, "unknown_ext")
            .fails(
                with("file.ext.homeLanguages,bulk"),
                "warning manifest.unknown_ext manifest.csv:25:file.ext.homeLanguages")
            .passes(ROSTER),
        DefectCase.rule("manifest.too_many_rows")
            .fails(tooLong(), tooLongFindings())
            .passes(ROSTER));
  }

  /** The package with one line of its manifest replaced. */
  private static TestPackage line(String line, String by) {
    List<String> lines = new ArrayList<>(lines());
    lines.set(lines.indexOf(line), by);
    return ROSTER.file("manifest.csv", lines);
  }

  private static TestPackage without(String line) {
    List<String> lines = new ArrayList<>(lines());
    lines.remove(line);
    return ROSTER.file("manifest.csv", lines);
  }

  private static TestPackage with(String line) {
    List<String> lines = new ArrayList<>(lines());
    lines.add(line);
    return ROSTER.file("manifest.csv", lines);
  }

  private static List<String> lines() {
    return ROSTER.text("manifest.csv").lines().toList();
  }

  private static List<String> orgsWithout(String line) {
    TestPackage orgs =
        TestPackage.v1_2().file("orgs.csv", ROSTER.text("orgs.csv").lines().toList());
    List<String> lines = new ArrayList<>(orgs.text("manifest.csv").lines().toList());
    lines.remove(line);
    return lines;
  }

  private static TestPackage version(String version) {
    return line("oneroster.version,1.2", "oneroster.version," + version);
  }

  private static TestPackage users(String mode) {
    return line("file.users,bulk", "file.users," + mode);
  }

  private static List<String> usersOf(OneRosterVersion version) {
    return TinyRoster.of(version).text("users.csv").lines().toList();
  }

  private static TestPackage tooLong() {
    List<String> lines = new ArrayList<>(lines());
    for (int i = lines.size(); i < 1_001; i++) {
      lines.add("source.systemName,SIS");
    }
    return ROSTER.file("manifest.csv", lines);
  }

  private static String[] tooLongFindings() {
    List<String> findings = new ArrayList<>();
    for (int line = lines().size() + 2; line <= 1_000; line++) {
      findings.add("error manifest.duplicate_property manifest.csv:" + line + ":source.systemName");
    }
    findings.add("fatal manifest.too_many_rows manifest.csv:1001");
    return findings.toArray(String[]::new);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
