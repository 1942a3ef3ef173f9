package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LetterCasesProperties {

  @Property
  void the_cases_are_those_of_the_letters_between_two_places(
      @ForAll("texts") String before,
      @ForAll("texts") String text,
      @ForAll("texts") String behind) {
    byte[] bytes = (before + text + behind).getBytes(StandardCharsets.UTF_8);
    int from = before.getBytes(StandardCharsets.UTF_8).length;
    int to = bytes.length - behind.getBytes(StandardCharsets.UTF_8).length;

    int upper = text.chars().anyMatch(c -> c >= 'A' && c <= 'Z') ? LetterCases.UPPER : 0;
    int lower = text.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? LetterCases.LOWER : 0;

    assertThat(LetterCases.of(bytes, from, to) & (upper | lower)).isEqualTo(upper | lower);
    if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
      assertThat(LetterCases.of(bytes, from, to)).isEqualTo(upper | lower);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("", "A", "z", "@[`{0-", "AZ", "az", "é", "12345678", "12345678Z"),
        Arbitraries.strings().ascii().ofMaxLength(20),
        Arbitraries.strings().withChars("aZé7-").ofMaxLength(20));
  }
}
