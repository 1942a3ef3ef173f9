package dev.oneroster.csv.internal.output;

import dev.oneroster.csv.ContainerKind;
import dev.oneroster.csv.Limits;
import dev.oneroster.csv.PackageContainer;
import dev.oneroster.csv.internal.archive.PackageSource;
import dev.oneroster.csv.internal.temporary.Leftovers;
import dev.oneroster.csv.internal.temporary.Spool;
import dev.oneroster.csv.internal.temporary.TemporaryFile;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive in a temporary file. Entries have one fixed time, so that the same content gives
 * the same bytes; the JDK's writer turns to ZIP64 where it must.
 */
final class ZipContainer implements Container {

  private static final int BUFFER_SIZE = 1 << 16;

  /** Not the first day that a ZIP can hold: the JDK adds a time in the system's zone to that. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** How the finished file gets to its place. */
  @FunctionalInterface
  private interface Delivery {
    void deliver() throws IOException;
  }

  private final Optional<String> name;
  private final FileChannel channel;
  private final Delivery delivery;
  private final Closeable remains;
  private final ZipOutputStream zip;

  private ZipContainer(
      Optional<String> name, FileChannel channel, int level, Delivery delivery, Closeable remains) {
    this.name = name;
    this.channel = channel;
    this.delivery = delivery;
    this.remains = remains;
    this.zip =
        new ZipOutputStream(
            new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_SIZE));
    zip.setLevel(level);
  }

  static ZipContainer at(Path archive, int level) throws IOException {
    Path target = archive.toAbsolutePath();
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
        && !Files.isSymbolicLink(target)) {
      throw new FileSystemException(
          archive.toString(), null, "there is something that is not a regular file");
    }
    Path folder = parent(target);
    Leftovers.sweep(folder);
    TemporaryFile file = TemporaryFile.in(folder);
    return new ZipContainer(
        Optional.ofNullable(target.getFileName()).map(Path::toString),
        file.channel(),
        level,
        () -> {
          file.moveTo(target);
          FolderSync.force(folder);
        },
        file);
  }

  static Path parent(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null) {
      throw new FileSystemException(target.toString(), null, "this is no name of a file");
    }
    return parent;
  }

  static ZipContainer to(OutputStream out, int level) throws IOException {
    FileChannel channel = Spool.open();
    return new ZipContainer(Optional.empty(), channel, level, () -> copy(channel, out), channel);
  }

  private static void copy(FileChannel file, OutputStream out) throws IOException {
    WritableByteChannel target = Channels.newChannel(out);
    long size = file.size();
    for (long position = 0; position < size; ) {
      position += file.transferTo(position, size - position, target);
    }
    out.flush();
  }

  @Override
  public OutputStream add(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    return new FilterOutputStream(zip) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        zip.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        zip.closeEntry();
      }
    };
  }

  @Override
  public PackageSource finish(Limits limits) throws IOException {
    zip.finish();
    zip.flush();
    channel.force(true);
    return PackageSource.of(channel, limits);
  }

  @Override
  public PackageContainer description() throws IOException {
    return new PackageContainer(ContainerKind.ARCHIVE, name, OptionalLong.of(channel.size()));
  }

  @Override
  public void publish() throws IOException {
    delivery.deliver();
  }

  @Override
  public void close() throws IOException {
    try (remains) {
      abandon();
    }
  }

  /** Gives back the memory of the deflater; what that still writes goes with the file. */
  private void abandon() {
    try {
      zip.close();
    } catch (IOException diskFull) {
      // Nobody reads it any more.
    }
  }
}
