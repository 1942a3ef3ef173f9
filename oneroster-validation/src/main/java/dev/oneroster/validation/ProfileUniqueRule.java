package dev.oneroster.validation;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.Unique;
import dev.oneroster.validation.spi.RelationConstraint.UniqueAcross;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** That no values occur twice, in a file; or no identifiers, in several. */
final class ProfileUniqueRule extends ProfileAsker {

  private final List<Unique> inFile;
  private final List<RosterFile<?>> files;

  // Two bytes and a hash for each identifier: most of what is looked up is in none of many indexes.
  private static final int BITS_SHIFT = 4;
  private static final int LARGEST_MASK = (1 << 30) - 1;
  private static final int MULTIPLIER = 0x9e37_79b1;
  private final BitSet bits = new BitSet();
  private int[] hashes = new int[64];
  private int known;
  private int mask = 1023;

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
    for (RosterFile<?> file : files) {
      run.keep(file);
      List<RosterFile<?>> before =
          files.stream().filter(other -> run.precedes(other, file)).toList();
      run.watch(file, row -> lookAcross(run, row, before), "sourcedId");
      if (files.stream().anyMatch(other -> run.precedes(file, other))) {
        run.atEndOf(file, () -> remember(run.ids(file)));
      }
    }
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

  private void remember(IdIndex ids) {
    for (int number = 0; number < ids.size(); number++) {
      if (known == hashes.length) {
        hashes = Arrays.copyOf(hashes, known * 2);
      }
      hashes[known] = ids.id(number).hashCode();
      known++;
    }
    while (mask >> BITS_SHIFT < known && mask < LARGEST_MASK) {
      mask = mask * 2 + 1;
    }
    bits.clear();
    for (int i = 0; i < known; i++) {
      bits.set(bit(hashes[i]));
    }
  }

  /**
   * Whether an identifier may be in one of the files read before; if not, it need not be looked up.
   */
  private boolean mayBeKnown(String id) {
    return bits.get(bit(id.hashCode()));
  }

  private int bit(int hash) {
    int mixed = hash * MULTIPLIER;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  private void lookAcross(ValidationRun run, CheckedRow row, List<RosterFile<?>> before) {
    if (!row.has(0) || row.isGone() || !mayBeKnown(row.text(0))) {
      return;
    }
    for (RosterFile<?> other : before) {
      IdIndex ids = run.ids(other);
      int found = ids.size() == 0 ? IdIndex.NONE : ids.find(row.text(0));
      if (found != IdIndex.NONE) {
        row.report(rule(), 0, detail("other", other.fileName()), detail("first", ids.line(found)));
        return;
      }
    }
  }
}
