package dev.oneroster.csv;

import dev.oneroster.csv.internal.record.RecordFault;
import java.util.List;
import java.util.Locale;

/** Gives the faults of records their codes and the names of their columns. */
final class RecordProblems {

  private static final char QUOTE = '"';

  private RecordProblems() {}

  /**
   * The problem of a record.
   *
   * @param record the record as it stands in the file
   * @param columns the names of its cells
   */
  static Problem of(
      RecordFault fault, String record, char delimiter, String file, List<String> columns) {
    Location line = Location.ofLine(file, fault.line());
    boolean known =
        fault.cell() >= 0 && fault.cell() < columns.size() && !columns.get(fault.cell()).isEmpty();
    Location place = known ? line.atColumn(columns.get(fault.cell())) : line;
    Problem problem = Problem.of(code(fault, record, delimiter), place);
    return switch (fault.kind()) {
      case NOT_UTF8 ->
          problem
              .with("byte", String.format(Locale.ROOT, "%02X", fault.byteValue()))
              .with("offset", fault.byteOffset());
      case NEWLINE_IN_CELL -> problem.with("lastLine", fault.endLine());
      case TOO_MANY_COLUMNS -> problem.with("option", "maxColumns");
      case CELL_TOO_LONG -> problem.with("option", "maxCellCharacters");
      case RECORD_TOO_LONG -> problem.with("option", "maxRecordCharacters");
      default -> problem.with("offset", fault.byteOffset());
    };
  }

  private static String code(RecordFault fault, String record, char delimiter) {
    return switch (fault.kind()) {
      case BYTE_ORDER_MARK_INSIDE -> "text.bom_inside";
      case NOT_UTF8 -> "text.not_utf8";
      case RECORD_TOO_LONG -> "csv.record_too_long";
      case NUL -> "text.nul";
      case TOO_MANY_COLUMNS -> "csv.too_many_columns";
      case CELL_TOO_LONG -> "csv.field_too_long";
      case QUOTE_IN_UNQUOTED_CELL -> codeOfBareQuote(rest(record, fault.cell(), delimiter));
      case TEXT_AFTER_QUOTE ->
          codeOfTextAfterQuote(rest(record, fault.cell(), delimiter), delimiter);
      case NEWLINE_IN_CELL, LONE_CARRIAGE_RETURN -> "csv.newline_in_field";
      case UNCLOSED_QUOTE -> "csv.unclosed_quote";
    };
  }

  private static String codeOfBareQuote(String rest) {
    if (rest.startsWith("=\"")) {
      return "csv.quoted_number_hack";
    }
    boolean blankBefore = !rest.isEmpty() && Character.isWhitespace(rest.charAt(0));
    return blankBefore && rest.stripLeading().startsWith("\"")
        ? "csv.space_before_quote"
        : "csv.bare_quote";
  }

  private static String codeOfTextAfterQuote(String rest, char delimiter) {
    int closing = closingQuote(rest);
    if (closing < 0) {
      return "csv.text_after_quote";
    }
    if (rest.charAt(closing - 1) == '\\') {
      return "csv.backslash_escape";
    }
    int end = rest.indexOf(delimiter, closing);
    String after = rest.substring(closing + 1, end < 0 ? rest.length() : end);
    return after.indexOf(QUOTE) >= 0 ? "csv.unescaped_quote" : "csv.text_after_quote";
  }

  /** The first quote of a quoted cell that is not one of a pair. */
  private static int closingQuote(String rest) {
    int quote = rest.indexOf(QUOTE, 1);
    while (quote >= 0 && rest.startsWith("\"", quote + 1)) {
      quote = rest.indexOf(QUOTE, quote + 2);
    }
    return quote;
  }

  /** The record from a cell on, in front of which all is well-formed. */
  private static String rest(String record, int cell, char delimiter) {
    boolean quoted = false;
    int left = cell;
    int at = 0;
    while (left > 0 && at < record.length()) {
      char c = record.charAt(at++);
      if (c == QUOTE) {
        quoted = !quoted;
      } else if (c == delimiter && !quoted) {
        left--;
      }
    }
    return record.substring(at);
  }
}
