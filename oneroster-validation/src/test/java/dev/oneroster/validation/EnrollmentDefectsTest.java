package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Enrollments among themselves, and against their users and classes. */
class EnrollmentDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();
  private static final TestPackage DELTA = TinyRoster.delta(OneRosterVersion.V1_2);
  private static final String ORGS = "orgs.csv";
  private static final String USERS = "users.csv";
  private static final String ROLES = "roles.csv";
  private static final String ENROLLMENTS = "enrollments.csv";

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(186, "duplicate")
            .fails(again(3), "warning enrollment.duplicate enrollments.csv:4:userSourcedId")
            .fails(
                again(3).cell(ENROLLMENTS, 4, "beginDate", "2027-01-01"),
                "warning enrollment.duplicate enrollments.csv:4:userSourcedId")
            .fails(
                ROSTER_1_1.rowLike(ENROLLMENTS, 3, "enr-s2"),
                "warning enrollment.duplicate enrollments.csv:4:userSourcedId")
            .passes(
                again(3)
                    .cell(ENROLLMENTS, 3, "endDate", "2026-10-01")
                    .cell(ENROLLMENTS, 4, "beginDate", "2026-11-01"),
                again(3).cell(ENROLLMENTS, 4, "role", "proctor"),
                DELTA
                    .rowLike(ENROLLMENTS, 3, "enr-2")
                    .cell(ENROLLMENTS, 4, "status", "tobedeleted")),
        DefectCase.row(187, "conflict_role")
            .fails(
                again(3)
                    .cell(ENROLLMENTS, 4, "role", "teacher")
                    .rowLike(ROLES, 3, "rol-s2")
                    .cell(ROLES, 5, "roleType", "secondary")
                    .cell(ROLES, 5, "role", "teacher"),
                "warning enrollment.conflict_role enrollments.csv:4:role")
            .passes(again(3).cell(ENROLLMENTS, 4, "role", "proctor")),
        DefectCase.row(188, "id_reused")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "sourcedId", "stu"),
                "warning enrollment.id_reused enrollments.csv:3:sourcedId")
            .fails(
                again(3).cell(ENROLLMENTS, 4, "sourcedId", "enr-s"),
                "error id.duplicate enrollments.csv:4:sourcedId")
            .passes(ROSTER.cell(ENROLLMENTS, 3, "sourcedId", "stu-alg-1")),
        DefectCase.row(233, "enrollment_school_mismatch")
            .fails(
                otherSchool().cell(ENROLLMENTS, 3, "schoolSourcedId", "sch2"),
                "warning sem.enrollment_school_mismatch enrollments.csv:3:schoolSourcedId")
            .fails(
                otherSchool()
                    .cell(ENROLLMENTS, 2, "schoolSourcedId", "sch2")
                    .cell(ENROLLMENTS, 3, "schoolSourcedId", "sch2"),
                "warning sem.enrollment_school_mismatch enrollments.csv:2:schoolSourcedId x2")
            .passes(otherSchool()),
        DefectCase.row(234, "enrolled_elsewhere")
            .fails(
                otherSchool()
                    .cell(ROLES, 3, "orgSourcedId", "sch2")
                    .cell(USERS, 3, "primaryOrgSourcedId", ""),
                "warning sem.enrolled_elsewhere enrollments.csv:3:userSourcedId")
            .fails(
                ROSTER_1_1.rowLike(ORGS, 3, "sch2").cell(USERS, 3, "orgSourcedIds", "sch2"),
                "warning sem.enrolled_elsewhere enrollments.csv:3:userSourcedId")
            .passes(
                otherSchool()
                    .cell(ROLES, 3, "orgSourcedId", "dist")
                    .cell(USERS, 3, "primaryOrgSourcedId", ""),
                otherSchool()
                    .cell(ORGS, 4, "type", "department")
                    .cell(ORGS, 4, "parentSourcedId", "sch")
                    .cell(ROLES, 3, "orgSourcedId", "sch2")
                    .cell(USERS, 3, "primaryOrgSourcedId", "")),
        DefectCase.row(235, "primary_on_student")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "primary", "true"),
                "error sem.primary_on_student enrollments.csv:3:primary")
            .passes(ROSTER.cell(ENROLLMENTS, 3, "primary", "")),
        DefectCase.rule("sem.primary_not_teacher")
            .fails(
                ROSTER
                    .rowLike(ENROLLMENTS, 2, "enr-p")
                    .cell(ENROLLMENTS, 4, "userSourcedId", "gua")
                    .cell(ENROLLMENTS, 4, "role", "proctor"),
                "warning sem.primary_not_teacher enrollments.csv:4:primary")
            .passes(
                ROSTER
                    .rowLike(ENROLLMENTS, 2, "enr-p")
                    .cell(ENROLLMENTS, 4, "userSourcedId", "gua")
                    .cell(ENROLLMENTS, 4, "primary", "false")
                    .cell(ENROLLMENTS, 4, "role", "proctor")),
        DefectCase.row(236, "two_primary_teachers")
            .fails(coTeacher(), "warning sem.two_primary_teachers enrollments.csv:4:primary")
            .passes(
                coTeacher().cell(ENROLLMENTS, 4, "primary", "false"),
                coTeacher()
                    .cell(ENROLLMENTS, 2, "endDate", "2026-10-01")
                    .cell(ENROLLMENTS, 4, "beginDate", "2026-10-01")),
        DefectCase.row(238, "role_contradiction")
            .fails(
                ROSTER.cell(ROLES, 2, "role", "student").without("demographics.csv"),
                "warning sem.role_contradiction enrollments.csv:2:role")
            .fails(
                ROSTER_1_1
                    .cell(USERS, 3, "role", "teacher")
                    .without("results.csv")
                    .without("demographics.csv"),
                "warning sem.role_contradiction enrollments.csv:3:role")
            .passes(
                ROSTER.cell(ROLES, 2, "role", "principal"),
                ROSTER.cell(ROLES, 2, "role", "aide"),
                DELTA.without(ROLES).without("userResources.csv")),
        DefectCase.rule("sem.period_order")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "endDate", "2026-08-16"),
                "warning sem.period_order enrollments.csv:3:endDate")
            .fails(
                ROSTER.cell(ROLES, 3, "endDate", "2026-08-16"),
                "warning sem.period_order roles.csv:3:endDate")
            .passes(
                ROSTER.cell(ENROLLMENTS, 3, "endDate", "2026-08-17"),
                ROSTER.cell(ROLES, 3, "endDate", "")),
        DefectCase.row(239, "enrollment_outside_class_dates")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "beginDate", "2025-08-17"),
                "warning sem.enrollment_outside_class_dates enrollments.csv:3:beginDate")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "endDate", "2027-06-12"),
                "warning sem.enrollment_outside_class_dates enrollments.csv:3:endDate")
            .passes(
                ROSTER.cell(ENROLLMENTS, 3, "beginDate", "2026-08-15"),
                ROSTER.cell(ENROLLMENTS, 3, "beginDate", "").cell(ENROLLMENTS, 3, "endDate", "")),
        DefectCase.row(240, "enrollment_ended")
            .fails(
                on("2026-12-01"),
                ROSTER.cell(ENROLLMENTS, 3, "endDate", "2026-10-01"),
                "warning sem.enrollment_ended enrollments.csv:3:endDate")
            .passes(on("2026-12-01"), ROSTER)
            .passes(ROSTER.cell(ENROLLMENTS, 3, "endDate", "2026-10-01")),
        DefectCase.row(244, "student_no_class")
            .fails(newStudent(), "warning sem.student_no_class users.csv:5:sourcedId")
            .passes(
                newStudent().cell(USERS, 5, "enabledUser", "false"),
                newStudent().cell(ROLES, 5, "role", "aide").without("demographics.csv")));
  }

  private static RosterValidator on(String today) {
    return RosterValidator.create().withToday(LocalDate.parse(today));
  }

  /** With an enrollment like another one. */
  private static TestPackage again(int line) {
    return ROSTER.rowLike(ENROLLMENTS, line, "enr-again");
  }

  private static TestPackage coTeacher() {
    return ROSTER
        .rowLike(ENROLLMENTS, 2, "enr-t2")
        .cell(ENROLLMENTS, 4, "userSourcedId", "gua")
        .cell(ROLES, 4, "role", "teacher");
  }

  /** With another school that has the guardian, so that it is not empty. */
  private static TestPackage otherSchool() {
    return ROSTER
        .rowLike(ORGS, 3, "sch2")
        .rowLike(ROLES, 4, "rol-g2")
        .cell(ROLES, 5, "orgSourcedId", "sch2");
  }

  private static TestPackage newStudent() {
    return ROSTER
        .rowLike(USERS, 3, "stu2")
        .cell(USERS, 5, "username", "hopper")
        .cell(USERS, 5, "email", "")
        .cell(USERS, 5, "identifier", "S-2")
        .cell(USERS, 5, "userMasterIdentifier", "")
        .cell(USERS, 5, "agentSourcedIds", "")
        .rowLike("demographics.csv", 2, "stu2")
        .rowLike(ROLES, 3, "rol-s2")
        .cell(ROLES, 5, "userSourcedId", "stu2")
        .cell(ROLES, 5, "userProfileSourcedId", "");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
