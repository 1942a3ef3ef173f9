package dev.oneroster.csv;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.RosterRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of a header: one mistake, one problem. */
class HeaderTest {

  private static final String ORGS =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
  private static final String ROW = "o1,,,North,school,12,";

  @TempDir Path folder;

  private static <T extends RosterRecord> RowCursor<T> open(
      RosterFile<T> file, OneRosterVersion version, String... lines) throws IOException {
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return RowCursor.open(file, version, new ByteArrayInputStream(bytes), Limits.defaults());
  }

  private static RowCursor<Org> orgs(String... lines) throws IOException {
    return open(RosterFiles.ORGS, OneRosterVersion.V1_2, lines);
  }

  private static List<String> problems(String header) throws IOException {
    RowCursor<Org> cursor = orgs(header, ROW);
    assertThat(cursor.fileProblems()).isEqualTo(cursor.header().problems());
    return Shown.problems(cursor.header().problems());
  }

  /** Which cell each column of the binding is read from. */
  private static <T extends RosterRecord> List<Integer> places(Header<T> header) {
    return header.file().columns(header.version()).stream().map(header::indexOf).toList();
  }

  @Test
  void theBindingsHeaderHasNoProblem() throws IOException {
    Header<Org> header = orgs(ORGS, ROW).header();

    assertThat(header.problems()).isEmpty();
    assertThat(header.isRecognized()).isTrue();
    assertThat(header.version()).isEqualTo(OneRosterVersion.V1_2);
    assertThat(header.cells()).containsExactly(ORGS.split(","));
    assertThat(places(header)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(header.metadata()).isEmpty();
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    assertThat(problems(ORGS.replace("type,", "")))
        .containsExactly("header.missing at orgs.csv, line 1, column type []");
  }

  @Test
  void aColumnRenamedInItsPlaceIsMissingAndTheOtherNameIsTold() throws IOException {
    assertThat(problems(ORGS.replace("identifier", "ncesNumber")))
        .containsExactly(
            "header.missing at orgs.csv, line 1, column identifier [found=ncesNumber]");
    assertThat(problems(ORGS.replace("sourcedId,status", "key,status")))
        .containsExactly("header.missing at orgs.csv, line 1, column sourcedId [found=key]");
    assertThat(problems(ORGS.replace("parentSourcedId", "above,metadata.x")))
        .containsExactly(
            "header.missing at orgs.csv, line 1, column parentSourcedId [found=above]");
  }

  @Test
  void twoNeighboursRenamedInTheirPlacesAreTwoMistakes() throws IOException {
    assertThat(problems(ORGS.replace("name,type", "Bezeichnung,Art")))
        .containsExactly(
            "header.missing at orgs.csv, line 1, column name [found=Bezeichnung]",
            "header.missing at orgs.csv, line 1, column type [found=Art]");
  }

  @Test
  void aNameInOtherCaseIsStillRead() throws IOException {
    Header<Org> header = orgs(ORGS.replace("parentSourcedId", "ParentSourcedID"), ROW).header();

    assertThat(Shown.problems(header.problems()))
        .containsExactly(
            "header.case at orgs.csv, line 1, column parentSourcedId [found=ParentSourcedID]");
    assertThat(places(header)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(header.nameAt(6)).contains("parentSourcedId");
  }

  @Test
  void aNameWithBlanksIsStillRead() throws IOException {
    assertThat(problems(ORGS.replace("status", " status")))
        .containsExactly("header.space at orgs.csv, line 1, column status [found= status]");
    assertThat(problems(ORGS.replace("dateLastModified", "date_last_modified")))
        .containsExactly(
            "header.space at orgs.csv, line 1, column dateLastModified"
                + " [found=date_last_modified]");
    assertThat(problems(ORGS.replace("name", "name\u00a0")))
        .containsExactly("header.space at orgs.csv, line 1, column name [found=name\u00a0]");
  }

  @Test
  void aNameThatIsNearlyRightIsStillRead() throws IOException {
    Header<Org> header = orgs(ORGS.replace("parentSourcedId", "parentSourceId"), ROW).header();

    assertThat(Shown.problems(header.problems()))
        .containsExactly(
            "header.near_miss at orgs.csv, line 1, column parentSourcedId [found=parentSourceId]");
    assertThat(header.indexOf(RosterFiles.ORGS.columns(OneRosterVersion.V1_2).get(6))).isEqualTo(6);
  }

  @Test
  void oneMovedColumnIsNamedAndNotAllBehindIt() throws IOException {
    String toTheEnd = "sourcedId,dateLastModified,name,type,identifier,parentSourcedId,status";
    String toTheFront = "identifier,sourcedId,status,dateLastModified,name,type,parentSourcedId";

    assertThat(problems(toTheEnd))
        .containsExactly("header.order at orgs.csv, line 1, column status [position=7]");
    assertThat(problems(toTheFront))
        .containsExactly("header.order at orgs.csv, line 1, column identifier [position=1]");
    assertThat(places(orgs(toTheFront, ROW).header())).containsExactly(1, 2, 3, 4, 5, 0, 6);
  }

  @Test
  void ofTwoNeighboursThatChangedPlacesTheFirstOfTheBindingIsNamed() throws IOException {
    assertThat(problems(ORGS.replace("name,type", "type,name")))
        .containsExactly("header.order at orgs.csv, line 1, column name [position=5]");
  }

  @Test
  void columnsOfAnOrderOfSomebodysOwnAreLookedForTheOnesThatWereMoved() throws IOException {
    List<String> order = List.of("metadata.a", "metadata.b", "metadata.c", "metadata.d");
    Header<Org> last = orgs(ORGS + ",metadata.b,metadata.x,metadata.c,metadata.a", ROW).header();
    Header<Org> right = orgs(ORGS + ",metadata.a,metadata.x,metadata.c", ROW).header();

    assertThat(last.misplaced(order)).containsExactly("metadata.a");
    assertThat(right.misplaced(order)).isEmpty();
    assertThat(right.misplaced(List.of())).isEmpty();
  }

  @Test
  void anIdentifierAloneIsAHeader() throws IOException {
    RowCursor<Org> cursor = orgs("sourcedId", "o1");

    assertThat(cursor.header().isRecognized()).isTrue();
    assertThat(Shown.problems(cursor.header().problems()))
        .hasSize(6)
        .allMatch(problem -> problem.startsWith("header.missing at orgs.csv, line 1"));
  }

  @Test
  void aRepeatedColumnIsReadFromItsFirstPlace() throws IOException {
    Header<Org> header = orgs(ORGS + ",name", ROW + ",again").header();

    assertThat(Shown.problems(header.problems()))
        .containsExactly("header.duplicate at orgs.csv, line 1, column name [position=8]");
    assertThat(places(header)).containsExactly(0, 1, 2, 3, 4, 5, 6);
    assertThat(header.column(7)).isEmpty();
    assertThat(header.nameAt(7)).contains("name");
    assertThat(header.nameAt(8)).isEmpty();
    assertThat(header.nameAt(-1)).isEmpty();
  }

  @Test
  void aColumnWithoutNameIsTold() throws IOException {
    assertThat(problems(ORGS.replace("name,", ",name,")))
        .containsExactly("header.empty_name at orgs.csv, line 1 [position=4]");
    assertThat(problems(ORGS + ","))
        .containsExactly("header.empty_name at orgs.csv, line 1 [position=8]");
  }

  @Test
  void aColumnWhoseNameWasTakenAwayIsOneMistake() throws IOException {
    assertThat(problems(ORGS.replace("name,", ",")))
        .containsExactly("header.empty_name at orgs.csv, line 1, column name [position=4]");
  }

  @Test
  void anUnknownColumnIsNamed() throws IOException {
    assertThat(problems(ORGS.replace("type,", "type,Home Phone,")))
        .containsExactly(
            "header.unknown at orgs.csv, line 1, column Home Phone [position=6, advice=]");
    for (String secret : List.of("SSN", "studentSSN", "Social Security Number", "passport_no")) {
      assertThat(problems(ORGS + "," + secret))
          .singleElement()
          .asString()
          .startsWith("header.unknown at orgs.csv, line 1, column " + secret + " [position=8, adv")
          .contains("nobody should send");
    }
  }

  @Test
  void extensionColumnsStandAtTheEnd() throws IOException {
    Header<Org> header = orgs(ORGS + ",metadata.b,metadata.a.x", ROW + ",1,2").header();

    assertThat(header.problems()).isEmpty();
    assertThat(header.metadata().entrySet())
        .extracting(entry -> entry.getKey() + "=" + entry.getValue())
        .containsExactly("7=metadata.b", "8=metadata.a.x");
    assertThat(problems(ORGS.replace("type,", "type,metadata.x,")))
        .containsExactly("header.metadata_form at orgs.csv, line 1, column metadata.x []");
  }

  @Test
  void extensionColumnsAreNamedMetadataAndAName() throws IOException {
    for (String name : List.of("metadata_x", "Metadata.x", "METADATA.X", "metadata.", "metadata")) {
      assertThat(problems(ORGS + "," + name))
          .containsExactly("header.metadata_form at orgs.csv, line 1, column " + name + " []");
    }
  }

  @Test
  void aRepeatedExtensionColumnIsOneMistakeAndItsFirstValueIsKept() throws IOException {
    RowCursor<Org> cursor = orgs(ORGS + ",metadata.x,metadata.x", ROW + ",first,second");

    assertThat(Shown.problems(cursor.header().problems()))
        .containsExactly("header.duplicate at orgs.csv, line 1, column metadata.x [position=9]");
    Org org = new RosterReader<>(cursor).iterator().next().orElseThrow();
    assertThat(org.getMetadata()).containsExactly(entry("metadata.x", "first"));
  }

  @Test
  void theOtherVersionsHeaderIsOneMistake() throws IOException {
    for (RosterFile<?> file :
        List.of(RosterFiles.USERS, RosterFiles.LINE_ITEMS, RosterFiles.RESULTS)) {
      for (OneRosterVersion version : OneRosterVersion.values()) {
        OneRosterVersion other =
            version == OneRosterVersion.V1_1 ? OneRosterVersion.V1_2 : OneRosterVersion.V1_1;
        Header<?> header = open(file, version, FolderPackage.header(file, other)).header();

        assertThat(Shown.problems(header.problems()))
            .containsExactly(
                "manifest.version_vs_headers at %s, line 1 [manifest=%s, header=%s]"
                    .formatted(file, version, other));
        assertThat(header.version()).isEqualTo(other);
      }
    }
  }

  @Test
  void theColumnsOfTheFirstTextOfTheSecondVersionAreItsToo() throws IOException {
    String header =
        FolderPackage.header(RosterFiles.USERS, OneRosterVersion.V1_2)
            .replace("userMasterIdentifier,", "userMasterIdentifier,resourceSourcedIds,");

    String withdrawn = "header.withdrawn at users.csv, line 1, column resourceSourcedIds []";
    assertThat(
            Shown.problems(
                open(RosterFiles.USERS, OneRosterVersion.V1_2, header).header().problems()))
        .containsExactly(withdrawn);
    assertThat(
            Shown.problems(
                open(RosterFiles.USERS, OneRosterVersion.V1_1, header).header().problems()))
        .containsExactlyInAnyOrder(
            "manifest.version_vs_headers at users.csv, line 1 [manifest=1.1, header=1.2]",
            withdrawn);
  }

  @Test
  void theOneColumnThatAVersionAddedIsMissingOrUnknown() throws IOException {
    String old = FolderPackage.header(RosterFiles.CATEGORIES, OneRosterVersion.V1_1);

    assertThat(
            Shown.problems(
                open(RosterFiles.CATEGORIES, OneRosterVersion.V1_2, old).header().problems()))
        .containsExactly("header.missing at categories.csv, line 1, column weight []");
    assertThat(
            Shown.problems(
                open(RosterFiles.CATEGORIES, OneRosterVersion.V1_1, old + ",weight")
                    .header()
                    .problems()))
        .containsExactly(
            "header.version_mix at categories.csv, line 1, column weight [found=weight, version=1.1,"
                + " other=1.2, meant=]");
  }

  @Test
  void aRowOfDataInPlaceOfTheHeaderIsOneMistakeThatShowsNoData() throws IOException {
    RowCursor<Org> cursor = orgs("o1,North,North,North,school,N.,,", ROW);

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly(
            "header.data_as_header at orgs.csv, line 1 [expected=7, found=0, other=,"
                + " rows=were not checked]");
    assertThat(cursor.header().isRecognized()).isFalse();
    assertThat(places(cursor.header())).containsOnly(-1);
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.rowProblem()).isEmpty();
  }

  @Test
  void rowsOfTheRightShapeAreReadWithoutAHeader() throws IOException {
    RowCursor<Org> cursor = orgs("o0,,,West,school,11,", ROW);
    RosterReader<Org> reader = new RosterReader<>(cursor);

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly(
            "header.data_as_header at orgs.csv, line 1 [expected=7, found=0, other=,"
                + " rows=were read in the order of the binding's table]");
    assertThat(reader.stream().map(row -> row.line() + row.orElseThrow().getName()))
        .containsExactly("1West", "2North");
  }

  @Test
  void noEntityIsMadeBelowWhatIsNoHeader() throws IOException {
    RosterReader<Org> reader = new RosterReader<>(orgs("o1,,,North,school,12", ROW));

    Row<Org> row = reader.iterator().next();

    assertThat(row.entity()).isEmpty();
    assertThat(row.line()).isEqualTo(2);
    assertThat(Shown.problems(row.problems()))
        .containsExactly(
            "header.data_as_header at orgs.csv, line 1 [expected=7, found=0, other=,"
                + " rows=were not checked]");
  }

  @Test
  void aTitleAboveTheHeaderIsOneMistake() throws IOException {
    RowCursor<Org> cursor = orgs("Org export,2026", "", ORGS, ROW);

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly("csv.title_row at orgs.csv, line 1 [header=3, lines=1]");
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.line()).isEqualTo(4);
    assertThat(cursor.cells()).containsExactly("o1", "", "", "North", "school", "12", "");
  }

