package dev.oneroster.csv;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/** The cells of one row, not copied. Immutable, as nobody else may keep the array. */
final class CellList extends AbstractList<String> implements RandomAccess {

  private final String[] cells;

  /**
   * A list of cells.
   *
   * @param cells an array that is left to the list
   */
  CellList(String... cells) {
    this.cells = cells;
  }

  @Override
  public String get(int index) {
    return cells[index];
  }

  @Override
  public int size() {
    return cells.length;
  }

  @Override
  public Object[] toArray() {
    return Arrays.copyOf(cells, cells.length, Object[].class);
  }

  /** What would be done anyway, without an iterator. */
  @Override
  public <E> E[] toArray(E[] given) {
    return Arrays.asList(cells).toArray(given);
  }
}
