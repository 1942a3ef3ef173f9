package dev.oneroster.validation;

import dev.oneroster.csv.Argument;
import dev.oneroster.csv.FieldType;
import dev.oneroster.validation.spi.Path;
import dev.oneroster.validation.spi.ProfileRule;
import dev.oneroster.validation.spi.RelationConstraint.NoGap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** That the time spans which a row names follow each other. */
final class ProfileGapRule extends ProfileAsker {

  /** A time span. */
  private record Span(LocalDate start, LocalDate end) {}

  private final NoGap asked;
  private final ValueSets sets = new ValueSets();

  ProfileGapRule(String profile, ProfileRule rule, NoGap asked) {
    super(profile, rule);
    this.asked = asked;
  }

  @Override
  public void join(ValidationRun run) {
    PathTable starts = PathTable.of(run, asked.target(), List.of(), Path.own(asked.start()), sets);
    PathTable ends = PathTable.of(run, asked.target(), List.of(), Path.own(asked.end()), sets);
    List<String> columns = List.of(asked.column(), "sourcedId");
    RowLinks links = new RowLinks(run, asked.file(), asked.column(), asked.target(), columns);
    run.watch(asked.file(), new Look(links, starts, ends), columns.toArray(String[]::new));
  }

  /** Looks at the spans that rows name, most of them at those that the row before did. */
  private final class Look implements Watch.Observer {
    private final RowLinks links;
    private final PathTable starts;
    private final PathTable ends;

    private String lastCell = "";
    private Optional<List<Argument>> lastGap = Optional.empty();

    Look(RowLinks links, PathTable starts, PathTable ends) {
      this.links = links;
      this.starts = starts;
      this.ends = ends;
    }

    @Override
    public void look(CheckedRow row) {
      if (row.isGone()) {
        return;
      }
      String cell = row.text(0);
      if (!cell.equals(lastCell) || !links.isKnownAtOnce()) {
        lastCell = cell;
        lastGap = gap(spans(row, links, starts, ends), links.ids(row).size());
      }
      if (lastGap.isPresent() && !row.reportAgain(0)) {
        row.report(rule(), 0, lastGap.get().toArray(new Argument[0]));
      }
    }
  }

  private Optional<Span> span(int start, int end) {
    Optional<LocalDate> first = day(sets.get(start));
    Optional<LocalDate> last = day(sets.get(end));
    return first.isPresent() && last.isPresent()
        ? Optional.of(new Span(first.get(), last.get()))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(SortedSet<String> text) {
    return text.size() == 1 && FieldType.DATE.check(text.first()).isEmpty()
        ? Optional.of(FieldType.DATE.decode(text.first()))
        : Optional.empty();
  }

  private List<Span> spans(CheckedRow row, RowLinks links, PathTable starts, PathTable ends) {
    List<Span> spans = new ArrayList<>();
    int named = links.follow(row);
    for (int i = 0; i < named; i++) {
      span(starts.get(links.named(i)), ends.get(links.named(i))).ifPresent(spans::add);
    }
    return spans;
  }

  /** The first gap, if all spans that a row names are known and there is one between them. */
  private static Optional<List<Argument>> gap(List<Span> spans, int named) {
    if (spans.size() < named) {
      return Optional.empty();
    }
    spans.sort(Comparator.comparing(Span::start));
    LocalDate covered = spans.isEmpty() ? LocalDate.MAX : spans.get(0).end();
    for (Span span : spans) {
      if (covered.isBefore(span.start().minusDays(1))) {
        return Optional.of(
            List.of(
                detail("from", covered.plusDays(1).toString()),
                detail("to", span.start().minusDays(1).toString())));
      }
      covered = span.end().isAfter(covered) ? span.end() : covered;
    }
    return Optional.empty();
  }
}
