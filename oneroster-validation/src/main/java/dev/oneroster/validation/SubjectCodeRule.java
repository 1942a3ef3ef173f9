package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/**
 * Subject codes of four digits among others of five: SCED codes that a spreadsheet has taken the
 * leading zero from. Codes of four digits alone are a scheme of their own.
 */
final class SubjectCodeRule implements MeaningRule {

  private static final Rule LEADING_ZERO =
      Rule.warning("vocab.subject_code")
          .message("{column} has `{value}` among codes of five digits; SCED writes `{meant}`.")
          .mend("Export the column as text, so that codes keep their leading zero.")
          .why("Receivers do not find the subject.")
          .source("Binding 1.1, tables of classes.csv and courses.csv: SCED codes have five digits")
          .example("subjectCodes `2052` for `02052`")
          .build();

  private static final String SUBJECT_CODES = "subjectCodes";

  private long codesOfFive;

  @Override
  public List<Rule> rules() {
    return List.of(LEADING_ZERO);
  }

  /** Courses and classes take their codes from one scheme, so that both are seen before judging. */
  @Override
  public void join(ValidationRun run) {
    for (RosterFile<?> file : List.of(RosterFiles.COURSES, RosterFiles.CLASSES)) {
      Column<?, ?> column = file.column(SUBJECT_CODES, run.version()).orElseThrow();
      CodesOfFour codes = new CodesOfFour(new Sightings(file, column));
      run.watch(file, row -> look(row, codes), SUBJECT_CODES);
      run.atEnd(() -> report(run, codes));
    }
  }

  private void look(CheckedRow row, CodesOfFour codes) {
    if (!row.has(0) || row.isDeleted()) {
      return;
    }
    String cell = row.text(0);
    boolean told = false;
    for (int start = 0; start <= cell.length(); ) {
      int comma = cell.indexOf(',', start);
      int end = comma < 0 ? cell.length() : comma;
      if (SpreadsheetText.areDigits(cell, start, end)) {
        codesOfFive += end - start == 5 ? 1 : 0;
        if (end - start == 4 && cell.charAt(start) != '0' && !told) {
          told = true;
          codes.add(cell, start, end, row.line());
        }
      }
      start = end + 1;
    }
  }

  private void report(ValidationRun run, CodesOfFour codes) {
    if (codesOfFive > 0) {
      codes.cells.report(run, LEADING_ZERO, new Argument("meant", "0" + codes.first, false));
    }
  }

  /** Where codes of four digits stand, and the first of them. */
  private static final class CodesOfFour {
    private final Sightings cells;
    private String first = "";

    CodesOfFour(Sightings cells) {
      this.cells = cells;
    }

    void add(String cell, int start, int end, long line) {
      if (cells.count() == 0) {
        first = cell.substring(start, end);
      }
      cells.add(first, line);
    }
  }
}
