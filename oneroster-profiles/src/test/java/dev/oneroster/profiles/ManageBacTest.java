package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.testing.ExpectedFinding.error;
import static dev.oneroster.validation.testing.ExpectedFinding.warning;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.testing.ExpectedFinding;
import dev.oneroster.validation.testing.ReportCheck;
import dev.oneroster.validation.testing.RosterFixture;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Line for line what the dialect's pages ask: a package that breaks just that, and a good one. */
class ManageBacTest {

  private static final RosterProfile MANAGEBAC =
      new ManageBac().profile(ParameterValues.defaults());

  private static final String PROGRAM = "metadata.managebac.orgSourcedId";

  static final RosterFixture GOOD =
      RosterFixture.small(OneRosterVersion.V1_2)
          .property("source.systemName", "Springfield SIS")
          .property("source.systemCode", "SIS")
          .row(
              ORGS, "sourcedId,org_diploma,name,IB Diploma,type,ext:program,parentSourcedId,school")
          .column(ACADEMIC_SESSIONS, PROGRAM, "org_diploma")
          .column(CLASSES, "metadata.managebac.courseSourcedIds", "")
          .column(COURSES, "metadata.managebac.levels", "")
          .column(COURSES, "metadata.managebac.selfTaught", "")
          .column(COURSES, "metadata.managebac.languageLevels", "")
          .column(COURSES, "metadata.managebac.phases", "")
          .column(COURSES, "metadata.managebac.snsBasedOn", "")
          .cell(COURSES, "course", "orgSourcedId", "org_diploma")
          .cell(ROLES, "role-student", "orgSourcedId", "org_diploma");

  private static void check(RosterFixture roster, ExpectedFinding... expected) {
    ReportCheck.of(roster, MANAGEBAC).onlyOf("managebac").expect(expected);
  }

  private static long line(RosterFile<?> file, String id) {
    return GOOD.line(file, id);
  }

  @Test
  void a_good_package_has_no_finding() {
    ReportCheck.of(GOOD, MANAGEBAC).expectNothing();
  }

  @Test
  void files_without_rows_are_taken() {
    RosterFixture empty = GOOD.withoutRows(ENROLLMENTS).withoutRows(DEMOGRAPHICS);
    assertThat(empty.validate(MANAGEBAC).isValid()).isTrue();
    assertThat(
            empty
                .validate(RosterValidator.create().withProfiles(MANAGEBAC).withBindingToo())
                .verdicts())
        .isEqualTo(Map.of("core", false, "managebac", true));
  }

  @Test
  void only_version_1_2_is_taken() {
    assertThat(RosterFixture.small(OneRosterVersion.V1_1).validate(MANAGEBAC).findings())
        .anySatisfy(
            finding -> {
              assertThat(finding.code()).isEqualTo("managebac.version");
              assertThat(finding.rule().vendorKey()).contains("value: invalid_oneroster_version");
            });
  }

  @Test
  void delta_is_taken_unless_the_parameter_says_otherwise() {
    RosterFixture delta = GOOD.mode(FileMode.DELTA);
    assertThat(ReportCheck.of(delta, MANAGEBAC).onlyOf("managebac").report().findings())
        .extracting(Finding::code)
        .doesNotContain("managebac.mode");
    RosterProfile bulkOnly =
        new ManageBac().profile(ParameterValues.defaults().with(ManageBac.DELTA, false));
    assertThat(ReportCheck.of(delta, bulkOnly).onlyOf("managebac").report().findings())
        .extracting(Finding::code)
        .contains("managebac.mode");
  }

  @Test
  void the_manifest_names_the_system_and_no_unknown_property() {
    check(
        GOOD.property("source.systemName", ""),
        warning("managebac.system_name")
            .at("manifest.csv", GOOD.manifestLine("source.systemName"), "source.systemName"));
    assertThat(GOOD.property("file.yearGroups", "absent").validate(MANAGEBAC).isValid()).isFalse();
    assertThat(GOOD.withoutProperty("file.lineItems").validate(MANAGEBAC).isValid()).isTrue();
    assertThat(GOOD.withoutProperty("file.categories").validate(MANAGEBAC).isValid()).isFalse();
  }

  @Test
  void the_columns_of_the_dialect_are_there() {
    check(
        GOOD.withoutColumn(CLASSES, "metadata.managebac.courseSourcedIds"),
        error("managebac.class_columns").at(CLASSES, 1, "metadata.managebac.courseSourcedIds"));
    check(
        GOOD.withoutColumn(COURSES, "metadata.managebac.phases"),
        error("managebac.course_columns").at(COURSES, 1, "metadata.managebac.phases"));
  }

