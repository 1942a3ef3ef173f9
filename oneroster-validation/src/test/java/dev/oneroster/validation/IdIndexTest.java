package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdIndexTest {

  @Test
  void numbersIdsInTheOrderInWhichTheyCome() {
    IdIndex index = new IdIndex();

    assertThat(index.add("u1", 2, (byte) 7)).isZero();
    assertThat(index.add("u2", 3, Kinds.UNKNOWN)).isOne();
    assertThat(index.add("u1", 9, Kinds.UNKNOWN)).isEqualTo(IdIndex.NONE);

    assertThat(index.find("u1")).isZero();
    assertThat(index.line(0)).isEqualTo(2);
    assertThat(index.kind(0)).isEqualTo((byte) 7);
    assertThat(index.id(1)).isEqualTo("u2");
    assertThat(index.find("u3")).isEqualTo(IdIndex.NONE);
    assertThat(index.size()).isEqualTo(2);
  }

  /** As two identifiers may have the same upper half of a hash, once in a great while. */
  @Test
  void findsAnIdThoughItsCandidateIsAnother() {
    IdIndex index = new IdIndex();
    index.add("u1", 2, Kinds.UNKNOWN);
    index.add("u2", 3, Kinds.UNKNOWN);
    byte[] id = IdIndex.key("u2");
    long hash = index.hash(id, 0, id.length);
    byte[] other = IdIndex.key("u1");
    long candidate = index.candidate(index.hash(other, 0, other.length));

    assertThat(index.find(id, 0, id.length, hash, candidate)).isOne();
  }

  @Test
  void comparesIdsExactly() {
    IdIndex index = new IdIndex();
    List<String> alike =
        List.of("a", "A", "a ", "á", "a\u0301", "0a", "00a", "", "a\0", "\0", "\0\0", "😀", "😁");
    alike.forEach(id -> index.add(id, 1, Kinds.UNKNOWN));

    assertThat(index.size()).isEqualTo(alike.size());
    assertThat(alike).allSatisfy(id -> assertThat(index.id(index.find(id))).isEqualTo(id));
  }

  @Test
  void takesIdsOfAnyLengthUpToItsBound() {
    IdIndex index = new IdIndex();
    List<String> ids =
        List.of("x".repeat(255), "x".repeat(256), "x".repeat(4_000), "é".repeat(300), "x");
    ids.forEach(id -> index.add(id, 1, Kinds.UNKNOWN));

    assertThat(ids).allSatisfy(id -> assertThat(index.id(index.find(id))).isEqualTo(id));
    assertThat(index.find("x".repeat(254))).isEqualTo(IdIndex.NONE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesAboutTwentyBytesAnIdBesideItsOwnAndFourLessIfItsNumberIsNotAskedFor(boolean numbered) {
    IdIndex index = new IdIndex(numbered);
    int ids = 1_000_000;
    int own = "enr-000000000".length();
    for (int i = 1; i <= ids; i++) { // in no order that would save the table
      index.add("enr-%09d".formatted(ids - i), i + 1, Kinds.UNKNOWN);
    }

    assertThat(index.size()).isEqualTo(ids);
    assertThat(index.bytes() / (double) ids - own)
        .isBetween(numbered ? 18.5 : 14.5, numbered ? 20.0 : 16.0);
    assertThat(index.line(index.find("enr-000000000"))).isEqualTo(ids + 1);
  }

  @Test
  void takesTwoBytesAnIdBesideItsOwnIfTheyComeInOrderAndAreNotLookedUpAgainAndAgain() {
    IdIndex index = new IdIndex(false);
    int ids = 100_000;
    long own = 0;
    for (int i = 0; i < ids; i++) {
      index.add("enr-" + i, i + 2, Kinds.UNKNOWN);
      own += ("enr-" + i).length();
    }

    assertThat((index.bytes() - own) / (double) ids).isBetween(2.0, 3.0);
    assertThat(index.isInOrder()).isTrue();
    assertThat(index.find("enr-99999")).isEqualTo(99_999);
    assertThat(index.find("enr-100000")).isEqualTo(IdIndex.NONE);
    assertThat(index.add("enr-99999", 9, Kinds.UNKNOWN)).isEqualTo(IdIndex.NONE);
    assertThat(index.isInOrder()).isFalse();
    assertThat(index.find("enr-99999")).isEqualTo(99_999);
  }

  /**
   * Enough for several chunks of text and of entries, with lines that jump and kinds here and
   * there.
   */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void tellsOfEachIdItsNumberItsLineItsKindAndItsText(boolean numbered) {
    IdIndex index = new IdIndex(numbered);
    int ids = 40_000;
    for (int i = 0; i < ids; i++) {
      assertThat(index.add(id(i), line(i), kind(i))).isEqualTo(i);
    }

    List<String> seen = new ArrayList<>();
    index.forEach(
        (number, text, from, length) -> {
          assertThat(number).isEqualTo(seen.size());
          seen.add(new String(text, from, length, StandardCharsets.UTF_8));
        });
    for (int i = 0; i < ids; i++) {
      int number = i;
      assertThat(index.find(id(i))).isEqualTo(number);
      assertThat(index.id(i)).isEqualTo(seen.get(i)).isEqualTo(id(i));
      assertThat(index.line(i)).isEqualTo(line(i));
      assertThat(index.kind(i)).isEqualTo(kind(i));
      assertThat(index.numberOnLine(line(i))).isEqualTo(number);
    }
    assertThat(index.find("another")).isEqualTo(IdIndex.NONE);
  }

  private static String id(int number) {
    return "é".repeat(number % 7) + number;
  }

  /** Lines follow each other in the first chunk, and jump in the middle of the second. */
  private static long line(int number) {
    return number + 2L + (number > 20_000 ? number / 3 : 0);
  }

  private static byte kind(int number) {
    return number == 100 || number > 33_000 ? (byte) (1 + number % 5) : Kinds.UNKNOWN;
  }

  @Property(tries = 300)
  void behavesAsAMapDoes(@ForAll("ids") List<String> ids, @ForAll boolean numbered) {
    IdIndex index = new IdIndex(numbered);
    Map<String, Long> expected = new HashMap<>();
    long line = 1;
    for (String id : ids) {
      line++;
      boolean added = index.add(id, line, Kinds.UNKNOWN) != IdIndex.NONE;
      assertThat(added).isEqualTo(expected.putIfAbsent(id, line) == null);
    }
    assertThat(index.size()).isEqualTo(expected.size());
    expected.forEach((id, first) -> assertThat(index.line(index.find(id))).as(id).isEqualTo(first));
  }

  /** As those of teachers and of students, each in their order. */
  @Test
  void needsNoTableForAFewRunsOfWhichNoneLiesWithinAnother() {
    IdIndex index = new IdIndex(false);
    List<String> ids = new ArrayList<>();
    for (String run : List.of("m-1%03d", "z-%05d", "b-%04d", "m-0%03d")) {
      for (int i = 0; i < 1_000; i++) {
        ids.add(run.formatted(i));
      }
    }
    for (int i = 0; i < ids.size(); i++) {
      assertThat(index.add(ids.get(i), i + 2, Kinds.UNKNOWN)).isEqualTo(i);
    }
    assertThat(index.isInOrder()).isTrue();
    for (int i = 0; i < ids.size(); i++) {
      assertThat(index.find(ids.get(i))).isEqualTo(i);
    }
    assertThat(index.find("m-10000")).isEqualTo(IdIndex.NONE);
    assertThat(index.find("c-0000")).isEqualTo(IdIndex.NONE);

    // It would go on with the last run, and stands in the first.
    assertThat(index.add("m-1000", 9_000, Kinds.UNKNOWN)).isEqualTo(IdIndex.NONE);
    assertThat(index.isInOrder()).isFalse();
    assertThat(index.add("m-2000", 9_001, Kinds.UNKNOWN)).isEqualTo(ids.size());
  }

  /** Sorted files with some identifiers that are not, and with some that are there twice. */
  @Property(tries = 200)
  void behavesAsAMapDoesWhereMostIdsComeInOrder(
      @ForAll @IntRange(min = 1, max = 300) int inOrder,
      @ForAll("ids") @Size(max = 20) List<String> others,
      @ForAll @IntRange(max = 400) int asked,
      @ForAll boolean numbered) {
    IdIndex index = new IdIndex(numbered);
    Map<String, Integer> expected = new HashMap<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < inOrder; i++) {
      ids.add((i % 100 < 50 ? "é" : "aé") + i);
    }
    ids.addAll(others);
    ids.add("é" + asked);
    for (String id : ids) {
      assertThat(index.find(id)).isEqualTo(expected.getOrDefault(id, IdIndex.NONE));
      int number = index.add(id, expected.size() + 2, Kinds.UNKNOWN);
      Integer before = expected.putIfAbsent(id, expected.size());
      assertThat(number).isEqualTo(before == null ? expected.get(id) : IdIndex.NONE);
    }
    expected.forEach((id, number) -> assertThat(index.find(id)).as(id).isEqualTo(number));
  }

  @Provide
  Arbitrary<List<String>> ids() {
    return Arbitraries.strings().withChars("abAB01-_é東 ").ofMaxLength(9).list().ofMaxSize(400);
  }
}
