package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.testing.ExpectedFinding.error;
import static dev.oneroster.validation.testing.ExpectedFinding.info;
import static dev.oneroster.validation.testing.ExpectedFinding.warning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFile;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Line for line what Great Minds' pages ask: a package that breaks just that, and a good one. */
class GreatMindsTest {

  private static final RosterProfile GREAT_MINDS =
      new GreatMinds().profile(ParameterValues.defaults());

  private static final RosterFixture WHOLE = RosterFixture.small(OneRosterVersion.V1_1);

  private static void check(RosterFixture roster, ExpectedFinding... expected) {
    ReportCheck.of(roster, GREAT_MINDS).expect(expected);
  }

  /** Checks what the profile itself has found, beside what the binding says of such a package. */
  private static void checkOwn(RosterFixture roster, ExpectedFinding... expected) {
    ReportCheck.of(roster, GREAT_MINDS).onlyOf("great-minds").expect(expected);
  }

  private static long line(RosterFile<?> file, String id) {
    return WHOLE.line(file, id);
  }

  @Test
  void a_good_package_has_no_finding() {
    check(WHOLE);
  }

  @Test
  void the_manifest_and_the_files_that_are_not_read_may_be_left_out() {
    RosterFixture four = WHOLE.only(ORGS, USERS, CLASSES, ENROLLMENTS).withoutManifest();
    ValidationReport report =
        four.validate(RosterValidator.create().withProfiles(GREAT_MINDS).withBindingToo());
    assertThat(report.verdicts()).isEqualTo(Map.of("core", false, "great-minds", true));
    assertThat(four.validate(GREAT_MINDS).isValid()).isTrue();
  }

  @Test
  void the_four_files_are_there() {
    for (RosterFile<?> file : List.of(ORGS, USERS, CLASSES, ENROLLMENTS)) {
      RosterFixture without = WHOLE.without(file);
      check(without, error("great-minds.files").at(file));
      check(without.property(file.manifestProperty(), "bulk"), error("great-minds.files").at(file));
      check(
          without.withoutManifest(),
          warning("manifest.missing"),
          error("great-minds.files").at(file));
    }
  }

  @Test
  void only_bulk_of_version_1_1_is_taken() {
    assertThat(WHOLE.mode(FileMode.DELTA).validate(GREAT_MINDS).findings())
        .extracting(Finding::code)
        .contains("great-minds.mode");
    RosterFixture other = RosterFixture.small(OneRosterVersion.V1_2);
    check(other, isOtherVersion(other));
    for (String version : List.of("1.2", "1.0", "2")) {
      RosterFixture declared = WHOLE.property("oneroster.version", version);
      check(declared, isOtherVersion(declared));
    }
  }

  private static ExpectedFinding isOtherVersion(RosterFixture roster) {
    return error("great-minds.version")
        .at("manifest.csv", roster.manifestLine("oneroster.version"), "oneroster.version");
  }

  @Test
  void a_delta_among_bulk_files_is_one_error() {
    RosterFixture users = WHOLE.property("file.users", "delta");
    check(
        users,
        error("great-minds.mode")
            .at("manifest.csv", users.manifestLine("file.users"), "file.users"));
  }

  @Test
  void students_need_no_grades() {
    check(
        WHOLE
            .cell(USERS, "student", "grades", "")
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
        WHOLE.cell(ORGS, "school", "parentSourcedId", ""),
        info("ref.several_roots").at(ORGS, line(ORGS, "school"), "parentSourcedId"));
  }

  @Test
  void filled_status_and_date_are_warned_of() {
    check(
        WHOLE.cell(ORGS, "school", "status", "active"),
        warning("value.not_blank_in_bulk").at(ORGS, line(ORGS, "school"), "status"));
  }

  @Test
  void files_that_are_not_read_are_not_minded() {
    check(WHOLE.cell(COURSES, "course", "title", ""));
    check(WHOLE.cell(ACADEMIC_SESSIONS, "term", "startDate", "soon"));
  }

