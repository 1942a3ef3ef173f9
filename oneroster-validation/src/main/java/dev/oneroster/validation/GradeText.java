package dev.oneroster.validation;

import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody meant who wrote a grade otherwise than CEDS does, whose entry grade levels version
 * 1.1 asks for.
 */
final class GradeText {

  private static final List<String> LEVELS = Grade.vocabulary().tokens(OneRosterVersion.V1_1);

  private GradeText() {}

  /** The level that a text means, or several joined by commas for a range such as K-12. */
  static Optional<String> meant(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    Optional<String> level = level(word);
    int dash = word.indexOf('-');
    return level.isPresent() || dash < 1 ? level : range(word, dash);
  }

  private static Optional<String> level(String word) {
    for (String level : LEVELS) {
      if (level.equalsIgnoreCase(word)) {
        return Optional.of(level);
      }
    }
    return switch (word) {
      case "k", "kg5", "kindergarten", "kinder", "0", "00" -> Optional.of("KG");
      case "pk3", "pk4", "p3", "p4", "prek", "pre-k", "pre-kindergarten", "prekindergarten", "-1" ->
          Optional.of("PK");
      case "preschool" -> Optional.of("PR");
      case "ungraded" -> Optional.of("UG");
      default -> Optional.of(number(word)).filter(LEVELS::contains);
    };
  }

  /** The level of a number however it is dressed up: {@code 9}, {@code 9.0}, {@code grade 9}. */
  private static String number(String word) {
    String bare = word;
    for (String dress : List.of("grade", "gr.", "gr", "th", "st", "nd", "rd", ".0")) {
      if (bare.startsWith(dress)) {
        bare = bare.substring(dress.length());
      } else if (bare.endsWith(dress)) {
        bare = bare.substring(0, bare.length() - dress.length());
      }
      bare = bare.strip();
    }
    return bare.length() == 1 ? "0" + bare : bare;
  }

  private static Optional<String> range(String word, int dash) {
    int first = LEVELS.indexOf(level(word.substring(0, dash).strip()).orElse(""));
    int last = LEVELS.indexOf(level(word.substring(dash + 1).strip()).orElse(""));
    int kindergarten = LEVELS.indexOf("KG");
    if (first < kindergarten || last <= first || last > LEVELS.indexOf("13")) {
      return Optional.empty();
    }
    return Optional.of(String.join(",", new ArrayList<>(LEVELS.subList(first, last + 1))));
  }
}
