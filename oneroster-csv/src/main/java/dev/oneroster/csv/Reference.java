package dev.oneroster.csv;

import dev.oneroster.model.VocabularyToken;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the values of a column refer to: rows of a file, perhaps only those of one kind.
 *
 * <p>Values are immutable.
 */
public final class Reference {

  private final Supplier<RosterFile<?>> file;
  private final Optional<VocabularyToken> kind;

  Reference(Supplier<RosterFile<?>> file, Optional<VocabularyToken> kind) {
    this.file = file;
    this.kind = kind;
  }

  /**
   * The file whose sourcedIds are referred to.
   *
   * @return a data file
   */
  public RosterFile<?> file() {
    return file.get();
  }

  /**
   * The type or role that the row must have, such as {@code school}.
   *
   * @return a token, or empty if any row will do
   */
  public Optional<VocabularyToken> kind() {
    return kind;
  }

  /** The target as the binding's tables write it. */
  @Override
  public String toString() {
    return file().name() + kind.map(token -> " of kind " + token).orElse("");
  }
}
