package dev.oneroster.validation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.RosterValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One defect of real rosters: packages that have it, with all that is to be found in each, and
 * packages that come near and do not have it.
 *
 * <pre>{@code
 * DefectCase.row(123, "date_serial")
 *     .fails(roster.cell("enrollments.csv", 2, "beginDate", "45884"),
 *         "error value.date_serial enrollments.csv:2:beginDate")
 *     .passes(roster.cell("enrollments.csv", 2, "beginDate", "2025-08-15"))
 * }</pre>
 *
 * <p>Values are immutable.
 */
public final class DefectCase {

  /** One package and what is to be found in it. */
  private record Example(RosterValidator validator, Supplier<byte[]> zip, List<String> expected) {}

  private final String name;
  private final OptionalInt row;
  private final List<Example> examples;

  private DefectCase(String name, OptionalInt row, List<Example> examples) {
    this.name = name;
    this.row = row;
    this.examples = examples;
  }

  /**
   * A defect of the catalogue of defects.
   *
   * @param number its number there
   * @param name a few words, joined by underscores
   * @return a case without packages
   */
  public static DefectCase row(int number, String name) {
    return new DefectCase("row_" + number + "_" + name, OptionalInt.of(number), List.of());
  }

  /**
   * A rule that no row of the catalogue asks for.
   *
   * @param code the rule's code
   * @return a case without packages
   */
  public static DefectCase rule(String code) {
    return new DefectCase("rule_" + code.replace('.', '_'), OptionalInt.empty(), List.of());
  }

  /**
   * The same with a package that has the defect.
   *
   * @param roster the package
   * @param findings all that is to be found, as {@link #describe} writes it, in the report's order
   * @return a case
   */
  public DefectCase fails(TestPackage roster, String... findings) {
    return fails(RosterValidator.create(), roster, findings);
  }

  /**
   * The same with a package that has the defect.
   *
   * @param validator the validator to use
   * @param roster the package
   * @param findings all that is to be found, as {@link #describe} writes it, in the report's order
   * @return a case
   */
  public DefectCase fails(RosterValidator validator, TestPackage roster, String... findings) {
    return with(new Example(validator, roster::zip, some(findings)));
  }

  /**
   * The same with an archive that has the defect.
   *
   * @param archive the archive's bytes
   * @param findings all that is to be found, as {@link #describe} writes it, in the report's order
   * @return a case
   */
  public DefectCase fails(byte[] archive, String... findings) {
    return with(new Example(RosterValidator.create(), archive::clone, some(findings)));
  }

  /**
   * The same with packages in which nothing is to be found.
   *
   * @param rosters packages
   * @return a case
   */
  public DefectCase passes(TestPackage... rosters) {
    return passes(RosterValidator.create(), rosters);
  }

  /**
   * The same with packages in which nothing is to be found.
   *
   * @param validator the validator to use
   * @param rosters packages
   * @return a case
   */
  public DefectCase passes(RosterValidator validator, TestPackage... rosters) {
    DefectCase more = this;
    for (TestPackage roster : rosters) {
      more = more.with(new Example(validator, roster::zip, List.of()));
    }
    return more;
  }

  private static List<String> some(String... findings) {
    if (findings.length == 0) {
      throw new IllegalArgumentException("a package with a defect has findings");
    }
    return List.of(findings);
  }

  private DefectCase with(Example example) {
    List<Example> more = new ArrayList<>(examples);
    more.add(example);
    return new DefectCase(name, row, List.copyOf(more));
  }

  /** Validates all packages and compares what is found with what is expected. */
  public void check() {
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      assertThat(found(example)).as(name + ", package " + (i + 1)).isEqualTo(example.expected());
    }
  }

  private static List<String> found(Example example) {
    try (RosterPackage roster =
        RosterPackage.open(new ByteArrayInputStream(example.zip().get()), Limits.defaults())) {
      return example.validator().validate(roster).findings().stream()
          .map(DefectCase::describe)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * A finding in a line: severity, code, place and, if it stands for several, their number, as in
   * {@code warning value.date_sentinel enrollments.csv:2:endDate x3}.
   *
   * @param finding a finding
   * @return the line
   */
  public static String describe(Finding finding) {
    String line = finding.severity().token() + " " + finding.code() + " " + place(finding);
    return finding.count() == 1 ? line : line + String.format(Locale.ROOT, " x%d", finding.count());
  }

  private static String place(Finding finding) {
    Location location = finding.location();
    Optional<String> file = location.file();
    if (file.isEmpty()) {
      return "package";
    }
    String line = location.line().isPresent() ? "" + location.line().getAsLong() : "";
    if (location.column().isPresent()) {
      return file.get() + ":" + line + ":" + location.column().get();
    }
    return line.isEmpty() ? file.get() : file.get() + ":" + line;
  }

  /**
   * The row of the catalogue of defects.
   *
   * @return its number, if it is about one
   */
  public OptionalInt row() {
    return row;
  }

  /**
   * The codes that its packages show.
   *
   * @return the codes of all findings that are expected
   */
  public Set<String> codes() {
    return examples.stream()
        .flatMap(example -> example.expected().stream())
        .map(line -> line.split(" ", 3)[1])
        .collect(Collectors.toSet());
  }

  /**
   * Whether it shows what is allowed, too.
   *
   * @return true if nothing is expected in one of its packages
   */
  public boolean hasPassing() {
    return examples.stream().anyMatch(example -> example.expected().isEmpty());
  }

  /** The name, such as {@code row_123_date_serial}. */
  @Override
  public String toString() {
    return name;
  }
}
