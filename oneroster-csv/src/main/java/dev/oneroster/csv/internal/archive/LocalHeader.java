package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.util.Optional;

/**
 * What stands before an entry's data. It repeats the directory, and must do so truly: readers that
 * go through an archive from the front see only this.
 */
final class LocalHeader {
  static final int LENGTH = 30;

  private static final int LONGEST_DESCRIPTOR = 24;

  private final ArchiveBytes bytes;
  private final CentralEntry central;
  private final Location at;
  private final long position;
  private final long next;

  private LocalHeader(ArchiveBytes bytes, CentralEntry central, long next) {
    this.bytes = bytes;
    this.central = central;
    this.next = next;
    this.at = central.location();
    this.position = central.header();
  }

  /**
   * Compares the local header with the directory.
   *
   * @param next where the next record starts
   * @return where the entry's data starts
   * @throws DamagedFileException if they differ
   */
  static long verify(ArchiveBytes bytes, CentralEntry central, long next) throws IOException {
    return new LocalHeader(bytes, central, next).verify();
  }

  private long verify() throws IOException {
    if (bytes.i32(position) != Signature.LOCAL_HEADER) {
      throw inconsistent("record", "a local header", "something else");
    }
    int flags = bytes.u16(position + 6);
    int nameLength = bytes.u16(position + 26);
    int extraLength = bytes.u16(position + 28);
    if ((flags & CentralEntry.FLAG_ENCRYPTED) != 0) {
      throw new DamagedFileException(Problem.of("zip.encrypted", at));
    }
    long dataStart = position + LENGTH + nameLength + extraLength;
    if (dataStart > next) {
      throw inconsistent("end of the local header", "at most " + next, dataStart);
    }
    verifyName(flags, nameLength, dataStart);
    compare(
        "flags",
        central.flags() & CentralEntry.FLAGS_THAT_MATTER,
        flags & CentralEntry.FLAGS_THAT_MATTER);
    compare("compression method", central.method(), bytes.u16(position + 8));

    ExtraFields extra = ExtraFields.read(bytes, position + LENGTH + nameLength, extraLength, at);
    CentralEntry.refuseOtherName(central.name(), extra, at, position);
    verifySizes(extra);
    if (central.method() == CompressionMethod.STORED) {
      compare("size of a stored entry", central.size(), central.compressedSize());
    }
    return dataStart;
  }

  private void verifyName(int flags, int nameLength, long dataStart) throws IOException {
    long between = next - dataStart - central.compressedSize();
    boolean fits = between == 0 || (central.hasDescriptor() && between <= LONGEST_DESCRIPTOR);
    if (nameLength != central.name().length() && !fits) {
      // What stands there is not a name, but perhaps somebody's data.
      throw inconsistent("length of the name", central.name().length(), nameLength);
    }
    byte[] name = bytes.bytes(position + LENGTH, nameLength);
    if (!central.name().sameBytes(name)) {
      EntryName found = EntryName.decode(name, (flags & CentralEntry.FLAG_UTF8) != 0);
      throw inconsistent("name", central.name().printed(), found.printed());
    }
  }

  private void verifySizes(ExtraFields extra) throws IOException {
    long narrowSize = bytes.u32(position + 22);
    long narrowCompressedSize = bytes.u32(position + 18);
    if (!ExtraFields.isFilled(narrowSize) && !ExtraFields.isFilled(narrowCompressedSize)) {
      extra.refuseOtherSizes(central.size(), central.compressedSize());
    }
    long size = widened(extra, narrowSize, "size");
    long compressedSize = widened(extra, narrowCompressedSize, "compressed size");
    compareUnlessLater("checksum", central.crc(), bytes.u32(position + 14));
    compareUnlessLater("compressed size", central.compressedSize(), compressedSize);
    compareUnlessLater("size", central.size(), size);
  }

  private long widened(ExtraFields extra, long narrow, String what) throws IOException {
    return central.hasDescriptor()
        ? extra.widenedIfKnown(narrow, what)
        : extra.widened(narrow, what);
  }

  /** A writer that does not know a value yet writes 0 and a descriptor after the data. */
  private void compareUnlessLater(String what, long expected, long found) throws IOException {
    if (!(central.hasDescriptor() && found == 0)) {
      compare(what, expected, found);
    }
  }

  private void compare(String what, long expected, long found) throws IOException {
    if (expected != found) {
      throw inconsistent(what, expected, found);
    }
  }

  private DamagedFileException inconsistent(String what, Object expected, Object found) {
    return Problems.inconsistent(at, what, expected, found, position);
  }

  /**
   * The length of the descriptor after an entry's data. Nothing says whether it has a signature and
   * how wide its sizes are, so the form is taken that repeats the directory and ends where the next
   * record starts.
   *
   * @param dataEnd where the entry's data ends
   * @param next where the next record starts
   * @throws DamagedFileException if no form repeats the directory
   */
  static int descriptorLength(ArchiveBytes bytes, CentralEntry central, long dataEnd, long next)
      throws IOException {
    Optional<Integer> found = Optional.empty();
    for (int length : new int[] {LONGEST_DESCRIPTOR, 16, 20, 12}) {
      if (length <= next - dataEnd && isDescriptor(bytes, central, dataEnd, length)) {
        if (dataEnd + length == next) {
          return length;
        }
        found = Optional.of(found.orElse(length));
      }
    }
    return found.orElseThrow(
        () ->
            Problems.inconsistent(
                central.location(),
                "descriptor after the data",
                "checksum and sizes of the directory",
                "other bytes",
                dataEnd));
  }

  private static boolean isDescriptor(
      ArchiveBytes bytes, CentralEntry central, long start, int length) throws IOException {
    boolean signed = length == 16 || length == 24;
    boolean wide = length == 20 || length == 24;
    long crc = signed ? start + 4 : start;
    long compressedSize = crc + 4;
    return (!signed || bytes.i32(start) == Signature.DATA_DESCRIPTOR)
        && bytes.u32(crc) == central.crc()
        && (wide
            ? bytes.i64(compressedSize) == central.compressedSize()
                && bytes.i64(compressedSize + 8) == central.size()
            : bytes.u32(compressedSize) == central.compressedSize()
                && bytes.u32(compressedSize + 4) == central.size());
  }
}
