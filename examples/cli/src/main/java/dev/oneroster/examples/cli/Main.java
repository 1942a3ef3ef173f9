package dev.oneroster.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command with its subcommands. */
@Command(
    name = "oneroster",
    description = "Checks OneRoster CSV packages, versions 1.1 and 1.2.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ValidateCommand.class,
      InspectCommand.class,
      RulesCommand.class,
      HelpCommand.class
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all packages are valid",
      "1:there are findings of severity error or fatal",
      "2:wrong usage",
      "3:a path could not be opened",
      "4:a fault of this program"
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  /** Made by picocli, which then sets the fields. */
  @SuppressWarnings("NullAway.Init")
  Main() {}

  /**
   * Runs the command and ends the process with its status.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs the command and returns its status. */
  static int run(String... arguments) {
    return commandLine().execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              // No stack trace and no message: either could hold data.
              command.getErr().println("A fault of this program: " + failure.getClass().getName());
              return ExitStatus.FAULT.code();
            });
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; try --help");
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"oneroster " + (version == null ? "(development)" : version)};
    }
  }
}
