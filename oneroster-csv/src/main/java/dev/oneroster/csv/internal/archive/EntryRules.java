package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import java.util.Optional;

/** What may not be in an archive, judged from the directory alone. */
final class EntryRules {
  /** Small files may compress as they like. */
  static final long RATIO_GRACE = 1 << 20;

  private static final int MODE_KIND = 0xf000;
  private static final int REGULAR_FILE = 0x8000;
  private static final int FOLDER = 0x4000;

  /** How zip marks what it read from a pipe. The content is in the archive all the same. */
  private static final int NAMED_PIPE = 0x1000;

  private final Limits limits;
  private final Problems problems;
  private long totalSize;

  EntryRules(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  void check(CentralEntry entry) {
    Location at = entry.location();
    Optional<String> danger = entry.name().danger();
    if (danger.isPresent()) {
      problems.refuse(
          Problem.of("zip.unsafe_name", at)
              .with("name", entry.name().printed())
              .with("reason", danger.get()));
      return;
    }
    if (entry.name().isDoubtful()) {
      problems.note(Problem.of("zip.name_encoding", at).with("name", entry.name().printed()));
    }
    if (!checkKind(entry, at)) {
      return;
    }
    if (entry.encrypted()) {
      problems.refuse(Problem.of("zip.encrypted", at));
    } else if ((entry.flags() & CentralEntry.FLAG_PATCH) != 0) {
      refuseMethod(at, entry.method(), "patched data");
    } else if (!CompressionMethod.isReadable(entry.method())) {
      refuseMethod(at, entry.method(), CompressionMethod.name(entry.method()));
    } else {
      checkSize(entry, at);
    }
  }

  private void refuseMethod(Location at, int method, String name) {
    problems.refuse(Problem.of("zip.method", at).with("method", method).with("methodName", name));
  }

  private boolean checkKind(CentralEntry entry, Location at) {
    String kind = kind(entry);
    if (!kind.isEmpty()) {
      problems.refuse(Problem.of("zip.not_a_file", at).with("found", kind));
      return false;
    }
    if (entry.name().isFolder() && entry.size() > 0) {
      problems.refuse(
          Problems.inconsistency(at, "size of a folder", 0, entry.size(), entry.header()));
      return false;
    }
    return true;
  }

  /** What the entry is if neither a file nor a plain folder, or the empty string. */
  private static String kind(CentralEntry entry) {
    boolean folderName = entry.name().isFolder();
    String plain = PathParts.plain(entry.name().text());
    if (folderName && PathParts.folded(plain).endsWith(".csv")) {
      return "a folder";
    }
    return switch (entry.unixMode() & MODE_KIND) {
      case 0, REGULAR_FILE, NAMED_PIPE -> !folderName && entry.dosFolder() ? "a folder" : "";
      case FOLDER -> folderName ? "" : "a folder";
      case 0xa000 -> "a symbolic link";
      case 0x2000, 0x6000 -> "a device";
      case 0xc000 -> "a socket";
      // Systems other than Unix may keep something else in these bits.
      default -> "";
    };
  }

  private void checkSize(CentralEntry entry, Location at) {
    long size = entry.size();
    long compressed = Math.max(entry.compressedSize(), 1);
    if (size > inflateBound(compressed, limits)) {
      problems.refuse(
          Problems.bomb(
              at,
              "bytes for each compressed byte",
              size / compressed,
              limits.maxInflateRatio(),
              "maxInflateRatio"));
    } else if (size > limits.maxEntryBytes()) {
      problems.refuse(
          Problems.beyondLimit(
              at, "bytes in one file", size, limits.maxEntryBytes(), "maxEntryBytes"));
    } else {
      totalSize = Math.min(totalSize, Long.MAX_VALUE - size) + size;
    }
  }

  /** Judges all entries together, once it is certain that they do not share their data. */
  void checkTotal() {
    if (totalSize > limits.maxTotalBytes()) {
      problems.refuse(
          Problems.beyondLimit(
              Location.ofPackage(),
              "bytes in all files",
              totalSize,
              limits.maxTotalBytes(),
              "maxTotalBytes"));
    }
  }

  /** How far an entry may inflate. */
  static long inflateBound(long compressedSize, Limits limits) {
    long ratio = limits.maxInflateRatio();
    boolean overflows = compressedSize > Long.MAX_VALUE / Math.max(ratio, 1);
    return Math.max(RATIO_GRACE, overflows ? Long.MAX_VALUE : compressedSize * ratio);
  }
}
