package dev.oneroster.csv.internal.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to a valid archive, it is refused or read as what it was. */
class EveryBitTest {
  @TempDir Path folder;

  static Stream<Arguments> kinds() {
    return ArchiveKinds.all().entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @Test
  void noPrefixIsAccepted() throws IOException {
    refusesEveryPrefix(ArchiveKinds.deflated());
  }

  @Test
  void noFlippedBitGoesUnnoticedWhereItMatters() throws IOException {
    noticesEveryFlip(ArchiveKinds.deflated());
  }

  @Tag("exhaustive")
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void noPrefixOfAnyKindIsAccepted(String kind, byte[] archive) throws IOException {
    refusesEveryPrefix(archive);
  }

  @Tag("exhaustive")
  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void noFlippedBitOfAnyKindGoesUnnoticedWhereItMatters(String kind, byte[] archive)
      throws IOException {
    noticesEveryFlip(archive);
  }

  private void refusesEveryPrefix(byte[] archive) throws IOException {
    for (int length = 0; length < archive.length; length++) {
      Opened opened = Opened.bytes(folder, Arrays.copyOf(archive, length));

      assertThat(opened.refused()).as("prefix of %s bytes", length).isTrue();
      assertThat(opened.codes())
          .as("prefix of %s bytes", length)
          .containsExactly(length == 0 ? "zip.empty_upload" : "zip.truncated");
    }
  }

  private void noticesEveryFlip(byte[] archive) throws IOException {
    for (int bit = 0; bit < archive.length * 8; bit++) {
      byte[] flipped = archive.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));

      Opened opened = Opened.bytes(folder, flipped);

      boolean damaged = opened.files().keySet().stream().anyMatch(opened::damaged);
      if (opened.refused() || damaged) {
        assertThat(opened.problems()).as("bit %s", bit).isNotEmpty();
      } else {
        assertThat(opened.files()).as("bit %s", bit).isEqualTo(ArchiveKinds.FILES);
      }
    }
  }
}
