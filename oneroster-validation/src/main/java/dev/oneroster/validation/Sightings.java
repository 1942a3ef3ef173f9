package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells of one column that have something in common, to be told in one finding: how many they
 * are, where the first ones stand, and what the first one says. Not thread-safe.
 */
final class Sightings {

  private static final int SAMPLES = 5;

  private final RosterFile<?> file;
  private final Column<?, ?> column;
  private final List<String> samples = new ArrayList<>();
  private String first = "";
  private long firstLine;
  private long count;

  Sightings(RosterFile<?> file, Column<?, ?> column) {
    this.file = file;
    this.column = column;
  }

  void add(String cell, long line) {
    if (count == 0) {
      first = cell;
      firstLine = line;
    }
    count++;
    if (samples.size() < SAMPLES) {
      samples.add("line " + line);
    }
  }

  long count() {
    return count;
  }

  /** Reports them, if there are any, with the first one's text as {@code value}. */
  void report(ValidationRun run, Rule rule, Argument... details) {
    List<Argument> all = new ArrayList<>();
    all.add(new Argument("value", first, column.isPersonal()));
    all.addAll(Arrays.asList(details));
    reportWithout(run, rule, all.toArray(Argument[]::new));
  }

  /** Reports them, if there are any, without a word of what they say. */
  void reportWithout(ValidationRun run, Rule rule, Argument... details) {
    if (count > 0) {
      Location place = Location.ofLine(file.fileName(), firstLine).atColumn(column.name());
      run.report(rule, place, count, count == 1 ? List.of() : samples, details);
    }
  }
}
