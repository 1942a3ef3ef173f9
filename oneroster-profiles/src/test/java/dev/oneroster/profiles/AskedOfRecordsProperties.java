package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.ProfileConstraint;
import dev.oneroster.validation.RecordValidation;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.Rule;
import dev.oneroster.validation.spi.CellConstraint;
import dev.oneroster.validation.spi.Constraint;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfiles;
import dev.oneroster.validation.spi.RowConstraint;
import dev.oneroster.validation.testing.RosterFixture;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.engine.HibernateConstraintViolation;

/**
 * What a profile finds on a row by itself is what a Jakarta validator finds on its entity, and what
 * a writer refuses it for.
 */
class AskedOfRecordsProperties {

  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "a,b",
          "x y",
          "\u00e9_1",
          "09",
          "KG",
          "PS,01",
          "district",
          "school",
          "teacher",
          "student",
          "aide",
          "administrator",
          "proctor",
          "2026-08-01",
          "scheduled",
          "homeroom",
          "semester",
          "a-very-long-text-".repeat(8),
          "someone@example.org",
          "true",
          "false");

  private static final Map<RosterFile<?>, List<String>> ROWS =
      Map.of(
          ORGS, List.of("district", "school"),
          ACADEMIC_SESSIONS, List.of("year", "term"),
          COURSES, List.of("course"),
          CLASSES, List.of("class"),
          USERS, List.of("teacher", "student"),
          ENROLLMENTS, List.of("enrollment-1", "enrollment-2"),
          DEMOGRAPHICS, List.of("student"),
          ROLES, List.of("role-teacher", "role-student"));

  private static final List<Asked> ASKED =
      RosterProfiles.installed().ids().stream()
          .map(id -> new Asked(RosterProfiles.installed().get(id)))
          .toList();

  /** A profile, a package that holds all columns that it knows, and a validator that asks it. */
  private record Asked(RosterProfile profile, RosterFixture good, Validator validator) {

    Asked(RosterProfile profile) {
      this(profile, good(profile), RecordValidation.factory(version(profile), profile));
    }

    private Asked(RosterProfile profile, RosterFixture good, ValidatorFactory factory) {
      this(profile, good, factory.getValidator());
    }

    private static OneRosterVersion version(RosterProfile profile) {
      return profile.id().equals("managebac") ? OneRosterVersion.V1_2 : OneRosterVersion.V1_1;
    }

    private static RosterFixture good(RosterProfile profile) {
      RosterFixture roster = RosterFixture.small(version(profile));
      for (Constraint.Use use : metadata(profile)) {
        roster = roster.column(use.file(), use.column(), "");
      }
      return roster;
    }

    private static List<Constraint.Use> metadata(RosterProfile profile) {
      return profile.rules().stream()
          .flatMap(rule -> rule.constraint().uses().stream())
          .filter(use -> use.column().startsWith(RosterFile.METADATA_PREFIX))
          .filter(use -> ROWS.containsKey(use.file()))
          .distinct()
          .toList();
    }

    /** The codes of rules about single records. */
    Set<String> codes() {
      return profile.rules().stream()
          .filter(
              rule ->
                  rule.constraint() instanceof CellConstraint
                      || rule.constraint() instanceof RowConstraint)
          .map(ProfileRule::rule)
          .map(Rule::code)
          .collect(Collectors.toSet());
    }

    Set<String> errors() {
      return profile.rules().stream()
          .map(ProfileRule::rule)
          .filter(rule -> rule.severity().isInvalid())
          .map(Rule::code)
          .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
      return profile.id();
    }
  }

  /** A row's cell with another text. */
  private record Change(RosterFile<?> file, String sourcedId, String column, String text) {}

  private record Case(Asked asked, List<Change> changes) {}

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void all_find_the_same(@ForAll("cases") Case random) throws IOException {
    RosterFixture roster = random.asked().good();
    for (Change change : random.changes()) {
      roster = roster.cell(change.file(), change.sourcedId(), change.column(), change.text());
    }
    Path folder = Files.createTempDirectory("oneroster-test");
    try (RosterPackage written = RosterPackage.open(roster.write(folder))) {
      compare(random.asked(), written);
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static void compare(Asked asked, RosterPackage roster) throws IOException {
    Map<String, Set<String>> byLibrary = new TreeMap<>();
    for (RosterFile<?> file : roster.files()) {
      ask(asked, roster, file, byLibrary);
    }
    Map<String, Set<String>> compiled = new TreeMap<>();
    byLibrary.keySet().forEach(row -> compiled.put(row, new TreeSet<>()));
    Set<String> unclear = new TreeSet<>();
    RosterValidator validator = RosterValidator.create().withProfiles(asked.profile());
    for (Finding finding : validator.withBindingToo().validate(roster).findings()) {
      String row = row(finding.location().file().orElse(""), finding.location().line().orElse(0));
      if (finding.source().equals(Finding.CORE) && finding.severity().isInvalid()) {
        unclear.add(row); // of what breaks the binding, a profile has nothing to say
      } else if (asked.codes().contains(finding.code()) && compiled.containsKey(row)) {
        compiled.get(row).add(told(finding));
      }
    }
    byLibrary.keySet().removeAll(unclear);
    compiled.keySet().removeAll(unclear);
    assertThat(compiled).isEqualTo(byLibrary);
    Map<String, Set<String>> byWriter = byWriter(asked, roster);
    byWriter.keySet().removeAll(unclear);
    Set<String> errors = asked.errors();
    compiled.values().forEach(found -> found.removeIf(told -> !errors.contains(code(told))));
    compiled.values().removeIf(Set::isEmpty);
    assertThat(byWriter).isEqualTo(compiled);
  }

  /** For each row that a writer refuses, why. */
  private static Map<String, Set<String>> byWriter(Asked asked, RosterPackage roster)
      throws IOException {
    Map<String, Set<String>> refused = new TreeMap<>();
    AtomicLong line = new AtomicLong();
    RosterPackageWriter.Builder settings =
        RosterPackageWriter.builder(roster.version())
            .withProfiles(asked.profile())
            .withBindingToo()
            .withRefusedRecords(
                record ->
                    refused.put(
                        row(record.file().fileName(), line.get()),
                        record.findings().stream()
                            .map(AskedOfRecordsProperties::told)
                            .collect(Collectors.toCollection(TreeSet::new))));
    try (RosterPackageWriter writer = settings.toZip(OutputStream.nullOutputStream())) {
      for (RosterFile<?> file : roster.files()) {
        copy(roster, file, writer, line);
      }
    }
    return refused;
  }

  private static <T extends RosterRecord> void copy(
      RosterPackage roster, RosterFile<T> file, RosterPackageWriter writer, AtomicLong line)
      throws IOException {
    try (RosterReader<T> rows = roster.read(file);
        RosterFileWriter<T> written = writer.open(rows.header())) {
      for (Row<T> row : rows) {
        if (row.entity().isPresent()) {
          line.set(row.line());
          written.write(row.orElseThrow());
        }
      }
    }
  }

  private static String code(String told) {
    return told.substring(told.indexOf(' ') + 1);
  }

  private static <T extends RosterRecord> void ask(
      Asked asked, RosterPackage roster, RosterFile<T> file, Map<String, Set<String>> found)
      throws IOException {
    try (RosterReader<T> rows = roster.read(file)) {
      for (Row<T> row : rows) {
        if (row.entity().isPresent()) {
          Set<String> violations = new TreeSet<>();
          for (ConstraintViolation<T> violation : asked.validator().validate(row.orElseThrow())) {
            if (violation.getConstraintDescriptor().getAnnotation() instanceof ProfileConstraint) {
              HibernateConstraintViolation<?> ofLibrary =
                  violation.unwrap(HibernateConstraintViolation.class);
              violations.add(told(ofLibrary.getDynamicPayload(Finding.class)));
            }
          }
          found.put(row(file.fileName(), row.line()), violations);
        }
      }
    }
  }

  private static String row(String file, long line) {
    return file + " " + line;
  }

  private static String told(Finding finding) {
    return finding.location().column().orElseThrow() + " " + finding.code();
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.of(ASKED)
        .flatMap(
            asked ->
                changes(asked)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(6)
                    .map(changes -> new Case(asked, changes)));
  }

  private static Arbitrary<Change> changes(Asked asked) {
    OneRosterVersion version = asked.good().version();
    return Arbitraries.of(RosterFiles.in(version).stream().filter(ROWS::containsKey).toList())
        .flatMap(
            file -> {
              List<String> columns =
                  new ArrayList<>(file.columns(version).stream().map(Column::name).toList());
              Asked.metadata(asked.profile()).stream()
                  .filter(use -> use.file() == file)
                  .forEach(use -> columns.add(use.column()));
              columns.remove("sourcedId");
              return Combinators.combine(
                      Arbitraries.of(ROWS.getOrDefault(file, List.of())),
                      Arbitraries.of(columns),
                      Arbitraries.of(TEXTS))
                  .as((id, column, text) -> new Change(file, id, column, text));
            });
  }
}