  @Test
  void printed_names_of_columns_are_noted() {
    assertThat(
            GOOD.renamedColumn(USERS, "agentSourcedIds", "agentSourceIds")
                .renamedColumn(USERS, "dateLastModified", "dateModified")
                .validate(MANAGEBAC)
                .findings())
        .filteredOn(finding -> finding.code().startsWith("header."))
        .extracting(Finding::severity)
        .containsExactly(Severity.INFO, Severity.INFO);
  }

  @Test
  void printed_names_of_metadata_columns_are_noted() {
    RosterFixture printed =
        GOOD.renamedColumn(COURSES, "metadata.managebac.phases", "matadata.managebac.phases");
    assertThat(printed.validate(MANAGEBAC).findings())
        .allSatisfy(
            finding ->
                assertThat(finding.severity()).as(finding.toString()).isEqualTo(Severity.INFO));
    assertThat(
            printed
                .cell(COURSES, "course", "matadata.managebac.phases", "1,2")
                .validate(MANAGEBAC)
                .findings())
        .extracting(Finding::code)
        .contains("managebac.parallel_lists");
  }

  @Test
  void there_is_one_school_and_at_most_one_district() {
    check(
        GOOD.row(ORGS, "sourcedId,other,name,Other,type,school,parentSourcedId,district"),
        error("managebac.one_school").at(ORGS));
    check(
        GOOD.row(ORGS, "sourcedId,other,name,Other,type,district"),
        error("managebac.one_district").at(ORGS));
  }

  @Test
  void orgs_have_a_type_of_the_dialect_and_programs_a_school() {
    long next = line(ORGS, "org_diploma") + 1;
    check(
        GOOD.row(ORGS, "sourcedId,other,name,Other,type,department,parentSourcedId,school"),
        error("managebac.org_type").at(ORGS, next, "type"));
    check(
        GOOD.row(ORGS, "sourcedId,other,name,Other,type,ext:year,parentSourcedId,school"),
        warning("managebac.org_type_extension").at(ORGS, next, "type"));
    check(
        GOOD.row(ORGS, "sourcedId,other_pyp,name,PYP,type,ext:program"),
        error("managebac.program_parent_required").at(ORGS, next, "parentSourcedId"));
    check(
        GOOD.row(ORGS, "sourcedId,other_pyp,name,PYP,type,ext:program,parentSourcedId,district"),
        error("managebac.program_parent").at(ORGS, next, "parentSourcedId"));
    check(
        GOOD.row(ORGS, "sourcedId,pyp,name,PYP,type,ext:program,parentSourcedId,school"),
        warning("managebac.program_code").at(ORGS, next, "sourcedId"));
  }

  @Test
  void sessions_are_years_and_terms_of_a_program() {
    long term = line(ACADEMIC_SESSIONS, "term");
    check(
        GOOD.cell(ACADEMIC_SESSIONS, "term", PROGRAM, ""),
        error("managebac.session_program_required").at(ACADEMIC_SESSIONS, term, PROGRAM));
    check(
        GOOD.cell(ACADEMIC_SESSIONS, "term", PROGRAM, "school"),
        error("managebac.program_of_year").at(ACADEMIC_SESSIONS, term, PROGRAM));
    check(
        GOOD.row(
            ACADEMIC_SESSIONS,
            "sourcedId,gp,title,GP,type,gradingPeriod,startDate,2026-08-17,endDate,2026-10-01,"
                + "parentSourcedId,year,schoolYear,2027,"
                + PROGRAM
                + ",org_diploma"),
        error("managebac.session_type").at(ACADEMIC_SESSIONS, term + 1, "type"));
    check(
        GOOD.row(
            ACADEMIC_SESSIONS,
            "sourcedId,t2,title,Spring,type,term,startDate,2027-01-16,endDate,2027-06-12,"
                + "schoolYear,2027,"
                + PROGRAM
                + ",org_diploma"),
        error("managebac.term_parent_required").at(ACADEMIC_SESSIONS, term + 1, "parentSourcedId"));
    check(
        GOOD.row(
            ACADEMIC_SESSIONS,
            "sourcedId,y2,title,Y2,type,schoolYear,startDate,2027-08-17,endDate,2028-06-12,"
                + "schoolYear,2028,"
                + PROGRAM
                + ",org_diploma"),
        error("managebac.year_has_term").at(ACADEMIC_SESSIONS, term + 1, "sourcedId"));
    ReportCheck.of(GOOD.cell(ACADEMIC_SESSIONS, "year", "schoolYear", ""), MANAGEBAC)
        .expectNothing();
  }

  @Test
  void the_program_of_a_year_is_one() {
    assertThat(
            GOOD.cell(ACADEMIC_SESSIONS, "year", PROGRAM, "school").validate(MANAGEBAC).findings())
        .anySatisfy(finding -> assertThat(finding.code()).isEqualTo("managebac.session_program"));
  }

