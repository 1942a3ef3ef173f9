package dev.oneroster.csv.internal.archive;

import static dev.oneroster.csv.internal.archive.ArchiveBuilder.bytes;
import static dev.oneroster.csv.internal.archive.ArchiveBuilder.deflate;
import static dev.oneroster.csv.internal.archive.ArchiveBuilder.extra;
import static dev.oneroster.csv.internal.archive.ArchiveBuilder.join;
import static dev.oneroster.csv.internal.archive.ArchiveBuilder.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.internal.archive.ArchiveBuilder.Descriptor;
import dev.oneroster.csv.internal.archive.ArchiveBuilder.End;
import dev.oneroster.csv.internal.archive.ArchiveBuilder.Entry;
import dev.oneroster.csv.internal.archive.ArchiveBuilder.Header;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives of which nothing may be read, and what is said of them. */
class RefusedArchiveTest {
  private static final String USERS = "sourcedId,givenName\n1,Ann\n2,Bob\n";

  @TempDir Path folder;

  private Problem refusal(byte[] archive) throws IOException {
    Opened opened = Opened.bytes(folder, archive);
    assertThat(opened.refused()).isTrue();
    assertThat(opened.files()).isEmpty();
    return opened.problems().get(opened.problems().size() - 1);
  }

  private String code(byte[] archive) throws IOException {
    return refusal(archive).code();
  }

  private static byte[] users(Consumer<Entry> change) {
    return new ArchiveBuilder().add("users.csv", USERS, change).build();
  }

  private static ArchiveBuilder twoFiles() {
    return new ArchiveBuilder().add("users.csv", USERS).add("orgs.csv", "sourcedId\n");
  }

