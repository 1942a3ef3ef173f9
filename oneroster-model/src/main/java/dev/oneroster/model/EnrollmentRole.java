package dev.oneroster.model;

/**
 * The role of a user in a class.
 *
 * <p>The vocabulary of enrollments.csv, column {@code role}; in version 1.2 it is open to {@code
 * ext:} tokens.
 */
public final class EnrollmentRole extends VocabularyToken {

  /** An administrator. */
  public static final EnrollmentRole ADMINISTRATOR = new EnrollmentRole("administrator");

  /** A proctor. */
  public static final EnrollmentRole PROCTOR = new EnrollmentRole("proctor");

  /** A student. */
  public static final EnrollmentRole STUDENT = new EnrollmentRole("student");

  /** A teacher. */
  public static final EnrollmentRole TEACHER = new EnrollmentRole("teacher");

  private static final Vocabulary<EnrollmentRole> VOCABULARY =
      Vocabulary.of(EnrollmentRole::new)
          .tokens(ADMINISTRATOR, PROCTOR, STUDENT, TEACHER)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private EnrollmentRole(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static EnrollmentRole of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<EnrollmentRole> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
