package dev.oneroster.validation;

import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.RowValues;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the rows that a rule sees, by the numbers of the columns that it asked for. Rows
 * that have the same texts there as the one before are not tested again. Not thread-safe.
 */
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

  /** The texts of the row that was tested last; none before the first. */
  private final @Nullable String[] texts;

  private Truth last = Truth.UNKNOWN;

  /**
   * Binds a condition.
   *
   * @param columns the columns that the rule asked for, those of the condition among them
   */
  RowCondition(Condition condition, List<String> columns) {
    this.condition = condition;
    this.names = condition.columns().toArray(String[]::new);
    this.numbers = condition.columns().stream().mapToInt(columns::indexOf).toArray();
    this.texts = new String[names.length];
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
    boolean same = true;
    for (int i = 0; i < numbers.length; i++) {
      String text = seen.text(numbers[i]);
      if (!text.equals(texts[i])) {
        same = false;
        texts[i] = text;
      }
    }
    if (!same) {
      last = Truth.UNKNOWN; // if the test fails
      last = condition.test(this) ? Truth.YES : Truth.NO;
    }
    return last;
  }

  @Override
  public String text(String column) {
    for (int i = 0; i < names.length; i++) {
      String text = texts[i];
      if (names[i].equals(column) && text != null) {
        return text;
      }
    }
    throw new IllegalArgumentException("the condition did not ask for the column " + column);
  }
}
