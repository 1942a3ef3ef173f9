package dev.oneroster.benchmarks;

import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.sample.SampleRoster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * A package of 20,000 students, rostering files only, from the archive to a verdict. The promise is
 * at least four times the speed of the loop that one would write by hand.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class WholeValidation {

  private static final int STUDENTS = 20_000;

  /** How many threads the library may use; the loop has one. */
  @Param({"1", "2"})
  public int threads = 1;

  private Path archive = Path.of("");

  @SuppressWarnings("NullAway.Init") // made before each trial
  private HandWrittenLoop loop;

  /** Makes the package. */
  @Setup
  public void makePackage() throws IOException {
    archive = Files.createTempFile("benchmark", ".zip");
    SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK)
        .withStudents(STUDENTS)
        .rosteringOnly()
        .writeZip(archive);
    loop = new HandWrittenLoop();
  }

  /** Deletes the package. */
  @TearDown
  public void deletePackage() throws IOException {
    Files.delete(archive);
  }

  /** Jackson for the cells, Hibernate Validator for the rows, maps for the references. */
  @Benchmark
  public void handWrittenLoop(Blackhole errors) throws IOException {
    errors.consume(checked(loop.countErrors(archive)));
  }

  /** The library. */
  @Benchmark
  public void validator(Blackhole reports) throws IOException {
    try (RosterPackage roster = RosterPackage.open(archive)) {
      ValidationReport report = RosterValidator.create().withParallelism(threads).validate(roster);
      reports.consume(checked(report.isValid() ? 0 : 1));
    }
  }

  private static long checked(long errors) {
    if (errors > 0) {
      throw new IllegalStateException("the sample is valid, but errors were found: " + errors);
    }
    return errors;
  }
}
