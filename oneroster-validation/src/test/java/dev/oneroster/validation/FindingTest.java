package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {

  private static final Location PLACE = Location.ofLine("users.csv", 5).atColumn("givenName");

  private static Finding finding(String message, Argument... arguments) {
    return new Finding(
        Rule.error("test.rule").message(message).mend("Mend {value}.").source("Source").build(),
        Severity.ERROR,
        Map.of(),
        Map.of(),
        Finding.CORE,
        PLACE,
        Optional.of("u1"),
        List.of(arguments),
        1,
        List.of());
  }

  private static Argument personal(Object value) {
    return new Argument("value", value, true);
  }

  private static Argument open(Object value) {
    return new Argument("value", value, false);
  }

  @Test
  void personal_values_are_masked_unless_asked_for() {
    Finding finding = finding("It is `{value}`.", personal("Zebulon"));

    assertThat(finding.message()).isEqualTo("It is `(hidden, 7 characters)`.");
    assertThat(finding.message(ValueDisplay.SHOWN)).isEqualTo("It is `Zebulon`.");
    assertThat(finding.fix()).isEqualTo("Mend what is meant.");
    assertThat(finding.fix(ValueDisplay.SHOWN)).isEqualTo("Mend Zebulon.");
    assertThat(finding("{value}", personal("Z")).message()).isEqualTo("(hidden, 1 character)");
  }

  @Test
  void personal_values_in_lists_are_masked_as_a_whole() {
    assertThat(finding("{value}", personal(List.of("Zebulon", "Xanthippe"))).message())
        .doesNotContain("Zebulon", "Xanthippe");
  }

  @Test
  void nothing_personal_is_in_the_texts_for_logs() {
    Finding finding = finding("It is `{value}`.", personal("Zebulon"));

    assertThat(finding.toString())
        .isEqualTo(
            "error users.csv, line 5, column givenName: It is `(hidden, 7 characters)`. [test.rule]");
    assertThat(finding.arguments().toString()).doesNotContain("Zebulon");
  }

  @Test
  void hidden_lengths_count_characters_as_people_do() {
    assertThat(finding("{value}", personal("😀")).message()).isEqualTo("(hidden, 1 character)");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9b, 0x2028, 0x2029, 0x202e, 0x2066, 0x200f,
        0xfeff, 0xe0001
      })
  void characters_that_disturb_a_terminal_are_escaped(int character) {
    String message = finding("{value}", open("a" + Character.toString(character) + "b")).message();

    assertThat(message)
        .doesNotContain(Character.toString(character))
        .matches("a\\\\u[0-9a-f]{4,6}b");
  }

  @Test
  void names_in_all_scripts_are_left_as_they_are() {
    String names = "O'Brien Nguyễn 東京 𠮷田 😀 D\"Angelo";

    assertThat(finding("{value}", open(names)).message()).isEqualTo(names);
  }

  @Test
  void values_are_cut_at_80_characters_and_not_within_one() {
    assertThat(finding("{value}", open("x".repeat(80))).message()).isEqualTo("x".repeat(80));
    assertThat(finding("{value}", open("😀".repeat(81))).message())
        .isEqualTo("😀".repeat(80) + "... (81 characters)");
    assertThat(finding("{value}", open("x".repeat(100_000))).message()).hasSizeLessThan(120);
  }

  @Test
  void braces_of_the_text_itself_stay() {
    assertThat(finding("Like {type:id} or {nothing}, {, }, {{value}}.", open("x")).message())
        .isEqualTo("Like {type:id} or {nothing}, {, }, {x}.");
  }

  @Test
  void braces_in_a_value_are_not_filled() {
    assertThat(finding("{value}", open("{column}{value}")).message()).isEqualTo("{column}{value}");
  }

  @Test
  void the_place_can_be_named() {
    assertThat(finding("{file}, {line}, {column}").message()).isEqualTo("users.csv, 5, givenName");
  }

  @Test
  void an_argument_comes_before_the_place() {
    assertThat(finding("{file}", new Argument("file", "orgs.csv", false)).message())
        .isEqualTo("orgs.csv");
  }

  @Test
  void lists_and_numbers_are_written_out() {
    assertThat(finding("{value}", open(List.of("a", 2, "c\n"))).message())
        .isEqualTo("a, 2, c\\u000a");
    assertThat(finding("{value}", open(12_345L)).message()).isEqualTo("12345");
  }

  @Test
  void text_for_logs_is_one_line_whatever_the_header_holds() {
    Finding finding =
        new Finding(
            Rule.error("test.rule").message("Message.").mend("Mend.").source("Source").build(),
            Severity.ERROR,
            Map.of(),
            Map.of(),
            Finding.CORE,
            Location.ofLine("users.csv", 1).atColumn("evil\n\u001b[31m\u202e"),
            Optional.empty(),
            List.of(),
            1,
            List.of());

    assertThat(finding.toString()).doesNotContain("\n", "\u001b", "\u202e");
  }

  @Test
  void a_finding_stands_for_at_least_one_occurrence() {
    Rule rule = Rule.info("test.rule").message("M.").mend("F.").source("S").build();
    assertThatThrownBy(
            () ->
                new Finding(
                    rule,
                    Severity.INFO,
                    Map.of(),
                    Map.of(),
                    "core",
                    PLACE,
                    Optional.empty(),
                    List.of(),
                    0,
                    List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
