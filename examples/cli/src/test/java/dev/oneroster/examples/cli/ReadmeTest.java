package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.ValidationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What README shows is what one gets. */
class ReadmeTest {

  private static final Path PROJECT = Path.of("../..");
  private static final Path SAMPLE = PROJECT.resolve("examples/samples/springfield-1.2");
  private static final Path FAULTY = PROJECT.resolve("examples/samples/springfield-1.2-faulty");

  @Test
  void theSnippetIsTheCodeThatRuns() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/dev/oneroster/examples/cli/ReadmeSnippet.java"));
    int start = source.indexOf("// README: from here\n") + "// README: from here\n".length();
    String snippet =
        source
            .substring(start, source.indexOf("    // README: to here"))
            .stripTrailing()
            .stripIndent();

    assertThat(Files.readString(PROJECT.resolve("README.md"))).contains(snippet);
  }

  @Test
  void theSnippetReadsAndValidatesTheSample() throws IOException {
    assertThat(ReadmeSnippet.run(SAMPLE)).returns(true, ValidationReport::isValid);
  }

  @Test
  void theReportsShownAreTheReportsPrinted() throws IOException {
    String readme = Files.readString(PROJECT.resolve("README.md"));

    assertThat(readme).contains(report(SAMPLE, 0)).contains(report(FAULTY, 1));
  }

  private static String report(Path sample, int status) {
    CommandRun run = CommandRun.of("validate", sample);
    assertThat(run.status()).isEqualTo(status);
    return run.out().replace(PROJECT + "/", "").strip();
  }
}
