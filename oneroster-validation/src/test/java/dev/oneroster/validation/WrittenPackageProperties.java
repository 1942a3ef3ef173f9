package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.Requirements;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.Written;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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

/** The laws of writing, over packages of every file, both versions and all modes of their files. */
class WrittenPackageProperties {

  private static final List<String> NUMBERS =
      List.of("0", "90.50", "-0.5", "100.000", "1e2", "12E-3", "0E5", "7.");

  /** Which files of a package are bulk, and which delta. */
  enum Modes {
    BULK,
    DELTA,
    MIXED;

    FileMode of(RosterFile<?> file, long seed) {
      boolean delta = this == DELTA || (this == MIXED && (seed + file.name().hashCode()) % 2 == 0);
      return delta ? FileMode.DELTA : FileMode.BULK;
    }
  }

  /** A valid package: what its cells hold, and how it is written down. */
  record Roster(
      OneRosterVersion version,
      Modes modes,
      int students,
      long seed,
      List<String> texts,
      List<String> metadata) {

    /** The package as somebody else could write it: blanks, quotes and line ends vary. */
    TestPackage asSomebodyWroteIt() {
      Random random = new Random(seed);
      TestPackage whole = TestPackage.of(version).property("source.systemName", "\"A, \"\"B\"\"\"");
      for (RosterFile<?> file : RosterFiles.in(version)) {
        FileMode mode = modes.of(file, seed);
        whole =
            whole
                .bytes(file.fileName(), content(file, mode, random))
                .property(file.manifestProperty(), mode.token());
      }
      return whole;
    }

    private byte[] content(RosterFile<?> file, FileMode mode, Random random) {
      SampleRoster sample = SampleRoster.of(version, mode).withSeed(seed).withStudents(students);
      List<String> lines = new ArrayList<>();
      for (List<String> row : sample.rows(file).toList()) {
        List<String> cells = new ArrayList<>(row);
        if (lines.isEmpty()) {
          cells.addAll(metadata);
        } else {
          change(file, mode, cells, random);
          metadata.forEach(column -> cells.add(random.nextInt(4) == 0 ? "" : text(random)));
        }
        lines.add(
            random.nextBoolean()
                ? CsvText.line(cells)
                : String.join(",", cells.stream().map(CsvText::quoted).toList()));
      }
      String text =
          random.nextBoolean()
              ? String.join("\r\n", lines) + "\r\n"
              : "\ufeff" + String.join("\n", lines);
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private void change(RosterFile<?> file, FileMode mode, List<String> cells, Random random) {
      List<? extends Column<?, ?>> columns = file.columns(version);
      for (int i = 0; i < columns.size(); i++) {
        Column<?, ?> column = columns.get(i);
        boolean free =
            (column.type() == FieldType.TEXT || column.type() == FieldType.ID)
                && !column.name().equals("learningObjectiveId");
        boolean optional = !Requirements.isRequired(file, column, version, mode);
        if (free && !texts.isEmpty() && random.nextInt(3) == 0) {
          cells.set(i, text(random));
        } else if (column.name().equals("periods") && !texts.isEmpty() && random.nextBoolean()) {
          cells.set(i, "1,\"2\"," + text(random).replace(',', ';'));
        } else if (column.type() == FieldType.DECIMAL && random.nextBoolean()) {
          cells.set(i, isOrdinary() ? withZeros(cells.get(i)) : NUMBERS.get(random.nextInt(8)));
        } else if (optional
            && random.nextInt(8) == 0
            && (!isOrdinary() || standsAlone(column.type()))) {
          cells.set(i, "");
        }
      }
    }

    /**
     * Whether it says only what goes together; if not, its cells are put in and left out at will.
     */
    private boolean isOrdinary() {
      return texts.isEmpty();
    }

    private static String withZeros(String number) {
      return number.isEmpty() ? number : new BigDecimal(number).setScale(3).toPlainString();
    }

    /** Whether no other cell is about a cell of a type, so that it can be missing by itself. */
    private static boolean standsAlone(FieldType<?> type) {
      return type == FieldType.TEXT || type == FieldType.ID || type == FieldType.TEXTS;
    }

    private String text(Random random) {
      return texts.isEmpty() ? "plain, \"text\"" : texts.get(random.nextInt(texts.size()));
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
            Arbitraries.of(Modes.class),
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
  void writingAddsNoFinding(@ForAll("rosters") Roster roster) {
    Written given = Written.of(roster.asSomebodyWroteIt().zip());

    assertThat(warnings(given.rewritten())).isEqualTo(warnings(given));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void ordinaryContentIsWrittenWithoutAnyFinding(@ForAll("rosters") Roster roster) {
    Roster plain =
        new Roster(
            roster.version(),
            roster.modes(),
            roster.students(),
            roster.seed(),
            List.of(),
            roster.metadata());
    Written written = Written.of(plain.asSomebodyWroteIt().zip()).rewritten();

    assertThat(warnings(written)).isSubsetOf("manifest.mode_mixed at manifest.csv");
  }

  /** What is worse than worth knowing, and where. */
  private static List<String> warnings(Written written) {
    try (RosterPackage roster = written.open()) {
      return RosterValidator.create().validate(roster).findings().stream()
          .filter(finding -> finding.severity().compareTo(Severity.INFO) < 0)
          .map(finding -> finding.code() + " at " + finding.location())
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
