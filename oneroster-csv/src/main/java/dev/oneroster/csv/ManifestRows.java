package dev.oneroster.csv;

import dev.oneroster.csv.RecordQueue.Line;
import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.csv.internal.archive.DamagedFileException;
import dev.oneroster.csv.internal.record.ByteRecordReader;
import dev.oneroster.csv.internal.record.RecordFault;
import dev.oneroster.csv.internal.record.TextSource;
import dev.oneroster.model.OneRosterVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of {@code manifest.csv} as they stand there, and what is wrong with them as rows. */
final class ManifestRows {

  private static final List<String> HEADER = PackageManifest.HEADER;
  private static final Set<String> KNOWN_NAMES = knownNames();

  /** What a column of a manifest is called, or nearly. */
  private static final List<String> COLUMN_WORDS = List.of("propert", "value", "name", "setting");

  private static final int MOST_TITLE_LINES = 12;
  private static final int MOST_CELL_CHARACTERS = 4_096;
  private static final int MOST_RECORD_CHARACTERS = 1 << 16;
  private static final Location FILE = Location.ofFile(PackageManifest.FILE_NAME);

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, ManifestProperty> rows = new LinkedHashMap<>();
  private final Set<Long> distrusted = new HashSet<>();
  private final List<Line> above = new ArrayList<>();
  private char delimiter = ',';
  private int nameColumn = 0;
  private int valueColumn = 1;
  private int width = HEADER.size();
  private boolean headerSeen;
  private boolean unreadable;
  private Optional<Problem> surplus = Optional.empty();
  private Optional<Problem> quotes = Optional.empty();

  private ManifestRows() {}

  static ManifestRows read(InputStream bytes, Limits limits) throws IOException {
    ManifestRows rows = new ManifestRows();
    try (bytes) {
      rows.readAll(bytes, limits);
    } catch (DamagedFileException damage) {
      rows.giveUp(damage.problem());
    }
    return rows;
  }

  private static Set<String> knownNames() {
    Set<String> names = new LinkedHashSet<>();
    for (OneRosterVersion version : OneRosterVersion.values()) {
      names.addAll(PackageManifest.names(version));
    }
    return names;
  }

  private void readAll(InputStream bytes, Limits limits) throws IOException {
    List<String> names = new ArrayList<>(HEADER);
    names.addAll(KNOWN_NAMES);
    TextSource text = TextSource.open(bytes, names);
    if (text.otherFormat().isPresent()) {
      giveUp(RowCursor.notATable(text, PackageManifest.FILE_NAME));
      return;
    }
    delimiter = text.delimiter();
    RecordQueue records = new RecordQueue(new ByteRecordReader(text, tightened(limits)));
    long filled = 0;
    BlankLines blankLines = new BlankLines(text, PackageManifest.FILE_NAME, problems);
    while (records.next()) {
      Line line = records.current();
      if (line.isBlank()) {
        blankLines.add(line.line());
      } else {
        blankLines.end();
        if (++filled > limits.maxManifestRows()) {
          tellOfTooManyRows(line, limits);
          break;
        }
        read(line);
      }
    }
    if (!headerSeen && above.isEmpty()) {
      problems.add(Problem.of("csv.empty_file", FILE));
    }
    blankLines.endOfFile();
    problems.addAll(TextProblems.of(text, PackageManifest.FILE_NAME, 1));
    if (records.hasByteOrderMark()) {
      problems.add(Problem.of("text.bom", Location.ofLine(PackageManifest.FILE_NAME, 1)));
    }
    surplus.ifPresent(problems::add);
    quotes.ifPresent(problems::add);
  }

  /** All rows are kept in memory, so none may be long. */
  private static Limits tightened(Limits limits) {
    return Limits.builder()
        .from(limits)
        .maxCellCharacters(Math.min(limits.maxCellCharacters(), MOST_CELL_CHARACTERS))
        .maxRecordCharacters(Math.min(limits.maxRecordCharacters(), MOST_RECORD_CHARACTERS))
        .build();
  }

