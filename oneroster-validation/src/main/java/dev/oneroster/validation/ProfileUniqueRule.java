package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.Unique;
import dev.oneroster.validation.spi.RelationConstraint.UniqueAcross;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** That no values occur twice, in a file; or no identifiers, in several. */
final class ProfileUniqueRule extends ProfileAsker {

  private static final CellInterest TO_BE_DELETED =
      new CellInterest(RecordStatus.TO_BE_DELETED.token()::equals, ByteTest.NEVER);

  private final List<Unique> inFile;
  private final List<RosterFile<?>> files;

  ProfileUniqueRule(String profile, ProfileRule rule, Unique asked) {
    super(profile, rule);
    this.inFile = List.of(asked);
    this.files = List.of();
  }

  ProfileUniqueRule(String profile, ProfileRule rule, UniqueAcross asked) {
    super(profile, rule);
    this.inFile = List.of();
    this.files = asked.files();
  }

  @Override
  public void join(ValidationRun run) {
    inFile.forEach(asked -> watch(run, asked));
    files.forEach(file -> watchAcross(run, file));
  }

  private void watchAcross(ValidationRun run, RosterFile<?> file) {
    List<RosterFile<?>> before = files.stream().filter(other -> run.precedes(other, file)).toList();
    BitSet gone = new BitSet();
    run.keep(file);
    run.watchOdd(
        file,
        row -> {
          if (row.number() != IdIndex.NONE && row.isGone()) {
            gone.set(row.number());
          }
        },
        Map.of("status", TO_BE_DELETED));
    run.atEndOf(file, () -> lookAcross(run, file, before, gone));
  }

  private void watch(ValidationRun run, Unique asked) {
    Set<String> names = new LinkedHashSet<>(asked.columns());
    names.addAll(asked.condition().columns());
    List<String> columns = List.copyOf(names);
    RowCondition condition = new RowCondition(asked.condition(), columns);
    Fingerprints seen = new Fingerprints(asked.ignoringCase());
    TextReader reader = asked.ignoringCase() ? folding(seen) : seen;
    run.watch(
        asked.file(),
        row -> {
          if (!row.isGone() && condition.test(row) == Truth.YES) {
            look(row, asked, seen, reader);
          }
        },
        columns.toArray(String[]::new));
  }

  private void look(CheckedRow row, Unique asked, Fingerprints seen, TextReader reader) {
    int columns = asked.columns().size();
    seen.start();
    for (int i = 0; i < columns; i++) {
      if (!row.has(i)) {
        return;
      }
      row.read(i, reader);
      seen.end();
    }
    int first = seen.add((int) Math.min(row.line(), Integer.MAX_VALUE));
    if (first != IdIndex.NONE) {
      row.report(rule(), columns - 1, detail("first", (long) first));
    }
  }

  /** Reads into texts that are seen; their case is folded as it is elsewhere in profiles. */
  private static TextReader folding(Fingerprints seen) {
    return new TextReader() {
      @Override
      public boolean readAscii(byte[] bytes, int from, int to) {
        return seen.readAscii(bytes, from, to);
      }

      @Override
      public void read(String text) {
        seen.read(CellFaults.fold(text));
      }
    };
  }

  /** Looks up the identifiers of the smaller side in the indexes of the other. */
  private void lookAcross(
      ValidationRun run, RosterFile<?> file, List<RosterFile<?>> before, BitSet gone) {
    IdIndex ids = run.ids(file);
    SortedMap<Integer, RosterFile<?>> shared = new TreeMap<>();
    for (RosterFile<?> other : before) {
      IdIndex others = run.ids(other);
      boolean ownAreFewer = ids.size() < others.size();
      IdIndex fewer = ownAreFewer ? ids : others;
      IdIndex more = ownAreFewer ? others : ids;
      fewer.forEach(
          (number, text, from, length) -> {
            int found = more.find(text, from, from + length, more.hash(text, from, from + length));
            if (found != IdIndex.NONE) {
              shared.putIfAbsent(ownAreFewer ? number : found, other);
            }
          });
    }
    shared.forEach(
        (number, other) -> {
          if (!gone.get(number)) {
            String id = ids.id(number);
            report(
                run,
                file,
                number,
                "sourcedId",
                valueOf(file, "sourcedId", id),
                detail("other", other.fileName()),
                detail("first", run.ids(other).line(run.ids(other).find(id))));
          }
        });
  }
}
