package dev.oneroster.csv;

import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.model.FileMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which problems of a package, its manifest, headers and lines are read past without loss, and as
 * what. A strict reader reads past most of them, too; a lenient one says that nothing is lost.
 */
final class ProblemRepair {

  /** Tells as what a problem is read, if it is read without loss. */
  private interface Repair extends Function<Problem, Optional<String>> {}

  private static final Map<String, Repair> REPAIRS =
      Map.ofEntries(
          Map.entry("zip.nested_folder", ProblemRepair::topFolder),
          Map.entry("zip.file_name_case", problem -> detail(problem, "expected")),
          Map.entry("manifest.bad_header", ProblemRepair::manifestHeader),
          Map.entry("manifest.wrong_property_name", ProblemRepair::propertyName),
          Map.entry("manifest.file_key_case", ProblemRepair::propertyName),
          Map.entry("manifest.version_excel", problem -> detail(problem, "expected")),
          Map.entry("manifest.version_wrong", ProblemRepair::withoutBlanks),
          Map.entry("manifest.oneroster_version", ProblemRepair::withoutBlanks),
          Map.entry("manifest.mode_value", ProblemRepair::mode),
          Map.entry(
              "manifest.space_after_comma",
              problem -> mode(problem).or(() -> withoutBlanks(problem))),
          Map.entry("manifest.extra_column", as("two columns")),
          Map.entry("header.case", problem -> problem.location().column()),
          Map.entry("header.space", problem -> problem.location().column()),
          Map.entry("text.utf16", as("UTF-8")),
          Map.entry("csv.sep_line", as("nothing")),
          Map.entry("csv.cr_only", as("ends of lines")),
          Map.entry("csv.trailing_commas", as("columns with a name")),
          Map.entry("csv.blank_line", as("nothing")),
          Map.entry("csv.mixed_line_ends", as("ends of lines")));

  /** Those that are about the value of a property. */
  private static final Set<String> VALUES =
      Set.of(
          "manifest.version_excel",
          "manifest.version_wrong",
          "manifest.oneroster_version",
          "manifest.mode_value",
          "manifest.space_after_comma");

  private ProblemRepair() {}

  /** One folder that was zipped with its files; what lies deeper was put there by somebody. */
  private static Optional<String> topFolder(Problem problem) {
    return detail(problem, "folder")
        .filter(folder -> folder.indexOf('/') < 0 && folder.indexOf('\\') < 0)
        .map(folder -> "files at the top");
  }

  private static Repair as(String meant) {
    return problem -> Optional.of(meant);
  }

  /** The problems, those that are read past without loss marked as such. */
  static List<Problem> markAll(List<Problem> problems) {
    return problems.stream().map(ProblemRepair::mark).toList();
  }

  static Problem mark(Problem problem) {
    return readAs(problem).map(meant -> problem.readAs(meant, false)).orElse(problem);
  }

  private static Optional<String> readAs(Problem problem) {
    Repair repair = REPAIRS.get(problem.code());
    return repair == null || problem.isRepaired() ? Optional.empty() : repair.apply(problem);
  }

  /** The value of a property as it was meant, if a problem tells. */
  static Optional<String> valueOf(List<Problem> problems, String property) {
    return problems.stream()
        .filter(problem -> VALUES.contains(problem.code()))
        .filter(problem -> problem.location().column().equals(Optional.of(property)))
        .flatMap(problem -> readAs(problem).stream())
        .findFirst();
  }

  private static Optional<String> detail(Problem problem, String name) {
    return problem.argument(name).map(Object::toString);
  }

  private static Optional<String> withoutBlanks(Problem problem) {
    return detail(problem, "value")
        .map(String::strip)
        .filter(value -> detail(problem, "expected").equals(Optional.of(value)));
  }

  private static Optional<String> mode(Problem problem) {
    return detail(problem, "value")
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> FileMode.of(value).isPresent());
  }

  /** A name that differs in case, blanks, or what belongs to names of files. */
  private static Optional<String> propertyName(Problem problem) {
    String meant = problem.location().column().orElse("");
    String found = detail(problem, "found").orElse("");
    String bare = found.endsWith(".csv") ? found.substring(0, found.length() - 4) : found;
    boolean same =
        Spelling.differInBlanksOnly(bare, meant)
            || bare.equals(PackageManifest.FILE_PREFIX + meant);
    return same ? Optional.of(meant) : Optional.empty();
  }

  /** Two columns whose names say that they are the name and the value of a property. */
  private static Optional<String> manifestHeader(Problem problem) {
    String[] found = detail(problem, "found").orElse("").split(",", -1);
    boolean meant =
        found.length == 2
            && Spelling.differInBlanksOnly(found[0], "propertyName")
            && (Spelling.differInBlanksOnly(found[1], "value")
                || Spelling.differInBlanksOnly(found[1], "propertyValue"));
    return meant ? Optional.of("propertyName,value") : Optional.empty();
  }
}
