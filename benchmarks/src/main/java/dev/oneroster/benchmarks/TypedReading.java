package dev.oneroster.benchmarks;

import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
 * One file of 200,000 records in a folder, from its bytes to entities. The promise is at least 0.6
 * of the speed at which the parser alone makes texts of users.csv.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8, time = 1) // the compiler is done after six seconds
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class TypedReading {

  /** What is read. */
  @Param({"USERS", "ENROLLMENTS"})
  public DistrictFile file = DistrictFile.USERS;

  @SuppressWarnings("NullAway.Init") // made before each trial
  private SampleRows<?> rows;

  /** Makes the file. */
  @Setup
  public void makeFile() throws IOException {
    rows = SampleRows.of(file);
  }

  /** Deletes the file. */
  @TearDown
  public void deleteFile() throws IOException {
    rows.close();
  }

  /** The parser alone: texts. */
  @Benchmark
  public void rawUnivocity(Blackhole records) throws IOException {
    try (InputStream in = Files.newInputStream(rows.path())) {
      RawUnivocity.read(in, records);
    }
  }

  /** The library: entities, opening the package included. */
  @Benchmark
  public void typed(Blackhole records) throws IOException {
    read(rows, records);
  }

  private static <T extends RosterRecord> void read(SampleRows<T> rows, Blackhole records)
      throws IOException {
    try (RosterPackage roster = RosterPackage.open(rows.folder());
        RosterReader<T> reader = roster.read(rows.file())) {
      for (Row<T> row : reader) {
        records.consume(row.orElseThrow());
      }
    }
  }
}