  private void tellOfTooManyRows(Line line, Limits limits) {
    problems.add(
        Problem.of(
                "manifest.too_many_rows", Location.ofLine(PackageManifest.FILE_NAME, line.line()))
            .with("limit", limits.maxManifestRows())
            .with("option", "maxManifestRows"));
  }

  /** Nothing in the file can be trusted, so there is no more to say about it. */
  private void giveUp(Problem problem) {
    unreadable = true;
    rows.clear();
    problems.clear();
    problems.add(problem);
  }

  private void read(Line line) {
    String[] cells = meant(line);
    RecordFault fault = line.fault();
    if (fault != null) {
      Problem problem =
          RecordProblems.of(fault, line.text(), delimiter, PackageManifest.FILE_NAME, HEADER);
      problems.add(atProperty(cells, problem));
    }
    if (!headerSeen && fault == null && isTitle(cells)) {
      above.add(line);
      return;
    }
    boolean header = !headerSeen && isHeader(line.line(), cells);
    if (!headerSeen) {
      tellWhatStandsAbove(line.line());
      headerSeen = true;
    }
    if (!header) {
      addRow(line.line(), cells);
      if (fault != null) {
        distrusted.add(line.line());
      }
    }
  }

  /** The cells, and one problem for all rows with wrong quotes around them. */
  private String[] meant(Line line) {
    for (WrongQuotes kind : WrongQuotes.values()) {
      if (line.fault() == null && kind.begin(line.cells())) {
        String[] cells = kind.meant(line.cells());
        String code = kind == WrongQuotes.CURLY ? "manifest.smart_quoted" : kind.code();
        if (quotes.isEmpty()) {
          Location place = Location.ofLine(PackageManifest.FILE_NAME, line.line());
          quotes =
              Optional.of(
                  atProperty(
                      cells,
                      Problem.of(code, place)
                          .with("found", line.cells().length)
                          .with("expected", HEADER.size())));
        }
        return cells;
      }
    }
    return line.cells();
  }

  /** In the manifest a place is named by the property, if it can be told. */
  private Problem atProperty(String[] cells, Problem problem) {
    boolean known = nameColumn < cells.length && KNOWN_NAMES.contains(cells[nameColumn]);
    return known
        ? new Problem(
            problem.code(), problem.location().atColumn(cells[nameColumn]), problem.arguments())
        : problem;
  }

  /** Whether a line that could stand above a header has just one text in it. */
  private boolean isTitle(String[] cells) {
    String first = cells[0];
    boolean oneText = RecordQueue.filledCells(cells) == 1 && !first.isEmpty();
    boolean named = KNOWN_NAMES.contains(first) || first.equals(HEADER.get(0));
    return above.size() < MOST_TITLE_LINES
        && !named
        && (oneText || RowKind.isComment(cells) || first.startsWith("sep="));
  }

  private void tellWhatStandsAbove(long header) {
    if (above.isEmpty()) {
      return;
    }
    Line first = above.get(0);
    Location place = Location.ofLine(PackageManifest.FILE_NAME, first.line());
    if (first.cells()[0].startsWith("sep=")) {
      problems.add(Problem.of("csv.sep_line", place));
      return;
    }
    boolean comments = above.stream().allMatch(line -> RowKind.isComment(line.cells()));
    problems.add(
        Problem.of(comments ? "csv.comment_lines" : "csv.title_row", place)
            .with("header", header)
            .with("lines", above.size()));
  }

  /** Whether the first record is a header, right or wrong, rather than a property already. */
  private boolean isHeader(long number, String[] cells) {
    Location line = Location.ofLine(PackageManifest.FILE_NAME, number);
    if (KNOWN_NAMES.contains(cells[0])) {
      problems.add(Problem.of("manifest.no_header", line));
      return false;
    }
    List<String> found = List.of(cells);
    boolean swapped = found.equals(List.of(HEADER.get(1), HEADER.get(0)));
    nameColumn = swapped ? 1 : 0;
    valueColumn = swapped ? 0 : 1;
    int last = cells.length;
    while (last > HEADER.size() && cells[last - 1].isEmpty()) {
      last--;
    }
    if (last < cells.length) {
      tellSurplus(line, cells);
    }
    if (!found.subList(0, last).equals(HEADER)) {
      problems.add(
          withHeader(Problem.of("manifest.bad_header", line.atColumn(wrongColumn(found))), found));
    }
    width = Math.max(HEADER.size(), last);
    return true;
  }

