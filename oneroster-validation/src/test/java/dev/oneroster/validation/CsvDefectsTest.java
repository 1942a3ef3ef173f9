package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with lines, quotes and separators. */
class CsvDefectsTest {

  private static final String USERS = "users.csv";
  private static final String ORGS = "orgs.csv";
  private static final String DEMOGRAPHICS = "demographics.csv";
  private static final TestPackage ROSTER = TinyRoster.v1_2();

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(71, "unclosed_quote")
            .fails(name("\"North School"), "error csv.unclosed_quote orgs.csv:3:name")
            .fails(
                ROSTER.with(USERS, "Ada,O'Brien", "Ada,\"O'Brien"),
                "error csv.unclosed_quote users.csv:2:familyName")
            .fails(
                ROSTER.with(ORGS, "Springfield USD", "\"Springfield USD"),
                "error csv.unclosed_quote orgs.csv:2:name")
            .passes(name("\"North School\"")),
        DefectCase.row(72, "unescaped_quote")
            .fails(name("\"The \"North\" School\""), "error csv.unescaped_quote orgs.csv:3:name")
            .passes(name("\"The \"\"North\"\" School\"")),
        DefectCase.row(73, "bare_quote")
            .fails(name("6'2\" tall"), "error csv.bare_quote orgs.csv:3:name")
            .fails(name("North \"School\""), "error csv.bare_quote orgs.csv:3:name")
            .passes(name("\"6'2\"\" tall\""), name("6'2 tall")),
        DefectCase.row(74, "text_after_quote")
            .fails(name("\"North\"School"), "error csv.text_after_quote orgs.csv:3:name")
            .fails(name("\"North\" "), "error csv.text_after_quote orgs.csv:3:name")
            .passes(name("\"North\"")),
        DefectCase.row(75, "space_before_quote")
            .fails(name(" \"North, School\""), "error csv.space_before_quote orgs.csv:3:name")
            .fails(name("\t\"North School\""), "error csv.space_before_quote orgs.csv:3:name")
            .fails(
                changed(ORGS, text -> text.replaceFirst("status", " \"status\"")),
                "error csv.space_before_quote orgs.csv:1:status")
            .passes(name("\"North, School\"")),
        DefectCase.row(76, "backslash_escape")
            .fails(
                name("\"The \\\"North\\\" School\""), "error csv.backslash_escape orgs.csv:3:name")
            .passes(name("\"The \\North\\ School\"")),
        DefectCase.row(77, "ragged_short")
            .fails(
                ROSTER.line(ORGS, 3, "sch,,,North School,school,060000100001"),
                "error csv.ragged_short orgs.csv:3")
            .fails(ROSTER.line(ORGS, 4, "sch-2"), "error csv.ragged_short orgs.csv:4")
            .passes(ROSTER.line(ORGS, 4, "dep,,,Maths,department,,sch")),
        DefectCase.row(78, "ragged_long")
            .fails(name("School, North"), "error csv.ragged_long orgs.csv:3")
            .fails(
                ROSTER.with(USERS, "Ada,O'Brien", "Ada,O'Brien, Jr."),
                "error csv.ragged_long users.csv:2")
            .fails(
                ROSTER.line(ORGS, 3, "sch,,,North School,school,060000100001,dist,"),
                "error csv.ragged_long orgs.csv:3")
            .passes(name("\"School, North\"")),
        DefectCase.row(79, "trailing_commas")
            .fails(eachLine(ORGS, line -> line + ",,,"), "warning csv.trailing_commas orgs.csv:1")
            .fails(eachRow(ORGS, line -> line + ",,"), "warning csv.trailing_commas orgs.csv:2")
            .passes(ROSTER),
        DefectCase.row(80, "blank_line")
            .fails(
                changed(ORGS, text -> text.replace("\nsch,", "\n\r\nsch,")),
                "warning csv.blank_line orgs.csv:3")
            .fails(
                changed(ORGS, text -> text.replace("\nsch,", "\n  \t\r\nsch,")),
                "warning csv.blank_line orgs.csv:3")
            .fails(
                changed(ORGS, text -> text.replace("\nsch,", "\n\r\n,,,,,,\r\nsch,")),
                "warning csv.blank_line orgs.csv:3")
            .fails(
                changed(ORGS, text -> text.replace("\nsch,", "\n\r\nsch,"))
                    .cell(ORGS, 4, "type", "campus"),
                "warning csv.blank_line orgs.csv:3",
                "error vocab.org_type orgs.csv:4:type")
            .passes(ROSTER),
        DefectCase.row(81, "trailing_blank_lines")
            .fails(
                changed(ORGS, text -> text + "\r\n\r\n"),
                "info csv.trailing_blank_lines orgs.csv:4")
            .fails(
                changed(ORGS, text -> text + ",,,,,,\r\n"),
                "info csv.trailing_blank_lines orgs.csv:4")
            .fails(changed(ORGS, text -> text + "   "), "info csv.trailing_blank_lines orgs.csv:4")
            .passes(ROSTER),
        DefectCase.row(82, "delimiter")
            .fails(delimited(';'), "error csv.delimiter orgs.csv:1")
            .fails(delimited('\t'), "error csv.delimiter orgs.csv:1")
            .fails(delimited('|'), "error csv.delimiter orgs.csv:1")
            .passes(name("North; School"), name("North | School")),
        DefectCase.row(83, "sep_line")
            .fails(changed(ORGS, text -> "sep=,\r\n" + text), "error csv.sep_line orgs.csv:1")
            .fails(
                delimited(';').with(ORGS, "sourcedId", "sep=;\r\nsourcedId"),
                "error csv.sep_line orgs.csv:1",
                "error csv.delimiter orgs.csv:2")
            .passes(ROSTER),
        DefectCase.row(84, "cr_only")
            .fails(
                changed(ORGS, text -> text.replace("\r\n", "\r")), "warning csv.cr_only orgs.csv")
            .passes(ROSTER),
        DefectCase.row(85, "mixed_line_ends")
            .fails(
                changed(ORGS, text -> text.replaceFirst("\r\n", "\n")),
                "warning csv.mixed_line_ends orgs.csv")
            .fails(
                changed(ORGS, text -> text.replaceFirst("\r\n", "\r")),
                "warning csv.mixed_line_ends orgs.csv")
            .passes(ROSTER),
        DefectCase.row(86, "lf_only").passes(changed(ORGS, text -> text.replace("\r\n", "\n"))),
        DefectCase.row(87, "newline_in_field")
            .fails(name("\"North\r\nSchool\""), "error csv.newline_in_field orgs.csv:3:name")
            .fails(name("\"North\nSchool\""), "error csv.newline_in_field orgs.csv:3:name")
            .fails(name("\"North\rSchool\""), "error csv.newline_in_field orgs.csv:3:name")
            .passes(name("North School")),
        DefectCase.row(88, "no_final_newline").passes(changed(ORGS, String::stripTrailing)),
        DefectCase.row(89, "comment_lines")
            .fails(
                changed(ORGS, text -> "# exported 2026-09-01\r\n" + text),
                "error csv.comment_lines orgs.csv:1")
            .fails(ROSTER.line(ORGS, 4, "# end of schools"), "error csv.comment_lines orgs.csv:4")
            .fails(
                ROSTER.line(ORGS, 4, "#sch-2,,,East,school,,dist"),
                "error value.guid_chars orgs.csv:4:sourcedId")
            .fails(
                changed(ORGS, text -> text.replaceFirst("\r\n", "\r\n---------,------,---\r\n")),
                "error csv.comment_lines orgs.csv:2")
            .passes(ROSTER.cell(ORGS, 3, "identifier", "#12")),
        DefectCase.row(90, "title_row")
            .fails(
                changed(ORGS, text -> "Schools 2026\r\n\r\n" + text),
                "error csv.title_row orgs.csv:1")
            .fails(
                changed(ORGS, text -> "Schools 2026,,,,,,\r\n" + text),
                "error csv.title_row orgs.csv:1")
            .passes(ROSTER),
        DefectCase.row(91, "footer_row")
            .fails(ROSTER.line(ORGS, 4, "Total: 2"), "error csv.footer_row orgs.csv:4")
            .fails(ROSTER.line(ORGS, 4, "(2 rows affected)"), "error csv.footer_row orgs.csv:4")
            .fails(ROSTER.line(ORGS, 4, "Total,2,,,,,"), "error csv.footer_row orgs.csv:4")
            .fails(ROSTER.line(ORGS, 4, "-- end --"), "error csv.footer_row orgs.csv:4")
            .fails(
                changed(ORGS, text -> text + "\r\n(2 rows affected)\r\n"),
                "warning csv.blank_line orgs.csv:4",
                "error csv.footer_row orgs.csv:5")
            .passes(ROSTER.line(ORGS, 4, "total,,,Total,department,,sch")),
        DefectCase.row(92, "repeated_header")
            .fails(
                changed(ORGS, text -> text + text.lines().findFirst().orElseThrow() + "\r\n"),
                "error csv.repeated_header orgs.csv:4")
            .passes(ROSTER),
        DefectCase.row(93, "empty_file")
            .fails(
                ROSTER.bytes("userResources.csv", new byte[0]),
                "error csv.empty_file userResources.csv")
            .fails(
                ROSTER.bytes("userResources.csv", "\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                "error csv.empty_file userResources.csv")
            .passes(ROSTER.without("userResources.csv")),
        DefectCase.row(94, "header_only")
            .fails(
                changed("userResources.csv", text -> text.lines().findFirst().orElseThrow()),
                "error csv.header_only userResources.csv")
            .passes(ROSTER, ROSTER.without("userResources.csv")),
        DefectCase.rule("csv.cr_doubled")
            .fails(
                changed(USERS, text -> text.replace("\r\n", "\r\r\n")),
                "warning csv.cr_doubled users.csv")
            .passes(ROSTER),
        DefectCase.row(95, "sql_null")
            .fails(
                users("middleName", "NULL", "NULL", "NULL"),
                "warning csv.sql_null users.csv:2:middleName x3")
            .fails(
                users("pronouns", "\\N", "nan", "undefined"),
                "warning csv.sql_null users.csv:2:pronouns x3")
            .fails(users("phone", "NA", "NA", "NA"), "warning csv.sql_null users.csv:2:phone x3")
            .fails(
                ROSTER.cell(ORGS, 2, "parentSourcedId", "(null)"),
                "error value.guid_chars orgs.csv:2:parentSourcedId")
            .fails(
                ROSTER.cell("orgs.csv", 2, "parentSourcedId", "NULL"),
                "error ref.dangling_parent_org orgs.csv:2:parentSourcedId")
            .passes(
                ROSTER.cell(USERS, 3, "familyName", "Null"),
                ROSTER.cell(USERS, 3, "familyName", "None"),
                users("familyName", "NA", "NA", "NA"),
                users("password", "NA", "null", "\\N")),
        DefectCase.row(96, "excel_error")
            .fails(name("#REF!"), "warning csv.excel_error orgs.csv:3:name")
            .fails(name("#NAME?"), "warning csv.excel_error orgs.csv:3:name")
            .fails(name("########"), "warning csv.excel_error orgs.csv:3:name")
            .fails(
                ROSTER.cell("enrollments.csv", 3, "beginDate", "########"),
                "error value.date enrollments.csv:3:beginDate")
            .passes(name("#1 School"), name("#")),
        DefectCase.row(97, "field_too_long")
            .fails(name("x".repeat(70_000)), "error csv.field_too_long orgs.csv:3:name")
            .fails(name("x".repeat(256)), "warning value.max_length orgs.csv:3:name")
            .passes(name("x".repeat(255))),
        DefectCase.row(98, "too_many_columns")
            .fails(
                ROSTER.line(
                    ORGS, 3, "sch,,,North School,school,060000100001,dist" + ",".repeat(16_000)),
                "error csv.too_many_columns orgs.csv:3")
            .passes(ROSTER),
        DefectCase.row(99, "apostrophe_quote")
            .fails(
                users("familyName", "'O''Brien'", "'Nguyễn'", "'Nguyễn'"),
                "warning csv.apostrophe_quote users.csv:2:familyName x3")
            .fails(
                ROSTER.with(ORGS, "North School", "'School, North'"),
                "error csv.quote_character orgs.csv:3")
            .passes(
                ROSTER.cell(USERS, 3, "familyName", "'t Hooft"),
                ROSTER.cell(USERS, 3, "familyName", "D'Angelo'")),
        DefectCase.row(100, "quoted_number_hack")
            .fails(
                ROSTER.with(ORGS, "060000100001", "=\"060000100001\""),
                "error csv.quoted_number_hack orgs.csv:3:identifier")
            .fails(
                ROSTER.cell(ORGS, 3, "identifier", "'060000100001"),
                "warning csv.apostrophe_quote orgs.csv:3:identifier")
            .passes(ROSTER),
        DefectCase.rule("csv.not_csv")
            .fails(
                ROSTER.file(DEMOGRAPHICS, List.of("<!DOCTYPE html>", "<a href=\"x\">Sign in</a>")),
                "error csv.not_csv demographics.csv")
            .fails(
                ROSTER.file(DEMOGRAPHICS, List.of("[{\"sourcedId\": \"u1\"},", " {\"a\": 1}]")),
                "error csv.not_csv demographics.csv")
            .fails(
                ROSTER.bytes(
                    DEMOGRAPHICS, new byte[] {'P', 'K', 3, 4, 0, 0, -1, '\n', '"', -2, '\n', ','}),
                "error csv.not_csv demographics.csv")
            .fails(
                ROSTER.file(
                    "manifest.csv", List.of("{\"manifest.version\": \"1.0\",", " \"a\": 1}")),
                "error csv.not_csv manifest.csv")
            .fails(
                ROSTER.file(DEMOGRAPHICS, "-- dump", "INSERT INTO demographics VALUES ('u1');"),
                "error csv.not_csv demographics.csv")
            .fails(
                ROSTER.file(DEMOGRAPHICS, "---", "- sourcedId: u1", "  sex: female"),
                "error csv.not_csv demographics.csv")
            .fails(
                ROSTER.file(DEMOGRAPHICS, "-----BEGIN PGP MESSAGE-----", "", "hQEMA5x"),
                "error csv.not_csv demographics.csv")
            .passes(name("<North>"), name("[North]"), name("-- North")),
        DefectCase.rule("csv.record_too_long")
            .fails(
                ROSTER.line(
                    ORGS,
                    3,
                    "sch,,,North School,school,060000100001,dist"
                        + ("," + "x".repeat(60_000)).repeat(20)),
                "error csv.record_too_long orgs.csv:3")
            .passes(ROSTER));
  }

