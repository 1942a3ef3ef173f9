package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.sample.DefectCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every rule is told in full and shown, by a package that breaks it and one that does not. */
class EveryRuleTest {

  /** Rules that no package can show, and the test of each. */
  private static final Map<String, String> SHOWN_OTHERWISE =
      Map.ofEntries(
          Map.entry("csv.too_many_rows", "rowsBeyondTheLimitAreNotReadAndTheFileCountsAsUnread"),
          Map.entry("package.unreadable", "what_does_not_apply_is_absent"),
          Map.entry(
              "system.error",
              "a_failure_while_a_file_is_checked_is_told_and_the_others_are_checked"),
          Map.entry("system.out_of_memory", "aFullHeapIsAFatalFindingWhoeverMeetsIt"),
          Map.entry(
              "system.rule_error",
              "a_fault_of_ours_in_a_rule_is_told_once_and_costs_that_rule_alone"),
          Map.entry(
              "system.suppression_unused",
              "a_suppression_meets_only_its_place_and_one_that_meets_nothing_is_told"),
          Map.entry("system.time_limit", "aTimeLimitThatIsUsedUpIsAFatalFinding"),
          Map.entry("value.constraint", "the_problem_names_the_constraint"),
          Map.entry("zip.changed_while_read", "noticesThatTheArchiveWasWrittenToMeanwhile"));

  /** The test of the rules about records that no file can hold, and so no package. */
  private static final String SHOWN_BY_WRITING =
      "whatAFileCannotCarryIsRefusedByRecordColumnAndReason";

  private final TestSources tests = TestSources.read();
  private final List<DefectCase> cases = DefectCases.all();
  private final List<Rule> rules = RuleCatalogue.core().all();

  private static boolean isShownByPackages(String code) {
    return !SHOWN_OTHERWISE.containsKey(code) && !code.startsWith("write.");
  }

  @Test
  void every_rule_is_told_in_full() {
    assertThat(rules)
        .filteredOn(rule -> rule.example().isBlank() || rule.why().isBlank())
        .as("rules without an example or a reason")
        .isEmpty();
  }

  @Test
  void every_rule_is_shown_by_a_package_that_breaks_it() {
    Set<String> shown =
        cases.stream().flatMap(each -> each.codes().stream()).collect(Collectors.toSet());
    assertThat(rules)
        .extracting(Rule::code)
        .filteredOn(EveryRuleTest::isShownByPackages)
        .filteredOn(code -> !shown.contains(code))
        .as("rules that no DefectCase fails")
        .isEmpty();
  }

  @Test
  void every_rule_is_shown_by_a_package_that_keeps_it() {
    Set<String> kept =
        cases.stream()
            .filter(DefectCase::hasPassing)
            .flatMap(each -> each.codes().stream())
            .collect(Collectors.toSet());
    assertThat(rules)
        .extracting(Rule::code)
        .filteredOn(EveryRuleTest::isShownByPackages)
        .filteredOn(code -> !kept.contains(code))
        .as("rules that no DefectCase passes")
        .isEmpty();
  }

  @Test
  void what_no_package_can_show_has_a_test_of_its_own() {
    SHOWN_OTHERWISE.forEach(
        (code, test) -> {
          assertThat(RuleCatalogue.core().find(code)).as(code).isPresent();
          assertThat(tests.has(test)).as(test).isTrue();
        });
    assertThat(rules)
        .extracting(Rule::code)
        .filteredOn(code -> code.startsWith("write."))
        .allSatisfy(code -> assertThat(tests.says(SHOWN_BY_WRITING, code)).as(code).isTrue());
  }

  @Test
  void an_error_is_what_a_sentence_of_the_binding_makes_one() {
    Set<String> otherErrors = new HashSet<>();
    Tables.otherErrors().forEach(error -> otherErrors.add(error.code()));

    assertThat(rules)
        .filteredOn(rule -> rule.severity().isInvalid())
        .extracting(Rule::code)
        .filteredOn(code -> Tables.sentencesOf(code).isEmpty())
        .as("errors without a sentence of the binding in binding-rules.tsv")
        .containsExactlyInAnyOrderElementsOf(otherErrors);
  }

  @Test
  void cases_expect_codes_that_there_are() {
    Set<String> unknown = new HashSet<>();
    cases.forEach(each -> unknown.addAll(each.codes()));
    rules.forEach(rule -> unknown.remove(rule.code()));

    assertThat(unknown).isEmpty();
  }

  @Test
  void names_of_cases_are_unique() {
    assertThat(cases).extracting(DefectCase::toString).doesNotHaveDuplicates();
  }

  @Test
  void the_table_of_defects_has_every_row_once() {
    List<Integer> numbers = new ArrayList<>();
    for (String section : Tables.SECTIONS) {
      Tables.defects(section).forEach(defect -> numbers.add(defect.number()));
    }
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 256).boxed().toList());
  }

  @Test
  void every_row_of_the_table_of_defects_has_a_rule_or_a_remark_and_a_test() {
    List<String> wrong = new ArrayList<>();
    for (String section : Tables.SECTIONS) {
      for (Tables.Defect defect : Tables.defects(section)) {
        check(defect, wrong);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(Tables.Defect defect, List<String> wrong) {
    int row = defect.number();
    if (defect.codes().isEmpty() && defect.remark().isBlank()) {
      wrong.add(row + " has neither a rule nor a remark");
    }
    if (tests.ofRow(row).isEmpty()) {
      wrong.add(row + " has no test named row_" + row + "_...");
    }
    List<DefectCase> ofRow = cases.stream().filter(each -> each.row().orElse(0) == row).toList();
    Set<String> shown =
        ofRow.stream().flatMap(each -> each.codes().stream()).collect(Collectors.toSet());
    for (String code : defect.codes()) {
      if (RuleCatalogue.core().find(code).isEmpty()) {
        wrong.add(row + " names " + code + ", which is no rule");
      }
      if (!ofRow.isEmpty() && !shown.contains(code)) {
        wrong.add(row + " names " + code + ", which no case of the row expects");
      }
    }
    if (!ofRow.isEmpty() && ofRow.stream().noneMatch(DefectCase::hasPassing)) {
      wrong.add(row + " has no package that passes");
    }
  }

  @Test
  void every_rule_of_the_binding_is_checked_or_said_not_to_be() {
    List<String> wrong = new ArrayList<>();
    for (Tables.BindingRule rule : Tables.bindingRules()) {
      if (rule.codes().isEmpty() && rule.tests().isEmpty() && rule.remark().isBlank()) {
        wrong.add(rule.id() + " has no rule, no test and no reason");
      }
      rule.codes().stream()
          .filter(code -> RuleCatalogue.core().find(code).isEmpty())
          .forEach(code -> wrong.add(rule.id() + " names " + code + ", which is no rule"));
      rule.tests().stream()
          .filter(test -> !tests.has(test))
          .forEach(test -> wrong.add(rule.id() + " names " + test + ", which is no test"));
    }
    assertThat(wrong).isEmpty();
    assertThat(Tables.bindingRules())
        .extracting(Tables.BindingRule::id)
        .isEqualTo(Tables.lines("/binding-rule-ids.txt"));
  }
}
