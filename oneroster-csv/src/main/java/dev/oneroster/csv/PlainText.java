package dev.oneroster.csv;

/** Texts are what they are. */
final class PlainText implements CellForm<String> {

  @Override
  public String decode(String cell) {
    return cell;
  }

  @Override
  public String encode(String value) {
    return value;
  }
}
