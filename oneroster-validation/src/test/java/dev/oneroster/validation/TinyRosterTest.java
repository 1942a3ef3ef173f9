package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.TinyRoster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TinyRosterTest {

  @ParameterizedTest
  @EnumSource
  void nothing_in_it_is_worth_a_finding(OneRosterVersion version) {
    assertThat(TinyRoster.of(version).validate().findings()).isEmpty();
    assertThat(TinyRoster.delta(version).validate().findings()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void it_has_a_row_in_every_file(OneRosterVersion version) {
    assertThat(TinyRoster.of(version).validate().files())
        .hasSameSizeAs(RosterFiles.in(version))
        .allSatisfy(file -> assertThat(file.rows()).isPositive());
    for (RosterFile<?> file : RosterFiles.in(version)) {
      assertThat(TinyRoster.of(version).text(file.fileName()).lines().findFirst())
          .contains(TinyRoster.of(version).header(file));
    }
  }

  @Test
  void a_cell_can_be_changed() {
    assertThat(
            TinyRoster.v1_2()
                .cell("courses.csv", 2, "title", "Algebra \"I\", Honors")
                .text("courses.csv"))
        .contains("\r\nalg,,,year,\"Algebra \"\"I\"\", Honors\",ALG,\"09,10\",sch,");
  }

  @Test
  void cells_are_what_was_written() {
    List<String> cells = List.of("", "a", "a,b", "\"", "a\"\"b", " c ", "");

    assertThat(CsvText.cells(CsvText.line(cells))).isEqualTo(cells);
  }
}
