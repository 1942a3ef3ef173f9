package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.util.Optional;

/**
 * What the directory says of one entry.
 *
 * @param crc the CRC-32 of the content
 * @param header where the local header starts, counted from the start of the file
 */
record CentralEntry(
    EntryName name,
    int flags,
    int method,
    long crc,
    long compressedSize,
    long size,
    long header,
    int unixMode,
    boolean dosFolder,
    boolean encrypted) {

  static final int LENGTH = 46;

  static final int FLAG_ENCRYPTED = 1;
  static final int FLAG_DESCRIPTOR = 1 << 3;
  static final int FLAG_PATCH = 1 << 5;
  static final int FLAG_STRONG_ENCRYPTION = 1 << 6;
  static final int FLAG_UTF8 = 1 << 11;
  static final int FLAG_MASKED = 1 << 13;

  /** Flags that change what is read. The others are hints. */
  static final int FLAGS_THAT_MATTER =
      FLAG_ENCRYPTED
          | FLAG_DESCRIPTOR
          | FLAG_PATCH
          | FLAG_STRONG_ENCRYPTION
          | FLAG_UTF8
          | FLAG_MASKED;

  private static final int FLAGS_OF_ENCRYPTION =
      FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION | FLAG_MASKED;
  private static final int DOS_FOLDER = 0x10;

  /** The length of the entry at a position, which the caller has found to start there. */
  static int lengthAt(ArchiveBytes bytes, long position) throws IOException {
    return LENGTH
        + nameLengthAt(bytes, position)
        + bytes.u16(position + 30)
        + bytes.u16(position + 32);
  }

  static int nameLengthAt(ArchiveBytes bytes, long position) throws IOException {
    return bytes.u16(position + 28);
  }

  static byte[] nameAt(ArchiveBytes bytes, long position, int length) throws IOException {
    return bytes.bytes(position + LENGTH, length);
  }

  static CentralEntry read(ArchiveBytes bytes, long position, EndRecord end) throws IOException {
    int flags = bytes.u16(position + 8);
    int nameLength = nameLengthAt(bytes, position);
    EntryName name =
        EntryName.decode(nameAt(bytes, position, nameLength), (flags & FLAG_UTF8) != 0);
    Location at = name.location();
    ExtraFields extra =
        ExtraFields.read(bytes, position + LENGTH + nameLength, bytes.u16(position + 30), at);
    refuseOtherName(name, extra, at, position);

    int method = bytes.u16(position + 10);
    long crc = bytes.u32(position + 16);
    int attributes = bytes.i32(position + 38);
    long narrowSize = bytes.u32(position + 24);
    long narrowCompressedSize = bytes.u32(position + 20);
    if (!ExtraFields.isFilled(narrowSize) && !ExtraFields.isFilled(narrowCompressedSize)) {
      extra.refuseOtherSizes(narrowSize, narrowCompressedSize);
    }
    // The wide numbers stand in this order.
    long size = extra.widened(narrowSize, "size");
    long compressedSize = extra.widened(narrowCompressedSize, "compressed size");
    long header = extra.widened(bytes.u32(position + 42), "offset of the local header");
    long disk = extra.widenedDisk(bytes.u16(position + 34));
    if (disk != 0) {
      throw new DamagedFileException(Problem.of("zip.split", at).with("found", disk));
    }
    long room = end.directoryStart() - end.shift() - LocalHeader.LENGTH;
    refuseMoreThan(room, header, "offset of the local header", at, position);
    refuseMoreThan(end.directoryStart(), compressedSize, "compressed size", at, position);
    return new CentralEntry(
        name,
        flags,
        method,
        crc,
        compressedSize,
        size,
        header + end.shift(),
        attributes >>> 16,
        (attributes & DOS_FOLDER) != 0,
        (flags & FLAGS_OF_ENCRYPTION) != 0
            || method == CompressionMethod.AES
            || extra.encryption());
  }

  private static void refuseMoreThan(long most, long found, String what, Location at, long position)
      throws IOException {
    if (found > most) {
      throw Problems.inconsistent(at, what, "at most " + most, found, position);
    }
  }

  /** A second name is harmless only where it repeats the first. */
  static void refuseOtherName(EntryName name, ExtraFields extra, Location at, long position)
      throws IOException {
    Optional<String> other = extra.otherName();
    if (other.isEmpty() || other.get().equals(name.text())) {
      return;
    }
    // A name in an unknown code page next to its Unicode form: neither can be a binding's file.
    if (!name.isAscii() && other.get().chars().anyMatch(c -> c > 0x7f)) {
      return;
    }
    throw Problems.inconsistent(at, "name", name.printed(), PrintedName.of(other.get()), position);
  }

  Location location() {
    return name.location();
  }

  boolean hasDescriptor() {
    return (flags & FLAG_DESCRIPTOR) != 0;
  }
}
