package dev.oneroster.validation;

/**
 * What a row of enrollments.csv says, each cell decoded once for all rules that look at it. The
 * same object stands for all rows; what it says holds until the next row comes.
 */
final class EnrollmentRow {

  /** A user's part in a class. */
  enum Part {
    STUDENT,
    TEACHER,
    ADMINISTRATOR,
    PROCTOR,
    /** Another one, or a broken one. */
    OTHER
  }

  /** The columns that it is made of, in this order. */
  static final String[] COLUMNS = {
    "classSourcedId",
    "schoolSourcedId",
    "userSourcedId",
    "role",
    "primary",
    "beginDate",
    "endDate",
    "sourcedId"
  };

  static final int CLASS = 0;
  static final int SCHOOL = 1;
  static final int USER = 2;
  static final int ROLE = 3;
  static final int PRIMARY = 4;
  static final int BEGIN = 5;
  static final int END = 6;
  static final int ID = 7;

  private final Days beginDays = new Days();
  private final Days endDays = new Days();
  private String lastRole = "";
  private Part part = Part.OTHER;
  private int number = IdIndex.NONE;
  private int rosterClass = IdIndex.NONE;
  private int school = IdIndex.NONE;
  private int user = IdIndex.NONE;
  private String primary = "";
  private int begin = Days.NONE;
  private int end = Days.NONE;

  void read(CheckedRow row) {
    number = row.number();
    rosterClass = row.target(CLASS);
    school = row.target(SCHOOL);
    user = row.target(USER);
    primary = row.text(PRIMARY);
    begin = beginDays.read(row.text(BEGIN));
    end = endDays.read(row.text(END));
    String role = row.text(ROLE);
    if (!role.equals(lastRole)) {
      lastRole = role;
      part = partOf(role);
    }
  }

  private static Part partOf(String role) {
    return switch (role) {
      case "student" -> Part.STUDENT;
      case "teacher" -> Part.TEACHER;
      case "administrator" -> Part.ADMINISTRATOR;
      case "proctor" -> Part.PROCTOR;
      default -> Part.OTHER;
    };
  }

  /** Its number in the file's index, or {@link IdIndex#NONE}. */
  int number() {
    return number;
  }

  /** The number of the class, or {@link IdIndex#NONE}. */
  int rosterClass() {
    return rosterClass;
  }

  /** The number of the organization that the row itself names, or {@link IdIndex#NONE}. */
  int school() {
    return school;
  }

  /** The number of the user, or {@link IdIndex#NONE}. */
  int user() {
    return user;
  }

  Part part() {
    return part;
  }

  /** Whether it says that the user is the main teacher. */
  boolean isPrimary() {
    return primary.equals("true");
  }

  /** Whether it says that the user is not the main teacher. */
  boolean isNotPrimary() {
    return primary.equals("false");
  }

  /** The first day, or {@link Days#NONE}. */
  int begin() {
    return begin;
  }

  /** The last day, or {@link Days#NONE}. */
  int end() {
    return end;
  }

  /** Whether two periods have a day in common, as far as that is known. */
  static boolean overlap(int begin, int end, int otherBegin, int otherEnd) {
    boolean after = begin != Days.NONE && otherEnd != Days.NONE && begin >= otherEnd;
    boolean before = end != Days.NONE && otherBegin != Days.NONE && end <= otherBegin;
    return !after && !before;
  }
}
