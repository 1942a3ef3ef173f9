package dev.oneroster.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Whether the rows of a file are as wide as its header, and what they are if not. Keeps a few
 * numbers for what can only be told once all rows are known.
 */
final class RowShape {

  private static final int MOST_FOOTERS = 8;

  private static final int MOST_CAUSES = 1_000;
  private static final char END_OF_FILE = '\u001a';
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final String file;
  private final Header<?> header;
  private final String[] headerCells;
  private final long headerLine;
  private final int named;
  private final byte[] firstName;
  private final RecordQueue records;
  private final boolean startsWithId;
  private final BitSet filledSurplus = new BitSet();

  private int raggedRows;
  private long plainRows;
  private long surplusRows;
  private long firstSurplusLine;
  private int surplusCells;

  RowShape(Header<?> header, long headerLine, RecordQueue records) {
    this.file = header.file().fileName();
    this.header = header;
    this.headerCells = header.cells().toArray(String[]::new);
    this.headerLine = headerLine;
    this.named = headerCells.length - header.surplus();
    this.records = records;
    String firstCell = headerCells.length == 0 ? "" : headerCells[0];
    this.firstName = firstCell.getBytes(StandardCharsets.UTF_8);
    this.startsWithId = header.nameAt(0).filter("sourcedId"::equals).isPresent();
  }

  /** The physical line of the header. */
  long headerLine() {
    return headerLine;
  }

  /**
   * Whether a row has no problem, by a look at its bytes. Rows that may have one are to be checked
   * as texts.
   */
  boolean isPlain(RowBytes row) {
    boolean wide = row.size() == headerCells.length && named == row.size() && row.size() > 0;
    if (!wide || row.from(0) == row.to(0) || (row.size() > 3 && row.from(3) == row.to(3))) {
      return false;
    }
    byte first = row.array()[row.from(0)];
    boolean mark = first == '#' || first == '-' || first == '=';
    if (mark || isNameOfFirstColumn(row)) {
      return false;
    }
    plainRows++;
    return true;
  }

  private boolean isNameOfFirstColumn(RowBytes row) {
    return Arrays.equals(row.array(), row.from(0), row.to(0), firstName, 0, firstName.length);
  }

  /** What is wrong with a row's shape, if anything. */
  Optional<Problem> check(long line, String[] cells) throws IOException {
    if (cells.length == headerCells.length && named == cells.length) {
      plainRows++;
      return checkContent(line, cells);
    }
    if (cells.length >= named && isSurplusAccepted(line, cells)) {
      return Optional.empty();
    }
    return Optional.of(
        notARow(line, cells).or(() -> quoted(line, cells)).orElseGet(() -> ragged(line, cells)));
  }

  private Optional<Problem> checkContent(long line, String[] cells) throws IOException {
    String first = cells[0];
    if (first.equals(headerCells[0]) && Arrays.equals(cells, headerCells)) {
      return Optional.of(Problem.of("csv.repeated_header", at(line)));
    }
    boolean odd = (cells.length > 3 && cells[3].isEmpty()) || isMark(first);
    return odd ? unlikeRow(line, cells) : Optional.empty();
  }

  private static boolean isMark(String cell) {
    return !cell.isEmpty() && "#-=".indexOf(cell.charAt(0)) >= 0;
  }

  /** A spreadsheet fills a title or a footer up with empty cells. */
  private Optional<Problem> unlikeRow(long line, String[] cells) throws IOException {
    if (RowKind.isRuler(cells)) {
      return Optional.of(Problem.of("csv.comment_lines", at(line)).with("lines", 1));
    }
    int filled = startsWithId && !cells[0].isEmpty() ? RecordQueue.filledCells(cells) : 0;
    boolean withNumber = filled == 2 && !cells[1].isEmpty(); // as in Total,1056
    return filled == 1 || withNumber ? notARow(line, cells) : Optional.empty();
  }

