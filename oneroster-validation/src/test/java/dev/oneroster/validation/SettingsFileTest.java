package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

  @TempDir private Path folder;

  private RuleSettings read(String... lines) throws IOException {
    Path file = Files.write(folder.resolve("settings.txt"), List.of(lines));
    return RuleSettings.read(file, RuleCatalogue.core());
  }

  private void assertMistakes(List<String> mistakes, String... lines) {
    assertThatThrownBy(() -> read(lines))
        .isInstanceOf(SettingsFormatException.class)
        .hasMessageContaining("settings.txt")
        .asInstanceOf(type(SettingsFormatException.class))
        .returns(mistakes, SettingsFormatException::mistakes);
  }

  @Test
  void a_file_says_what_code_can_say() throws IOException {
    RuleSettings settings =
        read(
            "\ufeff# what we mind",
            "",
            "  off   csv.blank_line",
            "on\tvalue.date_us",
            "severity csv.header_only Warning",
            "suppress value.boolean file=users.csv line=7 sourcedId=u17 column=enabledUser because"
                + " the SIS writes it so, because it is old",
            "suppress zip.unknown_file file=\"users (1).csv\" because ours",
            "suppress zip.os_residue because zipped on a Mac");

    assertThat(settings)
        .isEqualTo(
            RuleSettings.defaults()
                .suppress(
                    Suppression.of("value.boolean", "the SIS writes it so, because it is old")
                        .inFile("users.csv")
                        .atLine(7)
                        .ofRow("u17")
                        .atColumn("enabledUser"))
                .suppress(Suppression.of("zip.unknown_file", "ours").inFile("users (1).csv"))
                .suppress(Suppression.of("zip.os_residue", "zipped on a Mac"))
                .severity("csv.header_only", Severity.WARNING)
                .on("value.date_us")
                .off("csv.blank_line"));
  }

  @Test
  void an_empty_file_sets_nothing() throws IOException {
    assertThat(read()).isEqualTo(RuleSettings.defaults());
  }

  @Test
  void all_mistakes_are_told_with_their_lines() {
    assertMistakes(
        List.of(
            "line 1: no rule has the code qqq",
            "line 3: write: severity CODE error|warning|info",
            "line 4: a severity is error, warning or info, not mild",
            "line 5: a line starts with one of off, on, severity, suppress, not with ignore",
            "line 6: write: suppress CODE file=NAME sourcedId=ID column=NAME because REASON",
            "line 7: a place is told by file=, line=, sourcedId=, column=, not by users.csv",
            "line 8: a line is a number, not seven",
            "line 9: file is given twice",
            "line 10: a double quote is not closed",
            "line 11: csv.blank_line is set to both off and on",
            "line 12: write: off CODE",
            "line 13: a line starts with one of off, on, severity, suppress, not with "),
        "off qqq",
        "off csv.blank_line",
        "severity csv.header_only",
        "severity csv.header_only mild",
        "ignore csv.header_only",
        "suppress value.boolean file=users.csv",
        "suppress value.boolean users.csv because of it",
        "suppress value.boolean file=users.csv line=seven because of it",
        "suppress value.boolean file=users.csv file=orgs.csv because of it",
        "suppress value.boolean file=\"users.csv because of it",
        "on csv.blank_line",
        "off csv.mixed_line_ends because I say so",
        "\"\"");
  }

  @Test
  void a_file_that_is_not_text_is_a_failure_of_reading() throws IOException {
    Path file =
        Files.write(folder.resolve("latin"), "# \u00e9".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> RuleSettings.read(file, RuleCatalogue.core()))
        .isInstanceOf(IOException.class);
  }
}
