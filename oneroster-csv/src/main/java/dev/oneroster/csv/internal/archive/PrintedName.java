package dev.oneroster.csv.internal.archive;

import dev.oneroster.csv.Location;

/**
 * A name from outside, fit for one line of a log or a terminal: control characters, line ends and
 * characters that change the reading direction are written as {@code \u001b}, and 80 characters are
 * kept.
 */
final class PrintedName {
  static final int MAX_LENGTH = 80;

  private PrintedName() {}

  /** The file of that name as a place. What has no name can only be placed in the package. */
  static Location locate(String name) {
    return name.isEmpty() ? Location.ofPackage() : Location.ofFile(of(name));
  }

  static String of(String name) {
    StringBuilder printed = new StringBuilder(Math.min(name.length(), MAX_LENGTH));
    int at = 0;
    while (at < name.length()) {
      int character = name.codePointAt(at);
      String shown = shown(character);
      at += Character.charCount(character);
      // One place stays free for the mark that something was cut.
      if (printed.length() + shown.length() > MAX_LENGTH - (at < name.length() ? 1 : 0)) {
        return printed.append('…').toString();
      }
      printed.append(shown);
    }
    return printed.toString();
  }

  private static String shown(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          escaped(character);
      default -> Character.toString(character);
    };
  }

  private static String escaped(int character) {
    StringBuilder escaped = new StringBuilder();
    for (char unit : Character.toChars(character)) {
      escaped.append("\\u").append(Integer.toHexString(0x10000 | unit), 1, 5);
    }
    return escaped.toString();
  }
}
