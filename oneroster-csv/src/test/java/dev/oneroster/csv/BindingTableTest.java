package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.constraint.Bulk;
import dev.oneroster.model.constraint.Delta;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The binding tables in the code against the tables that were collected from the binding's text.
 */
class BindingTableTest {

  /** One row of a table. */
  record TableRow(
      String file,
      int position,
      String column,
      String required,
      String format,
      String reference,
      Set<String> tokens) {

    TableRow withFormat(String other) {
      return new TableRow(file, position, column, required, other, reference, tokens);
    }
  }

  static List<TableRow> table(OneRosterVersion version) {
    List<TableRow> rows = new ArrayList<>();
    for (String[] cells : lines("oneroster", version)) {
      if (!cells[0].equals("manifest")) {
        TableRow row =
            new TableRow(
                cells[0],
                Integer.parseInt(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                cells[5].replaceAll("\\(\\w+=(\\w+)\\)", " of kind $1"),
                tokens(cells[6]));
        rows.add(isGradeOfOneUser(row, version) ? row.withFormat("List of Strings") : row);
      }
    }
    return rows;
  }

  /** Open question Q5: the table of 1.1 has one grade; real files have lists, and both are read. */
  private static boolean isGradeOfOneUser(TableRow row, OneRosterVersion version) {
    return version == OneRosterVersion.V1_1
        && row.file().equals("users")
        && row.column().equals("grades")
        && row.format().equals("String");
  }

  private static Set<String> tokens(String cell) {
    return cell.isEmpty() ? Set.of() : new TreeSet<>(List.of(cell.split("\\|")));
  }

  static List<String[]> lines(String table, OneRosterVersion version) {
    String name = "/binding/" + table + "-" + version + ".tsv";
    try (InputStream stream = BindingTableTest.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Stream<Arguments> files() {
    return Arrays.stream(OneRosterVersion.values())
        .flatMap(
            version -> RosterFiles.in(version).stream().map(file -> Arguments.of(file, version)));
  }

  @ParameterizedTest
  @EnumSource(OneRosterVersion.class)
  void haveTheFilesOfTheBindingInTheOrderOfTheManifest(OneRosterVersion version) {
    List<String> properties =
        lines("manifest", version).stream()
            .map(cells -> cells[1])
            .filter(name -> name.startsWith("file."))
            .toList();

    assertThat(RosterFiles.in(version))
        .extracting(RosterFile::manifestProperty)
        .isEqualTo(properties);
    assertThat(RosterFiles.in(version))
        .extracting(RosterFile::name)
        .containsExactlyInAnyOrderElementsOf(
            table(version).stream().map(TableRow::file).distinct().toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void haveTheColumnsOfTheBinding(RosterFile<?> file, OneRosterVersion version) {
    List<TableRow> declared = new ArrayList<>();
    for (Column<?, ?> column : file.columns(version)) {
      declared.add(
          new TableRow(
              file.name(),
              declared.size() + 1,
              column.name(),
              required(file, column, version),
              column.type().name(),
              column.reference().map(Reference::toString).orElse(""),
              tokens(column, version)));
    }

    assertThat(declared)
        .isEqualTo(table(version).stream().filter(row -> row.file().equals(file.name())).toList());
  }

  private static Set<String> tokens(Column<?, ?> column, OneRosterVersion version) {
    if (column.type() == FieldType.BOOLEAN) {
      return Set.of("true", "false");
    }
    Set<String> tokens = new TreeSet<>();
    if (column.type().vocabulary().isPresent()) {
      Vocabulary<?> vocabulary = column.type().vocabulary().get();
      tokens.addAll(vocabulary.tokens(version));
      if (vocabulary.isExtensible(version)) {
        tokens.add("ext:*");
      }
    }
    return tokens;
  }

  /** What the constraints on the getter say, in the table's words. */
  private static String required(
      RosterFile<?> file, Column<?, ?> column, OneRosterVersion version) {
    List<Annotation> constraints = constraints(file.type(), column.property());
    boolean always =
        constraints.stream()
            .anyMatch(
                constraint ->
                    groupsOfRequirement(constraint)
                        .filter(groups -> groups.isEmpty() || groups.contains(version.group()))
                        .isPresent());
    boolean inDelta =
        constraints.stream()
            .anyMatch(
                constraint ->
                    groupsOfRequirement(constraint)
                        .filter(groups -> groups.contains(Delta.class))
                        .isPresent());
    boolean notInBulk =
        constraints.stream()
            .anyMatch(
                constraint ->
                    constraint instanceof Null none
                        && List.of(none.groups()).equals(List.of(Bulk.class)));
    if (inDelta && notInBulk && !always) {
      return "Conditional(yes-for-delta)";
    }
    assertThat(inDelta || notInBulk).as("half a condition on %s", column).isFalse();
    return always ? "Yes" : "No";
  }

  private static Optional<List<Class<?>>> groupsOfRequirement(Annotation constraint) {
    if (constraint instanceof NotNull required) {
      return Optional.of(List.of(required.groups()));
    }
    if (constraint instanceof NotBlank required) {
      return Optional.of(List.of(required.groups()));
    }
    if (constraint instanceof NotEmpty required) {
      return Optional.of(List.of(required.groups()));
    }
    return Optional.empty();
  }

  /** The constraints on a getter: on itself, or on the type argument of its Optional. */
  private static List<Annotation> constraints(Class<?> type, String property) {
    Method getter = getter(type, property);
    List<Annotation> constraints = new ArrayList<>(List.of(getter.getAnnotations()));
    AnnotatedType returned = getter.getAnnotatedReturnType();
    if (getter.getReturnType() == Optional.class
        && returned instanceof AnnotatedParameterizedType optional) {
      AnnotatedType held = optional.getAnnotatedActualTypeArguments()[0];
      constraints.addAll(List.of(held.getAnnotations()));
    }
    return constraints;
  }

  private static Method getter(Class<?> type, String property) {
    String name = "get" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException failure) {
      throw new LinkageError(failure.getMessage(), failure);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aColumnWithoutWhichThereIsNoEntityIsRequiredByTheBinding(
      RosterFile<?> file, OneRosterVersion version) {
    assertThat(file.columns(version))
        .filteredOn(Column::isRequired)
        .allSatisfy(
            column ->
                assertThat(required(file, column, version)).as(column.name()).isEqualTo("Yes"));
  }

  @Test
  void oneColumnWasWithdrawnFromTheBinding() {
    List<String> withdrawn = new ArrayList<>();
    for (RosterFile<?> file : RosterFiles.all()) {
      for (Column<?, ?> column : file.allColumns()) {
        if (column.isWithdrawn()) {
          withdrawn.add(file.name() + "." + column.name() + " -> " + column.reference().get());
          assertThat(column.isIn(OneRosterVersion.V1_1)).isFalse();
          assertThat(column.isIn(OneRosterVersion.V1_2)).isTrue();
        }
      }
    }

    assertThat(withdrawn).containsExactly("users.resourceSourcedIds -> resources");
    assertThat(RosterFiles.USERS.columns(OneRosterVersion.V1_2))
        .extracting(Column::name)
        .doesNotContain("resourceSourcedIds");
  }

  @Test
  void aColumnsPropertyIsItsNameUnlessAVersionRenamedIt() {
    List<String> renamed = new ArrayList<>();
    for (RosterFile<?> file : RosterFiles.all()) {
      for (Column<?, ?> column : file.allColumns()) {
        if (!column.property().equals(column.name())) {
          renamed.add(file.name() + "." + column.name() + " -> " + column.property());
        }
      }
    }

    assertThat(renamed)
        .containsExactly("lineItems.gradingPeriodSourcedId -> academicSessionSourcedId");
  }

  @ParameterizedTest
  @EnumSource(OneRosterVersion.class)
  void aFileComesAfterThoseItRefersToButForCycles(OneRosterVersion version) {
    List<RosterFile<?>> order = RosterFiles.inDependencyOrder(version);

    assertThat(order).containsExactlyInAnyOrderElementsOf(RosterFiles.in(version));
    List<String> forward = new ArrayList<>();
    for (RosterFile<?> file : order) {
      for (Column<?, ?> column : file.allColumns()) {
        Optional.of(column)
            .filter(each -> each.isIn(version))
            .flatMap(Column::reference)
            .map(Reference::file)
            .filter(target -> order.indexOf(target) > order.indexOf(file))
            .ifPresent(target -> forward.add(file.name() + "." + column.name()));
      }
    }
    assertThat(forward).isEmpty();
  }

  @Test
  void rolesComeBeforeWhatIsJudgedByThem() {
    List<RosterFile<?>> order = RosterFiles.inDependencyOrder(OneRosterVersion.V1_2);

    assertThat(order)
        .containsSubsequence(
            RosterFiles.USERS,
            RosterFiles.ROLES,
            RosterFiles.DEMOGRAPHICS,
            RosterFiles.ENROLLMENTS,
            RosterFiles.RESULTS);
  }

  @Test
  void aFileIsFoundByItsName() {
    for (RosterFile<? extends RosterRecord> file : RosterFiles.all()) {
      assertThat(RosterFiles.named(file.name()).orElseThrow()).isSameAs(file);
    }
    assertThat(RosterFiles.named("Users")).isEmpty();
    assertThat(RosterFiles.named("users.csv")).isEmpty();
  }
}
