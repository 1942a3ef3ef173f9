package dev.oneroster.examples.cli;

import dev.oneroster.csv.RosterPackage;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.RefusedPackageException;
import dev.oneroster.validation.RefusedRecordException;
import dev.oneroster.validation.RosterPackageWriter;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.ValueDisplay;
import dev.oneroster.validation.WrittenFile;
import dev.oneroster.validation.WrittenPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes a package again in canonical form. */
@Command(
    description = {
      "Reads a package typed and writes it again in canonical form.",
      "A package with errors is not written; its findings are printed."
    },
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false)
final class RepackCommand implements Callable<Integer> {

  /** What is in a package and does not come into the new one. */
  private static final Set<String> NOT_CARRIED_OVER =
      Set.of("zip.unknown_file", "zip.os_residue", "manifest.file_of_other_version");

  @ParentCommand private OneRosterCommand main;
  @Spec private CommandSpec spec;

  @Option(
      names = "--skip-invalid",
      description =
          "Leave rows with errors out, and rows that refer to these, and list what was left out.")
  private boolean skipInvalid;

  @Option(
      names = "--format",
      description = "Of the findings: ${COMPLETION-CANDIDATES}, in any case; text by default.")
  private ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--show-values",
      description = "Show personal values in the findings, which are masked otherwise.")
  private boolean showValues;

  @Parameters(
      index = "0",
      paramLabel = "IN",
      description = "The package: a ZIP archive, or a folder of CSV files.")
  private Path in;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = {
        "The ZIP archive to write, which may be IN;",
        "or an empty folder, or the name of a new one with a / at its end."
      })
  private String out;

  @SuppressWarnings("NullAway.Init")
  RepackCommand() {}

  @Override
  public Integer call() throws IOException {
    try (OutputStream report = ReportOutput.open(Optional.empty(), main.standardOutput())) {
      return repack(report).code();
    }
  }

  private ExitStatus repack(OutputStream output) throws IOException {
    RosterPackage opened;
    try {
      opened = RosterPackage.open(in);
    } catch (IOException failure) {
      print(ValidationReport.unreadable(failure), output);
      return ExitStatus.UNREADABLE;
    }
    try (RosterPackage roster = opened;
        ProgressBar progress = ProgressBar.onStandardError()) {
      ValidationReport report = validate(roster, progress);
      if (report.totals().containsKey("system.error")) {
        print(report, output);
        return ExitStatus.FAULT;
      }
      if (!report.isValid() && !(skipInvalid && onlyRowsHaveErrors(report))) {
        print(report, output);
        return ExitStatus.INVALID;
      }
      Repacking repacking =
          new Repacking(roster, this::open, progress, skipInvalid && !report.isValid());
      return write(repacking, report, output);
    }
  }

  private static ValidationReport validate(RosterPackage roster, ProgressBar progress)
      throws IOException {
    return RosterValidator.create()
        .withParallelism(Runtime.getRuntime().availableProcessors())
        .withProgress(progress)
        .validate(roster);
  }

  /** What is wrong with the archive, the manifest or a header cannot be left out. */
  private static boolean onlyRowsHaveErrors(ValidationReport report) {
    return report.findings().stream()
        .filter(finding -> finding.severity().isInvalid())
        .allMatch(RepackCommand::isAboutARow);
  }

  private static boolean isAboutARow(Finding finding) {
    OptionalLong line = finding.location().line();
    boolean manifest = finding.location().file().filter("manifest.csv"::equals).isPresent();
    return !manifest && line.isPresent() && line.getAsLong() > 1;
  }

  private ExitStatus write(Repacking repacking, ValidationReport report, OutputStream output)
      throws IOException {
    WrittenPackage written;
    try {
      written = repacking.run();
    } catch (RefusedRecordException refused) {
      errors().println("A fault of this program; a valid row was refused: " + refused.getMessage());
      return ExitStatus.FAULT;
    } catch (RefusedPackageException refused) {
      print(report, output);
      errors().println("What is left is not valid either: " + refused.getMessage());
      return ExitStatus.INVALID;
    } catch (Repacking.ChangedWhileRead changed) {
      errors().println(in + " changed while it was read");
      return ExitStatus.UNREADABLE;
    } catch (DirectoryNotEmptyException notEmpty) {
      errors().println(out + " is a folder with files in it; give an empty or a new one");
      return ExitStatus.UNREADABLE;
    } catch (IOException failure) {
      errors().println(out + " could not be written: " + reason(failure));
      return ExitStatus.UNREADABLE;
    }
    tellWhatIsNotTheSame(repacking, report, output);
    if (format == ReportFormat.TEXT) {
      output.write(describe(written).getBytes(StandardCharsets.UTF_8));
    }
    return ExitStatus.VALID;
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "its folder is not there";
    }
    if (failure instanceof AccessDeniedException) {
      return "that is not permitted";
    }
    if (failure instanceof FileAlreadyExistsException) {
      return "there is a file, not a folder";
    }
    String told = failure instanceof FileSystemException system ? system.getReason() : null;
    return told == null ? failure.getClass().getSimpleName() : told;
  }

  private RosterPackageWriter open(RosterPackageWriter.Builder settings) throws IOException {
    Path target = Path.of(out);
    return out.endsWith("/") || Files.isDirectory(target)
        ? settings.toFolder(target)
        : settings.toZip(target);
  }

  private void tellWhatIsNotTheSame(
      Repacking repacking, ValidationReport report, OutputStream output) throws IOException {
    report.findings().stream()
        .filter(finding -> NOT_CARRIED_OVER.contains(finding.code()))
        .forEach(finding -> errors().println("Not carried over: " + finding));
    if (repacking.cutTimes() > 0) {
      errors().println("Points in time cut to milliseconds: " + repacking.cutTimes());
    }
    if (repacking.leftOut().count() == 0) {
      return;
    }
    print(report, output);
    if (format == ReportFormat.TEXT) {
      output.write(repacking.leftOut().describe().getBytes(StandardCharsets.UTF_8));
    } else {
      errors().print(repacking.leftOut().describe());
      errors().flush();
    }
  }

  private String describe(WrittenPackage written) {
    long files = written.files().stream().filter(file -> file.rows() > 0).count();
    long rows = written.files().stream().mapToLong(WrittenFile::rows).sum();
    return String.format(
        Locale.ROOT,
        "%s: wrote %,d row%s in %d file%s\n",
        out,
        rows,
        rows == 1 ? "" : "s",
        files,
        files == 1 ? "" : "s");
  }

  private void print(ValidationReport report, OutputStream output) throws IOException {
    ValueDisplay display = showValues ? ValueDisplay.SHOWN : ValueDisplay.MASKED;
    new ReportPrinter(format, display).print(in.toString(), report, output);
  }

  private PrintWriter errors() {
    return spec.commandLine().getErr();
  }
}
