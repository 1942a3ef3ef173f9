package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.model.Grade;
import dev.oneroster.model.OrgType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypeTest {

  /** The code of what is wrong and whether the value is known all the same; else {@code fine}. */
  private static String verdict(FieldType<?> type, String cell) {
    return type.check(cell)
        .map(problem -> problem.code() + (problem.readable() ? " (readable)" : ""))
        .orElse("fine");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-15",
        "2024-02-29",
        "2000-02-29",
        "0001-01-01",
        "9999-12-31",
        "2026-04-30"
      })
  void daysOfTheCalendarAreDates(String cell) {
    assertThat(verdict(FieldType.DATE, cell)).isEqualTo("fine");
    assertThat(FieldType.DATE.decode(cell)).isEqualTo(LocalDate.parse(cell));
    assertThat(FieldType.DATE.encode(LocalDate.parse(cell))).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "2026-02-30|value.date_impossible",
        "2026-02-29|value.date_impossible",
        "1900-02-29|value.date_impossible",
        "2026-04-31|value.date_impossible",
        "2026-13-01|value.date_impossible",
        "2026-00-10|value.date_impossible",
        "2026-01-00|value.date_impossible",
        "0000-00-00|value.date_impossible",
        "8/15/2025|value.date_us",
        "08/15/2025|value.date_us",
        "15.08.2025|value.date_us",
        "15-08-2025|value.date_us",
        "2025/08/15|value.date_us",
        "2025.8.5|value.date_us",
        "2025-8-5|value.date_us",
        "20250815|value.date_us",
        "Aug 15, 2025|value.date_us",
        "15-Aug-26|value.date_us",
        "15 AUGUST 2026|value.date_us",
        "05/05/2025|value.date_us",
        "8/15/2025 12:00:00 AM|value.date_us",
        "05/06/2025|value.date_ambiguous",
        "5.6.2025|value.date_ambiguous",
        "05/06/2025 00:00|value.date_ambiguous",
        "08/15/25|value.date_two_digit_year",
        "5.6.25|value.date_two_digit_year",
        "45884|value.date_serial",
        "2026-08-15T00:00:00Z|value.date_with_time",
        "2026-08-15 00:00:00.0|value.date_with_time",
        "2026-08-15T|value.date_with_time",
        "+12026-01-01|value.date",
        "12026-01-01|value.date",
        "-2026-01-01|value.date",
        " 2026-08-15|value.date",
        "2026-08-15 |value.date",
        "2026-08-15Z|value.date",
        "2026-08-15xyz|value.date",
        "2026-13-45xyz|value.date",
        "2026-08|value.date",
        "2026-08-|value.date",
        "2026/08/|value.date",
        "8/15|value.date",
        "8/15/|value.date",
        "8/15-2025|value.date",
        "2026|value.date",
        "4588|value.date",
        "458841|value.date",
        "soon|value.date",
        "next March|value.date",
        "-|value.date",
        "/|value.date",
        "//|value.date",
        "NULL|value.date"
      })
  void otherTextsAreNoDatesForTheReasonThatMendsThem(String cell, String code) {
    assertThat(verdict(FieldType.DATE, cell)).isEqualTo(code);
  }

  @Test
  void digitsOfOtherScriptsAreNone() {
    assertThat(verdict(FieldType.DATE, "\u0662\u0660\u0662\u0666-01-01")).isEqualTo("value.date");
    assertThat(verdict(FieldType.YEAR, "\u0662\u0660\u0662\u0666")).isEqualTo("value.year");
    assertThat(verdict(FieldType.INTEGER, "\u0661\u0662")).isEqualTo("value.integer");
    assertThat(verdict(FieldType.DECIMAL, "\uff11.\uff15")).isEqualTo("value.float");
    assertThat(verdict(FieldType.DECIMAL, "1e\u0661")).isEqualTo("value.float");
    assertThat(verdict(FieldType.DATE_TIME, "2026-08-15T10:00:0\u0660.000Z"))
        .isEqualTo("value.datetime");
  }

  @ParameterizedTest
  @CsvSource({
    "2012-04-23T18:25:43.511Z, fine, 2012-04-23T18:25:43.511Z",
    "2026-08-15T00:00:00.000Z, fine, 2026-08-15T00:00:00Z",
    "2026-08-15T10:00:00Z, value.datetime_offset (readable), 2026-08-15T10:00:00Z",
    "2026-08-15T10:00:00.5Z, value.datetime_offset (readable), 2026-08-15T10:00:00.500Z",
    "2026-08-15T10:00:00.123456Z, value.datetime_offset (readable), 2026-08-15T10:00:00.123456Z",
    "2026-08-15T10:00:00.123456789Z, value.datetime_offset (readable),"
        + " 2026-08-15T10:00:00.123456789Z",
    "2026-08-15T10:00:00000Z, value.datetime_offset (readable), 2026-08-15T10:00:00Z",
    "2026-08-15T10:00:00511Z, value.datetime_offset (readable), 2026-08-15T10:00:00.511Z",
    "2026-08-15T10:00:00.000z, value.datetime_offset (readable), 2026-08-15T10:00:00Z",
    "2026-08-15t10:00:00.000Z, value.datetime_offset (readable), 2026-08-15T10:00:00Z",
    "2026-08-15 10:00:00.000Z, value.datetime_offset (readable), 2026-08-15T10:00:00Z",
    "2026-08-15T10:00:00.000+00:00, value.datetime_offset (readable), 2026-08-15T10:00:00Z",
    "2026-08-15T10:00:00+02:00, value.datetime_offset (readable), 2026-08-15T08:00:00Z",
    "2026-08-15T00:30:00.25+05:45, value.datetime_offset (readable), 2026-08-14T18:45:00.250Z",
    "2026-08-15T23:30:00-03:30, value.datetime_offset (readable), 2026-08-16T03:00:00Z",
    "2026-08-15T10:00:00+18:00, value.datetime_offset (readable), 2026-08-14T16:00:00Z"
  })
  void aKnownPointInTimeIsReadInWhateverForm(String cell, String verdict, Instant instant) {
    assertThat(verdict(FieldType.DATE_TIME, cell)).isEqualTo(verdict);
    assertThat(FieldType.DATE_TIME.decode(cell)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-15T00:00:00",
        "2026-08-15 00:00:00",
        "2026-08-15T00:00:00.000",
        "2026-08-15T00:00:00.123456"
      })
  void aTimeWithoutZoneIsNoPointInTime(String cell) {
    assertThat(verdict(FieldType.DATE_TIME, cell)).isEqualTo("value.datetime_no_zone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-08-15",
        "2026-02-30T00:00:00.000Z",
        "2026-08-15T24:00:00.000Z",
        "2026-08-15T10:60:00.000Z",
        "2026-08-15T10:00:60.000Z",
        "2026-08-15T10:00:00.Z",
        "2026-08-15T10:00:00.",
        "2026-08-15T10:00:00.1234567890Z",
        "2026-08-15T10:00:00.000ZZ",
        "2026-08-15T10:00:00.000Z ",
        " 2026-08-15T10:00:00.000Z",
        "2026-08-15T10:00:00.000+0200",
        "2026-08-15T10:00:00.000+02",
        "2026-08-15T10:00:00.000+18:01",
        "2026-08-15T10:00:00.000+19:00",
        "2026-08-15T10:00:00.000+02:60",
        "2026-08-15T10:00:00.000 UTC",
        "2026-08-15T10:00:00,000Z",
        "2026-08-15T10.00.00.000Z",
        "+12026-01-01T00:00:00Z",
        "20260815T100000Z",
        "1786788000",
        "8/15/2026 10:00",
        "yesterday"
      })
  void otherTextsAreNoPointsInTime(String cell) {
    assertThat(verdict(FieldType.DATE_TIME, cell)).isEqualTo("value.datetime");
  }

  @Test
  void aPointInTimeIsWrittenWithThreeDecimals() {
    assertThat(FieldType.DATE_TIME.encode(Instant.parse("2026-08-15T10:00:00Z")))
        .isEqualTo("2026-08-15T10:00:00.000Z");
    assertThat(FieldType.DATE_TIME.encode(Instant.parse("2026-08-15T10:00:00.120Z")))
        .isEqualTo("2026-08-15T10:00:00.120Z");
  }

  @Test
  void whatHasNoFormIsNotWritten() {
    assertThatThrownBy(() -> FieldType.DATE_TIME.encode(Instant.ofEpochSecond(0, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FieldType.DATE_TIME.encode(Instant.parse("+12026-01-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FieldType.DATE_TIME.encode(Instant.parse("-0001-01-01T00:00:00Z")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FieldType.DATE.encode(LocalDate.of(12026, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FieldType.DATE.encode(LocalDate.of(-1, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FieldType.YEAR.encode(Year.of(12026)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FieldType.YEAR.encode(Year.of(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRUE", "True", "true ", " false", "1", "0", "yes", "Y", "t", "null"})
  void onlyTwoWordsAreBooleans(String cell) {
    assertThat(verdict(FieldType.BOOLEAN, cell)).isEqualTo("value.boolean");
    assertThatThrownBy(() -> FieldType.BOOLEAN.decode(cell))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a boolean");
  }

  @Test
  void booleansAreTrueAndFalse() {
    assertThat(verdict(FieldType.BOOLEAN, "true")).isEqualTo("fine");
    assertThat(verdict(FieldType.BOOLEAN, "false")).isEqualTo("fine");
    assertThat(FieldType.BOOLEAN.decode("true")).isTrue();
    assertThat(FieldType.BOOLEAN.decode("false")).isFalse();
    assertThat(FieldType.BOOLEAN.encode(true)).isEqualTo("true");
    assertThat(FieldType.BOOLEAN.encode(false)).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-2027", "26", "2026.0", "02026", "+2026", "2026 ", " 202", "20x6"})
  void aYearHasFourDigits(String cell) {
    assertThat(verdict(FieldType.YEAR, cell)).isEqualTo("value.year");
  }

  @Test
  void yearsKeepTheirZeros() {
    assertThat(verdict(FieldType.YEAR, "0042")).isEqualTo("fine");
    assertThat(FieldType.YEAR.decode("0042")).isEqualTo(Year.of(42));
    assertThat(FieldType.YEAR.encode(Year.of(42))).isEqualTo("0042");
    assertThat(FieldType.YEAR.encode(Year.of(2027))).isEqualTo("2027");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "-7, -7", "100, 100", "999999999, 999999999", "-0, 0"})
  void wholeNumbers(String cell, int value) {
    assertThat(verdict(FieldType.INTEGER, cell)).isEqualTo("fine");
    assertThat(FieldType.INTEGER.decode(cell)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25.0", "1e3", "1,000", "+5", "007", "-07", "-", "--5", " 5", "5 ", "0x10", "5L", "1_000",
        "x"
      })
  void otherTextsAreNoWholeNumbers(String cell) {
    assertThat(verdict(FieldType.INTEGER, cell)).isEqualTo("value.integer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "-9999999999", "99999999999999999999"})
  void wholeNumbersBeyondAnyWeightAreTooLarge(String cell) {
    assertThat(verdict(FieldType.INTEGER, cell)).isEqualTo("value.big_exponent");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "81.25, 81.25",
    "-0.5, -0.5",
    "10.00, 10.00",
    "5., 5",
    ".5, 0.5",
    "-.5, -0.5",
    "1e3, 1000",
    "1E3, 1000",
    "1.5e+3, 1500",
    "15e-1, 1.5",
    "1.e2, 100",
    "007.50, 7.50"
  })
  void decimalNumbersAreWrittenPlainly(String cell, String written) {
    assertThat(verdict(FieldType.DECIMAL, cell)).isEqualTo("fine");
    assertThat(FieldType.DECIMAL.encode(FieldType.DECIMAL.decode(cell))).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x1p3", "1d", "1f", " 5 ", "5 ", " 5", "NaN", "Infinity", "-Infinity", "1,5", "95%", "+5",
        "1e", "1e+", "e5", ".", "-", "-.", ".e5", "1e5.5", "1.2.3", "1 000", "--1", "1e5x"
      })
  void otherTextsAreNoNumbers(String cell) {
    assertThat(verdict(FieldType.DECIMAL, cell)).isEqualTo("value.float");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "9e99999999",
        "1e-999999999",
        "1e99999999999999999999",
        "1e31",
        "1e-31",
        "11111111111111111111111111111111111111111"
      })
  void numbersBeyondAnyScoreAreTooLarge(String cell) {
    assertThat(verdict(FieldType.DECIMAL, cell)).isEqualTo("value.big_exponent");
  }

  @Test
  void aReadableNumberIsReadableAgainWhenWritten() {
    String[] cells = {
      "1e30",
      "1e-30",
      ".5e-30",
      "1234567890e30",
      "12345678901e30",
      ".1234567890e-30",
      "1234567890123456789012345678901234567890",
      ".1234567890123456789012345678901234567890",
      "1234567890123456789012345678901234567890e30",
      "1234567890123456789012345678901234567890e-30"
    };
    for (String cell : cells) {
      if (FieldType.DECIMAL.check(cell).isEmpty()) {
        String written = FieldType.DECIMAL.encode(FieldType.DECIMAL.decode(cell));
        assertThat(verdict(FieldType.DECIMAL, written)).as(cell).isEqualTo("fine");
        assertThat(new BigDecimal(written)).as(cell).isEqualByComparingTo(cell);
      }
    }
  }

  @Test
  void listsKeepTheirItemsAsTheyAre() {
    assertThat(FieldType.TEXTS.decode("a,b")).containsExactly("a", "b");
    assertThat(FieldType.TEXTS.decode("a")).containsExactly("a");
    assertThat(FieldType.TEXTS.decode("a,,b")).containsExactly("a", "", "b");
    assertThat(FieldType.TEXTS.decode(",")).containsExactly("", "");
    assertThat(FieldType.TEXTS.decode("a, b,")).containsExactly("a", " b", "");
    assertThat(FieldType.split("")).isEmpty();
    assertThat(FieldType.TEXTS.encode(List.of("a", "", "b"))).isEqualTo("a,,b");
    assertThat(FieldType.TEXTS.encode(List.of())).isEmpty();
  }

  @Test
  void tokensAreReadWhetherOrNotTheyAreKnown() {
    FieldType<OrgType> one = FieldType.vocabulary(OrgType.vocabulary());
    FieldType<List<Grade>> several = FieldType.listOf(Grade.vocabulary());

    assertThat(one.check("college")).isEmpty();
    assertThat(one.decode("school")).isSameAs(OrgType.SCHOOL);
    assertThat(one.decode("ext:college")).isEqualTo(OrgType.of("ext:college"));
    assertThat(one.encode(OrgType.of("ext:college"))).isEqualTo("ext:college");
    assertThat(several.decode("09,10")).containsExactly(Grade.NINTH, Grade.TENTH);
    assertThat(several.encode(List.of(Grade.NINTH, Grade.of("x")))).isEqualTo("09,x");
  }

  @Test
  void textIsTakenAsItIs() {
    assertThat(FieldType.TEXT.check(" \u00a0NULL ")).isEmpty();
    assertThat(FieldType.TEXT.decode(" \u00a0NULL ")).isEqualTo(" \u00a0NULL ");
    assertThat(FieldType.TEXT.encode(" a,b ")).isEqualTo(" a,b ");
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(FieldType.YEAR.encode(Year.of(2027))).isEqualTo("2027");
        assertThat(FieldType.DATE.encode(LocalDate.of(2026, 8, 5))).isEqualTo("2026-08-05");
        assertThat(FieldType.DATE_TIME.encode(Instant.parse("2026-08-15T10:00:00Z")))
            .isEqualTo("2026-08-15T10:00:00.000Z");
        assertThat(FieldType.INTEGER.encode(1234)).isEqualTo("1234");
        assertThat(FieldType.DECIMAL.encode(new BigDecimal("1234.5"))).isEqualTo("1234.5");
        assertThat(verdict(FieldType.DATE, "15 APRIL 2026")).isEqualTo("value.date_us");
        assertThat(Spelling.differInCaseOnly("SOURCEDID", "sourcedId")).isTrue();
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
