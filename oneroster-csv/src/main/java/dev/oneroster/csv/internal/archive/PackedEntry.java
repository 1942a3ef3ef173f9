package dev.oneroster.csv.internal.archive;

/**
 * What it takes to read an entry, after its headers were verified.
 *
 * @param method stored or deflated
 * @param crc the CRC-32 that the content must have
 * @param dataStart where its data starts in the file
 */
record PackedEntry(SourceFile file, int method, long crc, long dataStart) {

  boolean isStored() {
    return method == CompressionMethod.STORED;
  }

  /** Some writers pack nothing as nothing, which no inflater would take. */
  boolean isEmpty() {
    return file.size() == 0 && file.compressedSize() == 0;
  }
}
