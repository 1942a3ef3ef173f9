package dev.oneroster.csv;

import dev.oneroster.csv.internal.record.TextSource;
import java.util.List;

/**
 * Turns runs of empty lines into one problem each: between rows, or at the end of the file. Where
 * there are many runs, as when every line has an empty one behind it, all further ones are told as
 * one. Where each line end is doubled, the empty line that this makes behind each is none.
 */
final class BlankLines {

  private static final int MOST_RUNS = 1_000;

  private final String file;
  private final List<Problem> problems;
  private final int expected;
  private long first;
  private long count;
  private int runs;
  private long firstFurther;
  private long further;

  BlankLines(TextSource text, String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
    this.expected = text.carriageReturns() == TextSource.CarriageReturns.DOUBLED ? 1 : 0;
  }

  void add(long line) {
    if (count == 0) {
      first = line;
    }
    count++;
  }

  /** A row follows. */
  void end() {
    if (count <= expected) {
      count = 0;
      return;
    }
    if (++runs <= MOST_RUNS) {
      report("csv.blank_line", first, count);
    } else {
      firstFurther = further == 0 ? first : firstFurther;
      further += count;
    }
    count = 0;
  }

  /** Nothing follows. */
  void endOfFile() {
    if (further > 0) {
      report("csv.blank_line", firstFurther, further);
    }
    if (count > expected) {
      report("csv.trailing_blank_lines", first, count);
    }
  }

  private void report(String code, long line, long lines) {
    problems.add(Problem.of(code, Location.ofLine(file, line)).with("lines", lines));
  }
}
