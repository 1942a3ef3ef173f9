package dev.oneroster.csv.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StrictUtf8Test {

  private final StrictUtf8 utf8 = new StrictUtf8();

  @Property(tries = 5_000)
  void findsWhatTheDecoderFindsFirst(
      @ForAll("bytes") byte[] bytes, @ForAll @IntRange(max = 9) int start) {
    int from = Math.min(start, bytes.length);

    assertThat(utf8.firstMalformed(bytes, from, bytes.length)).isEqualTo(decoded(bytes, from));
  }

  @Test
  void judgesEachPairOfBytesAsTheDecoderDoes() {
    for (int first = 0; first < 256; first++) {
      for (int second = 0; second < 256; second++) {
        byte[] pair = {(byte) first, (byte) second};
        assertThat(utf8.firstMalformed(pair, 0, 2))
            .as("%02x %02x", first, second)
            .isEqualTo(decoded(pair, 0));
      }
    }
  }

  @Test
  void looksNoFurtherThanToTheEnd() {
    byte[] bytes = "Zoë".getBytes(StandardCharsets.UTF_8);

    assertThat(utf8.firstMalformed(bytes, 0, 3)).isEqualTo(2);
  }

  @Test
  void readsTextsOfManyLetters() {
    byte[] bytes = ("山田太郎".repeat(5_000) + "é" + "a".repeat(20)).getBytes(StandardCharsets.UTF_8);

    assertThat(utf8.firstMalformed(bytes, 0, bytes.length)).isEqualTo(StrictUtf8.NONE);

    bytes[bytes.length - 21] = 'e';
    assertThat(utf8.firstMalformed(bytes, 0, bytes.length)).isEqualTo(bytes.length - 22);
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> good =
        Arbitraries.of("a", "12345678", "é", "ß", "\u07FF", "\u0800", "山", "\uFFFD", "😀")
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> bad =
        Arbitraries.of(
            bytes(0xC3),
            bytes(0xA9),
            bytes(0xC1, 0xBF),
            bytes(0xC0, 0x80),
            bytes(0xE0, 0x9F, 0xBF),
            bytes(0xE2, 0x82),
            bytes(0xED, 0xA0, 0x80),
            bytes(0xF0, 0x8F, 0xBF, 0xBF),
            bytes(0xF4, 0x90, 0x80, 0x80),
            bytes(0xF5),
            bytes(0xFF));
    return Arbitraries.frequencyOf(Tuple.of(12, good), Tuple.of(1, bad))
        .list()
        .ofMaxSize(24)
        .map(StrictUtf8Test::joined);
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** What the standard decoder says of the whole. */
  private static int decoded(byte[] bytes, int from) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
    return result.isError() ? in.position() : StrictUtf8.NONE;
  }
}
