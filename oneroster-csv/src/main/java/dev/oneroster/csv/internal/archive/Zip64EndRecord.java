package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.io.IOException;
import java.util.Optional;

/**
 * The end record of archives with wide numbers, found through its locator.
 *
 * @param position where the record starts
 * @param shift how many bytes before the archive its own offsets do not count
 */
record Zip64EndRecord(
    long position,
    long shift,
    long disk,
    long directoryDisk,
    long entriesHere,
    long entries,
    long directorySize,
    long directoryStart) {

  private static final int LOCATOR_LENGTH = 20;
  private static final int LENGTH = 56;
  private static final int BEFORE_CONTENT = 12;

  /**
   * Reads the record that belongs to an end record.
   *
   * @param endRecord where the end record starts
   * @return the record, or empty if there is no locator
   */
  static Optional<Zip64EndRecord> before(ArchiveBytes bytes, long endRecord) throws IOException {
    long locator = endRecord - LOCATOR_LENGTH;
    if (locator < 0 || bytes.i32(locator) != Signature.ZIP64_LOCATOR) {
      return Optional.empty();
    }
    long disks = bytes.u32(locator + 16);
    if (bytes.i32(locator + 4) != 0 || disks > 1) {
      throw new DamagedFileException(
          Problem.of("zip.split", Location.ofPackage()).with("found", disks));
    }
    long declared = bytes.i64(locator + 8);
    long position = find(bytes, locator, declared);
    long contentLength = bytes.i64(position + 4);
    if (contentLength != locator - position - BEFORE_CONTENT) {
      throw Problems.inconsistent(
          Location.ofPackage(),
          "length of the ZIP64 end record",
          locator - position - BEFORE_CONTENT,
          Long.toUnsignedString(contentLength),
          position);
    }
    return Optional.of(
        new Zip64EndRecord(
            position,
            position - declared,
            bytes.u32(position + 16),
            bytes.u32(position + 20),
            bytes.i64(position + 24),
            bytes.i64(position + 32),
            bytes.i64(position + 40),
            bytes.i64(position + 48)));
  }

  /** Where the locator says, or just before it when something was put before the archive. */
  private static long find(ArchiveBytes bytes, long locator, long declared) throws IOException {
    long latest = locator - LENGTH;
    if (declared >= 0 && declared <= latest && bytes.i32(declared) == Signature.ZIP64_END) {
      return declared;
    }
    if (declared >= 0 && declared <= latest && bytes.i32(latest) == Signature.ZIP64_END) {
      return latest;
    }
    throw Problems.inconsistent(
        Location.ofPackage(),
        "offset of the ZIP64 end record",
        Math.max(latest, 0),
        Long.toUnsignedString(declared),
        locator);
  }
}
