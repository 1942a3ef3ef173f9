package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Changes from the future, by a clock or a time zone that is wrong. Asked only with a today. */
final class FutureChangeRule extends OddColumnRule {

  private static final Rule FUTURE =
      Rule.warning("value.datetime_future")
          .message("{column} is `{value}`, which has not come yet.")
          .mend("Set the clock and the time zone of the system that exports.")
          .why("Receivers take later changes for older ones and leave them out.")
          .source("Practice: receivers order changes by this time")
          .example("dateLastModified `2031-01-01T00:00:00.000Z` in a package of 2026")
          .build();

  FutureChangeRule() {
    super(FUTURE);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return column.type() == FieldType.DATE_TIME
        ? run.today().map(FutureChangeRule::isAfter)
        : Optional.empty();
  }

  /**
   * All times start with YYYY-MM-DD, so that their texts are in the order of their days. A day
   * more, as it is tomorrow already somewhere.
   */
  private static Predicate<String> isAfter(LocalDate today) {
    String lastDay = today.plusDays(1).toString();
    return cell -> cell.compareTo(lastDay) > 0 && !cell.startsWith(lastDay);
  }
}
