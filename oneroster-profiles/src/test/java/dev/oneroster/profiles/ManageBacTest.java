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
import dev.oneroster.csv.RosterFiles;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Line for line what the dialect's pages ask: a package that breaks just that, and a good one. */
class ManageBacTest {

  private static final RosterProfile MANAGEBAC =
      new ManageBac().profile(ParameterValues.defaults());

  /** The rows about files that the page on the manifest lists. */
  private static final List<String> LISTED =
      List.of(
          "file.academicSessions",
          "file.categories",
          "file.classes",
          "file.courses",
          "file.demographics",
          "file.enrollments",
          "file.orgs",
          "file.roles",
          "file.users");

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
  void another_version_is_one_error() {
    RosterFixture other = RosterFixture.small(OneRosterVersion.V1_1);
    checkAll(other, isOtherVersion(other));
    RosterFixture declared = GOOD.property("oneroster.version", "1.1");
    checkAll(declared, isOtherVersion(declared));
    RosterFixture listed =
        declared.withoutProperty(
            RosterFiles.in(OneRosterVersion.V1_2).stream()
                .map(RosterFile::manifestProperty)
                .filter(name -> !LISTED.contains(name))
                .toArray(String[]::new));
    checkAll(listed, isOtherVersion(listed));
    checkAll(listed.property("oneroster.version", "1.2"));
  }

