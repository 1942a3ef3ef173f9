package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Problem;
import java.io.IOException;

/**
 * What was read so far cannot be trusted: the content of a file is damaged, goes beyond the limits,
 * or changed while it was read. The message names the problem's code and place and holds no data.
 */
public final class DamagedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  DamagedFileException(Problem problem) {
    super(problem.code() + " in " + problem.location());
    this.problem = problem;
  }

  /**
   * What is wrong.
   *
   * @return a problem located at the file
   */
  public Problem problem() {
    return problem;
  }
}
