package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes and what surrounds them: terms, courses, schools, members. */
class ClassDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();
  private static final TestPackage ROSTER_1_1 = TinyRoster.v1_1();
  private static final TestPackage DELTA = TinyRoster.delta(OneRosterVersion.V1_2);
  private static final String ORGS = "orgs.csv";
  private static final String SESSIONS = "academicSessions.csv";
  private static final String COURSES = "courses.csv";
  private static final String CLASSES = "classes.csv";
  private static final String USERS = "users.csv";
  private static final String ROLES = "roles.csv";
  private static final String ENROLLMENTS = "enrollments.csv";

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(189, "duplicate_code")
            .fails(secondClass(), "warning class.duplicate_code classes.csv:3:classCode")
            .passes(
                secondClass().cell(CLASSES, 3, "classCode", "A2"),
                secondClass().cell(CLASSES, 2, "classCode", "").cell(CLASSES, 3, "classCode", ""),
                secondClass().cell(CLASSES, 3, "termSourcedIds", "quarter")),
        DefectCase.row(193, "no_grades")
            .fails(
                secondStudent("").cell(USERS, 3, "grades", ""),
                "warning grade.missing_all users.csv::grades")
            .fails(
                ROSTER_1_1
                    .cell(USERS, 3, "grades", "")
                    .rowLike(USERS, 3, "stu2")
                    .cell(USERS, 5, "grades", "")
                    .cell(USERS, 5, "username", "hopper")
                    .cell(USERS, 5, "email", "")
                    .cell(USERS, 5, "identifier", "S-2")
                    .rowLike(ENROLLMENTS, 3, "enr-s2")
                    .cell(ENROLLMENTS, 4, "userSourcedId", "stu2")
                    .rowLike("demographics.csv", 2, "stu2"),
                "warning grade.missing_all users.csv::grades")
            .passes(secondStudent(""), secondStudent("10"), ROSTER.cell(USERS, 3, "grades", "")),
        DefectCase.row(211, "session_type")
            .fails(
                ROSTER.cell(COURSES, 2, "schoolYearSourcedId", "fall"),
                "error ref.session_type courses.csv:2:schoolYearSourcedId")
            .fails(
                ROSTER.cell(CLASSES, 2, "termSourcedIds", "year"),
                "info sem.class_in_school_year classes.csv:2:termSourcedIds")
            .passes(ROSTER.cell(COURSES, 2, "schoolYearSourcedId", "")),
        DefectCase.row(223, "no_current_session")
            .fails(
                on("2027-09-01"),
                ROSTER.cell(ENROLLMENTS, 3, "endDate", ""),
                "warning sem.no_current_session academicSessions.csv")
            .passes(on("2026-10-01"), ROSTER)
            .passes(ROSTER.cell(ENROLLMENTS, 3, "endDate", "")),
        DefectCase.row(224, "future_term")
            .fails(on("2026-08-01"), ROSTER, "warning sem.future_term classes.csv")
            .passes(on("2026-08-17"), ROSTER)
            .passes(
                on("2026-08-01"),
                secondClass()
                    .cell(CLASSES, 3, "termSourcedIds", "summer")
                    .rowLike(SESSIONS, 3, "summer")
                    .cell(SESSIONS, 5, "startDate", "2026-07-17")
                    .cell(SESSIONS, 5, "endDate", "2026-08-17")
                    .cell(SESSIONS, 5, "schoolYear", "2026")
                    .cell(SESSIONS, 5, "parentSourcedId", "")),
        DefectCase.row(225, "class_no_term")
            .fails(
                ROSTER.cell(CLASSES, 2, "termSourcedIds", ""),
                "error value.required_empty classes.csv:2:termSourcedIds")
            .passes(ROSTER.cell(CLASSES, 2, "termSourcedIds", "fall,quarter")),
        DefectCase.row(226, "class_no_teacher")
            .fails(
                ROSTER
                    .cell(ENROLLMENTS, 2, "classSourcedId", "alg-2")
                    .rowLike(CLASSES, 2, "alg-2")
                    .cell(CLASSES, 3, "classCode", "A2")
                    .rowLike(ENROLLMENTS, 3, "enr-s2")
                    .cell(ENROLLMENTS, 4, "classSourcedId", "alg-2"),
                "warning sem.class_no_teacher classes.csv:2:sourcedId")
            .passes(ROSTER, DELTA.cell(ENROLLMENTS, 2, "status", "tobedeleted")),
        DefectCase.row(227, "class_no_student")
            .fails(
                secondClass()
                    .cell(CLASSES, 3, "classCode", "A2")
                    .cell(ENROLLMENTS, 5, "role", "proctor"),
                "warning sem.class_no_student classes.csv:3:sourcedId")
            .passes(secondClass().cell(CLASSES, 3, "classCode", "A2")),
        DefectCase.row(228, "class_empty")
            .fails(
                ROSTER.rowLike(CLASSES, 2, "alg-2").cell(CLASSES, 3, "classCode", "A2"),
                "warning sem.class_empty classes.csv:3:sourcedId")
            .fails(
                ROSTER
                    .rowLike(CLASSES, 2, "alg-2")
                    .cell(CLASSES, 3, "classCode", "A2")
                    .rowLike(ENROLLMENTS, 3, "enr-s2")
                    .cell(ENROLLMENTS, 4, "classSourcedId", "alg-3"),
                "error ref.dangling_class enrollments.csv:4:classSourcedId")
            .passes(DELTA.rowLike(CLASSES, 2, "alg-2").cell(CLASSES, 3, "classCode", "A2")),
        DefectCase.row(229, "unused")
            .fails(
                asking("sem.course_unused"),
                ROSTER.rowLike(COURSES, 2, "alg2"),
                "info sem.course_unused courses.csv:3:sourcedId")
            .fails(
                asking("sem.school_empty"),
                ROSTER.rowLike(ORGS, 3, "sch2"),
                "info sem.school_empty orgs.csv:4:sourcedId")
            .fails(
                asking("sem.term_unused"),
                ROSTER.rowLike(SESSIONS, 3, "fall2"),
                "info sem.term_unused academicSessions.csv:5:sourcedId")
            .passes(
                asking("sem.school_empty"),
                DELTA.rowLike(COURSES, 2, "alg2").rowLike(ORGS, 3, "sch2"))
            .passes(asking("sem.term_unused"), ROSTER.rowLike(SESSIONS, 4, "quarter2"))
            .passes(ROSTER.rowLike(COURSES, 2, "alg2").rowLike(ORGS, 3, "sch2")),
        DefectCase.row(237, "no_primary_teacher")
            .fails(
                ROSTER.cell(ENROLLMENTS, 2, "primary", "false"),
                "warning sem.no_primary_teacher classes.csv:2:sourcedId")
            .passes(ROSTER.cell(ENROLLMENTS, 2, "primary", "")),
        DefectCase.row(241, "grade_vs_class")
            .fails(
                RosterValidator.create()
                    .withSettings(RuleSettings.defaults().on("sem.grade_vs_class")),
                ROSTER.cell(USERS, 3, "grades", "11"),
                "info sem.grade_vs_class enrollments.csv:3:userSourcedId")
            .passes(ROSTER.cell(USERS, 3, "grades", "11")),
        DefectCase.row(242, "class_size")
            .fails(students(1_001), "warning sem.class_size classes.csv:2:sourcedId")
            .passes(students(1_000)),
        DefectCase.row(243, "teacher_load")
            .fails(classes(81), "warning sem.teacher_load users.csv:2:sourcedId")
            .passes(classes(80)),
        DefectCase.row(248, "class_course_school")
            .fails(
                otherSchool().cell(COURSES, 2, "orgSourcedId", "sch2"),
                "warning sem.class_course_school classes.csv:2:courseSourcedId")
            .passes(
                otherSchool(),
                otherSchool().cell(COURSES, 2, "orgSourcedId", "dist"),
                otherSchool()
                    .cell(ORGS, 4, "type", "department")
                    .cell(ORGS, 4, "parentSourcedId", "sch")
                    .cell(COURSES, 2, "orgSourcedId", "sch2")));
  }

  private static RosterValidator asking(String code) {
    return RosterValidator.create().withSettings(RuleSettings.defaults().on(code));
  }

  private static RosterValidator on(String today) {
    return RosterValidator.create().withToday(LocalDate.parse(today));
  }

  /** With another class, like the first and with its members. */
  private static TestPackage secondClass() {
    return ROSTER
        .rowLike(CLASSES, 2, "alg-2")
        .rowLike(ENROLLMENTS, 2, "enr-t2")
        .rowLike(ENROLLMENTS, 3, "enr-s2")
        .cell(ENROLLMENTS, 3, "endDate", "")
        .cell(ENROLLMENTS, 3, "beginDate", "")
        .cell(ENROLLMENTS, 5, "endDate", "")
        .cell(ENROLLMENTS, 5, "beginDate", "")
        .cell(ENROLLMENTS, 4, "classSourcedId", "alg-2")
        .cell(ENROLLMENTS, 5, "classSourcedId", "alg-2");
  }

  /** With another student, who is in the class, too. */
  private static TestPackage secondStudent(String grade) {
    return ROSTER
        .rowLike(USERS, 3, "stu2")
        .cell(USERS, 5, "username", "hopper")
        .cell(USERS, 5, "email", "")
        .cell(USERS, 5, "identifier", "S-2")
        .cell(USERS, 5, "userMasterIdentifier", "")
        .cell(USERS, 5, "agentSourcedIds", "")
        .cell(USERS, 5, "grades", grade)
        .rowLike(ROLES, 3, "rol-s2")
        .cell(ROLES, 5, "userSourcedId", "stu2")
        .cell(ROLES, 5, "userProfileSourcedId", "")
        .rowLike("demographics.csv", 2, "stu2")
        .rowLike(ENROLLMENTS, 3, "enr-s2")
        .cell(ENROLLMENTS, 4, "userSourcedId", "stu2");
  }

  /** With another school that has the guardian, so that it is not empty. */
  private static TestPackage otherSchool() {
    return ROSTER
        .rowLike(ORGS, 3, "sch2")
        .rowLike(ROLES, 4, "rol-g2")
        .cell(ROLES, 5, "orgSourcedId", "sch2");
  }

  /** With so many students in the class. */
  private static TestPackage students(int count) {
    StringBuilder users = new StringBuilder(ROSTER_1_1.text(USERS));
    StringBuilder rows = new StringBuilder(ROSTER_1_1.text(ENROLLMENTS));
    StringBuilder demographics = new StringBuilder(ROSTER_1_1.text("demographics.csv"));
    for (int i = 2; i <= count; i++) {
      users.append("s").append(i).append(",,,true,sch,student,u").append(i);
      users.append(",,G").append(i).append(",F,,,,,,,09,\r\n");
      rows.append("e").append(i).append(",,,alg-1,sch,s").append(i).append(",student,,,\r\n");
      demographics.append("s").append(i).append(",,,,,,,,,,,,,,,\r\n");
    }
    return ROSTER_1_1
        .file(USERS, users.toString().lines().toList())
        .file("demographics.csv", demographics.toString().lines().toList())
        .file(ENROLLMENTS, rows.toString().lines().toList());
  }

  /** With so many classes of the teacher. */
  private static TestPackage classes(int count) {
    StringBuilder rows = new StringBuilder(ROSTER.text(ENROLLMENTS));
    StringBuilder classes = new StringBuilder(ROSTER.text(CLASSES));
    for (int i = 2; i <= count; i++) {
      classes.append("a").append(i).append(",,,A,09,alg,X").append(i);
      classes.append(",scheduled,,sch,fall,,,\r\n");
      rows.append("t").append(i).append(",,,a").append(i).append(",sch,tea,teacher,true,,\r\n");
      rows.append("s").append(i).append(",,,a").append(i).append(",sch,stu,student,,,\r\n");
    }
    return ROSTER
        .file(CLASSES, classes.toString().lines().toList())
        .file(ENROLLMENTS, rows.toString().lines().toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }
}
