package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.internal.hibernate.LibraryConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A constraint on an entity as a whole that the compiler does not know: the entity is made, and the
 * library is asked. Slow, and right for whatever constraint somebody adds.
 */
final class EntityStep<T extends RosterRecord> implements RowStep<T> {

  private final RosterFile<T> file;
  private final List<Column<T, ?>> columns;
  private final LibraryConstraint library;
  private final Optional<CellProblem> broken;

  EntityStep(RosterFile<T> file, OneRosterVersion version, DeclaredConstraint constraint) {
    this.file = file;
    this.columns = new ArrayList<>(file.columns(version));
    // What is wrong with the whole is told at the sourcedId, which comes last here.
    Column<T, ?> sourcedId = file.column("sourcedId", version).orElseThrow();
    columns.remove(sourcedId);
    columns.add(sourcedId);
    this.library =
        LibraryConstraint.ofType(file.type(), constraint.annotation(), constraint.groups());
    String name = constraint.annotation().annotationType().getSimpleName();
    this.broken = CellSteps.wrong("value.constraint", new Argument("constraint", name, false));
  }

  @Override
  public List<Column<T, ?>> columns() {
    return columns;
  }

  @Override
  public Optional<CellProblem> check(List<String> cells) {
    Map<Column<T, ?>, String> byColumn = new HashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      byColumn.put(columns.get(i), cells.get(i));
    }
    return file.entity(byColumn).filter(entity -> !library.isSatisfiedByEntity(entity)).isPresent()
        ? broken
        : Optional.empty();
  }
}
