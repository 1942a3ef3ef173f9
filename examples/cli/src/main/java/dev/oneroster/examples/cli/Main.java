package dev.oneroster.examples.cli;

import dev.oneroster.validation.RosterValidator;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
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
    description = "Checks and writes OneRoster CSV packages, versions 1.1 and 1.2.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    subcommands = {
      ValidateCommand.class,
      InspectCommand.class,
      RepackCommand.class,
      ProfilesCommand.class,
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

  private final OutputStream standardOutput;

  /** Picocli sets the other field. */
  @SuppressWarnings("NullAway.Init")
  private Main(OutputStream standardOutput) {
    this.standardOutput = standardOutput;
  }

  /** Where reports go; to be flushed, not closed. */
  OutputStream standardOutput() {
    return standardOutput;
  }

  /**
   * Runs the command and ends the process with its status.
   *
   * @param arguments the command line
   */
  public static void main(String[] arguments) {
    // Loads what nearly all commands need while the command line is being read.
    Thread preparation = new Thread(RosterValidator::create, "oneroster-preparation");
    preparation.setDaemon(true);
    preparation.start();
    // Not System.out: a PrintStream would swallow a full disk.
    OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs the command and returns its status. */
  static int run(OutputStream out, PrintWriter err, String... arguments) {
    return new CommandLine(new Main(out))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(err)
        .setExecutionExceptionHandler(
            (failure, command, result) -> {
              // No stack trace and no message: either could hold data.
              command.getErr().println("A fault of this program: " + failure.getClass().getName());
              return ExitStatus.FAULT.code();
            })
        .execute(arguments);
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
