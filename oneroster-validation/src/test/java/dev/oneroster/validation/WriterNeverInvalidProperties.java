package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.Written;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/**
 * Whatever records are handed over, a writer with its default checks and with reference checks
 * either refuses them or writes what the validator calls valid.
 */
class WriterNeverInvalidProperties {

  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "x",
          "nobody",
          "a b",
          "a,b",
          "a\nb",
          "\u0000",
          "\ud83d",
          "true",
          "TRUE",
          "0",
          "-1",
          "1e9",
          "99999999999",
          "2026-02-29",
          "2026-08-17",
          "0000-00-00",
          "12026",
          "1999",
          "2026-08-17T00:00:00.000Z",
          "active",
          "tobedeleted",
          "inactive",
          "student",
          "Teacher",
          "primary",
          "school",
          "ext:",
          "ext:x",
          "{",
          "{a:b}",
          "{a}",
          "05",
          "5",
          "#N/A",
          "NULL",
          "1,2,,3",
          "=1+1",
          "a@b",
          "\ufeff",
          "\u00a0",
          "'x",
          "604-A",
          "x".repeat(256));

  /** A valid package of which some cells are changed. */
  record Changes(OneRosterVersion version, FileMode mode, long seed, int cells, int rows) {}

  @Provide
  Arbitrary<Changes> changes() {
    return Combinators.combine(
            Arbitraries.of(OneRosterVersion.class),
            Arbitraries.of(FileMode.BULK, FileMode.DELTA),
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(0, 3))
        .as(Changes::new);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenIsValid(@ForAll("changes") Changes changes) throws IOException {
    // One record in 200, as the first that is refused ends it.
    assertValid(new Changes(changes.version(), changes.mode(), changes.seed(), 1, 0), false);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void whatIsWrittenWithoutRefusedRecordsIsValid(@ForAll("changes") Changes changes)
      throws IOException {
    assertValid(changes, true);
  }

  private static void assertValid(Changes changes, boolean leaveOut) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RosterPackageWriter.Builder settings =
        RosterPackageWriter.builder(changes.version())
            .withMode(changes.mode())
            .withReferenceChecks();
    if (leaveOut) {
      settings.withRefusedRecords(left -> assertThat(left.findings()).isNotEmpty());
    }
    try (RosterPackageWriter writer = settings.toZip(bytes)) {
      write(changes, writer);
      writer.complete();
    } catch (RefusedRecordException | RefusedPackageException refused) {
      assertThat(bytes.size()).isZero();
      assertThat(refused.getMessage()).isNotBlank();
      Statistics.collect("refused");
      return;
    }
    Statistics.collect("written");
    try (RosterPackage written = Written.of(bytes.toByteArray()).open()) {
      assertThat(RosterValidator.create().validate(written).findings())
          .filteredOn(finding -> finding.severity().isInvalid())
          .isEmpty();
    }
  }

  private static void write(Changes changes, RosterPackageWriter writer) throws IOException {
    Random random = new Random(changes.seed());
    SampleRoster sample =
        SampleRoster.of(changes.version(), changes.mode()).withSeed(changes.seed()).withStudents(3);
    try (RosterPackage roster = TestPackage.of(sample).open()) {
      for (RosterFile<?> file : roster.files()) {
        copy(roster, file, changes, random, writer);
      }
    }
  }

  private static <T extends RosterRecord> void copy(
      RosterPackage roster,
      RosterFile<T> file,
      Changes changes,
      Random random,
      RosterPackageWriter writer)
      throws IOException {
    try (RosterReader<T> rows = roster.read(file);
        RosterFileWriter<T> out = writer.open(file, "metadata.x")) {
      for (Row<T> row : rows) {
        T record = row.orElseThrow();
        int chance = random.nextInt(200);
        if (chance < changes.cells()) {
          record = changed(row, rows.header(), file, random).orElse(record);
        }
        if (chance < 200 - changes.rows()) { // others are missing
          out.write(record);
        }
        if (random.nextInt(400) < changes.rows()) {
          out.write(record); // for the second time
        }
      }
    }
  }

  /** The entity that a row stands for with odd texts in one or two of its cells. */
  private static <T extends RosterRecord> Optional<T> changed(
      Row<T> row, Header<T> header, RosterFile<T> file, Random random) {
    Map<Column<T, ?>, String> cells = new HashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i);
      header.column(i).ifPresent(column -> cells.put(column, cell));
    }
    List<Column<T, ?>> columns = file.columns(header.version());
    for (int i = 0; i <= random.nextInt(2); i++) {
      Column<T, ?> column = columns.get(random.nextInt(columns.size()));
      String text = ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size()));
      cells.put(column, text);
    }
    return file.entity(cells);
  }
}
