package dev.oneroster.csv;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row that a caller wanted as an entity is none. The message names place and problem codes and
 * holds no data.
 */
public final class MalformedRowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  MalformedRowException(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.code() + " at " + problem.location())
            .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /**
   * What is wrong with the row.
   *
   * @return its problems
   */
  public List<Problem> problems() {
    return problems;
  }
}
