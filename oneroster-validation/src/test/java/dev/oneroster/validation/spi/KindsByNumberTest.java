package dev.oneroster.validation.spi;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.RESULTS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.model.OneRosterVersion.V1_1;
import static dev.oneroster.validation.Severity.ERROR;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.allOrNone;
import static dev.oneroster.validation.spi.Constraints.archiveExtension;
import static dev.oneroster.validation.spi.Constraints.archiveNamed;
import static dev.oneroster.validation.spi.Constraints.archiveOfAtMost;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.columns;
import static dev.oneroster.validation.spi.Constraints.count;
import static dev.oneroster.validation.spi.Constraints.each;
import static dev.oneroster.validation.spi.Constraints.equalTo;
import static dev.oneroster.validation.spi.Constraints.files;
import static dev.oneroster.validation.spi.Constraints.metadataInOrder;
import static dev.oneroster.validation.spi.Constraints.noFiles;
import static dev.oneroster.validation.spi.Constraints.noGap;
import static dev.oneroster.validation.spi.Constraints.noOtherColumns;
import static dev.oneroster.validation.spi.Constraints.noOtherFiles;
import static dev.oneroster.validation.spi.Constraints.notBefore;
import static dev.oneroster.validation.spi.Constraints.parallelLists;
import static dev.oneroster.validation.spi.Constraints.properties;
import static dev.oneroster.validation.spi.Constraints.propertyIsFilled;
import static dev.oneroster.validation.spi.Constraints.propertyIsOneOf;
import static dev.oneroster.validation.spi.Constraints.reference;
import static dev.oneroster.validation.spi.Constraints.rowsIn;
import static dev.oneroster.validation.spi.Constraints.together;
import static dev.oneroster.validation.spi.Constraints.unique;
import static dev.oneroster.validation.spi.Constraints.uniqueAcross;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.FileMode;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.testing.ReportCheck;
import dev.oneroster.validation.testing.RosterFixture;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The kinds of constraint that public pages of receivers have, by the number under which they were
 * gathered, each of pieces of a profile and without a rule's own code.
 */
class KindsByNumberTest {

  private static final Source PAGE = Source.of("Handbook", "https://springfield.example/roster");
  private static final RosterFixture GOOD = RosterFixture.small(V1_1);

  private static RosterProfile profile(UnaryOperator<RosterProfile.Builder> pieces) {
    return pieces.apply(RosterProfile.builder("springfield").title("Springfield")).build();
  }

  private static RosterProfile asking(Constraint... constraints) {
    return profile(
        builder -> {
          for (int i = 0; i < constraints.length; i++) {
            builder.error("rule_" + i, PAGE, constraints[i]);
          }
          return builder;
        });
  }

  private static List<String> told(RosterFixture roster, RosterProfile profile) {
    return ReportCheck.of(roster, profile).report().findings().stream()
        .filter(finding -> finding.source().equals("springfield"))
        .map(Finding::code)
        .map(code -> code.substring("springfield.".length()))
        .toList();
  }

  private static void check(RosterProfile profile, RosterFixture good, RosterFixture... bad) {
    assertThat(told(good, profile)).isEmpty();
    for (int i = 0; i < bad.length; i++) {
      assertThat(told(bad[i], profile)).containsExactly("rule_" + i);
    }
  }

  private static boolean isValid(RosterFixture roster, RosterProfile profile) {
    return roster.validate(profile).isValid();
  }

  @Test
  void kind_1_names_of_files_and_other_names_that_are_taken() {
    RosterFixture org = GOOD.fileNamed(ORGS, "org.csv");
    assertThat(isValid(org, asking())).isFalse();
    assertThat(isValid(org, profile(b -> b.fileAlias(PAGE, "org.csv", ORGS)))).isTrue();
  }

  @Test
  void kind_2_files_that_are_required_ignored_forbidden_empty_or_not() {
    check(asking(files(DEMOGRAPHICS), noFiles(RESULTS)), GOOD, GOOD.without(DEMOGRAPHICS));
    RosterFixture empty = GOOD.withoutRows(DEMOGRAPHICS);
    assertThat(isValid(empty, profile(b -> b.allowsNoRows(PAGE, DEMOGRAPHICS)))).isTrue();
    assertThat(isValid(empty, asking())).isFalse();
    RosterFixture wrong = GOOD.cell(DEMOGRAPHICS, "student", "sex", "f");
    assertThat(isValid(wrong, profile(b -> b.ignores(PAGE, DEMOGRAPHICS)))).isTrue();
  }