  private static ByteBuffer littleEndian(byte[] archive) {
    return ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Nested
  class WhatIsNoArchive {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            736f75726365644964         | a text file
            61,2c,62,0a                | a CSV file
            efbbbf,61,3b,62            | a CSV file
            3c68746d6c3e               | a web page
            0a,3c21444f43545950452068746d6c3e | a web page
            3c3f786d6c                 | an XML file
            7b2261223a31,7d            | a JSON file
            1f8b0800                   | a gzip file
            526172211a07               | a RAR archive
            377abcaf271c               | a 7z archive
            d0cf11e0a1b11ae1           | an old Excel or Word document
            255044462d                 | a PDF document
            fffe6100                   | a text in UTF-16
            000102                     | binary data of an unknown kind
            """)
    void saysWhatItLooksLike(String hex, String looksLike) throws IOException {
      Problem problem = refusal(HexFormat.of().parseHex(hex.replace(",", "")));

      assertThat(problem)
          .isEqualTo(
              Problem.of("zip.not_a_zip", Location.ofPackage()).with("looksLike", looksLike));
    }

    @Test
    void recognisesATarArchive() throws IOException {
      byte[] tar = new byte[1024];
      System.arraycopy(bytes("users.csv"), 0, tar, 0, 9);
      System.arraycopy(bytes("ustar"), 0, tar, 257, 5);

      assertThat(refusal(tar).argument("looksLike")).contains("a tar archive");
    }

    @Test
    void recognisesAWorkbookThatIsPackedAsAnArchive() throws IOException {
      byte[] workbook =
          new ArchiveBuilder().add("[Content_Types].xml", "x").add("xl/workbook.xml", "x").build();

      assertThat(refusal(workbook).code()).isEqualTo("zip.not_a_zip");
      assertThat(refusal(workbook).argument("looksLike")).contains("an Excel workbook (.xlsx)");
    }

    @Test
    void showsNothingOfTheContent() throws IOException {
      assertThat(refusal(bytes("CANARY-7f3a,Ann\n")).toString()).doesNotContain("CANARY", "434");
    }

    @Test
    void tellsAnEmptyUpload() throws IOException {
      assertThat(code(new byte[0])).isEqualTo("zip.empty_upload");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(5)
    void refusesDevicesAndPipesWithoutOpeningThem() throws Exception {
      Path pipe = folder.resolve("pipe");
      assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

      for (Path path : List.of(pipe, Path.of("/dev/zero"))) {
        assertThatIOException()
            .isThrownBy(() -> PackageSource.open(path, Limits.defaults()))
            .isInstanceOf(FileSystemException.class)
            .withMessageContaining("neither a regular file nor a folder");
      }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesAFileOfTheSystemForTheEmptyFileThatItSeems() throws IOException {
      try (PackageSource source =
          PackageSource.open(Path.of("/proc/self/mem"), Limits.defaults())) {
        assertThat(Opened.read(source).codes()).containsExactly("zip.empty_upload");
      }
    }
  }

  @Nested
  class BrokenTransfers {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 100})
    void tellsACutArchive(int missing) throws IOException {
      byte[] whole = twoFiles().build();
      byte[] cut = Arrays.copyOf(whole, whole.length - missing);

      assertThat(refusal(cut))
          .isEqualTo(
              Problem.of("zip.truncated", Location.ofPackage()).with("found", (long) cut.length));
    }

    @Test
    void tellsAnArchiveWhoseMiddleIsMissing() throws IOException {
      byte[] whole = twoFiles().build();

      assertThat(code(join(Arrays.copyOf(whole, 40), Arrays.copyOfRange(whole, 50, whole.length))))
          .isEqualTo("zip.inconsistent");
    }

    @Test
    void tellsATransferAsText() throws IOException {
      byte[] archive =
          new ArchiveBuilder()
              .add("users.csv", USERS, Entry::stored)
              .add("orgs.csv", "a\r\nb\n", Entry::stored)
              .build();
      String grown = new String(archive, StandardCharsets.ISO_8859_1).replace("\n", "\r\n");

      assertThat(code(grown.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("zip.ascii_transfer");
    }

    @Test
    void tellsATransferAsTextThatChangedTheEndRecord() throws IOException {
      ArchiveBuilder builder = new ArchiveBuilder();
      for (int i = 0; i < 10; i++) {
        builder.add(i + ".csv", USERS, Entry::stored);
      }
      String grown = new String(builder.build(), StandardCharsets.ISO_8859_1).replace("\n", "\r\n");

      assertThat(code(grown.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("zip.ascii_transfer");
    }

    @Test
    void tellsAnArchiveThatWasSavedAsUtf8() throws IOException {
      byte[] content = new byte[500];
      new Random(3).nextBytes(content);
      byte[] archive = new ArchiveBuilder().add("users.csv", content, e -> {}).build();

      assertThat(code(bytes(new String(archive, StandardCharsets.UTF_8))))
          .isEqualTo("zip.ascii_transfer");
    }

    @Test
    void tellsATransferAsTextAloneAndNotItsEffects() throws IOException {
      byte[] archive = new ArchiveBuilder().add("users.csv", "a\nb\n", e -> e.stored()).build();
      String grown = new String(archive, StandardCharsets.ISO_8859_1).replace("\n", "\r\n");

      assertThat(Opened.bytes(folder, grown.getBytes(StandardCharsets.ISO_8859_1)).only())
          .isEqualTo(
              Problem.of("zip.ascii_transfer", Location.ofPackage())
                  .with("how", "had a carriage return put before each line feed"));
    }

    private static byte[] withoutCarriageReturns(byte[] archive) {
      return new String(archive, StandardCharsets.ISO_8859_1)
          .replace("\r\n", "\n")
          .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void tellsATransferAsTextThatTookCarriageReturnsOutOfStoredText() throws IOException {
      byte[] archive =
          new ArchiveBuilder()
              .add("users.csv", USERS.replace("\n", "\r\n"), Entry::stored)
              .add("orgs.csv", "a\r\nb\r\n", Entry::stored)
              .build();

      assertThat(refusal(withoutCarriageReturns(archive)))
          .isEqualTo(
              Problem.of("zip.ascii_transfer", Location.ofPackage())
                  .with("how", "lost the carriage returns before line feeds"));
    }

    @Test
    void tellsItThoughTheArchiveHasOtherLineFeedsToo() throws IOException {
      // Lengths of ten are line feeds, too.
      byte[] archive =
          new ArchiveBuilder()
              .add("manifest.1", "a,b\r\n".repeat(30), Entry::stored)
              .add("users12.csv", USERS.replace("\n", "\r\n"), Entry::stored)
              .add("orgs.10.cs", "a\r\nb\r\n", Entry::stored)
              .build();

      assertThat(code(withoutCarriageReturns(archive))).isEqualTo("zip.ascii_transfer");
    }

    @Test
    void doesNotTakeALyingOffsetForATransferAsText() throws IOException {
      byte[] archive =
          new ArchiveBuilder()
              .add("users.csv", "a\nb\nc\nd\ne\n", Entry::stored)
              .add("orgs.csv", "a", Entry::stored)
              .end(e -> e.offset += 5)
              .build();

      assertThat(code(archive)).isEqualTo("zip.inconsistent");
    }

    @Test
    void tellsATransferAsTextThatTookCarriageReturnsOutOfPackedData() throws IOException {
      byte[] content = new byte[1 << 20];
      new Random(4).nextBytes(content);
      byte[] archive = new ArchiveBuilder().add("users.csv", content, e -> {}).build();

      assertThat(code(withoutCarriageReturns(archive))).isEqualTo("zip.ascii_transfer");
    }

    @Test
    void doesNotTakeAHoleForATransferAsText() throws IOException {
      byte[] small = new ArchiveBuilder().add("users.csv", USERS.repeat(20), Entry::stored).build();
      byte[] content = new byte[1 << 20];
      new Random(4).nextBytes(content);
      byte[] large = new ArchiveBuilder().add("users.csv", content, e -> {}).build();

      for (byte[] archive : List.of(small, large)) {
        byte[] holed =
            join(Arrays.copyOf(archive, 60), Arrays.copyOfRange(archive, 75, archive.length));
        assertThat(code(holed)).isEqualTo("zip.inconsistent");
      }
    }

    @Test
    void doesNotTakeLineEndsOfStoredTextForATransferAsText() throws IOException {
      byte[] archive =
          new ArchiveBuilder()
              .add("users.csv", "a\r\nb\r\n", e -> e.stored().local.name = bytes("roles.csv"))
              .build();

      assertThat(code(archive)).isEqualTo("zip.inconsistent");
    }

    @Test
    void tellsPartsOfASplitArchive() throws IOException {
      byte[] firstPart = join(bytes("PK\7\b"), twoFiles().build());

      assertThat(code(Arrays.copyOf(firstPart, 60))).isEqualTo("zip.split");
      assertThat(code(twoFiles().end(e -> e.disk = 1).build())).isEqualTo("zip.split");
      assertThat(code(twoFiles().end(e -> e.directoryDisk = 1).build())).isEqualTo("zip.split");
      assertThat(code(twoFiles().zip64().end(e -> e.disks = 2).build())).isEqualTo("zip.split");
      assertThat(code(users(e -> e.central.disk = 1))).isEqualTo("zip.split");
    }
  }

  @Nested
  class UnsafeNames {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            ../users.csv         | leads out of the archive
            ..\\users.csv        | leads out of the archive
            a/../../x            | leads out of the archive
            a\\..\\users.csv     | leads out of the archive
            ..                   | leads out of the archive
            /etc/passwd          | is absolute
            \\users.csv          | is absolute
            \\\\server\\share\\x | is absolute
            C:\\Windows\\win.ini | names a drive
            c:users.csv          | names a drive
            """)
    void refusesNamesThatLeadElsewhere(String name, String reason) throws IOException {
      Problem problem = refusal(new ArchiveBuilder().add(name, USERS).build());

      assertThat(problem.code()).isEqualTo("zip.unsafe_name");
      assertThat(problem.argument("reason")).contains(reason);
      assertThat(problem.location()).isEqualTo(Location.ofFile(name));
    }

    @ParameterizedTest
    @CsvSource({
      "'users.csv\u0000.txt', users.csv\\u0000.txt, holds a control character",
      "'users.csv\r\nINFO forged', users.csv\\u000d\\u000aINFO forged, holds a control character",
      "'\u001b]0;x', \\u001b]0;x, holds a control character",
      "'a\u0085b', a\\u0085b, holds a control character",
      "'a\u2028b', a\\u2028b, holds a control character",
      "'vsc.\u202esresu', vsc.\\u202esresu, holds a character that turns the reading direction",
    })
    void refusesNamesThatDeceiveAReaderAndPrintsThemEscaped(
        String name, String printed, String reason) throws IOException {
      Problem problem = refusal(new ArchiveBuilder().add(name, USERS).build());

      assertThat(problem.code()).isEqualTo("zip.unsafe_name");
      assertThat(problem.argument("reason")).contains(reason);
      assertThat(problem.location()).isEqualTo(Location.ofFile(printed));
    }

    @Test
    void refusesAnEmptyNameAndPlacesItInThePackage() throws IOException {
      Problem problem = refusal(new ArchiveBuilder().add("", USERS).build());

      assertThat(problem.code()).isEqualTo("zip.unsafe_name");
      assertThat(problem.argument("reason")).contains("is empty");
      assertThat(problem.location()).isEqualTo(Location.ofPackage());
    }

    @Test
    void refusesEndlessNamesAndPrintsTheirStart() throws IOException {
      Problem problem = refusal(new ArchiveBuilder().add("u".repeat(60_000), USERS).build());

      assertThat(problem.code()).isEqualTo("zip.limit");
      assertThat(problem.argument("option")).contains("maxEntryNameBytes");
      assertThat(problem.location()).isEqualTo(Location.ofFile("u".repeat(79) + "…"));
    }

    @Test
    void writesNothingAnywhere() throws IOException {
      refusal(new ArchiveBuilder().add("../users.csv", USERS).build());

      try (var files = Files.walk(folder)) {
        assertThat(files).containsExactlyInAnyOrder(folder, folder.resolve("package.zip"));
      }
    }
  }

