package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The end record: where the directory lies and how many entries it lists, ZIP64 or not. All
 * positions are counted from the start of the file, also when something was put before the archive.
 *
 * @param entries entries in the directory
 * @param directoryStart where the directory starts
 * @param directoryEnd where it ends
 * @param shift how many bytes before the archive its own offsets do not count
 * @param end where the end record ends, comment included
 */
record EndRecord(long entries, long directoryStart, long directoryEnd, long shift, long end) {

  private static final int LENGTH = 22;

  /** Beyond any comment: what was put after an archive should be told as what it is. */
  private static final int LOOKS_BACK = 1 << 20;

  /**
   * Finds the end record.
   *
   * @return the record, or empty if there is none
   * @throws DamagedFileException if there are two, or it contradicts itself or the archive
   */
  static Optional<EndRecord> find(ArchiveBytes bytes) throws IOException {
    long position = locate(bytes);
    return position < 0 ? Optional.empty() : Optional.of(read(bytes, position));
  }

  private static long locate(ArchiveBytes bytes) throws IOException {
    long withoutComment = bytes.size() - LENGTH;
    if (withoutComment >= 0
        && bytes.i32(withoutComment) == Signature.END
        && bytes.u16(withoutComment + 20) == 0) {
      // If it stands in the comment of another one, the directory will not account for that.
      return withoutComment;
    }
    return search(bytes);
  }

  private static long search(ArchiveBytes bytes) throws IOException {
    int length = (int) Math.min(bytes.size(), LOOKS_BACK);
    long start = bytes.size() - length;
    ByteBuffer tail = ByteBuffer.wrap(bytes.bytes(start, length)).order(ByteOrder.LITTLE_ENDIAN);
    int atEnd = -1;
    int last = -1;
    for (int i = 0; i <= length - LENGTH; i++) {
      if (tail.getInt(i) != Signature.END) {
        continue;
      }
      int end = i + LENGTH + Short.toUnsignedInt(tail.getShort(i + 20));
      if (atEnd >= 0) {
        // Some readers take the first, some the last: they would see two different packages.
        throw Problems.inconsistent(Location.ofPackage(), "end records", 1, 2, start + i);
      }
      if (end == length) {
        atEnd = i;
      } else if (end < length) {
        last = i;
      }
    }
    int chosen = atEnd >= 0 ? atEnd : last;
    return chosen < 0 ? -1 : start + chosen;
  }

  private static EndRecord read(ArchiveBytes bytes, long position) throws IOException {
    Numbers narrow = Numbers.read(bytes, position);
    Optional<Zip64EndRecord> zip64 = Zip64EndRecord.before(bytes, position);
    Numbers said = zip64.isPresent() ? narrow.widened(zip64.get(), position) : narrow;
    long directoryEnd = zip64.map(Zip64EndRecord::position).orElse(position);
    said.refuseImpossible(directoryEnd, position);
    long directoryStart = directoryEnd - said.size();
    long shift = directoryStart - said.start();
    if (zip64.isPresent() && zip64.get().shift() != shift) {
      throw inconsistent(
          "offset of the directory", said.start() + zip64.get().shift(), said.start(), position);
    }
    long end = position + LENGTH + bytes.u16(position + 20);
    return new EndRecord(said.entries(), directoryStart, directoryEnd, shift, end);
  }

  /** What the record says itself. */
  private record Numbers(
      long disk, long directoryDisk, long entriesHere, long entries, long size, long start) {
    private static final long MAX_U16 = 0xffff;
    private static final long MAX_U32 = 0xffff_ffffL;

    static Numbers read(ArchiveBytes bytes, long position) throws IOException {
      return new Numbers(
          bytes.u16(position + 4),
          bytes.u16(position + 6),
          bytes.u16(position + 8),
          bytes.u16(position + 10),
          bytes.u32(position + 12),
          bytes.u32(position + 16));
    }

    Numbers widened(Zip64EndRecord wide, long position) throws IOException {
      return new Numbers(
          wider("number of this disk", disk, MAX_U16, wide.disk(), position),
          wider("disk of the directory", directoryDisk, MAX_U16, wide.directoryDisk(), position),
          wider(
              "number of entries on this disk", entriesHere, MAX_U16, wide.entriesHere(), position),
          wider("number of entries", entries, MAX_U16, wide.entries(), position),
          wider("size of the directory", size, MAX_U32, wide.directorySize(), position),
          wider("offset of the directory", start, MAX_U32, wide.directoryStart(), position));
    }

    /** The ZIP64 value, which the narrow field must repeat unless it is filled with ones. */
    private static long wider(String what, long narrow, long filled, long wide, long position)
        throws IOException {
      if (narrow != filled && narrow != wide) {
        throw inconsistent(what, Long.toUnsignedString(wide), narrow, position);
      }
      return wide;
    }

    void refuseImpossible(long directoryEnd, long position) throws IOException {
      if (disk != 0 || directoryDisk != 0) {
        throw new DamagedFileException(
            Problem.of("zip.split", Location.ofPackage())
                .with("found", Math.max(disk, directoryDisk)));
      }
      if (entriesHere != entries || entries < 0) {
        throw inconsistent(
            "number of entries",
            Long.toUnsignedString(entries),
            Long.toUnsignedString(entriesHere),
            position);
      }
      if (size < 0 || size > directoryEnd) {
        throw inconsistent(
            "size of the directory",
            "at most " + directoryEnd,
            Long.toUnsignedString(size),
            position);
      }
      if (start < 0 || start > directoryEnd - size) {
        throw inconsistent(
            "offset of the directory", directoryEnd - size, Long.toUnsignedString(start), position);
      }
    }
  }

  private static DamagedFileException inconsistent(
      String what, Object expected, Object found, long position) {
    return Problems.inconsistent(Location.ofPackage(), what, expected, found, position);
  }
}
