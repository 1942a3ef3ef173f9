package dev.oneroster.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalTest {

  private static final String ALLOWED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_/@";
  private static final String UUID = "9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c11";

  @Test
  void anIdentifierHas1To255Characters() {
    assertThat(Lexical.isSourcedId("")).isFalse();
    assertThat(Lexical.isSourcedId("a")).isTrue();
    assertThat(Lexical.isSourcedId("a".repeat(255))).isTrue();
    assertThat(Lexical.isSourcedId("a".repeat(256))).isFalse();
  }

  @Test
  void anIdentifierHoldsTheBindingsCharactersAndNoOtherOfAll65536() {
    for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
      String text = "a" + (char) c + "a";
      boolean allowed = ALLOWED.indexOf(c) >= 0;

      assertThat(Lexical.isSourcedId(text)).as("U+%04X", c).isEqualTo(allowed);
      assertThat(Lexical.indexOfForbidden(text)).as("U+%04X", c).isEqualTo(allowed ? 3 : 1);
    }
  }

  @Test
  void theFirstForbiddenCharacterIsFound() {
    assertThat(Lexical.indexOfForbidden("")).isZero();
    assertThat(Lexical.indexOfForbidden(" a")).isZero();
    assertThat(Lexical.indexOfForbidden("ab c d")).isEqualTo(2);
    assertThat(Lexical.indexOfForbidden("abc\u200b")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a:b}",
        "{LDAP:jsmith}",
        "{Fed:urn:x:y}",
        "{a:b,c}",
        "{ a : b }",
        "{0-59:F}",
        "{a::}"
      })
  void bracedPairs(String text) {
    assertThat(Lexical.isBracedPair(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ":",
        "{",
        "}",
        "{}",
        "{:}",
        "{:b}",
        "{a:}",
        "{ :b}",
        "{a: }",
        "{ab}",
        "a:b",
        "{a:b",
        "a:b}",
        " {a:b}",
        "{a:b} ",
        "{{a:b}",
        "{a:b}}",
        "{{a:b}}",
        "{a:{b}",
        "{a}:b}",
        "{a:b}{c:d}",
        "}a:b{",
        "{:",
        ":}"
      })
  void otherTextsAreNoBracedPairs(String text) {
    assertThat(Lexical.isBracedPair(text)).isFalse();
  }

  @Test
  void anItemOfAListIsNotEmptyAndHoldsNoComma() {
    assertThat(Lexical.isListItem("")).isFalse();
    assertThat(Lexical.isListItem(",")).isFalse();
    assertThat(Lexical.isListItem("a,b")).isFalse();
    assertThat(Lexical.isListItem("a,")).isFalse();
    assertThat(Lexical.isListItem(" ")).isTrue();
    assertThat(Lexical.isListItem("a;b")).isTrue();
  }

  @Test
  void aUrnIsReadInEitherCase() {
    assertThat(Lexical.isUuidUrn("urn:uuid:" + UUID)).isTrue();
    assertThat(Lexical.isUuidUrn("URN:Uuid:9F1D4C3E-0B52-4B5E-8A57-2F6F9F0F7C11")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        UUID,
        "urn:uuid:",
        "urn:uuid:1-1-1-1-1",
        "urn:uuid:9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c1",
        "urn:uuid:9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c111",
        "urn:uuid:9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c1g",
        "urn:uuid:9f1d4c3e00b5204b5e08a5702f6f9f0f7c11",
        "urn:uuid:9f1d4c3-e0b52-4b5e-8a57-2f6f9f0f7c11",
        "urn:uuid:{f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c1}",
        "urn-uuid:9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c11",
        " urn:uuid:9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c1",
        "urn:uu\u0131d:9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c11",
        "urn:uu\u0130d:9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c11",
        "urn:uuid:\u0669f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c1",
      })
  void otherTextsAreNoUrns(String text) {
    assertThat(Lexical.isUuidUrn(text)).isFalse();
  }
}
