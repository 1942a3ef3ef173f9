package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.sample.DefectCase;
import dev.oneroster.validation.sample.PatchedZip;
import dev.oneroster.validation.sample.TestPackage;
import dev.oneroster.validation.sample.TinyRoster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that are damaged, deceive, or hold something else than the binding's files. */
class ArchiveDefectsTest {

  private static final TestPackage ROSTER = TinyRoster.v1_2();

  /** A file that no other refers to, so that its loss is one finding. */
  private static final String LEAF = "classResources.csv";

  private static final byte[] NOTHING = {};

  @TempDir Path folder;

  static List<DefectCase> cases() {
    return List.of(
        DefectCase.row(1, "not_a_zip")
            .fails(bytes("sourcedId,status\r\n"), "fatal zip.not_a_zip package")
            .fails(bytes("<!DOCTYPE html><html></html>"), "fatal zip.not_a_zip package")
            .fails(hex("526172211a070100"), "fatal zip.not_a_zip package")
            .fails(hex("377abcaf271c0004"), "fatal zip.not_a_zip package")
            .fails(hex("1f8b0800000000000003"), "fatal zip.not_a_zip package")
            .fails(workbook(), "fatal zip.not_a_zip package")
            .passes(ROSTER),
        DefectCase.row(2, "empty_upload")
            .fails(NOTHING, "fatal zip.empty_upload package")
            .passes(ROSTER),
        DefectCase.row(3, "truncated")
            .fails(cut(1), "fatal zip.truncated package")
            .fails(cut(22), "fatal zip.truncated package")
            .fails(cut(ROSTER.zip().length / 2), "fatal zip.truncated package")
            .passes(ROSTER),
        DefectCase.row(4, "crc_mismatch")
            .fails(
                PatchedZip.of(ROSTER).inText(LEAF, "Book", "Look").bytes(),
                "fatal zip.crc_mismatch " + LEAF)
            .passes(ROSTER),
        DefectCase.rule("zip.damaged")
            .fails(PatchedZip.of(ROSTER).inData(LEAF, 0, 0xff).bytes(), "fatal zip.damaged " + LEAF)
            .passes(ROSTER),
        DefectCase.row(5, "size_mismatch")
            .fails(
                PatchedZip.of(ROSTER)
                    .inDirectory(LEAF, PatchedZip.DIRECTORY_SIZE, size(1))
                    .inDescriptor(LEAF, PatchedZip.DESCRIBED_SIZE, size(1))
                    .bytes(),
                "fatal zip.size_mismatch " + LEAF)
            .passes(ROSTER),
        DefectCase.row(6, "ascii_transfer")
            .fails(
                bytes(latin1(ROSTER.zip()).replace("\n", "\r\n")),
                "fatal zip.ascii_transfer package")
            .fails(
                bytes(latin1(ROSTER.zip()).replace("\r\n", "\n")),
                "fatal zip.ascii_transfer package")
            .passes(ROSTER),
        DefectCase.row(7, "nested_folder")
            .fails(inFolder("OneRoster/"), "error zip.nested_folder package")
            .fails(
                inFolder("OneRoster/").bytes("__MACOSX/OneRoster/._users.csv", NOTHING),
                "info zip.os_residue package",
                "error zip.nested_folder package")
            .passes(ROSTER),
        DefectCase.row(8, "two_packages")
            .fails(
                ROSTER.bytes("old/manifest.csv", bytes(ROSTER.text("manifest.csv"))),
                "fatal zip.two_packages package")
            .passes(ROSTER),
        DefectCase.row(9, "os_residue")
            .fails(
                ROSTER
                    .bytes("__MACOSX/._users.csv", NOTHING)
                    .bytes(".DS_Store", NOTHING)
                    .bytes("._users.csv", NOTHING)
                    .bytes("Thumbs.db", NOTHING)
                    .bytes("desktop.ini", NOTHING),
                "info zip.os_residue package")
            .passes(ROSTER),
        DefectCase.row(10, "unknown_file")
            .fails(
                ROSTER
                    .bytes("extra.csv", NOTHING)
                    .bytes("readme.txt", NOTHING)
                    .bytes("users.csv.bak", NOTHING),
                "warning zip.unknown_file extra.csv",
                "warning zip.unknown_file readme.txt",
                "warning zip.unknown_file users.csv.bak")
            .passes(ROSTER),
        DefectCase.row(11, "file_name_case")
            .fails(renamed("users.csv", "Users.csv"), "error zip.file_name_case Users.csv")
            .fails(renamed("users.csv", "USERS.CSV"), "error zip.file_name_case USERS.CSV")
            .fails(
                renamed("academicSessions.csv", "academicsessions.csv"),
                "error zip.file_name_case academicsessions.csv")
            .passes(ROSTER),
        DefectCase.row(12, "file_name_near_miss")
            .fails(nearMiss("users.csv", "user.csv"), nearMissOf("user.csv"))
            .fails(nearMiss("classes.csv", "class.csv"), nearMissOf("class.csv"))
            .fails(nearMiss("enrollments.csv", "enrolments.csv"), nearMissOf("enrolments.csv"))
            .fails(nearMiss("users.csv", "users (1).csv"), nearMissOf("users (1).csv"))
            .fails(nearMiss("users.csv", "users.csv.csv"), nearMissOf("users.csv.csv"))
            .fails(nearMiss("users.csv", "users.txt"), nearMissOf("users.txt"))
            .fails(nearMiss("users.csv", "users.csv "), nearMissOf("users.csv "))
            .passes(ROSTER),
        DefectCase.row(13, "duplicate_entry")
            .fails(
                PatchedZip.of(ROSTER.bytes("orgz.csv", bytes("x")))
                    .renamed("orgz.csv", "orgs.csv")
                    .bytes(),
                "fatal zip.duplicate_entry orgs.csv")
            .passes(ROSTER),
        DefectCase.row(14, "duplicate_entry_case")
            .fails(
                ROSTER.bytes("USERS.CSV", bytes("x")), "fatal zip.duplicate_entry_case USERS.CSV")
            .fails(
                ROSTER.bytes("r\u00e9.txt", NOTHING).bytes("re\u0301.txt", NOTHING),
                "fatal zip.duplicate_entry_case re\u0301.txt")
            .passes(ROSTER),
        DefectCase.row(15, "duplicate_outside")
            .fails(ROSTER.bytes("users.zip", ROSTER.zip()), "fatal zip.duplicate_outside users.zip")
            .passes(ROSTER),
        DefectCase.row(16, "nested_zip")
            .fails(ROSTER.bytes("inner.zip", ROSTER.zip()), "error zip.nested_zip inner.zip")
            .fails(ROSTER.bytes("old.csv.gz", NOTHING), "error zip.nested_zip old.csv.gz")
            .passes(ROSTER),
        DefectCase.row(17, "encrypted")
            .fails(
                PatchedZip.of(ROSTER).inBoth(LEAF, PatchedZip.FLAGS, 0x09).bytes(),
                "fatal zip.encrypted " + LEAF)
            .fails(
                PatchedZip.of(ROSTER).inBoth(LEAF, PatchedZip.FLAGS, 0x49).bytes(),
                "fatal zip.encrypted " + LEAF)
            .fails(
                PatchedZip.of(ROSTER).inBoth(LEAF, PatchedZip.METHOD, 99).bytes(),
                "fatal zip.encrypted " + LEAF)
            .passes(ROSTER),
        DefectCase.row(18, "method")
            .fails(method(9), "fatal zip.method " + LEAF)
            .fails(method(12), "fatal zip.method " + LEAF)
            .fails(method(14), "fatal zip.method " + LEAF)
            .fails(method(93), "fatal zip.method " + LEAF)
            .passes(ROSTER),
        DefectCase.row(19, "unsafe_name")
            .fails(named("../users.csv"), "fatal zip.unsafe_name ../users.csv")
            .fails(named("..\\users.csv"), "fatal zip.unsafe_name ..\\users.csv")
            .fails(named("/etc/passwd"), "fatal zip.unsafe_name /etc/passwd")
            .fails(named("C:\\x"), "fatal zip.unsafe_name C:\\x")
            .fails(named("users.csv\0.txt"), "fatal zip.unsafe_name users.csv\\u0000.txt")
            .fails(named("a\r\nINFO"), "fatal zip.unsafe_name a\\u000d\\u000aINFO")
            .fails(named("users\u202evsc.exe"), "fatal zip.unsafe_name users\\u202evsc.exe")
            .passes(ROSTER),
        DefectCase.row(20, "not_a_file")
            .fails(unixMode(0xa1ff), "fatal zip.not_a_file " + LEAF)
            .fails(unixMode(0x21b6), "fatal zip.not_a_file " + LEAF)
            .fails(
                ROSTER.without("users.csv").bytes("users.csv/", NOTHING),
                "fatal zip.not_a_file users.csv/")
            .passes(ROSTER),
        DefectCase.row(21, "bomb")
            .fails(bomb(), "fatal zip.bomb " + LEAF)
            .fails(manyFiles(1_000), "fatal zip.bomb package")
            .fails(named("x".repeat(256)), "fatal zip.limit " + "x".repeat(79) + "\u2026")
            .passes(ROSTER),
        DefectCase.row(22, "inconsistent")
            .fails(
                PatchedZip.of(ROSTER).inHeader("orgs.csv", PatchedZip.NAME, 'x').bytes(),
                "fatal zip.inconsistent orgs.csv")
            .fails(
                PatchedZip.of(ROSTER).inHeader("orgs.csv", PatchedZip.METHOD, 0).bytes(),
                "fatal zip.inconsistent orgs.csv")
            .fails(
                PatchedZip.of(ROSTER)
                    .inDirectory("orgs.csv", PatchedZip.DIRECTORY_SIZE, size(1))
                    .bytes(),
                "fatal zip.inconsistent orgs.csv")
            .fails(overlapping(), "fatal zip.inconsistent orgs.csv")
            .fails(
                PatchedZip.of(ROSTER).inEnd(PatchedZip.COUNTS, 5, 0, 5, 0).bytes(),
                "fatal zip.inconsistent package")
            .fails(joined(ROSTER.zip(), ROSTER.zip()), "fatal zip.inconsistent package")
            .fails(joined(ROSTER.zip(), bytes("\n")), "warning zip.inconsistent package")
            .fails(joined(bytes("\n"), ROSTER.zip()), "warning zip.inconsistent package")
            .passes(ROSTER),
        DefectCase.row(23, "name_encoding")
            .fails(
                PatchedZip.of(ROSTER.bytes("caf\u00e9.txt", NOTHING))
                    .inBoth("caf\u00e9.txt", PatchedZip.FLAGS, 8, 0)
                    .bytes(),
                "warning zip.name_encoding caf\u00e9.txt",
                "warning zip.unknown_file caf\u00e9.txt")
            .passes(ROSTER),
        DefectCase.row(24, "split")
            .fails(
                PatchedZip.of(ROSTER).inEnd(PatchedZip.DISKS, 1, 0, 1, 0).bytes(),
                "fatal zip.split package")
            .fails(
                joined(bytes("PK\7\b"), Arrays.copyOf(ROSTER.zip(), 900)),
                "fatal zip.split package")
            .passes(ROSTER));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static byte[] cut(int missing) {
    byte[] archive = ROSTER.zip();
    return Arrays.copyOf(archive, archive.length - missing);
  }

  private static byte[] workbook() {
    return TestPackage.v1_2()
        .withoutManifest()
        .bytes("[Content_Types].xml", NOTHING)
        .bytes("xl/workbook.xml", NOTHING)
        .zip();
  }

  private static int[] size(int size) {
    return new int[] {size & 0xff, size >> 8 & 0xff, 0, 0};
  }

  private static List<String> names() {
    return RosterFiles.in(OneRosterVersion.V1_2).stream().map(RosterFile::fileName).toList();
  }

  private static TestPackage inFolder(String prefix) {
    TestPackage moved = TestPackage.v1_2().withoutManifest();
    moved = moved.bytes(prefix + "manifest.csv", content("manifest.csv"));
    for (String name : names()) {
      moved = moved.bytes(prefix + name, content(name));
    }
    return moved;
  }

  private static byte[] content(String name) {
    return ROSTER.text(name).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] renamed(String name, String other) {
    return PatchedZip.of(ROSTER).renamed(name, other).bytes();
  }

  private static TestPackage nearMiss(String name, String other) {
    return ROSTER
        .bytes("manifest.csv", content("manifest.csv"))
        .without(name)
        .bytes(other, content(name));
  }

  private static String nearMissOf(String name) {
    return "error zip.file_name_near_miss " + name;
  }

  private static TestPackage named(String name) {
    return ROSTER.bytes(name, NOTHING);
  }

  private static byte[] method(int method) {
    return PatchedZip.of(ROSTER).inBoth(LEAF, PatchedZip.METHOD, method).bytes();
  }

  private static byte[] unixMode(int mode) {
    return PatchedZip.of(ROSTER)
        .inDirectory(LEAF, PatchedZip.MADE_BY, 3)
        .inDirectory(LEAF, PatchedZip.UNIX_MODE, mode & 0xff, mode >> 8)
        .bytes();
  }

  private static byte[] overlapping() {
    PatchedZip archive = PatchedZip.of(ROSTER.bytes("orgz.csv", content("orgs.csv")));
    return archive
        .inDirectory("orgz.csv", PatchedZip.HEADER_OFFSET, size(archive.header("orgs.csv")))
        .bytes();
  }

  private static TestPackage manyFiles(int count) {
    TestPackage many = ROSTER;
    for (int i = 0; i < count; i++) {
      many = many.bytes(i + ".txt", NOTHING);
    }
    return many;
  }

  /** The package with 4 MiB of zeros for a file, which take 4 KiB. */
  private static byte[] bomb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("manifest.csv"));
      zip.write(content("manifest.csv"));
      for (String name : names()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.equals(LEAF) ? new byte[4 << 20] : content(name));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void defect(DefectCase defect) {
    defect.check();
  }

