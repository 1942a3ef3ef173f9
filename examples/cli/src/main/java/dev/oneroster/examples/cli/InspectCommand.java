package dev.oneroster.examples.cli;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.validation.ValidationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says what a package holds, without judging it. */
@Command(
    name = "inspect",
    description = "Prints a package's version and, of each file, its mode, rows and size.",
    mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

  @ParentCommand private Main main;
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
    text.append(line("file", "mode", "rows", "bytes"));
    for (RosterFile<?> file : roster.files()) {
      text.append(
          line(
              file.fileName(),
              roster.mode(file).token(),
              String.format(Locale.ROOT, "%,d", rows(roster, file)),
              String.format(Locale.ROOT, "%,d", roster.size(file))));
    }
  }

  private static String line(String file, String mode, String rows, String bytes) {
    return String.format(Locale.ROOT, "  %-34s %-5s %15s %18s\n", file, mode, rows, bytes);
  }

  private static long rows(RosterPackage roster, RosterFile<?> file) throws IOException {
    long rows = 0;
    try (RowCursor<?> cursor = roster.rows(file)) {
      while (cursor.next()) {
        rows++;
      }
    }
    return rows;
  }
}
