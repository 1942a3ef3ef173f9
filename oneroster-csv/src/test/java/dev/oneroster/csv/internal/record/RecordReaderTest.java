package dev.oneroster.csv.internal.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.internal.record.RecordFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

  private static final String MARK = "\uFEFF";

  @Nested
  class GoodFiles {

    @Test
    void oneLineIsOneRecord() {
      assertThat(ReadRecord.allOf("sourcedId,name\n1,Ann\n2,\"Bo, \"\"B\"\"\"\n"))
          .containsExactly(
              good(1, "sourcedId", "name"), good(2, "1", "Ann"), good(3, "2", "Bo, \"B\""));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\nc,d\r\n", "a,b\r\nc,d\n", "a,b\r\nc,d"})
    void everyLineEndIsExact(String file) {
      assertThat(ReadRecord.allOf(file)).containsExactly(good(1, "a", "b"), good(2, "c", "d"));
    }

    @Test
    void emptyFileHasNoRecord() {
      assertThat(ReadRecord.allOf("")).isEmpty();
    }

    @Test
    void emptyLinesAreRecordsWithoutCells() {
      assertThat(ReadRecord.allOf("\n\r\na\n\n"))
          .containsExactly(good(1), good(2), good(3, "a"), good(4));
    }

    @Test
    void blankCellsAreEmptyTextWhetherQuotedOrNot() {
      assertThat(ReadRecord.allOf(",\"\",\n\"\"\n"))
          .containsExactly(good(1, "", "", ""), good(2, ""));
    }

    @Test
    void blanksAndSignsAreData() {
      assertThat(ReadRecord.allOf("#a, b ,\" c \",\t\n  \n;\u0001\u0085\u2028\n"))
          .containsExactly(
              good(1, "#a", " b ", " c ", "\t"), good(2, "  "), good(3, ";\u0001\u0085\u2028"));
    }

    @Test
    void rowsKeepTheirOwnWidth() {
      assertThat(ReadRecord.allOf("a,b\nc\nd,e,f\n"))
          .containsExactly(good(1, "a", "b"), good(2, "c"), good(3, "d", "e", "f"));
    }

    @Test
    void charactersOfAllLengthsSurvive() {
      assertThat(ReadRecord.allOf("é,€,😀,\uFFFD,\uF000\n\uF000,\"é\"\n"))
          .containsExactly(good(1, "é", "€", "😀", "\uFFFD", "\uF000"), good(2, "\uF000", "é"));
    }

    @Test
    void everyRecordHasItsOwnArray() throws IOException {
      try (RecordReader reader = reader("a\nb\n")) {
        reader.next();
        String[] first = reader.cells();
        reader.next();
        assertThat(first).containsExactly("a");
      }
    }

    @Test
    void aFileOfTheTightestLimitsIsRead() {
      Limits limits =
          Limits.builder()
              .maxColumns(2)
              .maxCellCharacters(3)
              .maxRecordCharacters(7)
              .maxQuotedLines(1)
              .build();
      assertThat(ReadRecord.allOf("abc,def\n\"a\"\"\",\n".getBytes(UTF_8), limits))
          .containsExactly(good(1, "abc", "def"), good(2, "a\"", ""));
    }

    @Test
    void limitsThatMeanNoLimitTakeNoMemory() {
      Limits limits =
          Limits.builder()
              .maxColumns(Integer.MAX_VALUE)
              .maxCellCharacters(Integer.MAX_VALUE)
              .maxRecordCharacters(Integer.MAX_VALUE)
              .maxQuotedLines(Integer.MAX_VALUE)
              .build();
      assertThat(ReadRecord.allOf("a,b\n".getBytes(UTF_8), limits))
          .containsExactly(good(1, "a", "b"));
    }
  }

  @Nested
  class ByteOrderMarks {

    @Test
    void theFilesOwnIsNotPartOfTheFirstCell() throws IOException {
      try (RecordReader reader = reader(MARK + "a,b\n")) {
        assertThat(reader.hasByteOrderMark()).isFalse();
        assertThat(reader.next()).isTrue();
        assertThat(reader.hasByteOrderMark()).isTrue();
        assertThat(reader.cells()).containsExactly("a", "b");
      }
    }

    @Test
    void isNotReportedWhereThereIsNone() throws IOException {
      try (RecordReader reader = reader("a" + MARK)) {
        reader.next();
        assertThat(reader.hasByteOrderMark()).isFalse();
        assertThat(reader.fault()).isNull();
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void aFileOfNothingElseHasOneEmptyRecord(String rest) {
      assertThat(ReadRecord.allOf(MARK + rest)).containsExactly(good(1));
    }

    @Test
    void theFirstCellMayBeQuotedBehindIt() {
      assertThat(ReadRecord.allOf(MARK + "\"a\",b\n")).containsExactly(good(1, "a", "b"));
    }

    @Test
    void aSecondOneIsAFault() {
      assertThat(ReadRecord.allOf(MARK + MARK + "a,b\nc\n"))
          .containsExactly(bad(Kind.BYTE_ORDER_MARK_INSIDE, 1, 0, 3, "a", "b"), good(2, "c"));
    }

    @Test
    void oneAtTheStartOfALaterLineIsAFault() {
      assertThat(ReadRecord.allOf("a\n" + MARK + "b,\"c\"\nd\n"))
          .containsExactly(
              good(1, "a"), bad(Kind.BYTE_ORDER_MARK_INSIDE, 2, 0, 2, "b", "c"), good(3, "d"));
    }

    @Test
    void oneInsideALineIsData() {
      assertThat(ReadRecord.allOf("a," + MARK + "b\n")).containsExactly(good(1, "a", MARK + "b"));
    }
  }

  @Nested
  class Faults {

    @Test
    void aQuoteInAnUnquotedCell() {
      assertFaultInMiddleLine("1,x\"y", Kind.QUOTE_IN_UNQUOTED_CELL, 1, 3, "1", "x\"y");
    }

    @Test
    void textAfterAClosingQuote() {
      assertFaultInMiddleLine("1,\"x\"y,z", Kind.TEXT_AFTER_QUOTE, 1, 5, "1", "xy", "z");
    }

    @Test
    void aBlankAfterAClosingQuote() {
      assertFaultInMiddleLine("\"1\" ,x", Kind.TEXT_AFTER_QUOTE, 0, 3, "1 ", "x");
    }

    @Test
    void aQuoteThatIsNeverClosed() {
      assertFaultInMiddleLine("1,\"x,y", Kind.UNCLOSED_QUOTE, 1, 2, "1", "x", "y");
    }

    @Test
    void aQuoteThatIsNeverClosedAroundTheId() {
      assertFaultInMiddleLine("\"1,x,y", Kind.UNCLOSED_QUOTE, 0, 0, "1", "x", "y");
    }

    @Test
    void nul() {
      assertFaultInMiddleLine("1,x\0y", Kind.NUL, 1, 3, "1", "x\0y");
    }

    @Test
    void aCarriageReturnOnItsOwn() {
      assertFaultInMiddleLine("1,x\ry", Kind.LONE_CARRIAGE_RETURN, 1, 3, "1", "x\ry");
    }

    @Test
    void aCarriageReturnOnItsOwnInsideQuotes() {
      assertFaultInMiddleLine("1,\"x\ry\"", Kind.LONE_CARRIAGE_RETURN, 1, 4, "1", "x\ry");
    }

    @Test
    void twoCarriageReturnsAtTheLineEnd() {
      assertThat(ReadRecord.allOf("a\r\r\nb\n"))
          .containsExactly(bad(Kind.LONE_CARRIAGE_RETURN, 1, 0, 1, "a\r"), good(2, "b"));
    }

    @Test
    void aCarriageReturnAtTheEndOfTheFile() {
      assertThat(ReadRecord.allOf("a\nb\r"))
          .containsExactly(good(1, "a"), bad(Kind.LONE_CARRIAGE_RETURN, 2, 0, 3, "b\r"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "FF",
          "80",
          "C080",
          "C1BF",
          "E08080",
          "E282",
          "EDA080",
          "EDBFBF",
          "F0808080",
          "F09F98",
          "F4908080",
          "F5808080",
          "F888808080"
        })
    void bytesThatAreNotUtf8(String hex) {
      String bytes = new String(HexFormat.of().parseHex(hex), ISO_8859_1);
      byte[] file = ("a,é\n1,".replace("é", "Ã©") + bytes + "x\nb,c\n").getBytes(ISO_8859_1);
      RecordFault fault = new RecordFault(Kind.NOT_UTF8, 2, 2, 1, 7, bytes.charAt(0));
      assertThat(ReadRecord.allOf(file, Limits.defaults()))
          .containsExactly(
              good(1, "a", "é"),
              new ReadRecord(2, List.of("1", bytes + "x"), fault),
              good(3, "b", "c"));
    }

    @Test
    void aSequenceCutShortByTheEndOfTheFile() {
      byte[] file = "a\nb\u00E2\u0082".getBytes(ISO_8859_1);
      assertThat(ReadRecord.allOf(file, Limits.defaults()).get(1).fault())
          .isEqualTo(new RecordFault(Kind.NOT_UTF8, 2, 2, 0, 3, 0xE2));
    }

    @Test
    void manyMalformedLinesInARow() {
      StringBuilder file = new StringBuilder();
      for (int i = 1; i <= 3000; i++) {
        file.append(i).append(i % 3 == 0 ? ",\u00FF\n" : ",x\n");
      }
      List<ReadRecord> records =
          ReadRecord.allOf(file.toString().getBytes(ISO_8859_1), Limits.defaults());
      assertThat(records).hasSize(3000);
      assertThat(records)
          .allSatisfy(
              record -> {
                assertThat(record.cells().get(0)).isEqualTo("" + record.line());
                assertThat(record.fault() != null).isEqualTo(record.line() % 3 == 0);
              });
    }

    @Test
    void aCellTooLong() {
      Limits limits = Limits.builder().maxCellCharacters(4).build();
      assertThat(ReadRecord.allOf("abcd,\"ab\"\"d\"\n1,abc😀,x\ne\n".getBytes(UTF_8), limits))
          .containsExactly(
              good(1, "abcd", "ab\"d"),
              bad(Kind.CELL_TOO_LONG, 2, 1, 18, "1", "abc", "x"),
              good(3, "e"));
    }

    @Test
    void aRecordTooLong() {
      Limits limits = Limits.builder().maxRecordCharacters(5).build();
      assertThat(ReadRecord.allOf("ab,cd\r\nab,cde\r\n".getBytes(UTF_8), limits))
          .containsExactly(good(1, "ab", "cd"), bad(Kind.RECORD_TOO_LONG, 2, -1, 12, "ab", "cd"));
    }

    @Test
    void tooManyColumns() {
      Limits limits = Limits.builder().maxColumns(2).build();
      assertThat(ReadRecord.allOf("a,b\n\"x,y\",z\na,b,c\n".getBytes(UTF_8), limits))
          .containsExactly(
              good(1, "a", "b"),
              good(2, "x,y", "z"),
              bad(Kind.TOO_MANY_COLUMNS, 3, -1, 15, "a", "b"));
    }

    @Test
    void theFirstOfSeveralCounts() {
      assertFaultInMiddleLine("1\0,x\"y,\rz", Kind.NUL, 0, 1, "1\0", "x\"y", "\rz");
    }

    @Test
    void sayNothingOfTheText() {
      RecordFault fault = Objects.requireNonNull(ReadRecord.allOf("1,x\"Secret\n").get(0).fault());
      assertThat(fault).asString().doesNotContain("Secret").contains("line=1");
      assertThat(new BadRecord(fault, "Secret")).asString().doesNotContain("Secret");
    }

    /** With both line ends, and also in the first line and in the last. */
    private void assertFaultInMiddleLine(
        String line, Kind kind, int cell, int place, String... cells) {
      for (String end : List.of("\n", "\r\n")) {
        String good = "a,b" + end;
        int offset = good.length();
        assertThat(ReadRecord.allOf(good + line + end + good))
            .containsExactly(
                good(1, "a", "b"), bad(kind, 2, cell, offset + place, cells), good(3, "a", "b"));
        assertThat(ReadRecord.allOf(line + end + good))
            .containsExactly(bad(kind, 1, cell, place, cells), good(2, "a", "b"));
        assertThat(ReadRecord.allOf(MARK + line + end + good))
            .containsExactly(bad(kind, 1, cell, 3 + place, cells), good(2, "a", "b"));
        assertThat(ReadRecord.allOf(good + line))
            .containsExactly(good(1, "a", "b"), bad(kind, 2, cell, offset + place, cells));
      }
    }
  }

  @Nested
  class OpenQuotes {

    @Test
    void aCellOverLinesIsOneRecordOfTheHeadersWidth() {
      assertThat(ReadRecord.allOf("a,b\n1,\"x\r\ny\n\"\"z\"\n2,y\n"))
          .containsExactly(
              good(1, "a", "b"),
              new ReadRecord(
                  2,
                  List.of("1", "x\r\ny\n\"z"),
                  new RecordFault(Kind.NEWLINE_IN_CELL, 2, 4, 1, 6, -1)),
              good(5, "2", "y"));
    }

    @Test
    void twoCellsOverLinesAreOneRecord() {
      assertThat(ReadRecord.allOf("a,b\n\"1\n1\",\"2\n2\"\nc,d"))
          .containsExactly(
              good(1, "a", "b"),
              new ReadRecord(
                  2,
                  List.of("1\n1", "2\n2"),
                  new RecordFault(Kind.NEWLINE_IN_CELL, 2, 4, 0, 4, -1)),
              good(5, "c", "d"));
    }

    @Test
    void anotherWidthMeansTheQuoteIsUnclosed() {
      assertThat(ReadRecord.allOf("a,b,c\n1,\"x\ny\"\n2,y,z\n"))
          .containsExactly(
              good(1, "a", "b", "c"),
              bad(Kind.UNCLOSED_QUOTE, 2, 1, 8, "1", "x"),
              bad(Kind.QUOTE_IN_UNQUOTED_CELL, 3, 0, 12, "y\""),
              good(4, "2", "y", "z"));
    }

    @Test
    void theNextQuotedCellDoesNotCloseAnUnclosedQuote() {
      assertThat(ReadRecord.allOf("a,b\n1,\"oops\n2,\"x,y\"\n3,z\n"))
          .containsExactly(
              good(1, "a", "b"),
              bad(Kind.UNCLOSED_QUOTE, 2, 1, 6, "1", "oops"),
              good(3, "2", "x,y"),
              good(4, "3", "z"));
    }

    @Test
    void theFirstRecordIsNeverJoined() {
      assertThat(ReadRecord.allOf("a,\"b\nc\"\nd,e\n"))
          .containsExactly(
              bad(Kind.UNCLOSED_QUOTE, 1, 1, 2, "a", "b"),
              bad(Kind.QUOTE_IN_UNQUOTED_CELL, 2, 0, 6, "c\""),
              good(3, "d", "e"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 64, 65})
    void aRecordMayHaveSoManyLinesAndNoMore(int lines) {
      String file = "a,b\n1,\"" + "x\n".repeat(lines - 1) + "y\"\nc,d\n";
      List<ReadRecord> records = ReadRecord.allOf(file);
      if (lines <= 64) {
        assertThat(records.get(1).fault())
            .isEqualTo(new RecordFault(Kind.NEWLINE_IN_CELL, 2, lines + 1, 1, 6, -1));
        assertThat(records).hasSize(3);
      } else {
        assertThat(records.get(1)).isEqualTo(bad(Kind.UNCLOSED_QUOTE, 2, 1, 6, "1", "x"));
        assertThat(records).hasSize(lines + 2);
      }
      assertThat(records.get(records.size() - 1)).isEqualTo(good(lines + 2, "c", "d"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"x\0\"\n", "x\ry\"\n", MARK + "x\"\n", "x\"y\n", "x", "x\n", "", "x\",z\n"})
    void whatIsNotWellFormedIsNotJoined(String rest) {
      assertThat(ReadRecord.allOf("a,b\n1,\"x\n" + rest).get(1))
          .isEqualTo(bad(Kind.UNCLOSED_QUOTE, 2, 1, 6, "1", "x"));
    }

    @Test
    void malformedBytesAreNotJoined() {
      byte[] file = "a,b\n1,\"x\n\u00FF\"\nc,d\n".getBytes(ISO_8859_1);
      List<ReadRecord> records = ReadRecord.allOf(file, Limits.defaults());
      assertThat(records.get(1)).isEqualTo(bad(Kind.UNCLOSED_QUOTE, 2, 1, 6, "1", "x"));
      assertThat(records.get(2).fault())
          .isEqualTo(new RecordFault(Kind.NOT_UTF8, 3, 3, 0, 9, 0xFF));
      assertThat(records.get(3)).isEqualTo(good(4, "c", "d"));
    }

    @Test
    void whatPassesALimitIsNotJoined() {
      Limits limits = Limits.builder().maxCellCharacters(4).build();
      byte[] file = "a,b\n1,\"xx\ny\"\n2,\"xx\nyy\"\n".getBytes(UTF_8);
      assertThat(ReadRecord.allOf(file, limits))
          .containsExactly(
              good(1, "a", "b"),
              new ReadRecord(
                  2, List.of("1", "xx\ny"), new RecordFault(Kind.NEWLINE_IN_CELL, 2, 3, 1, 6, -1)),
              bad(Kind.UNCLOSED_QUOTE, 4, 1, 15, "2", "xx"),
              bad(Kind.QUOTE_IN_UNQUOTED_CELL, 5, 0, 21, "yy\""));
    }

    @Test
    void linesAreExactBehindTheLookAheadEvenIfItOutgrowsTheBuffer() throws IOException {
      String file = "a,b\n1,\"" + ("x".repeat(50) + "\n").repeat(40) + "\"\n2,y\n";
      RecordReader reader =
          new RecordReader(
              new ByteArrayInputStream(file.getBytes(UTF_8)), Limits.defaults(), 16, 16);
      List<ReadRecord> records = ReadRecord.allOf(reader);
      assertThat(records).hasSize(3);
      assertThat(records.get(1).cells().get(1)).hasSize(40 * 51);
      assertThat(records.get(2)).isEqualTo(good(43, "2", "y"));
    }
  }

  @Nested
  class KindsOfLineEnd {

    @Test
    void areKnownAtTheEnd() throws IOException {
      assertThat(lineEnds("a\nb\nc")).isEqualTo(new LineEnds(1, 0));
      assertThat(lineEnds("a\r\nb\r\nc")).isEqualTo(new LineEnds(0, 1));
      assertThat(lineEnds("a")).isEqualTo(LineEnds.NONE);
      assertThat(lineEnds("")).isEqualTo(LineEnds.NONE);
    }

    @Test
    void areMixedWithTheFirstLineOfEach() throws IOException {
      LineEnds ends = lineEnds("a\nb\nc\r\nd\r\n");
      assertThat(ends).isEqualTo(new LineEnds(1, 3));
      assertThat(ends.mixed()).isTrue();
      assertThat(lineEnds("a\r\nb\r\nc\nd\n")).isEqualTo(new LineEnds(3, 1));
    }

    @Test
    void areSeenBehindBadRecordsButNotInsideCells() throws IOException {
      assertThat(lineEnds("a\r\nb\"c\n\u0000\n")).isEqualTo(new LineEnds(2, 1));
      assertThat(lineEnds("a\r\n\"b\nc\"\r\n")).isEqualTo(new LineEnds(0, 1));
    }

    private LineEnds lineEnds(String file) throws IOException {
      try (RecordReader reader = reader(file)) {
        assertThat(reader.lineEnds()).isEqualTo(LineEnds.NONE);
        while (reader.next()) {
          // Only the end counts here.
        }
        return reader.lineEnds();
      }
    }
  }

  private static RecordReader reader(String file) {
    return new RecordReader(new ByteArrayInputStream(file.getBytes(UTF_8)), Limits.defaults());
  }

  private static ReadRecord good(long line, String... cells) {
    return new ReadRecord(line, List.of(cells), null);
  }

  private static ReadRecord bad(Kind kind, long line, int cell, long offset, String... cells) {
    return new ReadRecord(
        line, List.of(cells), new RecordFault(kind, line, line, cell, offset, -1));
  }
}
