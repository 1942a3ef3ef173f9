package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.TinyRoster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidationRunTest {

  /** A rule that does one thing at the end. */
  private record AtEnd(Runnable action) implements MeaningRule {
    @Override
    public List<Rule> rules() {
      return List.of();
    }

    @Override
    public void join(ValidationRun run) {
      run.atEnd(action);
    }
  }

  @Test
  void a_fault_of_ours_in_a_rule_is_told_once_and_costs_that_rule_alone() throws IOException {
    RunFindings findings =
        new RunFindings(RuleCatalogue.core(), List.of(Perspective.CORE), Integer.MAX_VALUE);
    List<String> done = new ArrayList<>();
    try (RosterPackage roster = TinyRoster.v1_2().open()) {
      ValidationRun run =
          ValidationRun.of(
              roster,
              OneRosterVersion.V1_2,
              findings,
              Optional.empty(),
              Views.of(roster, findings));
      run.add(
          () ->
              new AtEnd(
                  () -> {
                    throw new IllegalStateException("holds a value");
                  }));
      run.add(() -> new AtEnd(() -> done.add("the other")));

      run.finish();
    }

    assertThat(done).containsExactly("the other");
    assertThat(findings.collector().findings())
        .extracting(DefectCase::describe)
        .containsExactly("error system.rule_error package");
    assertThat(findings.collector().findings().toString()).doesNotContain("holds a value");
  }
}
