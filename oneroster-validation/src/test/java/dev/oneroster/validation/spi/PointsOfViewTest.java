package dev.oneroster.validation.spi;

import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.model.OneRosterVersion.V1_1;
import static dev.oneroster.model.OneRosterVersion.V1_2;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.custom;
import static dev.oneroster.validation.spi.Constraints.equalTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.Argument;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.testing.ExpectedFinding;
import dev.oneroster.validation.testing.ReportCheck;
import dev.oneroster.validation.testing.RosterFixture;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How findings of the binding count for receivers that depart from it, alone and together. */
class PointsOfViewTest {

  private static final Source PAGE = Source.of("Handbook");
  private static final RosterFixture V11 = RosterFixture.small(V1_1);
  private static final RosterFixture V12 = RosterFixture.small(V1_2);

  private static RosterProfile.Builder easy() {
    return RosterProfile.builder("easy").title("Easy");
  }

  private static final RosterProfile PLAIN = RosterProfile.builder("plain").title("Plain").build();

  private static ValidationReport both(RosterFixture roster, RosterProfile profile) {
    return roster.validate(RosterValidator.create().withProfiles(profile).withBindingToo());
  }

  @Test
  void aMissingManifestIsNoErrorWhereItIsOptional() {
    RosterFixture without = V11.withoutManifest();
    RosterProfile easy = easy().manifestOptional(PAGE).build();
    ReportCheck.of(without, easy).expect(ExpectedFinding.warning("manifest.missing"));
    ValidationReport report = both(without, easy);
    assertThat(report.isValid()).isFalse();
    assertThat(report.verdicts()).isEqualTo(Map.of("core", false, "easy", true));
    assertThat(report.findings())
        .filteredOn(finding -> finding.code().equals("manifest.missing"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.FATAL);
              assertThat(finding.source()).isEqualTo(Finding.CORE);
              assertThat(finding.severities())
                  .isEqualTo(Map.of("core", Severity.FATAL, "easy", Severity.WARNING));
            });
  }

  @Test
  void whatEachRowBreaksIsCountedExactlyHoweverFewAreKept() {
    RosterFixture roster = V11;
    for (int i = 0; i < 20; i++) {
      roster =
          roster.row(
              ORGS,
              "sourcedId,school-" + i + ",name,School " + i + ",type,school,identifier,x" + i);
    }
    RosterProfile profile =
        easy()
            .error("type", PAGE, cell(ORGS, "type").isOneOf("district"))
            .error("identifier", PAGE, cell(ORGS, "identifier").hasAtMost(1))
            .error("name", PAGE, cell(ORGS, "name").isNoneOf("nothing"))
            .build();
    RosterValidator validator = RosterValidator.create().withProfiles(profile).withBindingToo();
    ValidationReport all = roster.validate(validator);
    ValidationReport few = roster.validate(validator.withFindingsPerCode(3));

    assertThat(all.totals()).containsEntry("easy.type", 21L).containsEntry("easy.identifier", 20L);
    assertThat(few.totals()).isEqualTo(all.totals());
    assertThat(few.count("easy", Severity.ERROR)).isEqualTo(all.count("easy", Severity.ERROR));
    assertThat(few.files()).isEqualTo(all.files());
    assertThat(few.findings()).filteredOn(finding -> finding.code().equals("easy.type")).hasSize(3);
  }

  @Test
  void aWiderVocabularyCountsForThatReceiverAlone() {
    RosterFixture admin =
        V12.cell(ENROLLMENTS, "enrollment-1", "role", "systemAdministrator")
            .cell(ROLES, "role-teacher", "role", "systemAdministrator");
    RosterProfile easy =
        easy()
            .widens(PAGE, ENROLLMENTS, "role", "systemAdministrator")
            .error(
                "role",
                PAGE,
                cell(ENROLLMENTS, "role").isOneOf("systemAdministrator", "student", "teacher"))
            .error(
                "same_role",
                PAGE,
                equalTo(
                    ENROLLMENTS,
                    "role",
                    Path.through("userSourcedId").from(ROLES, "userSourcedId").to("role")))
            .build();
    ReportCheck.of(admin, easy).expectNothing();
    ReportCheck.of(admin, PLAIN)
        .expect(
            ExpectedFinding.error("vocab.enrollment_role")
                .at(ENROLLMENTS, V12.line(ENROLLMENTS, "enrollment-1"), "role"));
    assertThat(both(admin, easy).verdicts()).isEqualTo(Map.of("core", false, "easy", true));
    // The receiver's own rules see the token, whoever else is asked.
    RosterFixture other = admin.cell(ROLES, "role-teacher", "role", "teacher");
    assertThat(both(other, easy).findings().stream().map(Finding::code))
        .containsExactlyInAnyOrder("vocab.enrollment_role", "easy.same_role");
  }

  @Test
  void relaxationsHoldWhereTheySay() {
    RosterProfile easy =
        easy()
            .relaxes(
                PAGE, Relaxation.of("value.required_empty").in(USERS).at("givenName").toNothing())
            .relaxes(PAGE, Relaxation.of("vocab.*").in(ORGS).about("campus").to(Severity.INFO))
            .build();
    ReportCheck.of(V11.cell(USERS, "student", "givenName", ""), easy).expectNothing();
    ReportCheck.of(V11.cell(USERS, "student", "familyName", ""), easy)
        .expect(ExpectedFinding.error("value.required_empty"));
    ReportCheck.of(V11.cell(ORGS, "school", "type", "campus"), easy)
        .expect(ExpectedFinding.info("vocab.org_type"));
    ReportCheck.of(V11.cell(ORGS, "school", "type", "cmpus"), easy)
        .expect(ExpectedFinding.error("vocab.org_type"));
  }

  @Test
  void ignoredFilesHaveNoFindingsAndReferencesIntoThemAreWarnings() {
    RosterProfile easy = easy().ignores(PAGE, COURSES, DEMOGRAPHICS).build();
    ReportCheck.of(V11.cell(DEMOGRAPHICS, "student", "sex", "f"), easy).expectNothing();
    ReportCheck.of(V11.property("file.courses", "Bulk"), easy).expectNothing();
    RosterFixture without = V11.without(COURSES);
    assertThat(without.validate(PLAIN).isValid()).isFalse();
    assertThat(without.validate(easy).isValid()).isTrue();
    assertThat(without.validate(easy).findings())
        .allSatisfy(finding -> assertThat(finding.severity()).isNotEqualTo(Severity.ERROR));
  }

  @Test
  void aColumnUnderTheNameThatIsPrintedIsReadAndNoted() {
    RosterProfile easy =
        easy()
            .columnAlias(PAGE, USERS, "dateModified", "dateLastModified")
            .columnAlias(PAGE, USERS, "matadata.level", "metadata.level")
            .error("level", PAGE, cell(USERS, "metadata.level").isOneOf("1", "2"))
            .error("unchanged", PAGE, cell(USERS, "dateLastModified").isBlank())
            .build();
    RosterFixture printed =
        V11.renamedColumn(USERS, "dateLastModified", "dateModified")
            .column(USERS, "matadata.level", "1");
    ReportCheck.of(printed, easy).expectNothing();
    ReportCheck.of(printed.cell(USERS, "student", "matadata.level", "3"), easy)
        .expect(
            ExpectedFinding.error("easy.level")
                .at(USERS, V11.line(USERS, "student"), "metadata.level"));
    ReportCheck.of(printed.cell(USERS, "student", "dateModified", "2026-01-01T00:00:00.000Z"), easy)
        .expect(
            ExpectedFinding.error("value.not_blank_in_bulk")
                .at(USERS, V11.line(USERS, "student"), "dateLastModified"));
    assertThat(printed.validate(PLAIN).isValid()).isFalse();
  }

  @Test
  void rowsThatAreSkippedHaveNoFindingsButWhatTellsOfThem() {
    RosterProfile easy =
        easy()
            .ignoresRows(PAGE, USERS, value("role").is("aide"))
            .warning("role", PAGE, cell(USERS, "role").isOneOf("teacher", "student"))
            .error("email", PAGE, cell(USERS, "email").isFilled())
            .build();
    RosterFixture aide =
        V11.cell(USERS, "teacher", "role", "aide")
            .cell(USERS, "teacher", "email", "")
            .cell(USERS, "teacher", "givenName", "");
    ReportCheck.of(aide.cell(ENROLLMENTS, "enrollment-1", "role", "teacher"), easy)
        .onlyOf("easy")
        .expect(ExpectedFinding.warning("easy.role").at(USERS, V11.line(USERS, "teacher"), "role"));
    assertThat(aide.cell(USERS, "teacher", "orgSourcedIds", "nowhere").validate(easy).isValid())
        .isTrue();
    assertThat(both(aide, easy).verdicts()).isEqualTo(Map.of("core", false, "easy", true));
    assertThat(V11.cell(USERS, "student", "email", "").validate(easy).isValid()).isFalse();
  }

  @Test
  void columnsThatNobodyNeedsMayBeMissing() {
    RosterProfile easy = easy().needsOnly(PAGE, USERS, "sourcedId", "givenName").build();
    ReportCheck.of(V11.withoutColumn(USERS, "phone"), easy).expectNothing();
    ReportCheck.of(V11.withoutColumn(USERS, "givenName"), easy)
        .expect(ExpectedFinding.error("header.missing_required").at(USERS, 1, "givenName"));
  }

  @Test
  void theOrderOfColumnsMayBeFree() {
    RosterProfile easy = easy().anyColumnOrder(PAGE, USERS).build();
    ReportCheck.of(V11.movedColumn(USERS, "phone", 0), easy).expectNothing();
    ReportCheck.of(V11.movedColumn(ORGS, "name", 0), easy)
        .expect(ExpectedFinding.error("header.order"));
  }

  @Test
  void eachRuleCountsForWhoAsksIt() {
    RosterProfile easy = easy().error("email", PAGE, cell(USERS, "email").isFilled()).build();
    ValidationReport report =
        V11.cell(USERS, "student", "email", "")
            .validate(RosterValidator.create().withProfiles(easy, PLAIN));
    assertThat(report.verdicts()).isEqualTo(Map.of("easy", false, "plain", true));
    assertThat(report.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.source()).isEqualTo("easy");
              assertThat(finding.severities()).isEmpty();
            });
  }

  /**
   * What a rule's code may fail with: a fault, a jar that does not fit, a recursion without end.
   */
  static List<Throwable> faults() {
    return List.of(
        new IllegalStateException("no"),
        new NoClassDefFoundError("gone"),
        new NoSuchMethodError(),
        new StackOverflowError());
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aRuleWhoseCodeFailsIsToldAndTheOthersGoOn(Throwable fault) {
    RosterProfile easy =
        easy()
            .error("bad", PAGE, cell(USERS, "email").passes("fails", text -> fail(fault)))
            .error("email", PAGE, cell(USERS, "phone").isFilled().when(value("role").is("student")))
            .build();
    ReportCheck.of(V11, easy)
        .expect(ExpectedFinding.error("system.rule_error"), ExpectedFinding.error("easy.email"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aRuleInCodeThatFailsWhileItJoinsIsToldAndSeesNoRow(Throwable fault) {
    // A profile is built as if for version 1.2.
    CrossRowRule failing =
        run -> {
          run.rows(USERS, row -> row.report("email"), "email");
          boolean fails = run.version() == V1_1 && fail(fault);
          run.atEnd(() -> run.report(USERS, new Argument("fails", fails, false)));
        };
    RosterProfile easy =
        easy()
            .error("bad", PAGE, custom("something", () -> failing))
            .error("email", PAGE, cell(USERS, "phone").isFilled().when(value("role").is("student")))
            .build();
    ReportCheck.of(V11, easy)
        .expect(ExpectedFinding.error("system.rule_error"), ExpectedFinding.error("easy.email"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aRuleInCodeThatCannotBeMadeIsToldAndTheOthersGoOn(Throwable fault) {
    boolean[] built = new boolean[1];
    Supplier<CrossRowRule> making =
        () -> {
          boolean fails = built[0] && fail(fault);
          return run ->
              run.atEndOf(USERS, () -> run.report(USERS, new Argument("fails", fails, false)));
        };
    RosterProfile easy =
        easy()
            .error("bad", PAGE, custom("something", making))
            .error("email", PAGE, cell(USERS, "phone").isFilled().when(value("role").is("student")))
            .build();
    built[0] = true;
    ReportCheck.of(V11, easy)
        .expect(ExpectedFinding.error("system.rule_error"), ExpectedFinding.error("easy.email"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aConditionOfRowsToSkipThatFailsIsToldOnceAndSkipsNoMoreRows(Throwable fault) {
    Condition failing =
        Condition.matching(
            "fails", row -> !row.text("role").equals("teacher") && fail(fault), "role");
    RosterProfile easy =
        easy()
            .ignoresRows(PAGE, USERS, failing)
            .error(
                "org", PAGE, cell(ORGS, "name").isOneOf("any").when(value("type").is("district")))
            .build();
    ReportCheck.of(V11.cell(USERS, "student", "givenName", ""), easy)
        .expect(
            ExpectedFinding.error("system.rule_error").at(USERS),
            ExpectedFinding.error("value.required_empty")
                .at(USERS, V11.line(USERS, "student"), "givenName"),
            ExpectedFinding.error("easy.org"));
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> boolean fail(Throwable fault) throws T {
    throw (T) fault;
  }

  @Test
  void twoProfilesOfOneIdAreRefused() {
    assertThatThrownBy(() -> RosterValidator.create().withProfiles(PLAIN, PLAIN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plain");
  }

  @Test
  void findingsOfTheBindingHaveTheReceiversOwnNames() {
    RosterProfile keyed =
        easy()
            .vendorKey(
                PAGE,
                "no_user",
                CoreFindings.of("ref.dangling_user").in(ENROLLMENTS).at("userSourcedId"))
            .vendorKey(PAGE, "no_row", CoreFindings.of("ref.*"))
            .build();
    RosterFixture broken =
        V11.cell(ENROLLMENTS, "enrollment-2", "userSourcedId", "nobody")
            .cell(ENROLLMENTS, "enrollment-1", "classSourcedId", "nowhere");
    ReportCheck.of(broken, keyed)
        .expect(
            ExpectedFinding.error("ref.dangling_user").called("no_user"),
            ExpectedFinding.error("ref.dangling_class").called("no_row"));
  }
}
