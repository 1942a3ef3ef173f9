package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

/** What {@code java -jar} leaves to the launcher beside the jar. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class HandingOverTest {

  private static final Map<String, String> NOTHING_SET = Map.of("PATH", "/bin");
  private static final String[] ARGUMENTS = {"validate", "a b", "", "-jar", "Größe"};

  @TempDir Path folder;

  private Path launcher;
  private Path jar;

  @BeforeEach
  void installWithStandInForLauncher() throws IOException {
    folder = folder.toRealPath();
    jar = Files.createFile(folder.resolve("oneroster-cli.jar"));
    launcher = script("oneroster", "exit 0");
  }

  @Test
  void theLauncherIsGivenTheArgumentsAsTheyAre() {
    assertThat(launcher(NOTHING_SET, List.of()).orElseThrow().command())
        .containsExactly(launcher.toString(), "validate", "a b", "", "-jar", "Größe");
  }

  @Test
  void theLauncherIsFoundWhereTheJarIsIfThatIsALink() throws IOException {
    Path links = Files.createDirectory(folder.resolve("links"));
    jar = Files.createSymbolicLink(links.resolve("linked.jar"), jar);

    assertThat(launcher(NOTHING_SET, List.of()).orElseThrow().command())
        .startsWith(launcher.toString());
  }

  @Test
  void runsTheLauncherOnTheSameJavaWithTheSameOptionsAndEndsAsItDoes() throws IOException {
    script(
        "oneroster",
        "cd \"$(dirname \"$0\")\"",
        "printf '%s|' \"$JAVA_HOME\" \"$ONEROSTER_JAVA_OPTIONS\" \"$@\" > told",
        "exit 23");

    Launcher found = launcher(NOTHING_SET, List.of("-Xmx512m", "-Dany=*")).orElseThrow();

    assertThat(found.run()).hasValue(23);
    assertThat(folder.resolve("told"))
        .hasContent(
            System.getProperty("java.home") + "|-Xmx512m -Dany=*|validate|a b||-jar|Größe|");
  }

  @Test
  void optionsThatAJvmTakesFromTheCommonVariableAreNotGivenToThisOne() throws IOException {
    script(
        "oneroster", "cd \"$(dirname \"$0\")\"", "echo \"${ONEROSTER_JAVA_OPTIONS-none}\" > told");

    launcher(NOTHING_SET, List.of()).orElseThrow().run();

    assertThat(folder.resolve("told")).hasContent("\n"); // set, and blank
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
  void withoutALauncherTheCommandIsRunHere() throws IOException {
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rw-r--r--"));
    assertThat(launcher(NOTHING_SET, List.of())).isEmpty();

    Files.delete(launcher);
    assertThat(launcher(NOTHING_SET, List.of())).isEmpty();

    Files.createDirectory(launcher);
    assertThat(launcher(NOTHING_SET, List.of())).isEmpty();
  }

  @Test
  void aLauncherOfAnotherJarIsNotAsked() throws IOException {
    jar = Files.move(jar, folder.resolve("other.jar"));

    assertThat(launcher(NOTHING_SET, List.of())).isEmpty();
  }

  @Test
  void wordsThatDoNotEndWithTheArgumentsAreOfAnotherCommand() {
    String[] other = {"-jar", jar.toString(), "validate", "another"};

    assertThat(Launcher.of(other, NOTHING_SET, ARGUMENTS)).isEmpty();
    assertThat(Launcher.of(new String[0], NOTHING_SET, ARGUMENTS)).isEmpty();
    assertThat(Launcher.of(new String[] {"-cp", "x", "Main"}, NOTHING_SET)).isEmpty();
    assertThat(Launcher.of(ARGUMENTS, NOTHING_SET, ARGUMENTS)).isEmpty();
  }

  @Test
  void aLauncherThatDoesNotStartLeavesTheCommandToUs() throws IOException {
    Launcher found = launcher(NOTHING_SET, List.of()).orElseThrow();
    Files.delete(launcher);

    assertThat(found.run()).isEmpty();
  }

  private Optional<Launcher> launcher(Map<String, String> environment, List<String> options) {
    List<String> words = new ArrayList<>(options);
    words.addAll(List.of("-jar", jar.toString()));
    words.addAll(Arrays.asList(ARGUMENTS));
    return Launcher.of(words.toArray(String[]::new), environment, ARGUMENTS);
  }

  private Path script(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
