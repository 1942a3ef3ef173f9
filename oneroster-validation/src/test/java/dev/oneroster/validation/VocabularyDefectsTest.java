package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that a vocabulary does not have, or that few receivers understand. */
class VocabularyDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(160, "case")
            .fails(role("Student"), "error vocab.case roles.csv:3:role")
            .fails(org("SCHOOL"), "error vocab.case orgs.csv:3:type")
            .fails(classType("Scheduled"), "error vocab.case classes.csv:2:classType")
            .passes(role("student"), org("school"), classType("scheduled")),
        DefectCase.row(161, "role")
            .fails(role("Staff"), "error vocab.role roles.csv:3:role")
            .fails(role("sub"), "error vocab.role roles.csv:3:role")
            .fails(role("substitute_teacher"), "error vocab.role roles.csv:3:role")
            .fails(role("admin"), "error vocab.role roles.csv:3:role")
            .fails(role("parent1"), "error vocab.role roles.csv:3:role")
            .fails(
                ROSTER_1_1.cell("users.csv", 2, "role", "counselor"),
                "error vocab.role users.csv:2:role")
            .fails(
                enrollmentRole(ROSTER, "counselor"),
                "error vocab.enrollment_role enrollments.csv:2:role")
            .passes(
                ROSTER.cell("roles.csv", 2, "role", "counselor"),
                ROSTER_1_1.cell("users.csv", 2, "role", "administrator")),
        DefectCase.row(162, "enrollment_role")
            .fails(
                enrollmentRole(ROSTER, "aide"),
                "error vocab.enrollment_role enrollments.csv:2:role")
            .fails(
                enrollmentRole(ROSTER_1_1, "guardian"),
                "error vocab.enrollment_role enrollments.csv:2:role")
            .passes(enrollmentRole(ROSTER, "teacher")),
        DefectCase.row(163, "org_type")
            .fails(district("campus"), "error vocab.org_type orgs.csv:2:type")
            .fails(district("building"), "error vocab.org_type orgs.csv:2:type")
            .fails(district("lea"), "error vocab.org_type orgs.csv:2:type")
            .fails(district("School"), "error vocab.case orgs.csv:2:type")
            .passes(district("local")),
        DefectCase.row(164, "session_type")
            .fails(session("year"), "error vocab.session_type academicSessions.csv:3:type")
            .fails(session("quarter"), "error vocab.session_type academicSessions.csv:3:type")
            .fails(session("Semester"), "error vocab.case academicSessions.csv:3:type")
            .fails(session("gradingperiod"), "error vocab.case academicSessions.csv:3:type")
            .passes(session("term")),
        DefectCase.row(165, "class_type")
            .fails(classType("regular"), "error vocab.class_type classes.csv:2:classType")
            .fails(classType("section"), "error vocab.class_type classes.csv:2:classType")
            .fails(classType("homeRoom"), "error vocab.case classes.csv:2:classType")
            .passes(classType("homeroom")),
        DefectCase.row(166, "status")
            .fails(status("inactive"), "error vocab.status resources.csv:2:status")
            .fails(status("deleted"), "error vocab.status resources.csv:2:status")
            .fails(status("Active"), "error vocab.case resources.csv:2:status")
            .fails(status("toBeDeleted"), "error vocab.case resources.csv:2:status")
            .passes(status("active")),
        DefectCase.row(167, "sex")
            .fails(sex(ROSTER, "M"), "error vocab.sex demographics.csv:2:sex")
            .fails(sex(ROSTER, "F"), "error vocab.sex demographics.csv:2:sex")
            .fails(sex(ROSTER, "Male"), "error vocab.case demographics.csv:2:sex")
            .fails(sex(ROSTER, "X"), "error vocab.sex demographics.csv:2:sex")
            .fails(sex(ROSTER, "Non-binary"), "error vocab.sex demographics.csv:2:sex")
            .fails(sex(ROSTER_1_1, "other"), "error vocab.sex demographics.csv:2:sex")
            .passes(sex(ROSTER, "other"), sex(ROSTER, "unspecified"), sex(ROSTER_1_1, "male")),
        DefectCase.row(168, "grade")
            .fails(grade(ROSTER_1_1, "9"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER_1_1, "K"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER_1_1, "Grade 9"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER_1_1, "09th"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER_1_1, "-1"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER_1_1, "PK3"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER_1_1, "Adult"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER_1_1, "K-12"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER_1_1, "9-12"), "error vocab.grade users.csv:3:grades")
            .fails(grade(ROSTER, "9"), "warning vocab.grade_spelling users.csv:3:grades")
            .fails(grade(ROSTER, "K"), "warning vocab.grade_spelling users.csv:3:grades")
            .fails(
                grade(ROSTER, "9").cell("users.csv", 4, "grades", "10.0"),
                "warning vocab.grade_spelling users.csv:3:grades x2")
            .fails(
                ROSTER.cell("courses.csv", 2, "grades", "10,9"),
                "warning vocab.grade_spelling courses.csv:2:grades")
            .passes(
                grade(ROSTER_1_1, "13"),
                grade(ROSTER_1_1, "KG"),
                grade(ROSTER, "09"),
                grade(ROSTER, "P1"),
                grade(ROSTER, "Adult"),
                grade(ROSTER, "3e année")),
        DefectCase.row(169, "grade_list_11")
            .fails(grade(ROSTER_1_1, "09,10"), "info vocab.grade_list users.csv:3:grades")
            .passes(
                grade(ROSTER_1_1, "09"),
                grade(ROSTER, "09,10"),
                ROSTER_1_1.cell("classes.csv", 2, "grades", "09,10")),
        DefectCase.row(170, "subject_code")
            .fails(
                ROSTER.cell("courses.csv", 2, "subjectCodes", "2052"),
                "warning vocab.subject_code courses.csv:2:subjectCodes")
            .passes(
                ROSTER,
                ROSTER.cell("courses.csv", 2, "subjectCodes", "205"),
                ROSTER
                    .cell("courses.csv", 2, "subjectCodes", "2052")
                    .cell("classes.csv", 2, "subjectCodes", "2053")),
        DefectCase.row(171, "role_type")
            .fails(roleType("Primary"), "error vocab.case roles.csv:3:roleType")
            .fails(roleType("main"), "error vocab.role_type roles.csv:3:roleType")
            .fails(roleType(""), "error value.required_empty roles.csv:3:roleType")
            .fails(roleType("ext:main"), "error vocab.role_type roles.csv:3:roleType")
            .passes(roleType("primary")),
        DefectCase.row(172, "ext_token")
            .fails(classType("ext:club"), "info vocab.ext_token classes.csv:2:classType")
            .fails(
                ROSTER.cell("resources.csv", 2, "roles", "student,ext:coach,ext:tutor"),
                "info vocab.ext_token resources.csv:2:roles")
            .fails(classType("ext:"), "error vocab.class_type classes.csv:2:classType")
            .fails(
                ROSTER_1_1.cell("classes.csv", 2, "classType", "ext:club"),
                "error vocab.class_type classes.csv:2:classType")
            .passes(classType("scheduled")),
        DefectCase.row(173, "importance_resource_role")
            .fails(
                ROSTER.cell("resources.csv", 2, "importance", "high"),
                "error vocab.importance_resource_role resources.csv:2:importance")
            .fails(
                ROSTER.cell("resources.csv", 2, "importance", "ext:high"),
                "error vocab.importance_resource_role resources.csv:2:importance")
            .fails(
                ROSTER.cell("resources.csv", 2, "roles", "student,pupil"),
                "error vocab.importance_resource_role resources.csv:2:roles")
            .passes(
                ROSTER.cell("resources.csv", 2, "importance", "secondary"),
                ROSTER.cell("resources.csv", 2, "roles", "")),
        DefectCase.row(174, "score_status")
            .fails(
                scoreStatus("fully_graded"), "error vocab.score_status results.csv:2:scoreStatus")
            .fails(
                scoreStatus("notSubmitted"), "error vocab.score_status results.csv:2:scoreStatus")
            .fails(scoreStatus("Exempt"), "error vocab.case results.csv:2:scoreStatus")
            .passes(scoreStatus("exempt"), scoreStatus("not submitted")),
        DefectCase.rule("vocab.learning_objective_source")
            .fails(
                ROSTER.cell("resultLearningObjectiveIds.csv", 2, "source", "state"),
                "error vocab.learning_objective_source resultLearningObjectiveIds.csv:2:source")
            .passes(ROSTER.cell("resultLearningObjectiveIds.csv", 2, "source", "unknown")));
  }

  private static TestPackage role(String text) {
    return ROSTER.cell("roles.csv", 3, "role", text);
  }

  private static TestPackage roleType(String text) {
    return ROSTER.cell("roles.csv", 3, "roleType", text);
  }

  private static TestPackage enrollmentRole(TestPackage roster, String text) {
    return roster.cell("enrollments.csv", 2, "role", text);
  }

  private static TestPackage org(String text) {
    return ROSTER.cell("orgs.csv", 3, "type", text);
  }

  private static TestPackage district(String text) {
    return ROSTER.cell("orgs.csv", 2, "type", text);
  }

  private static TestPackage session(String text) {
    return ROSTER.cell("academicSessions.csv", 3, "type", text);
  }

  private static TestPackage classType(String text) {
    return ROSTER.cell("classes.csv", 2, "classType", text);
  }

  private static TestPackage status(String text) {
    return TinyRoster.delta(OneRosterVersion.V1_2).cell("resources.csv", 2, "status", text);
  }

  private static TestPackage sex(TestPackage roster, String text) {
    return roster.cell("demographics.csv", 2, "sex", text);
  }

  private static TestPackage grade(TestPackage roster, String text) {
    return roster.cell("users.csv", 3, "grades", text);
  }

  private static TestPackage scoreStatus(String text) {
    return ROSTER.cell("results.csv", 2, "scoreStatus", text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9|09",
        "09|09",
        "9.0|09",
        "k|KG",
        "K|KG",
        "Kindergarten|KG",
        "0|KG",
        "Grade 9|09",
        "9th|09",
        "09th|09",
        "1st|01",
        "Gr. 12|12",
        "-1|PK",
        "PK3|PK",
        "Pre-K|PK",
        "other|Other",
        "9-12|09,10,11,12",
        "K-2|KG,01,02",
        "14|",
        "12-9|",
        "Adult|",
        "-|",
        "K-|",
        "grade|"
      })
  void grades_mean_levels(String text, String level) {
    assertThat(GradeText.meant(text).orElse("")).isEqualTo(level == null ? "" : level);
  }
}
