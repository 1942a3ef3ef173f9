package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.TestPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** References, identity and root causes, on small packages of version 1.1. */
class ReferencesTest {

  private static final String ORGS =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
  private static final String SESSIONS =
      "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear";
  private static final String COURSES =
      "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,"
          + "subjects,subjectCodes";
  private static final String USERS =
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
          + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";

  private static String org(String id, String type, String parent) {
    return id + ",,,Name," + type + ",," + parent;
  }

  private static String user(String id, String orgs, String agents) {
    return String.format(
        Locale.ROOT,
        "%s,,,true,%s,student,%s,,Ann %s,Bee %s,,,,,,%s,09,",
        id,
        orgs,
        id,
        id,
        id,
        agents);
  }

  private static String course(String id, String year, String org) {
    return id + ",,," + year + ",Title,,," + org + ",,";
  }

  private static TestPackage orgs(String... rows) {
    return TestPackage.v1_1().file("orgs.csv", lines(ORGS, rows));
  }

  private static List<String> lines(String header, String... rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(Arrays.asList(rows));
    return lines;
  }

  private static List<String> found(ValidationReport report) {
    return report.findings().stream()
        .map(f -> f.severity() + " " + f.code() + " " + f.location() + " x" + f.count())
        .toList();
  }

  @Test
  void aReferenceToARowThatIsThereIsFine() {
    TestPackage roster =
        orgs(org("d", "district", ""), org("s", "school", "d"))
            .file("users.csv", USERS, user("u", "s", ""));

    assertThat(found(roster.validate())).isEmpty();
  }

  @Test
  void aReferenceToNoRowIsAnErrorOfItsRow() {
    TestPackage roster =
        orgs(org("s", "school", ""))
            .file("users.csv", USERS, user("u1", "s", ""), user("u2", "x", ""));

    ValidationReport report = roster.validate();

    assertThat(found(report))
        .containsExactly("error ref.dangling_org users.csv, line 3, column orgSourcedIds x1");
    assertThat(report.findings().get(0).sourcedId()).contains("u2");
    assertThat(report.files().get(1))
        .isEqualTo(new FileSummary("users.csv", FileMode.BULK, 2, 1, 0, 1));
  }

  @Test
  void everyItemOfAListIsAReference() {
    TestPackage roster =
        orgs(org("s", "school", "")).file("users.csv", USERS, user("u1", "\"s,x,y\"", ""));

    assertThat(found(roster.validate()))
        .containsExactly(
            "error ref.dangling_org users.csv, line 2, column orgSourcedIds x1",
            "error ref.dangling_org users.csv, line 2, column orgSourcedIds x1");
  }

  @Test
  void rowsMayReferToRowsFurtherDownInTheirFile() {
    assertThat(found(orgs(org("s", "school", "d"), org("d", "district", "")).validate())).isEmpty();
  }

  @Test
  void aRowOfTheSameFileThatNeverComesIsAnErrorOfTheRowThatRefers() {
    ValidationReport report =
        orgs(org("s", "school", "nowhere"), org("d", "district", "")).validate();

    assertThat(found(report))
        .containsExactly(
            "error ref.dangling_parent_org orgs.csv, line 2, column parentSourcedId x1");
    assertThat(report.findings().get(0).sourcedId()).contains("s");
    assertThat(report.files())
        .containsExactly(new FileSummary("orgs.csv", FileMode.BULK, 2, 1, 0, 1));
  }

  @Test
  void oneMissingRowIsOneFindingHoweverManyReferToIt() {
    TestPackage roster =
        orgs(org("s", "school", ""))
            .file(
                "users.csv",
                lines(
                    USERS,
                    IntStream.range(0, 30)
                        .mapToObj(i -> user("u" + i, i % 3 == 0 ? "gone" : "s", ""))
                        .toArray(String[]::new)));

    ValidationReport report = roster.validate();

    assertThat(found(report))
        .containsExactly("error ref.dangling_org users.csv, line 2, column orgSourcedIds x10");
    assertThat(report.findings().get(0).samples())
        .containsExactly("line 2", "line 5", "line 8", "line 11", "line 14");
    assertThat(report.count(Severity.ERROR)).isEqualTo(10);
  }

  @Test
  void manyMissingRowsOfOneFileAreOneFinding() {
    TestPackage roster =
        orgs(org("s", "school", ""))
            .file(
                "users.csv",
                lines(
                    USERS,
                    IntStream.range(0, 500)
                        .mapToObj(i -> user("u" + i, "org" + i, ""))
                        .toArray(String[]::new)));

    ValidationReport report = roster.validate();

    assertThat(found(report))
        .containsExactly(
            "error ref.target_rows_missing users.csv, line 2, column orgSourcedIds x500");
    assertThat(report.totals()).containsEntry("ref.target_rows_missing", 500L);
    assertThat(report.files().get(1).invalidRows()).isEqualTo(500);
  }

  @Test
  void referencesIntoAFileThatIsDeclaredAbsentAreOneFinding() {
    TestPackage roster =
        TestPackage.v1_1().file("users.csv", USERS, user("u1", "s", ""), user("u2", "t", ""));

    assertThat(found(roster.validate()))
        .containsExactly("error ref.target_file_absent users.csv, line 2, column orgSourcedIds x2");
  }

