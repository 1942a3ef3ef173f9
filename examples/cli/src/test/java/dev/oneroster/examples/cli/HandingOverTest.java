package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code java -jar} leaves to the launcher. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class HandingOverTest {

  private static final Map<String, String> NOTHING_SET = Map.of("PATH", "/bin");

  @TempDir Path folder;

  private Path told;
  private Path jar;
  private String[] arguments;

  @BeforeEach
  void buildAJar() throws IOException {
    folder = Files.createDirectory(folder.toRealPath().resolve("a home"));
    told = folder.resolve("told");
    jar = folder.resolve("oneroster-cli.jar");
    arguments = new String[] {told.toString(), "a b", "it's \"so\"", "$HOME *", "-jar", ""};
    LauncherTest.jarWith(Teller.class, jar);
  }

  /** A program that tells what it was started with. */
  static final class Teller {
    private Teller() {}

    public static void main(String[] arguments) throws IOException {
      List<String> known =
          List.of(
              String.join("|", arguments),
              String.valueOf(Runtime.getRuntime().maxMemory() >> 20),
              System.getProperty("any", ""),
              System.getProperty("java.home"),
              System.getProperty("java.class.path"),
              String.valueOf(System.getenv(Launcher.LAUNCHED)));
      Files.write(Path.of(arguments[0]), known);
      System.exit(23);
    }
  }

  @Test
  void aJvmOfTheSameKindIsGivenTheSameArgumentsAndOptionsAndItsStatusIsOurs() {
    Launcher found = launcher(NOTHING_SET, List.of("-Xmx64m", "-Dany=*")).orElseThrow();

    assertThat(found.run()).hasValue(23);
    assertThat(told)
        .hasContent(
            String.join(
                "\n",
                String.join("|", arguments),
                "64",
                "*",
                System.getProperty("java.home"),
                jar.toString(),
                "1"));
  }

  @Test
  void theJarIsFoundWhereItIsIfItIsCalledByALink() throws IOException {
    Path real = jar;
    jar = Files.createSymbolicLink(folder.resolve("linked.jar"), real);

    assertThat(launcher(NOTHING_SET, List.of()).orElseThrow().run()).hasValue(23);
    assertThat(told).content().contains("\n" + real + "\n");
  }

  @Test
  void aLinkToALauncherOfAnotherFolderLeadsNowhereElse() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.createSymbolicLink(
        folder.resolve("oneroster"), Files.createFile(other.resolve("oneroster")));

    assertThat(launcher(NOTHING_SET, List.of()).orElseThrow().run()).hasValue(23);
    assertThat(told).content().contains("\n" + jar + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx1g", "-Xms1g", "-Xmn1g", "-Xss1m", "-Duser.language=de"})
  void optionsOfMemoryAndPropertiesAreHandedOn(String option) {
    assertThat(launcher(NOTHING_SET, List.of(option))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=4",
        "-Xint",
        "-Xlog:gc",
        "-agentlib:jdwp=transport=dt_socket",
        "-javaagent:any.jar",
        "-ea",
        "@options",
        "-Dcom.sun.management.jmxremote.port=1",
        "-Dany=a b"
      })
  void aJvmWithOtherOptionsRunsTheCommandItself(String option) {
    assertThat(launcher(NOTHING_SET, List.of("-Xmx1g", option))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ONEROSTER_LAUNCHED", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void whatTheLauncherStartedOrHasOptionsFromElsewhereRunsTheCommandItself(String variable) {
    assertThat(launcher(Map.of(variable, "1"), List.of())).isEmpty();
  }

  @Test
  void aJarOfAnotherNameIsNotTheLaunchers() throws IOException {
    jar = Files.move(jar, folder.resolve("other.jar"));

    assertThat(launcher(NOTHING_SET, List.of())).isEmpty();
  }

  @Test
  void aJarThatIsGoneIsNotLookedFor() throws IOException {
    Files.delete(jar);

    assertThat(launcher(NOTHING_SET, List.of())).isEmpty();
  }

  @Test
  void wordsThatDoNotEndWithTheArgumentsAreOfAnotherCommand() {
    String[] other = {"-jar", jar.toString(), "validate", "another"};

    assertThat(Launcher.of(other, NOTHING_SET, arguments)).isEmpty();
    assertThat(Launcher.of(new String[0], NOTHING_SET, arguments)).isEmpty();
    assertThat(Launcher.of(new String[] {"-cp", "x", "Main"}, NOTHING_SET)).isEmpty();
    assertThat(Launcher.of(arguments, NOTHING_SET, arguments)).isEmpty();
  }

  private Optional<Launcher> launcher(Map<String, String> environment, List<String> options) {
    List<String> words = new ArrayList<>(options);
    words.addAll(List.of("-jar", jar.toString()));
    words.addAll(Arrays.asList(arguments));
    return Launcher.of(words.toArray(String[]::new), environment, arguments);
  }
}
