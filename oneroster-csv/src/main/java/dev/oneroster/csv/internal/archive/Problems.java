package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.util.ArrayList;
import java.util.List;

/** The problems found so far, and whether one of them refuses the package. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();
  private boolean refused;

  /** Adds a problem that leaves the package readable. */
  void note(Problem problem) {
    found.add(problem);
  }

  /** Adds a problem after which nothing of the package may be read. */
  void refuse(Problem problem) {
    found.add(problem);
    refused = true;
  }

  boolean refused() {
    return refused;
  }

  List<Problem> list() {
    return List.copyOf(found);
  }

  /** Two places in the archive contradict each other. */
  static DamagedFileException inconsistent(
      Location at, String what, Object expected, Object found, long offset) {
    return new DamagedFileException(inconsistency(at, what, expected, found, offset));
  }

  static Problem inconsistency(
      Location at, String what, Object expected, Object found, long offset) {
    return Problem.of("zip.inconsistent", at)
        .with(
            "how", "the " + what + " is " + expected + " in one place and " + found + " in another")
        .with("what", what)
        .with("expected", expected)
        .with("found", found)
        .with("offset", offset);
  }

  /**
   * Bytes that belong to nothing in the archive. They hide nothing, so the archive stays readable.
   *
   * @param where a clause such as "after its end", to be read after "bytes stand"
   */
  static Problem surplus(String where, long count, long offset) {
    return Problem.of("zip.inconsistent", Location.ofPackage())
        .with("how", (count == 1 ? "1 byte stands " : count + " bytes stand ") + where)
        .with("surplus", count)
        .with("offset", offset);
  }

  /** A bound that keeps hostile archives small. */
  static Problem bomb(Location at, String what, long found, long limit, String option) {
    return bound("zip.bomb", at, what, found, limit)
        .with("option", option)
        .with("remedy", "raise " + option);
  }

  /** More than can be: no option would make such an archive readable. */
  static Problem bomb(Location at, String what, long found, long possible) {
    return bound("zip.bomb", at, what, found, possible)
        .with("remedy", "have it made anew with a common tool");
  }

  /** A bound that honest packages may reach, too. */
  static Problem beyondLimit(Location at, String what, long found, long limit, String option) {
    return bound("zip.limit", at, what, found, limit).with("option", option);
  }

  private static Problem bound(String code, Location at, String what, long found, long limit) {
    return Problem.of(code, at).with("what", what).with("found", found).with("limit", limit);
  }
}
