package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import java.util.Optional;
import java.util.function.Predicate;

/** Texts that a spreadsheet runs as formulas when somebody opens the file. */
final class FormulaRule extends OddCellRule {

  private static final Rule FORMULA =
      Rule.warning("value.formula")
          .message("{column} holds a formula.")
          .mend("Write the text that is meant; look who entered the formula.")
          .why("It is run on the computer of whoever opens the file in a spreadsheet.")
          .source(
              Source.of(
                  "OWASP: CSV injection", "https://owasp.org/www-community/attacks/CSV_Injection"))
          .example("givenName `=HYPERLINK(\"http://...\")`")
          .build();

  FormulaRule() {
    super(FORMULA);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return column.type() == FieldType.TEXT && !column.name().equals("password")
        ? Optional.of(FormulaRule::isFormula)
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.ALWAYS.notFirst(
        ByteKinds.EQUALS | ByteKinds.PLUS | ByteKinds.HYPHEN | ByteKinds.AT);
  }

  /**
   * A sign alone is no formula: telephone numbers start with a plus, names of accounts with an at
   * sign, lists of remarks with a hyphen.
   */
  private static boolean isFormula(String cell) {
    return switch (cell.charAt(0)) {
      case '=' -> cell.length() > 1 && startsExpression(cell.charAt(1));
      case '+', '-', '@' -> callsFunction(cell) || callsProgram(cell);
      default -> false;
    };
  }

  private static boolean startsExpression(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '(' || c == '+' || c == '-' || c == '@';
  }

  private static boolean isLetter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  /** As in {@code @SUM(A1:A9)}. */
  private static boolean callsFunction(String cell) {
    int end = 1;
    while (end < cell.length() && isLetter(cell.charAt(end))) {
      end++;
    }
    return end > 1 && end < cell.length() && cell.charAt(end) == '(';
  }

  /** As in {@code +cmd|' /C calc'!A0}. */
  private static boolean callsProgram(String cell) {
    int bar = cell.indexOf('|');
    return bar > 0 && cell.indexOf('!', bar) > 0;
  }
}
