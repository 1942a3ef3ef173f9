package dev.oneroster.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.oneroster.csv.Limits;
import dev.oneroster.csv.internal.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One file of 200,000 records, from bytes in memory to cells. The record reader's promise is at
 * least 0.85 of the parser's own speed: the time of {@link #rawUnivocity} by that of {@link
 * #recordReader}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class RecordReading {

  /** What is read. */
  @Param public DistrictFile file = DistrictFile.ENROLLMENTS;

  private byte[] bytes = {};

  /** Makes the file. */
  @Setup
  public void makeFile() {
    bytes = file.bytes();
  }

  /** The parser alone, with the record reader's settings and the JDK's decoder. */
  @Benchmark
  public void rawUnivocity(Blackhole records) {
    RawUnivocity.read(new ByteArrayInputStream(bytes), records);
  }

  /** The library's reader of records. */
  @Benchmark
  public void recordReader(Blackhole records) throws IOException {
    try (RecordReader reader =
        new RecordReader(new ByteArrayInputStream(bytes), Limits.defaults())) {
      while (reader.next()) {
        records.consume(reader.cells());
      }
    }
  }

  /** FastCSV, the parser that the tests compare with. */
  @Benchmark
  public void fastCsv(Blackhole records) throws IOException {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .ofCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      for (CsvRecord found : reader) {
        records.consume(found);
      }
    }
  }
}
