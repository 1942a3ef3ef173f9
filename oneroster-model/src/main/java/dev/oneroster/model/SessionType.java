package dev.oneroster.model;

/**
 * The kind of an academic session.
 *
 * <p>The vocabulary of academicSessions.csv, column {@code type}; in version 1.2 it is open to
 * {@code ext:} tokens.
 */
public final class SessionType extends VocabularyToken {

  /** A period that ends with grades. */
  public static final SessionType GRADING_PERIOD = new SessionType("gradingPeriod");

  /** A half of a school year. */
  public static final SessionType SEMESTER = new SessionType("semester");

  /** A whole school year. */
  public static final SessionType SCHOOL_YEAR = new SessionType("schoolYear");

  /** A part of a school year. */
  public static final SessionType TERM = new SessionType("term");

  private static final Vocabulary<SessionType> VOCABULARY =
      Vocabulary.of(SessionType::new)
          .tokens(GRADING_PERIOD, SEMESTER, SCHOOL_YEAR, TERM)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private SessionType(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static SessionType of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<SessionType> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
