package dev.oneroster.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is wrong or odd about the text of one cell. It becomes a {@link Problem} once its place is
 * known.
 *
 * @param code a stable code such as {@code value.date_impossible}
 * @param readable whether the cell's value is known all the same
 * @param arguments details; never the cell's text itself. One that was read out of that text is
 *     marked as personal here, and stays so if the column is
 */
public record CellProblem(String code, boolean readable, List<Argument> arguments) {

  /**
   * Copies the arguments.
   *
   * @param code see {@link #code()}
   * @param readable see {@link #readable()}
   * @param arguments see {@link #arguments()}
   */
  public CellProblem {
    Objects.requireNonNull(code, "code");
    arguments = List.copyOf(arguments);
  }

  /**
   * This problem at its place.
   *
   * @param location where the cell is
   * @param cell its text
   * @param personal whether the text may be a person's data
   * @return a problem whose first argument is {@code value}
   */
  public Problem at(Location location, String cell, boolean personal) {
    List<Argument> all = new ArrayList<>();
    all.add(new Argument("value", cell, personal));
    for (Argument detail : arguments) {
      all.add(new Argument(detail.name(), detail.value(), detail.personal() && personal));
    }
    return new Problem(code, location, all);
  }

  static CellProblem unreadable(String code) {
    return new CellProblem(code, false, List.of());
  }

  /** An unreadable cell of which it can be told what to write instead. */
  static CellProblem unreadable(String code, String meant) {
    return new CellProblem(code, false, List.of(new Argument("meant", meant, true)));
  }

  /** An unreadable cell of which only the form can be told that it should have. */
  static CellProblem unreadableForm(String code, String form) {
    return new CellProblem(code, false, List.of(new Argument("meant", form, false)));
  }

  static CellProblem odd(String code) {
    return new CellProblem(code, true, List.of());
  }
}