  private Optional<Problem> notARow(long line, String[] cells) throws IOException {
    if (RowKind.isComment(cells) || RowKind.isRuler(cells)) {
      return Optional.of(Problem.of("csv.comment_lines", at(line)).with("lines", 1));
    }
    if (cells.length == 1 && cells[0].chars().allMatch(c -> c == END_OF_FILE)) {
      return Optional.of(
          Problem.of("text.control", at(line)).with("character", "U+001A, an end of file of DOS"));
    }
    if (Arrays.stream(cells).anyMatch(cell -> cell.indexOf(BYTE_ORDER_MARK) >= 0)) {
      return Optional.of(Problem.of("text.bom_inside", at(line)));
    }
    boolean footer =
        RowKind.couldBeFooter(cells)
            && records.isFollowedOnlyBy(RowKind::couldBeFooter, MOST_FOOTERS);
    return footer ? Optional.of(Problem.of("csv.footer_row", at(line))) : Optional.empty();
  }

  /** Whether the row would be right with other characters as quotes. */
  private Optional<Problem> quoted(long line, String[] cells) {
    return Arrays.stream(WrongQuotes.values())
        .filter(kind -> kind.begin(cells) && kind.meant(cells).length == headerCells.length)
        .findFirst()
        .map(
            kind ->
                Problem.of(kind.code(), at(line))
                    .with("found", cells.length)
                    .with("expected", headerCells.length));
  }

  private Problem ragged(long line, String[] cells) {
    if (cells.length < headerCells.length) {
      return wrongWidth("csv.ragged_short", line, cells.length).with("cause", cause(cells));
    }
    boolean surplus = hasEmptySurplus(cells) && ShiftedCells.areInPlace(header, cells);
    return wrongWidth("csv.ragged_long", line, cells.length)
        .with("cause", surplus ? "; what is behind the last column is empty" : cause(cells));
  }

  private Problem wrongWidth(String code, long line, int found) {
    return Problem.of(code, at(line)).with("found", found).with("expected", headerCells.length);
  }

  /** Where it happens in every row, one has been told soon enough. */
  private String cause(String[] cells) {
    return ++raggedRows > MOST_CAUSES ? "" : ShiftedCells.likelyCause(header, cells);
  }

  /**
   * Whether a row is right but for empty cells at its end. Where the header has some, any number of
   * them will do; else the first row decides whether all rows have them.
   */
  private boolean isSurplusAccepted(long line, String[] cells) throws IOException {
    if (header.surplus() > 0) {
      for (int i = named; i < cells.length; i++) {
        if (!cells[i].isEmpty()) {
          filledSurplus.set(i);
        }
      }
      return cells.length <= headerCells.length;
    }
    if (!hasEmptySurplus(cells) || !ShiftedCells.areInPlace(header, cells)) {
      return false;
    }
    boolean first = surplusRows == 0;
    if (first && (plainRows > 0 || !records.isNext(this::hasEmptySurplus))) {
      return false;
    }
    surplusRows++;
    if (first) {
      firstSurplusLine = line;
      surplusCells = cells.length;
    }
    return true;
  }

  private boolean hasEmptySurplus(String[] cells) {
    for (int i = named; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        return false;
      }
    }
    return cells.length > named;
  }

  /** Tells what only all rows together show. */
  void finish(List<Problem> problems) {
    filledSurplus.stream()
        .forEach(
            place ->
                problems.add(
                    Problem.of("header.empty_name", at(headerLine)).with("position", place + 1)));
    if (header.surplus() > 0 && filledSurplus.isEmpty()) {
      problems.add(trailingCommas(headerLine, headerCells.length));
    }
    if (surplusRows > 0 && plainRows == 0) {
      problems.add(trailingCommas(firstSurplusLine, surplusCells));
    } else if (surplusRows > 0) {
      problems.add(
          wrongWidth("csv.ragged_long", firstSurplusLine, surplusCells)
              .with("cause", "; so have others, and their surplus cells are empty"));
    }
  }

  private Problem trailingCommas(long line, int found) {
    return Problem.of("csv.trailing_commas", at(line)).with("found", found).with("expected", named);
  }

  private Location at(long line) {
    return Location.ofLine(file, line);
  }
}
