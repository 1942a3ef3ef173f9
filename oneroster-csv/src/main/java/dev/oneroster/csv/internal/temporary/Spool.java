package dev.oneroster.csv.internal.temporary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A file without a place, for what has to pass through the disk: only its owner can read it, and it
 * is deleted when it is closed. Unix systems take its name away as soon as it is open, so that a
 * killed process leaves nothing behind; should it be killed in the very moment between, the file is
 * empty, and the next spool sweeps it away.
 */
public final class Spool {

  private static final Set<OpenOption> NEW_FILE =
      Set.of(
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);

  /** Where the system keeps temporary files: many, so that it is swept only once. */
  private static final class SystemFolder {

    static final Path PATH = Path.of(System.getProperty("java.io.tmpdir", "."));

    static {
      Leftovers.sweep(PATH);
    }
  }

  private Spool() {}

  /**
   * Opens one where the system keeps temporary files.
   *
   * @return an empty file, open for reading and writing
   * @throws IOException if none can be made
   */
  public static FileChannel open() throws IOException {
    return openIn(SystemFolder.PATH);
  }

  /**
   * Opens one in a folder.
   *
   * @param folder where it lies
   * @return an empty file, open for reading and writing
   * @throws IOException if none can be made
   */
  public static FileChannel open(Path folder) throws IOException {
    Leftovers.sweep(folder);
    return openIn(folder);
  }

  private static FileChannel openIn(Path folder) throws IOException {
    while (true) {
      try {
        FileChannel channel =
            FileChannel.open(
                folder.resolve(TemporaryName.next()), NEW_FILE, OwnerOnly.file(folder));
        TemporaryFile.lock(channel);
        return channel;
      } catch (FileAlreadyExistsException taken) {
        // Nearly impossible; the next name is another.
      }
    }
  }
}
