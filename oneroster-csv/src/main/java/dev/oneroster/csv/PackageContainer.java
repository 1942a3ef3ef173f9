package dev.oneroster.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a package came in, or is going to be put to. Values are immutable.
 *
 * @param kind what it is
 * @param name the name of the archive or folder, without where it lies; empty if it has none, like
 *     an archive that came as a stream
 * @param size the bytes of an archive; empty for others, and for an archive that came as a stream
 */
public record PackageContainer(ContainerKind kind, Optional<String> name, OptionalLong size) {

  /** Files that lie anywhere. */
  static final PackageContainer LOOSE_FILES =
      new PackageContainer(ContainerKind.LOOSE_FILES, Optional.empty(), OptionalLong.empty());

  /** An archive that came as a stream. */
  static final PackageContainer STREAM =
      new PackageContainer(ContainerKind.ARCHIVE, Optional.empty(), OptionalLong.empty());

  /**
   * Refuses null parts.
   *
   * @param kind see {@link #kind()}
   * @param name see {@link #name()}
   * @param size see {@link #size()}
   */
  public PackageContainer {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(size, "size");
  }

  /** The archive or folder that lies somewhere. */
  static PackageContainer at(Path path) throws IOException {
    return Files.isDirectory(path)
        ? new PackageContainer(ContainerKind.FOLDER, nameOf(path), OptionalLong.empty())
        : new PackageContainer(
            ContainerKind.ARCHIVE, nameOf(path), OptionalLong.of(Files.size(path)));
  }

  private static Optional<String> nameOf(Path path) {
    return Optional.ofNullable(path.toAbsolutePath().normalize().getFileName()).map(Path::toString);
  }
}
