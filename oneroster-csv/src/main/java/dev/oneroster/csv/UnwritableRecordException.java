package dev.oneroster.csv;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A record holds something that a file of the binding cannot carry. The message names file, record,
 * column and reason, and shows no value but the record's sourcedId.
 */
public final class UnwritableRecordException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  UnwritableRecordException(String file, String record, List<Problem> problems) {
    super(
        file
            + ", "
            + record
            + ": "
            + problems.stream()
                .map(UnwritableRecordException::describe)
                .collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  private static String describe(Problem problem) {
    String reason = Unwritable.of(problem.code()).reason();
    return problem
        .location()
        .column()
        .map(column -> "column " + column + ": " + reason)
        .orElse(reason);
  }

  /**
   * What cannot be written.
   *
   * @return at least one problem, each with a code that starts with {@code write.} and the column
   */
  public List<Problem> problems() {
    return problems;
  }
}
