package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterPackage;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The sample packages that README shows give what README says. */
class CommittedSamplesTest {

  private static final Path SAMPLES = Path.of("..", "examples", "samples");

  private static ValidationReport validate(String folder) throws IOException {
    try (RosterPackage roster = RosterPackage.open(SAMPLES.resolve(folder))) {
      return RosterValidator.create().validate(roster);
    }
  }

  @Test
  void the_sample_is_valid_with_the_oddities_of_a_real_export() throws IOException {
    ValidationReport report = validate("springfield-1.2");

    assertThat(report.findings())
        .extracting(finding -> finding.severity() + " " + finding.code() + " " + finding.location())
        .containsExactlyInAnyOrder(
            "warning value.outer_space courses.csv, line 2, column title",
            "warning csv.blank_line users.csv, line 9",
            "warning text.replacement_char users.csv, line 11, column familyName");
    assertThat(report.isValid()).isTrue();
    assertThat(report.files()).hasSize(8);
  }

  @Test
  void the_faulty_sample_has_the_usual_errors() throws IOException {
    ValidationReport report = validate("springfield-1.2-faulty");

    assertThat(report.findings())
        .filteredOn(finding -> finding.severity() == Severity.ERROR)
        .extracting(finding -> finding.code() + " " + finding.location())
        .containsExactlyInAnyOrder(
            "header.missing_optional classes.csv, line 1, column periods",
            "value.boolean users.csv, line 7, column enabledUser",
            "csv.ragged_long users.csv, line 8",
            "vocab.role roles.csv, line 5, column role",
            "value.date_us enrollments.csv, line 5, column beginDate");
    assertThat(report.count(Severity.WARNING)).isEqualTo(3);
    assertThat(report.isValid()).isFalse();
  }
}
