package dev.oneroster.validation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Settings as lines of text. A line is blank, a comment that starts with {@code #}, or one of
 *
 * <pre>
 * off CODE
 * on CODE
 * severity CODE error|warning|info
 * suppress CODE [file=NAME] [line=NUMBER] [sourcedId=ID] [column=NAME] because REASON
 * </pre>
 *
 * <p>A name with blanks stands in double quotes. Not thread-safe.
 */
final class SettingsText {

  private static final List<String> WORDS = List.of("off", "on", "severity", "suppress");
  private static final List<String> PLACES = List.of("file", "line", "sourcedId", "column");
  private static final String BECAUSE = " because ";

  private final List<String> mistakes = new ArrayList<>();
  private RuleSettings settings;

  private SettingsText(RuleCatalogue rules) {
    this.settings = RuleSettings.of(rules);
  }

  static RuleSettings read(Path file, RuleCatalogue rules) throws IOException {
    SettingsText text = new SettingsText(rules);
    long number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      String content = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
      text.readLine(number, content.strip());
    }
    if (!text.mistakes.isEmpty()) {
      throw new SettingsFormatException(String.valueOf(file.getFileName()), text.mistakes);
    }
    return text.settings;
  }

  private void readLine(long number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    try {
      settings = read(line);
    } catch (IllegalArgumentException mistake) {
      mistakes.add("line " + number + ": " + mistake.getMessage());
    }
  }

  private RuleSettings read(String line) {
    int because = line.indexOf(BECAUSE);
    List<String> words = words(because < 0 ? line : line.substring(0, because));
    String reason = because < 0 ? "" : line.substring(because + BECAUSE.length()).strip();
    String what = words.isEmpty() ? "" : words.get(0);
    switch (what) {
      case "off" -> {
        expect(words.size() == 2 && because < 0, "off CODE");
        return settings.off(words.get(1));
      }
      case "on" -> {
        expect(words.size() == 2 && because < 0, "on CODE");
        return settings.on(words.get(1));
      }
      case "severity" -> {
        expect(words.size() == 3 && because < 0, "severity CODE error|warning|info");
        return settings.severity(words.get(1), severity(words.get(2)));
      }
      case "suppress" -> {
        expect(
            words.size() >= 2 && because >= 0,
            "suppress CODE file=NAME sourcedId=ID column=NAME because REASON");
        return settings.suppress(suppression(words, reason));
      }
      default ->
          throw new IllegalArgumentException(
              "a line starts with one of " + String.join(", ", WORDS) + ", not with " + what);
    }
  }

  private static void expect(boolean fulfilled, String form) {
    if (!fulfilled) {
      throw new IllegalArgumentException("write: " + form);
    }
  }

  private static Severity severity(String word) {
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.token().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("a severity is error, warning or info, not " + word));
  }

  private static Suppression suppression(List<String> words, String reason) {
    List<Optional<String>> parts = new ArrayList<>();
    PLACES.forEach(name -> parts.add(Optional.empty()));
    for (String place : words.subList(2, words.size())) {
      int equals = place.indexOf('=');
      int part = PLACES.indexOf(equals < 0 ? place : place.substring(0, equals));
      if (equals < 0 || part < 0) {
        throw new IllegalArgumentException(
            "a place is told by " + String.join("=, ", PLACES) + "=, not by " + place);
      }
      if (parts.get(part).isPresent()) {
        throw new IllegalArgumentException(PLACES.get(part) + " is given twice");
      }
      parts.set(part, Optional.of(place.substring(equals + 1)));
    }
    OptionalLong line =
        parts.get(1).map(text -> OptionalLong.of(number(text))).orElse(OptionalLong.empty());
    return new Suppression(words.get(1), parts.get(0), line, parts.get(2), parts.get(3), reason);
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException("a line is a number, not " + text, none);
    }
  }

  /** The words of a line; what stands in double quotes is of one word, whatever it holds. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + " ").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && Character.isWhitespace(c)) {
        if (word.length() > 0) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else {
        word.append(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("a double quote is not closed");
    }
    return words;
  }
}
