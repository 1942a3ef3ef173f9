package dev.oneroster.csv;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.User;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterReaderTest {

  private static final OneRosterVersion V1_2 = OneRosterVersion.V1_2;
  private static final String HEADER =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";

  @TempDir Path folder;

  private static RosterReader<Org> orgs(String... lines) throws IOException {
    String text = String.join("\n", lines) + "\n";
    return orgs(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static RosterReader<Org> orgs(InputStream bytes) throws IOException {
    return new RosterReader<>(RowCursor.open(RosterFiles.ORGS, V1_2, bytes, Limits.defaults()));
  }

  private static Org org(String sourcedId, String name) {
    return Org.builder().sourcedId(sourcedId).name(name).type(OrgType.SCHOOL).build();
  }

  private static Row<Org> good(long line, String sourcedId, String name) {
    return new Row<>(
        "orgs.csv",
        line,
        List.of(sourcedId, "", "", name, "school", "", ""),
        Optional.of(org(sourcedId, name)),
        List.of());
  }

  /** Rows as one line each: line, whether there is an entity, problems. */
  private static List<String> shown(RosterReader<Org> reader) {
    return reader.stream()
        .map(
            row ->
                row.line()
                    + " "
                    + row.entity().map(Org::getSourcedId).orElse("none")
                    + " "
                    + Shown.problems(row.problems()))
        .toList();
  }

  @Test
  void rowsComeOneByOneWithLineCellsAndEntity() throws IOException {
    try (RosterReader<Org> reader = orgs(HEADER, "o1,,,North,school,,", "o2,,,South,school,,")) {
      assertThat(reader).containsExactly(good(2, "o1", "North"), good(3, "o2", "South"));
    }
  }

  @Test
  void rowsComeAsAStream() throws IOException {
    try (RosterReader<Org> reader = orgs(HEADER, "o1,,,North,school,,", "o2,,,South,school,,");
        Stream<Row<Org>> rows = reader.stream()) {
      assertThat(rows.map(Row::orElseThrow))
          .containsExactly(org("o1", "North"), org("o2", "South"));
    }
  }

  @Test
  void allIteratorsShareOnePlaceInTheFile() throws IOException {
    try (RosterReader<Org> reader = orgs(HEADER, "o1,,,North,school,,", "o2,,,South,school,,")) {
      assertThat(reader.iterator().next()).isEqualTo(good(2, "o1", "North"));
      assertThat(reader.iterator().next()).isEqualTo(good(3, "o2", "South"));
      assertThat(reader.iterator().hasNext()).isFalse();
      assertThatThrownBy(() -> reader.iterator().next()).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void askingAgainWhetherThereIsARowMovesNothing() throws IOException {
    try (RosterReader<Org> reader = orgs(HEADER, "o1,,,North,school,,")) {
      Iterator<Row<Org>> rows = reader.iterator();
      assertThat(rows.hasNext()).isTrue();
      assertThat(rows.hasNext()).isTrue();
      assertThat(rows.next()).isEqualTo(good(2, "o1", "North"));
      assertThat(rows.hasNext()).isFalse();
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void aFileWithAHeaderAloneHasNoRows() throws IOException {
    assertThat(orgs(HEADER)).isEmpty();
  }

  @Test
  void aBadRowCostsItselfOnly() throws IOException {
    assertThat(
            shown(
                orgs(
                    HEADER,
                    "o1,,,North,school,,",
                    "o2,,,So\"uth,school,,",
                    "o3,,,\"East,school,,",
                    "o4,,,West",
                    "o5,,,Up,school,,,",
                    HEADER,
                    "o6,,,Down,school,,")))
        .containsExactly(
            "2 o1 []",
            "3 none [csv.bare_quote at orgs.csv, line 3, column name [offset=98]]",
            "4 none [csv.unclosed_quote at orgs.csv, line 4, column name [offset=117]]",
            "5 none [csv.ragged_short at orgs.csv, line 5 [found=4, expected=7, cause=]]",
            "6 none [csv.ragged_long at orgs.csv, line 6 [found=8, expected=7, cause=; what is behind the last column is empty]]",
            "7 none [csv.repeated_header at orgs.csv, line 7 []]",
            "8 o6 []");
  }

  @Test
  void aMalformedRowKeepsItsCells() throws IOException {
    Row<Org> row = orgs(HEADER, "o4,,,West").iterator().next();

    assertThat(row.cells()).containsExactly("o4", "", "", "West");
  }

  @Test
  void unreadableCellsAreAllTold() throws IOException {
    assertThat(shown(orgs(HEADER, "o1,active,2026-02-30,,,,")))
        .containsExactly(
            "2 none [value.datetime at orgs.csv, line 2, column dateLastModified"
                + " [value=2026-02-30], value.required_empty at orgs.csv, line 2, column type []]");
  }

  @Test
  void anOddCellIsToldAndRead() throws IOException {
    Row<Org> row = orgs(HEADER, "o1,active,2026-08-15T10:00:00Z,N,school,,").iterator().next();

    assertThat(Shown.problems(row.problems()))
        .containsExactly(
            "value.datetime_offset at orgs.csv, line 2, column dateLastModified"
                + " [value=2026-08-15T10:00:00Z]");
    assertThat(row.orElseThrow().getDateLastModified().orElseThrow())
        .hasToString("2026-08-15T10:00:00Z");
  }

  @Test
  void blankAndUnknownTextIsRepresentable() throws IOException {
    assertThat(orgs(HEADER, ",,,,college,,").iterator().next().orElseThrow())
        .isEqualTo(Org.builder().sourcedId("").name("").type(OrgType.of("college")).build());
  }

  @Test
  void whoeverWantsAnEntityIsToldWhyThereIsNoneWithoutAnyData() throws IOException {
    String header = FolderPackage.header(RosterFiles.USERS, V1_2);
    FolderPackage users =
        new FolderPackage(folder, V1_2)
            .file(
                RosterFiles.USERS,
                header,
                "U1,,,secret1,secret2,,secret3,secret4" + ",".repeat(14),
                "U1,secret5");
    try (RosterPackage roster = users.open();
        RosterReader<User> reader = roster.read(RosterFiles.USERS)) {
      for (String message :
          List.of(
              "value.boolean at users.csv, line 2, column enabledUser",
              "csv.ragged_short at users.csv, line 3")) {
        Row<User> row = reader.iterator().next();
        MalformedRowException exception =
            catchThrowableOfType(MalformedRowException.class, row::orElseThrow);

        assertThat(exception).hasMessage(message);
        assertThat(exception.problems()).isEqualTo(row.problems());
        assertThat(row.toString()).doesNotContain("secret", "U1");
      }
    }
  }

  @Test
  void theTextOfAProblemHidesThePersonalValue() throws IOException {
    FolderPackage demographics =
        new FolderPackage(folder, V1_2)
            .file(
                RosterFiles.DEMOGRAPHICS,
                FolderPackage.header(RosterFiles.DEMOGRAPHICS, V1_2),
                "U1,,,3/2/2011" + ",".repeat(12));
    try (RosterPackage roster = demographics.open();
        var reader = roster.read(RosterFiles.DEMOGRAPHICS)) {
      Problem problem = reader.iterator().next().problems().get(0);

      assertThat(problem.argument("value")).contains("3/2/2011");
      assertThat(problem.toString()).contains("value=(hidden)").doesNotContain("2011");
    }
  }

  @Test
  void extensionColumnsAreKeptInOrderAndBlankOnesEmpty() throws IOException {
    RosterReader<Org> reader =
        orgs(HEADER + ",metadata.z,metadata.a,metadata.m", "o1,,,North,school,,,last,,\"m,n\"");

    assertThat(reader.iterator().next().orElseThrow().getMetadata())
        .containsExactly(
            entry("metadata.z", "last"), entry("metadata.a", ""), entry("metadata.m", "m,n"));
  }

  @Test
  void columnsAreReadByTheHeaderWhateverTheirOrder() throws IOException {
    assertThat(
            orgs(
                    "Name,sourcedId,type,status,dateLastModified,identifier,parentSourcedId",
                    "North,o1,school,,,,")
                .iterator()
                .next()
                .orElseThrow())
        .isEqualTo(org("o1", "North"));
  }

  @Test
  void emptyLinesAreNoRowsAndLineNumbersCountThem() throws IOException {
    RowCursor<Org> cursor =
        RowCursor.open(
            RosterFiles.ORGS,
            V1_2,
            new ByteArrayInputStream(
                (HEADER + "\n\no1,,,North,school,,\n\n\no2,,,South,school,,\n\n\n")
                    .getBytes(StandardCharsets.UTF_8)),
            Limits.defaults());

    assertThat(new RosterReader<>(cursor))
        .containsExactly(good(3, "o1", "North"), good(6, "o2", "South"));
    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly(
            "csv.blank_line at orgs.csv, line 2 [lines=1]",
            "csv.blank_line at orgs.csv, line 4 [lines=2]",
            "csv.trailing_blank_lines at orgs.csv, line 7 [lines=2]");
  }

  @Test
  void emptyLinesBehindEveryRowDoNotFillTheMemory() throws IOException {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 3_000; i++) {
      file.append("\n\no").append(i).append(",,,North,school,,");
    }
    RowCursor<Org> cursor =
        RowCursor.open(
            RosterFiles.ORGS,
            V1_2,
            new ByteArrayInputStream(file.append("\n").toString().getBytes(StandardCharsets.UTF_8)),
            Limits.defaults());
    while (cursor.next()) {
      assertThat(cursor.rowProblem()).isEmpty();
    }

    List<String> problems = Shown.problems(cursor.fileProblems());
    assertThat(problems).hasSize(1_001);
    assertThat(problems.get(999)).isEqualTo("csv.blank_line at orgs.csv, line 2000 [lines=1]");
    assertThat(problems.get(1_000)).isEqualTo("csv.blank_line at orgs.csv, line 2002 [lines=2000]");
  }

  @Test
  void rowsBeyondTheLimitAreNotReadAndTheFileCountsAsUnread() throws IOException {
    RowCursor<Org> cursor =
        RowCursor.open(
            RosterFiles.ORGS,
            V1_2,
            new ByteArrayInputStream(
                (HEADER + "\no1,,,North,school,,\n\no2,,,South,school,,\no3,,,West,school,,\n")
                    .getBytes(StandardCharsets.UTF_8)),
            Limits.builder().maxRows(2).build());

    assertThat(cursor.next()).isTrue();
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.next()).isFalse();
    assertThat(cursor.isDamaged()).isTrue();
    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly(
            "csv.blank_line at orgs.csv, line 3 [lines=1]",
            "csv.too_many_rows at orgs.csv, line 5 [limit=2, option=maxRows]");
  }

  @Test
  void mixedLineEndsAreToldOfTheFile() throws IOException {
    RowCursor<Org> cursor =
        RowCursor.open(
            RosterFiles.ORGS,
            V1_2,
            new ByteArrayInputStream(
                (HEADER + "\r\no1,,,North,school,,\no2,,,South,school,,")
                    .getBytes(StandardCharsets.UTF_8)),
            Limits.defaults());

    assertThat(new RosterReader<>(cursor))
        .containsExactly(good(2, "o1", "North"), good(3, "o2", "South"));
    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly("csv.mixed_line_ends at orgs.csv []");
  }

  @Test
  void closingTheStreamOrTheReaderClosesTheFile() throws IOException {
    for (boolean byStream : List.of(true, false)) {
      boolean[] closed = {false};
      InputStream bytes =
          new ByteArrayInputStream((HEADER + "\n").getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
              closed[0] = true;
            }
          };
      RosterReader<Org> reader = orgs(bytes);
      if (byStream) {
        reader.stream().close();
      } else {
        reader.close();
      }
      assertThat(closed[0]).isTrue();
    }
  }

  @Test
  void aClosedReaderHasNoMoreRows() throws IOException {
    RosterReader<Org> reader = orgs(HEADER, "o1,,,North,school,,", "o2,,,South,school,,");
    reader.iterator().next();
    reader.close();

    assertThat(reader.iterator().hasNext()).isFalse();
  }

  @Test
  void aFailureOfTheMachineIsAnExceptionOnceTheRowsBeforeItAreRead() throws IOException {
    byte[] start = (HEADER + "\no1,,,North,school,,\n").getBytes(StandardCharsets.UTF_8);
    InputStream failing =
        new InputStream() {
          private int position;

          @Override
          public int read() throws IOException {
            if (position == start.length) {
              throw new IOException("disk gone");
            }
            return start[position++];
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            if (position == start.length) {
              throw new IOException("disk gone");
            }
            int count = Math.min(length, start.length - position);
            System.arraycopy(start, position, target, offset, count);
            position += count;
            return count;
          }
        };
    RosterReader<Org> reader = orgs(failing);

    assertThat(reader.iterator().next()).isEqualTo(good(2, "o1", "North"));
    assertThatThrownBy(() -> reader.iterator().hasNext())
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("disk gone");
  }

  @Test
  void aRowDoesNotChangeWhenReadingGoesOn() throws IOException {
    RosterReader<Org> reader = orgs(HEADER, "o1,,,North,school,,", "o2,,,South,school,,");
    Row<Org> first = reader.iterator().next();
    reader.iterator().next();

    assertThat(first).isEqualTo(good(2, "o1", "North"));
    assertThatThrownBy(() -> first.cells().set(0, "x"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void theCellsOfARowCannotBeChanged() throws IOException {
    try (RosterReader<Org> reader = orgs(HEADER, "o1,,,North,school,,")) {
      List<String> cells = reader.iterator().next().cells();

      assertThatThrownBy(() -> cells.set(0, "o2"))
          .isInstanceOf(UnsupportedOperationException.class);
      cells.toArray(new String[7])[0] = "o2";
      cells.toArray()[0] = "o2";
      assertThat(cells).containsExactly("o1", "", "", "North", "school", "", "");
    }
  }

  @Test
  void aRememberedValueIsThatOfItsOwnTextOnly() throws IOException {
    // Of one length and with one end, which is what cells are remembered by.
    try (RosterReader<Org> reader =
        orgs(HEADER, "o1,,,A,school,,", "o2,,,B,xchool,,", "o3,,,C,school,,", "o4,,,D,school,,")) {
      assertThat(reader.stream().map(row -> row.orElseThrow().getType()))
          .containsExactly(OrgType.SCHOOL, OrgType.of("xchool"), OrgType.SCHOOL, OrgType.SCHOOL);
    }
  }

  @Test
  void aCursorGivesTheRawCells() throws IOException {
    try (RowCursor<Org> cursor =
        RowCursor.open(
            RosterFiles.ORGS,
            V1_2,
            new ByteArrayInputStream(
                (HEADER + "\n o1 ,,,\"N,\"\"1\"\"\",college,,\n").getBytes(StandardCharsets.UTF_8)),
            Limits.defaults())) {
      assertThat(cursor.next()).isTrue();
      assertThat(Arrays.asList(cursor.cells()))
          .containsExactly(" o1 ", "", "", "N,\"1\"", "college", "", "");
      assertThat(cursor.line()).isEqualTo(2);
      assertThat(cursor.rowProblem()).isEmpty();
      assertThat(cursor.next()).isFalse();
      assertThat(cursor.next()).isFalse();
      assertThat(cursor.cells()).isEmpty();
      assertThat(cursor.isDamaged()).isFalse();
    }
  }
}
