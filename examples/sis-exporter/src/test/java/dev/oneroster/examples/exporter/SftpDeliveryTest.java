package dev.oneroster.examples.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries to a real server on the loopback address, which does not always do what it should. */
class SftpDeliveryTest {

  private static final int SIZE = 500_000;
  private static final KeyPair USER_KEY = newKey();
  private static final ProgressBar UNSEEN =
      new ProgressBar(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);

  @TempDir private Path folder;
  private Path inbox = Path.of("");
  private Path file = Path.of("");

  private static KeyPair newKey() {
    try {
      return DemoServer.newKey();
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @BeforeEach
  void makeFile() throws IOException {
    inbox = Files.createDirectory(folder.resolve("inbox"));
    byte[] content = new byte[SIZE];
    new Random(1).nextBytes(content);
    file = Files.write(folder.resolve("roster.zip"), content);
  }

  private DemoServer server(SftpEventListener... listeners)
      throws IOException, GeneralSecurityException {
    return DemoServer.start(inbox, USER_KEY.getPublic(), listeners);
  }

  private void deliver(DemoServer server) throws IOException {
    deliver(server, USER_KEY, server.hostKey());
  }

  private void deliver(DemoServer server, KeyPair identity, PublicKey hostKey) throws IOException {
    new SftpDelivery(DemoServer.HOST, server.port(), DemoServer.USER, identity, hostKey)
        .deliver(file, ".", UNSEEN);
  }

  private void assertDelivered() throws IOException {
    assertThat(inbox.resolve("roster.zip")).hasSameBinaryContentAs(file);
    try (Stream<Path> files = Files.list(inbox)) {
      assertThat(files).containsExactly(inbox.resolve("roster.zip"));
    }
  }

  @Test
  void aFileArrivesAndNothingElse() throws IOException, GeneralSecurityException {
    try (DemoServer server = server()) {
      deliver(server);
    }
    assertDelivered();
  }

  @Test
  void aFileReplacesTheOneOfTheDayBefore() throws IOException, GeneralSecurityException {
    Files.writeString(inbox.resolve("roster.zip"), "yesterday");
    try (DemoServer server = server()) {
      deliver(server);
    }
    assertDelivered();
  }

  @Test
  void aServerWhoseRenamingReplacesNothingIsServedToo()
      throws IOException, GeneralSecurityException {
    Files.writeString(inbox.resolve("roster.zip"), "yesterday");
    try (DemoServer server = server()) {
      server.withProperty(SftpModuleProperties.OPENSSH_EXTENSIONS, "fsync@openssh.com=1");
      deliver(server);
      Files.delete(inbox.resolve("roster.zip"));
      deliver(server);
    }
    assertDelivered();
  }

  @Test
  void aServerWithAnotherHostKeyIsNotTalkedTo() throws IOException, GeneralSecurityException {
    try (DemoServer server = server()) {
      assertThatIOException()
          .isThrownBy(() -> deliver(server, USER_KEY, newKey().getPublic()))
          .withMessageContaining("Server key did not validate");
    }
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void aUserWhomTheServerDoesNotKnowIsTold() throws IOException, GeneralSecurityException {
    try (DemoServer server = server()) {
      assertThatIOException()
          .isThrownBy(() -> deliver(server, newKey(), server.hostKey()))
          .withMessageContaining("No more authentication methods available");
    }
    assertThat(inbox).isEmptyDirectory();
  }

  @Test
  void aConnectionThatBreaksHalfWayLeavesTheOldFileAndTheNextTrySucceeds()
      throws IOException, GeneralSecurityException {
    Path old = Files.writeString(inbox.resolve("roster.zip"), "yesterday");
    SftpEventListener breaking =
        new SftpEventListener() {
          @Override
          public void written(
              ServerSession session,
              String remoteHandle,
              FileHandle localHandle,
              long offset,
              byte[] data,
              int dataOffset,
              int dataLength,
              Throwable thrown) {
            if (offset > SIZE / 2) {
              session.close(true);
            }
          }
        };
    try (DemoServer server = server(breaking)) {
      assertThatIOException().isThrownBy(() -> deliver(server));
    }
    assertThat(old).hasContent("yesterday");
    assertThat(Files.size(inbox.resolve(".roster.zip.part"))).isBetween(SIZE / 2L, SIZE - 1L);
    try (DemoServer server = server()) {
      deliver(server);
    }
    assertDelivered();
  }

  @Test
  void aFileThatDidNotArriveWholeIsNotRenamed() throws IOException, GeneralSecurityException {
    SftpEventListener losing =
        new SftpEventListener() {
          @Override
          public void closed(
              ServerSession session, String remoteHandle, Handle localHandle, Throwable thrown)
              throws IOException {
            try (FileChannel written =
                FileChannel.open(inbox.resolve(".roster.zip.part"), StandardOpenOption.WRITE)) {
              written.truncate(SIZE - 1L);
            }
          }
        };
    try (DemoServer server = server(losing)) {
      assertThatIOException()
          .isThrownBy(() -> deliver(server))
          .withMessage("127.0.0.1 has 499999 of 500000 bytes");
    }
    assertThat(inbox.resolve("roster.zip")).doesNotExist();
  }
}
