package dev.oneroster.benchmarks;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.oneroster.csv.RosterWriter;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * 200,000 entities, written as a file to nowhere. The promise is at least 0.6 of the speed at which
 * univocity writes the same texts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class RowWriting {

  /** What is written. */
  @Param({"USERS", "ENROLLMENTS"})
  public DistrictFile file = DistrictFile.USERS;

  @SuppressWarnings("NullAway.Init") // made before each trial
  private SampleRows<?> rows;

  /** Makes the entities. */
  @Setup
  public void makeRows() throws IOException {
    rows = SampleRows.inMemory(file);
  }

  /** Deletes what they were made from. */
  @TearDown
  public void deleteFile() throws IOException {
    rows.close();
  }

  /** Texts, by univocity. */
  @Benchmark
  public void rawUnivocity(Blackhole bytes) {
    RawUnivocity.write(rows.texts(), new Sink(bytes));
  }

  /** Texts, by FastCSV. */
  @Benchmark
  public void fastCsv(Blackhole bytes) throws IOException {
    try (CsvWriter writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .build(new OutputStreamWriter(new Sink(bytes), StandardCharsets.UTF_8))) {
      for (String[] row : rows.texts()) {
        writer.writeRecord(row);
      }
    }
  }

  /** Entities, by the library. */
  @Benchmark
  public void typed(Blackhole bytes) throws IOException {
    write(rows, new Sink(bytes));
  }

  private static <T extends RosterRecord> void write(SampleRows<T> rows, OutputStream out)
      throws IOException {
    try (RosterWriter<T> writer = RosterWriter.to(out, rows.header())) {
      for (T entity : rows.entities()) {
        writer.write(entity);
      }
    }
  }

  /** Takes everything and keeps nothing. */
  private static final class Sink extends OutputStream {

    private final Blackhole bytes;

    Sink(Blackhole bytes) {
      this.bytes = bytes;
    }

    @Override
    public void write(int b) {
      bytes.consume(b);
    }

    @Override
    public void write(byte[] array, int from, int length) {
      bytes.consume(array);
    }
  }
}
