package dev.oneroster.model;

/**
 * The kind of an organization.
 *
 * <p>The vocabulary of orgs.csv, column {@code type}; in version 1.2 it is open to {@code ext:}
 * tokens.
 */
public final class OrgType extends VocabularyToken {

  /** A department of any organization but a national one. */
  public static final OrgType DEPARTMENT = new OrgType("department");

  /** A school. */
  public static final OrgType SCHOOL = new OrgType("school");

  /** A school district. */
  public static final OrgType DISTRICT = new OrgType("district");

  /** A local agency. */
  public static final OrgType LOCAL = new OrgType("local");

  /** A state agency. */
  public static final OrgType STATE = new OrgType("state");

  /** A national agency. */
  public static final OrgType NATIONAL = new OrgType("national");

  private static final Vocabulary<OrgType> VOCABULARY =
      Vocabulary.of(OrgType::new)
          .tokens(DEPARTMENT, SCHOOL, DISTRICT, LOCAL, STATE, NATIONAL)
          .extensibleIn(OneRosterVersion.V1_2)
          .build();

  private OrgType(String token) {
    super(token);
  }

  /**
   * The value of a token.
   *
   * @param token any text, whether or not the vocabulary knows it
   * @return the value that stands for it
   */
  public static OrgType of(String token) {
    return VOCABULARY.valueOf(token);
  }

  /**
   * The tokens that the binding knows.
   *
   * @return the vocabulary
   */
  public static Vocabulary<OrgType> vocabulary() {
    return VOCABULARY;
  }

  @Override
  public boolean isKnownIn(OneRosterVersion version) {
    return VOCABULARY.contains(token(), version);
  }
}
