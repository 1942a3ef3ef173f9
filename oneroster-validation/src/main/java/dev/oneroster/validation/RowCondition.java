package dev.oneroster.validation;

import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.RowValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition on the rows that a rule sees, by the numbers of the columns that it asked for. */
final class RowCondition implements RowValues {

  /** Whether a row meets a condition. */
  enum Truth {
    YES,
    NO,
    /** A cell that decides is broken. */
    UNKNOWN
  }

  private final Condition condition;
  private final String[] names;
  private final int[] numbers;
  private @Nullable CheckedRow row;

  /**
   * Binds a condition.
   *
   * @param columns the columns that the rule asked for, those of the condition among them
   */
  RowCondition(Condition condition, List<String> columns) {
    this.condition = condition;
    this.names = condition.columns().toArray(String[]::new);
    this.numbers = condition.columns().stream().mapToInt(columns::indexOf).toArray();
  }

  boolean isAlways() {
    return numbers.length == 0;
  }

  Truth test(CheckedRow seen) {
    if (numbers.length == 0) {
      return Truth.YES;
    }
    for (int number : numbers) {
      if (seen.isBroken(number)) {
        return Truth.UNKNOWN;
      }
    }
    row = seen;
    return condition.test(this) ? Truth.YES : Truth.NO;
  }

  @Override
  public String text(String column) {
    CheckedRow seen = row;
    for (int i = 0; i < names.length && seen != null; i++) {
      if (names[i].equals(column)) {
        return seen.text(numbers[i]);
      }
    }
    throw new IllegalArgumentException("the condition did not ask for the column " + column);
  }
}