  @Test
  void aTitleMayHoldOtherDelimiters() throws IOException {
    RowCursor<Org> cursor = orgs("Org export | 2026; all", ORGS, ROW);

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly("csv.title_row at orgs.csv, line 1 [header=2, lines=1]");
  }

  @Test
  void aMistakeInAHeaderBelowATitleIsOnItsOwnLine() throws IOException {
    RowCursor<Org> cursor = orgs("Org export", ORGS.replace("type", "Type"), ROW);

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly(
            "csv.title_row at orgs.csv, line 1 [header=2, lines=1]",
            "header.case at orgs.csv, line 2, column type [found=Type]");
  }

  @Test
  void excelsLineAboveTheHeaderIsOneMistake() throws IOException {
    RowCursor<Org> cursor = orgs("sep=,", ORGS, ROW);

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly("csv.sep_line at orgs.csv, line 1 []");
  }

  @Test
  void excelsLineAboveSemicolonsIsOneMistake() throws IOException {
    RowCursor<Org> cursor = orgs("sep=;", ORGS.replace(',', ';'), ROW.replace(',', ';'));

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly(
            "csv.delimiter at orgs.csv, line 2 [delimiter=semicolons]",
            "csv.sep_line at orgs.csv, line 1 []");
    assertThat(cursor.header().isRecognized()).isTrue();
  }

