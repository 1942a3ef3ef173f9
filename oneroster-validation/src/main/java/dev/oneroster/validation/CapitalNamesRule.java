package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import java.util.List;
import java.util.Optional;

/** Names that are all in capitals, as old systems keep them. */
final class CapitalNamesRule extends ColumnRule {

  private static final Rule CAPITALS =
      Rule.info("text.case_shouting")
          .message("All texts of {column} are in capital letters.")
          .mend("Export the names as people write them, if the source system keeps them so.")
          .why("People do not like to be shouted at, and McDonald cannot be told from MCDONALD.")
          .source("Practice; the binding is silent")
          .example("GRACE NGUYEN")
          .offByDefault()
          .build();

  /** Initials and a few names by chance say nothing. */
  private static final int LEAST_NAMES = 3;

  @Override
  public List<Rule> rules() {
    return List.of(CAPITALS);
  }

  @Override
  Optional<Sight> sight(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return TextUse.of(column) == TextStep.Use.NAME
        ? Optional.of(new Names(file, column))
        : Optional.empty();
  }

  private static final class Names implements Sight {
    private final Sightings inCapitals;
    private boolean others;

    Names(RosterFile<?> file, Column<?, ?> column) {
      this.inCapitals = new Sightings(file, column);
    }

    @Override
    public void look(String cell, long line) {
      if (others) {
        return;
      }
      int letters = 0;
      for (int i = 0; i < cell.length() && !others; i++) {
        char c = cell.charAt(i);
        others = Character.isLowerCase(c);
        letters += Character.isUpperCase(c) ? 1 : 0;
      }
      if (!others && letters > 1) {
        inCapitals.add(cell, line);
      }
    }

    @Override
    public void report(ValidationRun run) {
      if (!others && inCapitals.count() >= LEAST_NAMES) {
        inCapitals.reportWithout(run, CAPITALS);
      }
    }
  }
}
