package dev.oneroster.csv.internal.temporary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file that only its owner can read, beside the one that it is to become. It is locked, so that
 * {@link Leftovers} can tell it from one that a dead process has left behind; the system gives the
 * lock up with the process. Not thread-safe.
 */
public final class TemporaryFile implements Closeable {

  private static final Set<OpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);

  private final Path path;
  private final FileChannel channel;
  private boolean moved;

  private TemporaryFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes one.
   *
   * @param folder where it will lie
   * @return an empty file, locked
   * @throws IOException if none can be made
   */
  public static TemporaryFile in(Path folder) throws IOException {
    while (true) {
      Path path = folder.resolve(TemporaryName.next());
      FileChannel channel = FileChannel.open(path, NEW_FILE, OwnerOnly.file(folder));
      TemporaryFile file = new TemporaryFile(path, channel);
      lock(channel);
      if (Files.exists(path)) {
        return file;
      }
      channel.close(); // somebody swept it away in the moment before it was locked
    }
  }

  static void lock(FileChannel channel) {
    try {
      channel.lock();
    } catch (IOException noLocksHere) {
      // Where nothing can be locked, Leftovers cannot lock it either, and lets it be.
    }
  }

  /**
   * Where it lies.
   *
   * @return its path, as long as it has not been moved
   */
  public Path path() {
    return path;
  }

  /**
   * A folder that belongs to it: whoever sweeps the file away takes the folder with it.
   *
   * @return a path beside the file, with nothing there
   */
  public Path folder() {
    return TemporaryName.folderOf(path);
  }

  /**
   * What is written to and read from.
   *
   * @return an open file
   */
  public FileChannel channel() {
    return channel;
  }

  /**
   * Makes it the file of a name in its folder, in place of one that was there.
   *
   * @param target the name
   * @throws IOException if it cannot be moved, and stays where it is
   */
  public void moveTo(Path target) throws IOException {
    channel.force(true);
    Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    moved = true;
  }

  /** Closes it and, unless it has been moved, deletes it. */
  @Override
  public void close() throws IOException {
    try {
      if (!moved) {
        Files.deleteIfExists(path);
      }
    } finally {
      channel.close();
    }
  }
}
