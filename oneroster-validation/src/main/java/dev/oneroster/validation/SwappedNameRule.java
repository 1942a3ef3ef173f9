package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Whole names, family name first, in the column of given names. What they say is not shown. */
final class SwappedNameRule extends OddColumnRule {

  private static final Rule SWAPPED =
      Rule.warning("name.swapped")
          .message("{column} has a comma and seems to hold the family name, too.")
          .mend("Write the given name alone.")
          .why("Receivers show the family name twice.")
          .source("Practice; the binding is silent")
          .example("givenName `Smith, John`")
          .build();

  private static final List<String> SUFFIXES =
      List.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "v");

  SwappedNameRule() {
    super(SWAPPED);
  }

  @Override
  Optional<Predicate<String>> oddity(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return file == RosterFiles.USERS && column.name().equals("givenName")
        ? Optional.of(SwappedNameRule::isSwapped)
        : Optional.empty();
  }

  @Override
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTests.ONE_ITEM;
  }

  @Override
  void report(ValidationRun run, Sightings odd) {
    odd.reportWithout(run, SWAPPED);
  }

  private static boolean isSwapped(String cell) {
    int comma = cell.indexOf(',');
    if (comma <= 0 || comma != cell.lastIndexOf(',')) {
      return false;
    }
    String rest = cell.substring(comma + 1).strip();
    return !rest.isEmpty()
        && Character.isLetter(rest.codePointAt(0))
        && !SUFFIXES.contains(rest.toLowerCase(Locale.ROOT));
  }
}
