package dev.oneroster.model;

/**
 * Whether a role is the main one of a user at an organization.
 *
 * <p>The vocabulary of roles.csv, column {@code roleType}.
 */
public final class RoleType extends VocabularyToken {

  /** The main role. */
  public static final RoleType PRIMARY = new RoleType("primary");

  /** A further role. */
  public static final RoleType SECONDARY = new RoleType("secondary");

  private static final Vocabulary<RoleType> VOCABULARY =
      Vocabulary.of(RoleType::new).tokensIn(OneRosterVersion.V1_2, PRIMARY, SECONDARY).build();

  private RoleType(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static RoleType of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<RoleType> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
