package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the directory from its start to its end, entry by entry. */
final class CentralDirectory {
  private CentralDirectory() {}

  /**
   * Reads all entries.
   *
   * @return the entries in the directory's order
   * @throws DamagedFileException if there are too many, or they do not fill the directory exactly
   */
  static List<CentralEntry> read(ArchiveBytes bytes, EndRecord end, Limits limits)
      throws IOException {
    if (end.entries() > limits.maxEntries()) {
      throw new DamagedFileException(
          Problems.bomb(
              Location.ofPackage(), "entries", end.entries(), limits.maxEntries(), "maxEntries"));
    }
    List<CentralEntry> entries = new ArrayList<>();
    long position = end.directoryStart();
    while (entries.size() < end.entries()) {
      long next = endOfEntry(bytes, position, end, entries.size());
      refuseLongName(bytes, position, limits);
      entries.add(CentralEntry.read(bytes, position, end));
      position = next;
    }
    if (position != end.directoryEnd()) {
      throw Problems.inconsistent(
          Location.ofPackage(), "end of the directory", end.directoryEnd(), position, position);
    }
    return entries;
  }

  private static long endOfEntry(ArchiveBytes bytes, long position, EndRecord end, int number)
      throws IOException {
    boolean fits = position <= end.directoryEnd() - CentralEntry.LENGTH;
    if (!fits || bytes.i32(position) != Signature.CENTRAL_ENTRY) {
      throw Problems.inconsistent(
          Location.ofPackage(),
          "number of entries in the directory",
          end.entries(),
          number,
          position);
    }
    long next = position + CentralEntry.lengthAt(bytes, position);
    if (next > end.directoryEnd()) {
      throw Problems.inconsistent(
          Location.ofPackage(), "end of the directory", end.directoryEnd(), next, position);
    }
    return next;
  }

  /** Before anything is made of the name. */
  private static void refuseLongName(ArchiveBytes bytes, long position, Limits limits)
      throws IOException {
    int length = CentralEntry.nameLengthAt(bytes, position);
    if (length > limits.maxEntryNameBytes()) {
      byte[] start =
          CentralEntry.nameAt(bytes, position, Math.min(length, 2 * PrintedName.MAX_LENGTH));
      String printed = PrintedName.of(EntryName.decode(start, false).text());
      throw new DamagedFileException(
          Problems.beyondLimit(
              Location.ofFile(printed),
              "bytes in a name",
              length,
              limits.maxEntryNameBytes(),
              "maxEntryNameBytes"));
    }
  }
}
