package dev.oneroster.csv.internal.temporary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What killed processes have left behind: files of our own naming that nobody holds a lock on.
 * Those of living processes stay, and what cannot be deleted, too; it is in nobody's way.
 */
public final class Leftovers {

  private Leftovers() {}

  /**
   * Deletes them.
   *
   * @param folder where to look; not below it
   */
  public static void sweep(Path folder) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            folder, file -> TemporaryName.isOfOtherProcess(String.valueOf(file.getFileName())))) {
      for (Path file : files) {
        deleteUnlessLocked(file);
      }
    } catch (IOException | DirectoryIteratorException unreadable) {
      // Whoever wants to write there will learn it soon enough.
    }
  }

  private static void deleteUnlessLocked(Path file) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        deleteFolder(TemporaryName.folderOf(file));
        Files.delete(file);
      }
    } catch (IOException | OverlappingFileLockException heldOrForbidden) {
      // It stays. Overlapping locks are of another copy of this class in this process.
    }
  }

  /**
   * Deletes a folder of files, if it is there.
   *
   * @param folder a folder without folders in it
   * @throws IOException if it cannot be deleted
   */
  public static void deleteFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    Files.delete(folder);
  }
}
