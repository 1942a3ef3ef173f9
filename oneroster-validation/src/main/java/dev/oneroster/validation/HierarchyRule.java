package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Parents that run in a circle, and hierarchies deeper than any real one. A circle is told once, at
 * its first row. Keeps four bytes a row, beside the parents.
 */
final class HierarchyRule implements MeaningRule {

  private static final Rule ORG_CYCLE =
      Rule.warning("ref.cycle_org")
          .message("The organizations are parents of each other in a circle: {path}.")
          .mend("Leave the parent of the topmost organization empty.")
          .why("Receivers that walk up the hierarchy never come to its end.")
          .source(
              "Practice: programs that walk up the hierarchy; the binding does not rule circles out")
          .example("`a` with the parent `b`, whose parent is `a`; or an org that is its own parent")
          .build();

  private static final Rule SESSION_CYCLE =
      Rule.warning("ref.cycle_session")
          .message("The sessions are parents of each other in a circle: {path}.")
          .mend("Leave the parent of the school year empty.")
          .why("Receivers that walk up to the school year never come to it.")
          .source("Practice: programs that walk up to the school year; the binding is silent")
          .example("`fall` with the parent `year`, whose parent is `fall`")
          .build();

  private static final Rule DEPTH =
      Rule.warning("ref.depth")
          .message("There are {depth} levels above this row.")
          .mend("Check the parents: there are rarely more than five levels.")
          .why("Some receivers stop at a depth of their own.")
          .source("Practice: a bound against endless hierarchies")
          .example("an organization with 33 others above it")
          .build();

  private static final int DEEPEST = 32;
  private static final int SHOWN = 10;
  private static final int UNSEEN = PackedInts.NONE;

  @Override
  public List<Rule> rules() {
    return List.of(ORG_CYCLE, SESSION_CYCLE, DEPTH);
  }

  @Override
  public void join(ValidationRun run) {
    check(run, ParentLinks.ofOrgs(run), ORG_CYCLE);
    check(run, ParentLinks.ofSessions(run), SESSION_CYCLE);
  }

  private static void check(ValidationRun run, ParentLinks links, Rule cycle) {
    run.atEndOf(links.file(), () -> report(run, links, cycle));
  }

  private static void report(ValidationRun run, ParentLinks links, Rule cycle) {
    int rows = run.ids(links.file()).size();
    PackedInts depths = new PackedInts();
    Occurrences deep = new Occurrences(run, DEPTH, links.file(), ParentLinks.COLUMN);
    for (int row = 0; row < rows; row++) {
      if (depths.get(row) == UNSEEN) {
        List<Integer> circle = measure(row, links, depths);
        if (!circle.isEmpty()) {
          tell(run, links.file(), cycle, circle);
        }
      }
      // The first level too deep stands for those below it.
      if (depths.get(row) == DEEPEST + 1) {
        deep.add(row, new Argument("depth", DEEPEST + 1, false));
      }
    }
    deep.report(rows);
  }

  /**
   * Counts the levels above a row and above all that lie over it.
   *
   * @return the circle that the way up runs into, if it is a new one
   */
  private static List<Integer> measure(int start, ParentLinks links, PackedInts depths) {
    List<Integer> way = new ArrayList<>();
    int row = start;
    while (row != IdIndex.NONE && depths.get(row) == UNSEEN) {
      depths.set(row, -1); // on the way
      way.add(row);
      row = links.parent(row);
    }
    List<Integer> circle = List.of();
    int depth = row == IdIndex.NONE ? 0 : Math.max(0, depths.get(row) + 1);
    if (row != IdIndex.NONE && depths.get(row) == -1) {
      circle = new ArrayList<>(way.subList(way.indexOf(row), way.size()));
    }
    for (int i = way.size() - 1; i >= 0; i--) {
      depths.set(way.get(i), circle.isEmpty() ? depth++ : 0);
    }
    return circle;
  }

  private static void tell(
      ValidationRun run, RosterFile<?> file, Rule cycle, List<Integer> circle) {
    int first = Collections.min(circle);
    Collections.rotate(circle, -circle.indexOf(first));
    List<String> path = new ArrayList<>();
    for (int row : circle.subList(0, Math.min(SHOWN, circle.size()))) {
      path.add(run.ids(file).id(row));
    }
    if (circle.size() > SHOWN) {
      path.add("...");
    }
    path.add(run.ids(file).id(first));
    run.report(
        cycle,
        file,
        first,
        ParentLinks.COLUMN,
        new Argument("path", String.join(" → ", path), false));
  }
}