  @Test
  void kind_3_headers_their_other_names_and_columns_that_are_not_taken() {
    RosterFixture extra = GOOD.column(USERS, "metadata.x", "");
    check(asking(columns(USERS, "metadata.x")), extra, GOOD);
    check(asking(noOtherColumns(USERS)), GOOD, extra);
    RosterFixture printed = GOOD.renamedColumn(USERS, "dateLastModified", "changed");
    assertThat(
            isValid(
                printed, profile(b -> b.columnAlias(PAGE, USERS, "changed", "dateLastModified"))))
        .isTrue();
  }

  @Test
  void kind_4_order_of_columns() {
    RosterFixture both = GOOD.column(USERS, "metadata.a", "").column(USERS, "metadata.b", "");
    check(
        asking(metadataInOrder(USERS, "metadata.a", "metadata.b")),
        both,
        both.movedColumn(USERS, "metadata.b", USERS.columns(V1_1).size()));
    RosterFixture moved = GOOD.movedColumn(USERS, "phone", 0);
    assertThat(isValid(moved, profile(b -> b.anyColumnOrder(PAGE, USERS)))).isTrue();
  }

  @Test
  void kind_5_values_narrower_or_wider_than_the_binding_or_in_any_case() {
    check(
        asking(cell(ORGS, "type").isOneOf("school", "district")),
        GOOD,
        GOOD.row(ORGS, "sourcedId,x,name,X,type,state"));
    RosterFixture campus = GOOD.row(ORGS, "sourcedId,x,name,X,type,campus");
    assertThat(isValid(campus, profile(b -> b.widens(PAGE, ORGS, "type", "campus")))).isTrue();
    check(
        asking(cell(CLASSES, "classCode").isOneOfIgnoringCase("a1", "b1")),
        GOOD,
        GOOD.cell(CLASSES, "class", "classCode", "C1"));
  }

  @Test
  void kind_6_characters_and_forms() {
    Characters plain = Characters.asciiLetters().and("-.");
    check(
        asking(
            cell(USERS, "sourcedId").consistsOf(plain),
            cell(CLASSES, "classCode").hasForm("[A-Z][0-9]", "a letter and a digit")),
        GOOD,
        GOOD.row(
            USERS,
            "sourcedId,a@b,enabledUser,true,orgSourcedIds,school,role,teacher,username,ab,"
                + "givenName,A,familyName,B"),
        GOOD.cell(CLASSES, "class", "classCode", "A"));
  }

  @Test
  void kind_7_lengths() {
    check(
        asking(
            cell(CLASSES, "title").hasAtMost(9),
            cell(CLASSES, "classCode").hasBetween(2, 4),
            cell(USERS, "phone").isBlank()),
        GOOD,
        GOOD.cell(CLASSES, "class", "title", "Algebra 10"),
        GOOD.cell(CLASSES, "class", "classCode", "A"),
        GOOD.cell(USERS, "student", "phone", "555"));
  }

  @Test
  void kind_8_values_required_or_not_and_metadata_columns() {
    check(
        asking(
            cell(CLASSES, "classCode").isFilled(),
            Constraints.anyFilled(USERS, "email", "identifier")),
        GOOD,
        GOOD.cell(CLASSES, "class", "classCode", ""),
        GOOD.cell(USERS, "student", "email", "").cell(USERS, "student", "identifier", ""));
    RosterFixture blank = GOOD.cell(ACADEMIC_SESSIONS, "year", "schoolYear", "");
    assertThat(
            isValid(
                blank,
                profile(
                    b ->
                        b.relaxes(
                            PAGE,
                            Relaxation.of("value.required_empty")
                                .in(ACADEMIC_SESSIONS)
                                .at("schoolYear")
                                .toNothing()))))
        .isTrue();
  }

  @Test
  void kind_9_what_is_required_under_a_condition() {
    check(
        asking(cell(USERS, "grades").isFilled().when(value("role").is("student"))),
        GOOD,
        GOOD.cell(USERS, "student", "grades", ""));
  }

