package dev.oneroster.model;

/**
 * The status of a record in a delta file.
 *
 * <p>The vocabulary of files of both versions, column {@code status}.
 */
public final class RecordStatus extends VocabularyToken {

  /** The record is new or changed. */
  public static final RecordStatus ACTIVE = new RecordStatus("active");

  /** The record is to be deleted. */
  public static final RecordStatus TO_BE_DELETED = new RecordStatus("tobedeleted");

  private static final Vocabulary<RecordStatus> VOCABULARY =
      Vocabulary.of(RecordStatus::new).tokens(ACTIVE, TO_BE_DELETED).build();

  private RecordStatus(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static RecordStatus of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<RecordStatus> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
