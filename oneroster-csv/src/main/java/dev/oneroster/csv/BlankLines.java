package dev.oneroster.csv;

import java.util.List;

/** Turns runs of empty lines into one problem each: between rows, or at the end of the file. */
final class BlankLines {

  private final String file;
  private final List<Problem> problems;
  private long first;
  private long count;

  BlankLines(String file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  void add(long line) {
    if (count == 0) {
      first = line;
    }
    count++;
  }

  /** A row follows. */
  void end() {
    report("csv.blank_line");
  }

  /** Nothing follows. */
  void endOfFile() {
    report("csv.trailing_blank_lines");
  }

  private void report(String code) {
    if (count > 0) {
      problems.add(Problem.of(code, Location.ofLine(file, first)).with("lines", count));
      count = 0;
    }
  }
}
