package dev.oneroster.validation.spi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A-Za-z0-9._-]{1,100}",
        "\\d{5}",
        "[A-Z]+-\\d+",
        "a?b*c",
        "\\p{Alpha}+@",
        "K|PK|\\d\\d",
        "\\{[^:{}]+:[^{}]+\\}",
        "[\\[\\]a-z]*",
        "[]a]+b",
      })
  void whatCanBeMatchedInOneWayIsTaken(String pattern) {
    assertThatCode(() -> SafePattern.check(pattern)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "a*a*b",
        ".*@.*",
        "[a-z]+\\w",
        "x*y?x",
        "(?=a)a",
        "a+?",
        "(a)\\1",
        "[]a]+a",
        "[^]a]*b",
        "\uD835\uDCB3+\uD835\uDCB3",
        "\\w{1,3}\\d",
      })
  void whatCouldBacktrackIsRefused(String pattern) {
    assertThatThrownBy(() -> SafePattern.check(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("backtrack");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "a{", "*"})
  void whatIsNoExpressionIsRefused(String pattern) {
    assertThatThrownBy(() -> SafePattern.check(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a regular expression");
  }
}
