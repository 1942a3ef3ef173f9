package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How many threads a validation has, and in which pieces it works, changes nothing in a report. */
class WorkingInPiecesProperties {

  private static final List<String> ODD_CELLS =
      List.of(
          "",
          " ",
          "x",
          "missing",
          "tobedeleted",
          "Student",
          "TBD",
          "Test",
          "=A1()",
          "<b>x</b>",
          "Zoë",
          "a&amp;b",
          "1900-01-01",
          "2026-02-30",
          "123-45-6789",
          "1.0",
          "1E+05",
          "12-Mar",
          "1234567890123456",
          "a;b",
          "a, b",
          "a,a",
          "{sis:1}",
          "\"\"\"q\"\"\"");

  @Property(tries = 150)
  void findingsAndTheirOrderAreTheSame(
      @ForAll OneRosterVersion version,
      @ForAll boolean bulk,
      @ForAll @IntRange(min = 0, max = 40) int faults,
      @ForAll @IntRange(min = 1, max = 8) int threads,
      @ForAll @IntRange(min = 1, max = 60) int rowsTogether,
      @ForAll int seed)
      throws IOException {
    SampleRoster sample =
        SampleRoster.of(version, bulk ? FileMode.BULK : FileMode.DELTA)
            .withStudents(15)
            .withSeed(seed);
    TestPackage roster = broken(sample, faults, new Random(seed));

    ValidationReport whole = validate(roster, RosterValidator.create());
    ValidationReport pieces =
        validate(
            roster, RosterValidator.create().withParallelism(threads).inPieces(rowsTogether, 0));

    assertThat(pieces.findings()).isEqualTo(whole.findings());
    assertThat(pieces.totals()).isEqualTo(whole.totals());
    assertThat(pieces.files()).isEqualTo(whole.files());
    assertThat(pieces.indexedIds()).isEqualTo(whole.indexedIds());
  }

  private static TestPackage broken(SampleRoster sample, int faults, Random random) {
    TestPackage roster = TestPackage.of(sample);
    List<RosterFile<?>> files = new ArrayList<>(sample.files());
    for (int i = 0; i < faults; i++) {
      String name = files.get(random.nextInt(files.size())).fileName();
      List<String> lines = new ArrayList<>(roster.text(name).lines().toList());
      if (lines.size() > 1) {
        int line = 1 + random.nextInt(lines.size() - 1);
        lines.set(line, broken(lines, line, random));
        roster = roster.file(name, lines);
      }
    }
    return roster;
  }

  private static String broken(List<String> lines, int line, Random random) {
    String text = lines.get(line);
    return switch (random.nextInt(12)) {
      case 0 -> "\"" + text;
      case 1 -> text + ",";
      case 2 -> "";
      case 3 -> lines.get(1 + random.nextInt(lines.size() - 1));
      case 4 -> "# " + text;
      default -> withOddCell(text, random);
    };
  }

  /** In lines with quotes this breaks more than one cell, which is as good. */
  private static String withOddCell(String text, Random random) {
    List<String> cells = new ArrayList<>(List.of(text.split(",", -1)));
    cells.set(random.nextInt(cells.size()), ODD_CELLS.get(random.nextInt(ODD_CELLS.size())));
    return String.join(",", cells);
  }

  private static ValidationReport validate(TestPackage roster, RosterValidator validator)
      throws IOException {
    try (RosterPackage open = roster.open()) {
      return validator.validate(open);
    }
  }
}
