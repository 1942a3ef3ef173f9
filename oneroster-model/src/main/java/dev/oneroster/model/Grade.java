package dev.oneroster.model;

/**
 * A grade level.
 *
 * <p>The vocabulary of the columns {@code grades}: CEDS entry grade levels in version 1.1, any
 * token in version 1.2.
 */
public final class Grade extends VocabularyToken {

  /** Infant or toddler. */
  public static final Grade INFANT_TODDLER = new Grade("IT");

  /** Preschool. */
  public static final Grade PRESCHOOL = new Grade("PR");

  /** Prekindergarten. */
  public static final Grade PREKINDERGARTEN = new Grade("PK");

  /** Transitional kindergarten. */
  public static final Grade TRANSITIONAL_KINDERGARTEN = new Grade("TK");

  /** Kindergarten. */
  public static final Grade KINDERGARTEN = new Grade("KG");

  /** First grade. */
  public static final Grade FIRST = new Grade("01");

  /** Second grade. */
  public static final Grade SECOND = new Grade("02");

  /** Third grade. */
  public static final Grade THIRD = new Grade("03");

  /** Fourth grade. */
  public static final Grade FOURTH = new Grade("04");

  /** Fifth grade. */
  public static final Grade FIFTH = new Grade("05");

  /** Sixth grade. */
  public static final Grade SIXTH = new Grade("06");

  /** Seventh grade. */
  public static final Grade SEVENTH = new Grade("07");

  /** Eighth grade. */
  public static final Grade EIGHTH = new Grade("08");

  /** Ninth grade. */
  public static final Grade NINTH = new Grade("09");

  /** Tenth grade. */
  public static final Grade TENTH = new Grade("10");

  /** Eleventh grade. */
  public static final Grade ELEVENTH = new Grade("11");

  /** Twelfth grade. */
  public static final Grade TWELFTH = new Grade("12");

  /** Grade 13. */
  public static final Grade GRADE_13 = new Grade("13");

  /** Postsecondary. */
  public static final Grade POSTSECONDARY = new Grade("PS");

  /** Ungraded. */
  public static final Grade UNGRADED = new Grade("UG");

  /** Another grade. */
  public static final Grade OTHER = new Grade("Other");

  private static final Vocabulary<Grade> VOCABULARY =
      Vocabulary.of(Grade::new)
          .tokensIn(
              OneRosterVersion.V1_1,
              INFANT_TODDLER,
              PRESCHOOL,
              PREKINDERGARTEN,
              TRANSITIONAL_KINDERGARTEN,
              KINDERGARTEN,
              FIRST,
              SECOND,
              THIRD,
              FOURTH,
              FIFTH,
              SIXTH,
              SEVENTH,
              EIGHTH,
              NINTH,
              TENTH,
              ELEVENTH,
              TWELFTH,
              GRADE_13,
              POSTSECONDARY,
              UNGRADED,
              OTHER)
          .unrestrictedIn(OneRosterVersion.V1_2)
          .build();

  private Grade(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static Grade of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<Grade> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
