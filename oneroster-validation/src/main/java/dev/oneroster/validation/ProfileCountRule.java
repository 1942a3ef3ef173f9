package dev.oneroster.validation;

import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.Count;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How many rows a profile wants, of a file or of each group of its rows. */
final class ProfileCountRule extends ProfileAsker {

  private final Count asked;
  private final IdIndex groups = new IdIndex();
  private int[] counts = new int[16];
  private int[] surplus = new int[16]; // the number of the first row that is too much
  private boolean unsure;

  ProfileCountRule(String profile, ProfileRule rule, Count asked) {
    super(profile, rule);
    this.asked = asked;
  }

  @Override
  public void join(ValidationRun run) {
    run.keep(asked.file());
    Set<String> names = new LinkedHashSet<>(asked.per());
    names.addAll(asked.condition().columns());
    names.add("sourcedId");
    List<String> columns = List.copyOf(names);
    RowCondition condition = new RowCondition(asked.condition(), columns);
    run.watch(
        asked.file(),
        row -> {
          Truth counts = row.isGone() ? Truth.NO : condition.test(row);
          unsure |= counts == Truth.UNKNOWN;
          if (counts == Truth.YES) {
            count(row);
          }
        },
        columns.toArray(String[]::new));
    run.atEndOf(asked.file(), () -> look(run));
  }

  private void count(CheckedRow row) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < asked.per().size(); i++) {
      if (!row.has(i)) {
        return;
      }
      String text = row.text(i);
      key.append(i == 0 ? "" : text.length() + "\n").append(text);
    }
    int added = groups.add(key.toString(), row.line(), Kinds.UNKNOWN);
    int group = added == IdIndex.NONE ? groups.find(key.toString()) : added;
    if (group >= counts.length) {
      counts = Arrays.copyOf(counts, group * 2);
      surplus = Arrays.copyOf(surplus, group * 2);
    }
    counts[group]++;
    if (counts[group] == asked.atMost() + 1) {
      surplus[group] = row.number();
    }
  }

  private void look(ValidationRun run) {
    // What a finding is about is what the rows were told apart by.
    List<String> told = asked.per().isEmpty() ? asked.condition().columns() : asked.per();
    String column = told.isEmpty() ? "sourcedId" : told.get(told.size() - 1);
    for (int group = 0; group < groups.size(); group++) {
      if (counts[group] > asked.atMost()) {
        if (surplus[group] == IdIndex.NONE) {
          reportFile(run, asked.file(), 1, detail("found", counts[group]));
        } else {
          report(run, asked.file(), surplus[group], column, detail("found", counts[group]));
        }
      }
    }
    int found = groups.size() == 0 ? 0 : counts[0];
    boolean complete =
        !unsure && run.isComplete(asked.file()) && run.unreadableRows(asked.file()) == 0;
    if (asked.per().isEmpty() && found < asked.atLeast() && complete) {
      reportFile(run, asked.file(), 1, detail("found", found));
    }
  }
}
