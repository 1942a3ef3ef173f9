package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;

/** Whatever a cell says is said the same way ever after. */
class FieldTypePropertiesTest {

  private static <V> void assertFixedPoint(FieldType<V> type, String cell) {
    V value = type.decode(cell);
    String written = type.encode(value);

    assertThat(type.check(written)).as("'%s', written '%s'", cell, written).isEmpty();
    assertThat(type.encode(type.decode(written))).isEqualTo(written);
  }

  private static <V> void assertFixedPointIfReadable(FieldType<V> type, String cell) {
    if (type.check(cell).isEmpty()) {
      assertFixedPoint(type, cell);
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return DateTimes.instants()
        .between(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59Z"))
        .ofPrecision(ChronoUnit.MILLIS);
  }

  @Property
  void everyDayIsReadAsItIsWritten(@ForAll("days") LocalDate day) {
    String cell = FieldType.DATE.encode(day);

    assertThat(cell).hasSize(10);
    assertThat(FieldType.DATE.check(cell)).isEmpty();
    assertThat(FieldType.DATE.decode(cell)).isEqualTo(day);
  }

  @Property
  void everyPointInTimeIsReadAsItIsWritten(@ForAll("instants") Instant instant) {
    String cell = FieldType.DATE_TIME.encode(instant);

    assertThat(cell).hasSize(24);
    assertThat(FieldType.DATE_TIME.check(cell)).isEmpty();
    assertThat(FieldType.DATE_TIME.decode(cell)).isEqualTo(instant);
  }

  @Property
  void everyYearIsReadAsItIsWritten(@ForAll @IntRange(min = 0, max = 9999) int year) {
    assertFixedPoint(FieldType.YEAR, "%04d".formatted(year));
  }

  /** Texts of a number's characters: many are numbers, many are nearly so. */
  @Provide
  Arbitrary<String> numberLike() {
    return Arbitraries.strings().withChars("0123456789.-+eE").ofMinLength(1).ofMaxLength(12);
  }

  @Provide
  Arbitrary<String> longNumbers() {
    return Arbitraries.strings()
        .withChars("0123456789")
        .ofMinLength(1)
        .ofMaxLength(42)
        .flatMap(
            digits ->
                Arbitraries.integers()
                    .between(0, digits.length())
                    .map(dot -> digits.substring(0, dot) + "." + digits.substring(dot)))
        .flatMap(
            number ->
                Arbitraries.of("", "e30", "e-30", "e7", "E+15").map(exponent -> number + exponent));
  }

  @Property
  void readableNumbersAreReadableWhenWritten(@ForAll("numberLike") String cell) {
    assertFixedPointIfReadable(FieldType.DECIMAL, cell);
    assertFixedPointIfReadable(FieldType.INTEGER, cell);
  }

  @Property
  void longNumbersAreReadableWhenWritten(@ForAll("longNumbers") String cell) {
    assertFixedPointIfReadable(FieldType.DECIMAL, cell);
  }

  @Provide
  Arbitrary<String> dateLike() {
    return Arbitraries.strings().withChars("0129-/. TZ:+").ofMinLength(1).ofMaxLength(30);
  }

  @Property
  void noTextMakesTheChecksThrow(@ForAll("dateLike") String dateLike, @ForAll String any) {
    for (String cell : List.of(dateLike, any, "2026-08-15T10:00:00" + dateLike)) {
      for (FieldType<?> type :
          List.of(
              FieldType.DATE,
              FieldType.DATE_TIME,
              FieldType.YEAR,
              FieldType.INTEGER,
              FieldType.DECIMAL,
              FieldType.BOOLEAN,
              FieldType.TEXTS)) {
        boolean readable = type.check(cell).map(CellProblem::readable).orElse(true);
        if (readable && !cell.isEmpty()) {
          assertThat(type.decode(cell)).isNotNull();
        }
      }
    }
  }

  @Property
  void listsAreReadAsTheyAreWritten(@ForAll List<String> items) {
    List<String> possible =
        items.stream().map(item -> item.replace(",", ";")).filter(s -> !s.isEmpty()).toList();

    assertThat(FieldType.split(FieldType.TEXTS.encode(possible))).isEqualTo(possible);
  }

  @Property
  void cellsOfListsAreWrittenAsTheyWereRead(@ForAll("listLike") String cell) {
    assertThat(FieldType.TEXTS.encode(FieldType.TEXTS.decode(cell))).isEqualTo(cell);
  }

  @Provide
  Arbitrary<String> listLike() {
    return Arbitraries.strings().withChars("ab, ").ofMaxLength(12);
  }
}
