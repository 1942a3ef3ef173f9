package dev.oneroster.examples.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.RequiredServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;

/**
 * Delivers files to one SFTP server. The receiver finds a file under its name only when it is
 * complete.
 *
 * @param host the server's name
 * @param port the server's port
 * @param user whom to log in as
 * @param identity the user's key
 * @param hostKey the server's key; a server that has another one is not talked to
 */
record SftpDelivery(String host, int port, String user, KeyPair identity, PublicKey hostKey) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int BUFFER_SIZE = 32 * 1024;

  /**
   * Uploads a file under another name, compares the sizes, and renames it.
   *
   * @param file the file
   * @param folder the server's folder, {@code "."} for the one where the user starts
   * @throws IOException if anything fails; then the server has under the file's name what it had
   *     before. Try again later: what is left of this upload will be overwritten
   */
  void deliver(Path file, String folder, ProgressBar progress) throws IOException {
    try (SshClient client = client();
        ClientSession session = connect(client);
        SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
      String name = String.valueOf(file.getFileName());
      String temporary = "." + name + ".part"; // hidden, and no .zip: nobody waits for it
      upload(file, folder + "/" + temporary, sftp, progress);
      long size = sftp.stat(folder + "/" + temporary).getSize();
      if (size != Files.size(file)) {
        throw new IOException(host + " has " + size + " of " + Files.size(file) + " bytes");
      }
      rename(folder, temporary, name, sftp);
    }
  }

  private SshClient client() {
    SshClient client = SshClient.setUpDefaultClient();
    client.setServerKeyVerifier(new RequiredServerKeyVerifier(hostKey));
    client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY); // not what is in ~/.ssh
    client.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(identity));
    client.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
    client.start();
    return client;
  }

  private ClientSession connect(SshClient client) throws IOException {
    ClientSession session = client.connect(user, host, port).verify(TIMEOUT).getSession();
    session.auth().verify(TIMEOUT); // the host's key comes first
    return session;
  }

  private static void upload(Path file, String name, SftpClient sftp, ProgressBar progress)
      throws IOException {
    progress.start(String.valueOf(file.getFileName()), Files.size(file));
    byte[] buffer = new byte[BUFFER_SIZE];
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = sftp.write(name)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        progress.add(read);
      }
    }
    progress.finish();
  }

  private static void rename(String folder, String temporary, String name, SftpClient sftp)
      throws IOException {
    OpenSSHPosixRenameExtension replacing = sftp.getExtension(OpenSSHPosixRenameExtension.class);
    if (replacing != null && replacing.isSupported()) {
      replacing.posixRename(folder + "/" + temporary, folder + "/" + name);
      return;
    }
    // The protocol's own renaming replaces nothing: for a moment there is no file of that name.
    for (SftpClient.DirEntry entry : sftp.readDir(folder)) {
      if (entry.getFilename().equals(name)) {
        sftp.remove(folder + "/" + name);
      }
    }
    sftp.rename(folder + "/" + temporary, folder + "/" + name);
  }
}
