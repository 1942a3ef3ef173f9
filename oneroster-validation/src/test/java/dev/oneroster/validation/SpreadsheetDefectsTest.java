package dev.oneroster.validation;

import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What spreadsheets and data frames do to identifiers, codes and numbers. */
class SpreadsheetDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(138, "phone")
            .fails(user("phone", "5.12555E+09"), "warning value.phone users.csv:3:phone")
            .fails(user("sms", "5E+09"), "warning value.phone users.csv:3:sms")
            .passes(
                user("phone", "(512) 555-0100"),
                user("phone", "+15125550100"),
                user("phone", "512.555.0100 ext. 7"),
                user("sms", "5125550100")),
        DefectCase.row(139, "scientific")
            .fails(enrollment("1.23457E+11"), "error value.scientific enrollments.csv:3:sourcedId")
            .fails(
                ROSTER
                    .cell("enrollments.csv", 2, "sourcedId", "1.23457E+11")
                    .cell("enrollments.csv", 3, "sourcedId", "1.23457E+11"),
                "error value.scientific enrollments.csv:2:sourcedId",
                "error value.scientific enrollments.csv:3:sourcedId")
            .fails(
                user("identifier", "1.23457E+11"),
                "warning value.scientific_text users.csv:3:identifier")
            .fails(
                ROSTER.cell("classes.csv", 2, "classCode", "1E+05"),
                "warning value.scientific_text classes.csv:2:classCode")
            .passes(
                enrollment("123457000000"),
                enrollment("12E5"),
                user("identifier", "2E+"),
                user("identifier", "12.5E+03")),
        DefectCase.row(140, "leading_zeros_lost")
            .fails(user("grades", "9"), "warning vocab.grade_spelling users.csv:3:grades")
            .fails(
                ROSTER.cell("classResources.csv", 2, "resourceSourcedId", "0604"),
                "error ref.dangling_resource classResources.csv:2:resourceSourcedId")
            .passes(user("grades", "09"), user("identifier", "604"), enrollment("604")),
        DefectCase.row(141, "dot_zero_id")
            .fails(enrollment("100234.0"), "warning value.dot_zero_id enrollments.csv:3:sourcedId")
            .fails(
                ROSTER
                    .cell("enrollments.csv", 2, "sourcedId", "1.0")
                    .cell("enrollments.csv", 3, "sourcedId", "2.0"),
                "warning value.dot_zero_id enrollments.csv:2:sourcedId x2")
            .fails(
                user("identifier", "100234.0"), "warning value.dot_zero_id users.csv:3:identifier")
            .passes(enrollment("100234"), enrollment("1.0"), enrollment("100234.01")),
        DefectCase.row(142, "rounded_id")
            .fails(
                ROSTER
                    .cell("enrollments.csv", 2, "sourcedId", "123456789012345000")
                    .cell("enrollments.csv", 3, "sourcedId", "223456789012345000"),
                "warning value.rounded_id enrollments.csv:2:sourcedId x2")
            .passes(
                enrollment("1234567890123450"),
                ROSTER
                    .cell("enrollments.csv", 2, "sourcedId", "123456789012345000")
                    .cell("enrollments.csv", 3, "sourcedId", "223456789012345001")),
        DefectCase.row(143, "id_as_date")
            .fails(enrollment("12-Mar"), "warning value.id_as_date enrollments.csv:3:sourcedId")
            .fails(
                ROSTER.cell("classes.csv", 2, "classCode", "2-Jan"),
                "warning value.id_as_date classes.csv:2:classCode")
            .fails(
                ROSTER.cell("classes.csv", 2, "classCode", "Jan-32"),
                "warning value.id_as_date classes.csv:2:classCode")
            .passes(
                enrollment("3-12"),
                enrollment("12-MAR"),
                ROSTER.cell("classes.csv", 2, "classCode", "1/2"),
                ROSTER.rowLike("academicSessions.csv", 4, "26-Aug")));
  }

  private static TestPackage user(String column, String text) {
    return ROSTER.cell("users.csv", 3, column, text);
  }

  private static TestPackage enrollment(String sourcedId) {
    return ROSTER.cell("enrollments.csv", 3, "sourcedId", sourcedId);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
