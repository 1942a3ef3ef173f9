package dev.oneroster.validation;

import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with bytes and characters. */
class TextDefectsTest {

  private static final String USERS = "users.csv";
  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();
  private static final RosterValidator WITH_CAPITALS =
      RosterValidator.create().withSettings(RuleSettings.defaults().on("text.case_shouting"));

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(53, "bom")
            .fails(users(text -> "\ufeff" + text), "info text.bom users.csv:1")
            .passes(ROSTER),
        DefectCase.row(54, "bom_quoted")
            .fails(
                users(text -> "\ufeff" + text.replaceFirst("sourcedId", "\"sourcedId\"")),
                "info text.bom users.csv:1")
            .passes(users(text -> text.replaceFirst("sourcedId", "\"sourcedId\""))),
        DefectCase.row(55, "bom_inside")
            .fails(
                users(text -> text.replace("\nstu,", "\n\ufeffstu,")),
                "error text.bom_inside users.csv:3:sourcedId")
            .fails(
                users(text -> text + "\ufeff" + ROSTER.text(USERS).lines().findFirst().get()),
                "error text.bom_inside users.csv:5:sourcedId")
            .fails(
                users(text -> "\ufeff" + text.replace("\nstu,", "\n\ufeffstu,")),
                "info text.bom users.csv:1",
                "error text.bom_inside users.csv:3:sourcedId")
            .passes(ROSTER),
        DefectCase.row(56, "utf16")
            .fails(
                encoded(text -> "\ufeff" + text, StandardCharsets.UTF_16LE),
                "error text.utf16 users.csv")
            .fails(
                encoded(text -> "\ufeff" + text, StandardCharsets.UTF_16BE),
                "error text.utf16 users.csv")
            .passes(encoded(text -> text, StandardCharsets.UTF_8)),
        DefectCase.row(57, "utf16_no_bom")
            .fails(
                encoded(text -> text, StandardCharsets.UTF_16LE),
                "error text.utf16_no_bom users.csv")
            .fails(
                encoded(text -> text, StandardCharsets.UTF_16BE),
                "error text.utf16_no_bom users.csv")
            .passes(encoded(text -> text, StandardCharsets.UTF_8)),
        DefectCase.row(58, "not_utf8")
            .fails(
                encoded(text -> text.replace("Nguyễn", "José"), Charset.forName("windows-1252")),
                "error text.not_utf8 users.csv:3:familyName",
                "error text.not_utf8 users.csv:4:familyName")
            .fails(
                ROSTER.bytes(
                    "orgs.csv",
                    ROSTER
                        .text("orgs.csv")
                        .replace("North", "École")
                        .getBytes(StandardCharsets.ISO_8859_1)),
                "error text.not_utf8 orgs.csv:3:name")
            .passes(ROSTER.cell(USERS, 3, "familyName", "José")),
        DefectCase.row(59, "replacement_char")
            .fails(familyName("Jos\ufffd"), "warning text.replacement_char users.csv:3:familyName")
            .passes(familyName("José")),
        DefectCase.row(60, "mojibake")
            .fails(familyName("JosÃ©"), "warning text.mojibake users.csv:3:familyName")
            .fails(title("Math â€“ Algebra"), "warning text.mojibake courses.csv:2:title")
            .fails(title("Â°C"), "warning text.mojibake courses.csv:2:title")
            .passes(
                familyName("José"),
                familyName("Ãngela"),
                familyName("SÃO"),
                title("VÂ"),
                title("Ü’s Algebra")),
        DefectCase.row(61, "question_marks")
            .fails(familyName("Jos?"), "warning text.question_marks users.csv:3:familyName")
            .fails(familyName("????"), "warning text.question_marks users.csv:3:familyName")
            .fails(
                familyName("Nguy?n").cell(USERS, 4, "familyName", "Nguy?n"),
                "warning text.question_marks users.csv:3:familyName x2")
            .fails(title("Fran?ais"), "warning text.question_marks courses.csv:2:title")
            .passes(title("Why?"), title("Who am I? Who are you?")),
        DefectCase.row(62, "smart_quotes")
            .fails(
                ROSTER.with("orgs.csv", "North School", "“School, North”"),
                "error text.smart_quotes orgs.csv:3")
            .fails(
                ROSTER.with("orgs.csv", "North School", "„School, North“"),
                "error text.smart_quotes orgs.csv:3")
            .passes(title("The “New” Algebra"), title("“New” Algebra"), title("5’ 7”")),
        DefectCase.row(63, "nul")
            .fails(ROSTER.with(USERS, "Grace", "Grace\0"), "error text.nul users.csv:3:givenName")
            .fails(users(text -> text + "\0".repeat(4096)), "error text.nul users.csv:5:sourcedId")
            .passes(ROSTER),
        DefectCase.row(64, "control")
            .fails(familyName("Van\tDyke"), "warning text.control users.csv:3:familyName")
            .fails(title("Algebra\u000b1"), "warning text.control courses.csv:2:title")
            .fails(title("Alg\u001bebra"), "warning text.control courses.csv:2:title")
            .fails(title("Alg\u007febra"), "warning text.control courses.csv:2:title")
            .fails(users(text -> text + "\u001a"), "warning text.control users.csv:5")
            .passes(title("Algebra")),
        DefectCase.row(65, "invisible")
            .fails(title("Alge\u200bbra"), "warning text.invisible courses.csv:2:title")
            .fails(title("Alge\u00adbra"), "warning text.invisible courses.csv:2:title")
            .fails(title("Algebra\u00a0One"), "warning text.invisible courses.csv:2:title")
            .fails(
                ROSTER.cell("enrollments.csv", 3, "sourcedId", "e\u200b1"),
                "error value.guid_chars enrollments.csv:3:sourcedId")
            .fails(
                ROSTER.with("orgs.csv", "identifier", "identifier\u200b"),
                "error header.space orgs.csv:1:identifier")
            .passes(
                title("می\u200cخواهم"),
                title("👩\u200d🔬"),
                title("\u200fאלגברה"),
                title("Qui\u00a0?"),
                title("12\u00a0ans")),
        DefectCase.row(66, "nfc")
            .fails(familyName("Jose\u0301"), "warning text.nfc users.csv:3:familyName")
            .fails(
                familyName("Jose\u0301").cell(USERS, 4, "familyName", "Jose\u0301"),
                "warning text.nfc users.csv:3:familyName x2")
            .fails(
                ROSTER.cell("enrollments.csv", 3, "sourcedId", "e\u0301"),
                "error value.guid_chars enrollments.csv:3:sourcedId")
            .passes(familyName("Jos\u00e9"), familyName("M\u0327"), title("हिन्दी"), title("ไทย")),
        DefectCase.row(67, "confusable")
            .fails(
                ROSTER.cell(USERS, 3, "username", "gr\u0430ce"),
                "warning text.confusable users.csv:3:username")
            .fails(
                ROSTER.cell(USERS, 3, "identifier", "１２"),
                "warning text.confusable users.csv:3:identifier")
            .fails(
                ROSTER.cell("enrollments.csv", 3, "sourcedId", "\u0430"),
                "error value.guid_chars enrollments.csv:3:sourcedId")
            .passes(
                familyName("Анна"),
                familyName("Δημήτρης"),
                title("数学１２"),
                title("Grundkurs α und β"),
                ROSTER.cell(USERS, 3, "username", "анна")),
        DefectCase.row(68, "line_sep_char")
            .fails(title("Algebra\u2028One"), "warning text.line_sep_char courses.csv:2:title")
            .fails(title("Algebra\u2029One"), "warning text.line_sep_char courses.csv:2:title")
            .fails(title("Algebra\u0085One"), "warning text.line_sep_char courses.csv:2:title")
            .passes(title("Algebra…")),
        DefectCase.row(69, "html_entities")
            .fails(familyName("O&#39;Brien"), "warning text.html_entities users.csv:3:familyName")
            .fails(title("Arts &amp; Crafts"), "warning text.html_entities courses.csv:2:title")
            .passes(title("Arts & Crafts"), title("AT&T; Bell"), title("R&D;")),
        DefectCase.row(70, "case_shouting")
            .fails(WITH_CAPITALS, capitals(), "info text.case_shouting users.csv:2:familyName x3")
            .passes(
                WITH_CAPITALS, ROSTER, ROSTER_1_1, capitals().cell(USERS, 4, "familyName", "Poe"))
            .passes(capitals()));
  }

  private static TestPackage capitals() {
    return ROSTER
        .cell(USERS, 2, "familyName", "O'BRIEN")
        .cell(USERS, 3, "familyName", "NGUYỄN")
        .cell(USERS, 4, "familyName", "MCDONALD");
  }

  private static TestPackage familyName(String text) {
    return ROSTER.cell(USERS, 3, "familyName", text);
  }

  private static TestPackage title(String text) {
    return ROSTER.cell("courses.csv", 2, "title", text);
  }

  private static TestPackage users(UnaryOperator<String> change) {
    return encoded(change, StandardCharsets.UTF_8);
  }

  private static TestPackage encoded(UnaryOperator<String> change, Charset charset) {
    return ROSTER.bytes(USERS, change.apply(ROSTER.text(USERS)).getBytes(charset));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
