package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import java.util.Optional;
import java.util.function.Predicate;

/** Passwords in a file that many people and systems will see. They are counted and never shown. */
final class PasswordRule extends OddColumnRule {

  private static final Rule PRESENT =
      Rule.warning("value.password_present")
          .message("The file holds passwords in plain text.")
          .mend("Send none, unless the receiver asks for them and nobody else sees the file.")
          .why("Whoever gets hold of the file can sign in as these people.")
          .source("Practice: one receiver strips passwords from the files that it keeps")
          .example("any text in the column password")
          .build();

  PasswordRule() {
    super(PRESENT);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return column.name().equals("password")
        ? Optional.of(cell -> !cell.isBlank() && !OddText.WORDS_FOR_NOTHING.contains(cell))
        : Optional.empty();
  }

  @Override
  void report(ValidationRun run, Sightings odd) {
    odd.reportWithout(run, PRESENT, new Argument("count", odd.count(), false));
  }
}