  private static ExpectedFinding isOtherVersion(RosterFixture roster) {
    return error("managebac.version")
        .at("manifest.csv", roster.manifestLine("oneroster.version"), "oneroster.version");
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
        error("managebac.primary_role_required").at(USERS, line(USERS, "student"), "sourcedId"),
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
  void a_broken_row_does_not_hide_what_is_wrong_with_others() {
    RosterFixture one =
        GOOD.row(
            ROLES, "sourcedId,role-broken,roleType,primary,role,student,orgSourcedId,org_diploma");
    RosterFixture demographics = one.row(DEMOGRAPHICS, "sourcedId,teacher");
    RosterFixture users =
        one.row(USERS, "sourcedId,u-1,enabledUser,true,username,u1,givenName,A,familyName,B")
            .row(USERS, "sourcedId,u-2,enabledUser,true,username,u2,givenName,C,familyName,D");

    assertThat(demographics.validate(MANAGEBAC).findings())
        .filteredOn(finding -> finding.code().equals("managebac.demographics_of_student"))
        .hasSize(1);
    assertThat(users.validate(MANAGEBAC).findings())
        .filteredOn(finding -> finding.code().equals("managebac.role_required"))
        .hasSize(2);
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
  void enrollments_without_the_optional_files_are_warnings_too() {
    checkAll(
        GOOD.without(USERS, ROLES, DEMOGRAPHICS),
        warning("ref.target_file_absent")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-1"), "userSourcedId")
            .called("user_not_match"));
    checkAll(
        GOOD.without(CLASSES),
        warning("ref.target_file_absent")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-1"), "classSourcedId")
            .called("class_not_match"));
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

  private static void checkAll(RosterFixture roster, ExpectedFinding... expected) {
    assertThat(ReportCheck.of(roster, MANAGEBAC).report().findings())
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .satisfies(
            found -> {
              assertThat(found).as(found.toString()).hasSize(expected.length);
              for (ExpectedFinding one : expected) {
                assertThat(found).as(one.toString()).anyMatch(one::matches);
              }
            });
  }

  @Test
  void what_the_binding_says_too_is_one_finding() {
    checkAll(
        GOOD.property("source.systemCode", ""),
        warning("managebac.system_code")
            .at("manifest.csv", GOOD.manifestLine("source.systemCode"), "source.systemCode"));
    checkAll(
        GOOD.row(
            ROLES,
            "sourcedId,second,userSourcedId,teacher,roleType,primary,role,teacher,"
                + "orgSourcedId,school"),
        error("managebac.one_primary_role").at(ROLES, line(ROLES, "role-student") + 1, "roleType"));
    checkAll(
        GOOD.row(
            USERS,
            "sourcedId,nobody,enabledUser,true,username,n@springfield.example,givenName,No,"
                + "familyName,Body,grades,09"),
        error("managebac.role_required").at(USERS, line(USERS, "student") + 1, "sourcedId"));
    checkAll(
        GOOD.cell(USERS, "student", "agentSourcedIds", "teacher"),
        error("managebac.agents_of_student").at(USERS, line(USERS, "student"), "agentSourcedIds"));
    checkAll(
        GOOD.cell(ENROLLMENTS, "enrollment-1", "sourcedId", "teacher"),
        error("managebac.duplicate_across_files")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-1"), "sourcedId"));
    checkAll(
        GOOD.cell(USERS, "teacher", "username", "student@springfield.example"),
        warning("managebac.user_key").at(USERS, line(USERS, "student"), "username"));
  }

  @Test
  void a_correction_of_the_version_is_another_version() {
    checkAll(
        GOOD.property("oneroster.version", "1.2.1"),
        error("manifest.oneroster_correction")
            .at("manifest.csv", GOOD.manifestLine("oneroster.version"), "oneroster.version"));
  }

  @Test
  void secondary_roles_make_nobody_a_parent_or_a_student() {
    String secondary =
        "sourcedId,second,userSourcedId,%s,roleType,secondary,role,%s,orgSourcedId,school";
    check(
        GOOD.row(ROLES, String.format(secondary, "teacher", "parent"))
            .cell(USERS, "student", "agentSourcedIds", "teacher"),
        warning("managebac.secondary_role").at(ROLES, line(ROLES, "role-student") + 1, "roleType"),
        error("managebac.agents_of_student").at(USERS, line(USERS, "student"), "agentSourcedIds"));
    check(
        GOOD.row(ROLES, String.format(secondary, "teacher", "student"))
            .row(DEMOGRAPHICS, "sourcedId,teacher,birthDate,1980-01-01"),
        warning("managebac.secondary_role").at(ROLES, line(ROLES, "role-student") + 1, "roleType"),
        error("managebac.demographics_of_student")
            .at(DEMOGRAPHICS, line(DEMOGRAPHICS, "student") + 1, "sourcedId"));
  }

  @Test
  void keys_of_a_first_import_are_told_where_they_are() {
    check(
        GOOD.row(
            COURSES, "sourcedId,second,title,Algebra,orgSourcedId,org_diploma,subjects,Geometry"),
        warning("managebac.course_key").at(COURSES, line(COURSES, "course") + 1, "title"));
    check(
        GOOD.row(
            ACADEMIC_SESSIONS,
            "sourcedId,t2,title,Fall again,type,term,startDate,2026-08-17,endDate,2027-01-16,"
                + "parentSourcedId,year,schoolYear,2027,"
                + PROGRAM
                + ",org_diploma"),
        warning("managebac.session_key")
            .at(ACADEMIC_SESSIONS, line(ACADEMIC_SESSIONS, "term") + 1, "endDate"));
    check(
        GOOD.row(
            CLASSES,
            "sourcedId,second,title,Algebra 2,grades,09,courseSourcedId,course,classCode,A1,"
                + "classType,scheduled,schoolSourcedId,school,termSourcedIds,term"),
        warning("managebac.class_key").at(CLASSES, line(CLASSES, "class") + 1, "classCode"));
  }

  @Test
  void classes_name_terms_and_the_type_of_programs_has_its_case() {
    check(
        GOOD.cell(CLASSES, "class", "termSourcedIds", "year"),
        warning("managebac.class_term").at(CLASSES, line(CLASSES, "class"), "termSourcedIds"));
    check(
        GOOD.row(ORGS, "sourcedId,x_pyp,name,PYP,type,ext:Program,parentSourcedId,school"),
        error("managebac.org_type").at(ORGS, line(ORGS, "org_diploma") + 1, "type"));
  }

  @Test
  void files_without_rows_are_good() {
    checkAll(GOOD.withoutRows(ENROLLMENTS));
    checkAll(GOOD.withoutRows(DEMOGRAPHICS));
    checkAll(GOOD.without(ENROLLMENTS, DEMOGRAPHICS));
  }

  private static void checkOneError(RosterFixture roster, String file, String column) {
    assertThat(roster.validate(MANAGEBAC).findings())
        .as(file + ", " + column)
        .filteredOn(finding -> finding.severity().compareTo(Severity.WARNING) < 0)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.location().file()).contains(file);
              assertThat(finding.location().column()).contains(column);
            });
  }

  @Test
  void the_manifest_has_what_its_table_lists() {
    String manifest = "manifest.csv";
    checkOneError(GOOD.property("manifest.version", "1.1"), manifest, "manifest.version");
    checkOneError(GOOD.property("file.categories", "Absent"), manifest, "file.categories");
    for (String property : LISTED) {
      checkOneError(GOOD.withoutProperty(property), manifest, property);
    }
    checkOneError(
        GOOD.without(DEMOGRAPHICS).property("file.demographics", "bulk"),
        manifest,
        "file.demographics");
    assertThat(GOOD.withoutManifest().validate(MANAGEBAC).isValid()).isFalse();
    checkOneError(GOOD.property("file.yearGroups", "absent"), manifest, "file.yearGroups");
  }

  @Test
  void a_plain_package_of_the_binding_is_refused() {
    assertThat(RosterFixture.small(OneRosterVersion.V1_2).validate(MANAGEBAC).isValid()).isFalse();
  }

  @Test
  void the_archive_is_a_zip() {
    checkAll(GOOD.archiveNamed("roster.csv"), error("managebac.archive_extension"));
  }

  @Test
  void rows_are_counted_as_the_exchange_report_shows_them() {
    RosterFixture roster =
        GOOD.cell(USERS, "student", "username", "grace").cell(USERS, "teacher", "enabledUser", "1");
    assertThat(roster.validate(MANAGEBAC).files())
        .filteredOn(file -> file.file().equals("users.csv"))
        .singleElement()
        .satisfies(
            users -> {
              assertThat(users.validRows()).isZero();
              assertThat(users.warningRows()).isEqualTo(1);
              assertThat(users.invalidRows()).isEqualTo(1);
            });
  }

  @Test
  void metadata_columns_of_courses_stand_in_their_order() {
    int first = COURSES.columns(OneRosterVersion.V1_2).size();
    String levels = "metadata.managebac.levels";
    String last = "metadata.managebac.snsBasedOn";
    checkAll(GOOD.movedColumn(COURSES, last, first), isOutOfOrder(last));
    checkAll(GOOD.movedColumn(COURSES, levels, first + 4), isOutOfOrder(levels));
    checkAll(GOOD.movedColumn(COURSES, levels, first + 1), isOutOfOrder(levels));
  }

  private static ExpectedFinding isOutOfOrder(String column) {
    return error("managebac.course_column_order").at(COURSES, 1, column);
  }

  @Test
  void status_and_date_go_with_the_mode() {
    checkOneError(GOOD.cell(ORGS, "school", "status", "active"), "orgs.csv", "status");
    checkOneError(
        GOOD.cell(USERS, "teacher", "dateLastModified", "2026-08-17T00:00:00.000Z"),
        "users.csv",
        "dateLastModified");
    checkOneError(
        GOOD.mode(FileMode.DELTA).cell(USERS, "teacher", "status", ""), "users.csv", "status");
  }

  @Test
  void values_are_of_their_form() {
    checkOneError(
        GOOD.cell(ACADEMIC_SESSIONS, "term", "endDate", "1/16/2027"),
        "academicSessions.csv",
        "endDate");
    checkOneError(GOOD.cell(CLASSES, "class", "classType", "club"), "classes.csv", "classType");
    checkOneError(GOOD.cell(USERS, "teacher", "enabledUser", "yes"), "users.csv", "enabledUser");
    checkOneError(
        GOOD.cell(DEMOGRAPHICS, "student", "birthDate", "soon"), "demographics.csv", "birthDate");
    checkOneError(GOOD.cell(DEMOGRAPHICS, "student", "sex", "f"), "demographics.csv", "sex");
  }

  @Test
  void parents_of_sessions_are_years() {
    checkOneError(
        GOOD.row(
            ACADEMIC_SESSIONS,
            "sourcedId,t2,title,Half,type,term,startDate,2026-08-17,endDate,2026-10-16,"
                + "parentSourcedId,term,schoolYear,2027,"
                + PROGRAM
                + ",org_diploma"),
        "academicSessions.csv",
        "parentSourcedId");
    assertThat(
            GOOD.cell(ACADEMIC_SESSIONS, "year", "parentSourcedId", "term")
                .validate(MANAGEBAC)
                .findings())
        .extracting(Finding::code)
        .contains("managebac.year_without_parent");
  }

  @Test
  void references_lead_to_rows() {
    checkOneError(
        GOOD.cell(CLASSES, "class", "courseSourcedId", "nowhere"),
        "classes.csv",
        "courseSourcedId");
    checkOneError(
        GOOD.cell(CLASSES, "class", "schoolSourcedId", "district"),
        "classes.csv",
        "schoolSourcedId");
    checkOneError(
        GOOD.cell(ENROLLMENTS, "enrollment-2", "schoolSourcedId", "org_diploma"),
        "enrollments.csv",
        "schoolSourcedId");
    checkOneError(
        GOOD.cell(ORGS, "school", "parentSourcedId", "nowhere"), "orgs.csv", "parentSourcedId");
    assertThat(
            GOOD.cell(ROLES, "role-teacher", "userSourcedId", "nobody")
                .validate(MANAGEBAC)
                .findings())
        .extracting(Finding::code)
        .contains("ref.dangling_user");
  }

  @Test
  void terms_of_a_class_are_of_one_program() {
    check(
        GOOD.row(ORGS, "sourcedId,org_pyp,name,PYP,type,ext:program,parentSourcedId,school")
            .row(
                ACADEMIC_SESSIONS,
                "sourcedId,y2,title,PYP year,type,schoolYear,startDate,2026-08-17,"
                    + "endDate,2027-06-12,schoolYear,2027,"
                    + PROGRAM
                    + ",org_pyp")
            .row(
                ACADEMIC_SESSIONS,
                "sourcedId,t2,title,PYP fall,type,term,startDate,2026-08-17,endDate,2027-01-16,"
                    + "parentSourcedId,y2,schoolYear,2027,"
                    + PROGRAM
                    + ",org_pyp")
            .cell(CLASSES, "class", "termSourcedIds", "term,t2"),
        error("managebac.terms_of_one_program")
            .at(CLASSES, line(CLASSES, "class"), "termSourcedIds"));
  }

  @Test
  void cells_that_are_ignored_are_not_minded() {
    checkAll(GOOD.cell(ENROLLMENTS, "enrollment-2", "primary", "maybe"));
    checkAll(GOOD.cell(ENROLLMENTS, "enrollment-2", "beginDate", "soon"));
    checkAll(GOOD.cell(ROLES, "role-teacher", "endDate", "soon"));
    checkAll(GOOD.cell(DEMOGRAPHICS, "student", "white", "maybe"));
    checkAll(GOOD.cell(ROLES, "role-teacher", "userProfileSourcedId", "nobody"));
    checkAll(GOOD.cell(COURSES, "course", "schoolYearSourcedId", "nowhere"));
    checkAll(GOOD.cell(USERS, "student", "primaryOrgSourcedId", "nowhere"));
    checkAll(GOOD.cell(USERS, "student", "email", "teacher@springfield.example"));
    checkAll(GOOD.cell(USERS, "student", "email", "none"));
    checkAll(GOOD.cell(ACADEMIC_SESSIONS, "term", "schoolYear", "2019"));
    checkAll(GOOD.cell(ENROLLMENTS, "enrollment-1", "primary", "false"));
    checkAll(
        GOOD.row(
                USERS,
                "sourcedId,second,enabledUser,true,username,s@springfield.example,givenName,Al,"
                    + "familyName,Ross")
            .row(
                ROLES,
                "sourcedId,role-second,userSourcedId,second,roleType,primary,role,teacher,"
                    + "orgSourcedId,school")
            .row(
                ENROLLMENTS,
                "sourcedId,enrollment-3,classSourcedId,class,schoolSourcedId,school,"
                    + "userSourcedId,second,role,teacher,primary,true"));
    checkAll(
        GOOD.cell(USERS, "student", "userMasterIdentifier", "1")
            .cell(USERS, "teacher", "userMasterIdentifier", "1"));
    checkAll(GOOD.cell(USERS, "student", "primaryOrgSourcedId", "district"));
  }

  @Test
  void findings_of_the_binding_have_the_keys_of_the_vendors_list() {
    checkKey(GOOD.withoutManifest(), "manifest.missing", "manifest: blank");
    checkKey(
        GOOD.withoutProperty("file.users"), "manifest.property_missing", "properties: missing");
    checkKey(
        GOOD.property("source.color", "red"),
        "manifest.unknown_property",
        "property_name: unknown_property");
    checkKey(GOOD.property("file.users", "full"), "manifest.mode_value", "value: inclusion");
    checkKey(
        GOOD.property("manifest.version", "2.0"),
        "manifest.version_wrong",
        "value: invalid_manifest_version");
    checkKey(
        GOOD.property("oneroster.version", "2.0"),
        "manifest.oneroster_version",
        "value: invalid_oneroster_version");
    checkKey(
        GOOD.property("file.demographics", "absent"),
        "manifest.absent_present",
        "base: file_mode_mismatch");
    checkKey(
        GOOD.withoutColumn(USERS, "sms"),
        "header.missing_optional",
        "invalid_oneroster_version (headers)");
    checkKey(
        GOOD.movedColumn(USERS, "sms", 3), "header.order", "invalid_oneroster_version (headers)");
    checkKey(
        GOOD.cell(USERS, "student", "sourcedId", "teacher"),
        "id.duplicate",
        "duplicated_one_roster_record");
    checkKey(
        GOOD.cell(ROLES, "role-teacher", "role", "headmaster"), "vocab.role", "role_not_match");
    checkKey(
        GOOD.cell(ENROLLMENTS, "enrollment-2", "userSourcedId", "nobody"),
        "ref.dangling_user",
        "user_not_match");
    checkKey(
        GOOD.cell(ENROLLMENTS, "enrollment-2", "classSourcedId", "nowhere"),
        "ref.dangling_class",
        "class_not_match");
  }

  private static void checkKey(RosterFixture roster, String code, String key) {
    assertThat(roster.validate(MANAGEBAC).findings())
        .filteredOn(finding -> finding.code().equals(code))
        .isNotEmpty()
        .allSatisfy(
            finding -> assertThat(finding.vendorKeys()).isEqualTo(Map.of("managebac", key)));
    assertThat(roster.validate().findings())
        .allSatisfy(finding -> assertThat(finding.vendorKeys()).isEmpty());
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
    checkAll(users);
  }

  @Test
  void a_school_needs_no_parent() {
    checkAll(GOOD.cell(ORGS, "school", "parentSourcedId", ""));
    checkAll(
        GOOD.row(ORGS, "sourcedId,other,name,Other,type,district"),
        error("managebac.one_district").at(ORGS, line(ORGS, "org_diploma") + 1, "type"));
  }

  @Test
  void a_class_at_another_org_than_the_school_is_one_error() {
    checkAll(
        GOOD.cell(CLASSES, "class", "schoolSourcedId", "org_diploma"),
        error("managebac.class_school").at(CLASSES, line(CLASSES, "class"), "schoolSourcedId"));
    checkAll(
        GOOD.cell(ENROLLMENTS, "enrollment-2", "schoolSourcedId", "org_diploma"),
        error("managebac.enrollment_school")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-2"), "schoolSourcedId"));
  }

  @Test
  void a_year_with_a_parent_is_one_error() {
    checkAll(
        GOOD.row(ORGS, "sourcedId,org_pyp,name,PYP,type,ext:program,parentSourcedId,school")
            .row(
                ACADEMIC_SESSIONS,
                "sourcedId,y2,title,PYP year,type,schoolYear,startDate,2026-08-17,"
                    + "endDate,2027-06-12,parentSourcedId,year,schoolYear,2027,"
                    + PROGRAM
                    + ",org_pyp")
            .row(
                ACADEMIC_SESSIONS,
                "sourcedId,t2,title,PYP fall,type,term,startDate,2026-08-17,endDate,2027-01-16,"
                    + "parentSourcedId,y2,schoolYear,2027,"
                    + PROGRAM
                    + ",org_pyp"),
        error("managebac.year_without_parent")
            .at(ACADEMIC_SESSIONS, line(ACADEMIC_SESSIONS, "term") + 1, "parentSourcedId"));
  }

  @Test
  void a_term_of_another_program_than_its_year_is_one_error() {
    RosterFixture two =
        GOOD.row(
                ACADEMIC_SESSIONS,
                "sourcedId,t2,title,Spring,type,term,startDate,2027-01-17,endDate,2027-06-12,"
                    + "parentSourcedId,year,schoolYear,2027,"
                    + PROGRAM
                    + ",org_diploma")
            .cell(CLASSES, "class", "termSourcedIds", "term,t2");
    checkAll(two);
    checkAll(
        two.cell(ACADEMIC_SESSIONS, "t2", PROGRAM, "org_nothing"),
        error("managebac.program_of_year")
            .at(ACADEMIC_SESSIONS, line(ACADEMIC_SESSIONS, "term") + 1, PROGRAM));
  }

  @Test
  void what_a_row_that_is_wrong_by_itself_means_for_others_is_not_told_too() {
    checkAll(
        GOOD.cell(ACADEMIC_SESSIONS, "term", "type", "gradingPeriod"),
        error("managebac.session_type")
            .at(ACADEMIC_SESSIONS, line(ACADEMIC_SESSIONS, "term"), "type"));
    checkAll(
        GOOD.cell(ACADEMIC_SESSIONS, "term", "parentSourcedId", ""),
        error("managebac.term_parent_required")
            .at(ACADEMIC_SESSIONS, line(ACADEMIC_SESSIONS, "term"), "parentSourcedId"));
    checkAll(
        GOOD.cell(ORGS, "org_diploma", "type", "department"),
        error("managebac.org_type").at(ORGS, line(ORGS, "org_diploma"), "type"));
  }

  /** The binding knows the role: for it the class is one without students. */
  @Test
  void a_role_that_only_the_receiver_does_not_know_is_one_error_beside_what_the_binding_warns_of() {
    checkAll(
        GOOD.cell(ENROLLMENTS, "enrollment-2", "role", "administrator"),
        error("managebac.enrollment_role")
            .at(ENROLLMENTS, line(ENROLLMENTS, "enrollment-2"), "role"),
        warning("sem.class_no_student").at(CLASSES, line(CLASSES, "class"), "sourcedId"));
  }

  @Test
  void a_year_whose_program_is_not_there_is_one_error() {
    checkAll(
        GOOD.cell(ACADEMIC_SESSIONS, "year", PROGRAM, "nowhere"),
        error("managebac.session_program")
            .at(ACADEMIC_SESSIONS, line(ACADEMIC_SESSIONS, "year"), PROGRAM));
  }

  @Test
  void classes_name_subject_groups_by_id_or_title() {
    String column = "metadata.managebac.courseSourcedIds";
    long line = line(CLASSES, "class");
    RosterFixture second =
        GOOD.row(COURSES, "sourcedId,second,title,Arts,orgSourcedId,org_diploma,subjects,Music");
    checkAll(second.cell(CLASSES, "class", column, "second"));
    checkAll(second.cell(CLASSES, "class", column, "Arts"));
    checkAll(second.cell(CLASSES, "class", column, "second,Algebra"));
    for (String wrong : List.of("third", "Arts,third", "arts")) {
      checkAll(
          second.cell(CLASSES, "class", column, wrong),
          error("managebac.class_courses").at(CLASSES, line, column));
    }
    assertThat(
            GOOD.mode(FileMode.DELTA)
                .cell(CLASSES, "class", column, "sent before")
                .validate(MANAGEBAC)
                .isValid())
        .isTrue();
    assertThat(
            second
                .cell(COURSES, "second", "title", "")
                .cell(CLASSES, "class", column, "Arts")
                .validate(MANAGEBAC)
                .findings())
        .extracting(Finding::code)
        .doesNotContain("managebac.class_courses");
  }

  @Test
  void a_user_without_a_role_is_one_error() {
    checkAll(
        GOOD.withoutRow(ROLES, "role-student"),
        error("managebac.role_required").at(USERS, line(USERS, "student"), "sourcedId"));
  }

  @Test
  void a_row_that_leads_nowhere_may_be_meant_for_the_one_that_is_missed() {
    checkAll(
        GOOD.cell(ACADEMIC_SESSIONS, "term", "parentSourcedId", "nowhere"),
        error("ref.dangling_parent_session")
            .at(ACADEMIC_SESSIONS, line(ACADEMIC_SESSIONS, "term"), "parentSourcedId"));
    checkAll(
        GOOD.withoutRow(DEMOGRAPHICS, "student")
            .cell(ROLES, "role-student", "userSourcedId", "nobody"),
        error("ref.dangling_user").at(ROLES, line(ROLES, "role-student"), "userSourcedId"));
    RosterFixture another =
        GOOD.withoutRow(DEMOGRAPHICS, "student")
            .cell(ROLES, "role-student", "userSourcedId", "nobody")
            .row(
                USERS,
                "sourcedId,other,enabledUser,true,username,o@springfield.example,givenName,O,"
                    + "familyName,Ther");
    checkAll(
        another,
        error("ref.dangling_user").at(ROLES, line(ROLES, "role-student"), "userSourcedId"),
        error("managebac.role_required").at(USERS, line(USERS, "student"), "sourcedId"),
        error("managebac.role_required").at(USERS, line(USERS, "student") + 1, "sourcedId"));
  }

  @Test
  void true_and_false_may_be_written_as_the_page_prints_them() {
    for (String printed : List.of("TRUE", "FALSE")) {
      ReportCheck.of(GOOD.cell(USERS, "teacher", "enabledUser", printed), MANAGEBAC)
          .expect(
              ExpectedFinding.info("value.boolean")
                  .at(USERS, line(USERS, "teacher"), "enabledUser"));
    }
    checkAll(
        GOOD.cell(USERS, "teacher", "enabledUser", "True"),
        error("value.boolean").at(USERS, line(USERS, "teacher"), "enabledUser"));
  }

  @Test
  void roles_that_the_binding_does_not_know_are_skipped_too() {
    checkAll(
        GOOD.row(
                USERS,
                "sourcedId,head,enabledUser,true,username,h@springfield.example,givenName,Al,"
                    + "familyName,Ross")
            .row(
                ROLES,
                "sourcedId,role-head,userSourcedId,head,roleType,primary,role,headmaster,"
                    + "orgSourcedId,school"),
        warning("vocab.role").at(ROLES, line(ROLES, "role-student") + 1, "role"));
  }

  @Test
  void roles_that_are_unknown_are_warned_of() {
    check(
        GOOD.row(
                USERS,
                "sourcedId,aide,enabledUser,true,username,a@springfield.example,givenName,Al,"
                    + "familyName,Ross")
            .row(
                ROLES,
                "sourcedId,role-aide,userSourcedId,aide,roleType,primary,role,aide,"
                    + "orgSourcedId,school"),
        warning("managebac.role").at(ROLES, line(ROLES, "role-student") + 1, "role"));
  }

  @Test
  void a_role_at_a_year_group_is_warned_of() {
    check(
        GOOD.row(ORGS, "sourcedId,y9,name,Year 9,type,ext:year,parentSourcedId,school")
            .cell(ROLES, "role-student", "orgSourcedId", "y9"),
        warning("managebac.org_type_extension").at(ORGS, line(ORGS, "org_diploma") + 1, "type"),
        warning("managebac.student_year_group")
            .at(ROLES, line(ROLES, "role-student"), "orgSourcedId"));
  }
}
