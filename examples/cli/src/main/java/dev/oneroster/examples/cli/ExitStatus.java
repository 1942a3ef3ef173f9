package dev.oneroster.examples.cli;

import java.util.List;

/** How the command ends; with several paths the worst, in the order in which these are declared. */
enum ExitStatus {
  /** A fault of ours. */
  FAULT(4),
  /** The input could not be opened at all. */
  UNREADABLE(3),
  /** There are findings of severity error or fatal. */
  INVALID(1),
  /** All is valid. */
  VALID(0);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  static ExitStatus worst(List<ExitStatus> all) {
    return all.stream().min(ExitStatus::compareTo).orElse(VALID);
  }
}
