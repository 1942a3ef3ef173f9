package dev.oneroster.validation;

import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.LearningObjectiveSource;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.constraint.CaseIdentifier;
import dev.oneroster.model.constraint.Lexical;
import java.util.List;
import java.util.Optional;

/** {@link CaseIdentifier} on cells. */
final class CaseIdentifierStep<T extends RosterRecord> implements RowStep<T> {

  private final List<Column<T, ?>> columns;

  CaseIdentifierStep(RosterFile<T> file, OneRosterVersion version) {
    this.columns =
        List.of(
            file.column("source", version).orElseThrow(),
            file.column("learningObjectiveId", version).orElseThrow());
  }

  @Override
  public List<Column<T, ?>> columns() {
    return columns;
  }

  @Override
  public Optional<CellProblem> check(List<String> cells) {
    boolean fromCase = cells.get(0).equals(LearningObjectiveSource.CASE.token());
    return !fromCase || cells.get(1).isBlank() || Lexical.isUuidUrn(cells.get(1))
        ? Optional.empty()
        : CellSteps.broken("value.case_urn");
  }
}
