package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.Reference;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import java.util.ArrayList;
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
    List<VocabularyToken> wanted = wanted(file, version);
    for (Column<T, ?> column : file.columns(version)) {
      Optional<Vocabulary<?>> vocabulary = column.type().vocabulary();
      if (!column.type().isList() && vocabulary.isPresent() && hasAny(vocabulary.get(), wanted)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /** The kinds of a file's rows that references ask for. */
  private static List<VocabularyToken> wanted(RosterFile<?> file, OneRosterVersion version) {
    List<VocabularyToken> wanted = new ArrayList<>();
    for (RosterFile<?> source : RosterFiles.in(version)) {
      for (Column<?, ?> column : source.columns(version)) {
        Optional<Reference> reference = column.reference();
        if (reference.isPresent() && reference.get().file() == file) {
          reference.get().kind().ifPresent(wanted::add);
        }
      }
    }
    return wanted;
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
