package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A rule about single cells that are allowed and yet hardly meant, each of which has to be mended
 * by itself. Cells that are broken or of rows to be deleted are not looked at.
 */
abstract class OddCellRule implements MeaningRule {

  private final Rule rule;

  OddCellRule(Rule rule) {
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

  @Override
  public final void join(ValidationRun run) {
    RosterFiles.in(run.version()).forEach(file -> join(run, file));
  }

  /** A look at bytes that passes no cell of a column that is odd. */
  ByteTest ordinary(Column<?, ?> column) {
    return ByteTest.NEVER;
  }

  private void join(ValidationRun run, RosterFile<?> file) {
    Map<String, CellInterest> interests = new LinkedHashMap<>();
    List<Predicate<String>> tests = new ArrayList<>();
    for (Column<?, ?> column : file.allColumns()) {
      Optional<Predicate<String>> test = oddity(run, file, column);
      if (test.isPresent()) {
        interests.put(column.name(), new CellInterest(test.get(), ordinary(column)));
        tests.add(test.get());
      }
    }
    if (!interests.isEmpty()) {
      run.watchOdd(file, row -> look(row, tests), interests);
    }
  }

  private void look(CheckedRow row, List<Predicate<String>> tests) {
    for (int column = 0; column < tests.size(); column++) {
      if (row.has(column) && tests.get(column).test(row.text(column)) && !row.isDeleted()) {
        row.report(rule, column);
      }
    }
  }
}
