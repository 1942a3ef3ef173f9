package dev.oneroster.validation;

import dev.oneroster.model.OneRosterVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A report as text for a person at a terminal: the verdict and what to mend first, then a summary,
 * then the findings by file and rule with a few examples each.
 *
 * <p>Immutable and thread-safe.
 */
public final class TextReport {

  private static final int EXAMPLES = 3;

  /** With the verdict and what to do about the first, five lines. */
  private static final int CAUSES = 3;

  private static final String PACKAGE = "the package";

  private final ValueDisplay display;

  private TextReport(ValueDisplay display) {
    this.display = display;
  }

  /**
   * A form of report.
   *
   * @param display whether to show personal values
   * @return a form of report
   */
  public static TextReport of(ValueDisplay display) {
    return new TextReport(display);
  }

  /**
   * Writes a report.
   *
   * @param path what to call the package
   * @param report the report
   * @param out where to write
   * @throws IOException if writing fails
   */
  public void write(String path, ValidationReport report, Appendable out) throws IOException {
    if (display == ValueDisplay.SHOWN) {
      out.append("This report shows personal data. Handle it as you handle the roster.\n");
    }
    writeVerdict(path, report, out);
    writeCauses(report, out);
    out.append(OptionsText.of(report));
    writeFiles(report, out);
    for (Map.Entry<String, Map<String, List<Finding>>> file : byFileAndCode(report).entrySet()) {
      out.append('\n').append(MessageTemplate.escape(file.getKey())).append('\n');
      for (List<Finding> findings : file.getValue().values()) {
        Finding first = findings.get(0);
        long total = report.total(first.code(), first.location().file(), first.severity());
        writeGroup(findings, total, out);
      }
    }
    writeSuppressed(report, out);
  }

  private void writeSuppressed(ValidationReport report, Appendable out) throws IOException {
    if (report.suppressed().isEmpty()) {
      return;
    }
    out.append(
        "\nSuppressed, and not counted (" + counted(report.suppressedCount(), "finding") + ")\n");
    for (SuppressedFinding suppressed : report.suppressed()) {
      Finding finding = suppressed.finding();
      out.append("  ")
          .append(finding.severity().token())
          .append(' ')
          .append(finding.code())
          .append("\n    ")
          .append(describeFile(finding))
          .append(finding.message(display))
          .append(samples(finding))
          .append("\n    Because: ")
          .append(MessageTemplate.escape(suppressed.suppression().reason()))
          .append('\n');
    }
  }

  private static void writeVerdict(String path, ValidationReport report, Appendable out)
      throws IOException {
    String version =
        report.version().map(OneRosterVersion::token).map(v -> ", OneRoster " + v).orElse("");
    out.append(MessageTemplate.escape(path))
        .append(version)
        .append(": ")
        .append(report.isValid() ? "VALID" : "NOT VALID")
        .append(" (")
        .append(numbers(report))
        .append(")\n");
    Map<String, Boolean> verdicts = report.verdicts();
    if (!verdicts.keySet().equals(Set.of(Finding.CORE))) {
      for (Map.Entry<String, Boolean> verdict : verdicts.entrySet()) {
        out.append("  for ")
            .append(verdict.getKey())
            .append(": ")
            .append(verdict.getValue() ? "valid" : "not valid")
            .append('\n');
      }
    }
  }

