package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.Manifest;
import java.util.List;
import java.util.Objects;

/**
 * A package that was written, read back and put to its place.
 *
 * <p>Values are immutable.
 *
 * @param manifest what its manifest says
 * @param files the data files that were opened, in that order
 */
public record WrittenPackage(Manifest manifest, List<WrittenFile> files) {

  /**
   * Copies the files.
   *
   * @param manifest see {@link #manifest()}
   * @param files see {@link #files()}
   */
  public WrittenPackage {
    Objects.requireNonNull(manifest, "manifest");
    files = List.copyOf(files);
  }

  /**
   * How many rows a file has.
   *
   * @param file a data file
   * @return a count; 0 if the package does not hold it
   */
  public long rows(RosterFile<?> file) {
    return files.stream().filter(f -> f.file() == file).mapToLong(WrittenFile::rows).sum();
  }

  /**
   * How many records of a file were left out.
   *
   * @param file a data file
   * @return a count
   */
  public long refused(RosterFile<?> file) {
    return files.stream().filter(f -> f.file() == file).mapToLong(WrittenFile::refused).sum();
  }
}
