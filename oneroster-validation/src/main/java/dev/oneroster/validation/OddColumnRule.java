package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A rule that counts the cells of a column that are odd, and tells them in one finding. */
abstract class OddColumnRule extends ColumnRule {

  private final Rule rule;

  OddColumnRule(Rule rule) {
    this.rule = rule;
  }

  @Override
  public final List<Rule> rules() {
    return List.of(rule);
  }

  /**
   * How to tell a cell of a column that is odd; empty if the rule is not about that column. The
   * test allocates nothing for a cell in which all is well.
   */
  abstract Optional<Predicate<String>> oddity(
      ValidationRun run, RosterFile<?> file, Column<?, ?> column);

  /** A look at bytes that passes no cell of a column that is odd. */
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.NEVER;
  }

  /** Reports the cells of a column that are odd; they may be none. */
  void report(ValidationRun run, Sightings odd) {
    odd.report(run, rule);
  }

  @Override
  final Optional<Sight> sight(ValidationRun run, RosterFile<?> file, Column<?, ?> column) {
    return oddity(run, file, column)
        .map(
            isOdd ->
                new OddCells(
                    new CellInterest(isOdd, ordinary(column)), new Sightings(file, column)));
  }

  private final class OddCells implements Sight {
    private final CellInterest oddity;
    private final Sightings odd;

    OddCells(CellInterest oddity, Sightings odd) {
      this.oddity = oddity;
      this.odd = odd;
    }

    @Override
    public Optional<CellInterest> interest() {
      return Optional.of(oddity);
    }

    @Override
    public void look(String cell, long line) {
      if (oddity.minded().test(cell)) {
        odd.add(cell, line);
      }
    }

    @Override
    public void report(ValidationRun run) {
      OddColumnRule.this.report(run, odd);
    }
  }
}
