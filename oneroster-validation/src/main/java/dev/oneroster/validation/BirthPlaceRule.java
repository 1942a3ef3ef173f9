package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Countries and states that are no codes. Version 1.1 takes them from CEDS, two capital letters
 * each; 1.2 leaves them to local agreement, so that there only names in full are odd, and the USA.
 */
final class BirthPlaceRule extends OddColumnRule {

  private static final Rule NO_CODE =
      Rule.warning("value.country_state")
          .message("{column} is `{value}`, which is no code of two capital letters.")
          .mend("Write the code: `US` for the United States, `TX` for Texas.")
          .why("Receivers leave the value out.")
          .source("Binding 1.1, table of demographics.csv: CEDS codes; 1.2 names columns so only")
          .example("countryOfBirthCode `USA`, stateOfBirthAbbreviation `Texas`")
          .build();

  private static final Set<String> COLUMNS =
      Set.of("countryOfBirthCode", "stateOfBirthAbbreviation");

  /** No code that anyone has agreed on is longer. */
  private static final int LONGEST_CODE = 3;

  BirthPlaceRule() {
    super(NO_CODE);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    if (!COLUMNS.contains(column.name())) {
      return Optional.empty();
    }
    return Optional.of(
        run.version() == OneRosterVersion.V1_1
            ? cell -> !isCode(cell.strip())
            : cell -> isName(cell.strip()));
  }

  private static boolean isCode(String text) {
    return text.length() == 2 && isCapital(text.charAt(0)) && isCapital(text.charAt(1));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isName(String text) {
    if (text.length() <= LONGEST_CODE) {
      return text.equals("USA");
    }
    return text.chars().allMatch(c -> c == ' ' || c == '.' || isCapital((char) (c & ~0x20)));
  }
}