  @Test
  void nothingIsSaidOfReferencesIntoAFileThatCannotBeReliedOn() {
    String users = "users.csv";
    String row = user("u1", "s", "");
    TestPackage missing = TestPackage.v1_1().file(users, USERS, row).property("file.orgs", "bulk");
    TestPackage withoutIds =
        TestPackage.v1_1()
            .file("orgs.csv", ORGS.replace("sourcedId,", ""), ",,N,school,,")
            .file(users, USERS, row);
    TestPackage withoutRows = TestPackage.v1_1().file("orgs.csv", ORGS).file(users, USERS, row);

    assertThat(List.of(missing, withoutIds, withoutRows))
        .allSatisfy(
            roster ->
                assertThat(found(roster.validate()))
                    .hasSize(2)
                    .contains("info ref.not_checked users.csv, line 2, column orgSourcedIds x1"));
  }

  @Test
  void anIdOnABadRowCountsAsPresent() {
    TestPackage roster =
        orgs("s,,,N,school,,,surplus", org("t", "campus", ""))
            .file("users.csv", USERS, user("u1", "\"s,t\"", ""));

    assertThat(found(roster.validate()))
        .containsExactly(
            "error csv.ragged_long orgs.csv, line 2 x1",
            "error vocab.org_type orgs.csv, line 3, column type x1");
  }

  @Test
  void aRowWhoseIdIsBrokenExcusesOneMissingId() {
    TestPackage roster =
        orgs(org("", "school", ""), org("t", "school", ""))
            .file(
                "users.csv", USERS, user("u1", "s", ""), user("u2", "s", ""), user("u3", "x", ""));

    assertThat(found(roster.validate()))
        .containsExactly(
            "error value.required_empty orgs.csv, line 2, column sourcedId x1",
            "info ref.not_checked users.csv, line 2, column orgSourcedIds x2",
            "error ref.dangling_org users.csv, line 4, column orgSourcedIds x1");
  }

  @Test
  void anIdThatIsUsedAgainIsAnErrorThatNamesTheFirstLine() {
    ValidationReport report =
        orgs(org("s", "school", ""), org("t", "school", ""), org("s", "district", "")).validate();

    assertThat(found(report))
        .containsExactly("error id.duplicate orgs.csv, line 4, column sourcedId x1");
    assertThat(report.findings().get(0).message())
        .isEqualTo("The sourcedId was already used on line 2.");
  }

  @Test
  void aReferenceCanAskForARowOfAKind() {
    TestPackage roster =
        orgs(org("d", "district", ""))
            .file(
                "academicSessions.csv",
                SESSIONS,
                "y,,,Year,schoolYear,2026-08-01,2027-07-01,,2027",
                "t,,,Term,term,2026-08-01,2026-12-20,y,2027")
            .file("courses.csv", COURSES, course("c1", "y", "d"), course("c2", "t", "d"));

    ValidationReport report = roster.validate();

    assertThat(found(report))
        .containsExactly(
            "error ref.session_type courses.csv, line 3, column schoolYearSourcedId x1");
    assertThat(report.findings().get(0).message()).contains("line 3 of academicSessions.csv");
  }

  @Test
  void inADeltaPackageReferencesThatLeaveItAreANote() {
    String state = "active,2026-09-01T00:00:00.000Z";
    TestPackage roster =
        TestPackage.v1_1()
            .delta()
            .file("orgs.csv", ORGS, "s," + state + ",N,school,,d")
            .file(
                "users.csv",
                USERS,
                user("u1", "elsewhere", "").replace(",,,true", "," + state + ",true"));

    assertThat(found(roster.validate()))
        .containsExactly(
            "info ref.delta_unresolved orgs.csv, line 2, column parentSourcedId x1",
            "info ref.delta_unresolved users.csv, line 2, column orgSourcedIds x1");
  }

  @Test
  void withWhatTheReceiverHoldsReferencesOfADeltaPackageAreJudged() throws IOException {
    String state = "active,2026-09-01T00:00:00.000Z";
    TestPackage roster =
        TestPackage.v1_1()
            .delta()
            .file("orgs.csv", ORGS, "s," + state + ",N,school,,d", "t," + state + ",N,school,,x");
    KnownIds receiver = (file, id) -> file == RosterFiles.ORGS && id.equals("d");

    try (var open = roster.open()) {
      assertThat(found(RosterValidator.create().withKnownIds(receiver).validate(open)))
          .containsExactly(
              "error ref.dangling_parent_org orgs.csv, line 3, column parentSourcedId x1");
    }
  }

  @Test
  void aUserHasOnePrimaryRoleAtAnOrg() {
    String header =
        "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,"
            + "orgSourcedId,userProfileSourcedId";
    String users = TestPackage.v1_2().header(RosterFiles.USERS);
    TestPackage roster =
        TestPackage.of(OneRosterVersion.V1_2)
            .file("orgs.csv", ORGS, org("s", "school", ""), org("t", "school", ""))
            .file("users.csv", users, "u,,,true,u,,A,B" + ",".repeat(14))
            .file(
                "roles.csv",
                header,
                "r1,,,u,primary,student,,,s,",
                "r2,,,u,secondary,aide,,,s,",
                "r3,,,u,primary,aide,,,t,",
                "r4,,,u,primary,teacher,,,s,");

    assertThat(found(roster.validate()))
        .containsExactly("error role.two_primary roles.csv, line 5, column roleType x1");
  }
}
