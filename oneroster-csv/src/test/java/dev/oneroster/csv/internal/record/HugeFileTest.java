package dev.oneroster.csv.internal.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.internal.record.RecordFault.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What must be quick and take little memory however large it is. */
@Timeout(20)
@ParameterizedClass
@EnumSource
class HugeFileTest {

  @Parameter private Reading reading = Reading.TEXTS;

  private static final long MIB = 1 << 20;

  @Test
  void aCellOf100MebibytesCostsItsLine() {
    List<ReadRecord> records =
        ReadRecord.allOf(
            reader(file(text("a,b\n1,"), new RepeatedText("x", 100 * MIB), text("\n2,y\n"))));
    assertFaultInLineTwo(records, Kind.CELL_TOO_LONG, 6 + 65_536);
    assertThat(records.get(1).cells()).containsExactly("1", "x".repeat(65_536));
  }

  @Test
  void aQuotedCellOf100MebibytesCostsItsLine() {
    List<ReadRecord> records =
        ReadRecord.allOf(
            reader(file(text("a,b\n1,\""), new RepeatedText("x,", 50 * MIB), text("\"\n2,y\n"))));
    assertFaultInLineTwo(records, Kind.CELL_TOO_LONG, 7 + 65_536);
    assertThat(records.get(1).cells().get(0)).isEqualTo("1");
  }

  @Test
  void aLineOf100MebibytesCostsItself() {
    Limits limits = Limits.builder().maxCellCharacters(1 << 20).build();
    InputStream file = file(text("a,b\n1,"), new RepeatedText("x", 100 * MIB), text("\r\n2,y\n"));
    List<ReadRecord> records = ReadRecord.allOf(reading.open(file, limits));
    assertFaultInLineTwo(records, Kind.RECORD_TOO_LONG, 4 + (1 << 20));
  }

  @Test
  void threeHundredMebibytesOfNulsCostTheirLine() {
    List<ReadRecord> records =
        ReadRecord.allOf(
            reader(file(text("a,b\n1,"), new RepeatedText("\0", 300 * MIB), text("\n2,y\n"))));
    assertFaultInLineTwo(records, Kind.NUL, 6);
  }

  @Test
  void aHundredMillionCommasCostTheirLine() {
    List<ReadRecord> records =
        ReadRecord.allOf(
            reader(file(text("a,b\n1"), new RepeatedText(",", 100_000_000), text("\n2,y\n"))));
    assertFaultInLineTwo(records, Kind.TOO_MANY_COLUMNS, 5 + 511);
    assertThat(records.get(1).cells()).hasSize(512);
  }

  @Test
  void tenThousandColumnsCostTheirLine() {
    List<ReadRecord> records =
        ReadRecord.allOf(
            reader(file(text("a,b\n1"), new RepeatedText(",x", 10_000), text("\n2,y\n"))));
    assertFaultInLineTwo(records, Kind.TOO_MANY_COLUMNS, 5 + 2 * 511);
  }

  @Test
  void aHeaderOf100MebibytesCostsItself() {
    List<ReadRecord> records =
        ReadRecord.allOf(reader(file(new RepeatedText("a", 100 * MIB), text("\n1\n"))));
    assertThat(records).hasSize(2);
    assertThat(records.get(1)).isEqualTo(new ReadRecord(2, List.of("1"), null));
  }

  @Test
  void anUnclosedQuoteCostsOneLineOfMillions() throws IOException {
    Records reader =
        reader(file(text("a,b\n1,\"oops\n"), new RepeatedText("2,x\n", 3_000_000), text("3,z")));
    assertThat(countRecords(reader)).isEqualTo(3_000_003);
    assertThat(reader.line()).isEqualTo(3_000_003);
  }

  @Test
  void anUnclosedQuoteOnEachLineCostsLinearTime() throws IOException {
    Records reader = reader(file(text("a,b\n"), new RepeatedText("1,\"x\n2,\"y\n", 300_000)));
    assertThat(countRecords(reader)).isEqualTo(600_001);
  }

  @Test
  void quotedCellsThatNearlyCloseCostLinearTime() throws IOException {
    String block = "1,\"x\n" + "y,\"\"z\n".repeat(70);
    Records reader = reader(file(text("a,b\n"), new RepeatedText(block, 10_000)));
    assertThat(countRecords(reader)).isEqualTo(710_001);
  }

  @Test
  void emptyLinesCostLinearTime() throws IOException {
    Records reader = reader(new RepeatedText("\n", 20_000_000));
    assertThat(countRecords(reader)).isEqualTo(20_000_000);
  }

  @Test
  void badLinesWithLongTextsDoNotPileUp() throws IOException {
    String line = "1,\0" + "x".repeat(1 << 20) + "\n";
    Records reader = reader(new RepeatedText(line, 100));
    assertThat(countRecords(reader)).isEqualTo(100);
  }

  private static void assertFaultInLineTwo(List<ReadRecord> records, Kind kind, long offset) {
    assertThat(records).hasSize(3);
    assertThat(records.get(1).fault())
        .returns(kind, RecordFault::kind)
        .returns(2L, RecordFault::line)
        .returns(2L, RecordFault::endLine)
        .returns(offset, RecordFault::byteOffset);
    assertThat(records.get(0)).isEqualTo(new ReadRecord(1, List.of("a", "b"), null));
    assertThat(records.get(2)).isEqualTo(new ReadRecord(3, List.of("2", "y"), null));
  }

  private static long countRecords(Records reader) throws IOException {
    long count = 0;
    while (reader.next()) {
      count++;
    }
    return count;
  }

  private Records reader(InputStream file) {
    return reading.open(file, Limits.defaults());
  }

  private static InputStream file(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
