package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of a file's rows, such as the types of organizations, as one byte each: what an index
 * keeps of a row so that references can ask for rows of a kind.
 */
final class Kinds {

  /** The row's kind is not known: blank, wrong, or the row could not be read. */
  static final byte UNKNOWN = 0;

  private static final byte EXTENSION = 1;
  private static final byte FIRST_TOKEN = 2;

  private Kinds() {}

  /** The column that tells the kind of a file's rows, if any reference asks for one. */
  static <T extends RosterRecord> Optional<Column<T, ?>> column(
      RosterFile<T> file, OneRosterVersion version) {
    List<VocabularyToken> wanted =
        RosterFiles.in(version).stream()
            .flatMap(source -> source.columns(version).stream())
            .flatMap(column -> column.reference().stream())
            .filter(reference -> reference.file() == file)
            .flatMap(reference -> reference.kind().stream())
            .toList();
    return file.columns(version).stream()
        .filter(column -> !column.type().isList())
        .filter(column -> column.type().vocabulary().filter(v -> hasAny(v, wanted)).isPresent())
        .findFirst();
  }

  private static boolean hasAny(Vocabulary<?> vocabulary, List<VocabularyToken> tokens) {
    return tokens.stream().anyMatch(token -> vocabulary.valueOf(token.token()).equals(token));
  }

  /** The byte of a token that the vocabulary lists. */
  static byte of(VocabularyToken token, Vocabulary<?> vocabulary, OneRosterVersion version) {
    return of(token.token(), vocabulary, version);
  }

  /** The byte of a token. */
  static byte of(String token, Vocabulary<?> vocabulary, OneRosterVersion version) {
    List<String> tokens = vocabulary.tokens(version);
    int place = tokens.indexOf(token);
    if (place >= 0) {
      return (byte) (FIRST_TOKEN + place);
    }
    return vocabulary.contains(token, version) ? EXTENSION : UNKNOWN;
  }

  /**
   * Whether a row of a kind will do where another kind is asked for; unknown ones and extensions
   * do.
   */
  static boolean satisfies(byte kind, byte wanted) {
    return kind == wanted || kind == UNKNOWN || kind == EXTENSION;
  }
}
