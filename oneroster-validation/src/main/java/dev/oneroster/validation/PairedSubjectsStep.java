package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.PairedSubjects;
import java.util.List;
import java.util.Optional;

/** {@link PairedSubjects} on cells. */
final class PairedSubjectsStep<T extends RosterRecord> implements RowStep<T> {

  private final List<Column<T, ?>> columns;

  PairedSubjectsStep(RosterFile<T> file, OneRosterVersion version) {
    this.columns =
        List.of(
            file.column("subjects", version).orElseThrow(),
            file.column("subjectCodes", version).orElseThrow());
  }

  @Override
  public List<Column<T, ?>> columns() {
    return columns;
  }

  @Override
  public Optional<CellProblem> check(List<String> cells) {
    int subjects = FieldType.split(cells.get(0)).size();
    int codes = FieldType.split(cells.get(1)).size();
    if (subjects == 0 || codes == 0 || subjects == codes) {
      return Optional.empty();
    }
    return CellSteps.broken(
        "sem.subjects_codes_length",
        new Argument("subjects", subjects, false),
        new Argument("codes", codes, false));
  }
}
