package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists that name the same twice. Subjects and their codes are left alone: they come in pairs, and
 * two codes may well have one title.
 */
final class RepeatedItemRule extends OddCellRule {

  private static final Rule REPEATED =
      Rule.warning("value.list_duplicate")
          .message("{column} names the same twice.")
          .mend("Take the repetition out.")
          .why("Receivers make two links of one, or refuse the second.")
          .source("Practice; the binding is silent")
          .example("termSourcedIds `fall,fall`")
          .build();

  private static final Set<String> PAIRED = Set.of("subjects", "subjectCodes");

  /** Up to this length of a cell, comparing each item with each is faster than a set. */
  private static final int SHORT = 500;

  RepeatedItemRule() {
    super(REPEATED);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return column.type().isList() && !PAIRED.contains(column.name())
        ? Optional.of(RepeatedItemRule::hasRepetition)
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTests.ONE_ITEM;
  }

  private static boolean hasRepetition(String cell) {
    int comma = cell.indexOf(',');
    if (comma < 0) {
      return false;
    }
    if (cell.length() > SHORT) {
      List<String> items = FieldType.split(cell);
      return new HashSet<>(items).size() < items.size();
    }
    for (int start = 0; comma >= 0; start = comma + 1, comma = cell.indexOf(',', start)) {
      if (isFoundAfter(cell, start, comma)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an item stands again behind the comma that ends it. */
  private static boolean isFoundAfter(String cell, int from, int comma) {
    int length = comma - from;
    for (int start = comma + 1; start <= cell.length() - length; ) {
      int next = cell.indexOf(',', start);
      int end = next < 0 ? cell.length() : next;
      if (end - start == length && cell.regionMatches(start, cell, from, length)) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }
}
