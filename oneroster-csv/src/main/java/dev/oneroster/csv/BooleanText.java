package dev.oneroster.csv;

import java.util.Locale;
import java.util.Optional;

/** Booleans are the lower-case words {@code true} and {@code false} (binding, section 3). */
final class BooleanText {

  private static final Optional<CellProblem> NO_BOOLEAN =
      Optional.of(CellProblem.unreadable("value.boolean"));

  private BooleanText() {}

  static Optional<CellProblem> check(String cell) {
    return cell.equals("true") || cell.equals("false") ? Optional.empty() : NO_BOOLEAN;
  }

  /** Spreadsheets write booleans in capitals. */
  static String plainForm(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return check(lower).isEmpty() ? lower : text;
  }

  static Boolean decode(String cell) {
    // Boolean.parseBoolean would take any other text for false.
    if (check(cell).isPresent()) {
      throw new IllegalArgumentException("not a boolean");
    }
    return cell.equals("true");
  }
}
