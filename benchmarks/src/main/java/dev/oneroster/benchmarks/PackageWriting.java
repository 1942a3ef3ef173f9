package dev.oneroster.benchmarks;

import dev.oneroster.csv.PackageOutput;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.RosterPackageWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
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

/**
 * 200,000 entities, written as a package to a file. The promise is that it costs at most 1.6 times
 * what univocity and the JDK's deflater take to write the same texts, though records are checked
 * and the package is read back before it is in its place.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class PackageWriting {

  private static final int BUFFER_SIZE = 1 << 16;

  /** What is written. */
  @Param({"USERS", "ENROLLMENTS"})
  public DistrictFile file = DistrictFile.USERS;

  @SuppressWarnings("NullAway.Init") // made before each trial
  private SampleRows<?> rows;

  private Path target = Path.of("");

  /** Makes the entities. */
  @Setup
  public void makeRows() throws IOException {
    rows = SampleRows.inMemory(file);
    target = rows.folder().resolveSibling(rows.folder().getFileName() + ".out");
  }

  /** Deletes all files. */
  @TearDown
  public void deleteFiles() throws IOException {
    Files.delete(target);
    rows.close();
  }

  /** Texts, by univocity and the deflater alone. */
  @Benchmark
  public void univocityAndDeflater() throws IOException {
    Deflater deflater = new Deflater(PackageOutput.DEFAULT_LEVEL, true);
    try (OutputStream out = Files.newOutputStream(target)) {
      RawUnivocity.write(rows.texts(), new DeflaterOutputStream(out, deflater, BUFFER_SIZE));
    } finally {
      deflater.end();
    }
  }

  /** Entities, by the library with its default checks. */
  @Benchmark
  public void packageWriter() throws IOException {
    write(rows, RosterPackageWriter.builder(OneRosterVersion.V1_2));
  }

  /** Entities, by the library without a look at identifiers. */
  @Benchmark
  public void withoutIdentityChecks() throws IOException {
    write(rows, RosterPackageWriter.builder(OneRosterVersion.V1_2).withoutIdentityChecks());
  }

  private <T extends RosterRecord> void write(
      SampleRows<T> sample, RosterPackageWriter.Builder settings) throws IOException {
    try (RosterPackageWriter writer = settings.toZip(target)) {
      writer.write(sample.file(), sample.entities());
      writer.complete();
    }
  }
}