  @Nested
  class Duplicates {
    @Test
    void refusesTwoEntriesOfOneName() throws IOException {
      Problem problem =
          refusal(new ArchiveBuilder().add("users.csv", "a").add("users.csv", "bc").build());

      assertThat(problem.code()).isEqualTo("zip.duplicate_entry");
      assertThat(problem.argument("comparison")).contains("1 and 2 bytes, different content");
    }

    @Test
    void refusesThemEvenWithTheSameContent() throws IOException {
      Problem problem =
          refusal(new ArchiveBuilder().add("users.csv", "a").add("users.csv", "a").build());

      assertThat(problem.code()).isEqualTo("zip.duplicate_entry");
      assertThat(problem.argument("comparison")).contains("1 and 1 bytes, the same content");
    }

    @ParameterizedTest
    @CsvSource({
      "./users.csv, zip.duplicate_entry",
      ".\\users.csv, zip.duplicate_entry",
      "USERS.CSV, zip.duplicate_entry_case",
      "./Users.csv, zip.duplicate_entry_case",
    })
    void refusesNamesThatFileSystemsConfuse(String other, String code) throws IOException {
      assertThat(code(new ArchiveBuilder().add("users.csv", "a").add(other, "b").build()))
          .isEqualTo(code);
    }

    @Test
    void refusesNamesThatDifferOnlyInUnicodeForm() throws IOException {
      byte[] archive =
          new ArchiveBuilder()
              .add("r\u00e9sum\u00e9.txt", "a")
              .add("re\u0301sume\u0301.txt", "b")
              .build();

      assertThat(code(archive)).isEqualTo("zip.duplicate_entry_case");
    }
  }

