package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Line items, results and categories that do not fit each other, and resources of users. */
class GradebookDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();
  private static final TestPackage DELTA = TinyRoster.delta(OneRosterVersion.V1_2);
  private static final RosterValidator WEIGHTS =
      RosterValidator.create().withSettings(RuleSettings.defaults().on("sem.category_weights"));
  private static final String CLASSES = "classes.csv";
  private static final String ENROLLMENTS = "enrollments.csv";
  private static final String ITEMS = "lineItems.csv";
  private static final String RESULTS = "results.csv";
  private static final String USER_RESOURCES = "userResources.csv";

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(247, "subjects_and_codes")
            .fails(
                ROSTER.cell("courses.csv", 2, "subjectCodes", "02052,02053"),
                "error sem.subjects_codes_length courses.csv:2:subjectCodes")
            .fails(
                ROSTER_1_1.cell(CLASSES, 2, "subjects", "Mathematics,Algebra"),
                "error sem.subjects_codes_length classes.csv:2:subjectCodes")
            .passes(
                ROSTER.cell(CLASSES, 2, "subjectCodes", ""),
                ROSTER
                    .cell(CLASSES, 2, "subjects", "Mathematics,Algebra")
                    .cell(CLASSES, 2, "subjectCodes", "02052,02053")),
        DefectCase.row(249, "student_not_enrolled")
            .fails(
                ROSTER_1_1.cell(RESULTS, 2, "studentSourcedId", "gua"),
                "warning ref.student_role results.csv:2:studentSourcedId",
                "warning sem.result_student_not_enrolled results.csv:2:studentSourcedId")
            .fails(
                ROSTER.cell(RESULTS, 2, "studentSourcedId", "gua"),
                "warning sem.result_student_not_enrolled results.csv:2:studentSourcedId")
            .fails(
                ROSTER.cell(RESULTS, 2, "studentSourcedId", "tea"),
                "warning sem.result_student_not_enrolled results.csv:2:studentSourcedId")
            .passes(
                DELTA.cell(RESULTS, 2, "studentSourcedId", "gua"),
                ROSTER.cell(RESULTS, 2, "classSourcedId", "")),
        DefectCase.row(250, "class_mismatch")
            .fails(
                secondClass().cell(RESULTS, 2, "classSourcedId", "alg-2"),
                "warning sem.result_class_mismatch results.csv:2:classSourcedId")
            .passes(
                secondClass()
                    .cell(RESULTS, 2, "classSourcedId", "alg-2")
                    .cell(ITEMS, 2, "classSourcedId", "alg-2")),
        DefectCase.row(251, "score_range")
            .fails(score("100.5"), "warning sem.score_range results.csv:2:score")
            .fails(score("-1"), "warning sem.score_range results.csv:2:score")
            .fails(
                ROSTER_1_1.cell(RESULTS, 2, "score", "101"),
                "warning sem.score_range results.csv:2:score")
            .fails(
                ROSTER.cell(ITEMS, 2, "resultValueMin", "101"),
                "warning sem.value_range lineItems.csv:2:resultValueMax")
            .passes(
                score("100.0"),
                score("0"),
                score("1e2"),
                score(""),
                score("500").cell(ITEMS, 2, "resultValueMax", "")),
        DefectCase.row(252, "line_item_dates")
            .fails(
                ROSTER.cell(ITEMS, 2, "dueDate", "2026-08-31"),
                "warning sem.line_item_dates lineItems.csv:2:dueDate")
            .fails(
                ROSTER.cell(ITEMS, 2, "dueDate", "2027-01-10"),
                "warning sem.line_item_dates lineItems.csv:2:dueDate")
            .passes(
                ROSTER.cell(ITEMS, 2, "dueDate", "2026-09-01"),
                ROSTER.cell(ITEMS, 2, "dueDate", "2026-11-05")),
        DefectCase.row(253, "category_weights")
            .fails(
                WEIGHTS,
                ROSTER.cell("categories.csv", 2, "weight", "90"),
                "info sem.category_weights classes.csv:2:sourcedId")
            .passes(ROSTER.cell("categories.csv", 2, "weight", "90"))
            .passes(
                WEIGHTS,
                ROSTER.cell("categories.csv", 2, "weight", ""),
                ROSTER
                    .cell("categories.csv", 2, "weight", "90")
                    .rowLike("categories.csv", 2, "rest")
                    .cell("categories.csv", 3, "weight", "10")),
        DefectCase.rule("ref.line_item_session")
            .fails(
                ROSTER.cell(ITEMS, 2, "academicSessionSourcedId", "year"),
                "warning ref.line_item_session lineItems.csv:2:academicSessionSourcedId")
            .passes(ROSTER.cell(ITEMS, 2, "academicSessionSourcedId", "fall")),
        DefectCase.rule("ref.grading_period")
            .fails(
                ROSTER_1_1.cell(ITEMS, 2, "gradingPeriodSourcedId", "fall"),
                "warning ref.grading_period lineItems.csv:2:gradingPeriodSourcedId")
            .passes(ROSTER_1_1),
        DefectCase.rule("ref.student_role")
            .fails(
                ROSTER_1_1.cell(RESULTS, 2, "studentSourcedId", "tea"),
                "warning ref.student_role results.csv:2:studentSourcedId")
            .passes(ROSTER_1_1),
        DefectCase.rule("sem.user_resource")
            .fails(
                ROSTER.cell(USER_RESOURCES, 2, "userSourcedId", "gua"),
                "warning sem.user_resource userResources.csv:2:classSourcedId")
            .fails(
                ROSTER.cell(USER_RESOURCES, 2, "orgSourcedId", "dist"),
                "warning sem.user_resource userResources.csv:2:classSourcedId")
            .passes(
                ROSTER.cell(USER_RESOURCES, 2, "classSourcedId", ""),
                ROSTER.cell(USER_RESOURCES, 2, "userSourcedId", "tea"),
                ROSTER.cell(USER_RESOURCES, 2, "orgSourcedId", "")));
  }

  private static TestPackage score(String text) {
    return ROSTER.cell(RESULTS, 2, "score", text);
  }

  private static TestPackage secondClass() {
    return ROSTER
        .rowLike(CLASSES, 2, "alg-2")
        .cell(CLASSES, 3, "classCode", "A2")
        .rowLike(ENROLLMENTS, 2, "enr-t2")
        .rowLike(ENROLLMENTS, 3, "enr-s2")
        .cell(ENROLLMENTS, 4, "classSourcedId", "alg-2")
        .cell(ENROLLMENTS, 5, "classSourcedId", "alg-2");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
