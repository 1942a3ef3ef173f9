package dev.oneroster.validation.testing;

import dev.oneroster.validation.Finding;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.spi.RosterProfile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a validation has found with what a test expects.
 *
 * <p>Values are immutable.
 */
public final class ReportCheck {

  private final ValidationReport report;
  private final Optional<String> source;

  private ReportCheck(ValidationReport report, Optional<String> source) {
    this.report = report;
    this.source = source;
  }

  /**
   * Checks a package from the points of view of some profiles.
   *
   * @param fixture the package
   * @param profiles the profiles; none for the binding
   * @return what was found, to be compared
   */
  public static ReportCheck of(RosterFixture fixture, RosterProfile... profiles) {
    return new ReportCheck(fixture.validate(profiles), Optional.empty());
  }

  /**
   * Takes what was found.
   *
   * @param report a report
   * @return the report, to be compared
   */
  public static ReportCheck of(ValidationReport report) {
    return new ReportCheck(report, Optional.empty());
  }

  /**
   * The same, looking only at the findings of one source: at what a profile asks itself, however
   * the binding takes the package.
   *
   * @param wanted {@code core}, or a profile's id
   * @return a check
   */
  public ReportCheck onlyOf(String wanted) {
    return new ReportCheck(report, Optional.of(wanted));
  }

  private List<Finding> findings() {
    return report.findings().stream()
        .filter(finding -> source.filter(wanted -> !wanted.equals(finding.source())).isEmpty())
        .toList();
  }

  /**
   * What was found.
   *
   * @return the report
   */
  public ValidationReport report() {
    return report;
  }

  /**
   * That there is no finding above info.
   *
   * @return this check
   * @throws AssertionError if there is, telling all
   */
  public ReportCheck expectNothing() {
    return expect();
  }

  /**
   * That just these findings are there, in any order. Of notes those that are not expected do not
   * matter.
   *
   * @param expected the findings
   * @return this check
   * @throws AssertionError if others are there, or one is not, telling all
   */
  public ReportCheck expect(ExpectedFinding... expected) {
    List<ExpectedFinding> missing = new ArrayList<>(Arrays.asList(expected));
    List<Finding> unexpected = new ArrayList<>();
    for (Finding finding : findings()) {
      boolean found = false;
      for (int i = 0; i < missing.size() && !found; i++) {
        found = missing.get(i).matches(finding);
        if (found) {
          missing.remove(i);
        }
      }
      if (!found && finding.severity() != Severity.INFO) {
        unexpected.add(finding);
      }
    }
    if (!missing.isEmpty() || !unexpected.isEmpty()) {
      throw new AssertionError(describe(missing, unexpected));
    }
    return this;
  }

  private String describe(List<ExpectedFinding> missing, List<Finding> unexpected) {
    StringBuilder text = new StringBuilder("The findings are not as expected.");
    missing.forEach(finding -> text.append("\n  not found: ").append(finding));
    unexpected.forEach(finding -> text.append("\n  not expected: ").append(finding));
    text.append("\n  found:");
    report.findings().forEach(finding -> text.append("\n    ").append(finding));
    return text.toString();
  }
}
