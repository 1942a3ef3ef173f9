package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.EverythingLogged;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No command prints or logs a person's data unless it was asked to. */
class PersonalValuesTest {

  private static final String MARKER = "ZEBULON";

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("dev.oneroster.validation.sample.SampleRoster#versionsAndModes")
  void no_command_shows_what_stands_in_a_personal_cell(OneRosterVersion version, FileMode mode) {
    SampleRoster sample = SampleRoster.of(version, mode).withStudents(3).markedWith(MARKER);
    TestPackage valid = TestPackage.of(sample);
    TestPackage broken = valid;
    for (RosterFile<?> file : sample.files()) {
      if (file.columns(version).stream().anyMatch(Column::isPersonal)) {
        broken = broken.file(file.fileName(), spoiled(valid.text(file.fileName())));
      }
    }
    Path good = valid.writeZip(folder.resolve("good.zip"));
    Path bad = broken.writeZip(folder.resolve("bad.zip"));
    StringBuilder said = new StringBuilder();
    try (EverythingLogged logged = EverythingLogged.start()) {
      for (Path roster : List.of(good, bad)) {
        said.append(CommandRun.of("validate", roster));
        for (String format : List.of("text", "json", "ndjson")) {
          said.append(CommandRun.of("validate", "--format", format, roster));
          said.append(CommandRun.of("validate", "--lenient", "--format", format, roster));
          said.append(
              CommandRun.of("repack", "--format", format, roster, folder.resolve("out.zip")));
        }
        said.append(CommandRun.of("inspect", roster));
        said.append(CommandRun.of("repack", "--skip-invalid", roster, folder.resolve("part.zip")));
      }
      assertThat(logged.text()).doesNotContain(MARKER);
    }
    assertThat(said).contains("csv.ragged_long", "Left out").doesNotContain(MARKER);
    assertThat(CommandRun.of("validate", "--show-values", bad).out()).contains(MARKER);
  }

  /** Rows of the wrong width, with quotes that do not end, without ids, and shifted metadata. */
  private static List<String> spoiled(String text) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.set(0, lines.get(0) + ",metadata.note");
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, lines.get(i) + "," + MARKER);
    }
    String row = lines.get(1);
    lines.addAll(
        List.of(
            row + "," + MARKER,
            MARKER + "," + row,
            MARKER,
            row.replaceFirst("^[^,]*", MARKER + "?"),
            row.replace("{LDAP:", MARKER),
            row.replaceFirst("^[^,]*,[^,]*,[^,]*", "\"" + MARKER),
            row.replaceFirst("^[^,]*", "")));
    return lines;
  }

  @Test
  void a_roster_under_the_manifests_name_is_not_shown() {
    SampleRoster sample =
        SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(3).markedWith(MARKER);
    TestPackage valid = TestPackage.of(sample);
    List<String> users = valid.text("users.csv").lines().toList();
    StringBuilder said = new StringBuilder();
    for (List<String> manifest : List.of(users, users.subList(1, users.size()))) {
      Path roster = valid.file("manifest.csv", manifest).writeZip(folder.resolve("in.zip"));
      said.append(CommandRun.of("validate", roster)).append(CommandRun.of("inspect", roster));
    }
    assertThat(said).contains("manifest.bad_header").doesNotContain(MARKER);
  }

  @Test
  void a_row_that_stands_in_the_headers_line_is_not_shown() {
    SampleRoster sample =
        SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK).withStudents(3).markedWith(MARKER);
    TestPackage valid = TestPackage.of(sample);
    StringBuilder said = new StringBuilder();
    for (String file : List.of("users.csv", "demographics.csv", "results.csv")) {
      List<String> lines = new ArrayList<>(valid.text(file).lines().toList());
      lines.set(0, lines.get(0) + lines.remove(1));
      Path roster = valid.file(file, lines).writeZip(folder.resolve("in.zip"));
      said.append(CommandRun.of("validate", roster)).append(CommandRun.of("inspect", roster));
    }
    assertThat(said).contains("a row stands behind the header").doesNotContain(MARKER);
  }
}
