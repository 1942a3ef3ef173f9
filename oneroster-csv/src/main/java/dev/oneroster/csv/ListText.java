package dev.oneroster.csv;

import java.util.ArrayList;
import java.util.List;

/** Lists are items with commas between. */
record ListText<I>(CellForm<I> item) implements CellForm<List<I>> {

  static final char SEPARATOR = ',';

  /** An empty item stays: {@code a,,b} has three. */
  static List<String> split(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    if (cell.indexOf(SEPARATOR) < 0) {
      return List.of(cell);
    }
    List<String> items = new ArrayList<>();
    int start = 0;
    for (int comma = cell.indexOf(SEPARATOR); comma >= 0; comma = cell.indexOf(SEPARATOR, start)) {
      items.add(cell.substring(start, comma));
      start = comma + 1;
    }
    items.add(cell.substring(start));
    return items;
  }

  @Override
  public List<I> decode(String cell) {
    return cell.indexOf(SEPARATOR) < 0 && !cell.isEmpty()
        ? List.of(item.decode(cell))
        : split(cell).stream().map(item::decode).toList();
  }

  /** An item with a comma would be read as several, and a blank one alone as none. */
  @Override
  public String encode(List<I> items) {
    if (items.size() == 1) {
      return checked(item.encode(items.get(0)), true);
    }
    StringBuilder cell = new StringBuilder();
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        cell.append(SEPARATOR);
      }
      cell.append(checked(item.encode(items.get(i)), false));
    }
    return cell.toString();
  }

  private static String checked(String item, boolean alone) {
    if (item.indexOf(SEPARATOR) >= 0 || (alone && item.isEmpty())) {
      throw new UnwritableValueException(Unwritable.LIST_ITEM);
    }
    return item;
  }
}
