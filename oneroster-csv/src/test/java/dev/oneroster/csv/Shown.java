package dev.oneroster.csv;

import java.util.List;

/** Problems as one line each, so that tests can compare them whole. */
final class Shown {

  private Shown() {}

  /** Such as {@code header.case at orgs.csv, line 1, column name [found=Name]}. */
  static List<String> problems(List<Problem> problems) {
    return problems.stream().map(Shown::problem).toList();
  }

  static String problem(Problem problem) {
    return problem.code() + " at " + problem.location() + " " + problem.arguments();
  }
}
