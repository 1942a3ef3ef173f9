package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.validation.RowCondition.Truth;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.References;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a profile asks of the rows that a column names. */
final class ProfileReferenceRule extends ProfileAsker {

  private final References asked;

  private int lastWrong = IdIndex.NONE;
  private Argument lastNamed = detail("named", "");

  ProfileReferenceRule(String profile, ProfileRule rule, References asked) {
    super(profile, rule);
    this.asked = asked;
  }

  @Override
  public void join(ValidationRun run) {
    Set<String> names = new LinkedHashSet<>(asked.rows().condition().columns());
    names.add(asked.column());
    names.add("sourcedId");
    List<String> columns = List.copyOf(names);
    RowKinds wanted = new RowKinds(run, asked.target(), asked.wanted());
    boolean byOthers = asked.rows().namedBy().isPresent();
    Optional<RowKinds> asking =
        byOthers ? Optional.of(new RowKinds(run, asked.file(), asked.rows())) : Optional.empty();
    RowCondition condition = new RowCondition(asked.rows().condition(), columns);
    RowLinks links = new RowLinks(run, asked.file(), asked.column(), asked.target(), columns);
    boolean atOnce = wanted.isKnownBefore(asked.file()) && !byOthers && links.isKnownAtOnce();
    RowMarks rows = new RowMarks();
    RowMarks unclear = new RowMarks();
    run.watch(
        asked.file(),
        row -> {
          Truth isAsked = row.isGone() ? Truth.NO : condition.test(row);
          if (isAsked != Truth.YES) {
            return;
          }
          if (atOnce) {
            check(run, row, links, wanted);
          } else {
            rows.set(row.number(), isAsked);
            links.remember(row);
            if (asked.any() && links.isKnownAtOnce() && !leadsAllTheWay(row, links)) {
              unclear.set(row.number(), Truth.YES);
            }
          }
        },
        columns.toArray(String[]::new));
    if (!atOnce) {
      run.keep(asked.file());
      run.atEnd(() -> settle(run, links, wanted, rows, unclear, asking));
    }
  }

  /** Whether all that a row names is there and could be read. */
  private static boolean leadsAllTheWay(CheckedRow row, RowLinks links) {
    return links.follow(row) == links.ids(row).size();
  }

  private void check(ValidationRun run, CheckedRow row, RowLinks links, RowKinds wanted) {
    boolean any = false;
    int wrong = IdIndex.NONE;
    int named = links.follow(row);
    for (int i = 0; i < named; i++) {
      int number = links.named(i);
      boolean right = wanted.get(number) != Truth.NO;
      any |= right;
      wrong = right || wrong != IdIndex.NONE ? wrong : number;
    }
    if (asked.any()) {
      if (!any
          && row.has(links.column())
          && run.isComplete(asked.target())
          && named == links.ids(row).size()) {
        row.report(rule(), links.column());
      }
    } else if (wrong != IdIndex.NONE) {
      row.report(rule(), links.column(), named(run, wrong));
    } else if (!links.isOfBinding()) {
      checkMissing(run, row, links);
    }
  }

  /** Which row is named that should not be; many rows may name the same, one after the other. */
  private Argument named(ValidationRun run, int number) {
    if (number != lastWrong) {
      lastNamed = detail("named", run.ids(asked.target()).id(number));
      lastWrong = number;
    }
    return lastNamed;
  }

  /** What the binding does not tell of: that a metadata column names rows that are not there. */
  private void checkMissing(ValidationRun run, CheckedRow row, RowLinks links) {
    if (!run.isComplete(asked.target())) {
      return;
    }
    for (String id : links.ids(row)) {
      if (run.ids(asked.target()).find(id) == IdIndex.NONE && !run.excuses(asked.target(), id)) {
        row.report(rule(), links.column(), detail("named", id));
        return;
      }
    }
  }

  /** Looks at all references, now that all is known. */
  private void settle(
      ValidationRun run,
      RowLinks links,
      RowKinds wanted,
      RowMarks rows,
      RowMarks unclear,
      Optional<RowKinds> asking) {
    RosterFile<?> file = asked.file();
    RowMarks satisfied = new RowMarks();
    RowMarks told = new RowMarks();
    for (int i = 0; asked.any() && i < links.size(); i++) {
      if (wanted.get(links.to(i)) != Truth.NO) {
        satisfied.set(links.from(i), Truth.YES);
      }
    }
    for (int i = 0; i < links.size(); i++) {
      int from = links.from(i);
      boolean isAsked =
          rows.get(from) == Truth.YES
              && (asking.isEmpty() || asking.get().get(from) == Truth.YES)
              && told.get(from) == Truth.NO;
      boolean wrong =
          asked.any()
              ? satisfied.get(from) == Truth.NO && unclear.get(from) == Truth.NO
              : wanted.get(links.to(i)) == Truth.NO;
      if (isAsked && wrong) {
        told.set(from, Truth.YES);
        String named = run.ids(asked.target()).id(links.to(i));
        report(
            run,
            file,
            from,
            asked.column(),
            valueOf(file, asked.column(), named),
            detail("named", named));
      }
    }
  }
}