  /** Under the manifest's name, the rows of another file may stand: people, without a header. */
  private static Problem withHeader(Problem problem, List<String> found) {
    boolean namesColumns = found.stream().anyMatch(ManifestRows::isColumnName);
    String text = String.join(",", found);
    return namesColumns ? problem.with("found", text) : problem.withPersonal("found", text);
  }

  private static boolean isColumnName(String cell) {
    String key = Spelling.key(cell);
    return key.equals("key") || COLUMN_WORDS.stream().anyMatch(key::contains);
  }

  /** The binding's name of the first cell that is not as it should be, else the surplus one. */
  private static String wrongColumn(List<String> found) {
    for (int i = 0; i < HEADER.size(); i++) {
      if (i >= found.size() || !found.get(i).equals(HEADER.get(i))) {
        return HEADER.get(i);
      }
    }
    return found.get(HEADER.size());
  }

  private void addRow(long line, String[] cells) {
    String name = nameColumn < cells.length ? cells[nameColumn] : "";
    String value = value(name, cells);
    Location place = Location.ofLine(PackageManifest.FILE_NAME, line).atColumn(name);
    checkWidth(place, name, cells);
    ManifestProperty first = rows.putIfAbsent(name, new ManifestProperty(line, name, value));
    if (first != null) {
      problems.add(
          Problem.of("manifest.duplicate_property", place)
              .with("first", first.line())
              .with("firstValue", first.value())
              .with("value", value));
    }
  }

  /** Some write the number of a version with a comma. */
  private String value(String name, String[] cells) {
    if (isVersionWithComma(name, cells)) {
      return cells[valueColumn] + "," + cells[valueColumn + 1];
    }
    return valueColumn < cells.length ? cells[valueColumn] : "";
  }

  private boolean isVersionWithComma(String name, String[] cells) {
    boolean version =
        name.equals(PackageManifest.MANIFEST_VERSION)
            || name.equals(PackageManifest.ONEROSTER_VERSION);
    return version
        && width == HEADER.size()
        && cells.length == width + 1
        && nameColumn < valueColumn
        && isDigits(cells[valueColumn])
        && isDigits(cells[valueColumn + 1]);
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void checkWidth(Location place, String name, String[] cells) {
    if (cells.length <= width || isVersionWithComma(name, cells)) {
      return;
    }
    if (Arrays.stream(cells).skip(width).allMatch(String::isEmpty)) {
      tellSurplus(place, cells);
    } else {
      problems.add(
          Problem.of("csv.ragged_long", place)
              .with("found", cells.length)
              .with("expected", width)
              .with("cause", ""));
    }
  }

  /** One problem for all rows, since a spreadsheet makes the same mistake in each. */
  private void tellSurplus(Location place, String[] cells) {
    if (surplus.isEmpty()) {
      surplus =
          Optional.of(
              Problem.of("manifest.extra_column", place)
                  .with("found", cells.length)
                  .with("expected", HEADER.size()));
    }
  }

  /**
   * The rows by their names, of a repeated one the first. A malformed row has been reported: its
   * name counts as given, its value as unknown.
   */
  Map<String, ManifestProperty> byName() {
    Map<String, ManifestProperty> trusted = new LinkedHashMap<>(rows);
    trusted.replaceAll(
        (name, row) -> isDistrusted(row) ? new ManifestProperty(row.line(), row.name(), "") : row);
    return trusted;
  }

  /** Whether a row was malformed, so that nothing is to be said about its value. */
  boolean isDistrusted(ManifestProperty row) {
    return distrusted.contains(row.line());
  }

  /** Whether there is nothing that can be read. */
  boolean isUnreadable() {
    return unreadable;
  }

  /** Whether there is no row, and that has not been told yet. */
  boolean isHeaderOnly() {
    return rows.isEmpty()
        && problems.stream().noneMatch(problem -> problem.code().equals("csv.empty_file"));
  }

  /** What is wrong with the rows, in no order. */
  List<Problem> problems() {
    return problems;
  }
}
