package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Lists of codes that are separated by something else than commas. */
final class ListSeparatorRule extends OddColumnRule {

  private static final Rule SEPARATOR =
      Rule.warning("value.list_separator")
          .message("{column} is `{value}`, which receivers take for a single item.")
          .mend("Separate the items by commas, and put the cell in quotes: \"a,b\".")
          .why("Receivers find one code that they do not know.")
          .source("Binding, section 3, data formats: items of a list are separated by commas")
          .example("periods `1;2` or `[\"1\",\"2\"]`")
          .build();

  private static final Set<String> CODES = Set.of("subjectCodes", "periods", "grades");

  ListSeparatorRule() {
    super(SEPARATOR);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return column.type().isList() && CODES.contains(column.name())
        ? Optional.of(ListSeparatorRule::isSeparatedOtherwise)
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.without(ByteKinds.OTHER_SEPARATOR);
  }

  private static boolean isSeparatedOtherwise(String cell) {
    return cell.indexOf(';') >= 0 || cell.indexOf('|') >= 0 || cell.charAt(0) == '[';
  }
}
