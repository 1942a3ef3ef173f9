package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.testing.ExpectedFinding.error;
import static dev.oneroster.validation.testing.ExpectedFinding.info;
import static dev.oneroster.validation.testing.ExpectedFinding.warning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.testing.ExpectedFinding;
import dev.oneroster.validation.testing.ReportCheck;
import dev.oneroster.validation.testing.RosterFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Line for line what Naviance's pages ask: a package that breaks just that, and a good one. */
class NavianceTest {

  private static final RosterProfile STAFF = Naviance.staff();
  private static final RosterProfile STUDENT = Naviance.student();

  private static final RosterFixture STAFF_PACKAGE =
      RosterFixture.small(OneRosterVersion.V1_1)
          .archiveNamed("NavianceOneRoster.zip")
          .only(ORGS, USERS)
          .withoutRow(USERS, "student")
          .column(USERS, "metadata.title", "Counselor")
          .row(
              USERS,
              "sourcedId,principal,enabledUser,true,orgSourcedIds,district,role,administrator,"
                  + "username,principal@springfield.example,givenName,Mary,familyName,Jackson,"
                  + "email,principal@springfield.example,metadata.title,Principal");

  private static final RosterFixture STUDENT_PACKAGE =
      RosterFixture.small(OneRosterVersion.V1_1)
          .archiveNamed("navianceoneroster.ZIP")
          .only(ORGS, USERS, DEMOGRAPHICS);

  private static void staff(RosterFixture roster, ExpectedFinding... expected) {
    ReportCheck.of(roster, STAFF).expect(expected);
  }

  private static void student(RosterFixture roster, ExpectedFinding... expected) {
    ReportCheck.of(roster, STUDENT).expect(expected);
  }

  private static long line(String user) {
    return STAFF_PACKAGE.line(USERS, user);
  }

  @Test
  void a_good_package_has_no_finding() {
    staff(STAFF_PACKAGE);
    student(STUDENT_PACKAGE);
  }

  @Test
  void other_files_are_not_read() {
    RosterFixture whole = RosterFixture.small(OneRosterVersion.V1_1);
    student(whole.archiveNamed("NavianceOneRoster.zip"));
  }

  @Test
  void only_version_1_1_is_taken() {
    RosterFixture other =
        RosterFixture.small(OneRosterVersion.V1_2).archiveNamed("NavianceOneRoster.zip");
    student(other, isOtherVersion("naviance-student", other));
    staff(other, isOtherVersion("naviance-staff", other));
    RosterFixture declared = STAFF_PACKAGE.property("oneroster.version", "1.2");
    staff(declared, isOtherVersion("naviance-staff", declared));
  }

  private static ExpectedFinding isOtherVersion(String profile, RosterFixture roster) {
    return error(profile + ".version")
        .at("manifest.csv", roster.manifestLine("oneroster.version"), "oneroster.version");
  }

  @Test
  void only_bulk_is_taken() {
    RosterFixture delta = STAFF_PACKAGE.mode(FileMode.DELTA);
    staff(delta, isDelta(delta, ORGS), isDelta(delta, USERS));
    RosterFixture one = STAFF_PACKAGE.property("file.users", "delta");
    staff(one, isDelta(one, USERS));
  }

  private static ExpectedFinding isDelta(RosterFixture roster, RosterFile<?> file) {
    String property = file.manifestProperty();
    return error("naviance-staff.mode").at("manifest.csv", roster.manifestLine(property), property);
  }

  @Test
  void a_school_needs_no_parent() {
    staff(
        STAFF_PACKAGE.cell(ORGS, "school", "parentSourcedId", ""),
        info("ref.several_roots").at(ORGS, STAFF_PACKAGE.line(ORGS, "school"), "parentSourcedId"));
  }

  @Test
  void the_archive_has_its_name_in_any_case() {
    staff(STAFF_PACKAGE.archiveNamed("roster.zip"), error("naviance-staff.archive_name"));
  }

