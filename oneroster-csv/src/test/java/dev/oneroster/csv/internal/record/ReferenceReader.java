package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.internal.record.RecordFault.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link RecordReader} should say, written for clarity and without any of its parts: the whole
 * file in memory, one character after another, no decoder of the JDK.
 */
final class ReferenceReader {

  private record Line(int start, int end, int next) {}

  /** A character: its code point, or -1 if the bytes are malformed, and how many bytes it has. */
  private record Character8(int codePoint, int length) {}

  /** How far a record was read: a fault, or an open quote, or all well. */
  private record Reading(
      @Nullable Kind kind, int place, int cell, boolean open, int openPlace, int cells) {}

  private final byte[] file;
  private final Limits limits;
  private final List<Line> lines = new ArrayList<>();
  private final List<ReadRecord> records = new ArrayList<>();

  private ReferenceReader(byte[] file, Limits limits) {
    this.file = file;
    this.limits = limits;
  }

  static List<ReadRecord> read(byte[] file, Limits limits) {
    ReferenceReader reader = new ReferenceReader(file, limits);
    reader.findLines();
    reader.readRecords();
    return reader.records;
  }

  private void findLines() {
    int start = markAt(0) ? 3 : 0;
    if (start == 3 && file.length == 3) {
      lines.add(new Line(3, 3, 3));
    }
    while (start < file.length) {
      int end = start;
      while (end < file.length && file[end] != '\n') {
        end++;
      }
      int next = Math.min(end + 1, file.length);
      boolean carriageReturn = end < file.length && end > start && file[end - 1] == '\r';
      lines.add(new Line(start, carriageReturn ? end - 1 : end, next));
      start = next;
    }
  }

  private void readRecords() {
    int index = 0;
    while (index < lines.size()) {
      int last = lastLineOfRecordWithNewlines(index);
      if (last > index) {
        Line first = lines.get(index);
        Reading opening = read(index, index);
        RecordFault fault =
            new RecordFault(
                Kind.NEWLINE_IN_CELL,
                index + 1,
                last + 1,
                opening.cells() - 1,
                opening.openPlace(),
                -1);
        records.add(new ReadRecord(index + 1, split(first.start(), lines.get(last).end()), fault));
        index = last + 1;
      } else {
        records.add(recordOnOneLine(index));
        index++;
      }
    }
  }

  private ReadRecord recordOnOneLine(int index) {
    Line line = lines.get(index);
    Reading reading = read(index, index);
    RecordFault fault = null;
    if (reading.kind() != null) {
      int value = reading.kind() == Kind.NOT_UTF8 ? file[reading.place()] & 0xFF : -1;
      fault =
          new RecordFault(
              reading.kind(), index + 1, index + 1, reading.cell(), reading.place(), value);
    } else if (reading.open()) {
      fault =
          new RecordFault(
              Kind.UNCLOSED_QUOTE,
              index + 1,
              index + 1,
              reading.cells() - 1,
              reading.openPlace(),
              -1);
    }
    return new ReadRecord(index + 1, split(line.start(), line.end()), fault);
  }

  /** The line on which a record that begins with this one ends, if it is more than one line. */
  private int lastLineOfRecordWithNewlines(int index) {
    if (index == 0) {
      return index;
    }
    Reading alone = read(index, index);
    if (alone.kind() != null || !alone.open()) {
      return index;
    }
    int width = records.get(0).cells().size();
    for (int last = index + 1; last < index + limits.maxQuotedLines(); last++) {
      if (last >= lines.size() || markAt(lines.get(last).start())) {
        return index;
      }
      Reading reading = read(index, last);
      if (reading.kind() != null) {
        return index;
      }
      if (!reading.open()) {
        return reading.cells() == width ? last : index;
      }
    }
    return index;
  }

