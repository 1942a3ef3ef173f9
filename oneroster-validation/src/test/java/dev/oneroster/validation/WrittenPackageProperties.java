package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.Requirements;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of writing, over packages of every file, both versions and both modes. */
class WrittenPackageProperties {

  /** A valid package: what its cells hold, and how it is written down. */
  record Roster(
      OneRosterVersion version,
      FileMode mode,
      int students,
      long seed,
      List<String> texts,
      List<String> metadata) {

    /** The package as somebody else could write it: blanks, quotes and line ends vary. */
    TestPackage asSomebodyWroteIt() {
      SampleRoster sample = SampleRoster.of(version, mode).withSeed(seed).withStudents(students);
      TestPackage whole = TestPackage.of(sample);
      Random random = new Random(seed);
      for (RosterFile<?> file : sample.files()) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : sample.rows(file).toList()) {
          List<String> cells = new ArrayList<>(row);
          if (lines.isEmpty()) {
            cells.addAll(metadata);
          } else {
            change(file, cells, random);
            metadata.forEach(column -> cells.add(text(random)));
          }
          lines.add(
              random.nextBoolean()
                  ? CsvText.line(cells)
                  : String.join(",", cells.stream().map(CsvText::quoted).toList()));
        }
        whole =
            random.nextBoolean()
                ? whole.file(file.fileName(), lines)
                : whole.bytes(
                    file.fileName(),
                    ("\ufeff" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
      }
      return whole;
    }

    private void change(RosterFile<?> file, List<String> cells, Random random) {
      List<? extends Column<?, ?>> columns = file.columns(version);
      for (int i = 0; i < columns.size(); i++) {
        Column<?, ?> column = columns.get(i);
        boolean free =
            (column.type() == FieldType.TEXT || column.type() == FieldType.ID)
                && !column.name().equals("learningObjectiveId");
        boolean optional = !Requirements.isRequired(file, column, version, mode);
        if (free && random.nextInt(3) == 0) {
          cells.set(i, text(random));
        } else if (optional && random.nextInt(8) == 0) {
          cells.set(i, "");
        }
      }
    }

    private String text(Random random) {
      return texts.get(random.nextInt(texts.size()));
    }
  }

  @Provide
  Arbitrary<Roster> rosters() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("ab,,\"\"''#=+-@;:{}\\ \t\u0001\u00e9\u0301\u200f\u2028\u2003カ東\ufeff")
            .ofMaxLength(12)
            .map(text -> "x" + text + "😀")
            .edgeCases(cases -> cases.add("\"", ",", "\"\"", "'", "#", "=1+1", "\u0001", "a\"b,c"));
    Arbitrary<List<String>> metadata =
        Arbitraries.of(
            List.of(),
            List.of("metadata.a"),
            List.of("metadata.jp.kana", "metadata.\"quoted, and more\"", "metadata. é"));
    return Combinators.combine(
            Arbitraries.of(OneRosterVersion.class),
            Arbitraries.of(FileMode.BULK, FileMode.DELTA),
            Arbitraries.integers().between(1, 12),
            Arbitraries.longs(),
            texts.list().ofSize(6),
            metadata)
        .as(Roster::new);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void whatWasWrittenIsReadAsItWas(@ForAll("rosters") Roster roster) {
    Written given = Written.of(roster.asSomebodyWroteIt().zip());

    assertThat(given.rewritten().records()).isEqualTo(given.records());
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void onePassIsAFixedPoint(@ForAll("rosters") Roster roster) {
    Written written = Written.of(roster.asSomebodyWroteIt().zip()).rewritten();

    assertThat(written.rewritten().zip()).isEqualTo(written.zip());
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void whatWasWrittenIsValid(@ForAll("rosters") Roster roster) throws IOException {
    Written written = Written.of(roster.asSomebodyWroteIt().zip()).rewritten();

    try (RosterPackage again = written.open()) {
      assertThat(RosterValidator.create().validate(again).findings())
          .filteredOn(finding -> finding.severity().compareTo(Severity.INFO) < 0)
          .isEmpty();
    }
  }
}
