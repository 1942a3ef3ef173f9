package dev.oneroster.csv.internal.archive;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A file's name taken apart at its separators. The backslash counts as one, as it does for half of
 * all readers. This is text only; nothing is looked up in a file system.
 */
final class PathParts {
  private PathParts() {}

  /** The parts between separators, at least one, possibly empty ones. */
  static String[] of(String name) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '/' || name.charAt(i) == '\\') {
        parts.add(name.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(name.substring(start));
    return parts.toArray(String[]::new);
  }

  /** The last part. */
  static String last(String name) {
    String[] parts = of(name);
    return parts[parts.length - 1];
  }

  /** What stands in front of the last separator; nothing for a name at the top. */
  static String folder(String name) {
    int length = name.length() - last(name).length();
    return name.substring(0, Math.max(0, length - 1));
  }

  /** Whether a name is that of something in a folder or below it. */
  static boolean lies(String name, String folder) {
    int at = folder.length();
    return name.startsWith(folder)
        && name.length() > at
        && (name.charAt(at) == '/' || name.charAt(at) == '\\');
  }

  /** What a file system would make of the name: {@code ./a//b} is {@code a/b}. */
  static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    for (String part : of(name)) {
      if (!part.isEmpty() && !part.equals(".")) {
        plain.append(plain.isEmpty() ? "" : "/").append(part);
      }
    }
    return plain.toString();
  }

  /** The name as a file system that ignores case and Unicode's forms would compare it. */
  static String folded(String name) {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    String composed = ascii ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
