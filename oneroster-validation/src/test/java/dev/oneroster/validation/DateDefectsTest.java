package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with days, points in time and years. */
class DateDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final RosterValidator TODAY =
      RosterValidator.create().withToday(LocalDate.of(2026, 11, 22));

  static List<DefectCase> cases() {
    return Stream.concat(days().stream(), timesAndYears().stream()).toList();
  }

  private static List<DefectCase> days() {
    return List.of(
        DefectCase.row(121, "date_us")
            .fails(begin("8/15/2025"), "error value.date_us enrollments.csv:3:beginDate")
            .fails(begin("15.08.2025"), "error value.date_us enrollments.csv:3:beginDate")
            .fails(begin("2025/08/15"), "error value.date_us enrollments.csv:3:beginDate")
            .fails(begin("20250815"), "error value.date_us enrollments.csv:3:beginDate")
            .fails(begin("Aug 15, 2025"), "error value.date_us enrollments.csv:3:beginDate")
            .passes(begin("2026-08-15")),
        DefectCase.row(122, "date_ambiguous")
            .fails(begin("05/06/2025"), "error value.date_ambiguous enrollments.csv:3:beginDate")
            .passes(begin("2026-09-05")),
        DefectCase.row(123, "date_serial")
            .fails(begin("45884"), "error value.date_serial enrollments.csv:3:beginDate")
            .passes(begin("2026-08-15")),
        DefectCase.row(124, "date_impossible")
            .fails(begin("2026-02-30"), "error value.date_impossible enrollments.csv:3:beginDate")
            .fails(begin("2026-13-01"), "error value.date_impossible enrollments.csv:3:beginDate")
            .passes(birth("2012-02-29")),
        DefectCase.row(125, "date_with_time")
            .fails(
                begin("2026-08-15T00:00:00Z"),
                "error value.date_with_time enrollments.csv:3:beginDate")
            .fails(
                begin("2026-08-15 00:00:00.0"),
                "error value.date_with_time enrollments.csv:3:beginDate")
            .passes(begin("2026-08-15")),
        DefectCase.row(126, "date_sentinel")
            .fails(birth("1900-01-01"), "warning value.date_sentinel demographics.csv:2:birthDate")
            .fails(birth("0001-01-01"), "warning value.date_sentinel demographics.csv:2:birthDate")
            .fails(end("9999-12-31"), "warning value.date_sentinel enrollments.csv:3:endDate")
            .fails(birth("0000-00-00"), "error value.date_impossible demographics.csv:2:birthDate")
            .fails(
                end("9999-12-31").cell("enrollments.csv", 2, "endDate", "9999-12-31"),
                "warning value.date_sentinel enrollments.csv:2:endDate x2")
            .passes(birth("1900-01-02"), birth("2000-01-01"), birth("1999-12-31")),
        DefectCase.row(127, "date_two_digit_year")
            .fails(begin("08/15/25"), "error value.date_two_digit_year enrollments.csv:3:beginDate")
            .passes(begin("2026-08-15")),
        DefectCase.row(128, "birthdate_range")
            .fails(
                TODAY,
                birth("2031-05-17"),
                "warning value.birthdate_range demographics.csv:2:birthDate")
            .fails(
                TODAY,
                birth("1912-05-17"),
                "warning value.birthdate_range demographics.csv:2:birthDate")
            .fails(
                TODAY,
                birth("2024-05-17"),
                "warning value.birthdate_range demographics.csv:2:birthDate")
            .fails(
                TODAY,
                birth("1929-05-17"),
                "warning value.birthdate_range demographics.csv:2:birthDate")
            .fails(
                TODAY,
                birth("9999-12-31"),
                "warning value.date_sentinel demographics.csv:2:birthDate")
            .passes(birth("2031-05-17"), birth("1912-05-17"), birth("2024-05-17"))
            .passes(
                TODAY,
                birth("2012-05-17"),
                birth("1990-05-17"),
                birth("2024-05-17").cell("users.csv", 3, "grades", "IT"),
                birth("2019-11-22").cell("users.csv", 3, "grades", "KG"),
                birth("1929-05-17").cell("users.csv", 3, "grades", "")));
  }

  private static List<DefectCase> timesAndYears() {
    return List.of(
        DefectCase.row(129, "datetime_no_zone")
            .fails(
                changed("2026-08-15T00:00:00"),
                "error value.datetime_no_zone orgs.csv:3:dateLastModified")
            .passes(changed("2026-08-15T00:00:00.000Z")),
        DefectCase.row(130, "datetime_offset")
            .fails(
                changed("2026-08-15T09:30:00.000+02:00"),
                "warning value.datetime_offset orgs.csv:3:dateLastModified")
            .fails(
                changed("2026-08-15T07:30:00000Z"),
                "warning value.datetime_offset orgs.csv:3:dateLastModified")
            .fails(
                changed("2026-08-15T07:30:00.000z"),
                "warning value.datetime_offset orgs.csv:3:dateLastModified")
            .fails(
                changed("2026-08-15 07:30:00.000Z"),
                "warning value.datetime_offset orgs.csv:3:dateLastModified")
            .fails(
                changed("2026-08-15T07:30:00.123456Z"),
                "warning value.datetime_offset orgs.csv:3:dateLastModified")
            .fails(
                changed("2026-08-15T07:30:00Z"),
                "warning value.datetime_offset orgs.csv:3:dateLastModified")
            .passes(changed("2026-08-15T07:30:00.000Z")),
        DefectCase.row(131, "datetime_future")
            .fails(
                TODAY,
                changed("2031-01-01T00:00:00.000Z"),
                "warning value.datetime_future orgs.csv:3:dateLastModified")
            .fails(
                TODAY,
                changed("2026-11-24T00:00:00.000Z")
                    .cell("orgs.csv", 2, "dateLastModified", "2026-11-24T00:00:00.000Z"),
                "warning value.datetime_future orgs.csv:2:dateLastModified x2")
            .passes(changed("2031-01-01T00:00:00.000Z"))
            .passes(
                TODAY, changed("2026-11-22T23:00:00.000Z"), changed("2026-11-23T13:00:00.000Z")),
        DefectCase.row(135, "year")
            .fails(year("2026-2027"), "error value.year academicSessions.csv:3:schoolYear")
            .fails(year("26"), "error value.year academicSessions.csv:3:schoolYear")
            .fails(year("2027.0"), "error value.year academicSessions.csv:3:schoolYear")
            .passes(year("2027")),
        DefectCase.rule("value.date")
            .fails(begin("soon"), "error value.date enrollments.csv:3:beginDate")
            .passes(begin("2026-09-01"), begin("")),
        DefectCase.rule("value.datetime")
            .fails(changed("yesterday"), "error value.datetime orgs.csv:3:dateLastModified")
            .passes(changed("2026-08-15T07:30:00.000Z")));
  }

  private static TestPackage begin(String text) {
    return ROSTER.cell("enrollments.csv", 3, "beginDate", text);
  }

  private static TestPackage end(String text) {
    return ROSTER.cell("enrollments.csv", 3, "endDate", text);
  }

  private static TestPackage birth(String text) {
    return ROSTER.cell("demographics.csv", 2, "birthDate", text);
  }

  private static TestPackage changed(String text) {
    return TinyRoster.delta(OneRosterVersion.V1_2).cell("orgs.csv", 3, "dateLastModified", text);
  }

  private static TestPackage year(String text) {
    return ROSTER.cell("academicSessions.csv", 3, "schoolYear", text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
