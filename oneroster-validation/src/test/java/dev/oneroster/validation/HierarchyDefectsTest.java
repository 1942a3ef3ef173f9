package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Organizations and sessions that do not make a hierarchy, and sessions of wrong times. */
class HierarchyDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();
  private static final String ORGS = "orgs.csv";
  private static final String SESSIONS = "academicSessions.csv";
  private static final String PARENT = "parentSourcedId";

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(178, "id_case")
            .fails(org("SCH", "sch"), "warning id.case_collision orgs.csv:4:sourcedId")
            .fails(
                org("Annex", "dist").rowLike(ORGS, 4, "annex").rowLike(ORGS, 4, "ANNEX"),
                "warning id.case_collision orgs.csv:5:sourcedId",
                "warning id.case_collision orgs.csv:6:sourcedId")
            .fails(
                org("annex-0z-00000001", "dist").rowLike(ORGS, 4, "annex-0Z-00000001"),
                "warning id.case_collision orgs.csv:5:sourcedId")
            .passes(org("SCH2", "dist"), org("sch_", "dist")),
        DefectCase.row(179, "cross_type")
            .fails(org("stu", "dist"), "warning id.cross_type users.csv:3:sourcedId")
            .fails(
                ROSTER.rowLike("users.csv", 2, "tea"), "error id.duplicate users.csv:5:sourcedId")
            .passes(
                org("cat", "dist"),
                ROSTER.rowLike("resources.csv", 2, "stu").rowLike("categories.csv", 2, "alg")),
        DefectCase.row(212, "org_cycle")
            .fails(
                ROSTER.cell(ORGS, 2, PARENT, "dist"),
                "warning ref.cycle_org orgs.csv:2:parentSourcedId")
            .fails(
                ROSTER_1_1.cell(ORGS, 2, PARENT, "sch"),
                "warning ref.cycle_org orgs.csv:2:parentSourcedId")
            .fails(
                org("annex", "sch").cell(ORGS, 2, PARENT, "annex"),
                "warning ref.cycle_org orgs.csv:2:parentSourcedId")
            .fails(
                TinyRoster.delta(OneRosterVersion.V1_2).cell(ORGS, 2, PARENT, "sch"),
                "warning ref.cycle_org orgs.csv:2:parentSourcedId")
            .passes(org("annex", "sch"), org("annex", "dist")),
        DefectCase.row(213, "session_cycle")
            .fails(
                ROSTER.cell(SESSIONS, 3, PARENT, "quarter"),
                "warning ref.cycle_session academicSessions.csv:3:parentSourcedId")
            .fails(
                ROSTER.cell(SESSIONS, 2, PARENT, "year"),
                "warning ref.cycle_session academicSessions.csv:2:parentSourcedId")
            .passes(ROSTER.cell(SESSIONS, 4, PARENT, "year")),
        DefectCase.row(214, "depth")
            .fails(chain(33), "warning ref.depth orgs.csv:35:parentSourcedId")
            .fails(chain(60), "warning ref.depth orgs.csv:35:parentSourcedId")
            .passes(chain(32)),
        DefectCase.row(215, "several_roots")
            .fails(
                ROSTER.cell(ORGS, 3, PARENT, ""),
                "warning ref.several_roots orgs.csv:3:parentSourcedId")
            .fails(
                ROSTER.rowLike(ORGS, 2, "dist2"),
                "warning ref.several_roots orgs.csv:4:parentSourcedId")
            .passes(
                ROSTER
                    .file(
                        ORGS, ROSTER.text(ORGS).lines().filter(l -> !l.startsWith("dist")).toList())
                    .cell(ORGS, 2, PARENT, "")
                    .rowLike(ORGS, 2, "sch2")
                    .rowLike("roles.csv", 4, "rol-g2")
                    .cell("roles.csv", 5, "orgSourcedId", "sch2"),
                TinyRoster.delta(OneRosterVersion.V1_2).cell(ORGS, 3, PARENT, ""),
                ROSTER
                    .rowLike(ORGS, 2, "dist2")
                    .rowLike(ORGS, 2, "state")
                    .cell(ORGS, 5, "type", "state")
                    .cell(ORGS, 2, PARENT, "state")
                    .cell(ORGS, 4, PARENT, "state")),
        DefectCase.row(219, "date_order")
            .fails(
                ROSTER.cell(SESSIONS, 4, "endDate", "2026-08-16"),
                "warning sem.date_order academicSessions.csv:4:endDate")
            .fails(
                ROSTER_1_1.cell(SESSIONS, 4, "startDate", "2027-08-16"),
                "warning sem.date_order academicSessions.csv:4:endDate")
            .passes(
                ROSTER
                    .cell(SESSIONS, 4, "endDate", "2026-08-17")
                    .cell("lineItems.csv", 2, "academicSessionSourcedId", "fall")),
        DefectCase.row(220, "session_outside_parent")
            .fails(
                ROSTER.cell(SESSIONS, 3, "endDate", "2027-07-12"),
                "warning sem.session_outside_parent academicSessions.csv:3:endDate")
            .fails(
                ROSTER.cell(SESSIONS, 4, "startDate", "2026-08-16"),
                "warning sem.session_outside_parent academicSessions.csv:4:startDate")
            .passes(
                ROSTER.cell(SESSIONS, 3, "endDate", "2027-06-12"),
                ROSTER.cell(SESSIONS, 4, "startDate", "2026-09-16")),
        DefectCase.row(221, "sessions_overlap_gap")
            .fails(
                spring("2027-01-10"),
                "info sem.sessions_overlap_gap academicSessions.csv:5:startDate")
            .fails(
                spring("2027-03-10"),
                "info sem.sessions_overlap_gap academicSessions.csv:5:startDate")
            .passes(
                spring("2027-01-16"),
                spring("2027-02-01"),
                spring("2026-08-17").cell(SESSIONS, 5, "endDate", "2027-01-16")),
        DefectCase.row(222, "school_year_label")
            .fails(
                year("2026", "2026", "2026"),
                "warning sem.school_year_label academicSessions.csv:2:schoolYear")
            .fails(
                year("2026", "2027", "2027"),
                "warning sem.school_year_label academicSessions.csv:2:schoolYear")
            .fails(
                year("2027", "2026", "2026"),
                "warning sem.school_year_label academicSessions.csv:3:schoolYear")
            .fails(
                year("2028", "2028", "2028"),
                "warning sem.school_year_label academicSessions.csv:2:schoolYear")
            .passes(
                year("2027", "2027", "2027")
                    .cell(SESSIONS, 2, "startDate", "2026-01-01")
                    .cell(SESSIONS, 2, "endDate", "2028-01-01")));
  }

  /** With another organization. */
  private static TestPackage org(String sourcedId, String parent) {
    return ROSTER
        .rowLike(ORGS, 3, sourcedId)
        .cell(ORGS, 4, "type", "department")
        .cell(ORGS, 4, PARENT, parent);
  }

  /** With organizations each of which has the one before as its parent. */
  private static TestPackage chain(int levels) {
    TestPackage roster = ROSTER;
    for (int level = 2; level <= levels; level++) {
      roster =
          roster
              .rowLike(ORGS, 3, "dep" + level)
              .cell(ORGS, level + 2, "type", "department")
              .cell(ORGS, level + 2, PARENT, level == 2 ? "sch" : "dep" + (level - 1));
    }
    return roster;
  }

  /** With another semester, until the end of the year. */
  private static TestPackage spring(String start) {
    return ROSTER
        .cell("classes.csv", 2, "termSourcedIds", "fall,spring")
        .rowLike(SESSIONS, 3, "spring")
        .cell(SESSIONS, 5, "startDate", start)
        .cell(SESSIONS, 5, "endDate", "2027-06-12");
  }

  private static TestPackage year(String year, String fall, String quarter) {
    return ROSTER
        .cell(SESSIONS, 2, "schoolYear", year)
        .cell(SESSIONS, 3, "schoolYear", fall)
        .cell(SESSIONS, 4, "schoolYear", quarter);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