  private static String numbers(ValidationReport report) {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = report.count(severity);
      if (count > 0) {
        parts.add(counted(count, nameOf(severity)));
      }
    }
    return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
  }

  private static String nameOf(Severity severity) {
    return switch (severity) {
      case FATAL -> "fatal error";
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  private static void writeFiles(ValidationReport report, Appendable out) throws IOException {
    if (report.files().isEmpty()) {
      return;
    }
    out.append('\n')
        .append(
            String.format(
                Locale.ROOT,
                "  %-34s %-5s %12s %12s %12s %12s\n",
                "file",
                "mode",
                "rows",
                "valid",
                "warnings",
                "invalid"));
    for (FileSummary file : report.files()) {
      out.append(
          String.format(
              Locale.ROOT,
              "  %-34s %-5s %,12d %,12d %,12d %,12d\n",
              file.file(),
              file.mode().token(),
              file.rows(),
              file.validRows(),
              file.warningRows(),
              file.invalidRows()));
    }
  }

  /** A few lines for who reads no further. */
  private void writeCauses(ValidationReport report, Appendable out) throws IOException {
    List<MainCauses.Cause> causes = MainCauses.of(report);
    for (int i = 0; i < Math.min(CAUSES, causes.size()); i++) {
      String word = i > 0 ? "Then: " : report.isValid() ? "Look at first: " : "Mend first: ";
      out.append(word).append(describe(causes.get(i))).append('\n');
      if (i == 0) {
        out.append("  ").append(causes.get(i).first().fix(display)).append('\n');
      }
    }
  }

  private String describe(MainCauses.Cause cause) {
    Finding finding = cause.first();
    return describeFile(finding)
        + finding.message(display)
        + (cause.total() == 1 ? "" : " (" + counted(cause.total(), "time"))
        + (cause.files() == 1 ? "" : " in " + counted(cause.files(), "file"))
        + (cause.total() == 1 ? "" : ")");
  }

  private static Map<String, Map<String, List<Finding>>> byFileAndCode(ValidationReport report) {
    Map<String, Map<String, List<Finding>>> files = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      files
          .computeIfAbsent(finding.location().file().orElse(PACKAGE), f -> new LinkedHashMap<>())
          .computeIfAbsent(finding.severity() + finding.code(), group -> new ArrayList<>())
          .add(finding);
    }
    return files;
  }

  private void writeGroup(List<Finding> findings, long total, Appendable out) throws IOException {
    Finding first = findings.get(0);
    out.append("  ")
        .append(first.severity().token())
        .append(' ')
        .append(first.code())
        .append(asker(first))
        .append(total == 1 ? "" : " (" + counted(total, "time") + ")")
        .append('\n');
    for (Finding finding : findings.subList(0, Math.min(EXAMPLES, findings.size()))) {
      out.append("    ")
          .append(describePlace(finding))
          .append(finding.message(display))
          .append(samples(finding))
          .append('\n');
    }
    if (findings.size() > EXAMPLES) {
      out.append("    ... and ")
          .append(String.format(Locale.ROOT, "%,d", more(findings, total)))
          .append(" more\n");
    }
    out.append("    To mend: ").append(first.fix(display)).append('\n');
  }

  /** Who asks, and how bad it is for whom, where it is not the binding alone. */
  private static String asker(Finding finding) {
    String asked = finding.source().equals(Finding.CORE) ? "" : ", asked by " + finding.source();
    String key =
        finding.vendorKeys().entrySet().stream()
            .map(
                own ->
                    asked.isEmpty()
                        ? ", for " + own.getKey() + " " + own.getValue()
                        : " as " + own.getValue())
            .collect(Collectors.joining());
    String severities =
        finding.severities().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    return asked + key + (severities.isEmpty() ? "" : " (" + severities + ")");
  }

  /** How many occurrences the examples do not stand for. */
  private static long more(List<Finding> findings, long total) {
    return total - findings.stream().limit(EXAMPLES).mapToLong(Finding::count).sum();
  }

  /** Where else, for a finding that stands for several. */
  private static String samples(Finding finding) {
    if (finding.samples().isEmpty()) {
      return "";
    }
    boolean more = finding.samples().size() < finding.count();
    return " "
        + counted(finding.count(), "time")
        + ": "
        + String.join(", ", finding.samples())
        + (more ? ", ..." : "");
  }

  private static String describeFile(Finding finding) {
    String place = describePlace(finding);
    return finding.location().file().map(MessageTemplate::escape).orElse(PACKAGE)
        + (place.isEmpty() ? ": " : ", " + place);
  }

  private static String describePlace(Finding finding) {
    StringBuilder place = new StringBuilder();
    finding.location().line().ifPresent(line -> place.append("line ").append(line));
    finding
        .sourcedId()
        .ifPresent(id -> place.append(" (").append(MessageTemplate.escape(id)).append(")"));
    return place.isEmpty() ? "" : place.append(": ").toString();
  }
}
