package dev.oneroster.model;

/**
 * The kind of a class.
 *
 * <p>The vocabulary of classes.csv, column {@code classType}; in version 1.2 it is open to {@code
 * ext:} tokens.
 */
public final class ClassType extends VocabularyToken {

  /** A homeroom. */
  public static final ClassType HOMEROOM = new ClassType("homeroom");

  /** A class in the timetable. */
  public static final ClassType SCHEDULED = new ClassType("scheduled");

  private static final Vocabulary<ClassType> VOCABULARY =
      Vocabulary.of(ClassType::new)
          .tokens(HOMEROOM, SCHEDULED)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private ClassType(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static ClassType of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<ClassType> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