  @Test
  void the_files_of_each_integration_are_there() {
    for (RosterFile<?> file : List.of(ORGS, USERS, DEMOGRAPHICS)) {
      String property = file.manifestProperty();
      student(
          STUDENT_PACKAGE.without(file),
          error("naviance-student.files")
              .at("manifest.csv", STUDENT_PACKAGE.manifestLine(property), property));
    }
  }

  @Test
  void orgs_are_schools_or_districts() {
    staff(
        STAFF_PACKAGE.row(ORGS, "sourcedId,history,name,History,type,department"),
        error("naviance-staff.org_type").at(ORGS, STAFF_PACKAGE.line(ORGS, "school") + 1, "type"));
  }

  @Test
  void users_in_unknown_roles_are_warned_of() {
    staff(
        STAFF_PACKAGE.cell(USERS, "teacher", "role", "aide"),
        warning("naviance-staff.role").at(USERS, line("teacher"), "role"));
  }

  @Test
  void staff_have_an_address() {
    staff(
        STAFF_PACKAGE.cell(USERS, "teacher", "email", ""),
        error("naviance-staff.email_required").at(USERS, line("teacher"), "email"));
  }

  @Test
  void students_need_no_address() {
    student(STUDENT_PACKAGE.cell(USERS, "student", "email", ""));
  }

  @Test
  void one_of_the_two_columns_for_the_role_of_staff_is_there() {
    ReportCheck.of(STAFF_PACKAGE.withoutColumn(USERS, "metadata.title"), STAFF)
        .expect(error("naviance-staff.title_column").at(USERS));
    staff(STAFF_PACKAGE.renamedColumn(USERS, "metadata.title", "metadata.positiontitle"));
  }

  @Test
  void staff_have_a_title() {
    staff(
        STAFF_PACKAGE.cell(USERS, "teacher", "metadata.title", ""),
        warning("naviance-staff.title_required").at(USERS, line("teacher"), "metadata.title"));
  }

  @Test
  void staff_of_a_district_are_administrators() {
    staff(
        STAFF_PACKAGE.cell(USERS, "teacher", "orgSourcedIds", "district"),
        error("naviance-staff.district_staff").at(USERS, line("teacher"), "orgSourcedIds"));
    staff(STAFF_PACKAGE.cell(USERS, "teacher", "orgSourcedIds", "district,school"));
  }

  @Test
  void a_person_is_not_both_teacher_and_administrator() {
    RosterFixture twice =
        STAFF_PACKAGE.cell(USERS, "principal", "email", "Teacher@springfield.example");
    ReportCheck.of(twice, STAFF)
        .expect(warning("naviance-staff.same_person").at(USERS, line("principal"), "email"));
  }

  @Test
  void printed_names_of_columns_and_files_are_noted() {
    RosterFixture printed =
        STAFF_PACKAGE
            .renamedColumn(USERS, "sourcedId", "sourceID")
            .renamedColumn(USERS, "agentSourcedIds", "agentSourceIds")
            .renamedColumn(ORGS, "sourcedId", "sourceID")
            .renamedColumn(ORGS, "parentSourcedId", "parentSourceId")
            .fileNamed(ORGS, "org.csv");
    assertThat(ReportCheck.of(printed, STAFF).report().findings())
        .allSatisfy(
            finding ->
                assertThat(finding.severity())
                    .as(finding.toString())
                    .isEqualTo(dev.oneroster.validation.Severity.INFO))
        .hasSize(5);
  }

  @Test
  void a_second_file_of_orgs_under_the_printed_name_is_not_read_and_warned_of() {
    staff(
        STAFF_PACKAGE.file("org.csv", "sourceID,name,type", "school,North,school"),
        warning("zip.unknown_file").at("org.csv"));
  }

  @Test
  void columns_that_are_not_required_may_be_left_out() {
    staff(
        STAFF_PACKAGE
            .withoutColumn(ORGS, "status")
            .withoutColumn(ORGS, "dateLastModified")
            .withoutColumn(ORGS, "identifier")
            .withoutColumn(USERS, "phone")
            .withoutColumn(USERS, "status"));
    staff(
        STAFF_PACKAGE.withoutColumn(ORGS, "type"),
        error("header.missing_required").at(ORGS, 1, "type"));
  }

