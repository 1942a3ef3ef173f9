package dev.oneroster.csv.internal.record;

/**
 * What is wrong with a record: a kind and a place, never a piece of the record's text, which may be
 * about children.
 *
 * @param kind what is wrong
 * @param line the physical line on which the record begins, from 1
 * @param endLine the last physical line of the record; more than {@code line} only for {@link
 *     Kind#NEWLINE_IN_CELL}
 * @param cell the zero-based index of the cell at fault, or -1 if it is the record as a whole
 * @param byteOffset where in the file the fault is, counted in bytes from 0, a byte order mark
 *     included; each kind says which byte that is
 * @param byteValue the byte at that place, from 0 to 255, if the kind is {@link Kind#NOT_UTF8}, or
 *     -1
 */
public record RecordFault(
    Kind kind, long line, long endLine, int cell, long byteOffset, int byteValue) {

  /**
   * The kinds of fault. A record has at most one: the first that is met when it is read byte by
   * byte from its start, and if one byte is at fault in two ways, the kind that is declared first.
   */
  public enum Kind {
    /** A line begins with U+FEFF, not counting the file's own byte order mark. */
    BYTE_ORDER_MARK_INSIDE,
    /** Bytes that are not UTF-8. The place is where the malformed sequence begins. */
    NOT_UTF8,
    /**
     * More characters in the record than the limit. The place is the first character too many; the
     * cell is -1.
     */
    RECORD_TOO_LONG,
    /** The character U+0000. */
    NUL,
    /** A carriage return without a line feed. It does not end the line. */
    LONE_CARRIAGE_RETURN,
    /**
     * More cells than the limit. The place is the comma in front of the first cell too many; the
     * cell is -1.
     */
    TOO_MANY_COLUMNS,
    /** More characters in a cell than the limit. The place is the first character too many. */
    CELL_TOO_LONG,
    /** A quote in a cell that does not begin with one. */
    QUOTE_IN_UNQUOTED_CELL,
    /** Something other than a comma or the line's end after a closing quote. */
    TEXT_AFTER_QUOTE,
    /**
     * A quoted cell reaches over more than one line. The record is otherwise well-formed, and its
     * cells are exact. The place is the opening quote.
     */
    NEWLINE_IN_CELL,
    /** A quote is never closed; this costs one line. The place is the opening quote. */
    UNCLOSED_QUOTE
  }
}