  @Test
  void kind_10_references_to_rows_of_a_kind() {
    check(
        asking(reference(USERS, "orgSourcedIds").to(ORGS, value("type").is("school"))),
        GOOD,
        GOOD.cell(USERS, "student", "orgSourcedIds", "district"));
  }

  @Test
  void kind_11_rows_that_need_rows_of_another_file() {
    check(
        asking(
            each(USERS, value("role").is("student"))
                .hasAtLeast(1, DEMOGRAPHICS, "sourcedId", Condition.always())),
        GOOD,
        GOOD.withoutRow(DEMOGRAPHICS, "student").row(DEMOGRAPHICS, "sourcedId,teacher,sex,female"));
  }

  @Test
  void kind_12_uniqueness() {
    check(
        asking(
            unique(USERS, "email").inAnyCase(),
            unique(USERS, "givenName", "familyName").when(value("role").is("student")),
            uniqueAcross(ORGS, USERS)),
        GOOD,
        GOOD.cell(USERS, "student", "email", "TEACHER@springfield.example"),
        GOOD.row(
            USERS,
            "sourcedId,s2,enabledUser,true,orgSourcedIds,school,role,student,username,s2,"
                + "givenName,Grace,familyName,Murray,email,s2@springfield.example"),
        GOOD.row(
            USERS,
            "sourcedId,school,enabledUser,true,orgSourcedIds,school,role,student,username,s2,"
                + "givenName,An,familyName,Other,email,s2@springfield.example"));
  }

  @Test
  void kind_13_files_that_go_together() {
    check(asking(together(CLASSES, ENROLLMENTS)), GOOD, GOOD.without(ENROLLMENTS));
  }

  @Test
  void kind_14_numbers_of_rows() {
    check(
        asking(
            count(ORGS, value("type").is("school")).isExactly(1),
            count(ENROLLMENTS, value("role").is("teacher").and(value("primary").is("true")))
                .per("classSourcedId")
                .isAtMost(1)),
        GOOD,
        GOOD.row(ORGS, "sourcedId,x,name,X,type,school"),
        GOOD.row(
            ENROLLMENTS,
            "sourcedId,e3,classSourcedId,class,schoolSourcedId,school,userSourcedId,teacher,"
                + "role,teacher,primary,true"));
  }

  @Test
  void kind_15_values_of_rows_that_are_named() {
    check(
        asking(
            equalTo(ENROLLMENTS, "role", Path.through("userSourcedId").to("role")),
            notBefore(
                ENROLLMENTS,
                "beginDate",
                Path.through("classSourcedId").through("termSourcedIds").to("startDate"))),
        GOOD,
        GOOD.cell(ENROLLMENTS, "enrollment-2", "role", "teacher"),
        GOOD.cell(ENROLLMENTS, "enrollment-2", "beginDate", "2026-01-01"));
  }

  @Test
  void kind_16_rows_of_a_file_among_themselves() {
    RosterFixture next =
        GOOD.row(
                ACADEMIC_SESSIONS,
                "sourcedId,spring,title,Spring,type,term,startDate,2027-03-01,"
                    + "endDate,2027-06-12,parentSourcedId,year,schoolYear,2027")
            .cell(CLASSES, "class", "termSourcedIds", "term,spring");
    check(
        asking(
            allOrNone(USERS, "email"),
            noGap(CLASSES, "termSourcedIds", "startDate", "endDate"),
            parallelLists(COURSES, "grades", "subjects")),
        GOOD,
        GOOD.cell(USERS, "student", "email", ""),
        next,
        GOOD.cell(COURSES, "course", "grades", "09,10"));
  }

  @Test
  void kind_17_what_is_asked_of_a_mode_alone() {
    RosterProfile rows = asking(rowsIn(DEMOGRAPHICS).in(FileMode.BULK));
    RosterFixture empty = GOOD.withoutRows(DEMOGRAPHICS);
    RosterProfile allowing =
        profile(
            b ->
                b.error("rule_0", PAGE, rowsIn(DEMOGRAPHICS).in(FileMode.BULK))
                    .allowsNoRows(PAGE, DEMOGRAPHICS));
    check(rows, GOOD);
    assertThat(told(empty, allowing)).containsExactly("rule_0");
    assertThat(told(empty.mode(FileMode.DELTA), allowing)).isEmpty();
    // Rows that are to be deleted are asked for less.
    RosterProfile living = asking(cell(USERS, "email").isFilled().when(Condition.isNotDeleted()));
    RosterFixture deleted =
        GOOD.mode(FileMode.DELTA)
            .cell(USERS, "student", "status", "tobedeleted")
            .cell(USERS, "student", "email", "");
    assertThat(told(deleted, living)).isEmpty();
    assertThat(told(deleted.cell(USERS, "student", "status", "active"), living))
        .containsExactly("rule_0");
  }

