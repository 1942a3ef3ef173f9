package dev.oneroster.examples.cli;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.validation.FileSummary;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.ValidationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what a package holds, without judging it. */
@Command(
    description = {
      "Prints a package's version and, of each file, its mode, rows and size;",
      "and the memory that an index of its ids takes."
    },
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false)
final class InspectCommand implements Callable<Integer> {

  @ParentCommand private OneRosterCommand main;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", description = "The package.")
  private Path path;

  @SuppressWarnings("NullAway.Init")
  InspectCommand() {}

  @Override
  public Integer call() throws IOException {
    StringBuilder text = new StringBuilder();
    try (RosterPackage roster = RosterPackage.open(path)) {
      describe(roster, text);
    } catch (IOException failure) {
      String message = ValidationReport.unreadable(failure).findings().get(0).message();
      spec.commandLine().getErr().println(path + ": " + message);
      return ExitStatus.UNREADABLE.code();
    }
    try (OutputStream out = ReportOutput.open(Optional.empty(), main.standardOutput())) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
    return ExitStatus.VALID.code();
  }

  private void describe(RosterPackage roster, StringBuilder text) throws IOException {
    String version =
        roster.manifest().map(manifest -> manifest.version().token()).orElse("unknown");
    text.append(path).append('\n').append("OneRoster version: ").append(version).append('\n');
    if (roster.isRefused()) {
      roster.problems().forEach(problem -> text.append(problem.code()).append('\n'));
      return;
    }
    ValidationReport read =
        RosterValidator.create()
            .withFindingsPerCode(1)
            .withParallelism(Runtime.getRuntime().availableProcessors())
            .validate(roster);
    Map<String, Long> rows =
        read.files().stream().collect(Collectors.toMap(FileSummary::file, FileSummary::rows));
    text.append(line("file", "mode", "rows", "bytes"));
    for (RosterFile<?> file : roster.files()) {
      text.append(
          line(
              file.fileName(),
              roster.mode(file).token(),
              number(rows.getOrDefault(file.fileName(), 0L)),
              number(roster.size(file))));
    }
    text.append("Index of all sourcedIds: ")
        .append(number(read.indexedIds()))
        .append(" ids, ")
        .append(number(read.indexBytes()))
        .append(" bytes of memory\n");
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String line(String file, String mode, String rows, String bytes) {
    return String.format(Locale.ROOT, "  %-34s %-5s %15s %18s\n", file, mode, rows, bytes);
  }
}
