package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.oneroster.csv.Limits;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpooledArchiveTest {
  @TempDir Path folder;

  private PackageSource open(byte[] archive, Limits limits) throws IOException {
    return SpooledArchive.open(new ByteArrayInputStream(archive), limits, folder);
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    }
  }

  @Test
  void readsAnArchiveFromAStreamAndLeavesNothingBehind() throws IOException {
    try (PackageSource source = open(ArchiveKinds.deflated(), Limits.defaults())) {
      assertThat(Opened.read(source).files()).isEqualTo(ArchiveKinds.FILES);
      assertThat(Opened.read(source).problems()).isEmpty();
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void usesTheTemporaryFolderOfTheSystem() throws IOException {
    try (PackageSource source =
        PackageSource.spool(new ByteArrayInputStream(ArchiveKinds.deflated()), Limits.defaults())) {
      assertThat(source.files()).hasSize(2);
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void keepsTheCopyOutOfReachOfEverybodyAndOfAKilledProcess() throws IOException {
    try (PackageSource source = open(ArchiveKinds.deflated(), Limits.defaults())) {
      assertThat(source.refused()).isFalse();
      assertThat(left()).isEmpty();
    }
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void takesTheNameOfTheCopyAwayBeforeAnythingIsWrittenToIt() throws IOException {
    InputStream watching =
        new FilterInputStream(new ByteArrayInputStream(ArchiveKinds.deflated())) {
          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            assertThat(left()).isEmpty();
            return super.read(target, offset, length);
          }
        };

    try (PackageSource source = SpooledArchive.open(watching, Limits.defaults(), folder)) {
      assertThat(source.files()).hasSize(2);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void letsOnlyItsOwnerReadTheCopy() throws IOException {
    try (PackageSource source = open(ArchiveKinds.deflated(), Limits.defaults())) {
      assertThat(source.refused()).isFalse();
      assertThat(openFilesBelow(folder))
          .singleElement()
          .satisfies(
              copy ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                      .isEqualTo("rw-------"));
    }
    assertThat(openFilesBelow(folder)).isEmpty();
  }

  /** Open files of this process, also those that have no name any more. */
  private static List<Path> openFilesBelow(Path folder) throws IOException {
    List<Path> open = new ArrayList<>();
    try (DirectoryStream<Path> handles = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path handle : handles) {
        if (Files.isSymbolicLink(handle)
            && Files.readSymbolicLink(handle).startsWith(folder.toRealPath())) {
          open.add(handle);
        }
      }
    }
    return open;
  }

  @Test
  void sweepsAwayWhatAKilledProcessLeftBehindAndNothingElse() throws IOException {
    Files.createFile(folder.resolve(".oneroster-0123456789abcdef-0000000000000001.part"));
    List<String> others =
        List.of(
            ".oneroster-0123456789abcdef-0000000000000001.zip",
            ".oneroster-0123456789abcdef-1.part",
            ".oneroster-0123456789abcdeg-0000000000000001.part",
            "oneroster-12345.zip",
            "roster.zip");
    for (String name : others) {
      Files.createFile(folder.resolve(name));
    }
    Path folderOfThatName = folder.resolve(".oneroster-0123456789abcdef-0000000000000002.part");
    Files.createDirectory(folderOfThatName);

    open(ArchiveKinds.deflated(), Limits.defaults()).close();

    assertThat(left())
        .map(path -> path.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    others.stream(), Stream.of(".oneroster-0123456789abcdef-0000000000000002.part"))
                .toList());
  }

  @Test
  void leavesAFileAloneThatSomebodyStillWrites() throws IOException {
    Path inUse = folder.resolve(".oneroster-0123456789abcdef-0000000000000001.part");
    try (FileChannel channel =
            FileChannel.open(inUse, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      open(ArchiveKinds.deflated(), Limits.defaults()).close();

      assertThat(lock.isValid()).isTrue();
      assertThat(inUse).exists();
    }
  }

  @Test
  void stopsAtTheLimit() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'P';
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            return length;
          }
        };
    Limits limits = Limits.builder().maxArchiveBytes(100_000).build();

    try (PackageSource source = SpooledArchive.open(endless, limits, folder)) {
      assertThat(Opened.read(source).argument("option")).isEqualTo("maxArchiveBytes");
    }
    assertThat(left()).isEmpty();
  }

  @Test
  void deletesTheCopyOfWhatItRefuses() throws IOException {
    PackageSource source = open(new byte[0], Limits.defaults());

    assertThat(source.refused()).isTrue();
    assertThat(left()).isEmpty();
    source.close();
  }

  @Test
  void deletesTheCopyWhenTheStreamFails() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };

    assertThatIOException()
        .isThrownBy(() -> SpooledArchive.open(broken, Limits.defaults(), folder))
        .withMessage("connection reset");
    assertThat(left()).isEmpty();
  }
}
