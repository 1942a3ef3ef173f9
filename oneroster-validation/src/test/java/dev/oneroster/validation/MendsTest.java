package dev.oneroster.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding says what to write instead, where that can be told. */
class MendsTest {

  private static Finding only(TestPackage roster) {
    assertThat(roster.validate().findings()).hasSize(1);
    return roster.validate().findings().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "8/15/2026|Write 2026-08-15.",
        "15.08.2026|Write 2026-08-15.",
        "05/05/2026|Write 2026-05-05.",
        "2026/8/15|Write 2026-08-15.",
        "20260815|Write 2026-08-15.",
        "Aug 15, 2026|Write 2026-08-15.",
        "15-Aug-2026|Write 2026-08-15.",
        "15-Aug-26|Write the day as YYYY-MM-DD.",
        "15/15/2026|Write the day as YYYY-MM-DD.",
        "99999999|Write the day as YYYY-MM-DD.",
        "46249|Write 2026-08-15, and format",
        "05/06/2026|Write the date as YYYY-MM-DD."
      })
  void dates(String text, String mend) {
    assertThat(only(TinyRoster.v1_2().cell("enrollments.csv", 3, "beginDate", text)).fix())
        .startsWith(mend);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-2027|Write 2027.",
        "2026/27|Write 2027.",
        "1999-00|Write 2000.",
        "2027.0|Write 2027.",
        "2026-2028|Write the year in which it ends, such as 2027.",
        "27|Write the year in which it ends, such as 2027."
      })
  void years(String text, String mend) {
    assertThat(only(TinyRoster.v1_2().cell("academicSessions.csv", 2, "schoolYear", text)).fix())
        .isEqualTo(mend);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Student|Write student: upper and lower case count.",
        "students|Write student.",
        "parent1|Write parent.",
        "techer|Write teacher.",
        "teahcer|Write teacher.",
        "site_administrator|Write siteAdministrator.",
        "Site Administrator|Write siteAdministrator.",
        "admin|Write districtAdministrator, siteAdministrator or systemAdministrator.",
        "superintendent|Write one of these."
      })
  void roles(String text, String mend) {
    assertThat(only(TinyRoster.v1_2().cell("roles.csv", 2, "role", text)).fix()).isEqualTo(mend);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "9|Write 09.",
        "K|Write KG.",
        "kg|Write KG: upper and lower case count.",
        "9-12|Write 09,10,11,12.",
        "Adult|Write one of these."
      })
  void grades(String text, String mend) {
    assertThat(only(TinyRoster.v1_1().cell("users.csv", 3, "grades", text)).fix()).isEqualTo(mend);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orgs.csv|type|campus|Write school.",
        "academicSessions.csv|type|quarter|Write gradingPeriod.",
        "classes.csv|classType|regular|Write scheduled.",
        "results.csv|scoreStatus|fullyGraded|Write fully graded.",
        "roles.csv|roleType|main|Write primary."
      })
  void words_of_daily_speech(String file, String column, String text, String mend) {
    assertThat(only(TinyRoster.v1_2().cell(file, 2, column, text)).fix()).isEqualTo(mend);
  }

  @Test
  void states_of_older_drafts() {
    TestPackage delta = TinyRoster.delta(OneRosterVersion.V1_1);

    assertThat(only(delta.cell("resources.csv", 2, "status", "inactive")).fix())
        .isEqualTo("Write tobedeleted.");
  }

  @Test
  void what_is_read_out_of_a_personal_cell_is_masked_too() {
    Finding birth = only(TinyRoster.v1_2().cell("demographics.csv", 2, "birthDate", "8/15/2012"));
    Finding sex = only(TinyRoster.v1_2().cell("demographics.csv", 2, "sex", "F"));

    assertThat(birth.fix()).doesNotContain("2012");
    assertThat(birth.fix(ValueDisplay.SHOWN)).startsWith("Write 2012-08-15.");
    assertThat(sex.message() + sex.fix()).doesNotContain("`F`").doesNotContain("Write female");
    assertThat(sex.fix(ValueDisplay.SHOWN)).isEqualTo("Write female.");
  }

  @Test
  void a_password_or_social_security_number_is_shown_to_nobody() {
    Finding password = only(TinyRoster.v1_2().cell("users.csv", 3, "password", "open sesame"));
    ValidationReport report =
        TinyRoster.v1_2()
            .rowLike("users.csv", 2, "123-45-6789")
            .cell("users.csv", 5, "email", "x")
            .validate();

    assertThat(
            password.message(ValueDisplay.SHOWN)
                + password.fix(ValueDisplay.SHOWN)
                + password.arguments())
        .doesNotContain("sesame");
    // The added user is the first one again, under another id.
    assertThat(report.totals())
        .containsOnlyKeys(
            "value.ssn",
            "value.email_invalid",
            "identifier.duplicate",
            "user_master_id.duplicate",
            "username.duplicate",
            "sem.user_orphan");
    assertThat(
            report.findings().toString()
                + report.findings().stream().map(Finding::sourcedId).toList())
        .doesNotContain("123-45");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"9,10|Write 09,10.", "K,1,PK|Write KG,01,PK.", "09,Adult|Write one of these."})
  void lists_are_mended_as_a_whole(String text, String mend) {
    assertThat(only(TinyRoster.v1_1().cell("classes.csv", 2, "grades", text)).fix())
        .isEqualTo(mend);
  }

  @Test
  void what_is_allowed_is_told_in_full() {
    assertThat(only(TinyRoster.v1_2().cell("roles.csv", 2, "role", "boss")).message())
        .endsWith("principal, siteAdministrator, systemAdministrator, or ext:name.");
  }

  @Test
  void a_personal_value_is_not_replaced_by_its_length() {
    Finding finding = only(TinyRoster.v1_2().cell("demographics.csv", 2, "sex", "F"));

    assertThat(finding.fix()).isEqualTo("Write what is meant.");
    assertThat(finding.fix(ValueDisplay.SHOWN)).isEqualTo("Write female.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html>|a web page",
        "<orgs>|a web page or XML",
        "[{sourcedId: 1}]|a JSON file",
        "{\\rtf1 Roster}|a document in Rich Text",
        "%PDF-1.7|a PDF document"
      })
  void a_file_of_another_kind_is_told(String line, String kind) {
    Finding first =
        TinyRoster.v1_2().file("orgs.csv", List.of(line, line)).validate().findings().stream()
            .filter(finding -> finding.code().equals("csv.not_csv"))
            .findFirst()
            .orElseThrow();

    assertThat(first.message())
        .isEqualTo("The file looks like " + kind + ", not like CSV; nothing in it was checked.");
  }

  @Test
  void lines_in_quotes_are_told() {
    TestPackage roster = TinyRoster.v1_2();
    List<String> quoted =
        roster.text("demographics.csv").lines().map(line -> '"' + line + '"').toList();

    assertThat(only(roster.file("demographics.csv", quoted)).message())
        .isEqualTo(
            "This line looks like data: of the 16 columns of this file it names 0; the line stands in"
                + " quotes as a whole, and so is one cell; the rows were not checked.");
  }

  @Test
  void a_message_about_a_line_names_no_column() {
    String text = TinyRoster.v1_2().text("demographics.csv") + "\u001a";

    assertThat(only(TinyRoster.v1_2().bytes("demographics.csv", text.getBytes(UTF_8))).message())
        .isEqualTo("The line holds the control character U+001A, an end of file of DOS.");
  }

  @Test
  void too_many_cells() {
    String school = "sch,,,North School,school,060000100001,dist,,";

    assertThat(only(TinyRoster.v1_2().line("orgs.csv", 3, school)).message())
        .isEqualTo("The row has 9 cells, the header 7; what is behind the last column is empty.");
  }

  @Test
  void a_header_of_another_file_is_told() {
    String roles =
        "sourcedId,status,dataLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId";

    assertThat(TinyRoster.v1_2().line("userProfiles.csv", 1, roles).validate().findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(finding -> finding.message())
        .containsExactly(
            "This line names columns, but of the 11 of this file only 3; it looks like the "
                + "header of roles.csv; the rows were not checked.");
  }
}
