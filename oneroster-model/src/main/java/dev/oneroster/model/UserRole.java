package dev.oneroster.model;

/**
 * The role of a user at an organization.
 *
 * <p>The vocabulary of users.csv in version 1.1 and roles.csv in version 1.2, column {@code role};
 * in version 1.2 it is open to {@code ext:} tokens.
 */
public final class UserRole extends VocabularyToken {

  /** An aide. */
  public static final UserRole AIDE = new UserRole("aide");

  /** A guardian. */
  public static final UserRole GUARDIAN = new UserRole("guardian");

  /** A parent. */
  public static final UserRole PARENT = new UserRole("parent");

  /** A proctor. */
  public static final UserRole PROCTOR = new UserRole("proctor");

  /** A relative who is neither parent nor guardian. */
  public static final UserRole RELATIVE = new UserRole("relative");

  /** A student. */
  public static final UserRole STUDENT = new UserRole("student");

  /** A teacher. */
  public static final UserRole TEACHER = new UserRole("teacher");

  /** An administrator; version 1.2 tells three kinds apart. */
  public static final UserRole ADMINISTRATOR = new UserRole("administrator");

  /** A counselor. */
  public static final UserRole COUNSELOR = new UserRole("counselor");

  /** An administrator of a district. */
  public static final UserRole DISTRICT_ADMINISTRATOR = new UserRole("districtAdministrator");

  /** A principal. */
  public static final UserRole PRINCIPAL = new UserRole("principal");

  /** An administrator of a school. */
  public static final UserRole SITE_ADMINISTRATOR = new UserRole("siteAdministrator");

  /** An administrator of a computer system. */
  public static final UserRole SYSTEM_ADMINISTRATOR = new UserRole("systemAdministrator");

  private static final Vocabulary<UserRole> VOCABULARY =
      Vocabulary.of(UserRole::new)
          .tokens(AIDE, GUARDIAN, PARENT, PROCTOR, RELATIVE, STUDENT, TEACHER)
          .tokensIn(OneRosterVersion.V1_1, ADMINISTRATOR)
          .tokensIn(
              OneRosterVersion.V1_2,
              COUNSELOR,
              DISTRICT_ADMINISTRATOR,
              PRINCIPAL,
              SITE_ADMINISTRATOR,
              SYSTEM_ADMINISTRATOR)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private UserRole(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static UserRole of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<UserRole> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
