package dev.oneroster.csv.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReferencePropertyTest {

  @Property(tries = 6_000)
  void agreesWithTheReferenceHoweverTheBytesArrive(
      @ForAll("nastyFiles") byte[] file, @ForAll long seed) {
    compare(file, seed);
  }

  @Provide
  Arbitrary<byte[]> nastyFiles() {
    return NastyFiles.arbitrary();
  }

  /** The same for a million files, or for as many as the system property says. */
  @Test
  @Tag("exhaustive")
  void agreesWithTheReferenceOnAMillionFiles() {
    Random random = new Random();
    long files = Long.getLong("reference.files", 1_000_000);
    for (long i = 0; i < files; i++) {
      compare(NastyFiles.next(random), random.nextLong());
    }
  }

  private static void compare(byte[] file, long seed) {
    Random random = new Random(seed);
    Limits limits = NastyFiles.limits(random);
    int byteBuffer = 1 + random.nextInt(random.nextBoolean() ? 12 : 100);
    int charBuffer = 2 + random.nextInt(random.nextBoolean() ? 12 : 100);
    List<ReadRecord> expected = ReferenceReader.read(file, limits);
    for (Reading reading : Reading.values()) {
      List<ReadRecord> found =
          ReadRecord.allOf(
              reading.open(new SplitReads(file, seed), limits, byteBuffer, charBuffer));
      if (!found.equals(expected)) {
        assertThat(found)
            .as(
                "%s, file %s, seed %d, %s, buffers %d and %d",
                reading, HexFormat.of().formatHex(file), seed, limits, byteBuffer, charBuffer)
            .isEqualTo(expected);
      }
    }
  }
}
