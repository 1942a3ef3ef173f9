package dev.oneroster.csv;

import dev.oneroster.csv.RecordQueue.Line;
import dev.oneroster.csv.internal.record.RecordFault;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a file: on line 1, or below lines that are plainly something else, or not at
 * all. Afterwards the first row is the next record.
 */
final class HeaderSearch<T extends RosterRecord> {

  /** How far down a header is looked for, below lines that have no more cells than a title has. */
  private static final int MOST_TITLE_LINES = 12;

  private static final int MOST_TITLE_CELLS = 2;

  private final RosterFile<T> file;
  private final OneRosterVersion version;
  private final RecordQueue records;
  private final List<Line> above = new ArrayList<>();
  private Header<T> header;
  private long line = 1;
  private @Nullable RecordFault fault;
  private String text = "";
  private Optional<WrongQuotes> quotes = Optional.empty();

  private HeaderSearch(RosterFile<T> file, OneRosterVersion version, RecordQueue records) {
    this.file = file;
    this.version = version;
    this.records = records;
    this.header = Header.none(file, version);
  }

  static <T extends RosterRecord> HeaderSearch<T> in(
      RosterFile<T> file, OneRosterVersion version, RecordQueue records) throws IOException {
    HeaderSearch<T> search = new HeaderSearch<>(file, version, records);
    if (!search.findHeader()) {
      search.giveUp();
    }
    return search;
  }

  /** For a file that cannot be read. */
  static <T extends RosterRecord> HeaderSearch<T> nothing(
      RosterFile<T> file, OneRosterVersion version, RecordQueue records) {
    return new HeaderSearch<>(file, version, records);
  }

  private boolean findHeader() throws IOException {
    while (above.size() <= MOST_TITLE_LINES && records.next()) {
      Line candidate = records.current();
      if (matches(candidate)) {
        tellWhatStandsAbove();
        return true;
      }
      above.add(candidate);
      if (!isTitle(candidate)) {
        return false;
      }
    }
    return false;
  }

  private boolean matches(Line candidate) {
    take(candidate);
    header = HeaderMatcher.match(file, version, List.of(candidate.cells()), line);
    for (WrongQuotes kind : WrongQuotes.values()) {
      if (!isDecided() && kind.begin(candidate.cells())) {
        Header<T> meant =
            HeaderMatcher.match(file, version, List.of(kind.meant(candidate.cells())), line);
        if (meant.isRecognized()) {
          header = meant.with(Problem.of(kind.code(), Location.ofLine(file.fileName(), line)));
          quotes = Optional.of(kind);
        }
      }
    }
    return isDecided();
  }

  private void take(Line candidate) {
    line = candidate.line();
    fault = candidate.fault();
    text = candidate.text();
  }

  private boolean isDecided() {
    return header.isRecognized()
        || header.problems().stream().anyMatch(problem -> problem.code().equals("header.v1_0"));
  }

  private static boolean isTitle(Line candidate) {
    return candidate.filledCells() <= MOST_TITLE_CELLS || RowKind.isComment(candidate.cells());
  }

  /** One problem for all lines above the header. */
  private void tellWhatStandsAbove() {
    if (above.isEmpty()) {
      return;
    }
    Line first = above.stream().filter(title -> !title.isBlank()).findFirst().orElse(above.get(0));
    Location place = Location.ofLine(file.fileName(), first.line());
    if (isExcelsLine(first)) {
      header = header.with(Problem.of("csv.sep_line", place));
      return;
    }
    boolean comments =
        above.stream()
            .filter(title -> !title.isBlank())
            .allMatch(title -> RowKind.isComment(title.cells()));
    boolean blank = above.stream().allMatch(Line::isBlank);
    String code = comments && !blank ? "csv.comment_lines" : "csv.title_row";
    header =
        header.with(
            Problem.of(code, place)
                .with("header", line)
                .with("lines", above.stream().filter(title -> !title.isBlank()).count()));
  }

  private static boolean isExcelsLine(Line first) {
    return first.cells().length > 0 && first.cells()[0].startsWith("sep=");
  }

  /** Without a header, the first line that is not blank stands for one, unless it is a row. */
  private void giveUp() {
    int first = 0;
    while (first < above.size() && above.get(first).isBlank()) {
      first++;
    }
    if (first == above.size()) {
      header = Header.none(file, version);
      return;
    }
    Line candidate = above.get(first);
    take(candidate);
    boolean row = fault == null && HeaderShape.isRow(file, version, candidate.cells());
    header =
        row
            ? bindingsHeader()
            : HeaderMatcher.match(file, version, List.of(candidate.cells()), line);
    records.putBack(above.subList(row ? first : first + 1, above.size()));
  }

  /** The header that the rows go by. */
  private Header<T> bindingsHeader() {
    List<String> names =
        file.columns(version).stream().map(Column::name).collect(Collectors.toList());
    Problem missing =
        Problem.of("header.data_as_header", Location.ofLine(file.fileName(), line))
            .with("expected", names.size())
            .with("found", 0)
            .with("other", "")
            .with("rows", "were read in the order of the binding's table");
    return HeaderMatcher.match(file, version, names, line).with(missing);
  }

  /** Whether the file has nothing but empty lines. */
  boolean hasNothing() {
    return header.cells().isEmpty() && header.problems().isEmpty();
  }

  Header<T> header() {
    return header;
  }

  long line() {
    return line;
  }

  /** What is wrong with the header as a record. */
  @Nullable RecordFault fault() {
    return fault;
  }

  /** The header as it stands in the file, if something is wrong with it as a record. */
  String text() {
    return text;
  }

  /** What stands around the header's cells in place of quotes. */
  Optional<WrongQuotes> quotes() {
    return quotes;
  }
}
