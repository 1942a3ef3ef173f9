package dev.oneroster.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every program runs, and its output passes the next one. */
class QuickstartTest {

  private static final Path SAMPLES = Path.of("../samples");

  @TempDir private Path folder;
  private Path roster = Path.of("");

  /** A program's main method. */
  @FunctionalInterface
  private interface Program {
    void run(String[] arguments) throws IOException;
  }

  @BeforeEach
  void packSample() throws IOException {
    roster = folder.resolve("roster.zip");
    pack(SAMPLES.resolve("springfield-1.2"), roster);
  }

  private static void pack(Path files, Path archive) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive));
        DirectoryStream<Path> all = Files.newDirectoryStream(files, "*.csv")) {
      for (Path file : all) {
        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        Files.copy(file, zip);
      }
    }
  }

  private static List<String> output(Program program, Object... arguments) throws IOException {
    PrintStream usual = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    try {
      System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
      program.run(words);
    } finally {
      System.setOut(usual);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void readUsers() throws IOException {
    assertThat(output(ReadUsers::main, roster)).hasSize(12).allMatch(line -> line.contains(" is "));
  }

  @Test
  void writeForReceiver() throws IOException {
    Path archive = folder.resolve("NavianceOneRoster.zip");

    assertThat(output(WriteForReceiver::main, "naviance-student", archive))
        .containsExactly("Wrote 2 users");
    assertThat(output(ReadUsers::main, archive)).hasSize(2);
  }

  @Test
  void writeForReceiverTellsWhatTheReceiverDoesNotTake() throws IOException {
    Path archive = folder.resolve("turnitin.zip");

    assertThat(output(WriteForReceiver::main, "turnitin", archive))
        .first()
        .asString()
        .startsWith("Left out: users.csv, sourcedId pupil-2: email is blank");
    assertThat(archive).doesNotExist();
  }

  @Test
  void readFolder() throws IOException {
    List<String> printed = output(ReadFolder::main, SAMPLES.resolve("springfield-1.2"));

    assertThat(printed).contains("OneRoster 1.2", "users.csv: bulk, 12 rows");
    assertThat(Files.readString(Path.of("README.md"))).contains(String.join("\n", printed));
  }

  @Test
  void handleBadRows() throws IOException {
    assertThat(output(HandleBadRows::main, SAMPLES.resolve("springfield-1.2-faulty")))
        .containsExactly(
            "bad: value.boolean at users.csv, line 7, column enabledUser",
            "bad: csv.ragged_long at users.csv, line 8",
            "10 good rows");
  }

  @Test
  void validateAndPrint() throws IOException {
    assertThat(output(ValidateAndPrint::main, SAMPLES.resolve("springfield-1.2-faulty")))
        .first()
        .asString()
        .contains("NOT VALID (5 errors");
  }

  @Test
  void validateUpload() throws IOException {
    InputStream usual = System.in;
    try (InputStream upload = Files.newInputStream(roster)) {
      System.setIn(upload);
      assertThat(output(ValidateUpload::main)).first().isEqualTo("accepted");
    } finally {
      System.setIn(usual);
    }
    try (InputStream noArchive =
        Files.newInputStream(SAMPLES.resolve("springfield-1.2/users.csv"))) {
      assertThat(ValidateUpload.validate(noArchive).isValid()).isFalse();
    }
  }

  @Test
  void writePackage() throws IOException {
    Path written = folder.resolve("written.zip");

    assertThat(output(WritePackage::main, written)).containsExactly("Wrote 2 users");
    assertThat(output(ReadUsers::main, written))
        .containsExactly("pupil-1 is Zoë", "pupil-2 is Amira");
    assertThat(output(ValidateAndPrint::main, written)).first().asString().contains(": VALID");
  }

  @Test
  void writeDelta() throws IOException {
    Path delta = folder.resolve("delta.zip");

    assertThat(output(WriteDelta::main, delta)).isEmpty();
    assertThat(output(ReadFolder::main, delta)).contains("enrollments.csv: delta, 2 rows");
    assertThat(output(ValidateAndPrint::main, delta)).first().asString().contains(": VALID");
  }

  @Test
  void keepMetadata() throws IOException {
    Path in = folder.resolve("in.zip");
    try (RosterPackageWriter writer =
        RosterPackageWriter.builder(OneRosterVersion.V1_1).toZip(in)) {
      Org org = Org.builder().sourcedId("o1").name("North").type(OrgType.SCHOOL).build();
      try (RosterFileWriter<Org> orgs = writer.open(RosterFiles.ORGS, "metadata.kana")) {
        orgs.write(org.toBuilder().putMetadata("metadata.kana", "ノース").build());
        orgs.write(org.toBuilder().sourcedId("o2").build());
      }
      writer.complete();
    }
    Path out = folder.resolve("out.zip");

    assertThat(output(KeepMetadata::main, in, out)).first().isEqualTo("orgs.csv metadata.kana=ノース");
    assertThat(out).hasSameBinaryContentAs(in);
  }

  /** As README says: no build needed but that of the command line. */
  @Test
  void eachFileRunsByItself() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "src/main/java/dev/oneroster/examples/quickstart/ReadUsers.java",
                roster.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(printed).isZero();
    assertThat(printed.lines()).hasSize(12);
  }
}
