package dev.oneroster.validation;

/** Takes in a cell's text, without one being made where it is plain. */
interface TextReader {

  /**
   * Takes in a text in ASCII.
   *
   * @return false if it is not, and nothing was taken in
   */
  boolean readAscii(byte[] bytes, int from, int to);

  /** Takes in any text. */
  void read(String text);
}
