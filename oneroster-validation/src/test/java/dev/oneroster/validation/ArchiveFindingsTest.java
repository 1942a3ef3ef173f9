package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.validation.sample.TestPackage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of damaged and odd archives, and how bad it is. */
class ArchiveFindingsTest {

  private static final TestPackage ORGS =
      TestPackage.v1_1()
          .file(
              "orgs.csv",
              "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
              "o1,,,School,school,,");

  private static ValidationReport validate(byte[] archive) throws IOException {
    try (RosterPackage roster =
        RosterPackage.open(new ByteArrayInputStream(archive), Limits.defaults())) {
      return RosterValidator.create().validate(roster);
    }
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static byte[] replaced(byte[] archive, String from, String to) {
    return new String(archive, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void bytes_around_the_archive_are_a_warning_and_nothing_is_lost() throws IOException {
    byte[] newline = {'\n'};

    for (byte[] archive : new byte[][] {join(ORGS.zip(), newline), join(newline, ORGS.zip())}) {
      ValidationReport report = validate(archive);

      assertThat(report.isValid()).isTrue();
      assertThat(report.findings())
          .singleElement()
          .returns("zip.inconsistent", Finding::code)
          .returns(Severity.WARNING, Finding::severity);
      assertThat(report.files()).singleElement().returns(1L, FileSummary::validRows);
    }
  }

  @Test
  void two_stories_in_one_archive_are_fatal() throws IOException {
    ValidationReport report = validate(join(ORGS.zip(), ORGS.zip()));

    assertThat(report.findings())
        .singleElement()
        .returns("zip.inconsistent", Finding::code)
        .returns(Severity.FATAL, Finding::severity);
    assertThat(report.files()).isEmpty();
  }

  @Test
  void no_row_of_a_damaged_file_counts_as_valid() throws IOException {
    TestPackage roster =
        ORGS.file(
            "orgs.csv",
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
            "o1,,,School,school,,",
            "o2,,,School,schol,,",
            "o3,,, School,school,,");

    ValidationReport report = validate(replaced(roster.zip(), "o1,,,School", "o1,,,Schoal"));

    assertThat(report.findings())
        .extracting(Finding::code)
        .contains("zip.crc_mismatch", "vocab.org_type");
    assertThat(report.files())
        .singleElement()
        .returns(3L, FileSummary::rows)
        .returns(0L, FileSummary::validRows)
        .returns(0L, FileSummary::warningRows)
        .returns(3L, FileSummary::invalidRows);
  }

  static Stream<Arguments> damaged() {
    byte[] archive = ORGS.zip();
    return Stream.of(
        Arguments.of("zip.empty_upload", new byte[0]),
        Arguments.of("zip.not_a_zip", "a,b".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("zip.truncated", Arrays.copyOf(archive, archive.length - 9)),
        Arguments.of("zip.inconsistent", replaced(archive, "PK\3\4", "PK\3\5")),
        Arguments.of("zip.inconsistent", join(archive, new byte[7])),
        Arguments.of("zip.unsafe_name", replaced(archive, "orgs.csv", "/rgs.csv")),
        Arguments.of("zip.duplicate_entry", duplicated("orgs.csv", "rogs.csv", "orgs.csv")),
        Arguments.of("zip.duplicate_entry_case", duplicated("orgs.csv", "rogs.csv", "Orgs.csv")),
        Arguments.of("zip.file_name_case", replaced(archive, "orgs.csv", "Orgs.csv")),
        Arguments.of("zip.file_name_near_miss", replaced(archive, "orgs.csv", "orgs.cvs")),
        Arguments.of("zip.unknown_file", replaced(archive, "orgs.csv", "note.txt")),
        Arguments.of("zip.nested_zip", replaced(archive, "orgs.csv", "orgs.zip")),
        Arguments.of("zip.duplicate_outside", duplicated("orgs.csv", "rogs.csv", "orgs.zip")),
        Arguments.of("zip.nested_folder", inFolder()));
  }

  /** The file is packed once more under a name of the same length, which is then changed. */
  private static byte[] duplicated(String name, String copy, String renamed) {
    byte[] content = ORGS.text(name).getBytes(StandardCharsets.UTF_8);
    return replaced(ORGS.bytes(copy, content).zip(), copy, renamed);
  }

  private static byte[] inFolder() {
    TestPackage nested = TestPackage.v1_1().withoutManifest();
    for (String name : new String[] {"manifest.csv", "orgs.csv"}) {
      nested = nested.bytes("r/" + name, ORGS.text(name).getBytes(StandardCharsets.UTF_8));
    }
    return nested.zip();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("damaged")
  void every_text_is_filled_in_and_fit_for_one_line(String code, byte[] archive)
      throws IOException {
    assertThat(validate(archive).findings())
        .anyMatch(finding -> finding.code().equals(code))
        .allSatisfy(
            finding -> {
              assertThat(finding.message()).matches("[^{}\\n]+\\.");
              assertThat(finding.fix()).matches("[^{}\\n]+\\.");
            });
  }
}
