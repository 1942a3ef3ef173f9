package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class ArchivePropertiesTest {
  private static Path folder = Path.of("");

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("archive-properties");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    Files.deleteIfExists(folder.resolve("package.zip"));
    Files.delete(folder);
  }

  @Provide
  Arbitrary<Map<String, byte[]>> files() {
    Arbitrary<String> names =
        Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(20);
    Arbitrary<byte[]> contents = Arbitraries.bytes().array(byte[].class).ofMaxSize(5_000);
    return Arbitraries.maps(names, contents).ofMaxSize(5);
  }

  @Property(tries = 200)
  void readsWhateverJavaPacked(@ForAll("files") Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Map<String, String> expected = new LinkedHashMap<>();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        expected.put(file.getKey(), new String(file.getValue(), StandardCharsets.ISO_8859_1));
      }
    }

    Opened opened = Opened.bytes(folder, bytes.toByteArray());

    assertThat(opened.problems()).isEmpty();
    assertThat(opened.files()).isEqualTo(expected);
  }

  @Property(tries = 2_000)
  void neverReadsOtherContentFromADamagedArchive(
      @ForAll @IntRange(max = 10) int kind,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 10_000) Integer> places,
      @ForAll byte value)
      throws IOException {
    byte[] archive = List.copyOf(ArchiveKinds.all().values()).get(kind);
    for (int place : places) {
      archive[place % archive.length] = value;
    }

    Opened opened = Opened.bytes(folder, archive);

    ArchiveKinds.FILES.forEach(
        (name, content) -> {
          if (opened.files().containsKey(name) && !opened.damaged(name)) {
            assertThat(opened.files()).containsEntry(name, content);
          }
        });
  }

  @Property(tries = 1_000)
  void judgesAnyBytes(@ForAll @Size(max = 2_000) byte[] noise, @ForAll boolean asArchive)
      throws IOException {
    byte[] bytes =
        asArchive
            ? ArchiveBuilder.join(
                ArchiveBuilder.bytes("PK\3\4"), noise, new ArchiveBuilder().build())
            : noise;

    assertThat(Opened.bytes(folder, bytes).problems()).isNotEmpty();
  }
}
