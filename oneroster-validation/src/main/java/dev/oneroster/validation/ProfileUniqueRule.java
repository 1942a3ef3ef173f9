package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.Unique;
import dev.oneroster.validation.spi.RelationConstraint.UniqueAcross;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** That no values occur twice, in a file; or no identifiers, in several. */
final class ProfileUniqueRule extends ProfileAsker {

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
    run.watch(
        file,
        row -> {
          if (row.number() != IdIndex.NONE && row.isGone()) {
            gone.set(row.number());
          }
        },
        "sourcedId");
    run.atEndOf(file, () -> lookAcross(run, file, before, gone));
  }

  private void watch(ValidationRun run, Unique asked) {
    Set<String> names = new LinkedHashSet<>(asked.columns());
    names.addAll(asked.condition().columns());
    List<String> columns = List.copyOf(names);
    RowCondition condition = new RowCondition(asked.condition(), columns);
    IdIndex seen = new IdIndex();
    run.watch(
        asked.file(),
        row -> {
          if (!row.isGone() && condition.test(row) == Truth.YES) {
            look(row, asked, seen);
          }
        },
        columns.toArray(String[]::new));
  }

  private void look(CheckedRow row, Unique asked, IdIndex seen) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < asked.columns().size(); i++) {
      if (!row.has(i)) {
        return;
      }
      // The length keeps apart what would be the same put together.
      String text = asked.ignoringCase() ? CellFaults.fold(row.text(i)) : row.text(i);
      key.append(i == 0 ? "" : text.length() + "\n").append(text);
    }
    if (seen.add(key.toString(), row.line(), Kinds.UNKNOWN) == IdIndex.NONE) {
      long first = seen.line(seen.find(key.toString()));
      row.report(rule(), asked.columns().size() - 1, detail("first", first));
    }
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
      for (int number = 0; number < fewer.size(); number++) {
        int found = more.find(fewer.id(number));
        if (found != IdIndex.NONE) {
          shared.putIfAbsent(ownAreFewer ? number : found, other);
        }
      }
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
