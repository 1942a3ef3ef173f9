package dev.oneroster.validation;

import dev.oneroster.csv.RosterFiles;
import java.util.List;

/** Which class a line item belongs to, and the scores that it allows: 20 bytes each. */
final class LineItemFacts implements MeaningRule {

  private static final int CLASS = 0;
  private static final int MIN = 1;
  private static final int MAX = 2;

  private final PackedInts classes = new PackedInts();
  private final PackedDoubles lowest = new PackedDoubles();
  private final PackedDoubles highest = new PackedDoubles();

  static LineItemFacts of(ValidationRun run) {
    return run.shared(LineItemFacts.class, LineItemFacts::new);
  }

  @Override
  public List<Rule> rules() {
    return List.of();
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(
        RosterFiles.LINE_ITEMS, this::look, "classSourcedId", "resultValueMin", "resultValueMax");
  }

  private void look(CheckedRow row) {
    if (row.number() == IdIndex.NONE || row.isDeleted()) {
      return;
    }
    classes.set(row.number(), row.target(CLASS));
    lowest.set(row.number(), number(row, MIN));
    highest.set(row.number(), number(row, MAX));
  }

  /** The number in a cell, or NaN if there is none. */
  static double number(CheckedRow row, int column) {
    return row.has(column) ? Double.parseDouble(row.text(column)) : Double.NaN;
  }

  /** The number of the class, or {@link IdIndex#NONE}. */
  int rosterClass(int lineItem) {
    return Math.max(IdIndex.NONE, classes.get(lineItem));
  }

  /** The lowest score, or NaN. */
  double lowest(int lineItem) {
    return lowest.get(lineItem);
  }

  /** The highest score, or NaN. */
  double highest(int lineItem) {
    return highest.get(lineItem);
  }
}
