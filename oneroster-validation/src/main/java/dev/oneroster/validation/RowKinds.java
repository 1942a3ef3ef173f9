package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.RowKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of a file are of a kind: told by themselves, and by the rows of another file that name
 * them. Rows that are to be deleted are none.
 */
final class RowKinds {

  private final ValidationRun run;
  private final RosterFile<?> file;
  private final RowKind kind;
  private final Optional<WholeFile> naming;
  private final RowMarks own = new RowMarks();

  /** Rows that could be read; of what kind others are is unknown. */
  private final RowMarks read = new RowMarks();

  private final RowMarks named = new RowMarks();

  /** Rows that any row names that can be read; a row that cannot may be meant for the others. */
  private final RowMarks namedByAny = new RowMarks();

  /** Rows that a row names by which they can be judged. */
  private final RowMarks judged = new RowMarks();

  private boolean namingIsUnclear;

  /** Asks for the rows that tell. */
  RowKinds(ValidationRun run, RosterFile<?> file, RowKind kind) {
    this.run = run;
    this.file = file;
    this.kind = kind;
    List<String> columns = columns(kind.condition().columns());
    RowCondition condition = new RowCondition(kind.condition(), columns);
    run.watch(
        file,
        row -> {
          read.set(row.number(), Truth.YES);
          if (!row.isDeleted()) {
            own.set(row.number(), condition.test(row));
          }
        },
        columns.toArray(String[]::new));
    this.naming = kind.namedBy().map(by -> new WholeFile(run, by.file()));
    kind.namedBy().ifPresent(this::watchNaming);
  }

  private static List<String> columns(List<String> some) {
    Set<String> all = new LinkedHashSet<>(some);
    all.add("sourcedId");
    return List.copyOf(all);
  }

  private void watchNaming(RowKind.NamedBy by) {
    Set<String> all = new LinkedHashSet<>(by.rows().columns());
    all.addAll(by.judged().columns());
    all.add(by.column());
    List<String> columns = List.copyOf(all);
    RowCondition condition = new RowCondition(by.rows(), columns);
    RowCondition judging = new RowCondition(by.judged(), columns);
    RowLinks links = new RowLinks(run, by.file(), by.column(), file, columns);
    run.watch(
        by.file(),
        row -> {
          if (!row.isDeleted()) {
            namingIsUnclear |= row.isBroken(links.column()) || !row.hasColumn(links.column());
            Truth truth = condition.test(row);
            int count = links.follow(row);
            namingIsUnclear |= count == 0 && row.has(links.column());
            for (int i = 0; i < count; i++) {
              named.set(links.named(i), truth);
              namedByAny.set(links.named(i), Truth.YES);
              judged.set(links.named(i), judging.test(row));
            }
          }
        },
        columns.toArray(String[]::new));
  }

  /** Whether all that tells has been read before the first row of a file. */
  boolean isKnownBefore(RosterFile<?> then) {
    return run.precedes(file, then)
        && kind.namedBy().filter(by -> !run.precedes(by.file(), then)).isEmpty();
  }

  /** Whether a row is of the kind, as far as it is known by now. */
  Truth get(int number) {
    if (read.get(number) == Truth.NO) {
      return Truth.UNKNOWN;
    }
    Truth itself = own.get(number);
    if (itself == Truth.NO || kind.namedBy().isEmpty()) {
      return itself;
    }
    Truth byOthers = named.get(number);
    if (byOthers == Truth.NO && !canBeMissed(number)) {
      return Truth.UNKNOWN;
    }
    return byOthers == Truth.YES ? itself : byOthers;
  }

  /** Whether the rows that should name a row are there, if they are anywhere. */
  private boolean canBeMissed(int number) {
    boolean mayBeMeant = namingIsUnclear && namedByAny.get(number) == Truth.NO;
    boolean isJudged =
        kind.namedBy().filter(by -> by.judged().isAlways()).isPresent()
            || judged.get(number) == Truth.YES;
    return !mayBeMeant && isJudged && naming.filter(WholeFile::isComplete).isPresent();
  }
}
