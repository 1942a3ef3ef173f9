package dev.oneroster.csv.internal.output;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.PackageContainer;
import dev.oneroster.csv.internal.archive.PackageSource;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Where the files of a package are put until it is complete, and how it gets to its place. Nobody
 * sees anything there before {@link #publish}. Not thread-safe.
 */
public sealed interface Container extends Closeable permits ZipContainer, FolderContainer {

  /**
   * A ZIP archive in the place of a file.
   *
   * @param archive where to put it; what is there stays until the new one is complete
   * @param level the level of compression, 0 to 9
   * @return an empty container
   * @throws IOException if no file can be made beside it, or what is there is no regular file
   */
  static Container zip(Path archive, int level) throws IOException {
    return ZipContainer.at(archive, level);
  }

  /**
   * A ZIP archive for a stream, which gets all bytes in the end.
   *
   * @param out where to write it; is flushed, not closed
   * @param level the level of compression, 0 to 9
   * @return an empty container
   * @throws IOException if no temporary file can be made
   */
  static Container zip(OutputStream out, int level) throws IOException {
    return ZipContainer.to(out, level);
  }

  /**
   * A folder of files.
   *
   * @param folder a folder that is empty or not there
   * @return an empty container
   * @throws IOException if no folder can be made beside it, or it is there and not empty
   */
  static Container folder(Path folder) throws IOException {
    return FolderContainer.at(folder);
  }

  /**
   * Adds a file.
   *
   * @param name its name, not yet used here
   * @return takes its content; to be closed before the next is added
   * @throws IOException if it cannot be added
   */
  OutputStream add(String name) throws IOException;

  /**
   * Brings everything to the disk and opens it for reading. Nothing can be added any more.
   *
   * @param limits the bounds to keep
   * @return the package, which needs not be closed
   * @throws IOException if it cannot be written or read
   */
  PackageSource finish(Limits limits) throws IOException;

  /**
   * What the finished package will be in its place.
   *
   * @return kind, name and size
   * @throws IOException if the size cannot be told
   */
  PackageContainer description() throws IOException;

  /**
   * Puts the finished package to its place.
   *
   * @throws IOException if it cannot be put there
   */
  void publish() throws IOException;

  /**
   * Lets go of everything, and deletes what has not been published.
   *
   * @throws IOException if it cannot be deleted
   */
  @Override
  void close() throws IOException;
}
