package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import java.util.Optional;
import java.util.function.Predicate;

/** Days that stand for no day, such as the first of a spreadsheet and the last of a database. */
final class PlaceholderDateRule extends OddColumnRule {

  private static final Rule SENTINEL =
      Rule.warning("value.date_sentinel")
          .message("{column} is `{value}`, which looks like a placeholder and not like a day.")
          .mend("Write the day, or leave the cell empty if there is none.")
          .why("Receivers take it for a day: people are 120 years old, and terms never end.")
          .source("Practice: systems write such days where they have none")
          .example("endDate `9999-12-31`")
          .build();

  /** The first day of a spreadsheet's calendar, and the last that nobody in a roster has seen. */
  private static final String FIRST_DAY = "1900-01-01";

  PlaceholderDateRule() {
    super(SENTINEL);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return column.type() == FieldType.DATE
        ? Optional.of(PlaceholderDateRule::isPlaceholder)
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.of(PlaceholderDateRule::isLikelyDay);
  }

  private static boolean isLikelyDay(byte[] bytes, int from, int to, int kinds) {
    if (to - from < 3) {
      return false;
    }
    boolean now = bytes[from] == '2' && bytes[from + 1] == '0';
    boolean before = bytes[from] == '1' && bytes[from + 1] == '9' && bytes[from + 2] != '0';
    return now || before;
  }

  /** All days are written YYYY-MM-DD here, so that their texts are in their order. */
  static boolean isPlaceholder(String cell) {
    char millennium = cell.charAt(0);
    char century = cell.charAt(1);
    if (millennium == '2' && century < '9') {
      return false;
    }
    return millennium != '1' || century < '9' || cell.equals(FIRST_DAY);
  }
}
