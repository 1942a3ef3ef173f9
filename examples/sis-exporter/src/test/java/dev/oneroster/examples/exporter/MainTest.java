package dev.oneroster.examples.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {

  @TempDir private Path folder;

  private String run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(new CommandLine(new Main(out, false)).execute(arguments)).isZero();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bothPackagesAreDelivered() {
    run("--students", "50", "--folder", folder.toString());

    for (String name : new String[] {"roster-1.1.zip", "roster-1.2.zip"}) {
      assertThat(folder.resolve("inbox").resolve(name))
          .hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  @Test
  void theNextRunFindsTheDatabaseAndReplacesThePackages() throws IOException {
    String[] arguments = {"--students", "50", "--folder", folder.toString()};
    run(arguments);
    byte[] first = Files.readAllBytes(folder.resolve("inbox/roster-1.2.zip"));

    assertThat(run(arguments)).doesNotContain("Making");
    assertThat(folder.resolve("inbox/roster-1.2.zip")).hasBinaryContent(first);
  }

  @Test
  void aServerOfYourOwnGetsBothPackages() throws IOException, GeneralSecurityException {
    Path inbox = Files.createDirectory(folder.resolve("theirs"));
    KeyPair key = DemoServer.newKey();
    try (DemoServer theirs = DemoServer.start(inbox, key.getPublic())) {
      run(toServer(theirs, key, theirs.hostKey()));
    }

    assertThat(folder.resolve("inbox")).doesNotExist();
    for (String name : new String[] {"roster-1.1.zip", "roster-1.2.zip"}) {
      assertThat(inbox.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
    }
  }

  @Test
  void aServerWithAnotherKeyGetsNothing() throws IOException, GeneralSecurityException {
    Path inbox = Files.createDirectory(folder.resolve("theirs"));
    KeyPair key = DemoServer.newKey();
    try (DemoServer theirs = DemoServer.start(inbox, key.getPublic())) {
      PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
      StringWriter errors = new StringWriter();
      int status =
          new CommandLine(new Main(out, false))
              .setErr(new PrintWriter(errors))
              .execute(toServer(theirs, key, DemoServer.newKey().getPublic()));

      assertThat(status).isEqualTo(1);
      assertThat(errors.toString()).contains("Server key did not validate");
    }
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void aHostAloneIsNotEnough() {
    StringWriter errors = new StringWriter();
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    int status =
        new CommandLine(new Main(out, false))
            .setErr(new PrintWriter(errors))
            .execute("--host", "sftp.example", "--folder", folder.toString());

    assertThat(status).isEqualTo(2);
    assertThat(errors.toString()).contains("--user", "--key", "--host-key");
    assertThat(folder).isEmptyDirectory();
  }

  private String[] toServer(DemoServer server, KeyPair key, PublicKey hostKey)
      throws IOException, GeneralSecurityException {
    Path keyFile = folder.resolve("key");
    try (OutputStream out = Files.newOutputStream(keyFile)) {
      OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "of a test", null, out);
    }
    return new String[] {
      "--students",
      "50",
      "--folder",
      folder.toString(),
      "--host",
      DemoServer.HOST,
      "--port",
      String.valueOf(server.port()),
      "--user",
      DemoServer.USER,
      "--key",
      keyFile.toString(),
      "--host-key",
      PublicKeyEntry.toString(hostKey)
    };
  }

  /** The numbers in README are those of 20,000 students; the rest is the same with fewer. */
  @Test
  void readmeShowsWhatIsPrinted() throws IOException {
    String printed = run("--students", "50", "--folder", folder.toString());

    assertThat(withoutNumbers(Files.readString(Path.of("README.md"))))
        .contains(withoutNumbers(printed.replace(folder.toString(), "sis-export")).strip());
  }

  private static String withoutNumbers(String text) {
    return text.replaceAll("\\] +[\\d,]+|[\\d,]+ students", "N");
  }
}
