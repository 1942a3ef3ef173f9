package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RoleType;
import dev.oneroster.model.ScoreStatus;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.UserRole;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CellRepairTest {

  private static final FieldType<String> REFERENCE = FieldType.reference(() -> RosterFiles.ORGS);
  private static final FieldType<List<String>> REFERENCES =
      FieldType.references(() -> RosterFiles.ORGS);
  private static final FieldType<?> ROLE = FieldType.vocabulary(UserRole.vocabulary());
  private static final FieldType<?> GRADES = FieldType.listOf(Grade.vocabulary());
  private static final FieldType<?> STATUS = FieldType.vocabulary(ScoreStatus.vocabulary());
  private static final FieldType<?> SESSION = FieldType.vocabulary(SessionType.vocabulary());

  private static final List<FieldType<?>> TYPES =
      List.of(
          FieldType.TEXT,
          FieldType.ID,
          FieldType.TEXTS,
          FieldType.BOOLEAN,
          FieldType.DATE,
          FieldType.DATE_TIME,
          FieldType.YEAR,
          FieldType.INTEGER,
          FieldType.DECIMAL,
          REFERENCE,
          REFERENCES,
          ROLE,
          GRADES,
          STATUS,
          SESSION,
          FieldType.vocabulary(RoleType.vocabulary()));

  private static Arguments repaired(FieldType<?> type, String cell, String meant) {
    return Arguments.of(type, cell, Optional.of(meant));
  }

  private static Arguments left(FieldType<?> type, String cell) {
    return Arguments.of(type, cell, Optional.empty());
  }

  static List<Arguments> cells() {
    return List.of(
        repaired(FieldType.BOOLEAN, "TRUE", "true"),
        repaired(FieldType.BOOLEAN, " False ", "false"),
        left(FieldType.BOOLEAN, "1"),
        left(FieldType.BOOLEAN, "yes"),
        left(FieldType.BOOLEAN, "true"),
        repaired(FieldType.BOOLEAN, "  ", ""),
        repaired(FieldType.DATE, " 2026-08-15", "2026-08-15"),
        repaired(FieldType.DATE, "2026-08-15T00:00:00Z", "2026-08-15"),
        repaired(FieldType.DATE, "2026-08-15 00:00:00.000", "2026-08-15"),
        left(FieldType.DATE, "2026-08-15T00:00:01Z"),
        left(FieldType.DATE, "2026-08-15T00:00:00+02:00"),
        left(FieldType.DATE, "2026-02-30T00:00:00Z"),
        left(FieldType.DATE, "05/06/2026"),
        left(FieldType.DATE, "08/15/26"),
        left(FieldType.DATE, "46249"),
        left(FieldType.DATE, "soon "),
        repaired(FieldType.DATE_TIME, "2026-08-15T07:30:00Z", "2026-08-15T07:30:00.000Z"),
        repaired(FieldType.DATE_TIME, "2026-08-15 09:30:00.5+02:00 ", "2026-08-15T07:30:00.500Z"),
        left(FieldType.DATE_TIME, "2026-08-15T07:30:00.123456Z"),
        left(FieldType.DATE_TIME, "0000-01-01T00:00:00+01:00"),
        left(FieldType.DATE_TIME, "2026-08-15T07:30:00"),
        left(FieldType.DATE_TIME, "2026-08-15"),
        repaired(FieldType.YEAR, "2027.0", "2027"),
        left(FieldType.YEAR, "27"),
        repaired(FieldType.INTEGER, "25.0", "25"),
        repaired(FieldType.INTEGER, "-3.00", "-3"),
        left(FieldType.INTEGER, "25.5"),
        left(FieldType.INTEGER, "1e3"),
        left(FieldType.INTEGER, "025.0"),
        repaired(FieldType.DECIMAL, "\t87.5", "87.5"),
        left(FieldType.DECIMAL, "1,5"),
        repaired(REFERENCE, "\u00a0s1 ", "s1"),
        left(REFERENCE, "s 1"),
        repaired(REFERENCES, "s1, s2 ,s3", "s1,s2,s3"),
        left(REFERENCES, "s1,,s2"),
        repaired(ROLE, "Student", "student"),
        repaired(ROLE, " TEACHER ", "teacher"),
        left(ROLE, "pupil"),
        left(ROLE, "student"),
        repaired(GRADES, "9, kg", "09,KG"),
        left(GRADES, "9th"),
        repaired(SESSION, "grading_period", "gradingPeriod"),
        left(SESSION, "quarter"),
        repaired(FieldType.TEXT, " Ann ", "Ann"),
        left(FieldType.TEXT, "Ann Marie"),
        repaired(FieldType.TEXTS, "Art, Music", "Art,Music"));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void what_is_plainly_meant_is_told_and_nothing_is_guessed(
      FieldType<?> type, String cell, Optional<String> meant) {
    assertThat(type.repair(cell, OneRosterVersion.V1_1)).isEqualTo(meant);
  }

  @Test
  void what_is_right_in_a_version_is_left_alone() {
    assertThat(GRADES.repair("9", OneRosterVersion.V1_2)).isEmpty();
    assertThat(ROLE.repair("ext:Club", OneRosterVersion.V1_2)).isEmpty();
  }

  @Property
  void what_is_meant_is_right_and_in_no_need_of_repair(
      @ForAll("types") FieldType<?> type,
      @ForAll("texts") String cell,
      @ForAll OneRosterVersion version) {
    Optional<String> meant = type.repair(cell, version);

    meant.ifPresent(
        text -> {
          assertThat(type.repair(text, version)).isEmpty();
          assertThat(text.isEmpty() || type.check(text).isEmpty()).isTrue();
        });
  }

  @Property
  void the_value_of_a_readable_cell_stays_the_same(
      @ForAll("typesOfForm") FieldType<?> type,
      @ForAll("texts") String cell,
      @ForAll OneRosterVersion version) {
    boolean readable = !cell.isEmpty() && type.check(cell).filter(p -> !p.readable()).isEmpty();
    if (readable) {
      type.repair(cell, version)
          .ifPresent(text -> assertThat(type.decode(text)).isEqualTo(type.decode(cell)));
    }
  }

  @Provide
  Arbitrary<FieldType<?>> types() {
    return Arbitraries.of(TYPES);
  }

  /** Those whose cells are not their own values. */
  @Provide
  Arbitrary<FieldType<?>> typesOfForm() {
    return Arbitraries.of(
        TYPES.stream()
            .filter(type -> !type.takesBlank() && !type.isList() && type.vocabulary().isEmpty())
            .toList());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> nearlyRight =
        Arbitraries.of(
            "true",
            "2026-08-15",
            "2026-08-15T07:30:00.000Z",
            "2026-08-15T00:00:00",
            "2027",
            "25",
            "25.0",
            "-1.5",
            "s1",
            "student",
            "09",
            "9",
            "gradingPeriod",
            "fully graded",
            "a,b");
    Arbitrary<String> blank = Arbitraries.of("", " ", "\t", "\u00a0", "  ");
    Arbitrary<String> spoilt =
        net.jqwik.api.Combinators.combine(blank, nearlyRight, blank, Arbitraries.of(0, 1, 2))
            .as(
                (before, text, after, change) ->
                    before
                        + (change == 0
                            ? text
                            : change == 1 ? text.toUpperCase(java.util.Locale.ROOT) : text + ".0")
                        + after);
    return Arbitraries.oneOf(spoilt, Arbitraries.strings().ofMaxLength(12));
  }
}