  @Test
  void the_status_of_demographics_may_be_filled() {
    long line = STUDENT_PACKAGE.line(DEMOGRAPHICS, "student");
    for (String status : List.of("active", "inactive", "tobedeleted")) {
      student(
          STUDENT_PACKAGE.cell(DEMOGRAPHICS, "student", "status", status),
          info("value.not_blank_in_bulk").at(DEMOGRAPHICS, line, "status"));
    }
    student(
        STUDENT_PACKAGE.cell(DEMOGRAPHICS, "student", "status", "gone"),
        info("value.not_blank_in_bulk").at(DEMOGRAPHICS, line, "status"),
        error("naviance-student.demographics_status").at(DEMOGRAPHICS, line, "status"));
  }

  @Test
  void the_date_of_demographics_may_be_filled() {
    long line = STUDENT_PACKAGE.line(DEMOGRAPHICS, "student");
    for (String date : List.of("2026-09-01", "2026-09-01T08:30:00.000Z")) {
      student(
          STUDENT_PACKAGE.cell(DEMOGRAPHICS, "student", "dateLastModified", date),
          info("value.not_blank_in_bulk").at(DEMOGRAPHICS, line, "dateLastModified"));
    }
    for (String text : List.of("soon", "2026-09-31", "2026-09-01 08:30", "9/1/2026")) {
      student(
          STUDENT_PACKAGE.cell(DEMOGRAPHICS, "student", "dateLastModified", text),
          info("value.not_blank_in_bulk").at(DEMOGRAPHICS, line, "dateLastModified"),
          error("naviance-student.demographics_date").at(DEMOGRAPHICS, line, "dateLastModified"));
    }
  }

  @Test
  void a_student_without_grades_is_a_note() {
    student(
        STUDENT_PACKAGE.cell(USERS, "student", "grades", ""),
        info("naviance-student.grades")
            .at(USERS, STUDENT_PACKAGE.line(USERS, "student"), "grades"));
  }

  @Test
  void all_thirteen_files_are_bulk_or_absent_in_the_manifest() {
    for (RosterFile<?> file : RosterFiles.in(OneRosterVersion.V1_1)) {
      String name = file.manifestProperty();
      staff(
          STAFF_PACKAGE.withoutProperty(name),
          error("manifest.property_missing").at("manifest.csv"));
    }
    String name = "file.lineItems";
    long line = STAFF_PACKAGE.manifestLine(name);
    ReportCheck.of(STAFF_PACKAGE.property(name, "delta"), STAFF)
        .onlyOf("naviance-staff")
        .expect(error("naviance-staff.mode").at("manifest.csv", line, name));
    staff(
        STAFF_PACKAGE.property(name, "Absent"),
        error("manifest.mode_value").at("manifest.csv", line, name));
  }

  @Test
  void the_manifest_names_its_version_and_the_binding() {
    for (String name : List.of("manifest.version", "oneroster.version")) {
      ReportCheck.of(STAFF_PACKAGE.withoutProperty(name), STAFF)
          .expect(error("manifest.property_missing").at("manifest.csv"));
    }
    staff(STAFF_PACKAGE.withoutProperty("source.systemName", "source.systemCode"));
    RosterFixture blank = STAFF_PACKAGE.property("source.systemName", "");
    staff(
        blank,
        info("manifest.source_fields")
            .at("manifest.csv", blank.manifestLine("source.systemName"), "source.systemName"));
  }

  @Test
  void staff_have_a_column_for_addresses() {
    ReportCheck.of(STAFF_PACKAGE.withoutColumn(USERS, "email"), STAFF)
        .expect(error("header.missing_optional").at(USERS, 1, "email"));
    student(STUDENT_PACKAGE.withoutColumn(USERS, "email"));
  }

