package dev.oneroster.csv;

import dev.oneroster.model.OneRosterVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Guesses in which column of a row with too many cells a comma stands that should be in quotes: the
 * one without which the other cells have the forms of their columns.
 */
final class ShiftedCells {

  /** Comparing longer rows is not worth it. */
  private static final int MOST_CELLS = 64;

  private ShiftedCells() {}

  /** A part of a sentence, or nothing if nothing can be told. */
  static String likelyCause(Header<?> header, String[] cells) {
    int surplus = cells.length - header.cells().size();
    if (surplus < 1 || cells.length > MOST_CELLS) {
      return "";
    }
    List<Integer> candidates = new ArrayList<>();
    for (int place = 0; place < header.cells().size(); place++) {
      if (couldHoldCommas(header, place) && fits(header, cells, place, surplus)) {
        candidates.add(place);
      }
    }
    List<Integer> withBlank =
        candidates.stream().filter(place -> cells[place + 1].startsWith(" ")).toList();
    List<Integer> likely = withBlank.isEmpty() ? candidates : withBlank;
    return likely.size() == 1
        ? "; "
            + header.nameAt(likely.get(0)).orElseThrow()
            + " seems to have a comma that is not in quotes"
        : "";
  }

  /**
   * Whether the cells under the header have the forms of their columns, and none starts with a
   * blank as what stands behind a comma does: then those behind the header are surplus.
   */
  static boolean areInPlace(Header<?> header, String[] cells) {
    for (int i = 0; i < header.cells().size(); i++) {
      if (i >= cells.length) {
        return false;
      }
      Optional<? extends Column<?, ?>> column = header.column(i);
      boolean fits =
          cells[i].isEmpty()
              || column.isEmpty()
              || HeaderShape.couldHold(column.get().type(), cells[i], header.version());
      if (!fits || cells[i].startsWith(" ")) {
        return false;
      }
    }
    return true;
  }

  private static boolean couldHoldCommas(Header<?> header, int place) {
    Optional<? extends Column<?, ?>> column = header.column(place);
    return column.isPresent()
        && (column.get().type().isList()
            || column.get().type() == FieldType.TEXT
            || column.get().type() == FieldType.ID);
  }

  private static boolean fits(Header<?> header, String[] cells, int place, int surplus) {
    OneRosterVersion version = header.version();
    for (int i = 0; i < header.cells().size(); i++) {
      Optional<? extends Column<?, ?>> column = header.column(i);
      if (column.isEmpty()) {
        continue;
      }
      int first = i <= place ? i : i + surplus;
      int last = i < place ? i : i + surplus;
      boolean judged = i != place || column.get().type().isList();
      for (int k = first; k <= last && judged; k++) {
        if (!cells[k].isEmpty() && !HeaderShape.couldHold(column.get().type(), cells[k], version)) {
          return false;
        }
      }
    }
    return true;
  }
}
