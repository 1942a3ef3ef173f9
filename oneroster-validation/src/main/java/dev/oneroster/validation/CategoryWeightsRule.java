package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFiles;
import java.util.List;

/**
 * Categories whose weights are not 100 together. Off by default: early in a term, a class has used
 * some of its categories only. A category belongs to no class; the line items tell which ones a
 * class has. Keeps 5 bytes a class and 12 for each of its categories.
 */
final class CategoryWeightsRule implements MeaningRule {

  private static final Rule WEIGHTS =
      Rule.info("sem.category_weights")
          .message("The weights of the categories of this class are {weight} percent together.")
          .mend("Nothing to do if line items are still to come; otherwise correct the weights.")
          .why("Receivers compute other averages than the source system.")
          .source("Practice; the binding calls a weight a percentage")
          .example("a class whose line items have categories of the weights 60 and 60")
          .offByDefault()
          .build();

  private static final int ALL = 100;
  private static final int UNWEIGHTED = 1;

  private final PackedInts weights = new PackedInts();
  private final PackedInts sums = new PackedInts();
  private final PackedBytes bits = new PackedBytes();
  private final LongSet pairs = new LongSet();
  private long total;

  @Override
  public List<Rule> rules() {
    return List.of(WEIGHTS);
  }

  @Override
  public void join(ValidationRun run) {
    run.watch(RosterFiles.CATEGORIES, this::noteWeight, "weight");
    run.watch(RosterFiles.LINE_ITEMS, this::noteUse, "classSourcedId", "categorySourcedId");
    run.atEndOf(RosterFiles.LINE_ITEMS, () -> report(run));
  }

  private void noteWeight(CheckedRow row) {
    String weight = row.text(0);
    // A percentage has few digits; others are somebody else's.
    if (row.number() != IdIndex.NONE && !weight.isEmpty() && weight.length() <= 4) {
      weights.set(row.number(), Integer.parseInt(weight));
      total += Integer.parseInt(weight);
    }
  }

  private void noteUse(CheckedRow row) {
    int rosterClass = row.target(0);
    int category = row.target(1);
    if (row.isDeleted()
        || rosterClass == IdIndex.NONE
        || category == IdIndex.NONE
        || !pairs.add(LongSet.pair(rosterClass, category))) {
      return;
    }
    int weight = weights.get(category);
    if (weight == PackedInts.NONE) {
      bits.add(rosterClass, UNWEIGHTED);
    } else {
      sums.set(rosterClass, sums.count(rosterClass) + weight);
    }
  }

  private void report(ValidationRun run) {
    // Categories that are 100 together may be used by some classes only in part.
    if (total == ALL || !run.isComplete(RosterFiles.CATEGORIES, RosterFiles.LINE_ITEMS)) {
      return;
    }
    int size = run.ids(RosterFiles.CLASSES).size();
    Occurrences odd = new Occurrences(run, WEIGHTS, RosterFiles.CLASSES, "sourcedId");
    for (int rosterClass = 0; rosterClass < size; rosterClass++) {
      int sum = sums.get(rosterClass);
      if (sum != PackedInts.NONE && sum != ALL && !bits.hasAny(rosterClass, UNWEIGHTED)) {
        odd.add(rosterClass, new Argument("weight", sum, false));
      }
    }
    odd.reportTogether();
  }
}
