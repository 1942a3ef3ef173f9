package dev.oneroster.validation;

import java.util.stream.Stream;

/**
 * A look at a cell's bytes that tells of nearly all good cells that they are good, so that no text
 * has to be made of them: by the {@link ByteKinds kinds} of bytes that they have, anywhere or at
 * their ends, by their length, and by a {@link Form} where that is not enough. Immutable.
 */
final class ByteTest {

  /** What no kinds of bytes can tell. */
  @FunctionalInterface
  interface Form {
    /**
     * Whether a cell is surely good.
     *
     * @param bytes where the cell lies, as UTF-8
     * @param from where it begins; it is not blank
     * @param to where it ends
     * @param kinds the kinds of its bytes
     */
    boolean passes(byte[] bytes, int from, int to, int kinds);
  }

  private static final Form[] NO_FORMS = {};

  /** Knows nothing. */
  static final ByteTest NEVER =
      new ByteTest(ByteKinds.ALL, ByteKinds.ALL, ByteKinds.ALL, 0, NO_FORMS);

  /** Passes all cells. */
  static final ByteTest ALWAYS = new ByteTest(0, 0, 0, Integer.MAX_VALUE, NO_FORMS);

  private final int forbidden;
  private final int forbiddenFirst;
  private final int forbiddenLast;
  private final int maxLength;
  private final Form[] forms;

  private ByteTest(
      int forbidden, int forbiddenFirst, int forbiddenLast, int maxLength, Form[] forms) {
    this.forbidden = forbidden;
    this.forbiddenFirst = forbiddenFirst;
    this.forbiddenLast = forbiddenLast;
    this.maxLength = maxLength;
    this.forms = forms;
  }

  /** Passes cells without bytes of some kinds. */
  static ByteTest without(int kinds) {
    return new ByteTest(kinds, 0, 0, Integer.MAX_VALUE, NO_FORMS);
  }

  /** Passes cells that have bytes of some kinds only. */
  static ByteTest only(int kinds) {
    return without(~kinds);
  }

  static ByteTest of(Form form) {
    return ALWAYS.and(form);
  }

  /** Passes what begins with none of some kinds, too. */
  ByteTest notFirst(int kinds) {
    return new ByteTest(forbidden, forbiddenFirst | kinds, forbiddenLast, maxLength, forms);
  }

  /** Passes what ends with none of some kinds, too. */
  ByteTest notLast(int kinds) {
    return new ByteTest(forbidden, forbiddenFirst, forbiddenLast | kinds, maxLength, forms);
  }

  /** Passes what has at most so many bytes, too. */
  ByteTest upTo(int length) {
    return new ByteTest(
        forbidden, forbiddenFirst, forbiddenLast, Math.min(maxLength, length), forms);
  }

  /** Passes what has a form, too. */
  ByteTest and(Form form) {
    return and(new ByteTest(0, 0, 0, Integer.MAX_VALUE, new Form[] {form}));
  }

  /** Passes what both pass. */
  ByteTest and(ByteTest other) {
    return new ByteTest(
        forbidden | other.forbidden,
        forbiddenFirst | other.forbiddenFirst,
        forbiddenLast | other.forbiddenLast,
        Math.min(maxLength, other.maxLength),
        Stream.of(forms, other.forms).flatMap(Stream::of).toArray(Form[]::new));
  }

  /** Whether there are cells that pass. */
  boolean isOfUse() {
    return forbidden != ByteKinds.ALL;
  }

  /**
   * Whether a cell is surely good.
   *
   * @param bytes where the cell lies, as UTF-8
   * @param from where it begins; it is not blank
   * @param to where it ends
   * @return false if its text must be looked at
   */
  boolean passes(byte[] bytes, int from, int to) {
    if (to - from > maxLength) {
      return false;
    }
    int kinds = ByteKinds.of(bytes, from, to);
    return (kinds & forbidden) == 0
        && (ByteKinds.of(bytes[from]) & forbiddenFirst) == 0
        && (ByteKinds.of(bytes[to - 1]) & forbiddenLast) == 0
        && (forms.length == 0 || haveForms(bytes, from, to, kinds));
  }

  private boolean haveForms(byte[] bytes, int from, int to, int kinds) {
    for (Form form : forms) {
      if (!form.passes(bytes, from, to, kinds)) {
        return false;
      }
    }
    return true;
  }
}