  @Test
  void row_25_the_binding_asks_for_no_name_of_the_archive() throws IOException {
    assertThat(findings(ROSTER.writeZip(folder.resolve("any name.ZIP")))).isEmpty();
  }

  @Test
  void row_26_an_archive_beyond_a_receivers_limit_is_within_ours() {
    assertThat(Limits.defaults().maxArchiveBytes()).isGreaterThan(1_000_000_000);
    assertThat(Limits.defaults().maxRows()).isGreaterThan(500_000);
  }

  @Test
  void row_27_the_binding_is_checked_in_archives_and_folders_alike() throws IOException {
    assertThat(findings(ROSTER.writeZip(folder.resolve("roster.zip")))).isEmpty();
    assertThat(findings(ROSTER.writeFolder(folder.resolve("roster")))).isEmpty();
  }

  @Test
  void row_28_the_same_package_may_be_checked_again() throws IOException {
    Path archive = ROSTER.writeZip(folder.resolve("roster.zip"));

    assertThat(findings(archive)).isEmpty();
    assertThat(findings(archive)).isEmpty();
  }

  private static List<String> findings(Path path) throws IOException {
    try (RosterPackage roster = RosterPackage.open(path)) {
      return RosterValidator.create().validate(roster).findings().stream()
          .map(DefectCase::describe)
          .toList();
    }
  }
}
