package dev.oneroster.model;

/**
 * The sex on record of a person.
 *
 * <p>The vocabulary of demographics.csv, column {@code sex}; in version 1.2 it is open to {@code
 * ext:} tokens.
 */
public final class Sex extends VocabularyToken {

  /** Male. */
  public static final Sex MALE = new Sex("male");

  /** Female. */
  public static final Sex FEMALE = new Sex("female");

  /** Unspecified. */
  public static final Sex UNSPECIFIED = new Sex("unspecified");

  /** Other. */
  public static final Sex OTHER = new Sex("other");

  private static final Vocabulary<Sex> VOCABULARY =
      Vocabulary.of(Sex::new)
          .tokens(MALE, FEMALE)
          .tokensIn(OneRosterVersion.V1_2, UNSPECIFIED, OTHER)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private Sex(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static Sex of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<Sex> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
