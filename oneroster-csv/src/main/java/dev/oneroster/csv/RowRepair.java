package dev.oneroster.csv;

import java.util.Arrays;
import java.util.Optional;

/** A row whose shape is wrong and whose cells are known all the same. */
final class RowRepair {

  private final String[] cells;
  private final Problem problem;

  /**
   * Makes a repair.
   *
   * @param cells as many cells as the header has; not copied
   * @param problem what is wrong, and as what it is read
   */
  private RowRepair(String[] cells, Problem problem) {
    this.cells = cells;
    this.problem = problem;
  }

  /** As many cells as the header has; the row's own, not a copy. */
  String[] cells() {
    return cells;
  }

  /** What is wrong, and as what it is read. */
  Problem problem() {
    return problem;
  }

  /** The row as it was meant, if nothing is lost by that. */
  static Optional<RowRepair> of(Problem problem, String[] cells, int width) {
    return switch (problem.code()) {
      case "csv.ragged_long" -> withoutSurplus(problem, cells, width);
      case "csv.newline_in_field" -> onOneLine(problem, cells, width);
      default -> Optional.empty();
    };
  }

  private static Optional<RowRepair> withoutSurplus(Problem problem, String[] cells, int width) {
    boolean nothingLost =
        cells.length > width && Arrays.stream(cells).skip(width).allMatch(String::isEmpty);
    return nothingLost
        ? Optional.of(
            new RowRepair(Arrays.copyOf(cells, width), problem.readAs(width + " cells", false)))
        : Optional.empty();
  }

  /** The line breaks stand in quotes, so that the cells are exact; a blank keeps words apart. */
  private static Optional<RowRepair> onOneLine(Problem problem, String[] cells, int width) {
    boolean quoted = problem.argument("lastLine").isPresent();
    if (!quoted || cells.length != width) {
      return Optional.empty();
    }
    String[] meant =
        Arrays.stream(cells)
            .map(cell -> cell.replace("\r\n", " ").replace('\n', ' '))
            .toArray(String[]::new);
    return Optional.of(new RowRepair(meant, problem.readAs("a blank", false)));
  }
}
