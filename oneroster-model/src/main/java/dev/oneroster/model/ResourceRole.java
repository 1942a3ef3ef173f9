package dev.oneroster.model;

/**
 * A role that a resource is for.
 *
 * <p>The vocabulary of resources.csv, column {@code roles}; in version 1.2 it is open to {@code
 * ext:} tokens.
 */
public final class ResourceRole extends VocabularyToken {

  /** An administrator. */
  public static final ResourceRole ADMINISTRATOR = new ResourceRole("administrator");

  /** An aide. */
  public static final ResourceRole AIDE = new ResourceRole("aide");

  /** A guardian. */
  public static final ResourceRole GUARDIAN = new ResourceRole("guardian");

  /** A parent. */
  public static final ResourceRole PARENT = new ResourceRole("parent");

  /** A proctor. */
  public static final ResourceRole PROCTOR = new ResourceRole("proctor");

  /** A relative who is neither parent nor guardian. */
  public static final ResourceRole RELATIVE = new ResourceRole("relative");

  /** A student. */
  public static final ResourceRole STUDENT = new ResourceRole("student");

  /** A teacher. */
  public static final ResourceRole TEACHER = new ResourceRole("teacher");

  private static final Vocabulary<ResourceRole> VOCABULARY =
      Vocabulary.of(ResourceRole::new)
          .tokens(ADMINISTRATOR, AIDE, GUARDIAN, PARENT, PROCTOR, RELATIVE, STUDENT, TEACHER)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private ResourceRole(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static ResourceRole of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<ResourceRole> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
