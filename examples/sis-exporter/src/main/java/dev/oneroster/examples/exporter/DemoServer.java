package dev.oneroster.examples.exporter;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.List;
import org.apache.sshd.common.Property;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/**
 * The receiver's side, for demonstration and tests: an SFTP server on this machine's loopback
 * address with one user and one folder. Nobody else can reach it.
 */
final class DemoServer implements Closeable {

  static final String HOST = "127.0.0.1";
  static final String USER = "springfield";

  private final SshServer server;
  private final KeyPair hostKey;

  private DemoServer(SshServer server, KeyPair hostKey) {
    this.server = server;
    this.hostKey = hostKey;
  }

  /** Starts one that takes files from whoever holds a key. */
  static DemoServer start(Path inbox, PublicKey userKey, SftpEventListener... listeners)
      throws IOException, GeneralSecurityException {
    SftpSubsystemFactory sftp = new SftpSubsystemFactory();
    for (SftpEventListener listener : listeners) {
      sftp.addSftpEventListener(listener);
    }
    KeyPair hostKey = newKey();
    SshServer server = SshServer.setUpDefaultServer();
    server.setHost(HOST);
    server.setPort(0); // any that is free
    server.setKeyPairProvider(KeyPairProvider.wrap(hostKey));
    server.setPublickeyAuthenticator(
        (user, key, session) -> user.equals(USER) && KeyUtils.compareKeys(key, userKey));
    server.setFileSystemFactory(new VirtualFileSystemFactory(inbox));
    server.setSubsystemFactories(List.of(sftp));
    server.start();
    return new DemoServer(server, hostKey);
  }

  static KeyPair newKey() throws GeneralSecurityException {
    return KeyUtils.generateKeyPair("ecdsa-sha2-nistp256", 256);
  }

  /** Changes how the server behaves towards those who connect from now on. */
  <T> void withProperty(Property<T> property, T value) {
    property.set(server, value);
  }

  int port() {
    return server.getPort();
  }

  PublicKey hostKey() {
    return hostKey.getPublic();
  }

  @Override
  public void close() throws IOException {
    server.stop(true);
  }
}
