package dev.oneroster.csv;

import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Maps a header's cells to the binding's columns and says how the two differ, one problem for one
 * mistake: a misspelt column is not also a missing and an unknown one (binding, section 3: all
 * columns, in order, in exact case, once, extension columns last).
 */
final class HeaderMatcher<T extends RosterRecord> {

  private static final int LEAST_NAMES = 3;

  private static final String SOURCED_ID = "sourcedId";

  /** What nobody should send whom nobody asked. */
  private static final Pattern SECRET =
      Pattern.compile("(?i)\\bssn\\b|ssn$|^ssn|social.?sec|tax.?id|passport|medicaid|medicare");

  private static final String DO_NOT_SEND = "It seems to hold numbers that nobody should send. ";

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

  /** Matches a header against a version's table, or another version's that it fits better. */
  static <T extends RosterRecord> Header<T> match(
      RosterFile<T> file, OneRosterVersion version, List<String> cells, long line) {
    if (VersionOneZero.hasHeader(file, cells)) {
      return versionOneZero(file, version, cells, line);
    }
    Optional<OneRosterVersion> other = HeaderShape.otherVersion(file, version, cells);
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

  /** The columns of 1.0 mean other things under some of the same names, so none is mapped. */
  static <T extends RosterRecord> Header<T> versionOneZero(
      RosterFile<T> file, OneRosterVersion version, List<String> cells, long line) {
    Problem problem =
        Problem.of("header.v1_0", Location.ofLine(file.fileName(), line))
            .with("place", "file")
            .with("missing", "");
    List<Optional<Column<T, ?>>> columns =
        Collections.nCopies(cells.size(), Optional.<Column<T, ?>>empty());
    return new Header<>(file, version, cells, columns, false, 0, List.of(problem));
  }

  private static <T extends RosterRecord> List<String> names(
      RosterFile<T> file, OneRosterVersion version) {
    return file.columns(version).stream().map(Column::name).toList();
  }

  private Header<T> match() {
    matchExactNames();
    boolean recognized = isRecognizable() && !hasRowBehind();
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
    return new Header<>(
        file, version, cells, mapped, recognized, recognized ? surplus() : 0, problems);
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
        if (column.get().isWithdrawn()) {
          problems.add(problem("header.withdrawn", cell));
        }
      } else if (Header.isMetadata(cell)) {
        explained[i] = true;
      }
    }
  }

  /**
   * Whether half of the columns are there, or half of what is there are columns, or all that is
   * there, the identifier among it.
   */
  private boolean isRecognizable() {
    int expected = file.columns(version).size();
    List<String> misspelt =
        missing.keySet().stream()
            .filter(name -> cells.stream().anyMatch(cell -> isMisspelt(cell, name)))
            .toList();
    int found = expected - missing.size() + misspelt.size();
    int named =
        Math.toIntExact(
            cells.stream().filter(cell -> !cell.isBlank() && !Header.isMetadata(cell)).count());
    boolean identified = !missing.containsKey(SOURCED_ID) || misspelt.contains(SOURCED_ID);
    return found * 2 >= expected
        || (found >= LEAST_NAMES && found * 2 >= named)
        || (identified && found == named);
  }

  /**
   * Whether the first row stands in the header's line, as the line's end is missing: the last
   * column's name and the row's first cell are one cell, and behind it are as many as before it.
   */
  private boolean hasRowBehind() {
    for (String name : missing.keySet()) {
      for (int i = LEAST_NAMES - 1; i < cells.size(); i++) {
        String cell = cells.get(i);
        boolean glued =
            columns[i] == null && cell.length() > name.length() && cell.startsWith(name);
        if (glued && cells.size() >= 2 * i && areNamedUpTo(i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether all cells before a place are columns, and none behind it is. */
  private boolean areNamedUpTo(int end) {
    return IntStream.range(0, cells.size()).allMatch(i -> i == end || isNamed(i) == i < end);
  }

  private boolean isNamed(int place) {
    return columns[place] != null || Header.isMetadata(cells.get(place));
  }

  private boolean isMisspelt(String cell, String name) {
    return Spelling.differInBlanksOnly(cell, name)
        || (name.equals(SOURCED_ID) && Spelling.nearest(cell, List.of(name)).isPresent());
  }

  /** One problem for a header that is none, in place of one for each column. */
  private Problem unrecognizable() {
    if (cells.stream().findFirst().filter(cell -> cell.startsWith("sep=")).isPresent()) {
      return Problem.of("csv.sep_line", here());
    }
    int expected = file.columns(version).size();
    Optional<RosterFile<?>> other = HeaderShape.otherFile(file, version, cells);
    boolean rowBehind = hasRowBehind();
    boolean names = !rowBehind && (other.isPresent() || HeaderShape.namesColumns(cells));
    return Problem.of(names ? "header.translated" : "header.data_as_header", here())
        .with("expected", expected)
        .with("found", expected - missing.size())
        .with(
            "other",
            rowBehind
                ? "; a row stands behind the header, in the same line"
                : other
                    .map(found -> "; it looks like the header of " + found)
                    .orElseGet(this::inQuotes))
        .with("rows", "were not checked");
  }

  /** A line that a tool has put in quotes as a whole is one cell. */
  private String inQuotes() {
    boolean whole =
        cells.size() == 1
            && cells.get(0).startsWith(SOURCED_ID + ",")
            && cells.get(0).split(",", -1).length > LEAST_NAMES;
    return whole ? "; the line stands in quotes as a whole, and so is one cell" : "";
  }

  private void matchMisspeltNames() {
    matchMisspelt("header.case", Spelling::differInCaseOnly);
    matchMisspelt("header.space", Spelling::differInBlanksOnly);
    matchNamesOfOtherVersions();
    matchMisspelt("header.near_miss", HeaderMatcher::namesSameReference);
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

  /** Columns that another version has, perhaps under another name in this one. */
  private void matchNamesOfOtherVersions() {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      for (Column<T, ?> column : file.allColumns()) {
        boolean meant = !explained[i] && Spelling.differInBlanksOnly(cell, column.name());
        if (meant && !column.isIn(version)) {
          explainOtherVersion(i, column);
        }
      }
    }
  }

  private void explainOtherVersion(int place, Column<T, ?> column) {
    explained[place] = true;
    Optional<Column<T, ?>> renamed =
        missing.values().stream()
            .filter(candidate -> candidate.property().equals(column.property()))
            .findFirst();
    String name = renamed.map(Column::name).orElse(column.name());
    problems.add(
        problem("header.version_mix", name)
            .with("found", cells.get(place))
            .with("version", version.token())
            .with("other", otherVersionOf(column).token())
            .with("meant", renamed.map(to -> ", which calls it `" + to + "`").orElse("")));
    if (renamed.isPresent()) {
      columns[place] = renamed.get();
      missing.remove(name);
    }
  }

  private static OneRosterVersion otherVersionOf(Column<?, ?> column) {
    return Arrays.stream(OneRosterVersion.values()).filter(column::isIn).findFirst().orElseThrow();
  }

  /** Whether a cell has the name by which the services call what a column refers to. */
  private static boolean namesSameReference(String cell, String name) {
    String referred = withoutEnding(name, "SourcedIds", "SourcedId");
    if (referred.isEmpty() || referred.equals(name)) {
      return false;
    }
    String called = withoutEnding(cell.strip(), ".sourcedId", "SourcedId", "_id", "Id", "s");
    return Spelling.differInCaseOnly(called, referred)
        || Spelling.differInCaseOnly(called, withoutEnding(referred, "s"));
  }

  private static String withoutEnding(String name, String... endings) {
    for (String ending : endings) {
      if (name.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
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
    int surplus = surplus();
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (explained[i]) {
        continue;
      }
      if (cell.isEmpty()) {
        // Several at the right end are what a spreadsheet leaves behind, unless rows fill them.
        if (i < cells.size() - surplus) {
          problems.add(Problem.of("header.empty_name", here()).with("position", i + 1));
        }
      } else if (cell.regionMatches(true, 0, "metadata", 0, "metadata".length())) {
        problems.add(problem("header.metadata_form", cell));
      } else {
        problems.add(
            problem("header.unknown", cell)
                .with("position", i + 1)
                .with("advice", SECRET.matcher(cell).find() ? DO_NOT_SEND : ""));
      }
    }
  }

  /** How many cells without a name stand at the right end, if it is more than one. */
  private int surplus() {
    int first = cells.size();
    while (first > 0 && !explained[first - 1] && cells.get(first - 1).isEmpty()) {
      first--;
    }
    int surplus = cells.size() - first;
    return surplus > 1 ? surplus : 0;
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
    boolean[] inPlace = LongestAscent.of(ranks);
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

  private Problem problem(String code, String column) {
    return Problem.of(code, here().atColumn(column));
  }

  private Location here() {
    return Location.ofLine(file.fileName(), line);
  }
}
