package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.Grade;
import dev.oneroster.model.OneRosterVersion;
import java.util.List;
import java.util.Optional;

/**
 * Grades that lost their leading zero, in version 1.2: it leaves grades to agreement, so that only
 * what looks like damage to the codes of 1.1 is odd. In 1.1 the vocabulary says what is wrong.
 */
final class GradeSpellingRule extends ColumnRule {

  private static final Rule SPELLING =
      Rule.warning("vocab.grade_spelling")
          .message("{column} is `{value}`, which CEDS writes `{meant}`.")
          .mend("Write {meant}, unless the receiver has agreed to another code.")
          .why("Receivers that know the codes of version 1.1 leave the grade out.")
          .source("Binding 1.1: CEDS entry grade levels; 1.2 leaves grades to agreement")
          .example("grades `9` or `K`")
          .build();

  @Override
  public List<Rule> rules() {
    return List.of(SPELLING);
  }

  @Override
  Optional<Sight> sight(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    boolean grades =
        run.version() == OneRosterVersion.V1_2
            && column.type().vocabulary().filter(Grade.vocabulary()::equals).isPresent();
    return grades ? Optional.of(new Spellings(file, column)) : Optional.empty();
  }

  private static final class Spellings implements Sight {

    private static final int CODE_LENGTH = 2;
    private static final ByteTest CODE =
        ByteTest.of((bytes, from, to, kinds) -> to - from == CODE_LENGTH);

    private final Sightings odd;
    private String meant = "";

    Spellings(RosterFile<?> file, Column<?, ?> column) {
      this.odd = new Sightings(file, column);
    }

    @Override
    public Optional<CellInterest> interest() {
      return Optional.of(new CellInterest(cell -> damagedItem(cell).isPresent(), CODE));
    }

    @Override
    public void look(String cell, long line) {
      Optional<String> damaged = damagedItem(cell);
      if (damaged.isPresent()) {
        meant = odd.count() == 0 ? GradeText.meant(damaged.get()).orElse("") : meant;
        odd.add(damaged.get(), line);
      }
    }

    /** The first item that is damaged. Two characters are never what is left of a code. */
    private static Optional<String> damagedItem(String cell) {
      if (cell.length() != CODE_LENGTH) {
        for (String item : FieldType.split(cell)) {
          if (isDamaged(item)) {
            return Optional.of(item);
          }
        }
      }
      return Optional.empty();
    }

    private static boolean isDamaged(String item) {
      char last = item.isEmpty() ? ' ' : item.charAt(item.length() - 1);
      boolean digit = last >= '0' && last <= '9';
      return (item.length() == 1 && (digit || last == 'K' || last == 'k'))
          || SpreadsheetText.endsInDotZero(item);
    }

    @Override
    public void report(ValidationRun run) {
      odd.report(run, SPELLING, new Argument("meant", meant, false));
    }
  }
}
