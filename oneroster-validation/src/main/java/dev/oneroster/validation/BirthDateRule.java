package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * People who are not born yet, older than anyone, or of an age that nobody has in their grade.
 * Asked only with a today. Keeps one byte a user.
 */
final class BirthDateRule implements MeaningRule {

  private static final Rule RANGE =
      Rule.warning("value.birthdate_range")
          .message("{column} is `{value}`; {oddity}.")
          .mend("Correct the date: the year may be another, or day and year have changed places.")
          .why("Receivers treat the person as a child or as an adult by it.")
          .source("Practice; the binding is silent")
          .example("birthDate `2031-05-17`, or one of a child of two in grade 09")
          .build();

  private static final int OLDEST = 110;
  private static final byte NO_GRADE = -1;

  /** From here on adults go to school, too. */
  private static final int FIRST_OPEN_GRADE = 9;

  private static final int OLDEST_PUPIL = 75;
  private static final int YOUNGEST_PUPIL = 3;

  private byte[] grades = new byte[0];

  @Override
  public List<Rule> rules() {
    return List.of(RANGE);
  }

  @Override
  public void join(ValidationRun run) {
    run.today()
        .ifPresent(
            today -> {
              run.watch(RosterFiles.USERS, this::noteGrade, "grades");
              run.watch(
                  RosterFiles.DEMOGRAPHICS, row -> look(row, today), "birthDate", "sourcedId");
            });
  }

  private void noteGrade(CheckedRow row) {
    int number = row.number();
    if (number == IdIndex.NONE || !row.has(0)) {
      return;
    }
    byte grade = gradeOf(row.text(0));
    if (grade == NO_GRADE) {
      return;
    }
    if (number >= grades.length) {
      int known = grades.length;
      grades = Arrays.copyOf(grades, Math.max(1_024, number + (number >> 1) + 1));
      Arrays.fill(grades, known, grades.length, NO_GRADE);
    }
    grades[number] = grade;
  }

  /** The grade as a number, kindergarten as 0; none for lists and for other grades. */
  private static byte gradeOf(String text) {
    if (text.equals(Grade.KINDERGARTEN.token())) {
      return 0;
    }
    boolean numbered = text.length() == 2 && SpreadsheetText.areDigits(text, 0, 2);
    return numbered && Grade.vocabulary().contains(text, OneRosterVersion.V1_1)
        ? Byte.parseByte(text)
        : NO_GRADE;
  }

  private void look(CheckedRow row, LocalDate today) {
    String text = row.text(0);
    if (text.isEmpty() || row.isDeleted() || PlaceholderDateRule.isPlaceholder(text)) {
      return;
    }
    String now = today.toString();
    if (text.compareTo(now) > 0) {
      report(row, "the day has not come yet");
      return;
    }
    int age = age(text, now);
    int user = row.target(1);
    byte grade = user == IdIndex.NONE || user >= grades.length ? NO_GRADE : grades[user];
    if (age > OLDEST) {
      report(row, "nobody is that old");
    } else if (grade != NO_GRADE && !isAgeOf(grade, age)) {
      report(row, "nobody of that age is in the user's grade");
    }
  }

  /** Whole years from one day to another, both written YYYY-MM-DD. */
  private static int age(String birth, String now) {
    int years = Integer.parseInt(now, 0, 4, 10) - Integer.parseInt(birth, 0, 4, 10);
    return now.substring(4).compareTo(birth.substring(4)) < 0 ? years - 1 : years;
  }

  /** A child can be four years ahead or eight behind, and adults finish school at any age. */
  private static boolean isAgeOf(int grade, int age) {
    int youngest = Math.max(YOUNGEST_PUPIL, grade + 1);
    int oldest = grade < FIRST_OPEN_GRADE ? grade + 13 : OLDEST_PUPIL;
    return age >= youngest && age <= oldest;
  }

  private static void report(CheckedRow row, String oddity) {
    row.report(RANGE, 0, new Argument("oddity", oddity, false));
  }
}
