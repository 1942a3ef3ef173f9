package dev.oneroster.csv;

import dev.oneroster.csv.internal.Spelling;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a cell was plainly meant to be: blanks around it and around its items are taken out, and
 * what is left is written in its format's own form. Nothing is guessed and nothing is lost; a form
 * that could mean two things is left alone.
 */
final class CellRepair {

  private static final char NO_BREAK_SPACE = '\u00a0';

  private CellRepair() {}

  /** The text that was meant, if it is another one and right in form. */
  static Optional<String> of(FieldType<?> type, String cell, OneRosterVersion version) {
    String meant = isFreeText(type) ? cell.strip() : form(type, cell, version);
    return meant.equals(cell) || !isRight(type, meant, version)
        ? Optional.empty()
        : Optional.of(meant);
  }

  /** Whether any text is a value, so that blanks within and no-break spaces are data. */
  private static boolean isFreeText(FieldType<?> type) {
    return type == FieldType.TEXT || type == FieldType.ID;
  }

  private static String form(FieldType<?> type, String cell, OneRosterVersion version) {
    String bare = withoutOuterBlanks(cell);
    return type.isList()
        ? FieldType.split(bare).stream()
            .map(item -> token(type, withoutOuterBlanks(item), version))
            .collect(Collectors.joining(","))
        : token(type, type.plainForm(bare), version);
  }

  private static String withoutOuterBlanks(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == NO_BREAK_SPACE;
  }

  /** The token that a word stands for that differs from it in case, blanks or a lost zero only. */
  private static String token(FieldType<?> type, String word, OneRosterVersion version) {
    Optional<Vocabulary<?>> vocabulary = type.vocabulary();
    if (vocabulary.isEmpty() || word.isEmpty() || vocabulary.get().contains(word, version)) {
      return word;
    }
    List<String> meant =
        vocabulary.get().tokens(version).stream()
            .filter(token -> Spelling.differInBlanksOnly(word, token) || token.equals("0" + word))
            .toList();
    return meant.size() == 1 ? meant.get(0) : word;
  }

  private static boolean isRight(FieldType<?> type, String meant, OneRosterVersion version) {
    return meant.isEmpty()
        || (type.check(meant).filter(problem -> !problem.readable()).isEmpty()
            && hasKnownTokens(type, meant, version));
  }

  private static boolean hasKnownTokens(FieldType<?> type, String meant, OneRosterVersion version) {
    List<String> words = type.isList() ? FieldType.split(meant) : List.of(meant);
    return type.vocabulary().isEmpty()
        || words.stream().allMatch(word -> type.vocabulary().get().contains(word, version));
  }
}
