package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Location;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.RosterFault;
import dev.oneroster.validation.sample.RosterFaults;
import dev.oneroster.validation.sample.SampleRoster;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault costs one error, at its place, and nothing else; and no report shows a person. */
class RosterFaultsTest {

  /** What all cells of personal columns hold that take any text. */
  private static final String MARK = "zebulon";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void each_fault_is_found_at_its_place_and_nothing_else(OneRosterVersion version, FileMode mode) {
    checkAll(
        RosterFaults.inFewFiles(SampleRoster.of(version, mode).withStudents(2).markedWith(MARK)));
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void the_other_files_of_a_package_are_not_blamed(OneRosterVersion version, FileMode mode) {
    checkAll(
        RosterFaults.of(
            SampleRoster.of(version, mode).withStudents(12).withSeed(5).markedWith(MARK)));
  }

  private static void checkAll(Stream<RosterFault> faults) {
    List<RosterFault> all = faults.toList();
    List<String> wrong = all.parallelStream().flatMap(fault -> check(fault).stream()).toList();
    assertThat(wrong).as(wrong.size() + " of " + all.size()).isEmpty();
    assertThat(all).hasSizeGreaterThan(800);
  }

  /** What is not as it should be. */
  private static Optional<String> check(RosterFault fault) {
    ValidationReport report = fault.broken().validate();
    if (!isFoundAlone(report, fault.place())) {
      return Optional.of(fault + " expected at " + fault.place() + ", found " + report.findings());
    }
    String said = EverythingSaid.in(report, ValueDisplay.MASKED);
    if (said.contains(MARK) || (!fault.secret().isEmpty() && said.contains(fault.secret()))) {
      return Optional.of(fault + " shows what is personal: " + report.findings());
    }
    return report.findings().stream()
        .filter(finding -> hasUnfilledPlace(finding))
        .map(finding -> "not filled: " + finding + " Fix: " + finding.fix())
        .findFirst();
  }

  private static boolean isFoundAlone(ValidationReport report, Location place) {
    List<Finding> found =
        report.findings().stream().filter(f -> f.severity() != Severity.INFO).toList();
    return found.size() == 1
        && found.get(0).severity() == Severity.ERROR
        && found.get(0).location().equals(place)
        && !report.isValid();
  }

  /** Whether a text names a detail that the finding does not have. */
  private static boolean hasUnfilledPlace(Finding finding) {
    String texts = finding.rule().message() + finding.rule().mend();
    String shown = finding.message(ValueDisplay.SHOWN) + finding.fix(ValueDisplay.SHOWN);
    return PLACEHOLDER
        .matcher(texts)
        .results()
        .map(match -> match.group(1))
        .anyMatch(name -> shown.contains("{" + name + "}"));
  }
}