  @Nested
  class WhatCannotBeRead {
    @Test
    void refusesEncryptedEntriesOfAnyKind() throws IOException {
      assertThat(code(users(e -> e.both(h -> h.flags |= 1)))).isEqualTo("zip.encrypted");
      assertThat(code(users(e -> e.both(h -> h.flags |= 0x41)))).isEqualTo("zip.encrypted");
      assertThat(code(users(e -> e.both(h -> h.flags |= 0x2000)))).isEqualTo("zip.encrypted");
      assertThat(code(users(e -> e.local.flags |= 1))).isEqualTo("zip.encrypted");
      assertThat(code(users(e -> e.central.flags |= 1))).isEqualTo("zip.encrypted");
      assertThat(code(users(e -> e.both(h -> h.method = 99)))).isEqualTo("zip.encrypted");
      assertThat(code(users(e -> e.central.extra = extra(0x9901, new byte[7]))))
          .isEqualTo("zip.encrypted");
    }

    @ParameterizedTest
    @CsvSource({
      "1,Shrink",
      "6,Implode",
      "9,Deflate64",
      "12,BZip2",
      "14,LZMA",
      "93,Zstandard",
      "95,XZ",
      "98,PPMd",
      "77,unknown"
    })
    void refusesOtherMethodsByName(int method, String name) throws IOException {
      assertThat(refusal(users(e -> e.both(h -> h.method = method))))
          .isEqualTo(
              Problem.of("zip.method", Location.ofFile("users.csv"))
                  .with("method", method)
                  .with("methodName", name));
    }

    @Test
    void refusesPatchedData() throws IOException {
      assertThat(code(users(e -> e.both(h -> h.flags |= 0x20)))).isEqualTo("zip.method");
    }

    @ParameterizedTest
    @CsvSource({
      "0120777, a symbolic link",
      "0020644, a device",
      "0060644, a device",
      "0140644, a socket",
      "0040755, a folder",
    })
    void refusesWhatIsNotAFile(String mode, String kind) throws IOException {
      Problem problem = refusal(users(e -> e.mode(Integer.parseInt(mode, 8))));

      assertThat(problem)
          .isEqualTo(
              Problem.of("zip.not_a_file", Location.ofFile("users.csv")).with("found", kind));
    }

