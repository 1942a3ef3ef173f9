package dev.oneroster.examples.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Fills the tables of a SIS with an invented school district, the same in each run: schools of 800
 * students, six courses a grade, classes of 25.
 */
final class SampleDistrict {

  /** The row of the district itself in the table of schools. */
  static final int DISTRICT = 1;

  private static final int STUDENTS_OF_SCHOOL = 800;
  private static final int STUDENTS_OF_SECTION = 25;

  private static final int YEAR = 1;
  private static final int FALL = 2;
  private static final int SPRING = 3;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);
  private static final LocalDate WINTER = LocalDate.of(2027, 1, 15);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 11);

  private static final List<String> GRADES = List.of("06", "07", "08", "09", "10", "11", "12");
  private static final List<String> SCHOOL_NAMES =
      List.of("Adams", "Brookside", "Cedar Hill", "Douglass", "Eastlake", "Franklin", "Grove St.");
  private static final List<String> FIRST_NAMES =
      List.of(
          "Amira", "Ben", "Chloë", "Diego", "Elif", "Femi", "Grace", "Hiro", "Inés", "Jamal",
          "Kaya", "Liam", "Mei", "Noah", "Olena", "Priya", "Quinn", "Rosa", "Søren", "Tariq");
  private static final List<String> LAST_NAMES =
      List.of(
          "Abdi",
          "Baker",
          "Castro",
          "D'Angelo",
          "Evans",
          "Fernández",
          "García-López",
          "Hansen",
          "Ito",
          "Jackson",
          "Kowalski",
          "Lee",
          "Müller",
          "Nguyen",
          "Okafor",
          "Patel",
          "Quintana",
          "Reyes",
          "Smith, Jr.",
          "Tran",
          "Usman",
          "Vargas",
          "Williams",
          "Yılmaz",
          "Zhang");

  private static final List<String> SEXES = List.of("F", "M");

  /** What is taught: the course's title, its subject's name and code, and when. */
  private record Subject(String title, String name, String code, int term) {}

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject("English", "English Language Arts", "01001", YEAR),
          new Subject("Mathematics", "Mathematics", "02001", YEAR),
          new Subject("Science", "Life and Physical Sciences", "03001", YEAR),
          new Subject("History", "Social Sciences and History", "04001", YEAR),
          new Subject("Art", "Visual and Performing Arts", "05154", FALL),
          new Subject("Physical Education", "Physical Health and Safety", "08001", SPRING));

  private final Connection sis;
  private final SplittableRandom random = new SplittableRandom(2026);
  private final Map<String, PreparedStatement> inserts = new HashMap<>();
  private int lastPerson;
  private int lastSection;
  private int lastEnrolment;

  private SampleDistrict(Connection sis) {
    this.sis = sis;
  }

  /** Makes and fills the tables. */
  static void create(Connection sis, int students) throws SQLException, IOException {
    sis.setAutoCommit(false);
    try (Statement statement = sis.createStatement()) {
      statement.execute(schema());
    }
    SampleDistrict district = new SampleDistrict(sis);
    district.fill(students);
    for (PreparedStatement insert : district.inserts.values()) {
      insert.close();
    }
    sis.commit();
  }

  private static String schema() throws IOException {
    try (InputStream script =
        Objects.requireNonNull(SampleDistrict.class.getResourceAsStream("schema.sql"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void fill(int students) throws SQLException {
    insert("terms", YEAR, "2026-27", "year", FIRST_DAY, LAST_DAY, null, 2027);
    insert("terms", FALL, "Fall 2026", "semester", FIRST_DAY, WINTER, YEAR, 2027);
    insert("terms", SPRING, "Spring 2027", "semester", WINTER.plusDays(1), LAST_DAY, YEAR, 2027);
    insert("schools", DISTRICT, "Springfield School District", "SPR", true);
    for (int school = 1; students > (school - 1) * STUDENTS_OF_SCHOOL; school++) {
      String name = SCHOOL_NAMES.get((school - 1) % SCHOOL_NAMES.size());
      insert("schools", DISTRICT + school, name + " No. " + school, "SPR-" + school, false);
      int here = Math.min(STUDENTS_OF_SCHOOL, students - (school - 1) * STUDENTS_OF_SCHOOL);
      for (int grade = 0; grade < GRADES.size(); grade++) {
        fillGrade(school, grade, (here + grade) / GRADES.size());
      }
    }
  }

  private void fillGrade(int school, int grade, int count) throws SQLException {
    int firstStudent = lastPerson + 1;
    for (int i = 0; i < count; i++) {
      insertStudent(school, grade);
    }
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) { // one guardian for two children
        insertAdult("guardian", null);
      }
      insert("guardians", firstStudent + i, lastPerson);
    }
    for (int subject = 0; subject < SUBJECTS.size(); subject++) {
      fillCourse(school, grade, subject, firstStudent, count);
    }
  }

  private void insertStudent(int school, int grade) throws SQLException {
    int id = ++lastPerson;
    insert(
        "people",
        id,
        "student",
        "s" + id,
        any(FIRST_NAMES),
        any(LAST_NAMES),
        "s" + id + "@students.springfield.example",
        random.nextInt(100) > 0,
        DISTRICT + school,
        String.valueOf(900_000 + id),
        GRADES.get(grade),
        FIRST_DAY.minusYears(11L + grade).minusDays(random.nextInt(365)),
        random.nextInt(20) == 0 ? null : any(SEXES));
  }

  private void insertAdult(String kind, @Nullable Integer school) throws SQLException {
    int id = ++lastPerson;
    String login = kind.charAt(0) + String.valueOf(id);
    String email = login + "@springfield.example";
    insert(
        "people",
        id,
        kind,
        login,
        any(FIRST_NAMES),
        any(LAST_NAMES),
        email,
        true,
        school,
        null,
        null,
        null,
        null);
  }

  /** A course with its sections, and a teacher for all of them. */
  private void fillCourse(int school, int grade, int number, int firstStudent, int count)
      throws SQLException {
    Subject subject = SUBJECTS.get(number);
    String level = GRADES.get(grade);
    int course = ((school - 1) * GRADES.size() + grade) * SUBJECTS.size() + number + 1;
    String code = subject.code() + "-" + level;
    String title = subject.title() + ", grade " + Integer.parseInt(level);
    insert(
        "courses", course, DISTRICT + school, code, title, subject.code(), subject.name(), level);
    insertAdult("teacher", DISTRICT + school);
    int teacher = lastPerson;
    LocalDate begin = subject.term() == SPRING ? WINTER.plusDays(1) : FIRST_DAY;
    for (int student = 0; student < count; student++) {
      if (student % STUDENTS_OF_SECTION == 0) {
        int section = student / STUDENTS_OF_SECTION + 1;
        String room = "R" + (100 * section + number);
        insert("sections", ++lastSection, course, subject.term(), section, room, number + 1);
        insert("enrolments", ++lastEnrolment, lastSection, teacher, true, begin);
      }
      insert("enrolments", ++lastEnrolment, lastSection, firstStudent + student, false, begin);
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private void insert(String table, @Nullable Object... values) throws SQLException {
    PreparedStatement insert = inserts.get(table);
    if (insert == null) {
      String places = "?" + ", ?".repeat(values.length - 1);
      insert = sis.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")");
      inserts.put(table, insert);
    }
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.executeUpdate();
  }
}