  /** The name of the school as it stands in the file, quotes and all. */
  private static TestPackage name(String written) {
    return ROSTER.with(ORGS, "North School", written);
  }

  private static TestPackage users(String column, String... texts) {
    TestPackage roster = ROSTER;
    for (int i = 0; i < texts.length; i++) {
      roster = roster.cell(USERS, i + 2, column, texts[i]);
    }
    return roster;
  }

  private static TestPackage changed(String file, UnaryOperator<String> change) {
    return ROSTER.bytes(file, change.apply(ROSTER.text(file)).getBytes(StandardCharsets.UTF_8));
  }

  private static TestPackage eachLine(String file, UnaryOperator<String> change) {
    return ROSTER.file(file, ROSTER.text(file).lines().map(change).toList());
  }

  private static TestPackage eachRow(String file, UnaryOperator<String> change) {
    String header = ROSTER.text(file).lines().findFirst().orElseThrow();
    return eachLine(file, line -> line.equals(header) ? line : change.apply(line));
  }

  private static TestPackage delimited(char delimiter) {
    return eachLine(
        ORGS,
        line ->
            CsvText.cells(line).stream().collect(Collectors.joining(String.valueOf(delimiter))));
  }

  @Test
  void what_is_no_row_is_not_counted_as_one() {
    String ruler = "-,-,-,-,-,-,-".replace("-", "---");
    TestPackage roster =
        changed(ORGS, text -> text.replaceFirst("\r\n", "\r\n" + ruler + "\r\n") + "(2 rows)\r\n");
    FileSummary orgs =
        roster.validate().files().stream()
            .filter(file -> file.file().equals(ORGS))
            .findFirst()
            .orElseThrow();

    assertThat(List.of(orgs.rows(), orgs.validRows(), orgs.invalidRows()))
        .containsExactly(2L, 2L, 0L);
  }

  @Test
  void a_file_of_lines_that_are_no_rows_has_none() {
    String header = ROSTER.text(DEMOGRAPHICS).lines().findFirst().orElseThrow();

    assertThat(
            ROSTER.file(DEMOGRAPHICS, List.of(header, "(0 rows affected)")).validate().findings())
        .extracting(Finding::code)
        .containsExactlyInAnyOrder("csv.footer_row", "csv.header_only");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
