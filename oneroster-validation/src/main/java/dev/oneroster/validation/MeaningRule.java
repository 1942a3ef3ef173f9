package dev.oneroster.validation;

import java.util.List;

/**
 * One concern about several rows, of one file or of several. An instance serves one run: it asks
 * for the rows that it wants to see, keeps what it must of them in small numbers, and reports.
 *
 * <p>Memory may grow with the identifiers of a package, never with its cells.
 */
interface MeaningRule {

  /** What it may report. */
  List<Rule> rules();

  /** What to call it if it fails. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Who asks: {@code core}, or the id of the profile whose rule it is. */
  default String source() {
    return Finding.CORE;
  }

  /** Asks for what it wants to see. Called once, before any row is read. */
  void join(ValidationRun run);
}
