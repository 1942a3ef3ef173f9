package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;

/**
 * Walks the archive from its first byte to its last and accounts for each: every entry has a range
 * of its own, and what lies between the ranges hides no record.
 */
final class Layout {
  private static final String BEFORE = "before its start";
  private static final String BETWEEN = "between its records";

  private final ArchiveBytes bytes;
  private final EndRecord end;
  private final Problems problems;

  Layout(ArchiveBytes bytes, EndRecord end, Problems problems) {
    this.bytes = bytes;
    this.end = end;
    this.problems = problems;
  }

  /**
   * Verifies the layout.
   *
   * @return where each entry's data starts
   * @throws DamagedFileException if ranges overlap, a local header differs from the directory, or
   *     there is a record that the directory does not list
   */
  IdentityHashMap<CentralEntry, Long> verify(List<CentralEntry> entries) throws IOException {
    refuseManyfoldOverlap(entries);
    List<CentralEntry> inOrder = new ArrayList<>(entries);
    inOrder.sort(Comparator.comparingLong(CentralEntry::header));
    IdentityHashMap<CentralEntry, Long> dataStarts = new IdentityHashMap<>();
    long position = 0;
    for (int i = 0; i < inOrder.size(); i++) {
      CentralEntry entry = inOrder.get(i);
      long next = i + 1 < inOrder.size() ? inOrder.get(i + 1).header() : end.directoryStart();
      note(i == 0 ? BEFORE : BETWEEN, position, entry.header());
      long dataStart = LocalHeader.verify(bytes, entry, next);
      position = endOfEntry(entry, dataStart, next);
      dataStarts.put(entry, dataStart);
    }
    note(inOrder.isEmpty() ? BEFORE : BETWEEN, position, end.directoryStart());
    note("after its end", end.end(), bytes.size());
    return dataStarts;
  }

  /**
   * Entries that together have far more data than the archive must share it, as in bombs that list
   * one piece of data under many names. One wrong size alone cannot come near twice the archive.
   */
  private void refuseManyfoldOverlap(List<CentralEntry> entries) throws IOException {
    long packed = entries.stream().mapToLong(CentralEntry::compressedSize).sum();
    if (packed > 2 * bytes.size()) {
      throw new DamagedFileException(
          Problems.bomb(
              Location.ofPackage(), "compressed bytes in all entries", packed, bytes.size()));
    }
  }

  private long endOfEntry(CentralEntry entry, long dataStart, long next) throws IOException {
    long dataEnd = dataStart + entry.compressedSize();
    if (dataEnd > next) {
      throw Problems.inconsistent(
          entry.location(), "end of the entry", "at most " + next, dataEnd, entry.header());
    }
    if (!entry.hasDescriptor()) {
      return dataEnd;
    }
    return dataEnd + LocalHeader.descriptorLength(bytes, entry, dataEnd, next);
  }

  /** Bytes of no record: harmless, unless there is a record among them after all. */
  private void note(String where, long from, long to) throws IOException {
    if (from == to) {
      return;
    }
    OptionalLong record = Signature.findRecord(bytes, from, to);
    if (record.isPresent()) {
      throw Problems.inconsistent(
          Location.ofPackage(),
          "number of records that the directory does not list",
          0,
          "at least 1",
          record.getAsLong());
    }
    problems.note(Problems.surplus(where, to - from, from));
  }
}
