package dev.oneroster.csv;

import dev.oneroster.csv.RecordQueue.Line;
import dev.oneroster.model.constraint.Lexical;
import java.util.Locale;
import java.util.Set;

/** Lines among the rows that are something else. */
final class RowKind {

  private static final int MOST_FOOTER_CELLS = 2;
  private static final Set<String> FOOTER_WORDS =
      Set.of("total", "totals", "count", "end", "eof", "sum", "summary");

  private RowKind() {}

  /** Whether a line begins as comments do elsewhere; the binding has none. */
  static boolean isComment(String[] cells) {
    return cells.length > 0 && cells[0].startsWith("#");
  }

  /** Whether a line is one that database tools draw under the header. */
  static boolean isRuler(String[] cells) {
    if (cells.length == 0 || !isDrawn(cells[0])) {
      return false;
    }
    for (String cell : cells) {
      if (!cell.isEmpty() && !isDrawn(cell)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDrawn(String cell) {
    if (cell.length() < 2) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      if ("-=_ ".indexOf(cell.charAt(i)) < 0) {
        return false;
      }
    }
    return !cell.isBlank();
  }

  /** Whether a line could stand below the rows: a total, a count, a closing word. */
  static boolean couldBeFooter(Line line) {
    return line.fault() == null && couldBeFooter(line.cells());
  }

  static boolean couldBeFooter(String[] cells) {
    String first = cells.length == 0 ? "" : cells[0];
    return !first.isEmpty()
        && RecordQueue.filledCells(cells) <= MOST_FOOTER_CELLS
        && (!Lexical.isSourcedId(first) || FOOTER_WORDS.contains(first.toLowerCase(Locale.ROOT)));
  }
}
