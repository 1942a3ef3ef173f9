package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, mostly with a stand-in for Java that tells what it was given. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherTest {

  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  @TempDir Path folder;

  private Path home;
  private Path launcher;
  private Path jar;

  @BeforeEach
  void installWithStandInForJava() throws IOException {
    home = Files.createDirectory(folder.toRealPath().resolve("a home"));
    launcher = home.resolve("oneroster");
    jar = home.resolve("oneroster-cli.jar");
    Files.copy(Path.of("src/main/launcher/oneroster"), launcher);
    executable(launcher);
    script(
        folder.resolve("jdk/bin/java"), "printf '%s\\0' \"$@\"", "echo to stderr >&2", "exit 23");
  }

  @Test
  void handsOnArgumentsOutputAndStatusAsTheyAre() throws Exception {
    Object[] arguments = {
      "validate", "a b", "it's \"so\"", "*", "", "$HOME `x` \\n", "two\nlines", "Größe 学校", "-"
    };

    Run run = run(Map.of(), launcher, arguments);

    assertThat(run.words()).startsWith(QUICK, "-jar", jar.toString());
    assertThat(run.words()).asInstanceOf(LIST).endsWith(arguments);
    assertThat(run.err()).isEqualTo("to stderr\n");
    assertThat(run.status()).isEqualTo(23);
  }

  @Test
  void becomesJava() throws Exception {
    script(folder.resolve("jdk/bin/java"), "printf '%s\\0' $$");

    Process process = start(Map.of(), launcher);

    assertThat(finished(process).words()).containsExactly(String.valueOf(process.pid()));
  }

  @Test
  void whatItStartsIsToldNotToHandOverToItAgain() throws Exception {
    script(folder.resolve("jdk/bin/java"), "printf '%s\\0' \"$" + Launcher.LAUNCHED + "\"");

    assertThat(run(Map.of(), launcher).words()).containsExactly("1");
  }

  @Test
  void findsTheJarWhenItIsCalledByLinks() throws Exception {
    Path links = Files.createDirectories(folder.resolve("links/bin"));
    Files.createSymbolicLink(links.resolve("first"), Path.of("../../a home/oneroster"));
    Files.createSymbolicLink(links.resolve("second"), links.resolve("first"));

    assertThat(run(Map.of(), links.resolve("second")).words()).contains(jar.toString());
  }

  @Test
  void takesTheJavaOfThePathIfNoHomeOfJavaIsNamed() throws Exception {
    Path java = script(folder.resolve("bin/java"), "printf 'of the path\\0'");
    String path = java.getParent() + ":" + System.getenv("PATH");

    assertThat(run(Map.of("JAVA_HOME", "", "PATH", path), launcher).words())
        .containsExactly("of the path");
  }

  @Test
  void saysSoIfThereIsNoJava() throws Exception {
    Run run = run(Map.of("JAVA_HOME", "/nowhere"), launcher);

    assertThat(run.status()).isEqualTo(127);
    assertThat(run.words()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "oneroster: there is no /nowhere/bin/java. Let JAVA_HOME name a JDK 17 or later,"
                + " or PATH hold its java.\n");
  }

  @Test
  void takesOptionsForJavaFromItsOwnVariableElseFromTheCommonOne() throws Exception {
    Map<String, String> common = Map.of("JAVA_OPTS", "-Xmx1g -Dany=*");
    Map<String, String> both = Map.of("JAVA_OPTS", "-Xmx1g", "ONEROSTER_JAVA_OPTIONS", "-Xmx2g");

    assertThat(run(common, launcher, "x").words())
        .containsExactly(QUICK, "-Xmx1g", "-Dany=*", "-jar", jar.toString(), "x");
    assertThat(run(both, launcher, "x").words())
        .containsExactly(QUICK, "-Xmx2g", "-jar", jar.toString(), "x");
  }

  @Test
  void leavesTheQuickCompilerToPackagesThatTogetherAreSmall() throws Exception {
    byte[] megabytes = new byte[10 << 20];
    Path first = Files.write(folder.resolve("first.zip"), megabytes);
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.write(second.resolve("users.csv"), megabytes);

    assertThat(run(Map.of(), launcher, "validate", first).words()).contains(QUICK);
    assertThat(run(Map.of(), launcher, "validate", second).words()).contains(QUICK);
    assertThat(run(Map.of(), launcher, "validate", first, second).words()).doesNotContain(QUICK);
  }

  @Test
  void usesTheArchiveOfClassesThatLiesBesideIt() throws Exception {
    Path archive = Files.createFile(home.resolve("oneroster.jsa"));

    assertThat(run(Map.of(), launcher).words())
        .containsExactly(
            "-Xlog:disable", "-XX:SharedArchiveFile=" + archive, QUICK, "-jar", jar.toString());
  }

  @Test
  void anArchiveThatIsNoneOrOfAnotherJvmIsNotMentioned() throws Exception {
    jarWith(Speaker.class, jar);
    Files.writeString(home.resolve("oneroster.jsa"), "none");
    Path realJava = Path.of(System.getProperty("java.home"));

    Run run = run(Map.of("JAVA_HOME", realJava.toString()), launcher, "a b");

    assertThat(run).isEqualTo(new Run(0, "heard a b", ""));
  }

  /** A program that prints its first argument. */
  static final class Speaker {
    private Speaker() {}

    public static void main(String[] arguments) {
      System.out.print("heard " + arguments[0]);
    }
  }

  static void jarWith(Class<?> main, Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
    String file = main.getName().replace('.', '/') + ".class";
    try (JarOutputStream classes = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var bytes = main.getClassLoader().getResourceAsStream(file)) {
      classes.putNextEntry(new ZipEntry(file));
      bytes.transferTo(classes);
    }
  }

  private static Path script(Path file, String... lines) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return executable(file);
  }

  private static Path executable(Path file) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Run run(Map<String, String> environment, Path program, Object... arguments)
      throws IOException, InterruptedException {
    return finished(start(environment, program, arguments));
  }

  private Process start(Map<String, String> environment, Path program, Object... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.contains("JAVA") || name.contains("JDK"));
    builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private static Run finished(Process process) throws IOException, InterruptedException {
    // All that is written here fits into the pipes.
    int status = process.waitFor();
    return new Run(
        status,
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
        new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  /** What a run ended with and printed. */
  private record Run(int status, String out, String err) {
    List<String> words() {
      return Pattern.compile("([^\0]*)\0")
          .matcher(out)
          .results()
          .map(word -> word.group(1))
          .toList();
    }
  }
}
