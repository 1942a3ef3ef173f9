package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** References that lead nowhere, to something else, or to what is to be deleted. */
class ReferenceDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();
  private static final TestPackage DELTA = TinyRoster.delta(OneRosterVersion.V1_2);
  private static final TestPackage MANY =
      TestPackage.of(
          SampleRoster.of(OneRosterVersion.V1_1, FileMode.BULK).withStudents(60).rosteringOnly());
  private static final String ORGS = "orgs.csv";
  private static final String SESSIONS = "academicSessions.csv";
  private static final String CLASSES = "classes.csv";
  private static final String USERS = "users.csv";
  private static final String ROLES = "roles.csv";
  private static final String ENROLLMENTS = "enrollments.csv";
  private static final String RESULTS = "results.csv";

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(175, "duplicate")
            .fails(ROSTER.rowLike(ORGS, 3, "dist"), "error id.duplicate orgs.csv:4:sourcedId")
            .fails(
                DELTA.rowLike(ENROLLMENTS, 2, "enr-s"),
                "error id.duplicate enrollments.csv:4:sourcedId")
            .passes(ROSTER.rowLike("resources.csv", 2, "book2")),
        DefectCase.rule("delta.two_states")
            .fails(
                DELTA
                    .rowLike(ENROLLMENTS, 3, "enr-s")
                    .cell(ENROLLMENTS, 4, "status", "tobedeleted"),
                "error delta.two_states enrollments.csv:4:sourcedId")
            .fails(
                DELTA
                    .rowLike(ENROLLMENTS, 3, "enr-s")
                    .cell(ENROLLMENTS, 3, "status", "tobedeleted"),
                "error delta.two_states enrollments.csv:4:sourcedId")
            .passes(DELTA.cell(ENROLLMENTS, 3, "status", "tobedeleted")),
        DefectCase.row(196, "dangling_user")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "userSourcedId", "usr_999"),
                "error ref.dangling_user enrollments.csv:3:userSourcedId")
            .passes(ROSTER),
        DefectCase.row(197, "dangling_class")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "classSourcedId", "alg-9"),
                "error ref.dangling_class enrollments.csv:3:classSourcedId")
            .passes(ROSTER),
        DefectCase.row(198, "dangling_org")
            .fails(
                ROSTER_1_1.cell(USERS, 3, "orgSourcedIds", "sch,sch9"),
                "error ref.dangling_org users.csv:3:orgSourcedIds")
            .fails(
                ROSTER.cell(CLASSES, 2, "schoolSourcedId", "sch9"),
                "error ref.dangling_org classes.csv:2:schoolSourcedId")
            .fails(
                ROSTER.cell(ROLES, 4, "orgSourcedId", "sch9"),
                "error ref.dangling_org roles.csv:4:orgSourcedId")
            .passes(ROSTER),
        DefectCase.row(199, "dangling_course")
            .fails(
                ROSTER.cell(CLASSES, 2, "courseSourcedId", "geo"),
                "error ref.dangling_course classes.csv:2:courseSourcedId")
            .passes(ROSTER),
        DefectCase.row(200, "dangling_term")
            .fails(
                ROSTER.cell(CLASSES, 2, "termSourcedIds", "fall,spring"),
                "error ref.dangling_term classes.csv:2:termSourcedIds")
            .passes(ROSTER),
        DefectCase.row(201, "dangling_agent")
            .fails(
                ROSTER.cell(USERS, 3, "agentSourcedIds", "gua,mum"),
                "error ref.dangling_agent users.csv:3:agentSourcedIds")
            .passes(ROSTER),
        DefectCase.row(202, "dangling_parent")
            .fails(
                ROSTER.cell(ORGS, 3, "parentSourcedId", "state"),
                "error ref.dangling_parent_org orgs.csv:3:parentSourcedId")
            .fails(
                ROSTER.cell(SESSIONS, 4, "parentSourcedId", "autumn"),
                "error ref.dangling_parent_session academicSessions.csv:4:parentSourcedId")
            .passes(ROSTER),
        DefectCase.row(203, "dangling_links")
            .fails(
                ROSTER.cell(ROLES, 3, "userProfileSourcedId", "none"),
                "error ref.dangling_profile roles.csv:3:userProfileSourcedId")
            .fails(
                ROSTER.cell("lineItems.csv", 2, "categorySourcedId", "none"),
                "error ref.dangling_category lineItems.csv:2:categorySourcedId")
            .fails(
                ROSTER.cell(RESULTS, 2, "lineItemSourcedId", "none"),
                "error ref.dangling_line_item results.csv:2:lineItemSourcedId")
            .fails(
                ROSTER.cell("classResources.csv", 2, "resourceSourcedId", "none"),
                "error ref.dangling_resource classResources.csv:2:resourceSourcedId")
            .fails(
                ROSTER.cell("resultScoreScales.csv", 2, "resultSourcedId", "none"),
                "error ref.dangling_result resultScoreScales.csv:2:resultSourcedId")
            .fails(
                ROSTER.cell("lineItemScoreScales.csv", 2, "scoreScaleSourcedId", "none"),
                "error ref.dangling_score_scale lineItemScoreScales.csv:2:scoreScaleSourcedId")
            .passes(ROSTER, ROSTER_1_1),
        DefectCase.row(204, "target_file_absent")
            .fails(
                ROSTER
                    .without("courses.csv")
                    .without("courseResources.csv")
                    .without("scoreScales.csv")
                    .without("lineItemScoreScales.csv")
                    .without("resultScoreScales.csv"),
                "error ref.target_file_absent classes.csv:2:courseSourcedId")
            .fails(
                DELTA
                    .without("courses.csv")
                    .without("courseResources.csv")
                    .without("scoreScales.csv")
                    .without("lineItemScoreScales.csv")
                    .without("resultScoreScales.csv"),
                "info ref.delta_unresolved classes.csv:2:courseSourcedId")
            .passes(ROSTER.without("courseResources.csv")),
        DefectCase.row(205, "delta_unresolved")
            .fails(
                DELTA.cell(ENROLLMENTS, 3, "userSourcedId", "usr_999"),
                "info ref.delta_unresolved enrollments.csv:3:userSourcedId")
            .passes(
                RosterValidator.create().withKnownIds((file, id) -> id.equals("usr_999")),
                DELTA.cell(ENROLLMENTS, 3, "userSourcedId", "usr_999")),
        DefectCase.row(206, "to_tobedeleted")
            .fails(
                DELTA
                    .rowLike(USERS, 3, "left")
                    .cell(USERS, 5, "status", "tobedeleted")
                    .cell(ENROLLMENTS, 3, "userSourcedId", "left"),
                "warning ref.to_tobedeleted enrollments.csv:3:userSourcedId")
            .fails(
                DELTA.cell(ORGS, 2, "status", "tobedeleted"),
                "warning ref.to_tobedeleted orgs.csv:3:parentSourcedId")
            .passes(
                DELTA
                    .rowLike(USERS, 3, "left")
                    .cell(USERS, 5, "status", "tobedeleted")
                    .cell(ENROLLMENTS, 3, "userSourcedId", "left")
                    .cell(ENROLLMENTS, 3, "status", "tobedeleted")),
        DefectCase.row(207, "case_space")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "userSourcedId", "STU"),
                "error ref.case_space enrollments.csv:3:userSourcedId")
            .fails(
                ROSTER
                    .rowLike("categories.csv", 2, "0604")
                    .cell("categories.csv", 3, "weight", "")
                    .cell("lineItems.csv", 2, "categorySourcedId", "604"),
                "error ref.case_space lineItems.csv:2:categorySourcedId")
            .fails(
                ROSTER
                    .rowLike("categories.csv", 2, "604")
                    .cell("categories.csv", 3, "weight", "")
                    .cell("lineItems.csv", 2, "categorySourcedId", "604.0"),
                "error ref.case_space lineItems.csv:2:categorySourcedId")
            .fails(
                upperCase(MANY),
                "error ref.case_space enrollments.csv:2:userSourcedId x" + rows(MANY))
            .passes(ROSTER, MANY),
        DefectCase.row(208, "wrong_kind")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "classSourcedId", "alg"),
                "error ref.wrong_kind enrollments.csv:3:classSourcedId")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "userSourcedId", "grace"),
                "error ref.wrong_kind enrollments.csv:3:userSourcedId")
            .passes(ROSTER),
        DefectCase.row(209, "wrong_column_order")
            .fails(
                swapped(ROSTER), "error ref.wrong_column_order enrollments.csv:2:classSourcedId x4")
            .fails(
                swapped(MANY),
                "error ref.wrong_column_order enrollments.csv:2:classSourcedId x" + 2 * rows(MANY))
            .passes(ROSTER),
        DefectCase.row(210, "org_type")
            .fails(
                ROSTER.cell(ENROLLMENTS, 3, "schoolSourcedId", "dist"),
                "error ref.org_type enrollments.csv:3:schoolSourcedId")
            .fails(
                ROSTER_1_1.cell(CLASSES, 2, "schoolSourcedId", "dist").without(ENROLLMENTS),
                "info manifest.key_file_absent manifest.csv:11:file.enrollments",
                "error ref.org_type classes.csv:2:schoolSourcedId")
            .passes(ROSTER),
        DefectCase.row(216, "demographics_orphan")
            .fails(
                ROSTER.rowLike("demographics.csv", 2, "stranger"),
                "error ref.demographics_orphan demographics.csv:3:sourcedId")
            .fails(
                ROSTER.cell("demographics.csv", 2, "sourcedId", "stranger"),
                "error ref.demographics_orphan demographics.csv:2:sourcedId")
            .passes(ROSTER),
        DefectCase.rule("ref.target_rows_missing")
            .fails(
                renamed(MANY),
                "error ref.target_rows_missing enrollments.csv:2:userSourcedId x" + rows(MANY))
            .passes(MANY),
        DefectCase.rule("ref.not_checked")
            .fails(
                ROSTER.file("resources.csv", "res-1"),
                "error header.data_as_header resources.csv:1",
                "info ref.not_checked classResources.csv:2:resourceSourcedId",
                "info ref.not_checked courseResources.csv:2:resourceSourcedId",
                "info ref.not_checked userResources.csv:2:resourceSourcedId")
            .passes(ROSTER));
  }

  private static long rows(TestPackage roster) {
    return roster.text(ENROLLMENTS).lines().count() - 1;
  }

  private static TestPackage upperCase(TestPackage roster) {
    return users(roster, id -> id.toUpperCase(Locale.ROOT));
  }

  private static TestPackage renamed(TestPackage roster) {
    return users(roster, id -> "new." + id);
  }

  private static TestPackage users(TestPackage roster, UnaryOperator<String> change) {
    TestPackage changed = roster;
    List<String> lines = roster.text(ENROLLMENTS).lines().toList();
    for (int line = 2; line <= lines.size(); line++) {
      String id = CsvText.cells(lines.get(line - 1)).get(5);
      changed = changed.cell(ENROLLMENTS, line, "userSourcedId", change.apply(id));
    }
    return changed;
  }

  private static TestPackage swapped(TestPackage roster) {
    TestPackage changed = roster;
    List<String> lines = roster.text(ENROLLMENTS).lines().toList();
    for (int line = 2; line <= lines.size(); line++) {
      List<String> cells = CsvText.cells(lines.get(line - 1));
      changed =
          changed
              .cell(ENROLLMENTS, line, "userSourcedId", cells.get(3))
              .cell(ENROLLMENTS, line, "classSourcedId", cells.get(5));
    }
    return changed;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }

  @Test
  void whatMayBeMeantIsNamed() {
    TestPackage roster = ROSTER.cell(ENROLLMENTS, 3, "userSourcedId", "STU");

    assertThat(roster.validate().findings())
        .extracting(Finding::message)
        .containsExactly(
            "userSourcedId names `STU`; users.csv has `stu` on line 3, which differs in case, zeros"
                + " or .0 only.");
  }
}
