package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunFindingsTest {

  private static final String CODE = "value.required_empty";
  private static final Location PLACE = Location.ofLine("users.csv", 2).atColumn("email");
  private static final Rule OF_PROFILE =
      Rule.error("lax.email").message("M.").mend("F.").source("S").build();

  /** Takes one core rule for a warning, another for nothing. */
  private static final Perspective LAX =
      new Perspective() {
        @Override
        public String id() {
          return "lax";
        }

        @Override
        public Optional<Severity> judge(
            Rule rule, String source, Location place, Optional<String> value) {
          if (rule.code().equals("id.duplicate")) {
            return Optional.empty();
          }
          return Optional.of(rule.code().equals(CODE) ? Severity.WARNING : rule.severity());
        }
      };

  private static RunFindings findings(Perspective... perspectives) {
    return new RunFindings(RuleCatalogue.core(), List.of(perspectives), 10);
  }

  @Test
  void one_perspective_decides_alone() {
    RunFindings findings = findings(LAX);

    Optional<Severity> severity = findings.report(Problem.of(CODE, PLACE), Optional.empty());

    assertThat(severity).contains(Severity.WARNING);
    assertThat(findings.verdicts()).isEqualTo(Map.of("lax", true));
    assertThat(findings.collector().findings())
        .extracting(Finding::severities)
        .containsOnly(Map.of());
  }

  @Test
  void of_several_perspectives_the_worst_counts_and_all_are_told() {
    RunFindings findings = findings(Perspective.CORE, LAX);

    findings.report(Problem.of(CODE, PLACE), Optional.empty());

    Finding finding = findings.collector().findings().get(0);
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.severities())
        .isEqualTo(Map.of("core", Severity.ERROR, "lax", Severity.WARNING));
    assertThat(findings.verdicts()).isEqualTo(Map.of("core", false, "lax", true));
  }

  @Test
  void what_one_perspective_does_not_mind_is_told_with_those_who_do() {
    RunFindings findings = findings(Perspective.CORE, LAX);

    findings.report(Problem.of("id.duplicate", PLACE), Optional.empty());

    assertThat(findings.collector().findings())
        .extracting(Finding::severities)
        .containsOnly(Map.of("core", Severity.ERROR));
    assertThat(findings.verdicts()).isEqualTo(Map.of("core", false, "lax", true));
  }

  @Test
  void what_nobody_minds_is_no_finding() {
    RunFindings findings = findings(LAX);

    Optional<Severity> severity =
        findings.report(Problem.of("id.duplicate", PLACE), Optional.empty());

    assertThat(severity).isEmpty();
    assertThat(findings.collector().findings()).isEmpty();
    assertThat(findings.collector().totals()).isEmpty();
  }

  @Test
  void a_profile_s_finding_is_no_matter_of_the_binding() {
    RunFindings findings = findings(Perspective.CORE, LAX);

    findings.report(
        OF_PROFILE, "lax", Problem.of("lax.email", PLACE), Optional.empty(), 3, List.of());

    assertThat(findings.verdicts()).isEqualTo(Map.of("core", true, "lax", false));
    assertThat(findings.collector().findings())
        .extracting(Finding::source, Finding::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("lax", 3L));
  }
}
