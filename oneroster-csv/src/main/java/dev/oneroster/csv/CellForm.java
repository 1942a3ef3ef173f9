package dev.oneroster.csv;

import java.util.Optional;

/**
 * How the text of a cell becomes a value and back.
 *
 * @param <V> the type of the values
 */
interface CellForm<V> {

  /** What is wrong or odd about a cell that is not blank. */
  default Optional<CellProblem> check(String cell) {
    return Optional.empty();
  }

  /** The value of a cell that is readable. */
  V decode(String cell);

  /**
   * The text of a value.
   *
   * @throws UnwritableValueException if it has none
   */
  String encode(V value);

  /** The form's own writing of a text without outer blanks that has one meaning; else the text. */
  default String plainForm(String text) {
    return text;
  }
}
