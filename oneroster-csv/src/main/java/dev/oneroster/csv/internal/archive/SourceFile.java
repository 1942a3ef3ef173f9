package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;

/**
 * A file in a {@link PackageSource}.
 *
 * @param name its name as found, with the folders in which it lies; not fit for printing
 * @param size its size in bytes, inflated, as the container declares it
 * @param compressedSize the bytes it takes in the container
 */
public record SourceFile(String name, long size, long compressedSize) {

  /**
   * The file as a place, under its name as found.
   *
   * @return a location whose file name is fit for printing
   */
  public Location location() {
    return PrintedName.locate(name);
  }

  // Written out, as those that a record has are linked at their first use, which takes long.

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceFile file
        && name.equals(file.name)
        && size == file.size
        && compressedSize == file.compressedSize;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
