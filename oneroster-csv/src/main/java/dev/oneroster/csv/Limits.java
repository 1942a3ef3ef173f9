package dev.oneroster.csv;

import java.util.stream.LongStream;
import org.immutables.value.Value;

/**
 * Every bound that reading a package keeps, so that no input can exhaust memory or time. Going past
 * one gives a located problem that names the option here, never a crash.
 *
 * <p>Some bounds are not options. An archive in the archive is never opened. The items of a list
 * are bounded by its cell, empty lines by their file: both cost no more than other text. A number
 * has at most 40 digits and an exponent of 30. Whoever validates says how many findings are kept
 * and how long it may take.
 *
 * <p>The defaults leave room for the largest real rosters known; {@link #untrusted()} is for public
 * upload endpoints. Values are immutable.
 */
@Value.Immutable
@LimitsStyle
public interface Limits {

  /**
   * The default limits.
   *
   * @return limits for files from a partner
   */
  static Limits defaults() {
    return builder().build();
  }

  /**
   * Tighter limits: 256 MiB of archive, 1 GiB an entry, 2 GiB in all.
   *
   * @return limits for files from anybody
   */
  static Limits untrusted() {
    return builder()
        .maxArchiveBytes(256L << 20)
        .maxEntryBytes(1L << 30)
        .maxTotalBytes(2L << 30)
        .build();
  }

  /**
   * A builder that starts from the defaults.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The archive's own size, 2 GiB by default.
   *
   * @return bytes
   */
  @Value.Default
  default long maxArchiveBytes() {
    return 2L << 30;
  }

  /**
   * Entries in an archive, or files in a folder, 1,000 by default.
   *
   * @return a count
   */
  @Value.Default
  default int maxEntries() {
    return 1_000;
  }

  /**
   * The length of an entry's name, 255 bytes by default.
   *
   * @return bytes
   */
  @Value.Default
  default int maxEntryNameBytes() {
    return 255;
  }

  /**
   * One file's size after inflating, 8 GiB by default.
   *
   * @return bytes
   */
  @Value.Default
  default long maxEntryBytes() {
    return 8L << 30;
  }

  /**
   * The size of all files after inflating, 16 GiB by default.
   *
   * @return bytes
   */
  @Value.Default
  default long maxTotalBytes() {
    return 16L << 30;
  }

  /**
   * Inflated bytes for each compressed byte of an entry, past the first mebibyte: 200 by default.
   * Legal rosters have been measured up to 54.
   *
   * @return a ratio
   */
  @Value.Default
  default int maxInflateRatio() {
    return 200;
  }

  /**
   * Columns in a file, 512 by default.
   *
   * @return a count
   */
  @Value.Default
  default int maxColumns() {
    return 512;
  }

  /**
   * Characters in a cell, 65,536 by default.
   *
   * @return UTF-16 units
   */
  @Value.Default
  default int maxCellCharacters() {
    return 65_536;
  }

  /**
   * Characters in a record, 1 Mi by default.
   *
   * @return UTF-16 units
   */
  @Value.Default
  default int maxRecordCharacters() {
    return 1 << 20;
  }

  /**
   * Lines that a quoted cell may reach over before its quote counts as never closed, 64 by default.
   *
   * @return a count
   */
  @Value.Default
  default int maxQuotedLines() {
    return 64;
  }

  /**
   * Rows in a file, 1,000,000,000 by default. What comes behind is not read, and the file counts as
   * unread.
   *
   * @return a count
   */
  @Value.Default
  default long maxRows() {
    return 1_000_000_000;
  }

  /**
   * Rows in the manifest, 1,000 by default, the header and not empty ones among them. The binding
   * has 26, and all are kept in memory. What comes behind is not read.
   *
   * @return a count
   */
  @Value.Default
  default int maxManifestRows() {
    return 1_000;
  }

  /** Refuses limits that nothing could satisfy. */
  @Value.Check
  default void check() {
    long smallest =
        LongStream.of(
                maxArchiveBytes(),
                maxEntries(),
                maxEntryNameBytes(),
                maxEntryBytes(),
                maxTotalBytes(),
                maxInflateRatio(),
                maxColumns(),
                maxCellCharacters(),
                maxRecordCharacters(),
                maxQuotedLines(),
                maxRows(),
                maxManifestRows())
            .min()
            .orElseThrow();
    if (smallest < 1) {
      throw new IllegalArgumentException("a limit must be at least 1, is " + smallest);
    }
  }

  /** Builds limits; {@code build} throws IllegalArgumentException if one is less than 1. */
  final class Builder extends ImmutableLimits.Builder {
    Builder() {}
  }
}