  /** Reads the text from the start of one line to the end of another as one record. */
  private Reading read(int firstLine, int lastLine) {
    int start = lines.get(firstLine).start();
    int end = lines.get(lastLine).end();
    if (markAt(start)) {
      return new Reading(Kind.BYTE_ORDER_MARK_INSIDE, start, 0, false, -1, 1);
    }
    int cells = 1;
    int cellLength = 0;
    int recordLength = 0;
    int openPlace = -1;
    boolean cellIsEmpty = true;
    boolean quoted = false;
    boolean closed = false;
    int at = start;
    while (at < end) {
      Character8 character = characterAt(at, end);
      int c = character.codePoint();
      int units = c > 0xFFFF ? 2 : 1;
      boolean lineBreak = isLineBreak(firstLine, lastLine, at);
      boolean inside = quoted && !closed;
      Kind kind = null;
      recordLength += units;
      if (c < 0) {
        kind = Kind.NOT_UTF8;
      } else if (recordLength > limits.maxRecordCharacters()) {
        kind = Kind.RECORD_TOO_LONG;
      } else if (c == 0) {
        kind = Kind.NUL;
      } else if (c == '\r' && !lineBreak) {
        kind = Kind.LONE_CARRIAGE_RETURN;
      } else if (c == ',' && !inside) {
        if (cells == limits.maxColumns()) {
          kind = Kind.TOO_MANY_COLUMNS;
        } else {
          cells++;
          cellLength = 0;
          cellIsEmpty = true;
          quoted = false;
          closed = false;
        }
      } else if (c == '"' && cellIsEmpty) {
        quoted = true;
        cellIsEmpty = false;
        openPlace = at;
      } else if (c == '"' && inside) {
        closed = true;
      } else if (closed && c != '"') {
        kind = Kind.TEXT_AFTER_QUOTE;
      } else {
        // An ordinary character, or the second of two quotes.
        closed = false;
        cellIsEmpty = false;
        cellLength += units;
        if (cellLength > limits.maxCellCharacters()) {
          kind = Kind.CELL_TOO_LONG;
        } else if (c == '"' && !quoted) {
          kind = Kind.QUOTE_IN_UNQUOTED_CELL;
        }
      }
      if (kind != null) {
        boolean whole = kind == Kind.RECORD_TOO_LONG || kind == Kind.TOO_MANY_COLUMNS;
        return new Reading(kind, at, whole ? -1 : cells - 1, false, -1, cells);
      }
      at += character.length();
    }
    return new Reading(null, -1, -1, quoted && !closed, openPlace, cells);
  }

  private boolean isLineBreak(int firstLine, int lastLine, int at) {
    for (int i = firstLine; i < lastLine; i++) {
      if (at >= lines.get(i).end() && at < lines.get(i).next()) {
        return true;
      }
    }
    return false;
  }

  private boolean markAt(int at) {
    return at + 3 <= file.length
        && (file[at] & 0xFF) == 0xEF
        && (file[at + 1] & 0xFF) == 0xBB
        && (file[at + 2] & 0xFF) == 0xBF;
  }

  /** Table 3-7 of the Unicode standard, well-formed UTF-8 byte sequences. */
  private Character8 characterAt(int at, int end) {
    int first = file[at] & 0xFF;
    if (first < 0x80) {
      return new Character8(first, 1);
    }
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (first < 0xC2 || first > 0xF4 || at + length > end) {
      return new Character8(-1, 1);
    }
    int codePoint = first & (0xFF >> (length + 1));
    for (int i = 1; i < length; i++) {
      int next = file[at + i] & 0xFF;
      if (next < (i == 1 ? least : 0x80) || next > (i == 1 ? most : 0xBF)) {
        return new Character8(-1, 1);
      }
      codePoint = codePoint << 6 | (next & 0x3F);
    }
    return new Character8(codePoint, length);
  }

  private List<String> split(int start, int end) {
    StringBuilder text = new StringBuilder();
    int at = start;
    while (at < end) {
      Character8 character = characterAt(at, end);
      int codePoint = character.codePoint() < 0 ? file[at] & 0xFF : character.codePoint();
      if (text.length() + (codePoint > 0xFFFF ? 2 : 1) > limits.maxRecordCharacters()) {
        break;
      }
      text.appendCodePoint(codePoint);
      at += character.length();
    }
    while (text.length() > 0 && text.charAt(0) == '\uFEFF') {
      text.deleteCharAt(0);
    }
    List<String> cells = new ArrayList<>();
    if (text.length() == 0) {
      return cells;
    }
    StringBuilder rest = text.append(',');
    while (rest.length() > 0) {
      cells.add(cut(takeCell(rest)));
    }
    return cells.size() > limits.maxColumns() ? cells.subList(0, limits.maxColumns()) : cells;
  }

  /** Takes a cell and the comma behind it from the front of a text. */
  private static String takeCell(StringBuilder rest) {
    StringBuilder cell = new StringBuilder();
    int at = 0;
    int opening = 0;
    while (rest.charAt(opening) == ' ') {
      opening++;
    }
    if (rest.charAt(opening) == '"') {
      at = opening + 1;
      boolean closed = false;
      while (at < rest.length() && !closed) {
        if (rest.charAt(at) != '"') {
          cell.append(rest.charAt(at));
          at++;
        } else if (at + 1 < rest.length() && rest.charAt(at + 1) == '"') {
          cell.append('"');
          at += 2;
        } else {
          closed = true;
          at++;
        }
      }
      if (!closed) {
        cell.setLength(0);
        at = opening == 0 ? 1 : 0; // behind blanks it is data
      }
    }
    while (rest.charAt(at) != ',') {
      cell.append(rest.charAt(at));
      at++;
    }
    rest.delete(0, at + 1);
    return cell.toString();
  }

  private String cut(String cell) {
    StringBuilder kept = new StringBuilder();
    int at = 0;
    while (at < cell.length()) {
      int codePoint = cell.codePointAt(at);
      if (kept.length() + Character.charCount(codePoint) > limits.maxCellCharacters()) {
        break;
      }
      kept.appendCodePoint(codePoint);
      at += Character.charCount(codePoint);
    }
    return kept.toString();
  }
}