    @Test
    void refusesAFolderInAFilesPlace() throws IOException {
      assertThat(code(new ArchiveBuilder().add("users.csv/", "", Entry::stored).build()))
          .isEqualTo("zip.not_a_file");
      assertThat(code(users(e -> e.central.externalAttributes = 0x10))).isEqualTo("zip.not_a_file");
    }

    @Test
    void refusesAFolderThatHoldsData() throws IOException {
      assertThat(code(new ArchiveBuilder().add("data/", USERS).build()))
          .isEqualTo("zip.inconsistent");
    }
  }

  @Nested
  class HeadersThatDisagree {
    @Test
    void namesBothValuesAndTheOffset() throws IOException {
      Problem problem =
          refusal(
              new ArchiveBuilder()
                  .add("manifest.csv", USERS, Entry::stored)
                  .add("users.csv", USERS, e -> e.local.name = bytes("roles.csv"))
                  .build());

      assertThat(problem)
          .isEqualTo(
              Problem.of("zip.inconsistent", Location.ofFile("users.csv"))
                  .with("how", "the name is users.csv in one place and roles.csv in another")
                  .with("what", "name")
                  .with("expected", "users.csv")
                  .with("found", "roles.csv")
                  .with("offset", 30L + 12 + USERS.length()));
    }

    private void disagrees(String what, Consumer<Entry> change) throws IOException {
      Problem problem = refusal(users(change));
      assertThat(problem.code()).isEqualTo("zip.inconsistent");
      assertThat(problem.argument("what")).contains(what);
    }

    @Test
    void comparesEachField() throws IOException {
      disagrees("compression method", e -> e.local.method = 0);
      disagrees("size", e -> e.local.size++);
      disagrees("size", e -> e.local.size = 0);
      disagrees("compressed size", e -> e.local.compressedSize++);
      disagrees("checksum", e -> e.local.crc++);
      disagrees("flags", e -> e.local.flags |= 8);
      disagrees("flags", e -> e.local.flags = 0);
      disagrees("name", e -> e.local.name = bytes("users.csv.txt"));
      disagrees("record", e -> e.local.signature++);
      disagrees("end of the entry", e -> e.both(h -> h.compressedSize++));
      disagrees("size of a stored entry", e -> e.stored().both(h -> h.size++));
    }

    @ParameterizedTest
    @CsvSource({"26, 300", "26, 65535", "28, 100", "28, 20000", "28, 65535"})
    void refusesALocalHeaderThatRunsOver(int place, int length) throws IOException {
      for (byte[] archive : new byte[][] {users(e -> {}), twoFiles().build()}) {
        littleEndian(archive).putShort(place, (short) length);

        Problem problem = refusal(archive);

        assertThat(problem.code()).isEqualTo("zip.inconsistent");
        assertThat(problem.argument("what")).contains("end of the local header");
        assertThat(problem.location()).isEqualTo(Location.ofFile("users.csv"));
      }
    }

    @Test
    void namesALocalNameOfAnotherLength() throws IOException {
      Problem problem = refusal(users(e -> e.local.name = bytes("enrollments.csv")));

      assertThat(problem.argument("what")).contains("name");
      assertThat(problem.argument("found")).contains("enrollments.csv");
    }

    @Test
    void showsNoDataInPlaceOfAName() throws IOException {
      byte[] archive = users(e -> e.stored());
      littleEndian(archive).putShort(26, (short) (9 + 30));

      Problem problem = refusal(archive);

      assertThat(problem.argument("what")).contains("length of the name");
      assertThat(problem.toString()).doesNotContain("sourcedId", "Ann");
    }

    @Test
    void refusesAStoredMethodOverDeflatedData() throws IOException {
      disagrees("compression method", e -> e.central.method = 0);
      disagrees("size of a stored entry", e -> e.both(h -> h.method = 0));
    }

