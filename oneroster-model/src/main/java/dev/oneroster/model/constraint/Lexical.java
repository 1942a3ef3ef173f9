package dev.oneroster.model.constraint;

/**
 * The lexical forms that the constraints of this package ask for, as plain scanners: no regular
 * expression ever sees input.
 */
public final class Lexical {

  /** The most characters that a sourcedId may have: "less than 256" (binding, section 3). */
  public static final int MAX_SOURCED_ID_LENGTH = 255;

  private static final String URN_PREFIX = "urn:uuid:";

  private Lexical() {}

  /**
   * Whether text is a GUID of the binding.
   *
   * @param text any text
   * @return true for 1 to 255 characters, all of them allowed
   */
  public static boolean isSourcedId(String text) {
    return !text.isEmpty()
        && text.length() <= MAX_SOURCED_ID_LENGTH
        && indexOfForbidden(text) == text.length();
  }

  /**
   * Where the first character stands that a GUID may not hold.
   *
   * @param text any text
   * @return an index, or the text's length if there is none
   */
  public static int indexOfForbidden(String text) {
    int index = 0;
    while (index < text.length() && isSourcedIdCharacter(text.charAt(index))) {
      index++;
    }
    return index;
  }

  private static boolean isSourcedIdCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || (c >= 'A' && c <= 'Z')
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '/'
        || c == '@';
  }

  /**
   * Whether text is one pair in braces, {@code {left:right}}, split at the first colon.
   *
   * @param text any text
   * @return true if both sides have something beside blanks, and no braces
   */
  public static boolean isBracedPair(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && text.charAt(0) == '{'
        && text.indexOf('{', 1) < 0
        && text.indexOf('}') == text.length() - 1
        && !isBlank(text, 1, colon)
        && !isBlank(text, colon + 1, text.length() - 1);
  }

  private static boolean isBlank(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at == to;
  }

  /**
   * Whether text can be an item of a list in one cell.
   *
   * @param text any text
   * @return true unless it is empty or holds a comma
   */
  public static boolean isListItem(String text) {
    return !text.isEmpty() && text.indexOf(',') < 0;
  }

  /**
   * Whether text is a UUID URN, in either case (RFC 4122, section 3).
   *
   * @param text any text
   * @return true for {@code urn:uuid:} and 36 characters in the form of a UUID
   */
  public static boolean isUuidUrn(String text) {
    if (text.length() != URN_PREFIX.length() + 36 || !isUrnPrefix(text)) {
      return false;
    }
    for (int i = 0; i < 36; i++) {
      char c = text.charAt(URN_PREFIX.length() + i);
      boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
      if (hyphen ? c != '-' : !isHexadecimal(c)) {
        return false;
      }
    }
    return true;
  }

  /** Of ASCII letters only: the JDK's comparison without case takes a dotless i for an i, too. */
  private static boolean isUrnPrefix(String text) {
    for (int i = 0; i < URN_PREFIX.length(); i++) {
      char c = text.charAt(i);
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      if (lower != URN_PREFIX.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexadecimal(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
