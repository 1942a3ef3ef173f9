package dev.oneroster.validation.spi;

import java.util.BitSet;

/**
 * A set of characters that a value may consist of.
 *
 * <pre>{@code
 * Characters.asciiLetters().and(Characters.asciiDigits()).and("._-")
 * }</pre>
 *
 * <p>Values are immutable.
 */
public final class Characters {

  private final BitSet set;
  private final String description;

  private Characters(BitSet set, String description) {
    this.set = set;
    this.description = description;
  }

  /**
   * The letters from A to Z and a to z.
   *
   * @return a set
   */
  public static Characters asciiLetters() {
    BitSet letters = range('A', 'Z');
    letters.or(range('a', 'z'));
    return new Characters(letters, "letters");
  }

  /**
   * The digits from 0 to 9.
   *
   * @return a set
   */
  public static Characters asciiDigits() {
    return new Characters(range('0', '9'), "digits");
  }

  /**
   * Single characters.
   *
   * @param characters each character of a text
   * @return a set
   */
  public static Characters of(String characters) {
    BitSet own = new BitSet();
    characters.codePoints().forEach(own::set);
    return new Characters(own, characters.replace(" ", "blank"));
  }

  /**
   * All characters but some: letters of all scripts, signs, blanks.
   *
   * @param characters each character of a text that does not belong
   * @return a set
   */
  public static Characters allBut(String characters) {
    BitSet others = range(Character.MIN_CODE_POINT, Character.MAX_CODE_POINT);
    characters.codePoints().forEach(others::clear);
    String shown =
        characters
            .replace("\r", "")
            .replace("\n", "line breaks ")
            .replace("\t", "tabulators ")
            .replace("\"", "double quotes ");
    return new Characters(others, "all characters but " + shown.strip());
  }

  private static BitSet range(int first, int last) {
    BitSet all = new BitSet();
    all.set(first, last + 1);
    return all;
  }

  /**
   * These and more.
   *
   * @param others other characters
   * @return a set
   */
  public Characters and(Characters others) {
    BitSet all = (BitSet) set.clone();
    all.or(others.set);
    return new Characters(all, description + ", " + others.description);
  }

  /**
   * These and single ones.
   *
   * @param characters each character of a text
   * @return a set
   */
  public Characters and(String characters) {
    return and(of(characters));
  }

  /**
   * Where a text has the first character that does not belong.
   *
   * @param text any text
   * @return a place from zero, or -1 if all belong
   */
  public int indexOfOther(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (!set.get(text.codePointAt(i))) {
        return i;
      }
    }
    return -1;
  }

  boolean isNone() {
    return set.isEmpty();
  }

  boolean isAll() {
    return set.cardinality() > Character.MAX_CODE_POINT;
  }

  /** Which they are, in words. */
  @Override
  public String toString() {
    return description;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Characters characters && set.equals(characters.set);
  }

  @Override
  public int hashCode() {
    return set.hashCode();
  }
}
