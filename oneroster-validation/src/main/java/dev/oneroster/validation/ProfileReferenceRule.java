package dev.oneroster.validation;

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
    if (atOnce) {
      run.watch(asked.file(), new AtOnce(run, condition, links, wanted), names(columns));
      return;
    }
    Later later = new Later(condition, links);
    run.watch(asked.file(), later, names(columns));
    run.keep(asked.file());
    run.atEnd(() -> settle(run, links, wanted, later.rows, later.unclear, asking));
  }

  private static String[] names(List<String> columns) {
    return columns.toArray(String[]::new);
  }

  /** Looks at references when all that they name has been read. */
  private final class AtOnce implements Watch.Observer {
    private final ValidationRun run;
    private final RowCondition condition;
    private final RowLinks links;
    private final RowKinds wanted;
    private final boolean any = asked.any();

    AtOnce(ValidationRun run, RowCondition condition, RowLinks links, RowKinds wanted) {
      this.run = run;
      this.condition = condition;
      this.links = links;
      this.wanted = wanted;
    }

    @Override
    public void look(CheckedRow row) {
      if (row.isGone() || condition.test(row) != Truth.YES) {
        return;
      }
      int right = 0;
      int wrong = IdIndex.NONE;
      int named = links.follow(row);
      for (int i = named - 1; i >= 0; i--) {
        int number = links.named(i);
        if (wanted.get(number) == Truth.NO) {
          wrong = number;
        } else {
          right++;
        }
      }
      if (any) {
        if (right == 0) {
          lookForAny(row, named);
        }
      } else if (wrong != IdIndex.NONE) {
        lookAtWrong(row, wrong);
      } else if (!links.isOfBinding()) {
        lookForMissing(row);
      }
    }

    private void lookForAny(CheckedRow row, int named) {
      if (row.has(links.column())
          && run.isComplete(asked.target())
          && named == links.ids(row).size()) {
        row.report(rule(), links.column());
      }
    }

    private void lookAtWrong(CheckedRow row, int wrong) {
      if (!row.reportAgain(links.column())) {
        row.report(rule(), links.column(), detail("named", run.ids(asked.target()).id(wrong)));
      }
    }

    /** What the binding does not tell of: that a metadata column names rows that are not there. */
    private void lookForMissing(CheckedRow row) {
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
  }

  /** Notes references that can be judged only later. */
  private final class Later implements Watch.Observer {
    private final RowCondition condition;
    private final RowLinks links;
    private final RowMarks rows = new RowMarks();
    private final RowMarks unclear = new RowMarks();

    Later(RowCondition condition, RowLinks links) {
      this.condition = condition;
      this.links = links;
    }

    @Override
    public void look(CheckedRow row) {
      if (row.isGone() || condition.test(row) != Truth.YES) {
        return;
      }
      rows.set(row.number(), Truth.YES);
      links.remember(row);
      if (asked.any() && links.isKnownAtOnce() && !leadsAllTheWay(row)) {
        unclear.set(row.number(), Truth.YES);
      }
    }

    /** Whether all that a row names is there and could be read. */
    private boolean leadsAllTheWay(CheckedRow row) {
      return links.follow(row) == links.ids(row).size();
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
