package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.testing.ExpectedFinding.error;
import static dev.oneroster.validation.testing.ExpectedFinding.info;
import static dev.oneroster.validation.testing.ExpectedFinding.warning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.testing.ExpectedFinding;
import dev.oneroster.validation.testing.ReportCheck;
import dev.oneroster.validation.testing.RosterFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Line for line what Turnitin's pages ask: a package that breaks just that, and a good one. */
class TurnitinTest {

  private static final RosterProfile TURNITIN = new Turnitin().profile(ParameterValues.defaults());

  private static final RosterFixture GOOD = RosterFixture.small(OneRosterVersion.V1_1);

  private static void check(RosterFixture roster, ExpectedFinding... expected) {
    ReportCheck.of(roster, TURNITIN).expect(expected);
  }

  private static long line(RosterFile<?> file, String id) {
    return GOOD.line(file, id);
  }

  @Test
  void a_good_package_has_no_finding_in_bulk_and_delta() {
    check(GOOD);
    assertThat(GOOD.mode(FileMode.DELTA).validate(TURNITIN).isValid()).isTrue();
  }

  @Test
  void a_package_of_deltas_may_hold_what_has_changed_alone() {
    RosterFixture changes = GOOD.mode(FileMode.DELTA).only(ENROLLMENTS);
    assertThat(changes.validate(TURNITIN).isValid()).isTrue();
  }

  @Test
  void each_file_has_a_mode_of_its_own() {
    RosterFixture users = GOOD.property("file.users", "delta");
    for (String user : List.of("teacher", "student")) {
      users =
          users
              .cell(USERS, user, "status", "active")
              .cell(USERS, user, "dateLastModified", "2026-09-01T00:00:00.000Z");
    }
    check(users);
  }

  @Test
  void students_need_no_grades() {
    check(
        GOOD.cell(USERS, "student", "grades", "")
            .row(
                USERS,
                "sourcedId,second,enabledUser,true,orgSourcedIds,school,role,student,"
                    + "username,second,givenName,Alan,familyName,Ross,email,second@school.example")
            .row(
                ENROLLMENTS,
                "sourcedId,enrollment-3,classSourcedId,class,schoolSourcedId,school,"
                    + "userSourcedId,second,role,student,primary,false"),
        info("grade.missing_all").at("users.csv"));
  }

  @Test
  void a_school_needs_no_parent() {
    check(
        GOOD.cell(ORGS, "school", "parentSourcedId", ""),
        info("ref.several_roots").at(ORGS, line(ORGS, "school"), "parentSourcedId"));
  }

  @Test
  void courses_and_demographics_may_be_absent() {
    check(GOOD.without(COURSES, DEMOGRAPHICS));
  }

  @Test
  void a_course_is_looked_up_if_courses_are_sent() {
    check(
        GOOD.cell(CLASSES, "class", "courseSourcedId", "nothing"),
        error("ref.dangling_course").at(CLASSES, line(CLASSES, "class"), "courseSourcedId"));
  }

  @Test
  void the_manifest_that_the_page_prints_is_warned_of_and_read() {
    RosterFixture printed =
        GOOD.file(
            "manifest.csv",
            "propertyName,value",
            "manifest.version, 1.0",
            "oneroster.version, 1.1",
            "file.academicSessions,bulk",
            "file.categories,absent",
            "file.classes,bulk",
            "file.classResources,absent",
            "file.courses,bulk",
            "file.courseResources,absent",
            "file.demographics,bulk",
            "file.enrollments,bulk",
            "file.lineItems,absent",
            "file.orgs,bulk",
            "file.resources,absent",
            "file.results,absent",
            "file.users,bulk",
            "source.systemName, \"Springfield SIS\"",
            "source.systemCode,SIS");
    check(
        printed,
        warning("manifest.space_after_comma").at("manifest.csv", 2, "manifest.version"),
        warning("manifest.space_after_comma").at("manifest.csv", 3, "oneroster.version"),
        warning("csv.space_before_quote").at("manifest.csv", 17, "source.systemName"));
  }