    @ParameterizedTest
    @EnumSource(value = Descriptor.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void comparesDescriptors(Descriptor form) throws IOException {
      disagrees(
          "descriptor after the data",
          e -> {
            e.descriptor(form);
            e.central.crc++;
          });
      disagrees(
          "size",
          e -> {
            e.descriptor(form);
            e.local.size = 1;
          });
    }

    @Test
    void refusesADescriptorThatIsNotThere() throws IOException {
      disagrees("descriptor after the data", e -> e.both(h -> h.flags |= 8));
    }

    @Test
    void refusesASecondNameInEitherHeader() throws IOException {
      byte[] path = extra(0x7075, join(new byte[5], bytes("roles.csv")));

      disagrees("name", e -> e.central.extra = path);
      disagrees("name", e -> e.local.extra = path);
      disagrees("extra fields of one kind", e -> e.local.extra = join(path, path));
      disagrees("length of the Unicode Path", e -> e.local.extra = extra(0x7075, new byte[4]));
      disagrees(
          "Unicode Path", e -> e.local.extra = extra(0x7075, join(new byte[5], new byte[] {-1})));
    }

    @Test
    void refusesExtraFieldsThatRunOver() throws IOException {
      byte[] runsOver = {0x55, 0x54, 100, 0, 1, 2, 3};

      disagrees("length of an extra field", e -> e.central.extra = runsOver);
      disagrees("length of an extra field", e -> e.local.extra = runsOver);
      disagrees("length of the extra fields", e -> e.local.extra = new byte[] {1, 2, 3});
    }
  }

  @Nested
  class Places {
    @Test
    void refusesTwoDirectoryEntriesOverOneLocalEntry() throws IOException {
      byte[] archive =
          new ArchiveBuilder()
              .add("users.csv", USERS)
              .add(
                  "roles.csv",
                  USERS,
                  e -> {
                    e.written = false;
                    e.central.offset = OptionalLong.of(0);
                  })
              .build();

      assertThat(code(archive)).isEqualTo("zip.inconsistent");
    }

    @Test
    void refusesFiveHundredEntriesOverOneKernelBeforeInflating() throws IOException {
      byte[] kernel = new byte[1 << 20];
      ArchiveBuilder builder = new ArchiveBuilder();
      for (int i = 0; i < 500; i++) {
        boolean first = i == 0;
        builder.add(
            "" + i,
            new byte[1],
            e -> {
              e.written = first;
              e.data(kernel).both(h -> h.size = 100L << 20);
              e.central.offset = OptionalLong.of(0);
            });
      }

      assertThat(refusal(builder.build()))
          .isEqualTo(
              Problem.of("zip.bomb", Location.ofPackage())
                  .with("what", "compressed bytes in all entries")
                  .with("found", 500L << 20)
                  .with("limit", (long) builder.build().length)
                  .with("remedy", "have it made anew with a common tool"));
    }

    @Test
    void refusesQuotedOverlaps() throws IOException {
      // The first entry's data holds the second's local header, as in Fifield's bombs.
      byte[] inner = new ArchiveBuilder().add("b", USERS, Entry::stored).build();
      byte[] archive =
          new ArchiveBuilder()
              .add("a", inner, Entry::stored)
              .add(
                  "b",
                  USERS,
                  e -> {
                    e.stored();
                    e.written = false;
                    e.central.offset = OptionalLong.of(31);
                  })
              .build();

      assertThat(code(archive)).isEqualTo("zip.inconsistent");
    }

    @Test
    void refusesEntriesThatTheDirectoryDoesNotList() throws IOException {
      Consumer<Entry> hidden = e -> e.listed = false;

      assertThat(code(new ArchiveBuilder().add("a", "a", hidden).add("b", "b").build()))
          .isEqualTo("zip.inconsistent");
      assertThat(
              code(new ArchiveBuilder().add("b", "b").add("a", "a", hidden).add("c", "c").build()))
          .isEqualTo("zip.inconsistent");
      assertThat(code(new ArchiveBuilder().add("b", "b").add("a", "a", hidden).build()))
          .isEqualTo("zip.inconsistent");
    }

    @Test
    void refusesDirectoryEntriesWithoutALocalOne() throws IOException {
      byte[] beyond = users(e -> e.central.offset = OptionalLong.of(5_000));
      byte[] nowhere = users(e -> e.central.offset = OptionalLong.of(3));

      assertThat(code(beyond)).isEqualTo("zip.inconsistent");
      assertThat(code(nowhere)).isEqualTo("zip.inconsistent");
    }

    @Test
    void refusesTwoArchivesOneAfterTheOther() throws IOException {
      byte[] one = new ArchiveBuilder().add("users.csv", "Ann").build();
      byte[] other = new ArchiveBuilder().add("users.csv", "Bob").build();

      assertThat(code(join(one, other))).isEqualTo("zip.inconsistent");
      assertThat(code(join(one, other, new byte[5]))).isEqualTo("zip.inconsistent");
      assertThat(code(join(one, Arrays.copyOf(other, 50)))).isEqualTo("zip.inconsistent");
    }