  @Test
  void references_into_files_that_are_not_read_are_warnings() {
    check(
        WHOLE.cell(CLASSES, "class", "courseSourcedId", "nothing"),
        warning("ref.dangling_course").at(CLASSES, line(CLASSES, "class"), "courseSourcedId"));
    check(
        WHOLE.cell(CLASSES, "class", "schoolSourcedId", "nothing"),
        error("ref.dangling_org").at(CLASSES, line(CLASSES, "class"), "schoolSourcedId"));
  }

  @Test
  void columns_are_all_there_and_in_order() {
    check(WHOLE.withoutColumn(USERS, "sms"), error("header.missing_optional").at(USERS, 1, "sms"));
    assertThat(WHOLE.movedColumn(USERS, "sms", 3).validate(GREAT_MINDS).isValid()).isFalse();
  }

  @Test
  void ids_are_short_and_of_few_characters() {
    String tooLong = "x".repeat(101);
    checkOwn(
        WHOLE.row(ORGS, "sourcedId," + tooLong + ",name,Long,type,school"),
        error("great-minds.orgs_id_length").at(ORGS, line(ORGS, "school") + 1, "sourcedId"));
    checkOwn(WHOLE.row(ORGS, "sourcedId," + tooLong.substring(1) + ",name,Long,type,school"));
    checkOwn(
        WHOLE.row(ORGS, "sourcedId,a/b,name,Slash,type,school"),
        error("great-minds.orgs_id_characters").at(ORGS, line(ORGS, "school") + 1, "sourcedId"));
    checkOwn(
        WHOLE.row(
            USERS,
            "sourcedId,a@b,enabledUser,true,orgSourcedIds,school,role,administrator,username,ab,"
                + "givenName,A,familyName,B,email,ab@school.example"),
        error("great-minds.users_id_characters")
            .at(USERS, line(USERS, "student") + 1, "sourcedId"));
    RosterFixture enrollment =
        WHOLE.cell(ENROLLMENTS, "enrollment-1", "sourcedId", "e/1@" + tooLong);
    checkOwn(enrollment);
  }

  @Test
  void orgs_are_schools_or_districts() {
    checkOwn(
        WHOLE.row(ORGS, "sourcedId,state,name,State,type,state"),
        error("great-minds.org_type").at(ORGS, line(ORGS, "school") + 1, "type"));
  }

  @Test
  void classes_have_one_grade_of_the_list() {
    check(
        WHOLE.cell(CLASSES, "class", "grades", "09,10"),
        error("great-minds.one_grade").at(CLASSES, line(CLASSES, "class"), "grades"));
    check(WHOLE.cell(CLASSES, "class", "grades", ""));
    assertThat(WHOLE.cell(CLASSES, "class", "grades", "Ninth").validate(GREAT_MINDS).isValid())
        .isFalse();
  }