  @Test
  void the_least_columns_are_enough_under_either_spelling() {
    RosterFixture least = STAFF_PACKAGE;
    for (String column : List.of("status", "dateLastModified", "identifier", "parentSourcedId")) {
      least = least.withoutColumn(ORGS, column);
    }
    staff(least);
    staff(
        least.renamedColumn(ORGS, "sourcedId", "sourceID"),
        info("header.near_miss").at(ORGS, 1, "sourcedId"));
    RosterFixture demographics = STUDENT_PACKAGE;
    for (Column<?, ?> column : DEMOGRAPHICS.columns(OneRosterVersion.V1_1)) {
      if (!List.of("sourcedId", "birthDate").contains(column.name())) {
        demographics = demographics.withoutColumn(DEMOGRAPHICS, column.name());
      }
    }
    student(demographics);
    RosterFixture ids = demographics.withoutColumn(DEMOGRAPHICS, "birthDate");
    student(ids);
    student(
        ids.renamedColumn(DEMOGRAPHICS, "sourcedId", "sourceID"),
        info("header.near_miss").at(DEMOGRAPHICS, 1, "sourcedId"));
  }

  @Test
  void one_address_of_two_teachers_is_no_matter_of_naviance() {
    staff(
        STAFF_PACKAGE.row(
            USERS,
            "sourcedId,other,enabledUser,true,orgSourcedIds,school,role,teacher,username,other,"
                + "givenName,Al,familyName,Ross,email,teacher@springfield.example,"
                + "metadata.title,Coach"));
  }

  private static void checkOneError(
      RosterFixture roster, RosterProfile profile, RosterFile<?> file, String column) {
    assertThat(roster.validate(profile).findings())
        .as(file + ", " + column)
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.location().file()).contains(file.fileName());
              assertThat(finding.location().column()).contains(column);
            });
  }

  @Test
  void the_archive_is_a_zip() {
    staff(
        STAFF_PACKAGE.archiveNamed("NavianceOneRoster.csv"), error("naviance-staff.archive_name"));
  }

  @Test
  void the_files_of_staff_are_there() {
    for (RosterFile<?> file : List.of(ORGS, USERS)) {
      String property = file.manifestProperty();
      staff(
          STAFF_PACKAGE.without(file),
          error("naviance-staff.files")
              .at("manifest.csv", STAFF_PACKAGE.manifestLine(property), property));
    }
  }

  @Test
  void ids_are_unique() {
    checkOneError(
        STAFF_PACKAGE.row(ORGS, "sourcedId,school,name,Again,type,school"),
        STAFF,
        ORGS,
        "sourcedId");
    checkOneError(
        STUDENT_PACKAGE.row(DEMOGRAPHICS, "sourcedId,student,sex,male"),
        STUDENT,
        DEMOGRAPHICS,
        "sourcedId");
  }

  @Test
  void references_lead_to_rows() {
    checkOneError(
        STAFF_PACKAGE.cell(ORGS, "school", "parentSourcedId", "nowhere"),
        STAFF,
        ORGS,
        "parentSourcedId");
    checkOneError(
        STUDENT_PACKAGE.cell(USERS, "student", "orgSourcedIds", "nowhere"),
        STUDENT,
        USERS,
        "orgSourcedIds");
    checkOneError(
        STUDENT_PACKAGE.cell(USERS, "student", "agentSourcedIds", "nowhere"),
        STUDENT,
        USERS,
        "agentSourcedIds");
    checkOneError(
        STUDENT_PACKAGE.row(DEMOGRAPHICS, "sourcedId,nobody,sex,male"),
        STUDENT,
        DEMOGRAPHICS,
        "sourcedId");
  }

  @Test
  void values_are_of_their_form() {
    checkOneError(
        STAFF_PACKAGE.cell(USERS, "teacher", "enabledUser", "TRUE"), STAFF, USERS, "enabledUser");
    checkOneError(STAFF_PACKAGE.cell(USERS, "teacher", "userIds", "LDAP"), STAFF, USERS, "userIds");
    for (String column : List.of("birthDate", "sex", "asian")) {
      checkOneError(
          STUDENT_PACKAGE.cell(DEMOGRAPHICS, "student", column, "maybe"),
          STUDENT,
          DEMOGRAPHICS,
          column);
    }
  }
}
