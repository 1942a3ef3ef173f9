package dev.oneroster.csv.internal.archive;

import java.util.Set;

/** What operating systems leave in folders and archives for themselves. */
final class OsResidue {
  private static final Set<String> NAMES = Set.of(".ds_store", "thumbs.db", "desktop.ini");

  private OsResidue() {}

  static boolean matches(String name) {
    String[] parts = PathParts.of(name);
    for (int i = 0; i < parts.length - 1; i++) {
      if (parts[i].equals("__MACOSX")) {
        return true;
      }
    }
    String last = parts[parts.length - 1];
    return last.startsWith("._") || NAMES.contains(PathParts.folded(last));
  }
}
