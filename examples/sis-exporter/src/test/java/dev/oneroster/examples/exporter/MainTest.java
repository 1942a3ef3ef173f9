package dev.oneroster.examples.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

  @TempDir private Path folder;

  private String run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(new CommandLine(new Main(out, false)).execute(arguments)).isZero();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bothPackagesAreDelivered() {
    run("--students", "50", "--folder", folder.toString());

    for (String name : new String[] {"roster-1.1.zip", "roster-1.2.zip"}) {
      assertThat(folder.resolve("inbox").resolve(name))
          .hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  @Test
  void theNextRunFindsTheDatabaseAndReplacesThePackages() throws IOException {
    String[] arguments = {"--students", "50", "--folder", folder.toString()};
    run(arguments);
    byte[] first = Files.readAllBytes(folder.resolve("inbox/roster-1.2.zip"));

    assertThat(run(arguments)).doesNotContain("Making");
    assertThat(folder.resolve("inbox/roster-1.2.zip")).hasBinaryContent(first);
  }

  /** The numbers in README are those of 20,000 students; the rest is the same with fewer. */
  @Test
  void readmeShowsWhatIsPrinted() throws IOException {
    String printed = run("--students", "50", "--folder", folder.toString());

    assertThat(withoutNumbers(Files.readString(Path.of("README.md"))))
        .contains(withoutNumbers(printed.replace(folder.toString(), "sis-export")).strip());
  }

  private static String withoutNumbers(String text) {
    return text.replaceAll("\\] +[\\d,]+|[\\d,]+ students", "N");
  }
}
