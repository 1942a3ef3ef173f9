package dev.oneroster.validation;

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
    run.watch(
        asked.file(),
        row -> {
          if (row.isGone()) {
            return;
          }
          List<Span> spans = new ArrayList<>();
          links.forEach(
              row, number -> span(starts.get(number), ends.get(number)).ifPresent(spans::add));
          if (spans.size() == links.ids(row).size()) {
            look(row, spans);
          }
        },
        columns.toArray(String[]::new));
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

  private void look(CheckedRow row, List<Span> spans) {
    spans.sort(Comparator.comparing(Span::start));
    LocalDate covered = spans.isEmpty() ? LocalDate.MAX : spans.get(0).end();
    for (Span span : spans) {
      if (covered.isBefore(span.start().minusDays(1))) {
        row.report(
            rule(),
            0,
            detail("from", covered.plusDays(1).toString()),
            detail("to", span.start().minusDays(1).toString()));
        return;
      }
      covered = span.end().isAfter(covered) ? span.end() : covered;
    }
  }
}
