package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.FieldType;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import dev.oneroster.model.constraint.Lexical;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The constraints of the model as checks of a cell's text: what they are compiled to. */
final class CellSteps {

  private static final Optional<CellProblem> NO_USER_ID = broken("value.user_ids");
  private static final Optional<CellProblem> NO_SCORE_SCALE_STEP = broken("value.score_scale");
  private static final Optional<CellProblem> NO_LIST_ITEM = noList("has an empty item");
  private static final Optional<CellProblem> SHORTENED = broken("value.scientific");

  private CellSteps() {}

  static Optional<CellProblem> broken(String code, Argument... arguments) {
    return Optional.of(new CellProblem(code, false, List.of(arguments)));
  }

  /** What is wrong with a value that is known all the same. */
  static Optional<CellProblem> wrong(String code, Argument... arguments) {
    return Optional.of(new CellProblem(code, true, List.of(arguments)));
  }

  /** A step that checks each item of a list. */
  static CellStep forEachItem(CellStep step) {
    CellStep one = step.untested();
    CellStep whole =
        cell -> {
          if (cell.indexOf(',') < 0) {
            return one.check(cell);
          }
          for (String item : FieldType.split(cell)) {
            Optional<CellProblem> problem = one.check(item);
            if (problem.isPresent()) {
              return problem;
            }
          }
          return Optional.empty();
        };
    return whole.with(step.byteTest().and(ByteTests.ONE_ITEM));
  }

  static Optional<CellProblem> sourcedId(String text) {
    if (text.isEmpty() || Lexical.isSourcedId(text)) {
      return Optional.empty();
    }
    int forbidden = Lexical.indexOfForbidden(text);
    if (forbidden < text.length()) {
      if (SpreadsheetText.isScientific(text)) {
        return SHORTENED;
      }
      return wrong(
          "value.guid_chars",
          new Argument("character", nameOf(text.codePointAt(forbidden)), false),
          new Argument("position", forbidden + 1, false));
    }
    return wrong("value.guid_length", new Argument("length", text.length(), false));
  }

  /** The id of an item of a list: it tells lists that are separated by something else. */
  static Optional<CellProblem> sourcedIdInList(String text) {
    Optional<CellProblem> problem = sourcedId(text);
    int forbidden = problem.isEmpty() ? text.length() : Lexical.indexOfForbidden(text);
    if (forbidden == text.length()) {
      return problem;
    }
    char c = text.charAt(forbidden);
    if (c == '[' && forbidden == 0) {
      return noList("is written as a list of JSON");
    }
    return c == ';' || c == '|' ? noList("separates its items by `" + c + "`") : problem;
  }

  private static Optional<CellProblem> noList(String fault) {
    return broken("value.list_syntax", new Argument("fault", fault, false));
  }

  private static String nameOf(int codePoint) {
    boolean visible = codePoint > ' ' && codePoint < 0x7f;
    return visible
        ? Character.toString(codePoint) + String.format(Locale.ROOT, " (U+%04X)", codePoint)
        : TextStep.nameOf(codePoint);
  }

  static Optional<CellProblem> userId(String text) {
    return text.isEmpty() || Lexical.isBracedPair(text) ? Optional.empty() : NO_USER_ID;
  }

  static Optional<CellProblem> scoreScaleStep(String text) {
    return text.isEmpty() || Lexical.isBracedPair(text) ? Optional.empty() : NO_SCORE_SCALE_STEP;
  }

  static Optional<CellProblem> listItem(String text) {
    return Lexical.isListItem(text) ? Optional.empty() : NO_LIST_ITEM;
  }

  static CellStep knownToken(Vocabulary<?> vocabulary, OneRosterVersion version) {
    return token ->
        vocabulary.contains(token, version)
            ? Optional.empty()
            : Optional.of(unknownToken(token, vocabulary, version));
  }

  /** The same for a list, whose mend is the whole list if that is known. */
  static CellStep knownTokens(Vocabulary<?> vocabulary, OneRosterVersion version) {
    CellStep one = knownToken(vocabulary, version);
    return list -> {
      if (list.indexOf(',') < 0) {
        return one.check(list);
      }
      List<String> items = FieldType.split(list);
      for (String token : items) {
        if (!vocabulary.contains(token, version)) {
          return Optional.of(unknownToken(token, items, vocabulary, version));
        }
      }
      return Optional.empty();
    };
  }

  private static CellProblem unknownToken(
      String token, Vocabulary<?> vocabulary, OneRosterVersion version) {
    return unknownToken(token, List.of(token), vocabulary, version);
  }

  private static CellProblem unknownToken(
      String token, List<String> items, Vocabulary<?> vocabulary, OneRosterVersion version) {
    List<String> known = vocabulary.tokens(version);
    boolean wrongCase = known.stream().anyMatch(candidate -> candidate.equalsIgnoreCase(token));
    List<String> allowed = new ArrayList<>(known);
    if (vocabulary.isExtensible(version)) {
      allowed.add("or " + VocabularyToken.EXTENSION_PREFIX + "name");
    }
    // What is meant is read out of the cell; that nothing is, says nothing about it.
    Argument meant =
        meant(items, vocabulary, version)
            .map(word -> new Argument("meant", word, true))
            .orElseGet(() -> new Argument("meant", "one of these", false));
    return new CellProblem(
        wrongCase ? "vocab.case" : VocabularyRules.codeOf(vocabulary),
        false,
        List.of(new Argument("allowed", List.copyOf(allowed), false), meant));
  }

  /** What the whole cell should be, if that is known of each of its items. */
  private static Optional<String> meant(
      List<String> items, Vocabulary<?> vocabulary, OneRosterVersion version) {
    List<String> meant = new ArrayList<>();
    for (String item : items) {
      Optional<String> word =
          vocabulary.contains(item, version)
              ? Optional.of(item)
              : VocabularyRules.meant(item, vocabulary, version);
      if (word.isEmpty()) {
        return Optional.empty();
      }
      meant.add(word.get());
    }
    return Optional.of(String.join(",", meant));
  }
}