  @Test
  void otherDelimitersAreOneMistake() throws IOException {
    Map<Character, String> names = Map.of(';', "semicolons", '\t', "tabs", '|', "vertical bars");
    for (Map.Entry<Character, String> name : names.entrySet()) {
      char delimiter = name.getKey();
      RowCursor<Org> cursor =
          orgs(
              ORGS.replace(',', delimiter),
              "o1,,,\"North, East\",school,12,".replace(',', delimiter));

      assertThat(Shown.problems(cursor.fileProblems()))
          .containsExactly(
              "csv.delimiter at orgs.csv, line 1 [delimiter=%s]".formatted(name.getValue()));
      assertThat(cursor.header().problems()).isEmpty();
      assertThat(cursor.next()).isTrue();
      assertThat(cursor.cells()).hasSize(7).contains("North" + delimiter + " East", "school");
      assertThat(cursor.rowProblem()).isEmpty();
    }
  }

  @Test
  void everyRowOfAFileWithOtherDelimitersIsCounted() throws IOException {
    RowCursor<Org> cursor =
        orgs(
            Stream.concat(
                    Stream.of(ORGS.replace(',', ';')),
                    IntStream.range(0, 20).mapToObj(i -> "o" + i + ";;;North;school;;"))
                .toArray(String[]::new));

    int rows = 0;
    while (cursor.next()) {
      rows++;
    }
    assertThat(rows).isEqualTo(20);
  }

