package dev.oneroster.model;

/**
 * How far scoring of a result has come.
 *
 * <p>The vocabulary of results.csv, column {@code scoreStatus}; in version 1.2 it is open to {@code
 * ext:} tokens.
 */
public final class ScoreStatus extends VocabularyToken {

  /** The student is exempt. */
  public static final ScoreStatus EXEMPT = new ScoreStatus("exempt");

  /** Scoring is done. */
  public static final ScoreStatus FULLY_GRADED = new ScoreStatus("fully graded");

  /** Nothing was handed in. */
  public static final ScoreStatus NOT_SUBMITTED = new ScoreStatus("not submitted");

  /** Scoring is under way. */
  public static final ScoreStatus PARTIALLY_GRADED = new ScoreStatus("partially graded");

  /** The work was handed in. */
  public static final ScoreStatus SUBMITTED = new ScoreStatus("submitted");

  private static final Vocabulary<ScoreStatus> VOCABULARY =
      Vocabulary.of(ScoreStatus::new)
          .tokens(EXEMPT, FULLY_GRADED, NOT_SUBMITTED, PARTIALLY_GRADED, SUBMITTED)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private ScoreStatus(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static ScoreStatus of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<ScoreStatus> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
