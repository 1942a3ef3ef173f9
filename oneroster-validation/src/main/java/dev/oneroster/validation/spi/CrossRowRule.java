package dev.oneroster.validation.spi;

/**
 * A rule about several rows in code, for what no {@link Constraint} can say. An instance serves one
 * run: it asks for the rows that it wants to see, keeps what it must of them, and reports.
 *
 * <p>Memory should grow with the identifiers of a package, not with its cells: keep row numbers
 * rather than texts. What it throws becomes a finding {@code system.rule_error}, and the other
 * rules go on.
 */
@FunctionalInterface
public interface CrossRowRule {

  /**
   * Asks for what it wants to see. Called before any row is read; other instances are called when a
   * profile is built and when a run begins, to see what they ask for.
   *
   * @param run the validation
   */
  void join(RosterRun run);
}
