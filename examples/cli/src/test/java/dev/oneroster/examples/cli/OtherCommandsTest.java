package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.RuleCatalogue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCommandsTest {

  @TempDir private Path folder;

  @Test
  void inspectTellsVersionModesRowsAndSizes() {
    Path path =
        CommandRun.packageOf(
            folder,
            "roster.zip",
            "categories.csv",
            "sourcedId,status,dateLastModified,title",
            "c1,,,Homework",
            "c2,,,Tests");

    CommandRun run = CommandRun.of("inspect", path);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("OneRoster version: 1.1")
        .containsPattern("categories\\.csv +bulk +2 +65")
        .containsPattern("Index of all sourcedIds: 2 ids, [1-9][0-9,]* bytes of memory");
  }

  @Test
  void inspectOfAMissingPathGivesStatusThree() {
    CommandRun run = CommandRun.of("inspect", folder.resolve("missing.zip"));

    assertThat(run).returns(3, CommandRun::status).returns("", CommandRun::out);
    assertThat(run.err()).contains("there is no such file");
  }

  @Test
  void rulesListsEveryRuleInALine() {
    CommandRun run = CommandRun.of("rules");

    assertThat(run.status()).isZero();
    assertThat(run.out().lines()).hasSize(RuleCatalogue.core().all().size());
  }

  @Test
  void rulesPrintsOneRuleInFull() {
    assertThat(CommandRun.of("rules", "value.year").out())
        .startsWith("value.year (error)\n")
        .contains("To mend: ", "Why: ", "Example: ", "Source: Binding, section 3");
  }

  @Test
  void rulesRefusesAnUnknownCode() {
    assertThat(CommandRun.of("rules", "value.nonsense"))
        .returns(2, CommandRun::status)
        .returns("", CommandRun::out);
  }
}
