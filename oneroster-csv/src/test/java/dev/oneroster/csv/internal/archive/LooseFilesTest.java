package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Folders and sets of files. */
class LooseFilesTest {
  @TempDir Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temporary.resolve("roster"));
  }

  private Path write(String name, String content) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.resolveSibling("."));
    return Files.writeString(path, content);
  }

  private Opened open() throws IOException {
    return open(Limits.defaults());
  }

  private Opened open(Limits limits) throws IOException {
    try (PackageSource source = PackageSource.open(folder, limits)) {
      return Opened.read(source);
    }
  }

  @Nested
  class InAFolder {
    @Test
    void readsTheFilesInTheOrderOfTheirNames() throws IOException {
      write("users.csv", "u");
      write("manifest.csv", "m");
      write("readme.txt", "r");

      Opened opened = open();

      assertThat(opened.problems()).isEmpty();
      assertThat(opened.files().toString())
          .isEqualTo("{manifest.csv=m, readme.txt=r, users.csv=u}");
    }

    @Test
    void leavesFoldersBesideFilesAlone() throws IOException {
      write("manifest.csv", "m");
      write("old/manifest.csv", "o");

      assertThat(open().files()).containsOnlyKeys("manifest.csv");
    }

    @Test
    void looksIntoTheOnlyFolder() throws IOException {
      write(".DS_Store", "d");
      write("OneRoster/manifest.csv", "m");
      write("OneRoster/old/users.csv", "u");

      assertThat(open().files()).containsOnlyKeys(".DS_Store", "OneRoster/manifest.csv");
    }

    @Test
    void looksIntoTheOnlyFolderWhateverLiesBesideIt() throws IOException {
      write("readme.txt", "r");
      write("OneRoster/manifest.csv", "m");

      assertThat(open().files()).containsOnlyKeys("readme.txt", "OneRoster/manifest.csv");
    }

    @Test
    void looksIntoNoFolderBesideCsvFiles() throws IOException {
      write("users.csv", "u");
      write("old/manifest.csv", "m");

      assertThat(open().files()).containsOnlyKeys("users.csv");
    }

    @Test
    void looksIntoTheOneOfSeveralFoldersThatHasAManifest() throws IOException {
      write("docs/guide.txt", "g");
      write("roster/Manifest.csv", "m");
      write("roster/users.csv", "u");

      assertThat(open().files()).containsOnlyKeys("roster/Manifest.csv", "roster/users.csv");
    }

    @Test
    void findsTheManifestsOfSeveralFolders() throws IOException {
      write("a/manifest.csv", "m");
      write("a/users.csv", "u");
      write("b/manifest.csv", "m");

      assertThat(open().files()).containsOnlyKeys("a/manifest.csv", "b/manifest.csv");
    }

    @Test
    void looksIntoNoFolderOfSeveralWithoutAManifest() throws IOException {
      write("a/users.csv", "u");
      write("b/users.csv", "u");

      assertThat(open().files()).isEmpty();
    }

    @Test
    void looksIntoTheOnlyFolderOfTheOnlyFolder() throws IOException {
      write("export/2026/roster/manifest.csv", "m");
      write("export/notes.txt", "n");

      assertThat(open().files())
          .containsOnlyKeys("export/notes.txt", "export/2026/roster/manifest.csv");
    }

    @Test
    void refusesAFolderInAFilesPlace() throws IOException {
      write("users.csv/x.csv", "x");

      assertThat(open().only())
          .isEqualTo(
              Problem.of("zip.not_a_file", Location.ofFile("users.csv")).with("found", "a folder"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsNoLinkOutOfTheFolder() throws IOException {
      Path outside = Files.writeString(temporary.resolve("secret.csv"), "s");
      Files.createSymbolicLink(folder.resolve("users.csv"), outside);

      Opened opened = open();

      assertThat(opened.refused()).isTrue();
      assertThat(opened.codes()).containsExactly("zip.not_a_file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesALinkThatLeadsNowhere() throws IOException {
      Files.createSymbolicLink(folder.resolve("orgs.csv"), folder.resolve("nowhere"));
      Files.createSymbolicLink(folder.resolve("users.csv"), folder.resolve("users.csv"));

      assertThat(open().codes()).containsExactly("zip.not_a_file", "zip.not_a_file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsLinksInsideTheFolderAndPassesOtherLinksOver() throws IOException {
      write("2026-users.csv", "u");
      Files.createSymbolicLink(folder.resolve("users.csv"), folder.resolve("2026-users.csv"));
      Files.createSymbolicLink(folder.resolve("latest"), temporary);
      Files.createSymbolicLink(folder.resolve("nowhere"), temporary.resolve("none"));

      Opened opened = open();

      assertThat(opened.problems()).isEmpty();
      assertThat(opened.files()).containsOnlyKeys("2026-users.csv", "users.csv");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesNamesThatOtherSystemsConfuse() throws IOException {
      write("users.csv", "a");
      write("USERS.csv", "b");

      assertThat(open().codes()).containsExactly("zip.duplicate_entry_case");
    }

    @Test
    void keepsTheLimits() throws IOException {
      write("users.csv", "12345");
      write("orgs.csv", "12345");

      assertThat(open(Limits.builder().maxEntries(1).build()).argument("option"))
          .isEqualTo("maxEntries");
      assertThat(open(Limits.builder().maxEntryBytes(4).build()).codes()).containsOnly("zip.limit");
      assertThat(open(Limits.builder().maxTotalBytes(9).build()).argument("option"))
          .isEqualTo("maxTotalBytes");
      assertThat(open(Limits.builder().maxTotalBytes(10).maxEntries(2).build()).problems())
          .isEmpty();
    }

    @Test
    void noticesAFileThatChangesWhileItIsRead() throws IOException {
      Path users = write("users.csv", "12345");

      try (PackageSource source = PackageSource.open(folder, Limits.defaults());
          InputStream in = source.open(source.files().get(0))) {
        assertThat(in.read()).isEqualTo('1');
        assertThat(in.skip(2)).isEqualTo(2);
        Files.writeString(users, "6", StandardOpenOption.APPEND);

        assertThatExceptionOfType(DamagedFileException.class)
            .isThrownBy(in::readAllBytes)
            .satisfies(e -> assertThat(e.problem().code()).isEqualTo("zip.changed_while_read"));
      }
    }

    @Test
    void stopsAFileThatGrowsBeyondTheLimit() throws IOException {
      Path users = write("users.csv", "12345");
      Limits limits = Limits.builder().maxEntryBytes(5).build();

      try (PackageSource source = PackageSource.open(folder, limits);
          InputStream in = source.open(source.files().get(0))) {
        Files.writeString(users, "6", StandardOpenOption.APPEND);

        assertThatExceptionOfType(DamagedFileException.class)
            .isThrownBy(in::readAllBytes)
            .satisfies(e -> assertThat(e.problem().code()).isEqualTo("zip.limit"));
      }
    }

    @Test
    void opensNoFileOfAnotherPackage() throws IOException {
      write("users.csv", "a");

      try (PackageSource source = PackageSource.open(folder, Limits.defaults())) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> source.open(new SourceFile("../users.csv", 1, 1)));
      }
    }
  }

  @Nested
  class InASet {
    private Opened open(Path... paths) throws IOException {
      try (PackageSource source = PackageSource.of(List.of(paths), Limits.defaults())) {
        return Opened.read(source);
      }
    }

    @Test
    void takesFilesByTheirNamesWhereverTheyLie() throws IOException {
      Opened opened = open(write("b/users.csv", "u"), write("a/manifest.csv", "m"));

      assertThat(opened.problems()).isEmpty();
      assertThat(opened.files().toString()).isEqualTo("{users.csv=u, manifest.csv=m}");
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
      assertThat(open(write("b/users.csv", "u"), write("a/users.csv", "v")).codes())
          .containsExactly("zip.duplicate_entry");
      assertThat(open(write("b/users.csv", "u"), write("a/USERS.csv", "v")).codes())
          .containsExactly("zip.duplicate_entry_case");
    }

    @Test
    void refusesWhatIsNotAFile() {
      assertThatExceptionOfType(NoSuchFileException.class)
          .isThrownBy(() -> open(folder.resolve("users.csv")));
      assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> open(folder));
    }

    @Test
    void refusesMoreFilesThanTheLimit() throws IOException {
      List<Path> paths = List.of(write("users.csv", "a"), write("orgs.csv", "b"));

      try (PackageSource source = PackageSource.of(paths, Limits.builder().maxEntries(1).build())) {
        assertThat(Opened.read(source).codes()).containsExactly("zip.bomb");
      }
    }
  }
}
