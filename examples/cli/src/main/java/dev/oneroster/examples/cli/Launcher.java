package dev.oneroster.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The launcher, as the jar holds it. By options that only the command line of a JVM can give, it
 * starts one that checks a package in about two thirds of the time, so {@code java -jar} hands over
 * to it. It does not where that could change anything but the time: on a JVM with options of other
 * kinds than those of memory and properties, or where there is no shell.
 */
final class Launcher {

  /** Set in the environment by the launcher: what it starts runs the command itself. */
  static final String LAUNCHED = "ONEROSTER_LAUNCHED";

  private static final String OPTIONS = "ONEROSTER_JAVA_OPTIONS";
  private static final String JAR_OPTION = "-jar";
  private static final String JAR = "oneroster-cli.jar";
  private static final String FILE = "oneroster";

  /** Variables whose options a JVM takes by itself, and says so on standard error. */
  private static final List<String> TAKEN_BY_ANY_JVM =
      List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  private static final List<String> HANDED_ON = List.of("-Xmx", "-Xms", "-Xmn", "-Xss", "-D");

  /** Properties that have a JVM listen at a port, which another one cannot do, too. */
  private static final String LISTENING = "-Dcom.sun.management";

  private final Path jar;
  private final List<String> options;
  private final List<String> arguments;

  private Launcher(Path jar, List<String> options, List<String> arguments) {
    this.jar = jar;
    this.options = options;
    this.arguments = arguments;
  }

  /** The launcher of the jar that this process was started with, if it can do the same. */
  static Optional<Launcher> ofThisProcess(String... arguments) {
    return of(
        ProcessHandle.current().info().arguments().orElse(new String[0]),
        System.getenv(),
        arguments);
  }

  /**
   * The launcher of the jar that a JVM was started with, if it can do the same.
   *
   * @param words what the JVM was started with: options, {@code -jar}, the jar and arguments; empty
   *     where a system does not tell
   * @param environment the variables of the process
   * @param arguments the command line, which must be what the words end with
   */
  static Optional<Launcher> of(
      String[] words, Map<String, String> environment, String... arguments) {
    int jar = words.length - arguments.length - 1;
    if (jar < 1
        || !words[jar - 1].equals(JAR_OPTION)
        || !Arrays.equals(words, jar + 1, words.length, arguments, 0, arguments.length)
        || environment.containsKey(LAUNCHED)
        || TAKEN_BY_ANY_JVM.stream().anyMatch(environment::containsKey)) {
      return Optional.empty();
    }
    List<String> options = List.of(words).subList(0, jar - 1);
    if (!options.stream().allMatch(Launcher::isHandedOn)) {
      return Optional.empty();
    }
    return real(words[jar]).map(file -> new Launcher(file, options, List.of(arguments)));
  }

  /** The launcher splits its options at blanks. */
  private static boolean isHandedOn(String option) {
    return HANDED_ON.stream().anyMatch(option::startsWith)
        && !option.startsWith(LISTENING)
        && option.chars().noneMatch(Character::isWhitespace);
  }

  /** The jar without links, if it has the name that the launcher asks for. */
  private static Optional<Path> real(String jar) {
    try {
      return Optional.of(Path.of(jar).toRealPath()).filter(file -> file.endsWith(JAR));
    } catch (IOException | InvalidPathException unknown) {
      return Optional.empty();
    }
  }

  /** What a shell is run with: the launcher, by whose name it finds the jar, and arguments. */
  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", script()));
    command.add(jar.toString()); // all that counts is its folder, and it is no link
    command.addAll(arguments);
    return command;
  }

  private static String script() throws IOException {
    try (InputStream script = Launcher.class.getResourceAsStream(FILE)) {
      if (script == null) {
        throw new NoSuchFileException(FILE);
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Runs the command and returns its status; empty if it could not be started. */
  OptionalInt run() {
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(command()).inheritIO();
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put(OPTIONS, String.join(" ", options));
      process = builder.start();
    } catch (IOException notHere) {
      return OptionalInt.empty();
    }
    // Who ends this process means that one.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "oneroster-end"));
    return OptionalInt.of(statusOf(process));
  }

  private static int statusOf(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException nobodyHasThisThread) {
      throw new IllegalStateException(nobodyHasThisThread);
    }
  }
}
