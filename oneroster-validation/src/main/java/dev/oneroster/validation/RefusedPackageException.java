package dev.oneroster.validation;

import java.util.List;

/**
 * A package was not put to its place because of errors that could be seen only once all of it was
 * written, such as references that lead nowhere.
 */
public final class RefusedPackageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  RefusedPackageException(List<Finding> findings, long errors) {
    super(message(findings.get(0), errors - findings.get(0).count()));
    this.findings = List.copyOf(findings);
  }

  private static String message(Finding first, long others) {
    return "the package is not valid: "
        + first.location()
        + ": "
        + first.message()
        + " ["
        + first.code()
        + "]"
        + (others > 0 ? " There are " + others + " more errors." : "");
  }

  /**
   * What is wrong.
   *
   * @return at least one finding; of each code at most {@value
   *     RosterValidator#DEFAULT_FINDINGS_PER_CODE}. Lines are those of the file that was written
   */
  public List<Finding> findings() {
    return findings;
  }
}
