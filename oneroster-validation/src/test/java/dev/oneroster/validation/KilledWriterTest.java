package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that write are killed at random moments, or run out of room: what they were to make is
 * whole or not there, and what they leave behind is swept by the next one.
 */
class KilledWriterTest {

  private static final int ROWS = 3_000;

  @TempDir private Path folder;

  @Test
  void twentyKillsBreakNothing() throws IOException, InterruptedException {
    kill(20);
  }

  @Test
  @Tag("exhaustive")
  void twoHundredKillsBreakNothing() throws IOException, InterruptedException {
    kill(200);
  }

  private void kill(int times) throws IOException, InterruptedException {
    Random random = new Random();
    int leftovers = 0;
    for (int i = 0; i < times; i++) {
      if (random.nextInt(4) == 0) {
        Files.deleteIfExists(folder.resolve("roster.zip"));
      }
      Process process = start(List.of());
      try (InputStream output = process.getInputStream()) {
        assertThat(output.read()).as("the sign that it began").isEqualTo('.');
        Thread.sleep(random.nextInt(150));
        process.destroyForcibly().waitFor();
      }
      for (String name : names()) {
        if (name.startsWith(".oneroster-")) {
          leftovers++;
        } else {
          assertWhole(folder.resolve(name));
        }
      }
    }
    assertThat(leftovers).as("kills in the middle of writing").isPositive();

    write(folder.resolve("roster.zip"), "last");
    assertThat(names()).noneMatch(name -> name.startsWith("."));
    assertWhole(folder.resolve("roster.zip"));
  }

  /** The limit of a file's size stands for a full disk: writing fails in the middle of a file. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aDiskThatIsFullGivesAnExceptionAndLeavesTheOldPackage()
      throws IOException, InterruptedException {
    write(folder.resolve("roster.zip"), "old");
    byte[] old = Files.readAllBytes(folder.resolve("roster.zip"));

    Process process = start(List.of("bash", "-c", "ulimit -f 2; exec \"$@\"", "bash"));
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

    assertThat(printed).isEqualTo(".IOException");
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(folder.resolve("roster.zip")).hasBinaryContent(old);
    assertThat(names()).containsExactly("roster.zip");
  }

  private Process start(List<String> prefix) throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-XX:-UsePerfData",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriterTest.class.getName(),
            folder.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  /** All rows say the same as the manifest, so that nothing old and new is mixed. */
  private static void assertWhole(Path target) throws IOException {
    try (RosterPackage roster = RosterPackage.open(target);
        RosterReader<Org> orgs = roster.read(RosterFiles.ORGS)) {
      String mark =
          roster.manifest().orElseThrow().toManifest().getSourceSystemCode().orElseThrow();

      assertThat(roster.problems()).isEmpty();
      assertThat(orgs.stream().map(Row::orElseThrow).map(Org::getName))
          .hasSize(ROWS)
          .containsOnly(mark);
    }
  }

  /** The process: writes an archive and a folder over and over, until it is killed or fails. */
  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    System.out.print(".");
    System.out.flush();
    try {
      while (true) {
        String mark = Long.toHexString(System.nanoTime());
        write(folder.resolve("roster.zip"), mark);
        write(folder.resolve("folder-" + mark), mark);
      }
    } catch (IOException failure) {
      System.out.print(IOException.class.getSimpleName());
      System.out.flush();
      Runtime.getRuntime().halt(1);
    }
  }

  private static void write(Path target, String mark) throws IOException {
    RosterPackageWriter.Builder settings =
        RosterPackageWriter.builder(OneRosterVersion.V1_2)
            .withSystemCode(mark)
            .withCompressionLevel(1);
    boolean zip = target.toString().endsWith(".zip");
    try (RosterPackageWriter writer = zip ? settings.toZip(target) : settings.toFolder(target)) {
      writer.write(
          RosterFiles.ORGS,
          IntStream.range(0, ROWS)
              .mapToObj(
                  number ->
                      Org.builder()
                          .sourcedId("org-" + number)
                          .name(mark)
                          .type(OrgType.SCHOOL)
                          .build()));
      writer.complete();
    }
  }
}
