package dev.oneroster.examples.exporter;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.AcademicSession;
import dev.oneroster.model.ClassType;
import dev.oneroster.model.Course;
import dev.oneroster.model.Demographics;
import dev.oneroster.model.Enrollment;
import dev.oneroster.model.EnrollmentRole;
import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.Role;
import dev.oneroster.model.RoleType;
import dev.oneroster.model.RosterClass;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.Sex;
import dev.oneroster.model.User;
import dev.oneroster.model.UserRole;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import dev.oneroster.validation.WrittenPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Writes what is in the SIS as a package: one query for each file, whose rows go into the package
 * as the database delivers them.
 */
final class RosterExport {

  private static final int ROWS_A_FETCH = 1_000;

  /** Makes a record of a row. */
  @FunctionalInterface
  private interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private final Connection sis;
  private final ProgressBar progress;

  RosterExport(Connection sis, ProgressBar progress) {
    this.sis = sis;
    this.progress = progress;
  }

  /**
   * Writes a package. The first record that breaks a rule of the binding stops it, with a message
   * that names record, column and reason; then what was at the archive's place is still there.
   */
  WrittenPackage write(OneRosterVersion version, Path archive) throws IOException, SQLException {
    // All queries see one state of the database; else somebody's enrolment could be newer than the
    // list of users. Outside auto-commit, as some databases hold a result in memory otherwise.
    sis.setAutoCommit(false);
    sis.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(version)
            .withSystemName("Springfield SIS")
            .withSystemCode("springfield-sis")
            .withReferenceChecks()
            .toZip(archive)) {
      writeFiles(version, writer);
      return writer.complete();
    } finally {
      sis.rollback();
    }
  }

  private void writeFiles(OneRosterVersion version, RosterPackageWriter writer)
      throws IOException, SQLException {
    write(writer, RosterFiles.ORGS, ORGS, RosterExport::org);
    write(writer, RosterFiles.ACADEMIC_SESSIONS, SESSIONS, RosterExport::session);
    write(writer, RosterFiles.COURSES, COURSES, RosterExport::course);
    write(writer, RosterFiles.CLASSES, CLASSES, RosterExport::rosterClass);
    if (version == OneRosterVersion.V1_1) {
      write(writer, RosterFiles.USERS, USERS, RosterExport::userWithRole);
    } else {
      write(writer, RosterFiles.USERS, USERS, row -> user(row).build());
      write(writer, RosterFiles.ROLES, ROLES, RosterExport::role);
    }
    write(writer, RosterFiles.DEMOGRAPHICS, DEMOGRAPHICS, RosterExport::demographics);
    write(writer, RosterFiles.ENROLLMENTS, ENROLLMENTS, RosterExport::enrollment);
  }

  private <T extends RosterRecord> void write(
      RosterPackageWriter writer, RosterFile<T> file, String query, RowMapper<T> mapper)
      throws IOException, SQLException {
    progress.start(file.fileName(), count(query));
    try (PreparedStatement statement = sis.prepareStatement(query)) {
      statement.setFetchSize(ROWS_A_FETCH); // a cursor: no result is held as a whole
      try (ResultSet rows = statement.executeQuery();
          RosterFileWriter<T> out = writer.open(file)) {
        while (rows.next()) {
          out.write(mapper.map(rows));
          progress.add(1);
        }
      }
    }
    progress.finish();
  }

  private long count(String query) throws SQLException {
    try (PreparedStatement statement =
            sis.prepareStatement("SELECT COUNT(*) FROM (" + query + ")");
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  // The SIS counts each kind of thing from 1. A prefix makes identifiers of these that are unique
  // in the whole package, and that stay the same from night to night.

  private static final String ORGS =
      "SELECT id, name, state_code, is_district FROM schools ORDER BY id";

  private static Org org(ResultSet row) throws SQLException {
    boolean district = row.getBoolean("is_district");
    return Org.builder()
        .sourcedId(org(row.getInt("id")))
        .name(row.getString("name"))
        .type(district ? OrgType.DISTRICT : OrgType.SCHOOL)
        .identifier(row.getString("state_code"))
        .parentSourcedId(district ? Optional.empty() : Optional.of(org(SampleDistrict.DISTRICT)))
        .build();
  }

  private static String org(int id) {
    return "org-" + id;
  }

  private static final String SESSIONS =
      "SELECT id, title, kind, starts_on, ends_on, parent_id, school_year FROM terms ORDER BY id";

  private static AcademicSession session(ResultSet row) throws SQLException {
    return AcademicSession.builder()
        .sourcedId("term-" + row.getInt("id"))
        .title(row.getString("title"))
        .type(row.getString("kind").equals("year") ? SessionType.SCHOOL_YEAR : SessionType.SEMESTER)
        .startDate(row.getObject("starts_on", LocalDate.class))
        .endDate(row.getObject("ends_on", LocalDate.class).plusDays(1)) // the first day after it
        .parentSourcedId(text(row, "parent_id").map(id -> "term-" + id))
        .schoolYear(Year.of(row.getInt("school_year")))
        .build();
  }

  private static final String COURSES =
      "SELECT id, school_id, code, title, subject, subject_code, grade_level FROM courses"
          + " ORDER BY id";

  private static Course course(ResultSet row) throws SQLException {
    return Course.builder()
        .sourcedId("course-" + row.getInt("id"))
        .title(row.getString("title"))
        .courseCode(row.getString("code"))
        .addGrades(Grade.of(row.getString("grade_level")))
        .orgSourcedId(org(row.getInt("school_id")))
        .addSubjects(row.getString("subject"))
        .addSubjectCodes(row.getString("subject_code"))
        .build();
  }

  private static final String CLASSES =
      """
      SELECT s.id, s.course_id, s.number, s.room, s.period,
             -- who learns all year long is in each semester of the year
             (SELECT LISTAGG('term-' || t.id, ',') WITHIN GROUP (ORDER BY t.id)
                FROM terms t WHERE s.term_id = t.parent_id
                  OR (s.term_id = t.id AND t.kind <> 'year')) AS terms,
             c.title, c.code, c.school_id, c.grade_level
      FROM sections s JOIN courses c ON c.id = s.course_id
      ORDER BY s.id""";

  private static RosterClass rosterClass(ResultSet row) throws SQLException {
    return RosterClass.builder()
        .sourcedId("class-" + row.getInt("id"))
        .title(row.getString("title") + ", section " + row.getInt("number"))
        .addGrades(Grade.of(row.getString("grade_level")))
        .courseSourcedId("course-" + row.getInt("course_id"))
        .classCode(row.getString("code") + "-" + row.getInt("number"))
        .classType(ClassType.SCHEDULED)
        .location(text(row, "room"))
        .schoolSourcedId(org(row.getInt("school_id")))
        .termSourcedIds(List.of(row.getString("terms").split(",")))
        .addPeriods(row.getString("period"))
        .build();
  }

  private static final String USERS =
      """
      SELECT p.id, p.kind, p.login, p.first_name, p.last_name, p.email, p.active,
             p.student_number, p.grade_level,
             ARRAY(SELECT g.guardian_id FROM guardians g
                   WHERE g.student_id = p.id ORDER BY g.guardian_id) AS guardian_ids,
             ARRAY(SELECT s.school_id FROM people_at_schools s
                   WHERE s.person_id = p.id ORDER BY s.school_id) AS school_ids
      FROM people p
      ORDER BY p.id""";

  private static User.Builder user(ResultSet row) throws SQLException {
    return User.builder()
        .sourcedId(user(row.getInt("id")))
        .enabledUser(row.getBoolean("active"))
        .username(row.getString("login"))
        .givenName(row.getString("first_name"))
        .familyName(row.getString("last_name"))
        .email(text(row, "email"))
        .identifier(text(row, "student_number"))
        .agentSourcedIds(ids("user-", row.getArray("guardian_ids")))
        .grades(text(row, "grade_level").map(Grade::of).stream().toList());
  }

  private static String user(int id) {
    return "user-" + id;
  }

  /** In version 1.1 a user has the role; since 1.2 roles.csv tells it. */
  private static User userWithRole(ResultSet row) throws SQLException {
    return user(row)
        .role(UserRole.of(row.getString("kind")))
        .orgSourcedIds(ids("org-", row.getArray("school_ids")))
        .build();
  }

  private static final String ROLES =
      """
      SELECT s.person_id, s.school_id, p.kind
      FROM people_at_schools s JOIN people p ON p.id = s.person_id
      ORDER BY s.person_id, s.school_id""";

  private static Role role(ResultSet row) throws SQLException {
    int person = row.getInt("person_id");
    int school = row.getInt("school_id");
    return Role.builder()
        .sourcedId("role-" + person + "-" + school)
        .userSourcedId(user(person))
        .roleType(RoleType.PRIMARY) // of this school
        .role(UserRole.of(row.getString("kind")))
        .orgSourcedId(org(school))
        .build();
  }

  private static final String DEMOGRAPHICS =
      "SELECT id, born_on, sex FROM people WHERE kind = 'student' ORDER BY id";

  private static Demographics demographics(ResultSet row) throws SQLException {
    return Demographics.builder()
        .sourcedId(user(row.getInt("id")))
        .birthDate(Optional.ofNullable(row.getObject("born_on", LocalDate.class)))
        .sex(text(row, "sex").map(sex -> sex.equals("F") ? Sex.FEMALE : Sex.MALE))
        .build();
  }

  private static final String ENROLLMENTS =
      """
      SELECT e.id, e.section_id, e.person_id, e.is_teacher, e.entered_on, c.school_id
      FROM enrolments e
      JOIN sections s ON s.id = e.section_id
      JOIN courses c ON c.id = s.course_id
      ORDER BY e.id""";

  private static Enrollment enrollment(ResultSet row) throws SQLException {
    boolean teacher = row.getBoolean("is_teacher");
    return Enrollment.builder()
        .sourcedId("enrollment-" + row.getInt("id"))
        .classSourcedId("class-" + row.getInt("section_id"))
        .schoolSourcedId(org(row.getInt("school_id")))
        .userSourcedId(user(row.getInt("person_id")))
        .role(teacher ? EnrollmentRole.TEACHER : EnrollmentRole.STUDENT)
        .primary(teacher ? Optional.of(true) : Optional.empty())
        .beginDate(row.getObject("entered_on", LocalDate.class))
        .build();
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static List<String> ids(String prefix, Array numbers) throws SQLException {
    Object[] all = (Object[]) numbers.getArray();
    return Arrays.stream(all).map(number -> prefix + number).toList();
  }
}
