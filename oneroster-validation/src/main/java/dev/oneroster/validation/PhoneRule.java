package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Telephone numbers whose digits a spreadsheet has lost. How else they are written is free. */
final class PhoneRule extends OddColumnRule {

  private static final Rule PHONE =
      Rule.warning("value.phone")
          .message("{column} is `{value}`: a spreadsheet has shortened a long number.")
          .mend("Export the file again and do not open it in a spreadsheet.")
          .why("The number's last digits are lost.")
          .source(
              "Practice: a receiver's guide warns of spreadsheets; the binding asks for no form")
          .example("phone `5.12555E+09`")
          .build();

  private static final Set<String> COLUMNS = Set.of("phone", "sms");

  PhoneRule() {
    super(PHONE);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return COLUMNS.contains(column.name())
        ? Optional.of(SpreadsheetText::isScientific)
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.without(ByteKinds.UPPER);
  }
}
