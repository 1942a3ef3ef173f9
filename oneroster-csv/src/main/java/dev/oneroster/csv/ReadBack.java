package dev.oneroster.csv;

import dev.oneroster.csv.internal.archive.PackageSource;
import dev.oneroster.csv.internal.archive.SourceFile;
import dev.oneroster.model.RosterRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * Reads a package that was just written, to be sure that it is what was meant: the container's
 * structure is sound and holds these files and no others; each file has the checksum, the header
 * and the number of rows that it should have; the manifest has the properties that it should have.
 */
final class ReadBack {

  /** Sizes are the caller's business; a file that looks like a bomb to readers is refused. */
  static final Limits LIMITS =
      Limits.builder()
          .maxArchiveBytes(Long.MAX_VALUE)
          .maxEntryBytes(Long.MAX_VALUE)
          .maxTotalBytes(Long.MAX_VALUE)
          .build();

  private final List<PackageOutput.Part<?>> parts;
  private final Map<String, String> manifest;

  ReadBack(List<PackageOutput.Part<?>> parts, Map<String, String> manifest) {
    this.parts = parts;
    this.manifest = manifest;
  }

  /**
   * Compares.
   *
   * @throws IOException if something is not as it should be
   */
  void check(PackageSource source) throws IOException {
    if (!source.problems().isEmpty()) {
      throw failure(source.problems().get(0));
    }
    Map<String, SourceFile> files = new LinkedHashMap<>();
    source.files().forEach(file -> files.put(file.name(), file));
    for (PackageOutput.Part<?> part : parts) {
      SourceFile file = files.remove(part.header().file().fileName());
      check(part, file == null ? missing(part.header().file().fileName()) : file, source);
    }
    SourceFile file = files.remove(PackageManifest.FILE_NAME);
    checkManifest(file == null ? missing(PackageManifest.FILE_NAME) : file, source);
    if (!files.isEmpty()) {
      throw failure("there are other files");
    }
  }

  private <T extends RosterRecord> void check(
      PackageOutput.Part<T> part, SourceFile file, PackageSource source) throws IOException {
    RosterFile<T> expected = part.header().file();
    CheckedInputStream bytes = new CheckedInputStream(source.open(file), new CRC32());
    long rows = 0;
    try (RowCursor<T> cursor = RowCursor.open(expected, part.header().version(), bytes, LIMITS)) {
      while (cursor.next()) {
        rows++;
        if (cursor.rowProblem().isPresent()) {
          throw failure(cursor.rowProblem().get());
        }
      }
      if (!cursor.fileProblems().isEmpty()) {
        throw failure(cursor.fileProblems().get(0));
      }
      if (!cursor.header().cells().equals(part.header().cells())) {
        throw failure(expected + " has another header");
      }
    }
    if (rows != part.writer().rows()) {
      throw failure(expected + " has " + rows + " rows, not " + part.writer().rows());
    }
    if (bytes.getChecksum().getValue() != part.output().checksum()) {
      throw failure(expected + " has another checksum");
    }
  }

  private void checkManifest(SourceFile file, PackageSource source) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    try (InputStream bytes = source.open(file)) {
      ManifestReader.read(bytes, LIMITS, false)
          .properties()
          .forEach(row -> found.put(row.name(), row.value()));
    }
    if (!new ArrayList<>(found.entrySet()).equals(new ArrayList<>(manifest.entrySet()))) {
      throw failure(PackageManifest.FILE_NAME + " has other properties");
    }
  }

  private static SourceFile missing(String name) throws IOException {
    throw failure(name + " is not there");
  }

  private static IOException failure(Problem problem) {
    return failure(problem.code() + " at " + problem.location());
  }

  private static IOException failure(String what) {
    return new IOException("what was written does not read back: " + what);
  }
}
