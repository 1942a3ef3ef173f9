package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.Location;
import dev.oneroster.csv.Problem;
import dev.oneroster.csv.Reference;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.Vocabulary;
import dev.oneroster.model.VocabularyToken;
import java.util.List;
import java.util.Optional;

/**
 * The references of one column of a file that is being written. If their target has been written
 * before, they are judged at once. If not, or if it is the same file, they wait: each identifier is
 * kept once, with the line that named it first.
 *
 * @param <T> the type of the rows that refer
 */
final class WrittenReferences<T extends RosterRecord> {

  private static final RuleCatalogue RULES = RuleCatalogue.core();

  private final RosterFile<T> file;
  private final Column<T, ?> column;
  private final FileMode mode;
  private final Reference reference;
  private final WrittenIds written;
  private final Optional<WrittenIds.OfFile> target;
  private final byte wantedKind;
  private final IdIndex waiting = new IdIndex();

  WrittenReferences(RosterFile<T> file, Column<T, ?> column, FileMode mode, WrittenIds written) {
    this.file = file;
    this.column = column;
    this.mode = mode;
    this.reference = column.reference().orElseThrow();
    this.written = written;
    this.target = written.of(reference.file());
    this.wantedKind = wantedKind(written.version());
  }

  private byte wantedKind(OneRosterVersion version) {
    Optional<VocabularyToken> kind = reference.kind();
    Optional<Vocabulary<?>> vocabulary =
        Kinds.column(reference.file(), version).flatMap(c -> c.type().vocabulary());
    return kind.isPresent() && vocabulary.isPresent()
        ? Kinds.of(kind.get().token(), vocabulary.get(), version)
        : Kinds.UNKNOWN;
  }

  /** Whether its target has not been written yet. */
  boolean isWaiting() {
    return target.isEmpty();
  }

  private static List<String> ids(Column<?, ?> column, String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    return column.type().isList() ? FieldType.split(cell) : List.of(cell);
  }

  /** The first thing that is wrong with the references in a cell, as far as it can be told. */
  Optional<CellProblem> check(String cell) {
    if (target.isEmpty()) {
      return Optional.empty();
    }
    for (String id : ids(column, cell)) {
      Optional<CellProblem> problem = check(id, target);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  /** Notes the references in the cell of a row that is written, if they have to wait. */
  void add(String cell, long line) {
    if (target.isEmpty()) {
      for (String id : ids(column, cell)) {
        waiting.add(id, line, Kinds.UNKNOWN);
      }
    }
  }

  private Optional<CellProblem> check(String id, Optional<WrittenIds.OfFile> rows) {
    int number = rows.isPresent() ? rows.get().ids().find(id) : IdIndex.NONE;
    if (number == IdIndex.NONE) {
      return isMissing(id, rows) ? dangling(id) : Optional.empty();
    }
    IdIndex ids = rows.orElseThrow().ids();
    boolean satisfied =
        wantedKind == Kinds.UNKNOWN || Kinds.satisfies(ids.kind(number), wantedKind);
    return satisfied ? Optional.empty() : wrongKind(id, ids.line(number));
  }

  /** A delta file and its targets tell what changed; the rest is with the receiver. */
  private boolean isMissing(String id, Optional<WrittenIds.OfFile> rows) {
    Optional<KnownIds> known = written.checks().known();
    boolean delta =
        mode == FileMode.DELTA || rows.filter(t -> t.mode() == FileMode.DELTA).isPresent();
    return known.isPresent() ? !known.get().contains(reference.file(), id) : !delta;
  }

  private Optional<CellProblem> dangling(String id) {
    return CellSteps.broken(
        ReferenceRules.dangling(file, column),
        new Argument("value", id, false),
        new Argument("target", reference.file().fileName(), false));
  }

  private Optional<CellProblem> wrongKind(String id, long line) {
    VocabularyToken kind = reference.kind().orElseThrow();
    String code = ReferenceRules.wrongKind(kind);
    if (!RULES.get(code).severity().isInvalid()) {
      return Optional.empty();
    }
    return CellSteps.broken(
        code,
        new Argument("value", id, false),
        new Argument("wanted", kind.token(), false),
        new Argument("target", reference.file().fileName(), false),
        new Argument("targetLine", line, false));
  }

  /** Judges what had to wait. A target that was not written at all the validator reports. */
  void settle(FindingCollector findings) {
    Optional<WrittenIds.OfFile> rows = written.of(reference.file());
    if (rows.isEmpty() || rows.get().mode() == FileMode.ABSENT) {
      return;
    }
    for (int i = 0; i < waiting.size(); i++) {
      Location place = at(waiting.line(i));
      check(waiting.id(i), rows)
          .map(found -> new Problem(found.code(), place, found.arguments()))
          .flatMap(this::finding)
          .ifPresent(findings::add);
    }
  }

  private Optional<Finding> finding(Problem dangling) {
    Rule rule = RULES.get(dangling.code());
    return written
        .worst(rule, dangling.location(), dangling.argument("value").map(Object::toString))
        .map(severity -> Finding.of(rule, severity, Finding.CORE, dangling, Optional.empty()));
  }

  private Location at(long line) {
    return Location.ofLine(file.fileName(), line).atColumn(column.name());
  }
}
