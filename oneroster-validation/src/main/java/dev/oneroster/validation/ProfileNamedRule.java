package dev.oneroster.validation;

import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.Named;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How many rows of another file a profile wants to name each row of a file: four bytes a row. */
final class ProfileNamedRule extends ProfileAsker {

  private final Named asked;
  private int[] counts = new int[64];
  private final RowMarks unsure = new RowMarks();

  /** How many rows could have named others, if something were not wrong with them. */
  private long unclear;

  /**
   * How many rows name others of the same file, which are known at its end, and perhaps not there.
   */
  private long waiting;

  ProfileNamedRule(String profile, ProfileRule rule, Named asked) {
    super(profile, rule);
    this.asked = asked;
  }

  @Override
  public void join(ValidationRun run) {
    run.keep(asked.file());
    WholeFile other = new WholeFile(run, asked.other());
    RowKinds kinds = new RowKinds(run, asked.file(), asked.rows());
    Set<String> names = new LinkedHashSet<>(asked.counted().columns());
    names.add(asked.column());
    names.add("sourcedId");
    List<String> columns = List.copyOf(names);
    RowCondition counted = new RowCondition(asked.counted(), columns);
    RowLinks links = new RowLinks(run, asked.other(), asked.column(), asked.file(), columns);
    NamingRows naming = new NamingRows(counted, links);
    run.watch(asked.other(), naming, columns.toArray(String[]::new));
    run.atEnd(
        () -> {
          BitSet found = new BitSet();
          for (int i = 0; i < links.size(); i++) {
            count(links.to(i), naming.counting.get(links.from(i)));
            found.set(links.from(i));
          }
          unclear += waiting - found.cardinality();
          look(run, kinds, other);
        });
  }

  /** Looks at the rows that name others. */
  private final class NamingRows implements Watch.Observer {
    private final RowCondition counted;
    private final RowLinks links;
    private final RowMarks counting = new RowMarks();

    NamingRows(RowCondition counted, RowLinks links) {
      this.counted = counted;
      this.links = links;
    }

    @Override
    public void look(CheckedRow row) {
      if (row.isGone()) {
        return;
      }
      int naming = links.column();
      boolean lost = !links.isKnownAtOnce() && row.number() == IdIndex.NONE && row.has(naming);
      if (lost || row.isBroken(naming) || !row.hasColumn(naming)) {
        unclear++;
      }
      Truth counts = counted.test(row);
      if (!links.isKnownAtOnce()) {
        counting.set(row.number(), counts);
        links.remember(row);
        waiting += !lost && row.has(naming) ? 1 : 0;
        return;
      }
      int named = links.follow(row);
      unclear += named == 0 && row.has(naming) ? 1 : 0; // it may be meant for the one missed
      for (int i = 0; i < named; i++) {
        count(links.named(i), counts);
      }
    }
  }

  private void count(int number, Truth counted) {
    if (counted == Truth.UNKNOWN) {
      unsure.set(number, Truth.YES);
    }
    if (counted != Truth.YES) {
      return;
    }
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(number + 1, counts.length * 2));
    }
    counts[number]++;
  }

  private void look(ValidationRun run, RowKinds kinds, WholeFile other) {
    boolean absent = other.isAbsent() && run.isComplete(asked.file());
    boolean complete = absent || other.isComplete();
    BitSet tooFew = new BitSet();
    for (int number = 0; number < run.ids(asked.file()).size(); number++) {
      int found = number < counts.length ? counts[number] : 0;
      if (kinds.get(number) != Truth.YES) {
        continue;
      }
      if (found > asked.atMost()) {
        report(run, asked.file(), number, "sourcedId", detail("found", found));
      } else if (found < asked.atLeast() && complete && unsure.get(number) == Truth.NO) {
        tooFew.set(number);
      }
    }
    if (absent && !tooFew.isEmpty()) {
      reportFile(run, asked.file(), tooFew.cardinality(), detail("found", 0));
    } else if (tooFew.cardinality() > unclear) {
      tooFew.stream().forEach(number -> reportCount(run, number));
    }
  }

  private void reportCount(ValidationRun run, int number) {
    int found = number < counts.length ? counts[number] : 0;
    report(run, asked.file(), number, "sourcedId", detail("found", found));
  }
}
