package dev.oneroster.csv;

import dev.oneroster.csv.internal.record.RecordFault;
import java.util.List;
import java.util.Locale;

/** Gives the faults of records their codes and the names of their columns. */
final class RecordProblems {

  private RecordProblems() {}

  static Problem of(RecordFault fault, String file, List<String> columns) {
    Location line = Location.ofLine(file, fault.line());
    boolean known =
        fault.cell() >= 0 && fault.cell() < columns.size() && !columns.get(fault.cell()).isEmpty();
    Location place = known ? line.atColumn(columns.get(fault.cell())) : line;
    Problem problem = Problem.of(code(fault.kind()), place);
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

  private static String code(RecordFault.Kind kind) {
    return switch (kind) {
      case BYTE_ORDER_MARK_INSIDE -> "text.bom_inside";
      case NOT_UTF8 -> "text.not_utf8";
      case RECORD_TOO_LONG -> "csv.record_too_long";
      case NUL -> "text.nul";
      case TOO_MANY_COLUMNS -> "csv.too_many_columns";
      case CELL_TOO_LONG -> "csv.field_too_long";
      case QUOTE_IN_UNQUOTED_CELL -> "csv.bare_quote";
      case TEXT_AFTER_QUOTE -> "csv.text_after_quote";
      case NEWLINE_IN_CELL, LONE_CARRIAGE_RETURN -> "csv.newline_in_field";
      case UNCLOSED_QUOTE -> "csv.unclosed_quote";
    };
  }
}