  @Test
  void kind_18_items_of_lists() {
    check(
        asking(cell(CLASSES, "grades").isOneItem(), cell(COURSES, "grades").isOneOf("09", "10")),
        GOOD,
        GOOD.cell(CLASSES, "class", "grades", "09,10"),
        GOOD.cell(COURSES, "course", "grades", "09,11"));
  }

  @Test
  void kind_19_how_far_a_fault_goes() {
    RosterProfile skipping =
        profile(
            b ->
                b.ignoresRows(PAGE, USERS, value("role").is("aide"))
                    .warning("rule_0", PAGE, cell(USERS, "role").isOneOf("teacher", "student"))
                    .error("rule_1", PAGE, cell(USERS, "email").isFilled()));
    RosterFixture aide =
        GOOD.row(
            USERS,
            "sourcedId,aide,enabledUser,true,orgSourcedIds,school,role,aide,username,aide,"
                + "givenName,Al,familyName,Ross");
    assertThat(told(aide, skipping)).containsExactly("rule_0");
    assertThat(isValid(aide, skipping)).isTrue();
  }

  @Test
  void kind_20_the_archive() {
    check(
        asking(archiveNamed("Roster.zip"), archiveExtension(".zip"), archiveOfAtMost(100_000)),
        GOOD.archiveNamed("Roster.zip"),
        GOOD.archiveNamed("roster.zip"));
    check(asking(noOtherFiles()), GOOD, GOOD.file("notes.txt", "left over"));
  }

  @Test
  void kind_21_texts() {
    Characters noQuotes = Characters.allBut("\"\r\n");
    check(
        asking(cell(USERS, "givenName").consistsOf(noQuotes)),
        GOOD,
        GOOD.cell(USERS, "student", "givenName", "Grace \"G\""));
    RosterFixture spaced = GOOD.cell(CLASSES, "class", "title", " Algebra");
    RosterProfile strict =
        profile(b -> b.relaxes(PAGE, Relaxation.of("value.outer_space").to(ERROR)));
    assertThat(isValid(spaced, asking())).isTrue();
    assertThat(isValid(spaced, strict)).isFalse();
  }

  @Test
  void kind_22_advice_on_numbers() {
    RosterProfile advice =
        profile(
            b ->
                b.warning(
                        "rule_0",
                        PAGE,
                        each(CLASSES)
                            .hasAtMost(1, ENROLLMENTS, "classSourcedId", Condition.always()))
                    .warning("rule_1", PAGE, cell(USERS, "agentSourcedIds").hasItems(1, 6)));
    assertThat(told(GOOD, advice)).containsExactly("rule_0");
    assertThat(ReportCheck.of(GOOD, advice).onlyOf("springfield").report().findings())
        .filteredOn(finding -> finding.source().equals("springfield"))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING);
  }

  @Test
  void kind_28_properties_of_the_manifest() {
    check(
        asking(
            properties("source.systemName"),
            propertyIsOneOf("file.results", "absent"),
            propertyIsFilled("source.systemCode")),
        GOOD.property("source.systemName", "SIS").property("source.systemCode", "S"),
        GOOD.withoutProperty("source.systemName").property("source.systemCode", "S"));
  }

  @Test
  void kind_29_what_is_ignored() {
    RosterFixture wrong =
        GOOD.cell(DEMOGRAPHICS, "student", "sex", "f").cell(USERS, "student", "grades", "ninth");
    RosterProfile easy =
        profile(
            b ->
                b.ignores(PAGE, DEMOGRAPHICS)
                    .relaxes(PAGE, Relaxation.of("*").in(USERS).at("grades").toNothing()));
    assertThat(isValid(wrong, easy)).isTrue();
    assertThat(isValid(wrong, asking())).isFalse();
  }
}
