package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.model.AcademicSession;
import dev.oneroster.model.Grade;
import dev.oneroster.model.LineItem;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.Result;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.ScoreStatus;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.User;
import dev.oneroster.model.UserRole;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RosterWriterTest {

  private static final OneRosterVersion V1_1 = OneRosterVersion.V1_1;
  private static final OneRosterVersion V1_2 = OneRosterVersion.V1_2;

  private static final Org SCHOOL =
      Org.builder().sourcedId("o1").name("North").type(OrgType.SCHOOL).build();

  private static User.Builder user() {
    return User.builder()
        .sourcedId("u1")
        .enabledUser(true)
        .username("ann")
        .givenName("Ann")
        .familyName("Lee");
  }

  private static Result.Builder result() {
    return Result.builder()
        .sourcedId("r1")
        .lineItemSourcedId("l1")
        .studentSourcedId("u1")
        .scoreStatus(ScoreStatus.FULLY_GRADED)
        .scoreDate(LocalDate.of(2026, 10, 1));
  }

  @SafeVarargs
  private static <T extends RosterRecord> String written(Header<T> header, T... records) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RosterWriter<T> writer = RosterWriter.to(bytes, header)) {
      for (T record : records) {
        writer.write(record);
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** The text of the first row's cell below a column that holds no quotes. */
  private static <T extends RosterRecord> String cell(Header<T> header, String column, T record) {
    String[] lines = written(header, record).split("\r\n", -1);
    return lines[1].split(",", -1)[Arrays.asList(lines[0].split(",")).indexOf(column)];
  }

  // Form

  @Test
  void headerAndRowsEndWithCarriageReturnAndLineFeed() {
    assertThat(written(Header.of(RosterFiles.ORGS, V1_2), SCHOOL).split("(?<=\r\n)"))
        .containsExactly(
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\r\n",
            "o1,,,North,school,,\r\n");
  }

  @Test
  void aFileOfItsOwnHasAHeaderEvenWithoutRows() {
    assertThat(written(Header.of(RosterFiles.CATEGORIES, V1_1)))
        .isEqualTo("sourcedId,status,dateLastModified,title\r\n");
  }

  @Test
  void valuesAreWrittenInTheModelsForms() {
    AcademicSession session =
        AcademicSession.builder()
            .sourcedId("s1")
            .status(RecordStatus.ACTIVE)
            .dateLastModified(Instant.parse("2026-08-17T06:05:04.030Z"))
            .title("Fall")
            .type(SessionType.SEMESTER)
            .startDate(LocalDate.of(2026, 8, 17))
            .endDate(LocalDate.of(999, 1, 2))
            .schoolYear(Year.of(27))
            .build();

    assertThat(written(Header.of(RosterFiles.ACADEMIC_SESSIONS, V1_2), session).lines().skip(1))
        .containsExactly(
            "s1,active,2026-08-17T06:05:04.030Z,Fall,semester,2026-08-17,0999-01-02,,0027");
  }

  @Test
  void numbersKeepTheirScaleInPlainNotation() {
    Header<Result> results = Header.of(RosterFiles.RESULTS, V1_2);

    assertThat(cell(results, "score", result().score(new BigDecimal("90.50")).build()))
        .isEqualTo("90.50");
    assertThat(cell(results, "score", result().score(new BigDecimal("1E+3")).build()))
        .isEqualTo("1000");
    assertThat(cell(results, "score", result().score(new BigDecimal("-1E-9")).build()))
        .isEqualTo("-0.000000001");
    assertThat(cell(results, "score", result().score(new BigDecimal("0E+999999999")).build()))
        .isEqualTo("0");
  }

  @Test
  void aListIsOneCell() {
    User student = user().grades(List.of(Grade.of("09"), Grade.of("10"))).build();

    assertThat(written(Header.of(RosterFiles.USERS, V1_2), student)).contains(",\"09,10\",");
    assertThat(cell(Header.of(RosterFiles.USERS, V1_2), "grades", user().build())).isEmpty();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("Ann", "Ann"),
        Arguments.of("O'Brien", "O'Brien"),
        Arguments.of("Lee, Ann", "\"Lee, Ann\""),
        Arguments.of("the \"Ace\"", "\"the \"\"Ace\"\"\""),
        Arguments.of("\"", "\"\"\"\""),
        Arguments.of("\"quoted\"", "\"\"\"quoted\"\"\""),
        Arguments.of(" edge", "\" edge\""),
        Arguments.of("edge ", "\"edge \""),
        Arguments.of("\tedge", "\"\tedge\""),
        Arguments.of("in the middle", "in the middle"),
        Arguments.of("=1+1", "=1+1"),
        Arguments.of("#1", "#1"),
        Arguments.of("Zoë 東 😀", "Zoë 東 😀"),
        Arguments.of("Zoë, 東", "\"Zoë, 東\""),
        Arguments.of("a\u0001\u2028\u00a0", "a\u0001\u2028\u00a0"),
        Arguments.of("\u0001", "\"\u0001\""),
        Arguments.of("\ufeff", "\ufeff"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void quotesStandOnlyWhereAReaderNeedsThem(String text, String cell) {
    User user = user().middleName(text).build();

    assertThat(written(Header.of(RosterFiles.USERS, V1_2), user))
        .contains(",Ann,Lee," + cell + ",,,");
  }

  @Test
  void blankOptionalTextCountsAsNotGiven() {
    assertThat(written(Header.of(RosterFiles.USERS, V1_2), user().email("").middleName("").build()))
        .isEqualTo(written(Header.of(RosterFiles.USERS, V1_2), user().build()));
  }

  @Test
  void aCellLargerThanAnyBufferIsWritten() {
    String text = "ä\"".repeat(Limits.defaults().maxCellCharacters() / 2);
    User user = user().middleName(text).build();

    assertThat(written(Header.of(RosterFiles.USERS, V1_2), user, user))
        .contains("\"" + text.replace("\"", "\"\"") + "\"");
  }

  @Test
  void aRenamedColumnIsTheSameAttribute() {
    LineItem item =
        LineItem.builder()
            .sourcedId("l1")
            .title("Quiz")
            .assignDate(LocalDate.of(2026, 9, 1))
            .dueDate(LocalDate.of(2026, 9, 2))
            .classSourcedId("c1")
            .categorySourcedId("k1")
            .academicSessionSourcedId("s1")
            .resultValueMin(BigDecimal.ZERO)
            .resultValueMax(BigDecimal.TEN)
            .build();

    assertThat(cell(Header.of(RosterFiles.LINE_ITEMS, V1_1), "gradingPeriodSourcedId", item))
        .isEqualTo("s1");
    assertThat(cell(Header.of(RosterFiles.LINE_ITEMS, V1_2), "academicSessionSourcedId", item))
        .isEqualTo("s1");
  }

  // Extension columns

  @Test
  void extensionColumnsFollowInTheOrderOfTheirDeclaration() {
    Header<Org> header =
        Header.of(RosterFiles.ORGS, V1_2).withMetadata("metadata.b").withMetadata("metadata.a");
    Org org =
        Org.builder()
            .from(SCHOOL)
            .putMetadata("metadata.a", "1")
            .putMetadata("metadata.b", "2,3")
            .build();

    assertThat(written(header, org, SCHOOL).lines())
        .containsExactly(
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId,metadata.b,"
                + "metadata.a",
            "o1,,,North,school,,,\"2,3\",1",
            "o1,,,North,school,,,,");
  }

  @Test
  void anExtensionColumnHasANameOfItsForm() {
    Header<Org> header = Header.of(RosterFiles.ORGS, V1_2);

    for (String name : List.of("metadata.", "nickname", "Metadata.a", "metadata.a\nb", "")) {
      assertThatThrownBy(() -> header.withMetadata(name))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an extension column is called metadata. and a name of one line");
    }
    assertThatThrownBy(() -> header.withMetadata("metadata.a", "metadata.a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an extension column is named twice");
    String[] many = new String[506];
    Arrays.setAll(many, i -> "metadata." + i);
    assertThatThrownBy(() -> header.withMetadata(many))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a file has at most 512 columns");
    assertThat(header.withMetadata(Arrays.copyOf(many, 505)).cells()).hasSize(512);
  }

  @Test
  void theWithdrawnColumnIsWrittenWhereItIsAskedFor() {
    User user = user().resourceSourcedIds(List.of("x1", "x2")).build();
    Header<User> header = Header.of(RosterFiles.USERS, V1_2);

    assertThat(header.cells()).hasSize(22);
    assertThat(header.withWithdrawnColumns().cells())
        .hasSize(23)
        .containsSubsequence("userMasterIdentifier", "resourceSourcedIds", "preferredGivenName");
    assertThat(written(header.withWithdrawnColumns(), user)).contains("\"x1,x2\"");
    assertThat(header.withWithdrawnColumns().withMetadata("metadata.a").canonical().cells())
        .hasSize(24);
  }

  @Test
  void aHeaderWithProblemsIsNotWritten() {
    Header<Org> moved =
        HeaderMatcher.match(
            RosterFiles.ORGS,
            V1_2,
            List.of(
                "sourcedId",
                "status",
                "dateLastModified",
                "metadata.a",
                "type",
                "name",
                "identifier",
                "parentSourcedId"),
            1);

    assertThatThrownBy(() -> RosterWriter.to(OutputStream.nullOutputStream(), moved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the header of orgs.csv is not as the binding has it; use canonical()");
    assertThat(moved.canonical().cells())
        .isEqualTo(Header.of(RosterFiles.ORGS, V1_2).withMetadata("metadata.a").cells());
  }

  @Test
  void aVersionWithoutTheFileHasNoHeaderForIt() {
    assertThatThrownBy(() -> Header.of(RosterFiles.ROLES, V1_1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version 1.1 has no roles.csv");
  }

  // Refusals

  private static <T extends RosterRecord> Arguments refused(
      Header<T> header, T record, String message, String... codes) {
    return Arguments.of(header, record, message, List.of(codes));
  }

  static Stream<Arguments> refusals() {
    Header<User> users = Header.of(RosterFiles.USERS, V1_2);
    Header<Org> orgs = Header.of(RosterFiles.ORGS, V1_2);
    Header<Result> results = Header.of(RosterFiles.RESULTS, V1_2);
    String long1 = "x".repeat(Limits.defaults().maxCellCharacters() + 1);
    User.Builder wide = user();
    for (int i = 0; i < 20; i++) {
      wide.putMetadata("metadata." + i, "x".repeat(60_000));
    }
    String[] names = new String[20];
    Arrays.setAll(names, i -> "metadata." + i);
    return Stream.of(
        refused(
            users,
            user().givenName("An\nn").build(),
            "users.csv, sourcedId u1: column givenName: a cell cannot hold a line break",
            "write.line_break"),
        refused(
            users,
            user().familyName("Lee\r").build(),
            "users.csv, sourcedId u1: column familyName: a cell cannot hold a line break",
            "write.line_break"),
        refused(
            users,
            user().email("a\0b").build(),
            "users.csv, sourcedId u1: column email: a cell cannot hold the character U+0000",
            "write.nul"),
        refused(
            users,
            user().pronouns("\ud83d").build(),
            "users.csv, sourcedId u1: column pronouns: half of a surrogate pair is no character of"
                + " UTF-8",
            "write.surrogate"),
        refused(
            users,
            user().pronouns("\ude00\ud83d").build(),
            "users.csv, sourcedId u1: column pronouns: half of a surrogate pair is no character of"
                + " UTF-8",
            "write.surrogate"),
        refused(
            users,
            user().grades(List.of(Grade.of("09,10"))).build(),
            "users.csv, sourcedId u1: column grades: an item of a list can neither hold a comma"
                + " nor be blank alone",
            "write.list_item"),
        refused(
            users,
            user().userIds(List.of("")).build(),
            "users.csv, sourcedId u1: column userIds: an item of a list can neither hold a comma"
                + " nor be blank alone",
            "write.list_item"),
        refused(
            users,
            user().agentSourcedIds(List.of("u2", "u 3")).build(),
            "users.csv, sourcedId u1: column agentSourcedIds: an identifier has 1 to 255 letters,"
                + " digits and characters of . - _ / @",
            "write.identifier"),
        refused(
            orgs,
            Org.builder().from(SCHOOL).sourcedId("secret\nid").build(),
            "orgs.csv, record 1: column sourcedId: an identifier has 1 to 255 letters, digits and"
                + " characters of . - _ / @",
            "write.identifier"),
        refused(
            orgs,
            Org.builder().from(SCHOOL).parentSourcedId("x".repeat(256)).build(),
            "orgs.csv, sourcedId o1: column parentSourcedId: an identifier has 1 to 255 letters,"
                + " digits and characters of . - _ / @",
            "write.identifier"),
        refused(
            orgs,
            Org.builder()
                .from(SCHOOL)
                .dateLastModified(Instant.parse("2026-08-17T00:00:00.000001Z"))
                .build(),
            "orgs.csv, sourcedId o1: column dateLastModified: a date-time has milliseconds and"
                + " nothing finer",
            "write.fraction"),
        refused(
            orgs,
            Org.builder()
                .from(SCHOOL)
                .dateLastModified(Instant.parse("+12026-08-17T00:00:00Z"))
                .build(),
            "orgs.csv, sourcedId o1: column dateLastModified: a year has four digits",
            "write.year"),
        refused(
            results,
            result().scoreDate(LocalDate.of(-1, 1, 1)).build(),
            "results.csv, sourcedId r1: column scoreDate: a year has four digits",
            "write.year"),
        refused(
            results,
            result().score(new BigDecimal("1E+40")).build(),
            "results.csv, sourcedId r1: column score: a number has at most 40 digits",
            "write.digits"),
        refused(
            results,
            result().score(new BigDecimal("9E-999999999")).build(),
            "results.csv, sourcedId r1: column score: a number has at most 40 digits",
            "write.digits"),
        refused(
            users,
            user().middleName(long1).build(),
            "users.csv, sourcedId u1: column middleName: a cell has at most 65536 characters",
            "write.cell_length"),
        refused(
            users.withMetadata(names),
            wide.build(),
            "users.csv, sourcedId u1: a row has at most 1048576 characters",
            "write.record_length"),
        refused(
            users,
            user().role(UserRole.STUDENT).orgSourcedIds(List.of("o1")).build(),
            "users.csv, sourcedId u1: column orgSourcedIds: this file has no such column, and the"
                + " record a value; column role: this file has no such column, and the record a"
                + " value",
            "write.other_version",
            "write.other_version"),
        refused(
            users,
            user().resourceSourcedIds(List.of("x1")).build(),
            "users.csv, sourcedId u1: column resourceSourcedIds: this file has no such column, and"
                + " the record a value",
            "write.other_version"),
        refused(
            Header.of(RosterFiles.USERS, V1_1),
            user().pronouns("she").build(),
            "users.csv, sourcedId u1: column pronouns: this file has no such column, and the record"
                + " a value",
            "write.other_version"),
        refused(
            users.withMetadata("metadata.a"),
            user().putMetadata("metadata.b", "secret").build(),
            "users.csv, sourcedId u1: column metadata.b: this extension column was not declared",
            "write.undeclared_metadata"),
        refused(
            users.withMetadata("metadata.a"),
            user().putMetadata("metadata.a", "se\ncret").givenName("\n").build(),
            "users.csv, sourcedId u1: column givenName: a cell cannot hold a line break; column"
                + " metadata.a: a cell cannot hold a line break",
            "write.line_break",
            "write.line_break"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  <T extends RosterRecord> void whatAFileCannotCarryIsRefusedByRecordColumnAndReason(
      Header<T> header, T record, String message, List<String> codes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (RosterWriter<T> writer = RosterWriter.to(bytes, header)) {
      assertThatThrownBy(() -> writer.write(record))
          .isInstanceOf(IllegalArgumentException.class)
          .isInstanceOfSatisfying(
              UnwritableRecordException.class,
              refused -> assertThat(refused.problems()).extracting(Problem::code).isEqualTo(codes))
          .hasMessage(message);
      assertThat(writer.rows()).isZero();
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
  }

  @Test
  void aRefusedRecordLeavesTheOthersAsTheyAre() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Header<Org> header = Header.of(RosterFiles.ORGS, V1_2);
    try (RosterWriter<Org> writer = RosterWriter.to(bytes, header)) {
      writer.write(SCHOOL);
      assertThatThrownBy(() -> writer.write(Org.builder().from(SCHOOL).name("a\nb").build()))
          .isInstanceOf(UnwritableRecordException.class);
      writer.write(SCHOOL);
      assertThat(writer.rows()).isEqualTo(2);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(written(header, SCHOOL, SCHOOL));
  }

  @Test
  void theLargestNumbersAndYearsThatTheFormsHoldAreWritten() {
    Header<Result> results = Header.of(RosterFiles.RESULTS, V1_2);
    String digits = "1234567890".repeat(4);

    for (String number : List.of(digits, "-" + digits, "0." + digits.substring(1), "9E+39")) {
      String cell = cell(results, "score", result().score(new BigDecimal(number)).build());
      assertThat(FieldType.DECIMAL.check(cell)).isEmpty();
      assertThat(new BigDecimal(cell)).isEqualByComparingTo(number);
    }
    assertThat(cell(results, "scoreDate", result().scoreDate(LocalDate.of(9999, 12, 31)).build()))
        .isEqualTo("9999-12-31");
    assertThat(cell(results, "scoreDate", result().scoreDate(LocalDate.of(0, 1, 1)).build()))
        .isEqualTo("0000-01-01");
  }

  @Test
  void whatIsRequiredByTypeIsInEveryVersion() {
    // Or else an entity could not be written in the versions that lack the column.
    for (RosterFile<?> file : RosterFiles.all()) {
      for (OneRosterVersion version : OneRosterVersion.values()) {
        List<String> there = file.columns(version).stream().map(Column::property).toList();
        List<String> required =
            file.allColumns().stream()
                .filter(column -> column.isRequired() && file.isIn(version))
                .map(Column::property)
                .filter(property -> !there.contains(property))
                .toList();
        assertThat(required).as(file + " " + version).isEmpty();
      }
    }
  }

  // Guards and streams

  @Test
  void aGuardSeesTheCellsAndKeepsRowsOut() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> seen = new ArrayList<>();
    try (RosterWriter<Org> writer = RosterWriter.to(bytes, Header.of(RosterFiles.ORGS, V1_2))) {
      boolean admitted =
          writer.write(
              SCHOOL,
              (cells, problems) -> {
                seen.addAll(List.of(cells));
                return false;
              });
      assertThat(admitted).isFalse();
      assertThat(writer.rows()).isZero();
    }
    assertThat(seen).containsExactly("o1", "", "", "North", "school", "", "");
  }

  @Test
  void aGuardCannotAdmitWhatCannotBeWritten() {
    assertThatThrownBy(
            () -> {
              try (RosterWriter<Org> writer =
                  RosterWriter.to(
                      OutputStream.nullOutputStream(), Header.of(RosterFiles.ORGS, V1_2))) {
                writer.write(
                    Org.builder().from(SCHOOL).name("a\nb").build(), (cells, problems) -> true);
              }
            })
        .isInstanceOf(UnwritableRecordException.class);
  }

  @Test
  void aStreamThatFailsFailsTheWriter() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("disk full");
          }
        };
    assertThatIOException()
        .isThrownBy(
            () -> {
              try (RosterWriter<Org> writer =
                  RosterWriter.to(full, Header.of(RosterFiles.ORGS, V1_2))) {
                writer.write(SCHOOL);
              }
            })
        .withMessage("disk full");
  }

  @Test
  void closingTheWriterClosesTheStream() throws IOException {
    boolean[] closed = new boolean[1];
    OutputStream stream =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    RosterWriter.to(stream, Header.of(RosterFiles.ORGS, V1_2)).close();
    assertThat(closed[0]).isTrue();
  }
}
