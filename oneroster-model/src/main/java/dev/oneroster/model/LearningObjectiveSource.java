package dev.oneroster.model;

/**
 * Where the identifier of a learning objective comes from.
 *
 * <p>The vocabulary of the two files of learning objectives, column {@code source}; in version 1.2
 * it is open to {@code ext:} tokens.
 */
public final class LearningObjectiveSource extends VocabularyToken {

  /** The CASE standard: the identifier is a UUID URN. */
  public static final LearningObjectiveSource CASE = new LearningObjectiveSource("case");

  /** An unknown source. */
  public static final LearningObjectiveSource UNKNOWN = new LearningObjectiveSource("unknown");

  private static final Vocabulary<LearningObjectiveSource> VOCABULARY =
      Vocabulary.of(LearningObjectiveSource::new)
          .tokensIn(OneRosterVersion.V1_2, CASE, UNKNOWN)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private LearningObjectiveSource(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static LearningObjectiveSource of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<LearningObjectiveSource> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
