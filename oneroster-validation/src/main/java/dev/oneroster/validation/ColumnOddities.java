package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is odd about a column as a whole: one text may be meant as it stands, many are an export
 * gone wrong. One finding for a column, which stands for all its cells. Takes no memory for cells
 * in which nothing is odd.
 */
final class ColumnOddities {

  private static final int SAMPLES = 3;

  private static final Set<String> CODES =
      Set.of("text.question_marks", "text.nfc", "csv.sql_null", "csv.apostrophe_quote");

  /** In a name or a code one is one too many; titles may be called anything. */
  private static final Set<String> TOLD_AT_ONCE_UNLESS_PROSE =
      Set.of("text.question_marks", "csv.apostrophe_quote");

  /** Of so many rows one at least must show it, and of few rows more. */
  private static final int ONE_OF_ROWS = 100;

  private static final int LEAST_CELLS = 3;

  /** What shows something odd in which column. */
  private record Kind(String code, Column<?, ?> column) {}

  private static final class Tally {
    private final List<Long> lines = new ArrayList<>();
    private long cells;
  }

  private final Map<Kind, Tally> tallies = new HashMap<>();

  /** Takes what was found in a cell, if it is about the column rather than the cell. */
  boolean take(String code, Column<?, ?> column, long line) {
    if (!CODES.contains(code)) {
      return false;
    }
    Tally tally = tallies.computeIfAbsent(new Kind(code, column), kind -> new Tally());
    tally.cells++;
    if (tally.lines.size() < SAMPLES) {
      tally.lines.add(line);
    }
    return true;
  }

  /**
   * Reports what there is enough of, in the order of columns.
   *
   * @param audiences for whom there are the columns
   * @param rows how many rows there are
   */
  void report(
      String file,
      List<? extends Column<?, ?>> columns,
      List<Audience> audiences,
      long rows,
      RunFindings findings) {
    for (int i = 0; i < columns.size(); i++) {
      Column<?, ?> column = columns.get(i);
      Audience audience = audiences.get(i);
      for (String code : CODES.stream().sorted().toList()) {
        Tally tally = tallies.get(new Kind(code, column));
        if (tally != null && isTold(code, column, tally.cells, rows)) {
          Location line = Location.ofLine(file, tally.lines.get(0));
          report(code, line, column, tally, rows, findings, audience);
        }
      }
    }
  }

  private static boolean isTold(String code, Column<?, ?> column, long cells, long rows) {
    boolean prose = TextUse.of(column) == TextStep.Use.PROSE;
    return code.equals("text.nfc")
        || (TOLD_AT_ONCE_UNLESS_PROSE.contains(code) && !prose)
        || (cells * ONE_OF_ROWS > rows && (cells >= LEAST_CELLS || cells * 2 >= rows));
  }

  private static void report(
      String code,
      Location line,
      Column<?, ?> column,
      Tally tally,
      long rows,
      RunFindings findings,
      Audience audience) {
    Problem problem =
        Problem.of(code, line.atColumn(column.name()))
            .with("found", tally.cells)
            .with("rows", rows);
    List<String> samples =
        tally.cells == 1 ? List.of() : tally.lines.stream().map(at -> "line " + at).toList();
    findings.report(
        findings.rule(code),
        Finding.CORE,
        problem,
        Optional.empty(),
        tally.cells,
        samples,
        audience);
  }
}
