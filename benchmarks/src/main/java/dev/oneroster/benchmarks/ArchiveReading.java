package dev.oneroster.benchmarks;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.internal.archive.PackageSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
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
 * One file of 200,000 records in an archive, from its packed bytes to its content. The archive
 * reader's promise is at most 1.1 times the inflater alone: the time of {@link #packageSource} by
 * that of {@link #inflaterAlone}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx1g")
public class ArchiveReading {

  private static final String NAME = "roster.csv";

  /** What is packed. */
  @Param({"ENROLLMENTS", "USERS"})
  public DistrictFile file = DistrictFile.ENROLLMENTS;

  private final byte[] buffer = new byte[1 << 16];
  private byte[] packed = {};
  private Path archive = Path.of("");

  /** Makes the archive. */
  @Setup
  public void makeArchive() throws IOException {
    byte[] content = file.bytes();
    packed = pack(content);
    archive = Files.createTempFile("archive-reading", ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry(NAME));
      zip.write(content);
    }
  }

  /** Deletes the archive. */
  @TearDown
  public void deleteArchive() throws IOException {
    Files.delete(archive);
  }

  private static byte[] pack(byte[] content) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      byte[] packed = new byte[content.length];
      int length = deflater.deflate(packed);
      return Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  /** The JDK's inflater on bytes in memory: no file, no checksum. */
  @Benchmark
  public void inflaterAlone(Blackhole content) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      while (!inflater.finished()) {
        content.consume(inflater.inflate(buffer));
      }
    } finally {
      inflater.end();
    }
  }

  /** The JDK's reader of archives, which checks neither size nor checksum. */
  @Benchmark
  public void zipFile(Blackhole content) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile());
        InputStream in = zip.getInputStream(Objects.requireNonNull(zip.getEntry(NAME)))) {
      readAll(in, content);
    }
  }

  /** The library's reader of archives, opening and verifying included. */
  @Benchmark
  public void packageSource(Blackhole content) throws IOException {
    try (PackageSource source = PackageSource.open(archive, Limits.defaults());
        InputStream in = source.open(source.files().get(0))) {
      readAll(in, content);
    }
  }

  private void readAll(InputStream in, Blackhole content) throws IOException {
    int read = in.read(buffer);
    while (read >= 0) {
      content.consume(read);
      read = in.read(buffer);
    }
  }
}
