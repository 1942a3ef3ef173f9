package dev.oneroster.validation;

/**
 * A look at a cell's bytes that tells of nearly all good cells that they are good, so that no text
 * has to be made of them. Immutable.
 */
@FunctionalInterface
interface ByteTest {

  /** Knows nothing. */
  ByteTest NEVER = (bytes, from, to) -> false;

  /**
   * Whether a cell is surely good.
   *
   * @param bytes where the cell lies, as UTF-8
   * @param from where it begins; it is not blank
   * @param to where it ends
   * @return false if its text must be looked at
   */
  boolean passes(byte[] bytes, int from, int to);

  /** Passes what both pass. */
  default ByteTest and(ByteTest other) {
    return (bytes, from, to) -> passes(bytes, from, to) && other.passes(bytes, from, to);
  }
}
