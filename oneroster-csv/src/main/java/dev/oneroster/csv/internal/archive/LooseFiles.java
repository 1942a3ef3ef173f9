package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that lie open in a file system, under the names that they have in the package. */
public final class LooseFiles implements PackageSource {
  private final Map<SourceFile, Path> paths;
  private final List<Problem> problems;
  private final Limits limits;

  private LooseFiles(Map<SourceFile, Path> paths, List<Problem> problems, Limits limits) {
    this.paths = paths;
    this.problems = problems;
    this.limits = limits;
  }

  @Override
  public List<SourceFile> files() {
    return List.copyOf(paths.keySet());
  }

  @Override
  public InputStream open(SourceFile file) throws IOException {
    Path path = paths.get(file);
    if (path == null) {
      throw new IllegalArgumentException("not a file of this package: " + file.location());
    }
    return new LooseFileStream(path, file.location(), limits);
  }

  @Override
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public boolean refused() {
    return false;
  }

  @Override
  public void close() {
    // Each stream holds its own file.
  }

  /** Collects files, and what is wrong with them as a set. */
  static final class Collector {
    private final Map<SourceFile, Path> paths = new LinkedHashMap<>();
    private final Map<String, SourceFile> byFoldedName = new HashMap<>();
    private final Problems problems = new Problems();
    private final Limits limits;
    private long totalSize;

    Collector(Limits limits) {
      this.limits = limits;
    }

    Problems problems() {
      return problems;
    }

    /** Adds a regular file under its name in the package. */
    void add(String name, Path path) throws IOException {
      long size = FileState.of(path).size();
      SourceFile file = new SourceFile(name, size, size);
      SourceFile earlier = byFoldedName.putIfAbsent(PathParts.folded(name), file);
      if (earlier != null) {
        String sizes = DuplicateNames.sizes(earlier.size(), size);
        problems.refuse(DuplicateNames.duplicate(earlier.name(), name, sizes));
        return;
      }
      paths.put(file, path);
      checkSize(file);
    }

    /** Whether one more file than these would be too many; if so, the package is refused. */
    boolean isFullAt(int count) {
      if (count < limits.maxEntries()) {
        return false;
      }
      problems.refuse(
          Problems.bomb(
              Location.ofPackage(),
              "files",
              limits.maxEntries() + 1L,
              limits.maxEntries(),
              "maxEntries"));
      return true;
    }

    private void checkSize(SourceFile file) {
      if (file.size() > limits.maxEntryBytes()) {
        problems.refuse(LooseFileStream.tooLarge(file.location(), file.size(), limits));
        return;
      }
      boolean below = totalSize <= limits.maxTotalBytes();
      totalSize = Math.min(totalSize, Long.MAX_VALUE - file.size()) + file.size();
      if (below && totalSize > limits.maxTotalBytes()) {
        problems.refuse(
            Problems.beyondLimit(
                Location.ofPackage(),
                "bytes in all files",
                totalSize,
                limits.maxTotalBytes(),
                "maxTotalBytes"));
      }
    }

    PackageSource source() {
      return problems.refused()
          ? new RefusedPackage(problems.list())
          : new LooseFiles(paths, problems.list(), limits);
    }
  }
}
