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
 * @param arguments details; never the cell's text itself
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
    all.addAll(arguments);
    return new Problem(code, location, all);
  }

  static CellProblem unreadable(String code) {
    return new CellProblem(code, false, List.of());
  }

  static CellProblem odd(String code) {
    return new CellProblem(code, true, List.of());
  }
}
