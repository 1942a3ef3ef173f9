package dev.oneroster.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks and prints how fast the library is beside its peers in the same run. The
 * arguments are JMH's own; {@code --into FILE} before them puts the table into a document too,
 * between two marks.
 */
public final class Ratios {

  private static final String INTO = "--into";
  private static final String BEGIN = "<!-- ratios: written by benchmarks/ratios -->";
  private static final String END = "<!-- end of ratios -->";

  /**
   * A promise about two benchmarks of one class.
   *
   * @param title what both do
   * @param type the simple name of their class
   * @param ours the library's method
   * @param peer the other's method
   * @param peerName what the other is
   * @param aim how fast ours is to be, as a multiple of the peer's speed; 0 if nothing was promised
   */
  private record Ratio(
      String title, String type, String ours, String peer, String peerName, double aim) {

    String row(RunResult mine, RunResult other) {
      double ourTime = mine.getPrimaryResult().getScore();
      double peerTime = other.getPrimaryResult().getScore();
      double ratio = peerTime / ourTime;
      return String.format(
          Locale.ROOT,
          "| %s | %s | %.1f | %.1f | %.2f | %s |",
          title + parameters(mine),
          peerName,
          ourTime,
          peerTime,
          ratio,
          aim == 0 ? "" : String.format(Locale.ROOT, "%.2f%s", aim, ratio < aim ? ", missed" : ""));
    }
  }

  private static final String UNIVOCITY = "univocity, texts";

  // At most 1.1 times the time is 0.91 of the speed, and 1.6 times 0.625.
  private static final List<Ratio> RATIOS =
      List.of(
          new Ratio(
              "archive to bytes",
              "ArchiveReading",
              "packageSource",
              "inflaterAlone",
              "Inflater",
              0.91),
          new Ratio("archive to bytes", "ArchiveReading", "packageSource", "zipFile", "ZipFile", 0),
          new Ratio(
              "bytes to texts", "RecordReading", "recordReader", "rawUnivocity", UNIVOCITY, 0.85),
          new Ratio("bytes to texts", "RecordReading", "recordReader", "fastCsv", "FastCSV", 0),
          new Ratio("file to entities", "TypedReading", "typed", "rawUnivocity", UNIVOCITY, 0.6),
          new Ratio(
              "file to entities, all constraints checked",
              "RowChecking",
              "typedAndChecked",
              "rawUnivocity",
              UNIVOCITY,
              0.4),
          new Ratio(
              "index of identifiers", "IdentifierIndexing", "idIndex", "hashMap", "HashMap", 0),
          new Ratio(
              "archive to verdict",
              "WholeValidation",
              "validator",
              "handWrittenLoop",
              "Jackson, Hibernate Validator, maps",
              4),
          new Ratio("entities to file", "RowWriting", "typed", "rawUnivocity", UNIVOCITY, 0.6),
          new Ratio("entities to file", "RowWriting", "typed", "fastCsv", "FastCSV, texts", 0),
          new Ratio(
              "entities to package",
              "PackageWriting",
              "packageWriter",
              "univocityAndDeflater",
              "univocity and Deflater, texts",
              0.625),
          new Ratio(
              "entities to package, no identity checks",
              "PackageWriting",
              "withoutIdentityChecks",
              "univocityAndDeflater",
              "univocity and Deflater, texts",
              0.625));

  private Ratios() {}

  /**
   * Runs what the arguments select, all by default.
   *
   * @param arguments {@code --into FILE}, then JMH's
   * @throws IOException if the document cannot be written
   * @throws RunnerException if a benchmark fails
   * @throws CommandLineOptionException if an argument is none of JMH's
   */
  public static void main(String[] arguments)
      throws IOException, RunnerException, CommandLineOptionException {
    List<String> left = new ArrayList<>(List.of(arguments));
    Optional<Path> document = Optional.empty();
    if (left.size() > 1 && left.get(0).equals(INTO)) {
      document = Optional.of(Path.of(left.get(1)));
      left.subList(0, 2).clear();
    }
    CommandLineOptions options = new CommandLineOptions(left.toArray(String[]::new));
    if (options.shouldHelp()) {
      options.showHelp();
      return;
    }
    String table = table(new Runner(options).run());
    System.out.print(table);
    if (document.isPresent()) {
      replace(document.get(), table);
    }
  }

  private static String table(Collection<RunResult> results) {
    StringBuilder table = new StringBuilder(machine());
    table.append("\n\n| what | beside | ours, ms | peer, ms | speed beside the peer | aim |\n");
    table.append("|---|---|---|---|---|---|\n");
    for (Ratio ratio : RATIOS) {
      for (RunResult mine : results) {
        for (RunResult other : results) {
          if (isOf(mine, ratio.type(), ratio.ours())
              && isOf(other, ratio.type(), ratio.peer())
              && parameters(mine).equals(parameters(other))) {
            table.append(ratio.row(mine, other)).append('\n');
          }
        }
      }
    }
    return table.toString();
  }

  private static String machine() {
    return System.getProperty("os.arch")
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " cores, OpenJDK "
        + Runtime.version();
  }

  private static boolean isOf(RunResult result, String type, String method) {
    return result.getParams().getBenchmark().endsWith("." + type + "." + method);
  }

  private static String parameters(RunResult result) {
    StringBuilder text = new StringBuilder();
    for (String key : result.getParams().getParamsKeys()) {
      String value = result.getParams().getParam(key);
      text.append(", ").append(value.toLowerCase(Locale.ROOT).replace('_', ' '));
      text.append(key.equals("threads") ? " of our threads" : "");
    }
    return text.toString();
  }

  private static void replace(Path document, String table) throws IOException {
    String text = Files.readString(document);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IOException(document + " lacks the marks that the table goes between");
    }
    String head = text.substring(0, begin + BEGIN.length());
    Files.writeString(document, head + "\n\n" + table + "\n" + text.substring(end));
  }
}
