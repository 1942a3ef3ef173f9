package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rows of one file that have something in common, told row by row; or, if they are many and no
 * small part of all, in one finding, as they have one cause. Not thread-safe.
 */
final class Occurrences {

  /** From so many on, and so large a part of all, they have one cause. */
  private static final int MANY = 20;

  private static final int COMMON_PART = 10;

  private static final int KEPT = 1_000;
  private static final int SAMPLES = 5;
  private static final Argument[] NO_DETAILS = {};

  /** One of them: the row, and for how many others it stands. */
  private record Occurrence(int number, long count, List<Argument> details) {

    Argument[] arguments() {
      return details.toArray(Argument[]::new);
    }
  }

  private final ValidationRun run;
  private final Rule rule;
  private final RosterFile<?> file;
  private final String column;
  private final List<Occurrence> kept = new ArrayList<>();
  private long count;
  private long excused;

  Occurrences(ValidationRun run, Rule rule, RosterFile<?> file, String column) {
    this.run = run;
    this.rule = rule;
    this.file = file;
    this.column = column;
  }

  /**
   * Notes a row.
   *
   * @param number its number in the index of its file
   */
  void add(int number, Argument... details) {
    add(number, 1, details);
  }

  /** Makes the details of those that are kept. */
  interface Details {
    Argument[] make();
  }

  /** Notes a row whose details take time to make. */
  void add(int number, Details details) {
    add(number, 1, number != IdIndex.NONE && kept.size() < KEPT ? details.make() : NO_DETAILS);
  }

  /** Notes something that several rows have, at the first of them. */
  void add(int number, long rows, Argument... details) {
    if (number == IdIndex.NONE || run.hides(file, number)) {
      return; // the row has a finding that is worse, or nobody minds it
    }
    count++;
    if (kept.size() < KEPT) {
      kept.add(new Occurrence(number, rows, List.of(details)));
    }
  }

  long count() {
    return count;
  }

  /**
   * Lets so many go untold: there are rows that cannot be read, and each of them may be the one
   * that is missed. They have a finding already.
   */
  Occurrences excuse(long rows) {
    excused = rows;
    return this;
  }

  /**
   * Reports them.
   *
   * @param all how many rows there are that might have been among them
   */
  void report(long all) {
    if (count <= excused) {
      return;
    }
    if (count >= MANY && count * COMMON_PART >= all) {
      reportTogether();
      return;
    }
    for (Occurrence each : inOrder()) {
      run.report(rule, file, each.number(), column, each.count(), List.of(), each.arguments());
    }
    if (count > kept.size()) {
      run.count(rule, file, count - kept.size());
    }
  }

  /** Reports them in one finding, however few they are. */
  void reportTogether() {
    if (count <= excused) {
      return;
    }
    List<Occurrence> all = inOrder();
    List<String> samples = new ArrayList<>();
    for (Occurrence each : all.subList(0, Math.min(SAMPLES, all.size()))) {
      samples.add("line " + run.ids(file).line(each.number()));
    }
    Occurrence first = all.get(0);
    run.report(
        rule,
        file,
        first.number(),
        column,
        count,
        count == 1 ? List.of() : samples,
        first.arguments());
  }

  /** Whoever noted them may have seen them in any order. */
  private List<Occurrence> inOrder() {
    kept.sort(Comparator.comparingInt(Occurrence::number));
    return kept;
  }
}
