package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;

/** Takes loose files as a package, each under its own file name. */
final class FileSet {
  private FileSet() {}

  static PackageSource open(Collection<Path> paths, Limits limits) throws IOException {
    LooseFiles.Collector files = new LooseFiles.Collector(limits);
    int count = 0;
    for (Path path : paths) {
      if (files.isFullAt(count++)) {
        break;
      }
      if (!Files.isRegularFile(path)) {
        throw Files.exists(path)
            ? new FileSystemException(path.toString(), null, "not a regular file")
            : new NoSuchFileException(path.toString());
      }
      files.add(String.valueOf(path.getFileName()), path);
    }
    return files.source();
  }
}
