package dev.oneroster.csv;

/** Why the binding has no text for a value. */
enum Unwritable {
  /** Receivers that read line by line would see two broken rows (binding, section 3). */
  LINE_BREAK("write.line_break", "a cell cannot hold a line break"),
  /** Readers take it for the end of the text, or for a file that was not written completely. */
  NUL("write.nul", "a cell cannot hold the character U+0000"),
  /** There are no bytes for it in UTF-8. */
  SURROGATE("write.surrogate", "half of a surrogate pair is no character of UTF-8"),
  /** The cell would be read as another list. */
  LIST_ITEM("write.list_item", "an item of a list can neither hold a comma nor be blank alone"),
  /** Binding, section 3, data formats: GUID. */
  IDENTIFIER(
      "write.identifier", "an identifier has 1 to 255 letters, digits and characters of . - _ / @"),
  /** Binding, section 3, data formats: DateTime. */
  FRACTION("write.fraction", "a date-time has milliseconds and nothing finer"),
  /** Binding, section 3, data formats: Date, DateTime and Year. */
  YEAR("write.year", "a year has four digits"),
  /** What this library reads as a number. */
  DIGITS("write.digits", "a number has at most 40 digits"),
  /** A bound of this library's own reading, see {@link Limits#maxCellCharacters()}. */
  CELL_LENGTH("write.cell_length", "a cell has at most 65536 characters"),
  /** A bound of this library's own reading, see {@link Limits#maxRecordCharacters()}. */
  RECORD_LENGTH("write.record_length", "a row has at most 1048576 characters"),
  /** The value would be lost. */
  OTHER_VERSION("write.other_version", "this file has no such column, and the record a value"),
  /** The value would be lost. */
  UNDECLARED_METADATA("write.undeclared_metadata", "this extension column was not declared");

  private final String code;
  private final String reason;

  Unwritable(String code, String reason) {
    this.code = code;
    this.reason = reason;
  }

  /** The stable code of the problem. */
  String code() {
    return code;
  }

  /** The reason, as the end of a sentence. */
  String reason() {
    return reason;
  }

  /** The reason that a code stands for. */
  static Unwritable of(String code) {
    for (Unwritable candidate : values()) {
      if (candidate.code.equals(code)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no such code: " + code);
  }
}
