package dev.oneroster.csv.internal.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * One temporary file in a folder of its own that only its owner may enter: rosters are personal
 * data. {@link #delete} removes both. What a killed process left behind is swept a day later.
 */
final class Spool {
  private static final String PREFIX = "oneroster-spool-";
  private static final Duration STALE_AFTER = Duration.ofHours(24);

  private final Path folder;
  private final Path file;

  private Spool(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("package.zip");
  }

  /** A new spool where the system keeps temporary files. */
  static Spool inTemporaryFolder() throws IOException {
    return in(Path.of(System.getProperty("java.io.tmpdir", ".")));
  }

  static Spool in(Path parent) throws IOException {
    Path folder =
        Files.createTempDirectory(
            parent, PREFIX, onlyFor(parent, PosixFilePermission.OWNER_EXECUTE));
    sweep(parent, Files.getOwner(folder), Instant.now().minus(STALE_AFTER));
    return new Spool(folder);
  }

  Path file() {
    return file;
  }

  OutputStream create() throws IOException {
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return Channels.newOutputStream(Files.newByteChannel(file, options, onlyFor(folder)));
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(folder);
  }

  /** Read and write for the owner, and what else is given. */
  private static FileAttribute<?>[] onlyFor(Path place, PosixFilePermission... more) {
    if (!place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      // Elsewhere the temporary folder itself belongs to one user.
      return new FileAttribute<?>[0];
    }
    Set<PosixFilePermission> permissions =
        EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    permissions.addAll(Set.of(more));
    return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
  }

  private static void sweep(Path parent, UserPrincipal owner, Instant before) {
    try (DirectoryStream<Path> stale = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path folder : stale) {
        sweepFolder(folder, owner, before);
      }
    } catch (IOException e) {
      // Sweeping is a courtesy: no package is refused because it failed.
    }
  }

  private static void sweepFolder(Path folder, UserPrincipal owner, Instant before) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isDirectory()
          && attributes.lastModifiedTime().toInstant().isBefore(before)
          && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(owner)) {
        new Spool(folder).delete();
      }
    } catch (IOException e) {
      // Another process may be sweeping the same folder.
    }
  }
}
