package dev.oneroster.csv;

import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Maps a header's cells to the binding's columns and says how the two differ, one problem for one
 * mistake: a misspelt column is not also a missing and an unknown one (binding, section 3: all
 * columns, in order, in exact case, once, extension columns last).
 */
final class HeaderMatcher<T extends RosterRecord> {

  private final RosterFile<T> file;
  private final OneRosterVersion version;
  private final List<String> cells;
  private final long line;
  private final Map<String, Column<T, ?>> missing = new LinkedHashMap<>();
  private final @Nullable Column<T, ?>[] columns;
  private final boolean[] explained;
  private final List<Problem> problems = new ArrayList<>();

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type has no other way
  private HeaderMatcher(
      RosterFile<T> file, OneRosterVersion version, List<String> cells, long line) {
    this.file = file;
    this.version = version;
    this.cells = cells;
    this.line = line;
    this.columns = new Column[cells.size()];
    this.explained = new boolean[cells.size()];
    file.columns(version).forEach(column -> missing.put(column.name(), column));
  }

  /** Matches a header against a version's table, or another version's that it fits exactly. */
  static <T extends RosterRecord> Header<T> match(
      RosterFile<T> file, OneRosterVersion version, List<String> cells, long line) {
    Optional<OneRosterVersion> other = versionThatFits(file, version, cells);
    if (other.isPresent()) {
      HeaderMatcher<T> matcher = new HeaderMatcher<>(file, other.get(), cells, line);
      Problem mixed =
          Problem.of("manifest.version_vs_headers", matcher.here())
              .with("manifest", version.token())
              .with("header", other.get().token());
      matcher.problems.add(mixed);
      return matcher.match();
    }
    return new HeaderMatcher<>(file, version, cells, line).match();
  }

  private static <T extends RosterRecord> Optional<OneRosterVersion> versionThatFits(
      RosterFile<T> file, OneRosterVersion version, List<String> cells) {
    List<String> binding = cells.stream().filter(cell -> !Header.isMetadata(cell)).toList();
    if (binding.equals(names(file, version))) {
      return Optional.empty();
    }
    return Arrays.stream(OneRosterVersion.values())
        .filter(other -> other != version && file.isIn(other))
        .filter(other -> withoutWithdrawn(binding, file, other).equals(names(file, other)))
        .filter(other -> differences(binding, names(file, version)) > 1)
        .findFirst();
  }

  private static <T extends RosterRecord> List<String> withoutWithdrawn(
      List<String> cells, RosterFile<T> file, OneRosterVersion version) {
    return cells.stream()
        .filter(cell -> file.column(cell, version).filter(Column::isWithdrawn).isEmpty())
        .toList();
  }

  /** Names that only one of the two lists has: if it is one, that column is simply missing. */
  private static int differences(List<String> first, List<String> second) {
    Set<String> either = new HashSet<>(first);
    either.addAll(second);
    Set<String> both = new HashSet<>(first);
    both.retainAll(second);
    return either.size() - both.size();
  }

  private static <T extends RosterRecord> List<String> names(
      RosterFile<T> file, OneRosterVersion version) {
    return file.columns(version).stream().map(Column::name).toList();
  }

  private Header<T> match() {
    matchExactNames();
    boolean recognized = isRecognizable();
    if (recognized) {
      matchMisspeltNames();
      explainRenamedColumns();
      explainMissingColumns();
      explainOtherCells();
      explainOrder();
    } else {
      problems.clear(); // what stands twice in no header is data
      problems.add(unrecognizable());
      Arrays.fill(columns, null);
    }
    List<Optional<Column<T, ?>>> mapped = new ArrayList<>();
    for (Column<T, ?> column : columns) {
      mapped.add(Optional.ofNullable(column));
    }
    return new Header<>(file, version, cells, mapped, recognized, problems);
  }

