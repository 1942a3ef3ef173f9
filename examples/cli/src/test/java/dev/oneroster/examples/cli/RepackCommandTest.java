package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.SampleRoster;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepackCommandTest {

  private static final String ORGS =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";

  @TempDir private Path folder;

  private Path in(TestPackage roster) {
    return roster.writeZip(folder.resolve("in.zip"));
  }

  private Path out() {
    return folder.resolve("out.zip");
  }

  private String text(String name) throws IOException {
    return Written.of(Files.readAllBytes(out())).texts().getOrDefault(name, "");
  }

  @Test
  void formsBecomeCanonicalAndNothingIsLost() throws IOException {
    String lines =
        "\ufeff\"sourcedId\",status,dateLastModified,name,type,identifier,parentSourcedId,"
            + "metadata.\"b\",metadata.a\n"
            + "o2,active,2026-08-17T08:00:00+02:00,\"North\",school,\" 1 \",,x,\n"
            + "o1,active,2026-08-17T06:00:00.000Z,\"A, \"\"B\"\"\",district,,,,東";
    Path in =
        in(
            TestPackage.v1_2()
                .delta()
                .bytes("orgs.csv", lines.replace("\"b\"", "b").getBytes(StandardCharsets.UTF_8))
                .property("source.systemCode", "sis")
                .property("x.note", "ours"));

    assertThat(CommandRun.of("repack", in, out()))
        .isEqualTo(new CommandRun(0, out() + ": wrote 2 rows in 1 file\n", ""));
    assertThat(text("orgs.csv"))
        .isEqualTo(
            ORGS
                + ",metadata.b,metadata.a\r\n"
                + "o2,active,2026-08-17T06:00:00.000Z,North,school,\" 1 \",,x,\r\n"
                + "o1,active,2026-08-17T06:00:00.000Z,\"A, \"\"B\"\"\",district,,,,東\r\n");
    assertThat(text("manifest.csv").lines())
        .contains("file.orgs,delta", "source.systemCode,sis", "x.note,ours");
  }

  @Test
  void aPackageMayTakeItsOwnPlaceAndComesOutTheSame() throws IOException {
    Path in = in(TestPackage.of(SampleRoster.of(OneRosterVersion.V1_1, FileMode.BULK)));
    assertThat(CommandRun.of("repack", in, in).status()).isZero();
    byte[] once = Files.readAllBytes(in);
    assertThat(CommandRun.of("repack", in, in).status()).isZero();

    assertThat(in).hasBinaryContent(once);
  }

  @Test
  void aNameWithASlashIsAFolder() throws IOException {
    Path in = in(TestPackage.of(SampleRoster.of(OneRosterVersion.V1_2, FileMode.DELTA)));
    Path files = folder.resolve("files");

    assertThat(CommandRun.of("repack", in, files + "/").status()).isZero();
    assertThat(CommandRun.of("validate", files).status()).isZero();
    assertThat(CommandRun.of("repack", in, files))
        .isEqualTo(
            new CommandRun(
                3,
                "",
                files
                    + " is a folder with files in it; give an empty or a new one"
                    + System.lineSeparator()));
    assertThat(CommandRun.of("repack", files, out()).status()).isZero();
  }

  @Test
  void whatCannotBeWrittenIsSaidWithItsReason() throws IOException {
    Path in = in(TestPackage.of(SampleRoster.of(OneRosterVersion.V1_2, FileMode.BULK)));
    Path nowhere = folder.resolve("nowhere").resolve("roster.zip");

    assertThat(CommandRun.of("repack", in, nowhere))
        .isEqualTo(
            new CommandRun(
                3,
                "",
                nowhere
                    + " could not be written: its folder is not there"
                    + System.lineSeparator()));
    assertThat(CommandRun.of("repack", in, in + "/"))
        .isEqualTo(
            new CommandRun(
                3,
                "",
                in
                    + "/ could not be written: there is a file, not a folder"
                    + System.lineSeparator()));
  }

  @Test
  void badRowsStopItWithTheirFindings() throws IOException {
    Path in =
        in(TestPackage.v1_2().file("orgs.csv", ORGS, "o1,,,North,school,,", "o2,,,South,campus,,"));
    Files.writeString(out(), "old");

    CommandRun run = CommandRun.of("repack", in, out());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("orgs.csv", "line 3 (o2)", "campus");
    assertThat(out()).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void rowsWithErrorsAreLeftOutOnRequestAndSoIsWhatRefersToThem() throws IOException {
    Path in =
        in(
            TestPackage.v1_2()
                .file(
                    "orgs.csv",
                    ORGS,
                    "o3,,,Child,school,,o2",
                    "o1,,,North,school,,",
                    "o2,,,South,campus,,"));

    CommandRun run = CommandRun.of("repack", "--skip-invalid", in, out());

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("line 4 (o2)", "wrote 1 row in 1 file");
    assertThat(text("orgs.csv")).isEqualTo(ORGS + "\r\no1,,,North,school,,\r\n");
    assertThat(CommandRun.of("validate", out()).status()).isZero();
  }

  @Test
  void whatIsNotAboutARowCannotBeLeftOut() {
    Path in = in(TestPackage.v1_2().file("orgs.csv", "sourcedId,name", "o1,North"));

    assertThat(CommandRun.of("repack", "--skip-invalid", in, out()).status()).isEqualTo(1);
    assertThat(out()).doesNotExist();
  }

  @Test
  void pathsThatCannotBeReadOrWrittenGiveStatusThree() {
    Path in = in(TestPackage.v1_2().file("orgs.csv", ORGS, "o1,,,North,school,,"));

    assertThat(CommandRun.of("repack", folder.resolve("missing.zip"), out()).status()).isEqualTo(3);
    assertThat(CommandRun.of("repack", in, folder.resolve("missing").resolve("out.zip")).status())
        .isEqualTo(3);
  }

  @Test
  void whatDoesNotGoIntoTheNewPackageIsTold() {
    Path in =
        in(
            TestPackage.v1_2()
                .file("orgs.csv", ORGS, "o1,,,North,school,,")
                .bytes("notes.txt", new byte[] {1}));

    assertThat(CommandRun.of("repack", in, out()).err())
        .contains("Not carried over: ", "notes.txt");
  }
}
