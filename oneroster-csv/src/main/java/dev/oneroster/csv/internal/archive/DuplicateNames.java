package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses names that a reader, or a file system, could take for one another. */
final class DuplicateNames {
  private DuplicateNames() {}

  static void refuse(List<CentralEntry> files, Problems problems) {
    Map<String, CentralEntry> seen = new HashMap<>();
    for (CentralEntry file : files) {
      String plain = PathParts.plain(file.name().text());
      CentralEntry earlier = seen.putIfAbsent(PathParts.folded(plain), file);
      if (earlier != null) {
        boolean sameContent = earlier.crc() == file.crc() && earlier.size() == file.size();
        problems.refuse(
            duplicate(
                earlier.name().text(),
                file.name().text(),
                sizes(earlier.size(), file.size())
                    + (sameContent ? ", the same content" : ", different content")));
      }
    }
  }

  static String sizes(long earlier, long later) {
    return earlier + " and " + later + " bytes";
  }

  /** The problem of a second file, located at it. */
  static Problem duplicate(String earlier, String later, String comparison) {
    boolean sameCase = PathParts.plain(earlier).equals(PathParts.plain(later));
    String code = sameCase ? "zip.duplicate_entry" : "zip.duplicate_entry_case";
    return Problem.of(code, PrintedName.locate(later))
        .with("found", PrintedName.of(later))
        .with("earlier", PrintedName.of(earlier))
        .with("comparison", comparison);
  }
}
