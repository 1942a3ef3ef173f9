package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSettingsTest {

  private static final Rule RARE =
      Rule.info("test.rare").message("M.").mend("F.").source("S").offByDefault().build();

  private static void assertRefused(Runnable setting, String... parts) {
    assertThatThrownBy(setting::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void what_is_set_can_be_asked() {
    RuleSettings settings =
        RuleSettings.defaults()
            .off("csv.blank_line")
            .on("value.date_us")
            .severity("csv.header_only", Severity.WARNING);

    assertThat(settings.off()).containsExactly("csv.blank_line");
    assertThat(settings.on()).containsExactly("value.date_us");
    assertThat(settings.severities()).isEqualTo(Map.of("csv.header_only", Severity.WARNING));
    assertThat(settings.isEmpty()).isFalse();
    assertThat(RuleSettings.defaults().isEmpty()).isTrue();
  }

  @Test
  void an_unknown_code_is_refused_at_once_and_near_ones_are_named() {
    RuleSettings settings = RuleSettings.defaults();

    assertRefused(() -> settings.off("value.bolean"), "value.bolean", "value.boolean");
    assertRefused(() -> settings.on("VALUE.BOOLEAN"), "value.boolean");
    assertRefused(
        () -> settings.severity("header_only", Severity.INFO), "did you mean csv.header_only");
    assertRefused(() -> settings.suppress(Suppression.of("ref.dangling", "r")), "ref.dangling_");
    assertThatThrownBy(() -> settings.off("qqq")).hasMessage("no rule has the code qqq");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zip.not_a_zip",
        "manifest.missing",
        "system.error",
        "system.out_of_memory",
        "system.time_limit"
      })
  void what_is_fatal_or_our_fault_cannot_be_set(String code) {
    RuleSettings settings = RuleSettings.defaults();

    assertRefused(() -> settings.off(code), code);
    assertRefused(() -> settings.severity(code, Severity.INFO), code);
    assertRefused(() -> settings.suppress(Suppression.of(code, "never mind")), code);
  }

  @Test
  void nothing_can_be_made_fatal() {
    assertRefused(
        () -> RuleSettings.defaults().severity("csv.header_only", Severity.FATAL), "try error");
  }

  @Test
  void contradictions_are_refused_and_repetitions_are_not() {
    RuleSettings off = RuleSettings.defaults().off("csv.blank_line");

    assertThat(off.off("csv.blank_line")).isEqualTo(off);
    assertRefused(() -> off.on("csv.blank_line"), "csv.blank_line", "off", "on");
    assertRefused(() -> off.severity("csv.blank_line", Severity.ERROR), "off", "error");
  }

  @Test
  void a_rule_that_is_off_by_default_is_switched_on_by_name_or_by_a_severity() {
    RuleSettings settings = RuleSettings.of(RuleCatalogue.core().with(List.of(RARE)));

    assertThat(settings.isOn(RARE)).isFalse();
    assertThat(settings.on("test.rare").isOn(RARE)).isTrue();
    assertThat(settings.severity("test.rare", Severity.WARNING).isOn(RARE)).isTrue();
    assertThat(settings.on("test.rare").severity("test.rare", Severity.WARNING))
        .isEqualTo(settings.severity("test.rare", Severity.WARNING));
  }

  @Test
  void a_suppression_needs_a_reason_and_a_file_for_its_place() {
    assertRefused(() -> Suppression.of("value.boolean", " "), "reason");
    assertRefused(() -> Suppression.of("value.boolean", "r").atLine(3), "no file");
    assertRefused(() -> Suppression.of("value.boolean", "r").inFile("users.csv").atLine(0), "0");
  }

  @Property(tries = 100)
  void the_order_of_settings_does_not_matter(@ForAll Random random) {
    List<UnaryOperator<RuleSettings>> steps = new ArrayList<>();
    for (Rule rule : RuleCatalogue.core().all()) {
      if (rule.severity() != Severity.FATAL && !rule.code().startsWith("system.")) {
        steps.add(
            switch (random.nextInt(3)) {
              case 0 -> settings -> settings.off(rule.code());
              case 1 -> settings -> settings.on(rule.code());
              default -> settings -> settings.severity(rule.code(), Severity.INFO);
            });
      }
    }
    List<UnaryOperator<RuleSettings>> shuffled = new ArrayList<>(steps);
    Collections.shuffle(shuffled, random);

    assertThat(all(shuffled)).isEqualTo(all(steps));
    assertThat(all(steps).isEmpty()).isFalse();
  }

  private static RuleSettings all(List<UnaryOperator<RuleSettings>> steps) {
    RuleSettings settings = RuleSettings.defaults();
    for (UnaryOperator<RuleSettings> step : steps) {
      settings = step.apply(settings);
    }
    return settings;
  }
}
