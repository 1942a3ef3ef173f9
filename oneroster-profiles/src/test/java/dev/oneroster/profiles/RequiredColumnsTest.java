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
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Finding;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.testing.RosterFixture;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of columns in the vendors' pages: without one that is to be there, and with a blank
 * where there is to be a value, a package has one error, there.
 */
class RequiredColumnsTest {

  private static final RosterProfile GREAT_MINDS =
      new GreatMinds().profile(ParameterValues.defaults());
  private static final RosterProfile MANAGEBAC =
      new ManageBac().profile(ParameterValues.defaults());

  private static final RosterFixture V1_1 = RosterFixture.small(OneRosterVersion.V1_1);

  private static final RosterFixture STAFF =
      V1_1.archiveNamed("NavianceOneRoster.zip")
          .only(ORGS, USERS)
          .withoutRow(USERS, "student")
          .column(USERS, "metadata.title", "Counselor");

  private static final RosterFixture STUDENTS =
      V1_1.archiveNamed("NavianceOneRoster.zip").only(ORGS, USERS, DEMOGRAPHICS);

  /** What a page says of a file's columns. */
  private record Table(
      RosterProfile profile,
      RosterFixture good,
      RosterFile<?> file,
      String row,
      List<String> headers,
      List<String> values) {

    @Override
    public String toString() {
      return profile.id() + ", " + file;
    }
  }

  private static List<String> allOf(RosterFile<?> file, OneRosterVersion version) {
    return file.columns(version).stream()
        .filter(column -> !column.isWithdrawn())
        .map(Column::name)
        .toList();
  }

  private static Table greatMinds(RosterFile<?> file, String row, String... values) {
    List<String> all = allOf(file, OneRosterVersion.V1_1);
    return new Table(GREAT_MINDS, V1_1, file, row, all, List.of(values));
  }

  private static Table manageBac(RosterFile<?> file, String row, String... values) {
    List<String> all = allOf(file, OneRosterVersion.V1_2);
    return new Table(MANAGEBAC, ManageBacTest.GOOD, file, row, all, List.of(values));
  }

  private static Table naviance(
      RosterProfile profile, RosterFixture good, RosterFile<?> file, String row, String... both) {
    return new Table(profile, good, file, row, List.of(both), List.of(both));
  }

  static Stream<Table> tables() {
    return Stream.of(
        greatMinds(ORGS, "school", "sourcedId", "name", "type"),
        greatMinds(USERS, "teacher", "sourcedId", "enabledUser", "orgSourcedIds", "role"),
        greatMinds(CLASSES, "class", "sourcedId", "title", "courseSourcedId", "schoolSourcedId"),
        greatMinds(
            ENROLLMENTS,
            "enrollment-2",
            "sourcedId",
            "classSourcedId",
            "schoolSourcedId",
            "userSourcedId",
            "role"),
        manageBac(ACADEMIC_SESSIONS, "term", "sourcedId", "title", "type", "startDate", "endDate"),
        manageBac(
            CLASSES,
            "class",
            "sourcedId",
            "title",
            "grades",
            "courseSourcedId",
            "classType",
            "schoolSourcedId"),
        manageBac(COURSES, "course", "sourcedId", "title", "orgSourcedId"),
        manageBac(DEMOGRAPHICS, "student", "sourcedId"),
        manageBac(
            ENROLLMENTS,
            "enrollment-2",
            "sourcedId",
            "classSourcedId",
            "schoolSourcedId",
            "userSourcedId",
            "role"),
        manageBac(ORGS, "org_diploma", "sourcedId", "name", "type", "parentSourcedId"),
        manageBac(
            ROLES,
            "role-teacher",
            "sourcedId",
            "userSourcedId",
            "roleType",
            "role",
            "orgSourcedId"),
        manageBac(
            USERS, "teacher", "sourcedId", "enabledUser", "username", "givenName", "familyName"),
        naviance(Naviance.staff(), STAFF, ORGS, "school", "sourcedId", "name", "type"),
        naviance(
            Naviance.staff(),
            STAFF,
            USERS,
            "teacher",
            "sourcedId",
            "enabledUser",
            "orgSourcedIds",
            "role",
            "username",
            "givenName",
            "familyName",
            "email"),
        naviance(
            Naviance.student(),
            STUDENTS,
            USERS,
            "student",
            "sourcedId",
            "enabledUser",
            "orgSourcedIds",
            "role",
            "username",
            "givenName",
            "familyName"),
        naviance(Naviance.student(), STUDENTS, DEMOGRAPHICS, "student", "sourcedId"));
  }

  private static List<Finding> minded(RosterFixture roster, RosterProfile profile) {
    return roster.validate(profile).findings().stream()
        .filter(finding -> finding.severity() != Severity.INFO)
        .toList();
  }

  private static void checkOne(List<Finding> found, String column, long line) {
    assertThat(found)
        .as(column)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.location().column()).contains(column);
              assertThat(finding.location().line()).hasValue(line);
            });
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_column_that_is_missing_is_one_error(Table table) {
    assertThat(minded(table.good(), table.profile())).isEmpty();
    for (String column : table.headers()) {
      RosterFixture without = table.good().withoutColumn(table.file(), column);
      checkOne(minded(without, table.profile()), column, 1);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_value_that_is_missing_is_one_error(Table table) {
    long line = table.good().line(table.file(), table.row());
    for (String column : table.values()) {
      RosterFixture blank = table.good().cell(table.file(), table.row(), column, "");
      // Warnings may follow from what is blank, such as a program that belongs to no school.
      List<Finding> errors =
          minded(blank, table.profile()).stream()
              .filter(finding -> finding.severity().isInvalid())
              .toList();
      checkOne(errors, column, line);
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void columns_stand_in_their_order_where_that_is_asked(Table table) {
    String last = table.headers().get(table.headers().size() - 1);
    List<Finding> found = minded(table.good().movedColumn(table.file(), last, 0), table.profile());
    if (table.headers().size() > 1) {
      assertThat(found).singleElement().extracting(Finding::code).isEqualTo("header.order");
    }
  }
}
