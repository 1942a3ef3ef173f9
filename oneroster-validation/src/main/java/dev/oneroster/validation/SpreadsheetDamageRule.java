package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Identifiers and codes that a spreadsheet or a data frame has taken for numbers or days. The
 * binding allows the texts, so that only the column as a whole can tell.
 */
final class SpreadsheetDamageRule extends ColumnRule {

  private static final String REEXPORT =
      "Export the file again and do not open it in a spreadsheet; import such columns as text.";
  private static final String LOST =
      "Ids that were different become the same, and references to them lead nowhere.";

  private static final Rule SCIENTIFIC =
      Rule.warning("value.scientific_text")
          .message("{column} is `{value}`: a spreadsheet has shortened a long number.")
          .mend(REEXPORT)
          .why(LOST)
          .source("Practice: a receiver's guide warns of spreadsheets; the binding allows the text")
          .example("identifier `1.23457E+11`")
          .build();

  private static final Rule DOT_ZERO =
      Rule.warning("value.dot_zero_id")
          .message("{column} is `{value}`: a program has taken identifiers for decimal numbers.")
          .mend("Export the column as text, without `.0`.")
          .why("The ids are others than last time and than in other files.")
          .source("Practice: data frames with empty cells write so; the binding allows the text")
          .example("sourcedId `100234.0`")
          .build();

  private static final Rule ROUNDED =
      Rule.warning("value.rounded_id")
          .message("All long numbers in {column} end in zeros from their 16th digit on.")
          .mend(REEXPORT)
          .why(LOST)
          .source("Practice: spreadsheets keep 15 digits of a number; the binding allows the text")
          .example("sourcedIds `123456789012345000` and `223456789012345000`")
          .build();

  private static final Rule AS_DATE =
      Rule.warning("value.id_as_date")
          .message("{column} is `{value}`: a spreadsheet has taken a code for a day.")
          .mend(REEXPORT)
          .why(LOST)
          .source("Practice: a spreadsheet makes 12-Mar of 3-12; the binding allows the text")
          .example("classCode `12-Mar`, which was `3-12`")
          .build();

  private static final Set<String> CODES =
      Set.of(
          "sourcedId",
          "identifier",
          "username",
          "userMasterIdentifier",
          "courseCode",
          "classCode",
          "vendorResourceId",
          "vendorId",
          "applicationId");

  private static final int KEPT_DIGITS = 15;
  private static final int LONGEST_NUMBER = 19;
  private static final int LONGEST_DAY = "12-Mar".length();

  /** So many digits have to be zero before it is no accident. */
  private static final int EVIDENCE = 4;

  /** With so many digits before it, {@code .0} is part of no numbering scheme. */
  private static final int SURELY_NO_VERSION = 4;

  @Override
  public List<Rule> rules() {
    return List.of(SCIENTIFIC, DOT_ZERO, ROUNDED, AS_DATE);
  }

  @Override
  Optional<Sight> sight(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return CODES.contains(column.name())
        ? Optional.of(new CodeSight(file, column))
        : Optional.empty();
  }

  private static final class CodeSight implements Sight {
    private final boolean days;
    private final Sightings scientific;
    private final Sightings dotZero;
    private final Sightings longDotZero;
    private final Sightings asDate;
    private final Sightings rounded;

    /** How many cells were seen, counted to 2. */
    private int cells;

    private long zeros;

    /** Whether there is a cell that is no whole number with {@code .0} behind it. */
    private volatile boolean others;

    /** Whether a long number has other digits than zeros at its end. */
    private volatile boolean exact;

    CodeSight(RosterFile<?> file, Column<?, ?> column) {
      // A session may well be called 26-Aug.
      days = file != RosterFiles.ACADEMIC_SESSIONS;
      scientific = new Sightings(file, column);
      dotZero = new Sightings(file, column);
      longDotZero = new Sightings(file, column);
      asDate = new Sightings(file, column);
      rounded = new Sightings(file, column);
    }

    @Override
    public Optional<CellInterest> interest() {
      return Optional.of(new CellInterest(this::isMinded, ByteTest.of(this::isOrdinary)));
    }

    private boolean isMinded(String cell) {
      if (!SpreadsheetText.endsInDotZero(cell)) {
        others = true;
      }
      return isNumberLike(cell) || (days && SpreadsheetText.isDay(cell));
    }

    private boolean isNumberLike(String cell) {
      return SpreadsheetText.endsInDotZero(cell)
          || SpreadsheetText.isScientific(cell)
          || (!exact
              && cell.length() > KEPT_DIGITS
              && cell.length() <= LONGEST_NUMBER
              && SpreadsheetText.areDigits(cell, 0, cell.length()));
    }

    private boolean isOrdinary(byte[] bytes, int from, int to, int kinds) {
      int length = to - from;
      if (!others || (length <= LONGEST_DAY && (kinds & ByteKinds.HYPHEN) != 0)) {
        return false;
      }
      boolean number = ByteKinds.of(bytes[from]) == ByteKinds.DIGIT;
      boolean longNumber =
          !exact && kinds == ByteKinds.DIGIT && length > KEPT_DIGITS && length <= LONGEST_NUMBER;
      return !number || !(longNumber || (kinds & (ByteKinds.DOT | ByteKinds.PLUS)) != 0);
    }

    @Override
    public void look(String cell, long line) {
      if (!SpreadsheetText.endsInDotZero(cell)) {
        others = true;
      }
      cells = Math.min(2, cells + 1);
      char first = cell.charAt(0);
      if (first >= '0' && first <= '9') {
        lookAtNumber(cell, line);
      }
      if (days && cell.length() <= LONGEST_DAY && SpreadsheetText.isDay(cell)) {
        asDate.add(cell, line);
      }
    }

    private void lookAtNumber(String cell, long line) {
      int length = cell.length();
      if (SpreadsheetText.endsInDotZero(cell)) {
        dotZero.add(cell, line);
        if (length >= SURELY_NO_VERSION + 2) {
          longDotZero.add(cell, line);
        }
      } else if (length > KEPT_DIGITS && length <= LONGEST_NUMBER) {
        lookAtLongNumber(cell, line);
      } else if (SpreadsheetText.isScientific(cell)) {
        scientific.add(cell, line);
      }
    }

    private void lookAtLongNumber(String cell, long line) {
      if (exact || !SpreadsheetText.areDigits(cell, 0, cell.length())) {
        return;
      }
      for (int i = KEPT_DIGITS; i < cell.length(); i++) {
        if (cell.charAt(i) != '0') {
          exact = true;
        }
      }
      zeros += cell.length() - KEPT_DIGITS;
      rounded.add(cell, line);
    }

    @Override
    public void report(ValidationRun run) {
      scientific.report(run, SCIENTIFIC);
      asDate.report(run, AS_DATE);
      boolean all = cells > 1 && !others;
      (all ? dotZero : longDotZero).report(run, DOT_ZERO);
      if (!exact && zeros >= EVIDENCE) {
        rounded.report(run, ROUNDED);
      }
    }
  }
}
