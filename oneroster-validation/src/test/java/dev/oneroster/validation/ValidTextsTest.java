package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that people have and that checks of other tools stumble over: nothing is said of them. */
class ValidTextsTest {

  private static void assertNothingFound(TestPackage roster) {
    assertThat(roster.validate().findings())
        .filteredOn(finding -> finding.severity() != Severity.INFO)
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "O'Brien",
        "O’Brien",
        "’t Hooft",
        "'t Hooft",
        "N'Golo",
        "ʻOkina",
        "Al-ʿArabī",
        "Nguyễn",
        "東京",
        "𠮷田",
        "김",
        "Ó",
        "X",
        "-",
        ".",
        "Jr.",
        "III",
        "3rd",
        "J. R. R.",
        "Null",
        "None",
        "True",
        "Test",
        "Student",
        "Na",
        "Nan",
        "Inf",
        "May",
        "March",
        "Ann \"Annie\"",
        "Smith (Jones)",
        "Ann/Anna",
        "García-López, Jr.",
        "de la Cruz y Pérez",
        "DE LA CRUZ",
        "mcdonald",
        "Ángela",
        "Ãngela",
        "SÃO",
        "Ìfé",
        "Þórður",
        "Straße",
        "Łukasz",
        "Ilhan İpek ıssız",
        "ǃXóõ",
        "Æ A-12",
        "M\u0327awi",
        "محمد",
        "عبد\u200cالله",
        "\u200fמשה",
        "अक्षय",
        "क\u094d\u200dष",
        "สมชาย",
        "Анна-Мария",
        "Δημήτρης",
        "Ա",
        "👩\u200d🔬",
        "a\u00a0!",
        "Doe & Roe",
        "100%",
        "St. John’s"
      })
  void names(String name) {
    for (OneRosterVersion version : OneRosterVersion.values()) {
      assertNothingFound(
          TinyRoster.of(version)
              .cell("users.csv", 3, "givenName", name)
              .cell("users.csv", 3, "middleName", name)
              .cell("users.csv", 4, "familyName", name));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "C++",
        "C#",
        ".NET",
        "Who's there?",
        "Why? What? How?",
        "7/8 Math & Science (AP)",
        "+1 Seminar",
        "@Home",
        "#1 Choir",
        "#",
        "-",
        "---",
        "100 %",
        "Algebra <Honors>",
        "x < y",
        "Español III",
        "“Romeo and Juliet”",
        "«Candide»",
        "AT&T",
        "R&D;",
        "Année 5ᵉ",
        "日本語１",
        "🎨 Art",
        "Section 1/2",
        "1E",
        "E1",
        "12E5",
        "Null Hypothesis",
        "undefined behaviour",
        "None of the above",
        "Test",
        "true",
        "2026",
        "2026-08-15",
        "8/15/2026",
        "TRUE",
        "{Algebra}",
        "[A]",
        "A;B|C",
        "a\\b",
        "\\",
        "'90s music",
        "Rock 'n' roll",
        "5' 7\"",
        "\"",
        "\"Quoted\"",
        ",",
        "Algebra, part 2",
        "Grundkurs α",
        "H₂O",
        "http://school.example/?a=1&b=2",
        "Total",
        "End",
        "Count"
      })
  void titles(String title) {
    assertNothingFound(
        TinyRoster.v1_2()
            .cell("courses.csv", 2, "title", title)
            .cell("orgs.csv", 3, "name", title)
            .cell("classes.csv", 2, "location", title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "1", "7.50", "1.", ".5", "1e1", "1E-2", "007", "10.000000001"})
  void numbers(String number) {
    assertNothingFound(
        TinyRoster.v1_2()
            .cell("lineItems.csv", 2, "resultValueMin", "-100")
            .cell("lineItems.csv", 2, "resultValueMax", "1000")
            .cell("results.csv", 2, "score", number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-02-29", "2024-02-29", "2012-12-31", "1999-01-01", "2099-12-31"})
  void days(String day) {
    assertNothingFound(TinyRoster.v1_2().cell("demographics.csv", 2, "birthDate", day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00.000Z",
        "2024-02-29T23:59:59.999Z",
        "2026-08-17T12:00:00.001Z"
      })
  void points_in_time(String time) {
    assertNothingFound(
        TinyRoster.delta(OneRosterVersion.V1_2).cell("orgs.csv", 2, "dateLastModified", time));
  }

  @ParameterizedTest
  @EnumSource(OneRosterVersion.class)
  void the_longest_text_that_all_take(OneRosterVersion version) {
    assertNothingFound(
        TinyRoster.of(version)
            .cell("users.csv", 3, "familyName", "長".repeat(255))
            .cell("courses.csv", 2, "title", "𠮷".repeat(255)));
  }

  @ParameterizedTest
  @EnumSource(OneRosterVersion.class)
  void every_word_of_every_vocabulary(OneRosterVersion version) {
    for (RosterFile<?> file : RosterFiles.in(version)) {
      for (Column<?, ?> column : file.columns(version)) {
        Optional<Vocabulary<?>> words = column.type().vocabulary();
        List<String> tokens = new ArrayList<>();
        words.ifPresent(vocabulary -> tokens.addAll(vocabulary.tokens(version)));
        boolean open = words.filter(vocabulary -> vocabulary.isExtensible(version)).isPresent();
        if (open) {
          tokens.add("ext:a");
        }
        for (String token : column.name().equals("status") ? List.<String>of() : tokens) {
          TestPackage roster =
              TinyRoster.of(version).cell(file.fileName(), 2, column.name(), token);
          assertThat(roster.validate().totals().keySet())
              .as(file + " " + column + " " + token)
              .noneMatch(code -> code.startsWith("vocab.") && !code.equals("vocab.ext_token"))
              .noneMatch(code -> code.startsWith("value.") && !code.equals("value.case_urn"));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OneRosterVersion.class)
  void optional_files_may_be_absent(OneRosterVersion version) {
    for (RosterFile<?> file : RosterFiles.in(version)) {
      boolean needed =
          RosterFiles.in(version).stream()
              .flatMap(other -> other.columns(version).stream())
              .flatMap(column -> column.reference().stream())
              .anyMatch(reference -> reference.file() == file);
      if (!needed && file != RosterFiles.ENROLLMENTS && file != RosterFiles.ROLES) {
        assertNothingFound(TinyRoster.of(version).without(file.fileName()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OneRosterVersion.class)
  void a_delta_of_all_files(OneRosterVersion version) {
    assertNothingFound(TinyRoster.delta(version));
  }

  @Test
  void everything_in_quotes_behind_a_byte_order_mark_with_line_feeds_and_no_end() {
    TestPackage roster = TinyRoster.v1_2();
    for (RosterFile<?> file : RosterFiles.in(OneRosterVersion.V1_2)) {
      List<String> lines = new ArrayList<>();
      for (String line : roster.text(file.fileName()).lines().toList()) {
        lines.add(String.join(",", CsvText.cells(line).stream().map(CsvText::quoted).toList()));
      }
      String text = "\ufeff" + String.join("\n", lines);
      roster = roster.bytes(file.fileName(), text.getBytes(StandardCharsets.UTF_8));
    }
    assertThat(roster.validate().totals()).containsOnlyKeys("text.bom");
  }

  @Tag("exhaustive")
  @ParameterizedTest
  @EnumSource(OneRosterVersion.class)
  void two_hundred_thousand_rows(OneRosterVersion version) {
    int students = version == OneRosterVersion.V1_1 ? 21_400 : 18_200;
    for (long seed = 2; seed <= 4; seed++) {
      TestPackage roster =
          TestPackage.of(
              SampleRoster.of(version, FileMode.BULK).withStudents(students).withSeed(seed));
      ValidationReport report = roster.validate();

      assertThat(report.files().stream().mapToLong(FileSummary::rows).sum()).isGreaterThan(199_000);
      assertThat(report.findings())
          .filteredOn(finding -> !finding.code().equals("vocab.ext_token"))
          .isEmpty();
    }
  }
}
