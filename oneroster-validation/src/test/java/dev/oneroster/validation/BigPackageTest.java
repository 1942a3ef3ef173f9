package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.Course;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packages beyond 4 GiB, for which an archive needs ZIP64. Each takes a minute and 5 GiB of disk.
 */
@Tag("exhaustive")
class BigPackageTest {

  private static final long FOUR_GIB = 1L << 32;
  private static final int COLUMNS = 15;
  private static final int CELL = 65_000;

  private static final Limits WIDE =
      Limits.builder()
          .maxArchiveBytes(Long.MAX_VALUE)
          .maxEntryBytes(Long.MAX_VALUE)
          .maxTotalBytes(Long.MAX_VALUE)
          .build();

  private final Map<String, String> metadata = new HashMap<>();

  @TempDir private Path folder;

  BigPackageTest() {
    for (int i = 0; i < COLUMNS; i++) {
      metadata.put("metadata.column" + i, String.valueOf((char) ('a' + i)).repeat(CELL));
    }
  }

  @Test
  void anEntryBeyondFourGiBIsWrittenAndRead() throws IOException {
    int rows = 4_500;

    Path archive = write(rows, 1);

    assertThat(sizes(archive).get("orgs.csv")).isGreaterThan(FOUR_GIB);
    assertWhole(archive, rows, 1);
  }

  @Test
  void entriesBeginBeyondFourGiB() throws IOException {
    int rows = 2_300;

    Path archive = write(rows, rows);

    assertThat(Files.size(archive)).isGreaterThan(FOUR_GIB);
    assertThat(sizes(archive).values()).allMatch(size -> size < FOUR_GIB);
    assertWhole(archive, rows, rows);
  }

  private Path write(int orgs, int courses) throws IOException {
    Path archive = folder.resolve("roster.zip");
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_2).withCompressionLevel(0).toZip(archive)) {
      write(writer, RosterFiles.ORGS, orgs, this::org);
      write(writer, RosterFiles.COURSES, courses, this::course);
      writer.complete();
    }
    return archive;
  }

  private <T extends RosterRecord> void write(
      RosterPackageWriter writer, RosterFile<T> file, int rows, Function<Integer, T> entity)
      throws IOException {
    String[] columns = metadata.keySet().toArray(String[]::new);
    try (RosterFileWriter<T> out = writer.open(file, columns)) {
      for (int row = 0; row < rows; row++) {
        out.write(entity.apply(row));
      }
    }
  }

  private Org org(int row) {
    return Org.builder()
        .sourcedId("org-" + row)
        .name("Org")
        .type(OrgType.SCHOOL)
        .putAllMetadata(metadata)
        .build();
  }

  private Course course(int row) {
    return Course.builder()
        .sourcedId("course-" + row)
        .title("Course")
        .orgSourcedId("org-0")
        .putAllMetadata(metadata)
        .build();
  }

  private void assertWhole(Path archive, int orgs, int courses) throws IOException {
    try (RosterPackage roster = RosterPackage.open(archive, WIDE)) {
      assertThat(roster.problems()).isEmpty();
      assertRows(roster, RosterFiles.ORGS, orgs);
      assertRows(roster, RosterFiles.COURSES, courses);
    }
  }

  private <T extends RosterRecord> void assertRows(
      RosterPackage roster, RosterFile<T> file, int expected) throws IOException {
    long rows = 0;
    try (RosterReader<T> reader = roster.read(file)) {
      for (Row<T> row : reader) {
        rows++;
        assertThat(row.orElseThrow().getMetadata()).isEqualTo(metadata);
      }
    }
    assertThat(rows).isEqualTo(expected);
  }

  /** As the JDK's own reader has them. */
  private static Map<String, Long> sizes(Path archive) throws IOException {
    Map<String, Long> sizes = new HashMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      List<ZipEntry> entries = new ArrayList<>();
      zip.stream().forEach(entries::add);
      entries.forEach(entry -> sizes.put(entry.getName(), entry.getSize()));
    }
    return sizes;
  }
}
