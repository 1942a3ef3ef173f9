package dev.oneroster.csv;

import java.nio.charset.StandardCharsets;

/**
 * The cells of a well-formed row as bytes of the file, for callers who look at cells without making
 * texts of them. The bytes are UTF-8, without the quotes around a cell. The same object stands for
 * all rows of a file: what is to be kept of a row must be copied.
 *
 * <p>Not thread-safe.
 */
public interface RowBytes {

  /**
   * How many cells the row has.
   *
   * @return a number of cells
   */
  int size();

  /**
   * The array in which the cells lie. It must not be changed.
   *
   * @return bytes, of which only those of cells mean anything
   */
  byte[] array();

  /**
   * Where a cell begins.
   *
   * @param cell its place, from 0
   * @return an index of {@link #array()}
   */
  int from(int cell);

  /**
   * Where a cell ends.
   *
   * @param cell its place, from 0
   * @return an index of {@link #array()}, behind the cell's last byte
   */
  int to(int cell);

  /**
   * Whether the bytes of a cell are its text. They are not if quotes are doubled in it.
   *
   * @param cell its place, from 0
   * @return true if nothing has to be taken out
   */
  boolean isVerbatim(int cell);

  /**
   * Tells where all cells lie, for who copies their bytes elsewhere.
   *
   * @param begins where the beginnings go, one {@link #from} a cell
   * @param ends where the ends go, one {@link #to} a cell; complemented ({@code ~}) where the bytes
   *     are not the {@linkplain #isVerbatim text}
   * @param at the index of the first cell's in both
   * @param distance how far the bytes have been moved, which is added to all
   * @throws IndexOutOfBoundsException if there is no room for all
   */
  void copyPlaces(int[] begins, int[] ends, int at, int distance);

  /**
   * Makes a cell's text of its bytes, wherever they have been copied to.
   *
   * @param array where they lie
   * @param from where they begin
   * @param to where they end
   * @param verbatim whether nothing has to be taken out
   * @return the text
   */
  static String text(byte[] array, int from, int to, boolean verbatim) {
    if (from == to) {
      return "";
    }
    return verbatim
        ? new String(array, from, to - from, StandardCharsets.UTF_8)
        : textOfDoubled(array, from, to);
  }

  private static String textOfDoubled(byte[] array, int from, int to) {
    byte[] text = new byte[to - from];
    int length = 0;
    for (int at = from; at < to; at++) {
      text[length++] = array[at];
      if (array[at] == '"' && at + 1 < to && array[at + 1] == '"') {
        at++;
      }
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }
}
