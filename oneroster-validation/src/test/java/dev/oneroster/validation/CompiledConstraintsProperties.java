package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.CaseIdentifier;
import dev.oneroster.model.constraint.PairedSubjects;
import dev.oneroster.validation.sample.Requirements;
import dev.oneroster.validation.sample.TestPackage;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.groups.Default;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.arbitraries.ListArbitrary;

/** What the compiled checks flag on a row is what Hibernate Validator flags on its entity. */
class CompiledConstraintsProperties {

  /** Texts of every kind of blank, which the library and we must judge alike. */
  private static final List<String> BLANKS =
      List.of(
          "", "", "", " ", "   ", "\t", "\u00a0", "\u3000", " \u3000", "\u0001", "\u001f",
          "\u2003");

  private static final List<String> TEXTS =
      List.of(
          "a",
          "A-1",
          "x y",
          " edge ",
          "é",
          "東京",
          "😀",
          "a,b",
          "a,",
          ",",
          "a,,b",
          " , ",
          "id:1",
          "{a:b}",
          "{a:b},{c:d}",
          "{a}",
          "{a:b},",
          "{ : }",
          "{a:{b}}",
          "urn:uuid:1",
          "urn:uuid:6d1b1c64-5bb6-4d0d-a0f8-9c5b4c7d0e11",
          "URN:UUID:6D1B1C64-5BB6-4D0D-A0F8-9C5B4C7D0E11");

  private static final List<String> TOKENS =
      List.of(
          "ext:x", "ext:", "EXT:x", "bogus", "active", "ACTIVE", "student", "school", "01", "1");

  /** A file of random rows. */
  private record Case(
      RosterFile<?> file, OneRosterVersion version, FileMode mode, List<List<String>> rows) {}

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void compiled_checks_and_the_library_agree(@ForAll("cases") Case random) throws IOException {
    compare(random.file(), random);
  }

  private static <T extends RosterRecord> void compare(RosterFile<T> file, Case random)
      throws IOException {
    TestPackage written =
        TestPackage.of(random.version()).mode(random.mode()).rows(file, random.rows());
    Map<Long, Set<String>> ofLibrary = new TreeMap<>();
    Map<Long, Set<String>> compiled = new TreeMap<>();
    try (RosterPackage roster = written.open()) {
      try (RosterReader<T> reader = roster.read(file)) {
        for (Row<T> row : reader) {
          row.entity()
              .ifPresent(
                  entity -> {
                    ofLibrary.put(row.line(), violated(entity, random));
                    compiled.put(row.line(), new TreeSet<>());
                  });
        }
      }
      for (Finding finding : RosterValidator.create().validate(roster).findings()) {
        Set<String> row = compiled.get(finding.location().line().orElse(0));
        if (row != null && isAboutTheRowAlone(finding)) {
          String column = finding.location().column().orElseThrow();
          row.add(file.column(column, random.version()).orElseThrow().property());
        }
      }
    }
    assertThat(compiled).as(random.toString()).isEqualTo(ofLibrary);
  }

  /** What the rules about meaning find, which no constraint on an entity asks. */
  private static final Set<String> OF_MEANING =
      MeaningRules.forOneRun().stream()
          .flatMap(rule -> rule.rules().stream())
          .map(Rule::code)
          .collect(Collectors.toSet());

  /** Not about other rows, which no constraint on an entity sees. */
  private static boolean isAboutTheRowAlone(Finding finding) {
    boolean aboutOthers =
        Stream.of("ref.", "id.", "delta.two_states").anyMatch(finding.code()::startsWith);
    return finding.severity() == Severity.ERROR
        && !aboutOthers
        && !OF_MEANING.contains(finding.code());
  }

  /** The properties that the library complains about; of the row as a whole, the last of them. */
  private static Set<String> violated(RosterRecord entity, Case random) {
    Set<String> properties = new TreeSet<>();
    List<ConstraintViolation<RosterRecord>> ofWhole = new ArrayList<>();
    for (ConstraintViolation<RosterRecord> violation :
        Requirements.validator()
            .validate(entity, Default.class, random.version().group(), random.mode().group())) {
      Path.Node node = violation.getPropertyPath().iterator().next();
      if (node.getName() == null) {
        ofWhole.add(violation);
      } else {
        properties.add(node.getName());
      }
    }
    Set<String> broken = Set.copyOf(properties);
    ofWhole.forEach(violation -> addUnlessBroken(violation, broken, properties));
    return properties;
  }

  /** Cells that are wrong by themselves are not compared with each other. */
  private static void addUnlessBroken(
      ConstraintViolation<?> violation, Set<String> broken, Set<String> properties) {
    Object annotation = violation.getConstraintDescriptor().getAnnotation();
    List<String> columns =
        annotation instanceof PairedSubjects
            ? List.of("subjects", "subjectCodes")
            : annotation instanceof CaseIdentifier
                ? List.of("source", "learningObjectiveId")
                : List.of(annotation.toString());
    if (columns.stream().noneMatch(broken::contains)) {
      properties.add(columns.get(columns.size() - 1));
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.of(OneRosterVersion.values()),
            Arbitraries.of(FileMode.BULK, FileMode.DELTA))
        .as(Tuple::of)
        .flatMap(
            both ->
                Arbitraries.of(RosterFiles.in(both.get1()))
                    .flatMap(
                        file ->
                            rows(file, both.get1())
                                .map(rows -> new Case(file, both.get1(), both.get2(), rows))));
  }

  private static ListArbitrary<List<String>> rows(RosterFile<?> file, OneRosterVersion version) {
    List<Arbitrary<String>> cells = new ArrayList<>();
    for (Column<?, ?> column : file.columns(version)) {
      cells.add(cells(column, version));
    }
    return Combinators.combine(cells).as(List::copyOf).list().ofMinSize(1).ofMaxSize(20);
  }

  private static Arbitrary<String> cells(Column<?, ?> column, OneRosterVersion version) {
    FieldType<?> type = column.type();
    List<String> valid = new ArrayList<>(valid(type, version));
    List<String> other = new ArrayList<>(BLANKS);
    boolean anyText = valid.isEmpty();
    if (anyText) {
      valid.addAll(List.of("a", "b/c.d-e_f@g", "{a:b}", "urn:uuid:x", "case"));
      other.addAll(TEXTS);
    }
    if (type.vocabulary().isPresent() || anyText) {
      other.addAll(TOKENS);
    }
    if (type.isList()) {
      other.add(valid.get(0) + "," + valid.get(valid.size() - 1));
      other.add(valid.get(0) + ",");
      other.add(valid.get(0) + ", ");
    }
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(valid)), Tuple.of(1, Arbitraries.of(other)));
  }

  private static List<String> valid(FieldType<?> type, OneRosterVersion version) {
    if (type.vocabulary().isPresent() && !type.vocabulary().get().tokens(version).isEmpty()) {
      return type.vocabulary().get().tokens(version);
    }
    return switch (type.name()) {
      case "Date" -> List.of("2026-08-15");
      case "DateTime" ->
          List.of("2026-08-15T07:30:00.000Z", "2026-08-15T07:30:00Z", "2026-08-15T07:30:00+02:00");
      case "Year" -> List.of("2027");
      case "Integer" -> List.of("0", "25", "-1");
      case "Float" -> List.of("0", "1.5", "1e2", "-.5");
      case "Enumeration" -> List.of("true", "false");
      default -> List.of();
    };
  }
}
