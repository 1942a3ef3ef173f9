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

  /** Of all rows that could be read; of what kind others are is unknown. */
  private final RowMarks own = new RowMarks();

  /** Of all rows that any row names that can be read; one that cannot may be meant for others. */
  private final RowMarks named = new RowMarks();

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
    run.watch(file, new OwnRows(condition), columns.toArray(String[]::new));
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
    run.watch(by.file(), new NamingRows(condition, judging, links), columns.toArray(String[]::new));
  }

  /** Looks at the rows of the file themselves. */
  private final class OwnRows implements Watch.Observer {
    private final RowCondition condition;

    OwnRows(RowCondition condition) {
      this.condition = condition;
    }

    @Override
    public void look(CheckedRow row) {
      own.set(row.number(), row.isDeleted() ? Truth.NO : condition.test(row));
    }
  }

  /** Looks at the rows that name them. */
  private final class NamingRows implements Watch.Observer {
    private final RowCondition condition;
    private final RowCondition judging;
    private final RowLinks links;

    NamingRows(RowCondition condition, RowCondition judging, RowLinks links) {
      this.condition = condition;
      this.judging = judging;
      this.links = links;
    }

    @Override
    public void look(CheckedRow row) {
      if (row.isDeleted()) {
        return;
      }
      namingIsUnclear |= row.isBroken(links.column()) || !row.hasColumn(links.column());
      Truth truth = condition.test(row);
      int count = links.follow(row);
      namingIsUnclear |= count == 0 && row.has(links.column());
      for (int i = 0; i < count; i++) {
        named.set(links.named(i), truth);
        judged.set(links.named(i), judging.test(row));
      }
    }
  }

  /** Whether all that tells has been read before the first row of a file. */
  boolean isKnownBefore(RosterFile<?> then) {
    return run.precedes(file, then)
        && kind.namedBy().filter(by -> !run.precedes(by.file(), then)).isEmpty();
  }

  /** Whether a row is of the kind, as far as it is known by now. */
  Truth get(int number) {
    if (!own.has(number)) {
      return Truth.UNKNOWN;
    }
    Truth itself = own.get(number);
    return itself == Truth.NO || kind.namedBy().isEmpty() ? itself : byNaming(number, itself);
  }

  /** Whether a row that is of the kind by itself, as far as it is known, is so by who names it. */
  private Truth byNaming(int number, Truth itself) {
    Truth byOthers = named.get(number);
    if (byOthers == Truth.NO && !canBeMissed(number)) {
      return Truth.UNKNOWN;
    }
    return byOthers == Truth.YES ? itself : byOthers;
  }

  /** Whether the rows that should name a row are there, if they are anywhere. */
  private boolean canBeMissed(int number) {
    boolean mayBeMeant = namingIsUnclear && !named.has(number);
    boolean isJudged =
        kind.namedBy().filter(by -> by.judged().isAlways()).isPresent()
            || judged.get(number) == Truth.YES;
    return !mayBeMeant && isJudged && naming.filter(WholeFile::isComplete).isPresent();
  }
}
