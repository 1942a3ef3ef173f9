package dev.oneroster.csv.internal.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.internal.record.RecordFault.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each trap that is known of univocity-parsers, with its number in the project's list. The numbers
 * stay, so that another parser can be held against the same list.
 */
class UnivocityTrapsTest {

  @Test
  void trap1CommentsBlanksAndEmptyLinesAreNotLost() {
    assertThat(cells("#a, b \n\n\"\",\n"))
        .containsExactly(List.of("#a", " b "), List.of(), List.of("", ""));
  }

  @Test
  void trap2AnUnclosedQuoteCostsOneLine() {
    List<ReadRecord> records = ReadRecord.allOf("a,b\n1,\"oops\n2,x\n3,y\n");
    assertThat(records).hasSize(4);
    assertThat(kind(records.get(1))).isEqualTo(Kind.UNCLOSED_QUOTE);
    assertThat(records.get(3).cells()).containsExactly("3", "y");
  }

  @Test
  void trap3TheFirstLineEndDoesNotDecideForTheOthers() {
    for (String file : List.of("a,b\r\nc,d\ne,f\r\n", "a,b\nc,d\r\ne,f\n", "a,b\r\nc,d\ne,f")) {
      assertThat(cells(file))
          .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"));
    }
    assertThat(kind(ReadRecord.allOf("a\rb\n").get(0))).isEqualTo(Kind.LONE_CARRIAGE_RETURN);
  }

  @Test
  void trap4ReadingGoesOnAfterABadRecord() {
    List<ReadRecord> records = ReadRecord.allOf("a,b\n1,\"x\"y\n2,x\"y\n3,y\n");
    assertThat(records).hasSize(4);
    assertThat(kind(records.get(1))).isEqualTo(Kind.TEXT_AFTER_QUOTE);
    assertThat(kind(records.get(2))).isEqualTo(Kind.QUOTE_IN_UNQUOTED_CELL);
    assertThat(records.get(3).cells()).containsExactly("3", "y");
  }

  @Test
  void trap5NothingIsAcceptedWithoutAWord() {
    assertThat(kind(ReadRecord.allOf("x\"y\n").get(0))).isEqualTo(Kind.QUOTE_IN_UNQUOTED_CELL);
    assertThat(kind(ReadRecord.allOf("\"x\" ,y\n").get(0))).isEqualTo(Kind.TEXT_AFTER_QUOTE);
    assertThat(kind(ReadRecord.allOf("\"x\" \n").get(0))).isEqualTo(Kind.TEXT_AFTER_QUOTE);
    assertThat(kind(ReadRecord.allOf("x\0\n").get(0))).isEqualTo(Kind.NUL);
    // The width is the caller's business, so it must be visible.
    assertThat(cells("a,b\nc\nd,e,\n"))
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("d", "e", ""));
  }

  @Test
  void trap6LineNumbersAreExactBehindQuotedNewlines() {
    assertThat(ReadRecord.allOf("a,b\r\n1,\"x\ny\r\nz\"\r\n2,c\r\n\"q\",d\n"))
        .extracting(ReadRecord::line)
        .containsExactly(1L, 2L, 5L, 6L);
  }

  @Test
  void trap7LineBreaksInsideCellsAreNotRewritten() {
    assertThat(cells("a,b\r\n1,\"x\r\ny\nz\"\r\n").get(1)).containsExactly("1", "x\r\ny\nz");
    // With the parser's own setting for it, the line end behind such a line is not seen any more.
    assertThat(cells("a,b\r\n\"1\",x\r\n\"2\",y\r\n"))
        .containsExactly(List.of("a", "b"), List.of("1", "x"), List.of("2", "y"));
  }

  @Test
  void trap8LongCellsAndManyColumnsAreReadUpToOurLimits() {
    String cell = "x".repeat(65_536);
    String row = "y,".repeat(511) + "z";
    assertThat(cells(cell + "\n" + row + "\n"))
        .satisfiesExactly(
            first -> assertThat(first).containsExactly(cell),
            second -> assertThat(second).hasSize(512));
    assertThat(kind(ReadRecord.allOf(cell + "x\n").get(0))).isEqualTo(Kind.CELL_TOO_LONG);
    assertThat(kind(ReadRecord.allOf(row + ",\n").get(0))).isEqualTo(Kind.TOO_MANY_COLUMNS);
  }

  @Test
  void trap9NoMessageHoldsData() {
    InputStream file = new FailingStream("1,Secret\n2,\"Secret", new IOException("broken"));
    RecordReader reader = new RecordReader(file, Limits.defaults());
    assertThatThrownBy(
            () -> {
              while (reader.next()) {
                assertThat(reader.fault()).isNull();
              }
            })
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("broken")
        .hasNoCause()
        .hasNoSuppressedExceptions();
  }

  @Test
  void trap10NoThreadIsStarted() throws IOException {
    try (RecordReader reader =
        new RecordReader(new RepeatedText("a,b\n", 1_000_000), Limits.defaults())) {
      List<Thread> before = List.copyOf(Thread.getAllStackTraces().keySet());
      assertThat(reader.next()).isTrue();
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .extracting(Thread::getName)
          .noneMatch(name -> name.contains("univocity") || name.contains("unVocity"));
    }
  }

  @Test
  void trap11MalformedUtf8IsNotReplaced() {
    byte[] file = "a,\u00E9\nb,\u00C3\u00A9\n".getBytes(ISO_8859_1);
    List<ReadRecord> records = ReadRecord.allOf(file, Limits.defaults());
    assertThat(records.get(0).fault()).isEqualTo(new RecordFault(Kind.NOT_UTF8, 1, 1, 1, 2, 0xE9));
    assertThat(records.get(0).cells().get(1)).doesNotContain("\uFFFD");
    assertThat(records.get(1).fault()).isNull();
  }

  @Test
  void trap12OneByteOrderMarkIsStrippedAndNotTwo() {
    assertThat(cells("\uFEFFa\n")).containsExactly(List.of("a"));
    assertThat(kind(ReadRecord.allOf("\uFEFF\uFEFFa\n").get(0)))
        .isEqualTo(Kind.BYTE_ORDER_MARK_INSIDE);
  }

  @Test
  void trap13UnivocityWritesNothing() throws IOException {
    // Its writer trims values and rewrites line breaks. The one class that imports univocity reads.
    Path sources = Path.of("src/main/java");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> importers =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> read(file).contains("com.univocity"))
              .toList();
      assertThat(importers)
          .extracting(file -> file.getFileName().toString())
          .containsExactly("RecordReader.java");
      assertThat(read(importers.get(0))).doesNotContain("CsvWriter");
    }
  }

  @Test
  void trap14ALastLineOfBlanksIsAnOrdinaryRecord() {
    assertThat(cells("a,b\n  ")).containsExactly(List.of("a", "b"), List.of("  "));
    assertThat(cells("a,b\n  \n")).containsExactly(List.of("a", "b"), List.of("  "));
  }

  private static List<List<String>> cells(String file) {
    return ReadRecord.allOf(file).stream().map(ReadRecord::cells).toList();
  }

  private static Kind kind(ReadRecord record) {
    return Objects.requireNonNull(record.fault()).kind();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
