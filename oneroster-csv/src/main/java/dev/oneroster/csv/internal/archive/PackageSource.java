package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The files of one package, wherever they come from: a ZIP archive, a folder, a set of loose files.
 *
 * <p>What is wrong with the container is told by {@link #problems()}; an {@link IOException} means
 * that the machine could not read it. Nothing is ever extracted, and no name found in an archive
 * becomes a path.
 *
 * <p>Not thread-safe, except that different streams from {@link #open} may be read on different
 * threads, one each. Interrupting a thread that reads from an archive closes the archive, as with
 * any {@link java.nio.channels.FileChannel}.
 */
public sealed interface PackageSource extends Closeable
    permits ZipArchive, LooseFiles, RefusedPackage {

  /**
   * Opens an archive or a folder.
   *
   * @param path a ZIP archive, or a folder of CSV files
   * @param limits the bounds to keep
   * @return the package; what is wrong with it is among its problems
   * @throws NoSuchFileException if there is no such file
   * @throws FileSystemException if the path is neither a regular file nor a folder; devices and
   *     pipes are refused without opening them
   * @throws IOException if the path cannot be read
   */
  static PackageSource open(Path path, Limits limits) throws IOException {
    if (Files.isDirectory(path)) {
      return Folder.open(path, limits);
    }
    return ZipArchive.open(path, limits);
  }

  /**
   * Takes loose files as a package. Their file names count; where they lie does not.
   *
   * @param files regular files
   * @param limits the bounds to keep
   * @return the package; what is wrong with it is among its problems
   * @throws IOException if one of the paths is not a regular file
   */
  static PackageSource of(Collection<Path> files, Limits limits) throws IOException {
    return FileSet.open(files, limits);
  }

  /**
   * Copies an archive from a stream to a temporary file that only its owner can read, and opens
   * that. The copy is deleted when the package is closed, at the latest when the process ends.
   *
   * @param archive the bytes of a ZIP archive, read to their end or to the limit; not closed
   * @param limits the bounds to keep
   * @return the package; what is wrong with it is among its problems
   * @throws IOException if the stream cannot be read or the copy not be written
   */
  static PackageSource spool(InputStream archive, Limits limits) throws IOException {
    return SpooledArchive.open(archive, limits);
  }

  /**
   * Reads an archive that this process has just written and still holds open. Nobody else can have
   * a part in it, so only its bytes are looked at.
   *
   * @param archive open for reading; stays open if the package is refused, and is closed with it
   *     otherwise
   * @param limits the bounds to keep
   * @return the package; what is wrong with it is among its problems
   * @throws IOException if the bytes cannot be read
   */
  static PackageSource of(FileChannel archive, Limits limits) throws IOException {
    return ZipArchive.read(archive, Optional.empty(), limits);
  }

  /**
   * The files of the package, folders left out.
   *
   * @return the files in the order in which the container lists them; empty if it is refused
   */
  List<SourceFile> files();

  /**
   * Opens one file. Several may be open at a time.
   *
   * <p>The stream verifies the file: whoever reads it to its end, until {@code read} returns -1,
   * has read what was packed. Until then nothing is certain. It throws {@link DamagedFileException}
   * for damaged content, for content beyond the limits and for a file that changed while it was
   * read; the other files of the package stay readable.
   *
   * @param file one of {@link #files()}
   * @return its content, inflated; to be closed by the caller
   * @throws IllegalArgumentException if the file is not of this package
   * @throws IOException if the file cannot be opened
   */
  InputStream open(SourceFile file) throws IOException;

  /**
   * What is wrong with the container.
   *
   * @return problems in the order in which they were found at opening
   */
  List<Problem> problems();

  /**
   * Whether one of the problems forbids to read anything of this package.
   *
   * @return true if {@link #files()} is empty for that reason
   */
  boolean refused();
}
