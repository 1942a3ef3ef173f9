package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageContentsTest {
  private static final List<String> BINDING =
      List.of(
          "academicSessions.csv",
          "categories.csv",
          "classes.csv",
          "classResources.csv",
          "courses.csv",
          "courseResources.csv",
          "demographics.csv",
          "enrollments.csv",
          "lineItemLearningObjectiveIds.csv",
          "lineItems.csv",
          "lineItemScoreScales.csv",
          "manifest.csv",
          "orgs.csv",
          "resources.csv",
          "resultLearningObjectiveIds.csv",
          "results.csv",
          "resultScoreScales.csv",
          "roles.csv",
          "scoreScales.csv",
          "userProfiles.csv",
          "userResources.csv",
          "users.csv");

  @TempDir Path folder;

  private PackageContents contents(String... names) throws IOException {
    ArchiveBuilder builder = new ArchiveBuilder();
    for (String name : names) {
      builder.add(name, "a");
    }
    return contents(builder.build());
  }

  private PackageContents contents(byte[] archive) throws IOException {
    Path path = Files.write(folder.resolve("package.zip"), archive);
    try (PackageSource source = PackageSource.open(path, Limits.defaults())) {
      return new PackageContents(source, BINDING);
    }
  }

  private static List<String> codes(PackageContents contents) {
    return contents.problems().stream().map(Problem::code).toList();
  }

  @Test
  void findsEveryFileOfTheBindingAtTheTop() throws IOException {
    PackageContents contents = contents(BINDING.toArray(String[]::new));

    assertThat(contents.problems()).isEmpty();
    assertThat(BINDING)
        .allSatisfy(
            name -> assertThat(contents.find(name)).map(SourceFile::name).as(name).contains(name));
  }

  @Test
  void saysThatAFileIsNotThere() throws IOException {
    assertThat(contents("manifest.csv").find("users.csv")).isEmpty();
  }

  @Test
  void findsFilesInOneTopFolderAndSaysSo() throws IOException {
    PackageContents contents = contents("OneRoster/manifest.csv", "OneRoster/users.csv");

    assertThat(contents.problems())
        .containsExactly(
            Problem.of("zip.nested_folder", Location.ofPackage()).with("folder", "OneRoster"));
    assertThat(contents.find("users.csv")).map(SourceFile::name).contains("OneRoster/users.csv");
  }

  @Test
  void findsFilesInAFolderThatWasWrittenWithBackslashes() throws IOException {
    PackageContents contents = contents("data\\manifest.csv", "data\\users.csv");

    assertThat(codes(contents)).containsExactly("zip.nested_folder");
    assertThat(contents.find("users.csv")).isPresent();
  }

  @Test
  void findsFilesInOneFolderWhateverLiesBesideIt() throws IOException {
    PackageContents contents =
        contents("readme.txt", "roster/manifest.csv", "docs/notes.pdf", "roster/users.csv");

    assertThat(contents.problems())
        .containsExactly(
            Problem.of("zip.nested_folder", Location.ofPackage()).with("folder", "roster"),
            Problem.of("zip.unknown_file", Location.ofFile("readme.txt"))
                .with("name", "readme.txt"),
            Problem.of("zip.unknown_file", Location.ofFile("docs/notes.pdf"))
                .with("name", "docs/notes.pdf"));
    assertThat(contents.find("users.csv")).map(SourceFile::name).contains("roster/users.csv");
  }

  @Test
  void findsFilesInAFolderBesideTheManifest() throws IOException {
    PackageContents contents = contents("manifest.csv", "data/users.csv", "data/orgs.csv");

    assertThat(contents.problems())
        .containsExactly(
            Problem.of("zip.nested_folder", Location.ofPackage()).with("folder", "data"));
    assertThat(contents.find("manifest.csv")).map(SourceFile::name).contains("manifest.csv");
    assertThat(contents.find("orgs.csv")).map(SourceFile::name).contains("data/orgs.csv");
  }

  @Test
  void doesNotGatherFilesFromSeveralFolders() throws IOException {
    PackageContents contents = contents("a/manifest.csv", "b/users.csv");

    assertThat(codes(contents)).containsExactly("zip.unknown_file", "zip.unknown_file");
    assertThat(contents.find("manifest.csv")).isEmpty();
  }

  @Test
  void findsFilesHoweverDeepTheirFolder() throws IOException {
    PackageContents contents =
        contents("a/2026/b/manifest.csv", "a/2026/b/users.csv", "a/2026/b/old/users.csv");

    assertThat(contents.problems())
        .containsExactly(
            Problem.of("zip.nested_folder", Location.ofPackage()).with("folder", "a/2026/b"),
            Problem.of("zip.unknown_file", Location.ofFile("a/2026/b/old/users.csv"))
                .with("name", "a/2026/b/old/users.csv"));
    assertThat(contents.find("users.csv")).map(SourceFile::name).contains("a/2026/b/users.csv");
  }

  @Test
  void doesNotGatherFilesFromFoldersOfOneFolder() throws IOException {
    PackageContents contents = contents("a/b/manifest.csv", "a/c/users.csv");

    assertThat(codes(contents)).containsExactly("zip.unknown_file", "zip.unknown_file");
    assertThat(contents.find("users.csv")).isEmpty();
  }

  @Test
  void doesNotLookIntoAFolderBesideOtherFiles() throws IOException {
    PackageContents contents = contents("manifest.csv", "users.csv", "old/users.csv", "a/orgs.csv");

    assertThat(codes(contents)).containsExactly("zip.unknown_file", "zip.unknown_file");
    assertThat(contents.find("users.csv")).map(SourceFile::name).contains("users.csv");
    assertThat(contents.find("orgs.csv")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"old/manifest.csv", "a/b/MANIFEST.CSV", "old\\manifest.csv"})
  void refusesTwoPackages(String second) throws IOException {
    PackageContents contents = contents("manifest.csv", second, "users.csv");

    assertThat(contents.refused()).isTrue();
    assertThat(contents.problems())
        .containsExactly(
            Problem.of("zip.two_packages", Location.ofPackage())
                .with("found", List.of("manifest.csv", second)));
    assertThat(contents.find("users.csv")).isEmpty();
  }

  @Test
  void countsWhatOperatingSystemsLeaveBehind() throws IOException {
    PackageContents contents =
        contents(
            "x/manifest.csv",
            "__MACOSX/x/._manifest.csv",
            "__MACOSX/x/manifest.csv",
            "x/.DS_Store",
            "._x",
            "x/Thumbs.db",
            "desktop.ini");

    assertThat(contents.problems())
        .containsExactly(
            Problem.of("zip.os_residue", Location.ofPackage()).with("count", 6),
            Problem.of("zip.nested_folder", Location.ofPackage()).with("folder", "x"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extra.csv",
        "readme.txt",
        "users.csv.bak",
        "roster.pdf",
        "user.txt.doc",
        "former-users.csv"
      })
  void namesFilesThatAreNotOfTheBinding(String name) throws IOException {
    assertThat(contents("manifest.csv", name).problems())
        .containsExactly(Problem.of("zip.unknown_file", Location.ofFile(name)).with("name", name));
  }

  @ParameterizedTest
  @CsvSource({
    "Users.csv, users.csv",
    "USERS.CSV, users.csv",
    "academicsessions.csv, academicSessions.csv",
    "lineitems.csv, lineItems.csv",
  })
  void readsAFileInAnotherCaseAndSaysHowToSpellIt(String name, String expected) throws IOException {
    PackageContents contents = contents("manifest.csv", name);

    assertThat(contents.problems())
        .containsExactly(
            Problem.of("zip.file_name_case", Location.ofFile(name))
                .with("name", name)
                .with("expected", expected));
    assertThat(contents.find(expected)).map(SourceFile::name).contains(name);
  }

  @ParameterizedTest
  @CsvSource({
    "user.csv, users.csv",
    "class.csv, classes.csv",
    "category.csv, categories.csv",
    "enrolments.csv, enrollments.csv",
    "Enrolment.csv, enrollments.csv",
    "users (1).csv, users.csv",
    "users(2).csv, users.csv",
    "users - Copy.csv, users.csv",
    "Copy of users.csv, users.csv",
    "users.csv.csv, users.csv",
    "users.csv.txt, users.csv",
    "users.txt, users.csv",
    "'users.csv ', users.csv",
    "academic_sessions.csv, academicSessions.csv",
    "us\u0435rs.csv, users.csv",
    "line items.csv, lineItems.csv",
    "orgs, orgs.csv",
    "users.cvs, users.csv",
    "users.csv., users.csv",
    "users.csvv, users.csv",
    "users.cs, users.csv",
    "users_20260901.csv, users.csv",
    "2026-09-01 users.csv, users.csv",
    "OneRoster_academicSessions-20260901T0730.csv, academicSessions.csv",
    "users.bulk.csv, users.csv",
  })
  void saysWhichFileANearMissMeansAndReadsItAsThat(String name, String expected)
      throws IOException {
    PackageContents contents = contents("manifest.csv", name);

    assertThat(contents.problems())
        .containsExactly(
            Problem.of("zip.file_name_near_miss", Location.ofFile(name))
                .with("name", name)
                .with("expected", expected));
    assertThat(contents.find(expected)).isPresent();
  }

  @Test
  void takesANearMissForAnUnknownFileWhereTheRealOneIsThere() throws IOException {
    assertThat(codes(contents("manifest.csv", "users.csv", "users (1).csv")))
        .containsExactly("zip.unknown_file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inner.zip", "orgs.csv.gz", "a/roster.7z", "BACKUP.TAR"})
  void opensNoArchiveInTheArchive(String name) throws IOException {
    PackageContents contents = contents("manifest.csv", "users.csv", name);

    assertThat(contents.problems())
        .containsExactly(Problem.of("zip.nested_zip", Location.ofFile(name)).with("name", name));
    assertThat(contents.refused()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"users.zip", "users.csv.gz", "old/Users.zip"})
  void tellsAFileGivenLooseAndPacked(String name) throws IOException {
    assertThat(contents("manifest.csv", "users.csv", name).problems())
        .containsExactly(
            Problem.of("zip.duplicate_outside", Location.ofFile(name))
                .with("name", name)
                .with("expected", "users.csv"));
  }

  @Test
  void printsNamesOnOneLineAndCutsThem() throws IOException {
    PackageContents contents = contents("manifest.csv", "\u200f" + "x".repeat(200));

    assertThat(contents.problems().get(0).location())
        .isEqualTo(Location.ofFile("\\u200f" + "x".repeat(73) + "…"));
  }

  @Test
  void passesOnWhatIsWrongWithTheContainer() throws IOException {
    byte[] odd = new ArchiveBuilder().add("users.csv", "a").suffix(new byte[3]).build();
    assertThat(codes(contents(odd))).containsExactly("zip.inconsistent");

    PackageContents refused = contents(new byte[0]);
    assertThat(refused.refused()).isTrue();
    assertThat(codes(refused)).containsExactly("zip.empty_upload");
  }
}
