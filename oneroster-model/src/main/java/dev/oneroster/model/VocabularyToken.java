package dev.oneroster.model;

import java.util.Objects;

/**
 * A value from a vocabulary of the binding, known or not: files hold extension tokens ({@code
 * ext:program}) and wrong ones, and both are representable. Whether a token is allowed in a version
 * is a constraint, not a matter of construction.
 *
 * <p>Values are immutable; two of the same vocabulary with the same token are equal.
 */
public abstract class VocabularyToken {

  /** What every extension token starts with (binding 1.2, section 4). */
  public static final String EXTENSION_PREFIX = "ext:";

  private final String token;

  VocabularyToken(String token) {
    this.token = Objects.requireNonNull(token, "token");
  }

  /**
   * The token as files hold it.
   *
   * @return the text, blanks and case as given
   */
  public final String token() {
    return token;
  }

  /**
   * Whether the token has the form of an extension: {@code ext:} and a name.
   *
   * @return true for {@code ext:program}, false for {@code ext:} alone
   */
  public final boolean isExtension() {
    return isExtension(token);
  }

  static boolean isExtension(String token) {
    return token.length() > EXTENSION_PREFIX.length() && token.startsWith(EXTENSION_PREFIX);
  }

  /**
   * Whether the binding allows this token.
   *
   * @param version the binding's version
   * @return true for tokens of the vocabulary and, where it is open, extension tokens
   */
  public abstract boolean isKnownIn(OneRosterVersion version);

  @Override
  public final boolean equals(Object other) {
    return other instanceof VocabularyToken that
        && that.getClass() == getClass()
        && that.token.equals(token);
  }

  @Override
  public final int hashCode() {
    return token.hashCode();
  }

  /** The token. */
  @Override
  public final String toString() {
    return token;
  }
}
