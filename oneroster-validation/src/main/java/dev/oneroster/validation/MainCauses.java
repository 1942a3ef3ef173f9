package dev.oneroster.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What to mend first: the findings from which others follow, and those that most rows have. Of each
 * kind of trouble (the archive, the manifest, headers, values, ...) one comes first, so that a few
 * lines tell about all kinds.
 */
final class MainCauses {

  /**
   * One cause.
   *
   * @param first where it is first seen
   * @param total how often it is
   * @param files in how many files
   */
  record Cause(Finding first, long total, int files) {

    private String code() {
      return first.code();
    }

    private String family() {
      String prefix = code().substring(0, code().indexOf('.'));
      return FAMILIES.getOrDefault(prefix, prefix);
    }
  }

  private static final Map<String, String> FAMILIES =
      Map.of("vocab", "value", "delta", "value", "text", "csv", "package", "zip", "role", "sem");

  /** A warning, and yet the cause of the errors in all columns that hold no texts. */
  private static final String PROGRAMS_WORD_FOR_NOTHING = "csv.sql_null";

  /** In front of a missing manifest: it may be missing at the top only. */
  private static final Set<String> AROUND = Set.of("zip.nested_folder", "zip.nested_zip");

  /** In front of tabs in place of commas: spreadsheets write both at once. */
  private static final String OTHER_ENCODING = "text.utf16";

  /** What changes how a whole file or package is read. */
  private static final Set<String> ROOTS =
      Set.of(
          "header.translated",
          "header.data_as_header",
          "manifest.declared_missing",
          "manifest.oneroster_version",
          "manifest.version_vs_headers",
          "csv.cr_only",
          "csv.delimiter",
          "csv.empty_file",
          "csv.header_only",
          "csv.not_csv",
          "csv.repeated_header",
          "text.bom_inside",
          PROGRAMS_WORD_FOR_NOTHING,
          "text.utf16",
          "text.utf16_no_bom");

  /** What more rows than this part have is an error of the export, not of its data. */
  private static final int MANY_ROWS = 10;

  private final ValidationReport report;
  private final long rows;

  private MainCauses(ValidationReport report) {
    this.report = report;
    this.rows = report.files().stream().mapToLong(FileSummary::rows).sum();
  }

  /** The causes in the order in which to mend them, of errors or, without any, of warnings. */
  static List<Cause> of(ValidationReport report) {
    return new MainCauses(report).ranked();
  }

  private List<Cause> ranked() {
    boolean valid = report.findings().stream().noneMatch(f -> f.severity().isInvalid());
    Map<String, List<Finding>> byCode = new LinkedHashMap<>();
    for (Finding finding : report.findings()) {
      Severity severity = finding.severity();
      boolean counts = valid || finding.code().equals(PROGRAMS_WORD_FOR_NOTHING);
      if (severity.isInvalid() || (counts && severity == Severity.WARNING)) {
        byCode.computeIfAbsent(finding.code(), code -> new ArrayList<>()).add(finding);
      }
    }
    List<Cause> causes = new ArrayList<>(byCode.values().stream().map(this::cause).toList());
    causes.sort(
        Comparator.comparingInt(this::tier)
            .thenComparing(cause -> !cause.code().startsWith(OTHER_ENCODING))
            .thenComparing(Comparator.comparingLong(Cause::total).reversed()));
    return oneOfEachFamilyFirst(causes);
  }

  private Cause cause(List<Finding> findings) {
    Set<Optional<String>> files = new HashSet<>();
    findings.forEach(finding -> files.add(finding.location().file()));
    Finding first = findings.get(0);
    return new Cause(first, report.totals().getOrDefault(first.code(), 1L), files.size());
  }

  private int tier(Cause cause) {
    if (AROUND.contains(cause.code())) {
      return 0;
    }
    if (cause.first().severity() == Severity.FATAL) {
      return 1;
    }
    if (cause.code().equals("header.v1_0")) {
      return 2;
    }
    String family = cause.family();
    if (ROOTS.contains(cause.code()) || family.equals("zip")) {
      return 3;
    }
    if (family.equals("header")) {
      return 4;
    }
    boolean derived = family.equals("ref") || family.equals("sem");
    if (!derived && rows > 0 && cause.total() * MANY_ROWS >= rows && cause.total() > 1) {
      return 5;
    }
    if (family.equals("manifest")) {
      return 6;
    }
    return derived ? 8 : 7;
  }

  private static List<Cause> oneOfEachFamilyFirst(List<Cause> causes) {
    List<Cause> first = new ArrayList<>();
    List<Cause> later = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Cause cause : causes) {
      (told.add(cause.family()) ? first : later).add(cause);
    }
    first.addAll(later);
    return first;
  }
}
