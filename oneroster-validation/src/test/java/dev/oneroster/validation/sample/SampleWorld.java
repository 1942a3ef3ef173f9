package dev.oneroster.validation.sample;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What the cells of a sample are, as a function of file, row and column: who is in which class
 * follows from numbers by arithmetic, so that nothing is stored.
 */
final class SampleWorld {

  private static final int ALL_SUBJECTS = SampleNames.COURSES.size();
  private static final int CLASSES_OF_STUDENT = 4;
  private static final int ITEMS_OF_CLASS = 2;
  private static final int RESOURCES = 6;
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 17);
  private static final LocalDate MIDDLE_DAY = LocalDate.of(2027, 1, 16);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 6, 12);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** The cells of one file. */
  private interface Cells {
    String cell(int row, String column);
  }

  private record Table(long rows, Cells cells) {}

  /** The people, in the order of users.csv. */
  private enum Kind {
    SUPERINTENDENT("adm"),
    PRINCIPAL("prin"),
    TEACHER("tch"),
    GUARDIAN("grd"),
    STUDENT("stu");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /** A person: the number counts within the kind. */
  private record Person(Kind kind, int number) {}

  private final boolean v12;
  private final FileMode mode;
  private final long seed;
  private final int students;
  private final int schools;
  private final int subjects;
  private final int sections;
  private final int classesOfSchool;
  private final int teachersOfSchool;
  private final int guardians;
  private final Map<String, Table> tables = new HashMap<>();

  SampleWorld(OneRosterVersion version, FileMode mode, long seed, int students) {
    this.v12 = version == OneRosterVersion.V1_2;
    this.mode = mode;
    this.seed = seed;
    this.students = students;
    this.schools = students == 1 ? 1 : Math.max(2, (students + 399) / 400);
    // No more than have students: who is next in a school takes one that the one before did not.
    this.subjects = Math.min(ALL_SUBJECTS, students / schools + CLASSES_OF_STUDENT - 1);
    this.sections = Math.max(1, students / schools / 50);
    this.classesOfSchool = subjects * sections;
    this.teachersOfSchool = Math.max(2, classesOfSchool / 4);
    this.guardians = (students + 1) / 2;
    defineRostering();
    defineResourcesAndGradebooks();
  }

  private void defineRostering() {
    int classes = schools * classesOfSchool;
    int users = 1 + schools + schools * teachersOfSchool + guardians + students;
    table("orgs", 2 + 2L * schools, this::org);
    table("academicSessions", 9, this::session);
    table("courses", (long) schools * subjects, this::course);
    table("classes", classes, this::rosterClass);
    table("users", users, this::user);
    table("roles", users + (long) teachersOfOtherSchools(), this::role);
    table("userProfiles", users, this::userProfile);
    table("demographics", students, this::demographics);
    table("enrollments", 2L * classes + (long) students * CLASSES_OF_STUDENT, this::enrollment);
  }

  private void defineResourcesAndGradebooks() {
    int classes = schools * classesOfSchool;
    long items = (long) classes * ITEMS_OF_CLASS;
    long results = (long) students * ITEMS_OF_CLASS;
    table("resources", RESOURCES, this::resource);
    table("classResources", classes, this::classResource);
    table("courseResources", (long) schools * subjects, this::courseResource);
    table("userResources", (students + 4) / 5, this::userResource);
    table("categories", 3, this::category);
    table("lineItems", items, this::lineItem);
    table("results", results, this::result);
    table("scoreScales", classes, this::scoreScale);
    table("lineItemScoreScales", items, this::lineItemScoreScale);
    table("resultScoreScales", (results + 3) / 4, this::resultScoreScale);
    table("lineItemLearningObjectiveIds", items, this::lineItemObjective);
    table("resultLearningObjectiveIds", (results + 3) / 4, this::resultObjective);
  }

  private void table(String file, long rows, Cells cells) {
    tables.put(file, new Table(rows, cells));
  }

  long rowCount(String file) {
    return find(file).rows();
  }

  String cell(String file, long row, String column) {
    return switch (column) {
      case "status" -> mode == FileMode.DELTA ? status(file, row) : "";
      case "dateLastModified" -> mode == FileMode.DELTA ? changed(file, row) : "";
      default -> find(file).cells().cell(Math.toIntExact(row), column);
    };
  }

  private Table find(String file) {
    Table table = tables.get(file);
    if (table == null) {
      throw new IllegalStateException("the sample knows no file " + file);
    }
    return table;
  }

  private static String unknown(String column) {
    throw new IllegalStateException("the sample has no value for the column " + column);
  }

  /** Only records that no other refers to are ever deleted. */
  private String status(String file, long row) {
    boolean deletable = file.equals("enrollments") || file.equals("demographics");
    return deletable && row % 7 == 3 ? "tobedeleted" : "active";
  }

  private String changed(String file, long row) {
    long millis = random(file.hashCode(), row) % (200L * 86_400_000);
    return TIME.format(Instant.parse("2026-08-17T00:00:00Z").plusMillis(millis));
  }

  /** A number from 0 that depends on the seed and two more numbers only (SplitMix64). */
  private long random(long first, long second) {
    long z = seed * 0x9e3779b97f4a7c15L + first * 0xbf58476d1ce4e5b9L + second;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return (z ^ (z >>> 31)) >>> 1;
  }

  private String pick(List<String> values, int purpose, long row) {
    return values.get((int) (random(purpose, row) % values.size()));
  }

  private boolean chance(int oneIn, int purpose, long row) {
    return random(purpose, row) % oneIn == 0;
  }

  private static String number(int value) {
    return Integer.toString(value);
  }

  // Organizations and sessions

  private String org(int row, String column) {
    boolean department = row >= 2 + schools;
    int school = row - 2 - (department ? schools : 0);
    return switch (column) {
      case "sourcedId" -> row == 0 ? "state" : row == 1 ? districtId() : orgId(school, department);
      case "name" ->
          row == 0
              ? "State of Mind"
              : row == 1
                  ? "Springfield USD, No. 12"
                  : (department ? "Science \"STEM\" at " : "") + "School № " + (school + 1);
      case "type" ->
          row == 0 ? "state" : row == 1 ? "district" : department ? "department" : "school";
      case "identifier" -> "NCES-" + row;
      case "parentSourcedId" ->
          row == 0 ? "" : row == 1 ? "state" : department ? orgId(school, false) : districtId();
      default -> unknown(column);
    };
  }

  private static String districtId() {
    return "district@springfield.example";
  }

  private static String orgId(int school, boolean department) {
    return (department ? "dep/" : "sch/") + (school + 1);
  }

  private static String schoolId(int school) {
    return orgId(school, false);
  }

  private String session(int row, String column) {
    List<String> ids =
        List.of("year-27", "sem-1", "sem-2", "gp-1", "gp-2", "gp-3", "gp-4", "term-1", "term-2");
    boolean secondHalf = row == 2 || row == 5 || row == 6 || row == 8;
    boolean quarter = row >= 3 && row <= 6;
    LocalDate start = secondHalf ? MIDDLE_DAY : FIRST_DAY;
    LocalDate end = row == 0 || secondHalf ? LAST_DAY : MIDDLE_DAY;
    LocalDate middle = start.plusDays((end.toEpochDay() - start.toEpochDay()) / 2);
    return switch (column) {
      case "sourcedId" -> ids.get(row);
      case "title" -> row == 0 ? "2026/2027" : "Session \"" + ids.get(row) + "\", 2026/27";
      case "type" ->
          row == 0 ? "schoolYear" : row < 3 ? "semester" : quarter ? "gradingPeriod" : "term";
      case "startDate" -> (quarter && row % 2 == 0 ? middle : start).toString();
      case "endDate" -> (quarter && row % 2 == 1 ? middle : end).toString();
      case "parentSourcedId" -> row == 0 ? "" : quarter ? ids.get(row <= 4 ? 1 : 2) : ids.get(0);
      case "schoolYear" -> "2027";
      default -> unknown(column);
    };
  }

  // Courses and classes

  private static String courseId(int row) {
    return "course_" + (row + 1);
  }

  private String course(int row, String column) {
    return switch (column) {
      case "sourcedId" -> courseId(row);
      case "schoolYearSourcedId" -> row % 4 == 3 ? "" : "year-27";
      case "title" -> SampleNames.COURSES.get(row % subjects);
      case "courseCode" -> row % 3 == 0 ? "" : "C-" + row;
      case "grades" -> row % 2 == 0 ? "09,10" : "";
      case "orgSourcedId" -> row % 2 == 0 ? schoolId(row / subjects) : districtId();
      case "subjects" -> SampleNames.SUBJECTS.get(row % subjects);
      case "subjectCodes" -> row % 5 == 4 ? "" : "0" + (row % subjects);
      default -> unknown(column);
    };
  }

  private static String classId(int row) {
    return "class." + (row + 1);
  }

  private int schoolOfClass(int row) {
    return row / classesOfSchool;
  }

  private int courseOfClass(int row) {
    return schoolOfClass(row) * subjects + row % classesOfSchool / sections;
  }

  private String rosterClass(int row, String column) {
    int course = courseOfClass(row);
    String subject = SampleNames.SUBJECTS.get(course % subjects);
    return switch (column) {
      case "sourcedId" -> classId(row);
      case "title" -> SampleNames.COURSES.get(course % subjects) + ", section " + row;
      case "grades" -> pick(SampleNames.GRADES, 21, row);
      case "courseSourcedId" -> courseId(course);
      case "classCode" -> "S" + row + "/" + course;
      case "classType" ->
          v12 && row % 11 == 5 ? "ext:lab" : row % 8 == 7 ? "homeroom" : "scheduled";
      case "location" -> pick(SampleNames.PLACES, 22, row);
      case "schoolSourcedId" -> schoolId(schoolOfClass(row));
      case "termSourcedIds" ->
          isInFall(row) && isInSpring(row) ? "sem-1,sem-2" : isInFall(row) ? "sem-1" : "sem-2";
      case "subjects" -> row % 2 == 0 ? subject + ",Homeroom" : subject;
      case "subjectCodes" -> row % 2 == 0 ? "07,99" : "";
      case "periods" -> row % 4 == 0 ? "1,2,7" : number(row % 9);
      default -> unknown(column);
    };
  }

  private static boolean isInFall(int rosterClass) {
    return rosterClass % 3 == 0 || rosterClass % 2 == 0;
  }

  private static boolean isInSpring(int rosterClass) {
    return rosterClass % 3 == 0 || rosterClass % 2 == 1;
  }

  /** One of the classes that a student takes. */
  private int classOfStudent(int student, int which) {
    int school = student % schools;
    int inSchool = student / schools;
    int subject = (inSchool + which) % subjects;
    return school * classesOfSchool + subject * sections + inSchool / subjects % sections;
  }

  private int teacherOfClass(int row) {
    return schoolOfClass(row) * teachersOfSchool + row % classesOfSchool % teachersOfSchool;
  }

  // People

  private Person person(int row) {
    int number = row;
    for (Kind kind : Kind.values()) {
      int size = numberOf(kind);
      if (number < size) {
        return new Person(kind, number);
      }
      number -= size;
    }
    throw new IllegalArgumentException("no user " + row);
  }

  private int numberOf(Kind kind) {
    return switch (kind) {
      case SUPERINTENDENT -> 1;
      case PRINCIPAL -> schools;
      case TEACHER -> schools * teachersOfSchool;
      case GUARDIAN -> guardians;
      case STUDENT -> students;
    };
  }

  private static String userId(Kind kind, int number) {
    return kind.prefix + "-" + (number + 1);
  }

  private static String userId(Person person) {
    return userId(person.kind(), person.number());
  }

  private String orgOf(Person person) {
    return switch (person.kind()) {
      case SUPERINTENDENT -> districtId();
      case PRINCIPAL -> schoolId(person.number());
      case TEACHER -> schoolId(person.number() / teachersOfSchool);
      case GUARDIAN -> schoolId(person.number() * 2 % schools);
      case STUDENT -> schoolId(person.number() % schools);
    };
  }

  /** How many teachers have another school, too. */
  private int teachersOfOtherSchools() {
    return schools == 1 ? 0 : schools * teachersOfSchool;
  }

  /** A teacher's other school. */
  private String otherSchool(int teacher) {
    return schoolId((teacher / teachersOfSchool + 1) % schools);
  }

  private String roleOf(Person person) {
    return switch (person.kind()) {
      case SUPERINTENDENT -> v12 ? "districtAdministrator" : "administrator";
      case PRINCIPAL -> v12 ? "principal" : "administrator";
      case TEACHER -> "teacher";
      case GUARDIAN -> person.number() % 2 == 0 ? "guardian" : "parent";
      case STUDENT -> "student";
    };
  }

  private String user(int row, String column) {
    Person person = person(row);
    boolean student = person.kind() == Kind.STUDENT;
    String id = userId(person);
    return switch (column) {
      case "sourcedId" -> id;
      case "enabledUser" -> row % 17 == 16 ? "false" : "true";
      case "orgSourcedIds" ->
          person.kind() == Kind.TEACHER && teachersOfOtherSchools() > 0
              ? orgOf(person) + "," + otherSchool(person.number())
              : orgOf(person);
      case "role" -> roleOf(person);
      case "username" -> id;
      case "userIds" ->
          switch (row % 3) {
            case 0 -> "";
            case 1 -> "{LDAP:" + id + "}";
            default -> "{LDAP:" + id + "},{LTI:" + id + ":x@y}";
          };
      case "givenName" -> pick(SampleNames.GIVEN, 31, row);
      case "familyName" -> pick(SampleNames.FAMILY, 32, row);
      case "middleName" -> pick(SampleNames.MIDDLE, 33, row);
      case "identifier" -> "ID " + (100_000 + row);
      case "email" -> chance(9, 34, row) ? "" : id + "@springfield.example";
      case "sms" -> row % 4 == 0 ? "+1 555 01" + (10 + row % 90) : "";
      case "phone" -> row % 4 == 1 ? "(555) 01" + (10 + row % 90) : "";
      case "agentSourcedIds" -> student ? userId(Kind.GUARDIAN, person.number() / 2) : "";
      case "grades" -> student ? grade(person.number()) : "";
      case "password" -> "";
      case "userMasterIdentifier" -> uuid(35, row);
      case "preferredGivenName" -> row % 4 == 2 ? pick(SampleNames.GIVEN, 36, row) : "";
      case "preferredMiddleName" -> row % 4 == 3 ? pick(SampleNames.MIDDLE, 37, row) : "";
      case "preferredFamilyName" -> row % 8 == 2 ? pick(SampleNames.FAMILY, 38, row) : "";
      case "primaryOrgSourcedId" -> orgOf(person);
      case "pronouns" -> row % 3 == 0 ? "they/them" : "";
      default -> unknown(column);
    };
  }

  private String grade(int student) {
    return pick(SampleNames.GRADES, 39, student);
  }

  private String uuid(int purpose, long row) {
    return new UUID(random(purpose, row), random(purpose + 1_000, row)).toString();
  }

  /** Each user's primary role, then the secondary ones that teachers have at another school. */
  private String role(int row, String column) {
    int users = Math.toIntExact(rowCount("users"));
    boolean primary = row < users;
    int teacher = row - users;
    Person person = primary ? person(row) : new Person(Kind.TEACHER, teacher);
    return switch (column) {
      case "sourcedId" -> "role-" + (row + 1);
      case "userSourcedId" -> userId(person);
      case "roleType" -> primary ? "primary" : "secondary";
      case "role" -> primary ? roleOf(person) : "ext:substitute";
      case "beginDate" -> row % 3 == 0 ? FIRST_DAY.toString() : "";
      case "endDate" -> row % 3 == 0 ? LAST_DAY.toString() : "";
      case "orgSourcedId" -> primary ? orgOf(person) : otherSchool(teacher);
      case "userProfileSourcedId" -> primary && row % 2 == 0 ? profileId(row) : "";
      default -> unknown(column);
    };
  }

  private static String profileId(int user) {
    return "profile-" + (user + 1);
  }

  private String userProfile(int row, String column) {
    String id = userId(person(row));
    return switch (column) {
      case "sourcedId" -> profileId(row);
      case "userSourcedId" -> id;
      case "profileType" -> "LMS, test";
      case "vendorId" -> "vendor \"V\"";
      case "applicationId" -> row % 2 == 0 ? "app-" + row % 3 : "";
      case "description" -> row % 2 == 1 ? "For classes, and \"more\"" : "";
      case "credentialType" -> "username";
      case "username" -> id + "@lms";
      case "password" -> "";
      default -> unknown(column);
    };
  }

  private String demographics(int row, String column) {
    return switch (column) {
      case "sourcedId" -> userId(Kind.STUDENT, row);
      case "birthDate" ->
          LocalDate.of(2021, 9, 1)
              .minusYears(SampleNames.GRADES.indexOf(grade(row)))
              .minusDays(random(41, row) % 365)
              .toString();
      case "sex" ->
          pick(
              v12
                  ? List.of("male", "female", "unspecified", "other", "ext:x", "")
                  : List.of("male", "female", ""),
              42,
              row);
      case "countryOfBirthCode" -> row % 2 == 0 ? "US" : "";
      case "stateOfBirthAbbreviation" -> row % 2 == 0 ? "NY" : "";
      case "cityOfBirth" -> pick(SampleNames.CITIES, 43, row);
      case "publicSchoolResidenceStatus" -> row % 4 == 0 ? "01652" : "";
      case "americanIndianOrAlaskaNative",
          "asian",
          "blackOrAfricanAmerican",
          "nativeHawaiianOrOtherPacificIslander",
          "white",
          "hispanicOrLatinoEthnicity" ->
          pick(List.of("true", "false", ""), column.hashCode(), row);
      case "demographicRaceTwoOrMoreRaces" -> row % 2 == 0 ? "false" : "";
      default -> unknown(column);
    };
  }

  /** Each class's main teacher and its second one, then the classes of each student. */
  private String enrollment(int row, String column) {
    int classes = schools * classesOfSchool;
    boolean teacher = row < 2 * classes;
    boolean primary = row < classes;
    int student = (row - 2 * classes) / CLASSES_OF_STUDENT;
    int inClass =
        teacher ? row % classes : classOfStudent(student, (row - 2 * classes) % CLASSES_OF_STUDENT);
    return switch (column) {
      case "sourcedId" -> "enr-" + (row + 1);
      case "classSourcedId" -> classId(inClass);
      case "schoolSourcedId" -> schoolId(schoolOfClass(inClass));
      case "userSourcedId" ->
          teacher
              ? userId(Kind.TEACHER, primary ? teacherOfClass(inClass) : secondTeacher(inClass))
              : userId(Kind.STUDENT, student);
      case "role" -> teacher ? (v12 && !primary ? "ext:coTeacher" : "teacher") : "student";
      case "primary" -> teacher ? String.valueOf(primary) : row % 2 == 0 ? "false" : "";
      case "beginDate" ->
          row % 3 == 0 ? "" : (isInFall(inClass) ? FIRST_DAY : MIDDLE_DAY).toString();
      case "endDate" ->
          row % 3 == 0 ? "" : (isInSpring(inClass) ? LAST_DAY : MIDDLE_DAY).toString();
      default -> unknown(column);
    };
  }

  private int secondTeacher(int inClass) {
    int school = schoolOfClass(inClass);
    int first = teacherOfClass(inClass) - school * teachersOfSchool;
    return school * teachersOfSchool + (first + 1) % teachersOfSchool;
  }

  // Resources

  private static String resourceId(long row) {
    return "res-" + (row % RESOURCES + 1);
  }

  private String resource(int row, String column) {
    return switch (column) {
      case "sourcedId" -> resourceId(row);
      case "vendorResourceId" -> "isbn:" + (9_780_000_000_000L + row);
      case "title" -> row % 2 == 0 ? "Numbers, \"for all\" " + row : "";
      case "roles" -> row % 3 == 0 ? "teacher,student" : row % 3 == 1 ? "student" : "";
      case "importance" -> row % 2 == 0 ? "primary" : "secondary";
      case "vendorId" -> row % 2 == 0 ? "vendor" : "";
      case "applicationId" -> row % 2 == 1 ? "app" : "";
      default -> unknown(column);
    };
  }

  private String classResource(int row, String column) {
    return switch (column) {
      case "sourcedId" -> "cr-" + (row + 1);
      case "title" -> row % 2 == 0 ? "For class " + row : "";
      case "classSourcedId" -> classId(row);
      case "resourceSourcedId" -> resourceId(row);
      default -> unknown(column);
    };
  }

  private String courseResource(int row, String column) {
    return switch (column) {
      case "sourcedId" -> "or-" + (row + 1);
      case "title" -> row % 2 == 0 ? "" : "For course, " + row;
      case "courseSourcedId" -> courseId(row);
      case "resourceSourcedId" -> resourceId(row);
      default -> unknown(column);
    };
  }

  private String userResource(int row, String column) {
    int student = row * 5;
    return switch (column) {
      case "sourcedId" -> "ur-" + (row + 1);
      case "userSourcedId" -> userId(Kind.STUDENT, student);
      case "orgSourcedId" -> row % 2 == 0 ? schoolId(student % schools) : "";
      case "classSourcedId" -> row % 3 == 0 ? "" : classId(classOfStudent(student, 0));
      case "resourceSourcedId" -> resourceId(row);
      default -> unknown(column);
    };
  }

  // Gradebooks

  private String category(int row, String column) {
    return switch (column) {
      case "sourcedId" -> categoryId(row);
      case "title" -> List.of("Homework", "Tests, written", "Work \"in class\"").get(row);
      case "weight" -> List.of("25", "75", "").get(row);
      default -> unknown(column);
    };
  }

  private static String categoryId(int row) {
    return "cat-" + (row % 3 + 1);
  }

  private static String itemId(int row) {
    return "item-" + (row + 1);
  }

  private String lineItem(int row, String column) {
    int inClass = row / ITEMS_OF_CLASS;
    return switch (column) {
      case "sourcedId" -> itemId(row);
      case "title" -> "Test, no. " + row % ITEMS_OF_CLASS;
      case "description" -> row % 2 == 0 ? "Chapter \"One\"" : "";
      case "assignDate" -> FIRST_DAY.plusDays(row % 14).toString();
      case "dueDate" -> FIRST_DAY.plusDays(21 + row % 14).toString();
      case "classSourcedId" -> classId(inClass);
      case "categorySourcedId" -> categoryId(row);
      case "gradingPeriodSourcedId", "academicSessionSourcedId" -> "gp-1";
      case "resultValueMin" -> "0";
      case "resultValueMax" -> row % 2 == 0 ? "100" : "15.0";
      case "schoolSourcedId" -> schoolId(schoolOfClass(inClass));
      default -> unknown(column);
    };
  }

  private static int studentOfResult(int row) {
    return row / ITEMS_OF_CLASS;
  }

  private int classOfResult(int row) {
    return classOfStudent(studentOfResult(row), 0);
  }

  private static String resultId(int row) {
    return "result-" + (row + 1);
  }

  private String result(int row, String column) {
    return switch (column) {
      case "sourcedId" -> resultId(row);
      case "lineItemSourcedId" ->
          itemId(classOfResult(row) * ITEMS_OF_CLASS + row % ITEMS_OF_CLASS);
      case "studentSourcedId" -> userId(Kind.STUDENT, studentOfResult(row));
      case "scoreStatus" -> row % 3 == 0 ? "fully graded" : "submitted";
      case "score" -> random(51, row) % 15 + "." + row % 10;
      case "scoreDate" -> FIRST_DAY.plusDays(30).toString();
      case "comment" -> row % 4 == 0 ? "Good, but \"late\" 🙂" : "";
      case "textScore" -> row % 2 == 0 ? "B+" : "";
      case "classSourcedId" -> row % 2 == 0 ? classId(classOfResult(row)) : "";
      case "inProgress", "incomplete", "late", "missing" ->
          pick(List.of("true", "false", ""), column.hashCode(), row);
      default -> unknown(column);
    };
  }

  private static String scaleId(int row) {
    return "scale-" + (row + 1);
  }

  private String scoreScale(int row, String column) {
    return switch (column) {
      case "sourcedId" -> scaleId(row);
      case "title" -> "Letters, A \"to\" B";
      case "type" -> "letter";
      case "orgSourcedId" -> schoolId(schoolOfClass(row));
      case "courseSourcedId" -> courseId(courseOfClass(row));
      case "classSourcedId" -> classId(row);
      case "scoreScaleValue" -> row % 4 == 3 ? "{A:90-100}" : "{A:90-100},{B:80-89}";
      default -> unknown(column);
    };
  }

  private String lineItemScoreScale(int row, String column) {
    return switch (column) {
      case "sourcedId" -> "lis-" + (row + 1);
      case "title" -> row % 2 == 0 ? "" : "Scale, " + row;
      case "lineItemSourcedId" -> itemId(row);
      case "scoreScaleSourcedId" -> scaleId(row / ITEMS_OF_CLASS);
      default -> unknown(column);
    };
  }

  private String resultScoreScale(int row, String column) {
    return switch (column) {
      case "sourcedId" -> "rss-" + (row + 1);
      case "title" -> row % 2 == 0 ? "" : "Scale, " + row;
      case "resultSourcedId" -> resultId(row * 4);
      case "scoreScaleSourcedId" -> scaleId(classOfResult(row * 4));
      default -> unknown(column);
    };
  }

  private String lineItemObjective(int row, String column) {
    return switch (column) {
      case "sourcedId" -> "lio-" + (row + 1);
      case "lineItemSourcedId" -> itemId(row);
      case "source", "learningObjectiveId" -> objective(row, column);
      default -> unknown(column);
    };
  }

  private String resultObjective(int row, String column) {
    return switch (column) {
      case "sourcedId" -> "rlo-" + (row + 1);
      case "resultSourcedId" -> resultId(row * 4);
      case "source", "learningObjectiveId" -> objective(row, column);
      case "score" -> row % 2 == 0 ? "3.5" : "";
      case "textScore" -> row % 2 == 1 ? "good" : "";
      default -> unknown(column);
    };
  }

  private String objective(int row, String column) {
    boolean fromCase = row % 2 == 0;
    if (column.equals("source")) {
      return fromCase ? "case" : row % 4 == 1 ? "unknown" : "ext:state";
    }
    return fromCase ? "urn:uuid:" + uuid(61, row) : "Objective, no. " + row;
  }
}
