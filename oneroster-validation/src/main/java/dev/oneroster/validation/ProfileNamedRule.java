package dev.oneroster.validation;

import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.Named;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How many rows of another file a profile wants to name each row of a file: four bytes a row. */
final class ProfileNamedRule extends ProfileAsker {

  private final Named asked;
  private int[] counts = new int[64];
  private final RowMarks unsure = new RowMarks();

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
    RowMarks counting = new RowMarks();
    run.watch(
        asked.other(),
        row -> {
          if (row.isGone()) {
            return;
          }
          Truth counts = counted.test(row);
          if (links.isKnownAtOnce()) {
            links.forEach(row, number -> count(number, counts));
          } else {
            counting.set(row.number(), counts);
            links.remember(row);
          }
        },
        columns.toArray(String[]::new));
    run.atEnd(
        () -> {
          for (int i = 0; i < links.size(); i++) {
            count(links.to(i), counting.get(links.from(i)));
          }
          look(run, kinds, other);
        });
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
    long missing = 0;
    for (int number = 0; number < run.ids(asked.file()).size(); number++) {
      int found = number < counts.length ? counts[number] : 0;
      boolean tooFew = found < asked.atLeast() && complete && unsure.get(number) == Truth.NO;
      if ((tooFew || found > asked.atMost()) && kinds.get(number) == Truth.YES) {
        if (absent) {
          missing++;
        } else {
          report(run, asked.file(), number, "sourcedId", detail("found", found));
        }
      }
    }
    if (missing > 0) {
      reportFile(run, asked.file(), missing, detail("found", 0));
    }
  }
}