  @Test
  void enrollments_are_at_schools() {
    check(
        WHOLE.cell(ENROLLMENTS, "enrollment-2", "schoolSourcedId", "district"),
        error("ref.org_type")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-2"), "schoolSourcedId"));
  }

  @Test
  void additional_roles_are_of_a_list_and_never_of_students() {
    RosterFixture roles = WHOLE.column(USERS, "metadata.gm.additionalroles", "");
    String column = "metadata.gm.additionalroles";
    check(roles);
    check(roles.cell(USERS, "teacher", column, "school_admin"));
    check(
        roles.cell(USERS, "teacher", column, "principal"),
        error("great-minds.additional_roles").at(USERS, line(USERS, "teacher"), column));
    check(
        roles.cell(USERS, "student", column, "teacher"),
        error("great-minds.additional_roles_of_student").at(USERS, line(USERS, "student"), column));
  }

  @Test
  void users_without_an_address_are_noted_and_other_roles_warned_of() {
    check(
        WHOLE.cell(USERS, "student", "email", ""),
        info("great-minds.email").at(USERS, line(USERS, "student"), "email"));
    RosterFixture aide = WHOLE.cell(USERS, "teacher", "role", "aide");
    ReportCheck.of(aide, GREAT_MINDS)
        .onlyOf("great-minds")
        .expect(warning("great-minds.role").at(USERS, line(USERS, "teacher"), "role"));
  }

  @Test
  void filled_status_and_date_are_warned_of_without_a_manifest_too() {
    RosterFixture active =
        WHOLE
            .withoutManifest()
            .cell(USERS, "teacher", "dateLastModified", "2026-01-01T00:00:00.000Z")
            .cell(ORGS, "district", "status", "active");
    check(
        active,
        warning("manifest.missing"),
        warning("value.not_blank_in_bulk").at(ORGS, line(ORGS, "district"), "status"),
        warning("value.not_blank_in_bulk").at(USERS, line(USERS, "teacher"), "dateLastModified"));

    RosterFixture likeDelta =
        active.cell(ORGS, "district", "dateLastModified", "2026-01-01T00:00:00.000Z");
    check(
        likeDelta,
        warning("manifest.missing"),
        warning("great-minds.orgs_status").at(ORGS, line(ORGS, "district"), "status"),
        warning("great-minds.orgs_date").at(ORGS, line(ORGS, "district"), "dateLastModified"),
        warning("value.not_blank_in_bulk").at(USERS, line(USERS, "teacher"), "dateLastModified"));
  }

  private static void checkOneError(RosterFixture roster, RosterFile<?> file, String column) {
    assertThat(roster.validate(GREAT_MINDS).findings())
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
  void each_of_the_four_files_has_rows() {
    for (RosterFile<?> file : List.of(ORGS, USERS, CLASSES, ENROLLMENTS)) {
      assertThat(WHOLE.withoutRows(file).validate(GREAT_MINDS).findings())
          .as(file.fileName())
          .filteredOn(finding -> finding.severity() == Severity.ERROR)
          .singleElement()
          .satisfies(finding -> assertThat(finding.code()).isEqualTo("csv.header_only"));
    }
  }

  @Test
  void ids_are_unique() {
    checkOneError(WHOLE.row(ORGS, "sourcedId,school,name,Again,type,school"), ORGS, "sourcedId");
    checkOneError(
        WHOLE.row(
            CLASSES,
            "sourcedId,class,title,Again,courseSourcedId,course,classType,scheduled,"
                + "schoolSourcedId,school,termSourcedIds,term"),
        CLASSES,
        "sourcedId");
  }

  @Test
  void references_lead_to_rows() {
    checkOneError(
        WHOLE.cell(ORGS, "school", "parentSourcedId", "nowhere"), ORGS, "parentSourcedId");
    checkOneError(WHOLE.cell(USERS, "student", "orgSourcedIds", "nowhere"), USERS, "orgSourcedIds");
    for (String column : List.of("classSourcedId", "schoolSourcedId", "userSourcedId")) {
      checkOneError(
          WHOLE.cell(ENROLLMENTS, "enrollment-2", column, "nowhere"), ENROLLMENTS, column);
    }
  }

  @Test
  void values_are_of_their_vocabularies() {
    checkOneError(WHOLE.cell(USERS, "student", "enabledUser", "yes"), USERS, "enabledUser");
    checkOneError(WHOLE.cell(USERS, "student", "role", "pupil"), USERS, "role");
    checkOneError(WHOLE.cell(ENROLLMENTS, "enrollment-2", "role", "aide"), ENROLLMENTS, "role");
    checkOneError(WHOLE.cell(CLASSES, "class", "grades", "9th"), CLASSES, "grades");
    check(WHOLE.cell(CLASSES, "class", "grades", "Other"));
  }
}
