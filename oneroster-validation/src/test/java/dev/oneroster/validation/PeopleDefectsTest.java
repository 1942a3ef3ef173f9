package dev.oneroster.validation;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Users who share what should be theirs, and their roles, agents and demographics. */
class PeopleDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();
  private static final TestPackage DELTA = TinyRoster.delta(OneRosterVersion.V1_2);
  private static final int STUDENTS = 90; // more than are looked up together

  private static final TestPackage MANY =
      TestPackage.of(
          SampleRoster.of(OneRosterVersion.V1_1, FileMode.BULK)
              .withStudents(STUDENTS)
              .rosteringOnly());
  private static final String USERS = "users.csv";
  private static final String ROLES = "roles.csv";
  private static final String PROFILES = "userProfiles.csv";
  private static final String DEMOGRAPHICS = "demographics.csv";
  private static final String ENROLLMENTS = "enrollments.csv";

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(176, "identical_row")
            .fails(ROSTER.rowLike(USERS, 4, "gua"), "error id.duplicate users.csv:5:sourcedId")
            .passes(newGuardian()),
        DefectCase.row(177, "row_per_school")
            .fails(
                ROSTER_1_1.rowLike(USERS, 2, "tea").cell(USERS, 5, "orgSourcedIds", "dist"),
                "error id.duplicate users.csv:5:sourcedId")
            .passes(ROSTER_1_1.cell(USERS, 2, "orgSourcedIds", "dist,sch")),
        DefectCase.row(180, "username")
            .fails(
                ROSTER.cell(USERS, 3, "username", "ada"),
                "warning username.duplicate users.csv:3:username")
            .fails(
                column(MANY, "username", "everybody"),
                "warning username.duplicate users.csv:3:username x" + (rows(MANY) - 1))
            .passes(ROSTER.cell(USERS, 3, "username", "adah")),
        DefectCase.row(181, "username_case")
            .fails(
                ROSTER.cell(USERS, 3, "username", "ADA"),
                "warning username.case_duplicate users.csv:3:username")
            .passes(ROSTER.cell(USERS, 3, "username", "a.da")),
        DefectCase.row(182, "email")
            .fails(
                ROSTER.cell(USERS, 3, "email", "linus@springfield.example"),
                "warning email.duplicate users.csv:4:email")
            .fails(
                ROSTER
                    .cell(USERS, 2, "email", "fam@x.example")
                    .cell(USERS, 3, "email", "fam@x.example")
                    .cell(USERS, 4, "email", "Fam@x.example"),
                "warning email.duplicate users.csv:3:email x2")
            .passes(ROSTER.cell(USERS, 2, "email", "").cell(USERS, 3, "email", "")),
        DefectCase.row(183, "identifier")
            .fails(
                newStudent().cell(USERS, 5, "identifier", "S-1"),
                "warning identifier.duplicate users.csv:5:identifier")
            .passes(ROSTER.cell(USERS, 2, "identifier", "1").cell(USERS, 3, "identifier", "1")),
        DefectCase.row(184, "user_master_id")
            .fails(
                ROSTER.cell(USERS, 3, "userMasterIdentifier", "M-1"),
                "warning user_master_id.duplicate users.csv:3:userMasterIdentifier")
            .passes(ROSTER.cell(USERS, 3, "userMasterIdentifier", "m-1")),
        DefectCase.row(185, "person_split")
            .fails(
                asking("person.split"),
                newStudent(),
                "warning person.split demographics.csv:3:sourcedId")
            .passes(asking("person.split"), newStudent().cell(USERS, 5, "givenName", "Dorothy"))
            .passes(
                asking("person.split"),
                newStudent().cell(DEMOGRAPHICS, 3, "birthDate", "2012-03-05"))
            .passes(newStudent()),
        DefectCase.row(190, "two_primary")
            .fails(
                ROSTER.rowLike(ROLES, 2, "rol-t2").cell(ROLES, 5, "role", "aide"),
                "error role.two_primary roles.csv:5:roleType")
            .fails(
                ROSTER.line(ROLES, 5, ROSTER.text(ROLES).lines().skip(1).findFirst().orElseThrow()),
                "error id.duplicate roles.csv:5:sourcedId")
            .fails(
                ROSTER.rowLike(ROLES, 2, "r 2").cell(ROLES, 5, "role", "aide"),
                "error value.guid_chars roles.csv:5:sourcedId",
                "error role.two_primary roles.csv:5:roleType")
            .fails(
                DELTA
                    .rowLike(ROLES, 2, "r2")
                    .rowLike(ROLES, 2, "r3")
                    .cell(ROLES, 5, "orgSourcedId", "elsewhere")
                    .cell(ROLES, 6, "orgSourcedId", "elsewhere"),
                "info ref.delta_unresolved roles.csv:5:orgSourcedId x2",
                "error role.two_primary roles.csv:6:roleType")
            .fails(
                ROSTER
                    .rowLike(ROLES, 2, "r2")
                    .cell(ROLES, 5, "orgSourcedId", "dist")
                    .rowLike(ROLES, 5, "r3"),
                "error role.two_primary roles.csv:6:roleType")
            .passes(
                ROSTER.rowLike(ROLES, 2, "rol-t2").cell(ROLES, 5, "orgSourcedId", "dist"),
                ROSTER.rowLike(ROLES, 2, "rol-t2").cell(ROLES, 5, "roleType", "secondary")),
        DefectCase.row(191, "no_primary")
            .fails(
                ROSTER.cell(ROLES, 2, "roleType", "secondary"),
                "warning role.no_primary users.csv:2:sourcedId")
            .passes(DELTA.cell(ROLES, 2, "roleType", "secondary")),
        DefectCase.row(192, "all_disabled")
            .fails(
                column(ROSTER, "enabledUser", "false"),
                "warning enabled.all_false users.csv::enabledUser")
            .passes(column(ROSTER, "enabledUser", "false").cell(USERS, 2, "enabledUser", "true")),
        DefectCase.row(194, "constant")
            .fails(
                column(MANY, "givenName", "Robin"), "warning column.constant users.csv::givenName")
            .fails(
                column(MANY, "familyName", "Robin"),
                "warning column.constant users.csv::familyName")
            .fails(sameNames(), "warning column.constant users.csv::givenName")
            .passes(MANY, column(ROSTER, "familyName", "Nguyen")),
        DefectCase.row(195, "swapped")
            .fails(
                ROSTER.cell(USERS, 2, "givenName", "Smith, John"),
                "warning name.swapped users.csv:2:givenName")
            .passes(
                ROSTER.cell(USERS, 2, "givenName", "John, Jr."),
                ROSTER.cell(USERS, 2, "familyName", "Smith, Jr.")),
        DefectCase.row(217, "agent_self")
            .fails(
                ROSTER.cell(USERS, 3, "agentSourcedIds", "gua,stu"),
                "warning ref.agent_self users.csv:3:agentSourcedIds")
            .fails(
                ROSTER_1_1.cell(USERS, 3, "agentSourcedIds", "gua,stu"),
                "warning ref.agent_self users.csv:3:agentSourcedIds")
            .fails(
                asking("ref.agent_one_way"),
                ROSTER.cell(USERS, 4, "agentSourcedIds", ""),
                "warning ref.agent_one_way users.csv:3:agentSourcedIds")
            .passes(asking("ref.agent_one_way"), ROSTER)
            .passes(ROSTER.cell(USERS, 4, "agentSourcedIds", "")),
        DefectCase.row(218, "agent_kind")
            .fails(
                newStudent().cell(USERS, 5, "agentSourcedIds", "stu"),
                "warning ref.agent_kind users.csv:5:agentSourcedIds")
            .fails(
                ROSTER_1_1
                    .cell(USERS, 4, "role", "student")
                    .without(ENROLLMENTS)
                    .without(DEMOGRAPHICS),
                "info manifest.key_file_absent manifest.csv:11:file.enrollments",
                "warning ref.agent_kind users.csv:3:agentSourcedIds",
                "warning ref.agent_kind users.csv:4:agentSourcedIds")
            .passes(newStudent().cell(USERS, 5, "agentSourcedIds", "tea")),
        DefectCase.row(230, "user_orphan")
            .fails(noRole("new"), "warning sem.user_orphan users.csv:5:sourcedId")
            .passes(DELTA.rowLike(USERS, 4, "gua").file(USERS, DELTA.text(USERS).lines().toList())),
        DefectCase.row(231, "user_no_role")
            .fails(
                noRole("new").cell(USERS, 3, "agentSourcedIds", "gua,new"),
                "warning sem.user_no_role users.csv:5:sourcedId")
            .fails(
                ROSTER.cell(ROLES, 2, "userSourcedId", "nobody"),
                "error ref.dangling_user roles.csv:2:userSourcedId")
            .passes(newGuardian()),
        DefectCase.row(232, "primary_org_no_role")
            .fails(
                ROSTER.cell(USERS, 4, "primaryOrgSourcedId", "dist"),
                "warning sem.primary_org_no_role users.csv:4:primaryOrgSourcedId")
            .passes(
                ROSTER.cell(USERS, 4, "primaryOrgSourcedId", ""),
                ROSTER
                    .cell(USERS, 4, "primaryOrgSourcedId", "dist")
                    .rowLike(ROLES, 4, "rol-g2")
                    .cell(ROLES, 5, "orgSourcedId", "dist")),
        DefectCase.row(245, "demographics_missing")
            .fails(
                newStudent().file(DEMOGRAPHICS, ROSTER.text(DEMOGRAPHICS).lines().toList()),
                "info sem.demographics_missing demographics.csv")
            .passes(newStudent(), newStudent().without(DEMOGRAPHICS)),
        DefectCase.row(246, "race")
            .fails(
                race(ROSTER, 2, "true"),
                "warning sem.race_all_true demographics.csv:2:americanIndianOrAlaskaNative")
            .fails(allWithout(), "warning sem.race_none demographics.csv")
            .passes(
                race(ROSTER, 2, "true").cell(DEMOGRAPHICS, 2, "asian", ""),
                race(ROSTER, 2, "false"),
                race(ROSTER, 2, "")),
        DefectCase.rule("sem.demographics_not_student")
            .fails(
                ROSTER.rowLike(DEMOGRAPHICS, 2, "tea"),
                "warning sem.demographics_not_student demographics.csv:3:sourcedId")
            .fails(
                ROSTER_1_1.rowLike(DEMOGRAPHICS, 2, "tea"),
                "warning sem.demographics_not_student demographics.csv:3:sourcedId")
            .passes(ROSTER.rowLike(DEMOGRAPHICS, 2, "tea").cell(ROLES, 2, "role", "aide")),
        DefectCase.row(254, "user_profile_user")
            .fails(
                ROSTER.cell(PROFILES, 2, "userSourcedId", "tea"),
                "warning sem.user_profile_user roles.csv:3:userProfileSourcedId")
            .passes(ROSTER.cell(ROLES, 3, "userProfileSourcedId", "")),
        DefectCase.row(255, "guardian_no_child")
            .fails(
                newGuardian().cell(USERS, 3, "agentSourcedIds", "gua"),
                "info sem.guardian_no_child users.csv:5:sourcedId")
            .passes(newGuardian(), ROSTER.cell(USERS, 3, "agentSourcedIds", "")),
        DefectCase.row(256, "too_many_guardians")
            .fails(agents(6), "warning sem.too_many_guardians users.csv:3:agentSourcedIds")
            .passes(agents(5)));
  }

  private static RosterValidator asking(String code) {
    return RosterValidator.create().withSettings(RuleSettings.defaults().on(code));
  }

  private static long rows(TestPackage roster) {
    return roster.text(USERS).lines().count() - 1;
  }

  private static TestPackage column(TestPackage roster, String column, String text) {
    TestPackage changed = roster;
    for (int line = 2; line <= rows(roster) + 1; line++) {
      changed = changed.cell(USERS, line, column, text);
    }
    return changed;
  }

  private static TestPackage sameNames() {
    TestPackage changed = MANY;
    for (int line = 2; line <= rows(MANY) + 1; line++) {
      changed =
          changed
              .cell(USERS, line, "givenName", "N" + line % 9)
              .cell(USERS, line, "familyName", "N" + line % 9);
    }
    return changed;
  }

  private static TestPackage race(TestPackage roster, int line, String text) {
    TestPackage changed = roster;
    for (String column :
        List.of(
            "americanIndianOrAlaskaNative",
            "asian",
            "blackOrAfricanAmerican",
            "nativeHawaiianOrOtherPacificIslander",
            "white",
            "demographicRaceTwoOrMoreRaces",
            "hispanicOrLatinoEthnicity")) {
      changed = changed.cell(DEMOGRAPHICS, line, column, text);
    }
    return changed;
  }

  private static TestPackage allWithout() {
    TestPackage changed = MANY;
    for (int line = 2; line <= STUDENTS + 1; line++) {
      changed = race(changed, line, "false");
    }
    return changed;
  }

  private static TestPackage plainUser(int like, String sourcedId) {
    return ROSTER
        .rowLike(USERS, like, sourcedId)
        .cell(USERS, 5, "username", "hopper")
        .cell(USERS, 5, "email", "")
        .cell(USERS, 5, "identifier", "X-9")
        .cell(USERS, 5, "userMasterIdentifier", "")
        .cell(USERS, 5, "agentSourcedIds", "");
  }

  private static TestPackage noRole(String sourcedId) {
    return plainUser(4, sourcedId);
  }

  /** With another guardian of the student. */
  private static TestPackage newGuardian() {
    return plainUser(4, "gua2")
        .cell(USERS, 3, "agentSourcedIds", "gua,gua2")
        .rowLike(ROLES, 4, "rol-g2")
        .cell(ROLES, 5, "userSourcedId", "gua2");
  }

  /** With another student, who is in the class, too. */
  private static TestPackage newStudent() {
    return plainUser(3, "stu2")
        .rowLike(ROLES, 3, "rol-s2")
        .cell(ROLES, 5, "userSourcedId", "stu2")
        .cell(ROLES, 5, "userProfileSourcedId", "")
        .rowLike(DEMOGRAPHICS, 2, "stu2")
        .rowLike(ENROLLMENTS, 3, "enr-s2")
        .cell(ENROLLMENTS, 4, "userSourcedId", "stu2");
  }

  private static TestPackage agents(int count) {
    StringBuilder agents = new StringBuilder("gua");
    TestPackage roster = ROSTER;
    for (int i = 2; i <= count; i++) {
      agents.append(",g").append(i);
      roster =
          roster
              .rowLike(USERS, 4, "g" + i)
              .cell(USERS, i + 3, "username", "guardian" + i)
              .cell(USERS, i + 3, "email", "")
              .rowLike(ROLES, 4, "rol-g" + i)
              .cell(ROLES, i + 3, "userSourcedId", "g" + i);
    }
    return roster.cell(USERS, 3, "agentSourcedIds", agents.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
