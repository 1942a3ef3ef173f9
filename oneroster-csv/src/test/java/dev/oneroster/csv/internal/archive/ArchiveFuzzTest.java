package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.csv.internal.record.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Any bytes as an archive. The default build runs the seeds only; CONTRIBUTING.md tells how to
 * search on.
 */
class ArchiveFuzzTest {
  /** Of this thread's own time: what else the machine does must not count. */
  private static final long MOST_NANOS = 10_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** Small, so that no input takes long. */
  private static final Limits LIMITS =
      Limits.builder().maxEntryBytes(1 << 20).maxTotalBytes(4 << 20).maxEntries(100).build();

  private static final List<String> BINDING = List.of("manifest.csv", "orgs.csv", "users.csv");

  private static Path folder = Path.of("");

  @BeforeAll
  static void makeFolder() throws IOException {
    Path memory = Path.of("/dev/shm");
    folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "archive-fuzz")
            : Files.createTempDirectory("archive-fuzz");
  }

  @AfterAll
  static void deleteFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("package.zip"));
    Files.delete(folder);
  }

  @FuzzTest(maxDuration = "10m")
  void judgesAnyArchive(byte[] archive) throws IOException {
    long start = THREADS.getCurrentThreadCpuTime();
    Path path = Files.write(folder.resolve("package.zip"), archive);

    Opened opened;
    try (PackageSource source = PackageSource.open(path, LIMITS)) {
      opened = Opened.read(source);
      PackageContents contents = new PackageContents(source, BINDING);
      contents.problems().forEach(ArchiveFuzzTest::tellsWhatAndWhere);
      readRecords(source);
    }
    readRows(path);

    if (opened.refused()) {
      assertThat(opened.problems()).isNotEmpty();
      assertThat(opened.files()).isEmpty();
    }
    opened.problems().forEach(ArchiveFuzzTest::tellsWhatAndWhere);
    agreesWithTheJdk(opened, path);
    assertThat(THREADS.getCurrentThreadCpuTime() - start).isLessThan(MOST_NANOS);
  }

  private static void tellsWhatAndWhere(Problem problem) {
    assertThat(problem.code()).matches("[a-z0-9]+\\.[a-z0-9_]+");
    assertThat(problem.location().toString()).isNotEmpty();
    if (problem.code().startsWith("zip.")) {
      assertThat(problem.toString()).doesNotContain("\n", "\r", "\0");
    }
  }

  private static void readRecords(PackageSource source) throws IOException {
    for (SourceFile file : source.files()) {
      try (RecordReader records = new RecordReader(source.open(file), LIMITS)) {
        while (records.next()) {
          assertThat(records.cells()).isNotNull();
        }
      } catch (DamagedFileException e) {
        tellsWhatAndWhere(e.problem());
      }
    }
  }

  private static void readRows(Path path) throws IOException {
    try (RosterPackage roster = RosterPackage.open(path, LIMITS)) {
      roster.problems().forEach(ArchiveFuzzTest::tellsWhatAndWhere);
      for (RosterFile<?> file : roster.files()) {
        try (RowCursor<?> rows = roster.rows(file)) {
          while (rows.next()) {
            assertThat(rows.line()).isPositive();
          }
          rows.fileProblems().forEach(ArchiveFuzzTest::tellsWhatAndWhere);
        }
      }
    }
  }

  /** What was read as sound is what the JDK reads there, too, as far as it takes the archive. */
  private static void agreesWithTheJdk(Opened opened, Path path) throws IOException {
    if (opened.refused()) {
      return;
    }
    Map<String, String> expected = soundFilesByTheJdk(path);
    opened
        .files()
        .forEach(
            (name, content) -> {
              if (!opened.damaged(name) && expected.containsKey(name)) {
                assertThat(content).as(name).isEqualTo(expected.get(name));
              }
            });
  }

  private static Map<String, String> soundFilesByTheJdk(Path path) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        readByTheJdk(zip, entry, files);
      }
    } catch (ZipException | IllegalArgumentException e) {
      // Ours takes prefixes and names that the JDK does not; there is nothing to compare.
    }
    return files;
  }

  private static void readByTheJdk(ZipFile zip, ZipEntry entry, Map<String, String> files) {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] content = in.readNBytes(1 << 21);
      CRC32 crc = new CRC32();
      crc.update(content);
      if (crc.getValue() == entry.getCrc() && content.length == entry.getSize()) {
        files.put(entry.getName(), new String(content, StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      // Damaged by the JDK's judgement.
    }
  }
}
