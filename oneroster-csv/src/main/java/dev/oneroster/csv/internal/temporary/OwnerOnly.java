package dev.oneroster.csv.internal.temporary;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Permissions for files with rosters, which are personal data: only their owner can read them. On
 * file systems without such permissions files are made as the folder has it.
 */
public final class OwnerOnly {

  private OwnerOnly() {}

  /**
   * The attributes of a new file.
   *
   * @param folder where it will lie
   * @return attributes for creating it
   */
  public static FileAttribute<?>[] file(Path folder) {
    return attributes(folder, "rw-------");
  }

  /**
   * The attributes of a new folder.
   *
   * @param folder where it will lie
   * @return attributes for creating it
   */
  public static FileAttribute<?>[] folder(Path folder) {
    return attributes(folder, "rwx------");
  }

  private static FileAttribute<?>[] attributes(Path folder, String permissions) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
