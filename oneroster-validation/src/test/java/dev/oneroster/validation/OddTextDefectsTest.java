package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are allowed and hardly meant. */
class OddTextDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(136, "email_invalid")
            .fails(user("email", "ann@"), "warning value.email_invalid users.csv:3:email")
            .fails(user("email", "ann@school"), "warning value.email_invalid users.csv:3:email")
            .fails(user("email", "a b@x.org"), "warning value.email_invalid users.csv:3:email")
            .fails(
                user("email", "ann@school.org;bob@school.org"),
                "warning value.email_invalid users.csv:3:email")
            .fails(user("email", "N/A"), "warning value.email_invalid users.csv:3:email")
            .fails(user("email", "none@none.com"), "warning value.placeholder users.csv:3:email")
            .passes(user("email", "ann@school.example"), user("email", "")),
        DefectCase.row(137, "email_case").passes(user("email", "Grace@Springfield.Example")),
        DefectCase.row(151, "max_length")
            .fails(title("x".repeat(256)), "warning value.max_length courses.csv:2:title")
            .passes(title("x".repeat(255)), title("𠮷".repeat(255))),
        DefectCase.row(152, "password_present")
            .fails(
                user("password", "secret"), "warning value.password_present users.csv:3:password")
            .fails(
                user("password", "secret").cell("users.csv", 4, "password", "secret"),
                "warning value.password_present users.csv:3:password x2")
            .fails(
                ROSTER.cell("userProfiles.csv", 2, "password", "secret"),
                "warning value.password_present userProfiles.csv:2:password")
            .passes(user("password", "")),
        DefectCase.row(153, "formula")
            .fails(
                user("givenName", "=HYPERLINK(\"http://x.example\")"),
                "warning value.formula users.csv:3:givenName")
            .fails(title("=1+2"), "warning value.formula courses.csv:2:title")
            .fails(title("@SUM(A1:A9)"), "warning value.formula courses.csv:2:title")
            .fails(title("+cmd|' /C calc'!A0"), "warning value.formula courses.csv:2:title")
            .fails(title("-2+3+cmd|' /C calc'!A0"), "warning value.formula courses.csv:2:title")
            .passes(
                user("phone", "+1 (512) 555-0100"),
                user("username", "@grace"),
                title("-"),
                title("= Honors ="),
                title("+Plus Maths (advanced)")),
        DefectCase.row(154, "html")
            .fails(title("<script>alert(1)</script>"), "warning value.html courses.csv:2:title")
            .fails(title("<b>Algebra</b>"), "warning value.html courses.csv:2:title")
            .fails(comment("<script>x</script>"), "warning value.html results.csv:2:comment")
            .passes(
                title("Algebra <Honors>"),
                title("x < y > z"),
                title("I <3 maths"),
                comment("<p>Well <b>done</b></p>")),
        DefectCase.row(155, "placeholder")
            .fails(title("TBD"), "warning value.placeholder courses.csv:2:title")
            .fails(title("xxx"), "warning value.placeholder courses.csv:2:title")
            .fails(name("Jane", "Do Not Use"), "warning value.placeholder users.csv:3:familyName")
            .fails(name("Fake", "Student"), "warning value.placeholder users.csv:3:familyName")
            .fails(name("Student", "Test"), "warning value.placeholder users.csv:3:familyName")
            .fails(
                name("Test", "Student")
                    .cell("users.csv", 4, "givenName", "Test")
                    .cell("users.csv", 4, "familyName", "Parent"),
                "warning value.placeholder users.csv:3:familyName x2")
            .passes(
                name("Zbigniew", "Test"),
                name("Demo", "Kowalski"),
                name("Anna", "Null"),
                title("Test"),
                title("Test preparation")),
        DefectCase.row(156, "ssn")
            .fails(user("identifier", "123-45-6789"), "warning value.ssn users.csv:3:identifier")
            .fails(user("userIds", "{SSN:123-45-6789}"), "warning value.ssn users.csv:3:userIds")
            .fails(
                TinyRoster.v1_1()
                    .rowLike("users.csv", 2, "123-45-6789")
                    .cell("users.csv", 5, "username", "charles")
                    .cell("users.csv", 5, "email", "")
                    .cell("users.csv", 5, "identifier", ""),
                "warning value.ssn users.csv:5:sourcedId")
            .passes(
                user("identifier", "123456789"),
                user("identifier", "123-45-67890"),
                user("identifier", "000-12-3456"),
                user("identifier", "900-12-3456"),
                user("phone", "123-45-6789")),
        DefectCase.row(157, "country_state")
            .fails(
                country(ROSTER, "USA"),
                "warning value.country_state demographics.csv:2:countryOfBirthCode")
            .fails(
                country(ROSTER, "United States"),
                "warning value.country_state demographics.csv:2:countryOfBirthCode")
            .fails(
                country(ROSTER_1_1, "us"),
                "warning value.country_state demographics.csv:2:countryOfBirthCode")
            .fails(
                state(ROSTER, "Texas"),
                "warning value.country_state demographics.csv:2:stateOfBirthAbbreviation")
            .fails(
                state(ROSTER_1_1, "Tex"),
                "warning value.country_state demographics.csv:2:stateOfBirthAbbreviation")
            .fails(
                state(ROSTER, "TX "),
                "warning value.outer_space demographics.csv:2:stateOfBirthAbbreviation")
            .passes(
                country(ROSTER, "JP"),
                country(ROSTER, "392"),
                state(ROSTER, "NSW"),
                state(ROSTER, "神奈川県"),
                country(ROSTER_1_1, "MX"),
                state(ROSTER_1_1, "TX")));
  }

  private static TestPackage user(String column, String text) {
    return ROSTER.cell("users.csv", 3, column, text);
  }

  private static TestPackage name(String given, String family) {
    return user("givenName", given).cell("users.csv", 3, "familyName", family);
  }

  private static TestPackage title(String text) {
    return ROSTER.cell("courses.csv", 2, "title", text);
  }

  private static TestPackage comment(String text) {
    return ROSTER.cell("results.csv", 2, "comment", text);
  }

  private static TestPackage country(TestPackage roster, String text) {
    return roster.cell("demographics.csv", 2, "countryOfBirthCode", text);
  }

  private static TestPackage state(TestPackage roster, String text) {
    return roster.cell("demographics.csv", 2, "stateOfBirthAbbreviation", text);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.co",
        "first.last+tag@sub.school.k12.ca.us",
        "o'brien@school.example",
        "\"john doe\"@school.example",
        "用户@例子.公司",
        "nguyễn@trường.vn",
        "a..b.@docomo.example",
        "user@[192.0.2.1]",
        "x@xn--fsq.example",
        "!#$%&'*+/=?^_`{|}~-@school.example",
        "user@a-b.school_1.example"
      })
  void unusual_addresses_are_addresses(String address) {
    assertThat(EmailRule.isAddress(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "ann",
        "@school.example",
        "ann@school.example.",
        "ann@.example",
        "ann@school..example",
        "ann@-school.example",
        "ann@school.1",
        "ann@ school.example",
        "ann@bob@school.example",
        "Ann <ann@school.example>",
        "mailto:ann@school.example",
        "ann@school,example"
      })
  void what_no_mail_reaches_is_no_address(String address) {
    assertThat(EmailRule.isAddress(address)).isFalse();
  }
}
