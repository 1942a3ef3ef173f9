package dev.oneroster.csv.internal.output;

import dev.oneroster.csv.ContainerKind;
import dev.oneroster.csv.Limits;
import dev.oneroster.csv.PackageContainer;
import dev.oneroster.csv.internal.archive.PackageSource;
import dev.oneroster.csv.internal.temporary.Leftovers;
import dev.oneroster.csv.internal.temporary.OwnerOnly;
import dev.oneroster.csv.internal.temporary.TemporaryFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A folder of files, made under another name beside its place and renamed in the end. No file
 * system replaces a folder that has files in it in one step, so such a one is never replaced.
 */
final class FolderContainer implements Container {

  private static final Set<OpenOption> NEW_FILE =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path target;
  private final Path folder;

  /** Its lock tells that somebody is still at work on the folder. */
  private final TemporaryFile guard;

  private boolean published;

  private FolderContainer(Path target, TemporaryFile guard) {
    this.target = target;
    this.guard = guard;
    this.folder = guard.folder();
  }

  static FolderContainer at(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    refuseUnlessEmpty(target);
    Path parent = ZipContainer.parent(target);
    Leftovers.sweep(parent);
    TemporaryFile guard = TemporaryFile.in(parent);
    FolderContainer container = new FolderContainer(target, guard);
    try {
      Files.createDirectory(container.folder, OwnerOnly.folder(parent));
    } catch (IOException failure) {
      guard.close();
      throw failure;
    }
    return container;
  }

  private static void refuseUnlessEmpty(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
      if (files.iterator().hasNext()) {
        throw new DirectoryNotEmptyException(target.toString());
      }
    }
  }

  @Override
  public OutputStream add(String name) throws IOException {
    FileChannel channel = FileChannel.open(folder.resolve(name), NEW_FILE, OwnerOnly.file(folder));
    return new FilterOutputStream(Channels.newOutputStream(channel)) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void close() throws IOException {
        try (channel) {
          channel.force(true);
        }
      }
    };
  }

  @Override
  public PackageSource finish(Limits limits) throws IOException {
    FolderSync.force(folder);
    return PackageSource.open(folder, limits);
  }

  @Override
  public PackageContainer description() {
    return new PackageContainer(
        ContainerKind.FOLDER,
        Optional.ofNullable(target.getFileName()).map(Path::toString),
        OptionalLong.empty());
  }

  @Override
  public void publish() throws IOException {
    Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    published = true;
    FolderSync.force(ZipContainer.parent(target));
  }

  @Override
  public void close() throws IOException {
    try (guard) {
      if (!published) {
        Leftovers.deleteFolder(folder);
      }
    }
  }
}
