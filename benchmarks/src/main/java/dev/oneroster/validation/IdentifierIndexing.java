package dev.oneroster.validation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A million identifiers as they lie in a file's bytes: each is added to an index with its line,
 * then each is looked up once, in no order. The peer is the map that one would take. In the package
 * of what it measures, which is not API.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 2, jvmArgs = "-Xmx2g")
public class IdentifierIndexing {

  private static final int COUNT = 1_000_000;
  private static final int LENGTH = 12;

  private byte[] text = {};
  private final int[] lookups = new int[COUNT];

  /** Makes the identifiers. */
  @Setup
  public void makeIdentifiers() {
    StringBuilder all = new StringBuilder(COUNT * LENGTH);
    for (int i = 0; i < COUNT; i++) {
      all.append("stu-").append(10_000_000 + i);
    }
    text = all.toString().getBytes(StandardCharsets.UTF_8);
    Random random = new Random(1);
    for (int i = 0; i < COUNT; i++) {
      lookups[i] = random.nextInt(COUNT) * LENGTH;
    }
  }

  /** A map of texts to lines. */
  @Benchmark
  public void hashMap(Blackhole lines) {
    Map<String, Long> index = new HashMap<>();
    for (int i = 0; i < COUNT; i++) {
      lines.consume(index.putIfAbsent(at(i * LENGTH), (long) i));
    }
    for (int from : lookups) {
      lines.consume(index.get(at(from)));
    }
  }

  private String at(int from) {
    return new String(text, from, LENGTH, StandardCharsets.UTF_8);
  }

  /** The library's index. */
  @Benchmark
  public void idIndex(Blackhole lines) {
    IdIndex index = new IdIndex();
    for (int i = 0; i < COUNT; i++) {
      int from = i * LENGTH;
      long hash = index.hash(text, from, from + LENGTH);
      lines.consume(index.add(text, from, from + LENGTH, hash, i, Kinds.UNKNOWN));
    }
    for (int from : lookups) {
      lines.consume(
          index.line(index.find(text, from, from + LENGTH, index.hash(text, from, from + LENGTH))));
    }
  }
}
