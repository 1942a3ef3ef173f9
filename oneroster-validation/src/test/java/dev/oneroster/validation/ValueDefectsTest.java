package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with blank cells, identifiers and lists. */
class ValueDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();
  private static final TestPackage DELTA = TinyRoster.delta(OneRosterVersion.V1_2);

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(116, "required_empty")
            .fails(user("familyName", ""), "error value.required_empty users.csv:3:familyName")
            .fails(user("enabledUser", ""), "error value.required_empty users.csv:3:enabledUser")
            .passes(user("middleName", ""), user("email", "")),
        DefectCase.row(117, "whitespace_only")
            .fails(user("familyName", "   "), "error value.whitespace_only users.csv:3:familyName")
            .fails(user("grades", " "), "warning value.outer_space users.csv:3:grades")
            .passes(user("familyName", "x")),
        DefectCase.row(118, "outer_space")
            .fails(user("givenName", " Grace"), "warning value.outer_space users.csv:3:givenName")
            .fails(user("username", "grace "), "warning value.outer_space users.csv:3:username")
            .fails(enrollment("enr-s "), "error value.guid_chars enrollments.csv:3:sourcedId")
            .passes(user("givenName", "Mary Jo")),
        DefectCase.row(119, "guid_chars")
            .fails(enrollment("e 1"), "error value.guid_chars enrollments.csv:3:sourcedId")
            .fails(enrollment("{e1}"), "error value.guid_chars enrollments.csv:3:sourcedId")
            .fails(enrollment("e:1"), "error value.guid_chars enrollments.csv:3:sourcedId")
            .fails(enrollment("#1"), "error value.guid_chars enrollments.csv:3:sourcedId")
            .fails(enrollment("a&b"), "error value.guid_chars enrollments.csv:3:sourcedId")
            .fails(enrollment("é"), "error value.guid_chars enrollments.csv:3:sourcedId")
            .fails(enrollment("e😀"), "error value.guid_chars enrollments.csv:3:sourcedId")
            .passes(enrollment("e.1-2_3/4@5"), enrollment("E")),
        DefectCase.row(120, "guid_length")
            .fails(
                enrollment("e".repeat(256)), "error value.guid_length enrollments.csv:3:sourcedId")
            .passes(enrollment("e".repeat(255))),
        DefectCase.row(144, "list_syntax")
            .fails(terms("fall;quarter"), "error value.list_syntax classes.csv:2:termSourcedIds")
            .fails(terms("fall|quarter"), "error value.list_syntax classes.csv:2:termSourcedIds")
            .fails(terms("[\"fall\"]"), "error value.list_syntax classes.csv:2:termSourcedIds")
            .fails(terms("fall,,quarter"), "error value.list_syntax classes.csv:2:termSourcedIds")
            .fails(terms("fall,"), "error value.list_syntax classes.csv:2:termSourcedIds")
            .fails(terms("fall, quarter"), "error value.guid_chars classes.csv:2:termSourcedIds")
            .fails(periods("1;3"), "warning value.list_separator classes.csv:2:periods")
            .fails(periods("[1,3]"), "warning value.list_separator classes.csv:2:periods")
            .fails(periods("1, 3"), "warning value.outer_space classes.csv:2:periods")
            .passes(terms("fall,quarter"), periods("1,3"), periods("A-1,B/2")),
        DefectCase.row(145, "list_unquoted")
            .fails(
                ROSTER.file(
                    "classResources.csv",
                    "sourcedId,status,dateLastModified,title,classSourcedId,resourceSourcedId",
                    "cr,,,Book,alg-1,book,book"),
                "error csv.ragged_long classResources.csv:2")
            .passes(terms("fall,quarter")),
        DefectCase.row(146, "list_duplicate")
            .fails(terms("fall,fall"), "warning value.list_duplicate classes.csv:2:termSourcedIds")
            .fails(periods("1,3,2,3"), "warning value.list_duplicate classes.csv:2:periods")
            .fails(
                periods("period,".repeat(100) + "last"),
                "warning value.list_duplicate classes.csv:2:periods")
            .passes(
                terms("fall,quarter"),
                periods("1,11,111"),
                subjects("Mathematics,Mathematics", "02052,02053")),
        DefectCase.row(147, "list_item_quotes")
            .fails(
                subjects("\"Art,Visual\"", "05154"),
                "error sem.subjects_codes_length classes.csv:2:subjectCodes")
            .passes(subjects("\"Math\",\"Art\"", "02052,05154")),
        DefectCase.row(148, "user_ids")
            .fails(user("userIds", "12345"), "error value.user_ids users.csv:3:userIds")
            .fails(user("userIds", "local:12345"), "error value.user_ids users.csv:3:userIds")
            .fails(user("userIds", "{LDAP:12345"), "error value.user_ids users.csv:3:userIds")
            .fails(user("userIds", "{LDAP,12345}"), "error value.user_ids users.csv:3:userIds")
            .fails(
                user("userIds", "[{\"type\":\"LDAP\",\"id\":\"1\"}]"),
                "error value.user_ids users.csv:3:userIds")
            .fails(user("userIds", "{:1}"), "error value.user_ids users.csv:3:userIds")
            .fails(user("userIds", "{LDAP:}"), "error value.user_ids users.csv:3:userIds")
            .passes(
                user("userIds", "{LDAP:jsmith}"),
                user("userIds", "{LDAP:jsmith},{Fed:12}"),
                user("userIds", "{Fed:urn:x:1}")),
        DefectCase.row(149, "score_scale")
            .fails(scale("A:90-100"), "error value.score_scale scoreScales.csv:2:scoreScaleValue")
            .fails(scale("{A}"), "error value.score_scale scoreScales.csv:2:scoreScaleValue")
            .fails(scale("{A:1},{B}"), "error value.score_scale scoreScales.csv:2:scoreScaleValue")
            .passes(scale("{A:90-100}"), scale("{0-10:F},{11-20:E}")),
        DefectCase.row(150, "case_urn")
            .fails(
                objective("6d1b1c64-5bb6-4d0d-a0f8-9c5b4c7d0e11"),
                "error value.case_urn lineItemLearningObjectiveIds.csv:2:learningObjectiveId")
            .passes(
                objective("urn:uuid:6D1B1C64-5bb6-4d0d-a0f8-9c5b4c7d0e11"),
                objective("Counts to ten")
                    .cell("lineItemLearningObjectiveIds.csv", 2, "source", "unknown")),
        DefectCase.row(158, "not_blank_in_bulk")
            .fails(
                ROSTER.cell("orgs.csv", 3, "status", "active"),
                "error value.not_blank_in_bulk orgs.csv:3:status")
            .fails(
                ROSTER_1_1.cell("orgs.csv", 3, "dateLastModified", "2026-08-17T06:00:00.000Z"),
                "error value.not_blank_in_bulk orgs.csv:3:dateLastModified")
            .passes(ROSTER, DELTA),
        DefectCase.rule("delta.status_missing")
            .fails(
                DELTA.cell("orgs.csv", 3, "status", ""),
                "error delta.status_missing orgs.csv:3:status")
            .fails(
                DELTA.cell("orgs.csv", 3, "dateLastModified", ""),
                "error delta.status_missing orgs.csv:3:dateLastModified")
            .passes(DELTA),
        DefectCase.rule("sem.subjects_codes_length")
            .fails(
                subjects("Mathematics,Music", "02052"),
                "error sem.subjects_codes_length classes.csv:2:subjectCodes")
            .passes(
                subjects("Mathematics,Music", "02052,05101"), subjects("Mathematics,Music", "")));
  }

  private static TestPackage user(String column, String text) {
    return ROSTER.cell("users.csv", 3, column, text);
  }

  private static TestPackage enrollment(String sourcedId) {
    return ROSTER.cell("enrollments.csv", 3, "sourcedId", sourcedId);
  }

  private static TestPackage terms(String text) {
    return ROSTER.cell("classes.csv", 2, "termSourcedIds", text);
  }

  private static TestPackage periods(String text) {
    return ROSTER.cell("classes.csv", 2, "periods", text);
  }

  private static TestPackage subjects(String subjects, String codes) {
    return ROSTER
        .cell("classes.csv", 2, "subjects", subjects)
        .cell("classes.csv", 2, "subjectCodes", codes);
  }

  private static TestPackage scale(String text) {
    return ROSTER.cell("scoreScales.csv", 2, "scoreScaleValue", text);
  }

  private static TestPackage objective(String text) {
    return ROSTER.cell("lineItemLearningObjectiveIds.csv", 2, "learningObjectiveId", text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
