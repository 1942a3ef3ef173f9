package dev.oneroster.examples.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    addMethodSubcommands = false,
    versionProvider = OneRosterCommand.Version.class,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:all packages are valid",
      "1:there are findings of severity error or fatal",
      "2:wrong usage",
      "3:a path could not be opened",
      "4:a fault of this program"
    })
final class OneRosterCommand implements Runnable {

  private static final Map<String, Class<?>> SUBCOMMANDS = subcommands();

  @Spec private CommandSpec spec;

  private final OutputStream standardOutput;
  private final PrintWriter standardError;

  /** Picocli sets the other field. */
  @SuppressWarnings("NullAway.Init")
  private OneRosterCommand(OutputStream standardOutput, PrintWriter standardError) {
    this.standardOutput = standardOutput;
    this.standardError = standardError;
  }

  /** Where reports go; to be flushed, not closed. */
  OutputStream standardOutput() {
    return standardOutput;
  }

  /** Where goes what is no report. */
  PrintWriter standardError() {
    return standardError;
  }

  private static Map<String, Class<?>> subcommands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put(ValidateCommand.NAME, ValidateCommand.class);
    commands.put("inspect", InspectCommand.class);
    commands.put("repack", RepackCommand.class);
    commands.put("profiles", ProfilesCommand.class);
    commands.put("rules", RulesCommand.class);
    commands.put("help", HelpCommand.class);
    return commands;
  }

  /** Runs the command and returns its status. */
  static int run(OutputStream out, PrintWriter err, String... arguments) {
    OneRosterCommand main = new OneRosterCommand(out, err);
    Optional<ValidateCommand> plain = ValidateCommand.withoutParser(main, arguments);
    if (plain.isPresent()) {
      try {
        return plain.get().call();
      } catch (WrongUse wrong) {
        CommandLine line = main.parser(out, arguments);
        return wrongUse(line.getSubcommands().getOrDefault(arguments[0], line), wrong, arguments);
      } catch (Exception failure) {
        return main.fault(failure);
      }
    }
    return main.parser(out, arguments).execute(arguments);
  }

  private CommandLine parser(OutputStream out, String... arguments) {
    CommandLine line = new CommandLine(this);
    addSubcommands(line, arguments);
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(standardError)
        .setExecutionExceptionHandler(
            (failure, command, result) ->
                failure instanceof WrongUse wrong
                    ? wrongUse(command, wrong, arguments)
                    : fault(failure));
  }

  private static int wrongUse(CommandLine command, WrongUse wrong, String... arguments) {
    ParameterException told = new ParameterException(command, wrong.getMessage());
    try {
      return command.getParameterExceptionHandler().handleParseException(told, arguments);
    } catch (Exception never) { // it only prints
      throw new IllegalStateException(never);
    }
  }

  /** No stack trace and no message: either could hold data. */
  private int fault(Exception failure) {
    standardError.println("A fault of this program: " + failure.getClass().getName());
    return ExitStatus.FAULT.code();
  }

  /**
   * The one that is asked for, if the first argument names one: reading the options of all takes
   * longer than checking a small package.
   */
  private static void addSubcommands(CommandLine line, String... arguments) {
    Class<?> asked = arguments.length == 0 ? null : SUBCOMMANDS.get(arguments[0]);
    if (asked != null && asked != HelpCommand.class) {
      line.addSubcommand(arguments[0], asked);
    } else {
      SUBCOMMANDS.forEach(line::addSubcommand);
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command; try --help");
  }

  /** Reads the version from the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = OneRosterCommand.class.getPackage().getImplementationVersion();
      return new String[] {"oneroster " + (version == null ? "(development)" : version)};
    }
  }
}