  @Test
  void lists_of_a_course_run_in_parallel() {
    RosterFixture two =
        GOOD.cell(COURSES, "course", "subjects", "Algebra,Geometry")
            .cell(COURSES, "course", "subjectCodes", "1,2");
    check(two.cell(COURSES, "course", "metadata.managebac.levels", "SL,HL"));
    check(
        two.cell(COURSES, "course", "metadata.managebac.levels", "SL"),
        error("managebac.parallel_lists")
            .at(COURSES, line(COURSES, "course"), "metadata.managebac.levels"));
  }

  @Test
  void courses_are_of_programs_and_classes_at_schools() {
    check(
        GOOD.cell(COURSES, "course", "orgSourcedId", "school"),
        error("managebac.course_program").at(COURSES, line(COURSES, "course"), "orgSourcedId"));
    check(
        GOOD.cell(CLASSES, "class", "grades", ""),
        error("managebac.class_grades").at(CLASSES, line(CLASSES, "class"), "grades"));
  }

  @Test
  void terms_of_a_class_leave_no_gap() {
    String term =
        "sourcedId,t2,title,Spring,type,term,startDate,%s,endDate,2027-06-12,"
            + "parentSourcedId,year,schoolYear,2027,"
            + PROGRAM
            + ",org_diploma";
    RosterFixture both = GOOD.cell(CLASSES, "class", "termSourcedIds", "term,t2");
    check(both.row(ACADEMIC_SESSIONS, String.format(term, "2027-01-16")));
    check(
        both.row(ACADEMIC_SESSIONS, String.format(term, "2027-03-01")),
        error("managebac.terms_without_gap").at(CLASSES, line(CLASSES, "class"), "termSourcedIds"));
  }

  @Test
  void each_user_has_one_primary_role() {
    check(
        GOOD.cell(ROLES, "role-student", "roleType", "secondary"),
        error("managebac.one_primary_role").at(USERS, line(USERS, "student"), "sourcedId"),
        warning("managebac.secondary_role").at(ROLES, line(ROLES, "role-student"), "roleType"));
    RosterFixture without =
        GOOD.row(
            USERS,
            "sourcedId,nobody,enabledUser,true,username,n@springfield.example,givenName,No,"
                + "familyName,Body");
    check(
        without,
        error("managebac.role_required").at(USERS, line(USERS, "student") + 1, "sourcedId"));
  }

  @Test
  void roles_are_at_the_orgs_of_their_kind() {
    check(
        GOOD.cell(ROLES, "role-student", "orgSourcedId", "school"),
        error("managebac.student_program").at(ROLES, line(ROLES, "role-student"), "orgSourcedId"));
    check(
        GOOD.cell(ROLES, "role-teacher", "orgSourcedId", "org_diploma"),
        error("managebac.staff_school").at(ROLES, line(ROLES, "role-teacher"), "orgSourcedId"));
  }

  @Test
  void enrollments_have_the_role_of_the_user() {
    RosterFixture administrator =
        GOOD.cell(ROLES, "role-teacher", "role", "systemAdministrator")
            .cell(ENROLLMENTS, "enrollment-1", "role", "systemAdministrator");
    check(administrator);
    assertThat(administrator.validate(MANAGEBAC).isValid()).isTrue();
    check(
        GOOD.cell(ENROLLMENTS, "enrollment-1", "role", "student"),
        error("managebac.enrollment_role_of_user")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-1"), "role"));
    check(
        GOOD.cell(ENROLLMENTS, "enrollment-1", "role", "proctor"),
        error("managebac.enrollment_role")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-1"), "role"));
  }

  @Test
  void enrollments_that_lead_nowhere_are_warnings() {
    assertThat(
            GOOD.cell(ENROLLMENTS, "enrollment-2", "userSourcedId", "nobody")
                .validate(MANAGEBAC)
                .isValid())
        .isTrue();
  }

  @Test
  void ids_are_unique_across_files() {
    check(
        GOOD.cell(ROLES, "role-teacher", "sourcedId", "enrollment-1"),
        error("managebac.duplicate_across_files")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-1"), "sourcedId"));
  }

  @Test
  void demographics_are_of_students_and_looked_at_in_part() {
    check(
        GOOD.row(DEMOGRAPHICS, "sourcedId,teacher,birthDate,1980-01-01"),
        error("managebac.demographics_of_student")
            .at(DEMOGRAPHICS, line(DEMOGRAPHICS, "student") + 1, "sourcedId"));
    assertThat(GOOD.cell(DEMOGRAPHICS, "student", "white", "yes").validate(MANAGEBAC).isValid())
        .isTrue();
  }

  @Test
  void usernames_are_addresses_and_agents_of_their_kind() {
    check(
        GOOD.cell(USERS, "student", "username", "grace"),
        warning("managebac.username_email").at(USERS, line(USERS, "student"), "username"));
    check(
        GOOD.cell(USERS, "student", "agentSourcedIds", "teacher"),
        error("managebac.agents_of_student").at(USERS, line(USERS, "student"), "agentSourcedIds"));
  }
}
