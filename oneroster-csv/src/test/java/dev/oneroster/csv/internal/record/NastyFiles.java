package dev.oneroster.csv.internal.record;

import dev.oneroster.csv.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random files that are rich in what breaks readers. */
final class NastyFiles {

  private static final String MARK = latin1(0xEF, 0xBB, 0xBF);

  /** Pieces of files; each character is one byte. The common ones stand here more than once. */
  private static final List<String> PIECES =
      Stream.concat(
              Stream.of(
                  "\n\n\n\n\n\r\n\r\n\r\n,,,,,,\"\"\"\"\"\"\"aaab #\t"
                      .chars()
                      .mapToObj(c -> String.valueOf((char) c))
                      .toArray(String[]::new)),
              Stream.of(
                  "\r\n",
                  "\r\n",
                  "\r\n",
                  "\r",
                  "\0",
                  "\u0001",
                  "\"\"",
                  ",\"",
                  "\",",
                  "a,b\n",
                  "a,b\r\n",
                  "a,\"b\"\n",
                  "a,\"b\nc\"\n",
                  "\"a\r\nb\",c\r\n",
                  "abcdefgh",
                  MARK,
                  "\n" + MARK,
                  utf8("é"),
                  utf8("€"),
                  utf8("😀"),
                  utf8("\uFFFD"),
                  utf8("\uF000"),
                  latin1(0x80),
                  latin1(0xE9),
                  latin1(0xFF),
                  latin1(0xC0, 0x80),
                  latin1(0xE2, 0x82),
                  latin1(0xED, 0xA0, 0x80),
                  latin1(0xEF, 0xBB),
                  latin1(0xF0, 0x9F, 0x98),
                  latin1(0xF4, 0x90, 0x80, 0x80)))
          .toList();

  private NastyFiles() {}

  /** Files for a property; these shrink. */
  static Arbitrary<byte[]> arbitrary() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(NastyFiles::join);
  }

  /** A file for a long loop. */
  static byte[] next(Random random) {
    return join(
        Stream.generate(() -> PIECES.get(random.nextInt(PIECES.size())))
            .limit(random.nextInt(60))
            .toList());
  }

  /** Limits for a property, mostly so tight that short files meet them. */
  static Limits limits(Random random) {
    if (random.nextInt(3) == 0) {
      return Limits.defaults();
    }
    return Limits.builder()
        .maxColumns(1 + random.nextInt(6))
        .maxCellCharacters(1 + random.nextInt(10))
        .maxRecordCharacters(1 + random.nextInt(40))
        .maxQuotedLines(1 + random.nextInt(5))
        .build();
  }

  private static byte[] join(List<String> pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pieces.forEach(piece -> bytes.writeBytes(piece.getBytes(StandardCharsets.ISO_8859_1)));
    return bytes.toByteArray();
  }

  private static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private static String latin1(int... bytes) {
    StringBuilder text = new StringBuilder();
    for (int b : bytes) {
      text.append((char) b);
    }
    return text.toString();
  }
}
