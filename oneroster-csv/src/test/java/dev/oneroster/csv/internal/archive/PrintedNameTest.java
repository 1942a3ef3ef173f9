package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PrintedNameTest {
  @Test
  void keepsNamesThatAreFitForPrinting() {
    assertThat(PrintedName.of("Schüler (1).csv")).isEqualTo("Schüler (1).csv");
    assertThat(PrintedName.of("x".repeat(80))).isEqualTo("x".repeat(80));
    assertThat(PrintedName.of("")).isEmpty();
  }

  @Test
  void escapesWhatActsOnATerminal() {
    assertThat(PrintedName.of("a\u001b]0;b\r\n\u202e\u2028\u200b"))
        .isEqualTo("a\\u001b]0;b\\u000d\\u000a\\u202e\\u2028\\u200b");
    assertThat(PrintedName.of("\ud83d\ude00\udbff")).isEqualTo("\ud83d\ude00\\udbff");
    assertThat(PrintedName.of("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
  }

  @Test
  void cutsWithoutSplittingACharacter() {
    assertThat(PrintedName.of("x".repeat(78) + "\ud83d\ude00yz")).isEqualTo("x".repeat(78) + "…");
    assertThat(PrintedName.of("x".repeat(76) + "\u001b")).isEqualTo("x".repeat(76) + "…");
  }

  @Property
  void isAlwaysOneShortLine(@ForAll String name) {
    String printed = PrintedName.of(name);

    assertThat(printed).hasSizeLessThanOrEqualTo(80);
    assertThat(printed.chars()).noneMatch(Character::isISOControl);
    assertThat(printed.lines().count()).isLessThanOrEqualTo(1);
  }
}
