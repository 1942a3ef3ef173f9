package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FindingCollectorTest {

  private static final Rule ERROR = rule("test.error", Severity.ERROR);
  private static final Rule WARNING = rule("test.warning", Severity.WARNING);

  private static Rule rule(String code, Severity severity) {
    Rule.Builder rule = severity == Severity.ERROR ? Rule.error(code) : Rule.warning(code);
    return rule.message("Message.").mend("Mend.").source("Source").build();
  }

  private static Finding finding(Rule rule, String file, long line, long count) {
    return new Finding(
        rule,
        rule.severity(),
        Map.of(),
        Map.of(),
        Finding.CORE,
        Location.ofLine(file, line),
        Optional.empty(),
        List.of(),
        count,
        List.of());
  }

  private static void addMany(FindingCollector collector, Rule rule, String file, int number) {
    for (int line = 2; line < number + 2; line++) {
      collector.add(finding(rule, file, line, 1));
    }
  }

  private static long number(List<Finding> findings, String file) {
    return findings.stream().filter(f -> f.location().file().orElseThrow().equals(file)).count();
  }

  @Test
  void counts_are_exact_beyond_the_bound() {
    FindingCollector collector = new FindingCollector(10);
    addMany(collector, ERROR, "users.csv", 1_234);
    addMany(collector, WARNING, "users.csv", 7);

    assertThat(collector.findings()).hasSize(17);
    assertThat(collector.totals())
        .containsEntry("test.error", 1_234L)
        .containsEntry("test.warning", 7L);
    assertThat(collector.counts())
        .containsEntry(Severity.ERROR, 1_234L)
        .containsEntry(Severity.WARNING, 7L);
    Optional<String> users = Optional.of("users.csv");
    assertThat(collector.groups())
        .isEqualTo(
            Map.of(
                new FindingCollector.Group("test.error", users, Severity.ERROR), 1_234L,
                new FindingCollector.Group("test.warning", users, Severity.WARNING), 7L));
  }

  @Test
  void a_first_file_full_of_a_mistake_does_not_hide_it_in_the_others() {
    FindingCollector collector = new FindingCollector(10);
    addMany(collector, ERROR, "orgs.csv", 500);
    addMany(collector, ERROR, "users.csv", 500);
    addMany(collector, ERROR, "classes.csv", 2);

    List<Finding> findings = collector.findings();

    assertThat(findings).hasSize(10);
    assertThat(number(findings, "orgs.csv")).isEqualTo(4);
    assertThat(number(findings, "users.csv")).isEqualTo(4);
    assertThat(number(findings, "classes.csv")).isEqualTo(2);
  }

  @Test
  void the_first_files_are_told_of_if_there_is_not_room_for_one_finding_each() {
    FindingCollector collector = new FindingCollector(2);
    addMany(collector, ERROR, "orgs.csv", 50);
    addMany(collector, ERROR, "courses.csv", 1);
    addMany(collector, ERROR, "classes.csv", 1);
    addMany(collector, ERROR, "users.csv", 70);

    assertThat(collector.findings())
        .extracting(finding -> finding.location().toString())
        .containsExactly("orgs.csv, line 2", "courses.csv, line 2");
  }

  @Test
  void the_bound_is_of_each_code_and_not_of_all() {
    FindingCollector collector = new FindingCollector(3);
    addMany(collector, ERROR, "orgs.csv", 5);
    addMany(collector, WARNING, "orgs.csv", 5);

    assertThat(collector.findings())
        .extracting(Finding::code)
        .containsOnly("test.error", "test.warning")
        .hasSize(6);
  }

  @Test
  void the_first_findings_are_kept_in_the_order_in_which_they_came() {
    FindingCollector collector = new FindingCollector(4);
    for (int line = 2; line < 50; line++) {
      collector.add(finding(line % 2 == 0 ? ERROR : WARNING, "orgs.csv", line, 1));
    }

    assertThat(collector.findings())
        .extracting(finding -> finding.location().line().orElseThrow())
        .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
  }

  @Test
  void findings_of_a_file_are_in_the_order_of_its_lines_with_the_file_itself_last() {
    FindingCollector collector = new FindingCollector(10);
    collector.add(finding(ERROR, "orgs.csv", 5, 1));
    collector.add(
        Finding.of(
            WARNING,
            WARNING.severity(),
            Finding.CORE,
            Problem.of("test", Location.ofFile("orgs.csv")),
            Optional.empty()));
    collector.add(finding(WARNING, "orgs.csv", 1, 1));
    collector.add(finding(ERROR, "classes.csv", 2, 1));
    collector.add(finding(ERROR, "classes.csv", 1, 1));

    assertThat(collector.findings())
        .extracting(finding -> finding.location().toString())
        .containsExactly(
            "orgs.csv, line 1",
            "orgs.csv, line 5",
            "orgs.csv",
            "classes.csv, line 1",
            "classes.csv, line 2");
  }

  @Test
  void a_finding_that_stands_for_many_is_kept_and_counts_for_all_of_them() {
    FindingCollector collector = new FindingCollector(10);
    collector.add(finding(ERROR, "orgs.csv", 2, 48_211));

    assertThat(collector.findings()).hasSize(1);
    assertThat(collector.totals()).containsEntry("test.error", 48_211L);
  }

  @Test
  void numbers_of_a_file_are_exact_even_if_none_of_its_findings_is_kept() {
    RunFindings findings = new RunFindings(RuleCatalogue.core(), List.of(Perspective.CORE), 1);
    addMany(findings.collector(), ERROR, "orgs.csv", 3);
    addMany(findings.collector(), ERROR, "users.csv", 3);
    ValidationReport report = ValidationReport.withoutRows(findings, ValidationOptions.NONE);

    assertThat(report.findings()).hasSize(1);
    assertThat(report.total("test.error", Optional.of("orgs.csv"))).isEqualTo(3);
    assertThat(report.total("test.error", Optional.of("users.csv"))).isEqualTo(3);
    assertThat(report.total("test.error", Optional.of("classes.csv"))).isZero();
    assertThat(report.total("test.error", Optional.empty())).isZero();
  }
}
