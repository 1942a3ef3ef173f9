package dev.oneroster.examples.cli;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.RuleCatalogue;
import dev.oneroster.validation.RuleSettings;
import dev.oneroster.validation.SettingsFormatException;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.ValueDisplay;
import dev.oneroster.validation.spi.RosterProfile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks packages and prints what was found. */
@Command(
    description = "Checks packages: ZIP archives, or folders of CSV files.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false)
final class ValidateCommand implements Callable<Integer> {

  /** What it is called. */
  static final String NAME = "validate";

  @ParentCommand private OneRosterCommand main;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}, in any case; text by default. json takes one path.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report there, readable by you alone, instead of to standard output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--show-values",
      description = "Show personal values in the report, which are masked otherwise.")
  private boolean showValues;

  @Mixin private ProfileOptions profileOptions;

  @Option(
      names = "--profile",
      paramLabel = "ID",
      description = {
        "A receiver whose point of view is taken, in place of the binding's; may be given several"
            + " times.",
        "With parameters: turnitin:requireEmail=false. core is the binding."
      })
  private List<String> profileNames = new ArrayList<>();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Rules that are off or on, severities and suppressed findings.")
  private Optional<Path> settingsFile = Optional.empty();

  @Option(
      names = "--lenient",
      description = "Read past what can be repaired without loss, and tell it as a note.")
  private boolean lenient;

  @Option(
      names = "--today",
      paramLabel = "YYYY-MM-DD",
      description = "The day by which dates are judged; without one, none is past or future.")
  private Optional<LocalDate> today = Optional.empty();

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "The packages.")
  private List<Path> paths = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  ValidateCommand() {}

  /**
   * The command of a line of packages, profiles and jars with profiles. It needs no parser, which
   * takes as long to start as a small package to check.
   *
   * @return the command, or empty if the line is to be parsed
   */
  static Optional<ValidateCommand> withoutParser(OneRosterCommand main, String... arguments) {
    if (arguments.length < 2 || !arguments[0].equals(NAME)) {
      return Optional.empty();
    }
    ValidateCommand command = new ValidateCommand();
    command.main = main;
    List<Path> jars = new ArrayList<>();
    try {
      for (int i = 1; i < arguments.length; i++) {
        boolean profile = arguments[i].equals("--profile");
        boolean jar = arguments[i].equals("--profile-jar");
        if (profile || jar) {
          i++; // to its value
        }
        String value = i < arguments.length ? arguments[i] : "";
        if (value.isEmpty() || value.startsWith("-") || value.startsWith("@")) {
          return Optional.empty();
        }
        if (profile) {
          command.profileNames.add(value);
        } else {
          (jar ? jars : command.paths).add(Path.of(value));
        }
      }
    } catch (InvalidPathException noName) {
      return Optional.empty(); // the parser tells it
    }
    command.profileOptions = new ProfileOptions(jars);
    return command.paths.isEmpty() ? Optional.empty() : Optional.of(command);
  }

  @Override
  public Integer call() throws IOException {
    if (format == ReportFormat.JSON && paths.size() > 1) {
      throw new WrongUse("--format json takes one path; use ndjson for several");
    }
    RosterValidator validator = validator();
    List<ExitStatus> statuses = new ArrayList<>();
    try (OutputStream out = ReportOutput.open(output, main.standardOutput())) {
      for (Path path : paths) {
        statuses.add(validate(path, validator, out));
      }
    } catch (IOException failure) {
      main.standardError()
          .println("The report could not be written: " + failure.getClass().getSimpleName());
      return ExitStatus.UNREADABLE.code();
    }
    return ExitStatus.worst(statuses).code();
  }

  private ExitStatus validate(Path path, RosterValidator validator, OutputStream out)
      throws IOException {
    ValidationReport report;
    ExitStatus status;
    try (ProgressBar progress = ProgressBar.onStandardError();
        RosterPackage roster = RosterPackage.open(path)) {
      progress.expect(size(roster));
      report = validator.withProgress(progress).validate(roster);
      status = statusOf(report);
    } catch (IOException failure) {
      report = ValidationReport.unreadable(failure);
      status = ExitStatus.UNREADABLE;
    }
    write(path.toString(), report, out);
    return status;
  }

  private static long size(RosterPackage roster) {
    long size = 0;
    if (!roster.isRefused()) {
      for (RosterFile<?> file : roster.files()) {
        size += roster.size(file);
      }
    }
    return size;
  }

  private RosterValidator validator() {
    List<RosterProfile> profiles =
        profileNames.isEmpty() ? List.of() : profileOptions.get(profileNames, main.standardError());
    RosterValidator asked;
    try {
      asked = RosterValidator.create().withProfiles(profiles);
    } catch (IllegalArgumentException twice) {
      throw new WrongUse(String.valueOf(twice.getMessage()));
    }
    RosterValidator validator =
        (profileNames.contains(Finding.CORE) ? asked.withBindingToo() : asked)
            .withParallelism(Runtime.getRuntime().availableProcessors())
            .withSettings(
                settingsFile
                    .map(file -> settings(file, ProfileOptions.rules(profiles)))
                    .orElse(RuleSettings.defaults()));
    RosterValidator dated = today.map(validator::withToday).orElse(validator);
    return lenient ? dated.lenient() : dated;
  }

  private static RuleSettings settings(Path file, RuleCatalogue rules) {
    try {
      return RuleSettings.read(file, rules);
    } catch (SettingsFormatException mistakes) {
      throw wrongSettings(file, "\n  " + String.join("\n  ", mistakes.mistakes()));
    } catch (IOException failure) {
      throw wrongSettings(file, " cannot be read: " + failure.getClass().getSimpleName());
    }
  }

  private static WrongUse wrongSettings(Path file, String why) {
    return new WrongUse("settings " + file + why);
  }

  private static ExitStatus statusOf(ValidationReport report) {
    boolean fault = report.totals().keySet().stream().anyMatch(code -> code.equals("system.error"));
    if (fault) {
      return ExitStatus.FAULT;
    }
    return report.isValid() ? ExitStatus.VALID : ExitStatus.INVALID;
  }

  private void write(String path, ValidationReport report, OutputStream out) throws IOException {
    ValueDisplay display = showValues ? ValueDisplay.SHOWN : ValueDisplay.MASKED;
    new ReportPrinter(format, display).print(path, report, out);
  }
}
