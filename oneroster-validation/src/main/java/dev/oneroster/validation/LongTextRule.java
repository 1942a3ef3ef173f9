package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import java.util.Optional;
import java.util.function.Predicate;

/** Texts that are longer than every receiver has to take. */
final class LongTextRule extends OddColumnRule {

  private static final int LENGTH_FOR_ALL = 255;

  private static final Rule LONG =
      Rule.warning("value.max_length")
          .message("{column} has more than 255 characters.")
          .mend("Shorten the text, if its end must not be lost.")
          .why("Receivers may cut it there.")
          .source(
              "Binding, section 3: importers take 255 characters of a text and may cut the rest")
          .example("a title of 300 characters")
          .build();

  LongTextRule() {
    super(LONG);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return (column.type() == FieldType.TEXT || column.type() == FieldType.ID)
            && !column.name().equals("password")
        ? Optional.of(LongTextRule::isLong)
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.ALWAYS.upTo(LENGTH_FOR_ALL);
  }

  private static boolean isLong(String cell) {
    return cell.length() > LENGTH_FOR_ALL && cell.codePointCount(0, cell.length()) > LENGTH_FOR_ALL;
  }
}
