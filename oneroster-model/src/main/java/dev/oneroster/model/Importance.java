package dev.oneroster.model;

/**
 * The importance of a resource.
 *
 * <p>The vocabulary of resources.csv, column {@code importance}.
 */
public final class Importance extends VocabularyToken {

  /** The main resource. */
  public static final Importance PRIMARY = new Importance("primary");

  /** A further resource. */
  public static final Importance SECONDARY = new Importance("secondary");

  private static final Vocabulary<Importance> VOCABULARY =
      Vocabulary.of(Importance::new).tokens(PRIMARY, SECONDARY).build();

  private Importance(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static Importance of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<Importance> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
