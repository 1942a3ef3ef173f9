package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One package, in each of the shapes that a package comes in. */
class RosterPackageTest {

  private static final OneRosterVersion V1_2 = OneRosterVersion.V1_2;
  private static final String ORGS =
      FolderPackage.header(RosterFiles.ORGS, V1_2) + "\n" + "o1,,,North,school,,\n";
  private static final String COURSES =
      FolderPackage.header(RosterFiles.COURSES, V1_2) + "\n" + "c1,,,,Art,,,o1,,\n";

  @TempDir Path folder;

  private static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "manifest.csv",
        String.join("\n", FolderPackage.manifest(V1_2, Set.of("orgs.csv", "courses.csv"))));
    files.put("courses.csv", COURSES);
    files.put("orgs.csv", ORGS);
    return files;
  }

  private static byte[] zip(Map<String, String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static void assertIsThePackage(RosterPackage roster) throws IOException {
    assertThat(roster.problems()).isEmpty();
    assertThat(roster.isRefused()).isFalse();
    assertThat(roster.version()).isEqualTo(V1_2);
    assertThat(roster.files()).containsExactly(RosterFiles.ORGS, RosterFiles.COURSES);
    assertThat(roster.mode(RosterFiles.ORGS)).isEqualTo(FileMode.BULK);
    assertThat(roster.size(RosterFiles.ORGS)).isEqualTo(ORGS.length());
    assertThat(roster.size(RosterFiles.USERS)).isZero();
    assertThat(roster.contains(RosterFiles.USERS)).isFalse();
    try (var orgs = roster.read(RosterFiles.ORGS);
        var courses = roster.read(RosterFiles.COURSES)) {
      assertThat(orgs.iterator().next().orElseThrow().getName()).isEqualTo("North");
      assertThat(courses.iterator().next().orElseThrow().getTitle()).isEqualTo("Art");
      assertThat(orgs.iterator().hasNext()).isFalse();
    }
    assertThatThrownBy(() -> roster.read(RosterFiles.USERS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("users.csv");
  }

  @Test
  void opensAFolder() throws IOException {
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    try (RosterPackage roster = RosterPackage.open(folder)) {
      assertIsThePackage(roster);
    }
  }

  @Test
  void opensAZipArchive() throws IOException {
    try (RosterPackage roster = RosterPackage.open(write("roster.zip", zip(files())))) {
      assertIsThePackage(roster);
    }
  }

  @Test
  void opensASetOfFiles() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (Map.Entry<String, String> file : files().entrySet()) {
      Path inner = Files.createDirectory(folder.resolve("in-" + file.getKey()));
      paths.add(Files.writeString(inner.resolve(file.getKey()), file.getValue()));
    }

    try (RosterPackage roster = RosterPackage.open(paths, Limits.defaults())) {
      assertIsThePackage(roster);
    }
  }

  @Test
  void opensAStreamAndLeavesItOpen() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    ByteArrayInputStream stream =
        new ByteArrayInputStream(zip(files())) {
          @Override
          public void close() {
            closed.set(true);
          }
        };

    try (RosterPackage roster = RosterPackage.open(stream, Limits.defaults())) {
      assertIsThePackage(roster);
    }
    assertThat(stream.read()).isEqualTo(-1);
    assertThat(closed).isFalse();
  }

  @Test
  void whatIsNotThereIsAnException() {
    assertThatThrownBy(() -> RosterPackage.open(folder.resolve("nothing.zip")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void whatIsNoArchiveIsRefusedWithOneProblem() throws IOException {
    Path text = write("roster.zip", ORGS.getBytes(StandardCharsets.UTF_8));

    try (RosterPackage roster = RosterPackage.open(text)) {
      assertThat(roster.isRefused()).isTrue();
      assertThat(roster.problems()).extracting(Problem::code).containsExactly("zip.not_a_zip");
      assertThat(roster.files()).isEmpty();
      assertThat(roster.manifest()).isEmpty();
    }
  }

  @Test
  void twoPackagesInOneAreRefusedWithOneProblem() throws IOException {
    Map<String, String> files = files();
    files.put("old/manifest.csv", files.get("manifest.csv"));

    try (RosterPackage roster = RosterPackage.open(write("roster.zip", zip(files)))) {
      assertThat(roster.problems()).extracting(Problem::code).containsExactly("zip.two_packages");
      assertThat(roster.isRefused()).isTrue();
      assertThat(roster.files()).isEmpty();
    }
  }

  @Test
  void theProblemsOfTheContainerComeBeforeThoseOfTheManifest() throws IOException {
    Map<String, String> files = files();
    files.put("readme.txt", "hello");
    files.replaceAll((name, text) -> text.replace("file.users,absent", "file.users,none"));

    try (RosterPackage roster = RosterPackage.open(write("roster.zip", zip(files)))) {
      assertThat(roster.problems())
          .extracting(Problem::code)
          .containsExactly("zip.unknown_file", "manifest.mode_value");
    }
  }

  /** An archive whose file is sound in its first part and damaged in its last. */
  private static byte[] damaged(String name) throws IOException {
    StringBuilder rows = new StringBuilder(FolderPackage.header(RosterFiles.ORGS, V1_2) + "\n");
    for (int i = 0; i < 20_000; i++) {
      rows.append("o").append(i).append(",,,North,school,,\n");
    }
    Map<String, String> files = files();
    files.put("orgs.csv", rows.toString());
    files.put(name, files.remove(name));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int end = 0;
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.flush();
        end = bytes.size();
      }
    }
    byte[] archive = bytes.toByteArray();
    int dataDescriptor = 16;
    archive[end - dataDescriptor - 40] ^= 0x55;
    return archive;
  }

  @Test
  void aFileThatIsDamagedInItsMiddleEndsWithARowThatSaysSo() throws IOException {
    try (RosterPackage roster = RosterPackage.open(write("roster.zip", damaged("orgs.csv")));
        RosterReader<Org> reader = roster.read(RosterFiles.ORGS)) {
      List<Row<Org>> rows = new ArrayList<>();
      reader.forEach(rows::add);

      assertThat(rows).hasSizeGreaterThan(1_000);
      assertThat(rows.subList(0, 1_000)).allMatch(row -> row.entity().isPresent());
      Row<Org> last = rows.get(rows.size() - 1);
      assertThat(last.entity()).isEmpty();
      assertThat(last.cells()).isEmpty();
      assertThat(last.problems()).hasSize(1);
      assertThat(last.problems().get(0).code()).startsWith("zip.");
      assertThat(last.problems().get(0).location()).isEqualTo(Location.ofFile("orgs.csv"));
      assertThat(last.line()).isEqualTo(rows.get(rows.size() - 2).line() + 1);
      assertThatThrownBy(last::orElseThrow)
          .isInstanceOf(MalformedRowException.class)
          .hasMessageContaining("orgs.csv");
    }
  }

  @Test
  void aCursorTellsThatItsFileIsDamaged() throws IOException {
    try (RosterPackage roster = RosterPackage.open(write("roster.zip", damaged("orgs.csv")));
        RowCursor<Org> cursor = roster.rows(RosterFiles.ORGS)) {
      assertThat(cursor.isDamaged()).isFalse();
      while (cursor.next()) {
        assertThat(cursor.isDamaged()).isFalse();
      }
      assertThat(cursor.isDamaged()).isTrue();
      assertThat(cursor.fileProblems())
          .hasSize(1)
          .allMatch(problem -> problem.code().startsWith("zip."));
    }
  }

  @Test
  void aDamagedManifestIsOneProblem() throws IOException {
    try (RosterPackage roster = RosterPackage.open(write("roster.zip", damaged("manifest.csv")))) {
      assertThat(roster.problems())
          .extracting(problem -> problem.code().substring(0, 4))
          .containsExactly("zip.");
    }
  }

  @Test
  void closingAnArchiveEndsItsReaders() throws IOException {
    StringBuilder rows = new StringBuilder(FolderPackage.header(RosterFiles.ORGS, V1_2) + "\n");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      rows.append(Long.toHexString(random.nextLong())).append(",,,North,school,,\n");
    }
    Map<String, String> files = files();
    files.put("orgs.csv", rows.toString());
    RosterPackage roster = RosterPackage.open(write("roster.zip", zip(files)));
    try (RosterReader<Org> reader = roster.read(RosterFiles.ORGS)) {
      roster.close();

      assertThatThrownBy(() -> reader.forEach(row -> {})).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void readersOfDifferentFilesDoNotDisturbEachOther() throws IOException {
    try (RosterPackage roster = RosterPackage.open(write("roster.zip", zip(files())));
        var first = roster.read(RosterFiles.ORGS);
        var second = roster.read(RosterFiles.ORGS)) {
      assertThat(first.iterator().next()).isEqualTo(second.iterator().next());
    }
  }
}
