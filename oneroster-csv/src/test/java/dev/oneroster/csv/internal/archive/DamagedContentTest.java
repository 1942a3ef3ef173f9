package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.internal.archive.ArchiveBuilder.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damage to one entry's content: the archive opens, that file fails, the others are read. */
class DamagedContentTest {
  private static final String USERS = "sourcedId,givenName\n1,Ann\n2,Bob\n";

  @TempDir Path folder;

  private Problem damage(Consumer<Entry> change) throws IOException {
    byte[] archive =
        new ArchiveBuilder().add("users.csv", USERS, change).add("orgs.csv", "sourcedId\n").build();
    Opened opened = Opened.bytes(folder, archive);
    assertThat(opened.refused()).isFalse();
    assertThat(opened.damaged("users.csv")).isTrue();
    assertThat(opened.files()).containsEntry("orgs.csv", "sourcedId\n");
    assertThat(opened.only().location()).isEqualTo(Location.ofFile("users.csv"));
    return opened.only();
  }

  @Test
  void verifiesTheChecksum() throws IOException {
    Problem problem = damage(e -> e.both(h -> h.crc = 0x0bad_cafeL));

    assertThat(problem.code()).isEqualTo("zip.crc_mismatch");
    assertThat(problem.argument("stored")).contains("0badcafe");
    assertThat(problem.argument("computed").orElseThrow().toString()).hasSize(8);
  }

  @Test
  void verifiesTheChecksumOfStoredData() throws IOException {
    assertThat(damage(e -> e.stored().data[25] ^= 4).code()).isEqualTo("zip.crc_mismatch");
  }

  @Test
  void verifiesTheSize() throws IOException {
    Problem tooShort = damage(e -> e.both(h -> h.size -= 4));
    assertThat(tooShort.code()).isEqualTo("zip.size_mismatch");
    assertThat(tooShort.argument("stored")).contains(USERS.length() - 4L);
    assertThat(tooShort.argument("found")).contains((long) USERS.length());

    Problem tooLong = damage(e -> e.both(h -> h.size += 4));
    assertThat(tooLong.code()).isEqualTo("zip.size_mismatch");
    assertThat(tooLong.argument("found")).contains((long) USERS.length());
  }

  @Test
  void noticesDataThatEndsBeforeOrAfterItsDeclaredEnd() throws IOException {
    Problem early = damage(e -> e.data(Arrays.copyOf(e.data, e.data.length - 3)));
    assertThat(early.code()).isEqualTo("zip.damaged");
    assertThat(early.argument("how")).contains("ends early");

    Problem late = damage(e -> e.data(Arrays.copyOf(e.data, e.data.length + 3)));
    assertThat(late.code()).isEqualTo("zip.damaged");
    assertThat(late.argument("how")).contains("ends before its last byte");
  }

  @Test
  void noticesDataThatIsNotDeflated() throws IOException {
    byte[] noise = new byte[100];
    Arrays.fill(noise, (byte) 0xff);

    assertThat(damage(e -> e.data(noise)).argument("how")).contains("is not valid");
  }

  @Test
  void failsAgainWhenReadAgain() throws IOException {
    byte[] archive =
        new ArchiveBuilder().add("users.csv", USERS, e -> e.both(h -> h.crc++)).build();
    Path path = Files.write(folder.resolve("a.zip"), archive);

    try (PackageSource source = PackageSource.open(path, Limits.defaults());
        InputStream in = source.open(source.files().get(0))) {
      for (int i = 0; i < 3; i++) {
        assertThatExceptionOfType(DamagedFileException.class)
            .isThrownBy(in::readAllBytes)
            .withMessage("zip.crc_mismatch in users.csv")
            .satisfies(e -> assertThat(e.problem().code()).isEqualTo("zip.crc_mismatch"));
      }
    }
  }

  @Test
  void noticesThatTheArchiveWasWrittenToMeanwhile() throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), ArchiveKinds.deflated());

    try (PackageSource source = PackageSource.open(path, Limits.defaults());
        InputStream in = source.open(source.files().get(0))) {
      Files.setLastModifiedTime(path, FileTime.fromMillis(0));
      assertChanged(in);
    }
  }

  @Test
  void noticesAnotherEndRecordUnderTheSameSizeAndTime() throws IOException {
    byte[] archive = new ArchiveBuilder().add("a", "b").comment(ArchiveBuilder.bytes("x")).build();
    Path path = Files.write(folder.resolve("a.zip"), archive);
    FileTime time = Files.getLastModifiedTime(path);

    try (PackageSource source = PackageSource.open(path, Limits.defaults());
        InputStream in = source.open(source.files().get(0))) {
      archive[archive.length - 1] = 'y';
      Files.write(path, archive);
      Files.setLastModifiedTime(path, time);
      assertChanged(in);
    }
  }

  @Test
  void noticesThatTheArchiveGrewOrShrankMeanwhile() throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), ArchiveKinds.deflated());

    try (PackageSource source = PackageSource.open(path, Limits.defaults());
        InputStream first = source.open(source.files().get(0));
        InputStream second = source.open(source.files().get(1))) {
      Files.write(path, new byte[1], StandardOpenOption.APPEND);
      assertChanged(first);
      Files.write(path, new byte[1], StandardOpenOption.TRUNCATE_EXISTING);
      assertChanged(second);
      Files.delete(path);
      assertChanged(second);
    }
  }

  @Test
  void noticesThatTheArchiveWasWrittenToWhileItWasOpened() throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), ArchiveKinds.deflated());
    FileState before = FileState.of(path);
    Files.setLastModifiedTime(path, FileTime.fromMillis(0));

    try (FileChannel channel = FileChannel.open(path);
        PackageSource source = ZipArchive.read(channel, Optional.of(before), Limits.defaults())) {
      assertThat(source.refused()).isTrue();
      assertThat(source.problems())
          .containsExactly(Problem.of("zip.changed_while_read", Location.ofPackage()));
    }
  }

  private static void assertChanged(InputStream in) {
    assertThatExceptionOfType(DamagedFileException.class)
        .isThrownBy(in::readAllBytes)
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo("zip.changed_while_read"));
  }
}