  @Test
  void only_version_1_1_is_taken() {
    RosterFixture declared = GOOD.property("oneroster.version", "1.2");
    check(declared, isOtherVersion(declared));
    RosterFixture other = RosterFixture.small(OneRosterVersion.V1_2);
    check(other, isOtherVersion(other));
    RosterFixture incomplete = other.withoutProperty("file.roles", "file.scoreScales");
    check(incomplete, isOtherVersion(incomplete));
    check(
        other.property("oneroster.version", "1.1"),
        error("manifest.version_vs_headers").at("users.csv"));
  }

  private static ExpectedFinding isOtherVersion(RosterFixture roster) {
    return error("turnitin.version")
        .at("manifest.csv", roster.manifestLine("oneroster.version"), "oneroster.version");
  }

  @Test
  void the_six_files_are_there() {
    for (RosterFile<?> file : List.of(ORGS, ACADEMIC_SESSIONS, USERS, CLASSES, ENROLLMENTS)) {
      String property = file.manifestProperty();
      RosterFixture without = GOOD.without(file);
      check(
          without,
          error("turnitin.files").at("manifest.csv", without.manifestLine(property), property));
    }
  }

  @Test
  void all_properties_of_the_manifest_are_there() {
    check(
        GOOD.withoutProperty("source.systemName"),
        error("turnitin.manifest_properties").at("manifest.csv"));
    check(
        GOOD.withoutProperty("file.lineItems"),
        error("manifest.property_missing").at("manifest.csv"));
  }

  @Test
  void teachers_and_students_have_an_address_unless_the_account_does_not_require_it() {
    RosterFixture without = GOOD.cell(USERS, "student", "email", "");
    long line = line(USERS, "student");
    check(without, error("turnitin.email_required").at(USERS, line, "email"));
    RosterProfile relaxed =
        new Turnitin().profile(ParameterValues.defaults().with(Turnitin.REQUIRE_EMAIL, false));
    ReportCheck.of(without, relaxed)
        .expect(warning("turnitin.email_required").at(USERS, line, "email"));
  }

