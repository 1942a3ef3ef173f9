package dev.oneroster.csv;

import java.util.Locale;
import java.util.Optional;

/** Booleans are the lower-case words {@code true} and {@code false} (binding, section 3). */
final class BooleanText implements CellForm<Boolean> {

  private static final Optional<CellProblem> NO_BOOLEAN =
      Optional.of(CellProblem.unreadable("value.boolean"));

  @Override
  public Optional<CellProblem> check(String cell) {
    return cell.equals("true") || cell.equals("false") ? Optional.empty() : NO_BOOLEAN;
  }

  /** Spreadsheets write booleans in capitals. */
  @Override
  public String plainForm(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return check(lower).isEmpty() ? lower : text;
  }

  @Override
  public Boolean decode(String cell) {
    // Boolean.parseBoolean would take any other text for false.
    if (check(cell).isPresent()) {
      throw new IllegalArgumentException("not a boolean");
    }
    return cell.equals("true");
  }

  @Override
  public String encode(Boolean value) {
    return value.toString();
  }
}