    @Test
    void refusesAnEndRecordInTheComment() throws IOException {
      byte[] other = new ArchiveBuilder().add("users.csv", "Bob").build();
      byte[] end = Arrays.copyOfRange(other, other.length - 22, other.length);

      assertThat(code(twoFiles().comment(end).build())).isEqualTo("zip.inconsistent");
      assertThat(code(twoFiles().comment(join(bytes("a"), end, bytes("b"))).build()))
          .isEqualTo("zip.inconsistent");
    }
  }

  @Nested
  class EndRecordsThatLie {
    private void lies(Consumer<End> change) throws IOException {
      assertThat(code(twoFiles().end(change).build())).isEqualTo("zip.inconsistent");
    }

    @Test
    void refusesWrongCountsSizesAndOffsets() throws IOException {
      lies(e -> e.entries++);
      lies(e -> e.entriesHere++);
      lies(
          e -> {
            e.entries = 1;
            e.entriesHere = 1;
          });
      lies(
          e -> {
            e.entries = 3;
            e.entriesHere = 3;
          });
      lies(
          e -> {
            e.entries = 0;
            e.entriesHere = 0;
          });
      lies(e -> e.size++);
      lies(e -> e.size--);
      lies(e -> e.size = 0);
      lies(e -> e.size = 0xffff_ffffL);
      lies(e -> e.offset++);
      lies(e -> e.offset--);
      lies(e -> e.offset = 0xffff_ffffL);
    }

    @Test
    void refusesAHoleBetweenTheDirectoryAndTheEndRecord() throws IOException {
      byte[] archive = twoFiles().build();
      int end = archive.length - 22;

      assertThat(
              code(
                  join(
                      Arrays.copyOf(archive, end),
                      new byte[7],
                      Arrays.copyOfRange(archive, end, archive.length))))
          .isEqualTo("zip.inconsistent");
    }
  }

  @Nested
  class Zip64 {
    private void lies(Consumer<End> change) throws IOException {
      assertThat(code(twoFiles().zip64().end(change).build())).isEqualTo("zip.inconsistent");
    }

    @Test
    void refusesEndRecordsThatDisagree() throws IOException {
      lies(e -> e.wideEntries++);
      lies(e -> e.wideSize++);
      lies(e -> e.wideOffset++);
      lies(e -> e.zip64Length++);
      lies(e -> e.zip64Length = -1);
      lies(e -> e.zip64Length = Long.MAX_VALUE);
      lies(e -> e.zip64Start = -1);
      lies(e -> e.zip64Start = Long.MAX_VALUE);
      lies(e -> e.zip64Start = 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62})
    void refusesNumbersThatNoFileHas(long number) throws IOException {
      lies(
          e -> {
            e.offset = 0xffff_ffffL;
            e.wideOffset = number;
          });
      lies(
          e -> {
            e.size = 0xffff_ffffL;
            e.wideSize = number;
          });
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 62})
    void refusesEntriesWithNumbersThatNoFileHas(long number) throws IOException {
      assertThat(refusedWith(h -> h.size = 0xffff_ffffL, number)).isNotEmpty();
      assertThat(refusedWith(h -> h.compressedSize = 0xffff_ffffL, number)).isNotEmpty();
      assertThat(
              code(
                  users(
                      e -> {
                        e.central.offset = OptionalLong.of(0xffff_ffffL);
                        e.central.extra = extra(1, wide(number));
                      })))
          .isEqualTo("zip.inconsistent");
    }

    private String refusedWith(Consumer<Header> field, long number) throws IOException {
      return code(
          users(
              e ->
                  e.both(
                      h -> {
                        field.accept(h);
                        h.extra = extra(1, wide(number));
                      })));
    }

    @Test
    void refusesWideNumbersThatAreNotThere() throws IOException {
      assertThat(code(users(e -> e.both(h -> h.size = 0xffff_ffffL))))
          .isEqualTo("zip.inconsistent");
      assertThat(code(users(e -> e.zip64().central.extra = extra(1, new byte[12]))))
          .isEqualTo("zip.inconsistent");
      assertThat(code(users(e -> e.zip64().local.extra = new byte[0])))
          .isEqualTo("zip.inconsistent");
      assertThat(code(users(e -> e.central.disk = 0xffff))).isEqualTo("zip.inconsistent");
    }

    @Test
    void refusesWideSizesThatContradictNarrowOnes() throws IOException {
      assertThat(code(users(e -> e.central.extra = extra(1, wide(7, 7)))))
          .isEqualTo("zip.inconsistent");
      assertThat(code(users(e -> e.local.extra = extra(1, wide(7, 7)))))
          .isEqualTo("zip.inconsistent");
    }