  private void matchExactNames() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      Optional<Column<T, ?>> column = file.column(cell, version);
      if (!cell.isEmpty() && !seen.add(cell)) {
        problems.add(problem("header.duplicate", cell).with("position", i + 1));
        explained[i] = true;
      } else if (column.isPresent()) {
        columns[i] = column.get();
        missing.remove(cell);
        explained[i] = true;
      } else if (Header.isMetadata(cell)) {
        explained[i] = true;
      }
    }
  }

  private boolean isRecognizable() {
    int expected = file.columns(version).size();
    long misspelt =
        missing.keySet().stream()
            .filter(name -> cells.stream().anyMatch(c -> Spelling.differInBlanksOnly(c, name)))
            .count();
    return (expected - missing.size() + misspelt) * 2 >= expected;
  }

  /** One problem for a header that is none, in place of one for each column. */
  private Problem unrecognizable() {
    String whole = String.join(",", cells);
    int expected = file.columns(version).size();
    if (whole.startsWith("sep=")) {
      return Problem.of("csv.sep_line", here());
    }
    for (char delimiter : new char[] {';', '\t', '|'}) {
      long delimiters = whole.chars().filter(c -> c == delimiter).count();
      if (cells.size() <= 2 && delimiters > 0 && delimiters * 2 >= expected) {
        return Problem.of("csv.delimiter", here())
            .with("delimiter", delimiter == '\t' ? "tab" : String.valueOf(delimiter));
      }
    }
    return Problem.of("header.data_as_header", here())
        .with("expected", expected)
        .with("found", expected - missing.size());
  }

  private void matchMisspeltNames() {
    matchMisspelt("header.case", Spelling::differInCaseOnly);
    matchMisspelt("header.space", Spelling::differInBlanksOnly);
    matchMisspelt(
        "header.near_miss", (cell, name) -> Spelling.nearest(cell, List.of(name)).isPresent());
  }

  private void matchMisspelt(String code, BiPredicate<String, String> isMeant) {
    for (Column<T, ?> column : List.copyOf(missing.values())) {
      for (int i = 0; i < cells.size(); i++) {
        if (!explained[i] && isMeant.test(cells.get(i), column.name())) {
          columns[i] = column;
          explained[i] = true;
          missing.remove(column.name());
          problems.add(problem(code, column.name()).with("found", cells.get(i)));
          break;
        }
      }
    }
  }

  /** A cell with another name that stands just where a missing column belongs. */
  private void explainRenamedColumns() {
    List<String> names = names(file, version);
    Map<String, Integer> renamed = new HashMap<>();
    for (String name : List.copyOf(missing.keySet())) {
      int place = names.indexOf(name);
      String previous = place == 0 ? "" : names.get(place - 1);
      int before = renamed.getOrDefault(previous, placeOf(previous));
      int candidate = before + 1;
      boolean inPlace =
          (place == 0 || before >= 0) && candidate < cells.size() && !explained[candidate];
      if (inPlace && isBeforeNext(names, place, candidate)) {
        explained[candidate] = true;
        missing.remove(name);
        renamed.put(name, candidate);
        String found = cells.get(candidate);
        problems.add(
            found.isEmpty()
                ? problem("header.empty_name", name).with("position", candidate + 1)
                : problem("header.missing", name).with("found", found));
      }
    }
  }

  private boolean isBeforeNext(List<String> names, int place, int candidate) {
    boolean last = place + 1 == names.size();
    if (last) {
      return candidate + 1 == cells.size() || Header.isMetadata(cells.get(candidate + 1));
    }
    return candidate + 1 < cells.size()
        && (placeOf(names.get(place + 1)) == candidate + 1
            || missing.containsKey(names.get(place + 1)));
  }

  private int placeOf(String name) {
    for (int i = 0; i < columns.length; i++) {
      Column<T, ?> column = columns[i];
      if (column != null && column.name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void explainMissingColumns() {
    for (String name : missing.keySet()) {
      problems.add(problem("header.missing", name));
    }
  }

  private void explainOtherCells() {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (explained[i]) {
        continue;
      }
      if (cell.isEmpty()) {
        problems.add(Problem.of("header.empty_name", here()).with("position", i + 1));
      } else if (cell.regionMatches(true, 0, "metadata", 0, "metadata".length())) {
        problems.add(problem("header.metadata_form", cell));
      } else {
        problems.add(problem("header.unknown", cell).with("position", i + 1));
      }
    }
  }

  private void explainOrder() {
    List<Integer> places = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    List<Column<T, ?>> order = file.allColumns();
    for (int i = 0; i < columns.length; i++) {
      Column<T, ?> column = columns[i];
      if (column != null) {
        places.add(i);
        ranks.add(order.indexOf(column));
      }
    }
    boolean[] inPlace = longestAscent(ranks);
    int lastInPlace = -1;
    for (int k = 0; k < places.size(); k++) {
      if (inPlace[k]) {
        lastInPlace = places.get(k);
      } else {
        String name = order.get(ranks.get(k)).name();
        problems.add(problem("header.order", name).with("position", places.get(k) + 1));
      }
    }
    for (int i = 0; i < lastInPlace; i++) {
      if (Header.isMetadata(cells.get(i)) && columns[i] == null) {
        problems.add(problem("header.metadata_form", cells.get(i)));
      }
    }
  }

  /**
   * Which of the numbers belong to a longest ascending run; the others are the ones that somebody
   * moved. Of two neighbours that changed places, the one that came first in the binding counts as
   * moved.
   */
  private static boolean[] longestAscent(List<Integer> numbers) {
    int size = numbers.size();
    int[] length = new int[size];
    int[] previous = new int[size];
    int best = -1;
    for (int i = 0; i < size; i++) {
      length[i] = 1;
      previous[i] = -1;
      for (int j = 0; j < i; j++) {
        if (numbers.get(j) < numbers.get(i) && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      if (best < 0 || length[i] > length[best]) {
        best = i;
      }
    }
    boolean[] member = new boolean[size];
    for (int i = best; i >= 0; i = previous[i]) {
      member[i] = true;
    }
    return member;
  }

  private Problem problem(String code, String column) {
    return Problem.of(code, here().atColumn(column));
  }

  private Location here() {
    return Location.ofLine(file.fileName(), line);
  }
}