  @Test
  void other_roles_are_warned_of() {
    RosterFixture other = GOOD.cell(USERS, "teacher", "role", "administrator");
    ReportCheck.of(other, TURNITIN)
        .onlyOf("turnitin")
        .expect(warning("turnitin.user_role").at(USERS, line(USERS, "teacher"), "role"));
    RosterFixture enrolled = GOOD.cell(ENROLLMENTS, "enrollment-1", "role", "proctor");
    ReportCheck.of(enrolled, TURNITIN)
        .onlyOf("turnitin")
        .expect(
            warning("turnitin.enrollment_role")
                .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-1"), "role"));
  }

  @Test
  void files_without_rows_are_warned_of() {
    ValidationReport report = GOOD.withoutRows(ENROLLMENTS).validate(TURNITIN);
    assertThat(report.isValid()).isTrue();
    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("csv.header_only"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
  }

  @Test
  void classes_have_a_session_with_dates() {
    check(
        GOOD.cell(CLASSES, "class", "termSourcedIds", ""),
        error("value.required_empty").at(CLASSES, line(CLASSES, "class"), "termSourcedIds"));
    check(
        GOOD.cell(ACADEMIC_SESSIONS, "term", "startDate", ""),
        error("value.required_empty")
            .at(ACADEMIC_SESSIONS, line(ACADEMIC_SESSIONS, "term"), "startDate"));
  }

  @Test
  void several_teachers_of_a_class_are_noted() {
    RosterFixture two =
        GOOD.row(
                USERS,
                "sourcedId,second,enabledUser,true,orgSourcedIds,school,role,teacher,"
                    + "username,second,givenName,Alan,familyName,Ross,email,second@school.example")
            .row(
                ENROLLMENTS,
                "sourcedId,enrollment-3,classSourcedId,class,schoolSourcedId,school,"
                    + "userSourcedId,second,role,teacher,primary,false");
    check(two, info("turnitin.several_teachers").at(CLASSES, line(CLASSES, "class"), "sourcedId"));
  }

  @Test
  void demographics_are_not_read_but_there_if_declared() {
    check(GOOD.cell(DEMOGRAPHICS, "student", "birthDate", "yesterday"));
    assertThat(
            GOOD.without(DEMOGRAPHICS)
                .property("file.demographics", "bulk")
                .validate(TURNITIN)
                .findings())
        .extracting(Finding::code)
        .containsExactly("manifest.declared_missing");
  }

  @Test
  void columns_that_are_not_named_may_be_left_out_on_request() {
    RosterFixture without = GOOD.withoutColumn(ORGS, "type").withoutColumn(CLASSES, "classType");
    assertThat(without.validate(TURNITIN).isValid()).isFalse();
    RosterProfile named =
        new Turnitin().profile(ParameterValues.defaults().with(Turnitin.NAMED_COLUMNS_ONLY, true));
    assertThat(without.validate(named).isValid()).isTrue();
    assertThat(GOOD.withoutColumn(ORGS, "name").validate(named).isValid()).isFalse();
  }

  @Test
  void rows_of_the_manifest_are_right_for_files_that_are_not_read_too() {
    long line = GOOD.manifestLine("file.lineItems");
    check(
        GOOD.property("file.lineItems", "yes"),
        error("manifest.mode_value").at("manifest.csv", line, "file.lineItems"));
    RosterFixture misspelt =
        GOOD.withoutProperty("file.lineItems").property("file.LineItems", "absent");
    check(misspelt, error("manifest.file_key_case").at("manifest.csv"));
  }

  @Test
  void a_session_column_that_is_missing_is_one_finding() {
    check(
        GOOD.withoutColumn(ACADEMIC_SESSIONS, "startDate"),
        error("header.missing_required").at(ACADEMIC_SESSIONS, 1, "startDate"));
  }

  @Test
  void every_column_that_the_page_names_is_there() {
    Map<RosterFile<?>, List<String>> named =
        Map.of(
            ORGS, List.of("name"),
            ACADEMIC_SESSIONS, List.of("title", "startDate", "endDate", "schoolYear"),
            USERS, List.of("enabledUser", "role", "username", "givenName", "familyName", "email"),
            CLASSES, List.of("title", "courseSourcedId", "termSourcedIds"),
            ENROLLMENTS, List.of("role", "primary"));
    named.forEach(
        (file, columns) -> {
          for (String column : columns) {
            assertThat(GOOD.withoutColumn(file, column).validate(TURNITIN).findings())
                .as(file + ", " + column)
                .filteredOn(finding -> finding.severity().compareTo(Severity.WARNING) < 0)
                .singleElement()
                .satisfies(
                    finding -> {
                      assertThat(finding.code()).startsWith("header.missing");
                      assertThat(finding.location().column()).contains(column);
                    });
          }
        });
  }

  @Test
  void every_file_is_in_utf_8() throws IOException {
    for (String file : List.of("users.csv", "demographics.csv")) {
      Path folder = GOOD.asFolder().write(Files.createDirectory(temporary.resolve(file)));
      byte[] text = Files.readAllBytes(folder.resolve(file));
      text[text.length - 8] = (byte) 0xe9;
      Files.write(folder.resolve(file), text);
      try (RosterPackage roster = RosterPackage.open(folder)) {
        assertThat(RosterValidator.create().withProfiles(TURNITIN).validate(roster).findings())
            .as(file)
            .filteredOn(finding -> finding.severity() == Severity.ERROR)
            .singleElement()
            .satisfies(finding -> assertThat(finding.code()).isEqualTo("text.not_utf8"));
      }
    }
  }

  @TempDir private Path temporary;
}
