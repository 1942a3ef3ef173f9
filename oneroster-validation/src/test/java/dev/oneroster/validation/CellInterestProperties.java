package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.TestPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What rules about odd cells say of bytes agrees with what they say of texts. */
class CellInterestProperties {

  private static final List<String> SEEDS =
      List.of(
          "TBD",
          "test",
          "Sample",
          "placeholder",
          "Lorem Ipsum",
          "do not use",
          "none@none.com",
          "ann.lee@school.example",
          "ann@school.example;bob@school.example",
          "ann@school",
          "a-b_c.d@x-y.example.org",
          "=SUM(A1)",
          "+cmd|' /C calc'!A0",
          "@SUM(A1:A9)",
          "<b>x</b>",
          "a <br> b",
          "Abbott, Ada",
          "King, Jr.",
          "a,b,a",
          "a;b",
          "[\"a\"]",
          "2026-08-17",
          "1900-01-01",
          "9999-12-31",
          "1910-05-05",
          "1E+09",
          "5551234E+10",
          "123-45-6789",
          "{ssn:123-45-6789}",
          "123456-45-6789",
          "100234.0",
          "1.23457E+11",
          "123456789012345000",
          "1234567890123456",
          "12-Mar",
          "Jan-32",
          "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
          "09",
          "9",
          "9.0",
          "KG,01",
          "ext:robot",
          "x".repeat(254),
          "x".repeat(256),
          "é".repeat(200),
          "ſample",
          "Zoë");

  /** Who asks, of which column, with what interest. */
  private record Subject(String name, CellInterest interest) {}

  private static final List<Subject> SUBJECTS = subjects();

  private static List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (OneRosterVersion version : OneRosterVersion.values()) {
      RunFindings findings =
          new RunFindings(RuleCatalogue.core(), List.of(Perspective.CORE), Integer.MAX_VALUE);
      try (RosterPackage roster = TestPackage.of(version).open()) {
        ValidationRun run =
            ValidationRun.of(
                roster, version, findings, Optional.empty(), Views.of(roster, findings));
        MeaningRules.makers().forEach(run::add);
        for (RosterFile<?> file : RosterFiles.in(version)) {
          for (Watch watch : run.watches(file)) {
            watch
                .interests()
                .forEach(
                    (column, interest) ->
                        subjects.add(
                            new Subject(
                                watch.rule().name() + " " + file + " " + column, interest)));
          }
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    // Some ask about all cells until they have seen an ordinary one.
    subjects.forEach(subject -> subject.interest().isMinded("ordinary"));
    return subjects;
  }

  @Property(tries = 5_000)
  void bytesThatPassAreOfNoInterest(@ForAll("texts") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (Subject subject : SUBJECTS) {
      if (subject.interest().unminded().passes(bytes, 0, bytes.length)) {
        assertThat(subject.interest().isMinded(text)).as(subject.name() + ": " + text).isFalse();
      }
    }
  }

  @Example
  void ordinaryCellsPass() {
    assertPasses("SpreadsheetDamageRule users.csv sourcedId", "stu-00000001");
    assertPasses("SpreadsheetDamageRule users.csv username", "ada.abbott");
    assertPasses("SocialSecurityNumberRule users.csv userIds", "{sis:1}");
    assertPasses("TestDataRule users.csv familyName", "Nguyen-Anderson");
    assertPasses("EmailRule users.csv email", "stu0000001@example.org");
    assertPasses("PhoneRule users.csv phone", "+1 555 010 0000");
    assertPasses("PlaceholderDateRule demographics.csv birthDate", "2010-04-28");
  }

  private static void assertPasses(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThat(SUBJECTS)
        .filteredOn(subject -> subject.name().equals(name))
        .isNotEmpty()
        .allMatch(subject -> subject.interest().unminded().passes(bytes, 0, bytes.length));
  }

  /** Texts that are odd, or nearly. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> other =
        Arbitraries.chars().with(" ,:{}-#&?'\"\t;|[éNnuU<(\\=@+.01aEtT".toCharArray());
    return Combinators.combine(
            Arbitraries.of(SEEDS),
            Arbitraries.integers().between(0, 14),
            other,
            Arbitraries.of(true, true, false))
        .as(
            (text, at, with, change) ->
                change && at <= text.length()
                    ? text.substring(0, at) + with + text.substring(Math.min(at + 1, text.length()))
                    : text);
  }
}
