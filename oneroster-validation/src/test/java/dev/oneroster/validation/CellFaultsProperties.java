package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.spi.CellTest;
import dev.oneroster.validation.spi.Characters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What receivers ask of cells says the same of bytes as of texts. */
class CellFaultsProperties {

  private static final Characters ID =
      Characters.asciiLetters().and(Characters.asciiDigits()).and("._-");

  private static final List<CellTest> TESTS =
      List.of(
          new CellTest.Blank(),
          new CellTest.Length(0, 5),
          new CellTest.Length(3, 8),
          new CellTest.Consists(ID),
          new CellTest.Consists(Characters.of("ab,")),
          new CellTest.Consists(Characters.allBut("\n\t,")),
          new CellTest.OneOf(Set.of("a", "B"), true),
          new CellTest.NoneOf(Set.of("a")),
          new CellTest.Items(1, 1),
          new CellTest.Items(2, 3),
          new CellTest.Date(),
          new CellTest.Passes("has an a", text -> text.indexOf('a') >= 0));

  @Property(tries = 3_000)
  void bytesThatPassAreOfTextsInWhichNothingIsWrong(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (CellTest test : TESTS) {
      if (CellFaults.byteTest(test).passes(bytes, 0, bytes.length)) {
        assertThat(CellFaults.of(test, false).apply(text)).as(test + ": " + text).isEmpty();
        assertThat(CellFaults.of(test, true).apply(text)).as(test + ": " + text).isEmpty();
      }
    }
  }

  @Example
  void ordinaryIdentifiersPass() {
    byte[] bytes = "stu-0001_a.b".getBytes(StandardCharsets.UTF_8);
    assertThat(CellFaults.byteTest(new CellTest.Consists(ID)).passes(bytes, 0, bytes.length))
        .isTrue();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of("2026-08-17", "2026-13-01", "a,b", "09,10,11", "stu-0001", "Zoë"),
        Arbitraries.strings()
            .withChars("abB09-_., \t/@'é美".toCharArray())
            .ofMinLength(1)
            .ofMaxLength(10));
  }
}
