package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.constraint.CaseIdentifier;
import dev.oneroster.model.constraint.Delta;
import dev.oneroster.model.constraint.KnownToken;
import dev.oneroster.model.constraint.ListItem;
import dev.oneroster.model.constraint.PairedSubjects;
import dev.oneroster.model.constraint.ScoreScaleStep;
import dev.oneroster.model.constraint.SourcedId;
import dev.oneroster.model.constraint.UserId;
import dev.oneroster.validation.internal.hibernate.LibraryConstraint;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compiles the Jakarta constraints that stand on an entity into checks of cells, for one version
 * and mode. A constraint that it does not know is asked of the library, one value at a time.
 */
final class ConstraintCompiler {

  private final OneRosterVersion version;
  private final FileMode mode;

  ConstraintCompiler(OneRosterVersion version, FileMode mode) {
    this.version = version;
    this.mode = mode;
  }

  /** Compiles all checks of a file once, so that it is quicker to do again. */
  <T extends RosterRecord> void prepare(RosterFile<T> file) {
    file.columns(version).forEach(column -> compile(file, column));
    compileRowSteps(file);
  }

  /** The check of a column's cells. */
  <T extends RosterRecord> CellCheck compile(RosterFile<T> file, Column<T, ?> column) {
    List<DeclaredConstraint> constraints =
        DeclaredConstraint.of(file.type(), column.property()).stream()
            .filter(constraint -> constraint.holdsIn(version, mode))
            .toList();
    FieldType<?> type = column.type();
    boolean text = isText(type, version);
    List<CellStep> steps = new ArrayList<>();
    formStep(type).ifPresent(steps::add);
    for (DeclaredConstraint constraint : constraints) {
      step(file, column, constraint).ifPresent(steps::add);
    }
    if (text) {
      steps.add(new TextStep(TextUse.of(column), type.isList()));
    }
    Optional<CellProblem> ifEmpty =
        constraints.stream().flatMap(c -> ifEmpty(c).stream()).findFirst();
    boolean mustBeBlank = constraints.stream().anyMatch(c -> c.is(Null.class));
    return new CellCheck(ifEmpty, mustBeBlank, text && ifEmpty.isEmpty(), steps);
  }

  /** The check of a text's form, if the type has one. */
  private static Optional<CellStep> formStep(FieldType<?> type) {
    if (!type.hasForm()) {
      return Optional.empty();
    }
    CellStep step = type::check;
    return Optional.of(type == FieldType.DATE ? step.with(ByteTests.DATE) : step);
  }

  /** Whether any text at all is a value: neither a reference nor a token nor a number. */
  private static boolean isText(FieldType<?> type, OneRosterVersion version) {
    return type == FieldType.TEXT
        || type == FieldType.ID
        || type == FieldType.TEXTS
        || type.vocabulary().filter(words -> words.tokens(version).isEmpty()).isPresent();
  }

  private static Optional<CellProblem> ifEmpty(DeclaredConstraint constraint) {
    boolean asksForValue =
        constraint.is(NotNull.class)
            || constraint.is(NotBlank.class)
            || constraint.is(NotEmpty.class);
    if (!asksForValue || constraint.onItem()) {
      return Optional.empty();
    }
    return CellSteps.broken(
        constraint.groups().contains(Delta.class)
            ? "delta.status_missing"
            : "value.required_empty");
  }

  private <T extends RosterRecord> Optional<CellStep> step(
      RosterFile<T> file, Column<T, ?> column, DeclaredConstraint constraint) {
    if (constraint.is(NotNull.class)
        || constraint.is(NotBlank.class)
        || constraint.is(NotEmpty.class)
        || constraint.is(Null.class)) {
      return Optional.empty(); // the check itself sees to what is blank
    }
    if (constraint.is(KnownToken.class) && constraint.onItem()) {
      Vocabulary<?> words = column.type().vocabulary().orElseThrow();
      return Optional.of(CellSteps.knownTokens(words, version));
    }
    Optional<CellStep> known = knownStep(column, constraint);
    if (known.isPresent()) {
      return constraint.onItem() ? known.map(CellSteps::forEachItem) : known;
    }
    return Optional.of(libraryStep(file, column, constraint));
  }

  private Optional<CellStep> knownStep(Column<?, ?> column, DeclaredConstraint constraint) {
    if (constraint.is(SourcedId.class)) {
      CellStep step = constraint.onItem() ? CellSteps::sourcedIdInList : CellSteps::sourcedId;
      return Optional.of(step.with(ByteTests.SOURCED_ID));
    }
    if (constraint.is(UserId.class)) {
      CellStep step = CellSteps::userId;
      return Optional.of(step.with(ByteTests.BRACED_PAIR));
    }
    if (constraint.is(ScoreScaleStep.class)) {
      CellStep step = CellSteps::scoreScaleStep;
      return Optional.of(step.with(ByteTests.BRACED_PAIR));
    }
    if (constraint.is(ListItem.class)) {
      CellStep step = CellSteps::listItem;
      return Optional.of(step.with(ByteTests.ONE_ITEM));
    }
    if (constraint.is(KnownToken.class)) {
      return Optional.of(CellSteps.knownToken(column.type().vocabulary().orElseThrow(), version));
    }
    return Optional.empty();
  }

  /** Asks the library about the whole value, wherever in it the constraint stands. */
  private <T extends RosterRecord> CellStep libraryStep(
      RosterFile<T> file, Column<T, ?> column, DeclaredConstraint constraint) {
    LibraryConstraint library =
        new LibraryConstraint(
            file.type(), column.property(), constraint.annotation(), constraint.groups());
    Argument name =
        new Argument("constraint", constraint.annotation().annotationType().getSimpleName(), false);
    boolean optional = DeclaredConstraint.isOptional(file.type(), column.property());
    return cell ->
        library.isSatisfiedBy(valueOf(column, cell, optional))
            ? Optional.empty()
            : CellSteps.broken("value.constraint", name);
  }

  private static Object valueOf(Column<?, ?> column, String cell, boolean optional) {
    Object value = column.type().decode(cell);
    return optional ? Optional.of(value) : value;
  }

  /** The checks of a file's rows that look at several cells. */
  <T extends RosterRecord> List<RowStep<T>> compileRowSteps(RosterFile<T> file) {
    List<RowStep<T>> steps = new ArrayList<>();
    for (DeclaredConstraint constraint : DeclaredConstraint.of(file.type())) {
      if (!constraint.holdsIn(version, mode)) {
        continue;
      }
      if (constraint.is(PairedSubjects.class)) {
        steps.add(new PairedSubjectsStep<>(file, version));
      } else if (constraint.is(CaseIdentifier.class)) {
        steps.add(new CaseIdentifierStep<>(file, version));
      } else {
        steps.add(new EntityStep<>(file, version, constraint));
      }
    }
    return steps;
  }
}
