package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule about the cells of single columns that speaks once for a column, when its file has been
 * read: one cause is one finding, however many rows it has spoiled. Memory is constant; nothing is
 * made for a cell in which all is well. Cells that are broken or of rows to be deleted are not
 * looked at.
 */
abstract class ColumnRule implements MeaningRule {

  /** What the rule sees of one column. */
  interface Sight {

    /** Which cells it looks at; empty if it must see all of them. */
    default Optional<CellInterest> interest() {
      return Optional.empty();
    }

    /** Looks at a cell that is neither blank nor broken, and may be of no interest. */
    void look(String cell, long line);

    /** Says what is odd about the column, all of whose cells have been seen. */
    void report(ValidationRun run);
  }

  /** How to look at a column; empty if it does not concern the rule. */
  abstract Optional<? extends Sight> sight(
      ValidationRun run, RosterFile<?> file, Column<?, ?> column);

  @Override
  public final void join(ValidationRun run) {
    RosterFiles.in(run.version()).forEach(file -> join(run, file));
  }

  private void join(ValidationRun run, RosterFile<?> file) {
    List<String> names = new ArrayList<>();
    List<Sight> sights = new ArrayList<>();
    Map<String, CellInterest> interests = new LinkedHashMap<>();
    for (Column<?, ?> column : file.allColumns()) {
      Optional<? extends Sight> sight = sight(run, file, column);
      if (sight.isPresent()) {
        names.add(column.name());
        sights.add(sight.get());
        sight.get().interest().ifPresent(interest -> interests.put(column.name(), interest));
      }
    }
    if (!sights.isEmpty()) {
      Sight[] all = sights.toArray(Sight[]::new);
      if (interests.size() == names.size()) {
        run.watchOdd(file, row -> look(row, all), interests);
      } else {
        run.watch(file, row -> look(row, all), names.toArray(String[]::new));
      }
      run.atEndOf(file, () -> sights.forEach(sight -> sight.report(run)));
    }
  }

  private static void look(CheckedRow row, Sight[] sights) {
    for (int column = 0; column < sights.length; column++) {
      if (row.has(column) && !row.isDeleted()) {
        sights[column].look(row.text(column), row.line());
      }
    }
  }
}