  @Test
  void aHeaderMayStandInQuotesAndBehindAByteOrderMark() throws IOException {
    String quoted = "\ufeff\"" + ORGS.replace(",", "\",\"") + "\"";
    RowCursor<Org> cursor = orgs(quoted, ROW);

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly("text.bom at orgs.csv, line 1 []");
    assertThat(cursor.header().problems()).isEmpty();
  }

  @Test
  void aFileWithoutAnythingIsEmpty() throws IOException {
    for (String text : List.of("", "\ufeff", "\n", "\r\n\r\n")) {
      RowCursor<Org> cursor =
          RowCursor.open(
              RosterFiles.ORGS,
              OneRosterVersion.V1_2,
              new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              Limits.defaults());

      assertThat(Shown.problems(cursor.fileProblems()))
          .as("'%s'", text)
          .containsExactly("csv.empty_file at orgs.csv []");
      assertThat(cursor.header().cells()).isEmpty();
      assertThat(cursor.header().isRecognized()).isFalse();
      assertThat(cursor.next()).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, text.utf16_no_bom", "UTF-16BE, text.utf16_no_bom",
    "UTF-32LE, text.utf16_no_bom", "UTF-32BE, text.utf16_no_bom",
    "UTF-16LE, text.utf16", "UTF-16BE, text.utf16",
    "UTF-32LE, text.utf16", "UTF-32BE, text.utf16"
  })
  void aFileInAnotherUnicodeEncodingIsOneMistake(String encoding, String code) throws IOException {
    String mark = code.endsWith("no_bom") ? "" : "\ufeff";
    RowCursor<Org> cursor =
        RowCursor.open(
            RosterFiles.ORGS,
            OneRosterVersion.V1_2,
            new ByteArrayInputStream(
                (mark + ORGS + "\n" + ROW).getBytes(Charset.forName(encoding))),
            Limits.defaults());

    assertThat(Shown.problems(cursor.fileProblems()))
        .containsExactly(code + " at orgs.csv [encoding=" + encoding + "]");
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.cells()).containsExactly(ROW.split(",", -1));
    assertThat(cursor.next()).isFalse();
  }

  @Test
  void aPackagesReaderTellsTheSame() throws IOException {
    FolderPackage wrong =
        new FolderPackage(folder, OneRosterVersion.V1_2)
            .file(RosterFiles.ORGS, ORGS.replace("type", "Type"), ROW);
    try (RosterPackage roster = wrong.open();
        RosterReader<Org> reader = roster.read(RosterFiles.ORGS)) {
      assertThat(Shown.problems(reader.header().problems()))
          .containsExactly("header.case at orgs.csv, line 1, column type [found=Type]");
      assertThat(reader.iterator().next().orElseThrow().getName()).isEqualTo("North");
    }
  }

  /** A way to spoil one column of a header, and the code that it must give. */
  private record Mistake(
      String name, String code, BiFunction<List<String>, Integer, Optional<List<String>>> make) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Optional<List<String>> replaced(List<String> names, int place, String by) {
    List<String> changed = new ArrayList<>(names);
    changed.set(place, by);
    return Optional.of(changed);
  }

  private static List<Mistake> mistakes() {
    return List.of(
        new Mistake(
            "left out",
            "header.missing",
            (names, place) -> {
              List<String> changed = new ArrayList<>(names);
              changed.remove(place.intValue());
              return Optional.of(changed);
            }),
        new Mistake(
            "renamed", "header.missing", (names, place) -> replaced(names, place, "somethingElse")),
        new Mistake(
            "upper case",
            "header.case",
            (names, place) -> replaced(names, place, names.get(place).toUpperCase(Locale.ROOT))),
        new Mistake(
            "blank behind",
            "header.space",
            (names, place) -> replaced(names, place, names.get(place) + " ")),
        new Mistake(
            "doubled letter",
            "header.near_miss",
            (names, place) ->
                names.get(place).length() < 3
                    ? Optional.empty()
                    : replaced(names, place, names.get(place) + "x")),
        new Mistake("no name", "header.empty_name", (names, place) -> replaced(names, place, "")),
        new Mistake(
            "repeated",
            "header.duplicate",
            (names, place) -> {
              List<String> changed = new ArrayList<>(names);
              changed.add(names.get(place));
              return Optional.of(changed);
            }),
        new Mistake(
            "moved to the end",
            "header.order",
            (names, place) -> {
              List<String> changed = new ArrayList<>(names);
              changed.add(changed.remove(place.intValue()));
              return Optional.of(changed).filter(list -> !list.equals(names));
            }),
        new Mistake(
            "moved to the front",
            "header.order",
            (names, place) -> {
              List<String> changed = new ArrayList<>(names);
              changed.add(0, changed.remove(place.intValue()));
              return Optional.of(changed).filter(list -> place > 1);
            }));
  }

  static Stream<Arguments> mistakesInFiles() {
    return Arrays.stream(OneRosterVersion.values())
        .flatMap(version -> mistakes().stream().map(mistake -> Arguments.of(mistake, version)));
  }

  @ParameterizedTest
  @MethodSource("mistakesInFiles")
  void oneMistakeInAnyColumnOfAnyFileIsOneProblemAtThatColumn(
      Mistake mistake, OneRosterVersion version) throws IOException {
    for (RosterFile<?> file : RosterFiles.in(version)) {
      List<String> names = file.columns(version).stream().map(Column::name).toList();
      for (int place = 0; place < names.size(); place++) {
        Optional<List<String>> spoilt = mistake.make().apply(names, place);
        if (spoilt.isPresent()) {
          String line = String.join(",", spoilt.get());
          List<Problem> problems = open(file, version, line).header().problems();

          assertThat(problems.stream().map(p -> p.code() + " at " + p.location()))
              .as("%s: %s", file, line)
              .containsExactly(
                  mistake.code() + " at " + file + ", line 1, column " + names.get(place));
        }
      }
    }
  }
}