    @Test
    void takesWideSizesThatOnlyRepeatNarrowOnesOrSayNothing() throws IOException {
      byte[] repeated = users(e -> e.both(h -> h.extra = extra(1, wide(h.size, h.compressedSize))));
      byte[] zeros = users(e -> e.both(h -> h.extra = extra(1, wide(0, 0))));

      assertThat(Opened.bytes(folder, repeated).problems()).isEmpty();
      assertThat(Opened.bytes(folder, zeros).problems()).isEmpty();
    }

    @Test
    void refusesALocatorThatLeadsNowhere() throws IOException {
      byte[] archive = twoFiles().zip64().build();
      littleEndian(archive).putInt(archive.length - 22 - 20 - 56, 0);

      assertThat(code(archive)).isEqualTo("zip.inconsistent");
    }
  }

  @Nested
  class Bombs {
    private static final int ZEROS = 100 << 20;
    private static final byte[] DEFLATED_ZEROS = deflate(new byte[ZEROS]);

    private void zeros(Entry entry, long declared) {
      entry.data(DEFLATED_ZEROS).both(h -> h.size = declared);
    }

    @Test
    void refusesADeclaredRatioWithoutInflating() throws IOException {
      byte[] archive =
          new ArchiveBuilder().add("users.csv", new byte[1], e -> zeros(e, ZEROS)).build();

      Problem problem = refusal(archive);

      assertThat(problem.code()).isEqualTo("zip.bomb");
      assertThat((Long) problem.argument("found").orElseThrow()).isBetween(1_000L, 1_032L);
      assertThat(problem.argument("limit")).contains(200L);
      assertThat(problem.argument("option")).contains("maxInflateRatio");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5_000, 1_000_000})
    void stopsABombThatDeclaresLess(long declared) throws IOException {
      byte[] archive =
          new ArchiveBuilder()
              .add("users.csv", new byte[1], e -> zeros(e, declared))
              .add("orgs.csv", "sourcedId\n")
              .build();

      Opened opened = Opened.bytes(folder, archive);

      assertThat(opened.codes()).containsExactly("zip.bomb");
      assertThat(opened.files()).containsEntry("orgs.csv", "sourcedId\n");
    }

    @Test
    void takesSmallFilesThatCompressWell() throws IOException {
      byte[] blank = new byte[1 << 20];
      byte[] archive = new ArchiveBuilder().add("users.csv", blank, e -> {}).build();

      assertThat(Opened.bytes(folder, archive).problems()).isEmpty();
    }

    @Test
    void refusesManyEntriesBeforeMakingAnythingOfThem() throws IOException {
      ArchiveBuilder builder = new ArchiveBuilder();
      for (int i = 0; i < 20_003; i++) {
        builder.add("f" + i, new byte[0], e -> e.data(new byte[0]));
      }
      byte[] archive = builder.build();
      refusal(archive);
      var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
      Path path = folder.resolve("package.zip");

      long before = threads.getCurrentThreadAllocatedBytes();
      try (PackageSource source = PackageSource.open(path, Limits.defaults())) {
        assertThat(source.problems().get(0).code()).isEqualTo("zip.bomb");
        assertThat(source.problems().get(0).argument("found")).contains(20_003L);
      }

      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
    }

    @Test
    void refusesManyEntriesOfAWideCount() throws IOException {
      byte[] archive =
          twoFiles()
              .zip64()
              .end(
                  e -> {
                    e.entries = 0xffff;
                    e.entriesHere = 0xffff;
                    e.wideEntries = 1L << 40;
                  })
              .build();

      assertThat(code(archive)).isEqualTo("zip.bomb");
    }

    @ParameterizedTest
    @CsvSource({"maxArchiveBytes", "maxEntryBytes", "maxTotalBytes"})
    void namesTheOptionOfEachLimit(String option) throws IOException {
      Limits limits =
          switch (option) {
            case "maxArchiveBytes" -> Limits.builder().maxArchiveBytes(100).build();
            case "maxEntryBytes" -> Limits.builder().maxEntryBytes(20).build();
            default -> Limits.builder().maxTotalBytes(40).build();
          };

      Opened opened = Opened.bytes(folder, twoFiles().build(), limits);

      assertThat(opened.refused()).isTrue();
      assertThat(opened.only().code()).isEqualTo("zip.limit");
      assertThat(opened.argument("option")).isEqualTo(option);
    }
  }
}
