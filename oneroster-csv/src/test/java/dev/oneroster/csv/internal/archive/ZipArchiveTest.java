package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.internal.archive.ArchiveBuilder.Descriptor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ZipArchiveTest {
  @TempDir Path folder;

  static Stream<Arguments> kinds() {
    return ArchiveKinds.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void readsEveryKindOfValidArchiveWithoutProblem(String kind, byte[] archive) throws IOException {
    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.problems()).isEmpty();
    assertThat(opened.files()).isEqualTo(ArchiveKinds.FILES);
  }

  @Test
  void keepsTheOrderOfTheDirectoryAndTellsSizes() throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), ArchiveKinds.deflated());

    try (PackageSource source = PackageSource.open(path, Limits.defaults())) {
      assertThat(source.files())
          .extracting(SourceFile::name)
          .containsExactly("manifest.csv", "orgs.csv");
      SourceFile orgs = source.files().get(1);
      assertThat(orgs.size()).isEqualTo(ArchiveKinds.ORGS.length());
      assertThat(orgs.compressedSize()).isPositive().isNotEqualTo(orgs.size());
    }
  }

  @Test
  void readsAnArchiveWithoutEntries() throws IOException {
    Opened opened = Opened.bytes(folder, new ArchiveBuilder().build());

    assertThat(opened.problems()).isEmpty();
    assertThat(opened.files()).isEmpty();
  }

  @Test
  void readsEmptyFilesHoweverTheyArePacked() throws IOException {
    byte[] archive =
        new ArchiveBuilder()
            .add("users.csv", "")
            .add("orgs.csv", "", ArchiveBuilder.Entry::stored)
            .add("classes.csv", "", e -> e.data(new byte[0]))
            .add("courses.csv", "", e -> e.descriptor(Descriptor.SIGNED))
            .build();

    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.problems()).isEmpty();
    assertThat(opened.files())
        .isEqualTo(Map.of("users.csv", "", "orgs.csv", "", "classes.csv", "", "courses.csv", ""));
  }

  @Test
  void passesFoldersOver() throws IOException {
    byte[] archive =
        new ArchiveBuilder()
            .add("roster/", "", e -> e.stored().mode(040755))
            .add("roster/users.csv", "a")
            .build();

    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.problems()).isEmpty();
    assertThat(opened.files()).containsOnlyKeys("roster/users.csv");
  }

  @Test
  void readsWhatZipTookFromAPipe() throws IOException {
    byte[] archive =
        new ArchiveBuilder().add("users.csv", "a", e -> e.stored().mode(010600)).build();

    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.problems()).isEmpty();
    assertThat(opened.files()).isEqualTo(Map.of("users.csv", "a"));
  }

  @Test
  void readsFilesLargerThanItsBuffersInPiecesOfAnySize() throws IOException {
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);
    byte[] archive =
        new ArchiveBuilder()
            .add("users.csv", content, e -> {})
            .add("orgs.csv", content, ArchiveBuilder.Entry::stored)
            .build();
    Path path = Files.write(folder.resolve("a.zip"), archive);

    try (PackageSource source = PackageSource.open(path, Limits.defaults())) {
      for (SourceFile file : source.files()) {
        for (int piece : new int[] {1, 7, 8192, 500_000}) {
          try (InputStream in = source.open(file)) {
            assertThat(readInPieces(in, piece)).isEqualTo(content);
            assertThat(in.read()).isEqualTo(-1);
          }
        }
      }
    }
  }

  private static byte[] readInPieces(InputStream in, int piece) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[piece];
    int read = piece == 1 ? in.read() : in.read(buffer);
    while (read >= 0) {
      if (piece == 1) {
        out.write(read);
        read = in.read();
      } else {
        out.write(buffer, 0, read);
        read = in.read(buffer);
      }
    }
    return out.toByteArray();
  }

  @Test
  void keepsSeveralStreamsApart() throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), ArchiveKinds.deflated());

    try (PackageSource source = PackageSource.open(path, Limits.defaults());
        InputStream first = source.open(source.files().get(0));
        InputStream second = source.open(source.files().get(1))) {
      StringBuilder manifest = new StringBuilder();
      StringBuilder orgs = new StringBuilder();
      for (int i = 0; i < 60; i++) {
        append(manifest, first.read());
        append(orgs, second.read());
      }
      assertThat(manifest).hasToString(ArchiveKinds.MANIFEST);
      assertThat(orgs).hasToString(ArchiveKinds.ORGS);
    }
  }

  private static void append(StringBuilder text, int read) {
    if (read >= 0) {
      text.append((char) read);
    }
  }

  @Test
  void readsNamesInUtf8AndInCodePage437() throws IOException {
    byte[] archive =
        new ArchiveBuilder()
            .add("schüler.txt", "a")
            .add(
                "x",
                "b",
                e ->
                    e.both(
                        h -> {
                          h.flags = 0;
                          h.name = new byte[] {'s', 'c', 'h', (byte) 0x81, 'l', 'e', 'r'};
                        }))
            .add("lehrkräfte.txt", "c", e -> e.both(h -> h.flags = 0))
            .build();

    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.files()).containsOnlyKeys("schüler.txt", "schüler", "lehrkräfte.txt");
    assertThat(opened.codes()).containsExactly("zip.name_encoding", "zip.name_encoding");
    assertThat(opened.refused()).isFalse();
  }

  @Test
  void knowsCodePage437() {
    byte[] high = new byte[128];
    for (int i = 0; i < high.length; i++) {
      high[i] = (byte) (i + 128);
    }

    assertThat(EntryName.decode(high, false).text())
        .isEqualTo(new String(high, Charset.forName("IBM437")));
  }

  @Test
  void acceptsAUnicodePathThatRepeatsTheName() throws IOException {
    byte[] path = ArchiveBuilder.join(new byte[5], "schüler.txt".getBytes(StandardCharsets.UTF_8));
    byte[] archive =
        new ArchiveBuilder()
            .add("schüler.txt", "a", e -> e.both(h -> h.extra = ArchiveBuilder.extra(0x7075, path)))
            .build();

    assertThat(Opened.bytes(folder, archive).problems()).isEmpty();
  }

  @Test
  void toleratesBytesThatAlignData() throws IOException {
    byte[] archive =
        new ArchiveBuilder().add("users.csv", "a", e -> e.local.extra = new byte[3]).build();

    assertThat(Opened.bytes(folder, archive).problems()).isEmpty();
  }

  @Test
  void tellsOfBytesBeforeTheArchiveWhetherOffsetsCountThemOrNot() throws IOException {
    byte[] junk = ArchiveBuilder.bytes("#!/bin/sh\nexec cat\n");
    byte[] shifted = new ArchiveBuilder().add("users.csv", "a").prefix(junk).build();
    byte[] counted = new ArchiveBuilder().add("users.csv", "a", e -> e.before = junk).build();

    for (byte[] archive : new byte[][] {shifted, counted}) {
      Opened opened = Opened.bytes(folder, archive);
      assertThat(opened.refused()).isFalse();
      assertThat(opened.only())
          .isEqualTo(surplus("19 bytes stand before its start", junk.length, 0));
      assertThat(opened.files()).isEqualTo(Map.of("users.csv", "a"));
    }
  }

  @Test
  void tellsOfBytesBeforeAZip64Archive() throws IOException {
    byte[] archive =
        new ArchiveBuilder()
            .add("users.csv", "a", ArchiveBuilder.Entry::zip64)
            .zip64()
            .prefix(new byte[9])
            .build();

    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.only()).isEqualTo(surplus("9 bytes stand before its start", 9, 0));
    assertThat(opened.files()).isEqualTo(Map.of("users.csv", "a"));
  }

  /** Bytes that belong to nothing in the archive, but hide nothing either. */
  private static Problem surplus(String how, long count, long offset) {
    return Problem.of("zip.inconsistent", Location.ofPackage())
        .with("how", how)
        .with("surplus", count)
        .with("offset", offset);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 byte stands after its end",
    "100, 100 bytes stand after its end",
    "70000, 70000 bytes stand after its end",
    "1000000, 1000000 bytes stand after its end",
  })
  void tellsOfBytesAfterTheArchive(int count, String how) throws IOException {
    byte[] archive = new ArchiveBuilder().add("users.csv", "a").build();
    byte[] longer = Arrays.copyOf(archive, archive.length + count);

    Opened opened = Opened.bytes(folder, longer);

    assertThat(opened.refused()).isFalse();
    assertThat(opened.only()).isEqualTo(surplus(how, count, archive.length));
    assertThat(opened.files()).isEqualTo(Map.of("users.csv", "a"));
  }

  @Test
  void readsWhatWasStreamedWithOnesForSizesNotYetKnown() throws IOException {
    byte[] archive =
        new ArchiveBuilder()
            .add(
                "users.csv",
                "a",
                e -> {
                  e.descriptor(Descriptor.SIGNED_WIDE);
                  e.local.size = 0xffff_ffffL;
                  e.local.compressedSize = 0xffff_ffffL;
                  e.local.extra = ArchiveBuilder.extra(1, ArchiveBuilder.wide(-1, -1));
                })
            .build();

    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.problems()).isEmpty();
    assertThat(opened.files()).isEqualTo(Map.of("users.csv", "a"));
  }

  @Test
  void tellsOfBytesBetweenEntries() throws IOException {
    byte[] archive =
        new ArchiveBuilder()
            .add("users.csv", "a")
            .add("orgs.csv", "b", e -> e.before = new byte[10])
            .beforeDirectory(new byte[20])
            .build();

    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.problems())
        .extracting(problem -> problem.argument("how").orElseThrow())
        .containsExactly(
            "10 bytes stand between its records", "20 bytes stand between its records");
    assertThat(opened.files()).isEqualTo(Map.of("users.csv", "a", "orgs.csv", "b"));
  }

  @Test
  void readsAnArchiveThatHoldsAnotherOneStored() throws IOException {
    byte[] archive =
        new ArchiveBuilder()
            .add("inner.zip", ArchiveKinds.deflated(), ArchiveBuilder.Entry::stored)
            .build();

    Opened opened = Opened.bytes(folder, archive);

    assertThat(opened.problems()).isEmpty();
    assertThat(opened.files()).containsOnlyKeys("inner.zip");
  }

  @Test
  void refusesToOpenWhatIsNotThere() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> PackageSource.open(folder.resolve("none.zip"), Limits.defaults()));
  }

  @Test
  void refusesAFileOfAnotherArchive() throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), ArchiveKinds.deflated());

    try (PackageSource source = PackageSource.open(path, Limits.defaults())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> source.open(new SourceFile("users.csv", 1, 1)));
    }
  }

  @Test
  void endsStreamsThatWereClosed() throws IOException {
    Path path = Files.write(folder.resolve("a.zip"), ArchiveKinds.deflated());

    try (PackageSource source = PackageSource.open(path, Limits.defaults())) {
      InputStream in = source.open(source.files().get(0));
      in.close();
      in.close();
      assertThatIOException().isThrownBy(in::read).withMessage("the stream is closed");
    }
  }
}
