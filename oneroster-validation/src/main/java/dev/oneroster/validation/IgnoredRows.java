package dev.oneroster.validation;

import dev.oneroster.csv.Column;
import dev.oneroster.csv.Header;
import dev.oneroster.csv.Location;
import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.RowValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Which perspectives of a run do not mind the cells of a row, as they skip it. */
final class IgnoredRows {

  /** Whose rows, and where the cells are that tell. */
  private record Skip(int perspective, Condition rows, Map<String, Integer> places) {}

  private final ValidationRun run;
  private final RunFindings findings;
  private final List<Skip> skips = new ArrayList<>();

  IgnoredRows(Header<?> header, ValidationRun run) {
    this.run = run;
    this.findings = run.findings();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.cells().size(); i++) {
      Optional<? extends Column<?, ?>> column = header.column(i);
      places.put(column.isPresent() ? column.get().name() : header.cells().get(i), i);
    }
    for (int i = 0; i < findings.perspectives().size(); i++) {
      int perspective = i;
      findings
          .perspectives()
          .get(i)
          .ignoredRows(header.file())
          .ifPresent(rows -> skips.add(new Skip(perspective, rows, places)));
    }
  }

  /**
   * Looks at a row before anything is said of its cells. A condition that fails is told, and skips
   * no more rows.
   *
   * @param place where the row is
   * @return whether some skip it, and others do not
   */
  boolean start(IntFunction<String> cells, Location place) {
    int skipping = 0;
    for (int i = 0; i < skips.size(); i++) {
      Skip skip = skips.get(i);
      boolean skipped = false;
      try {
        skipped = skip.rows().test(row(skip, cells));
      } catch (RuntimeException | LinkageError | StackOverflowError theirs) {
        skips.remove(i--);
        run.fail(
            findings.perspectives().get(skip.perspective()).id() + ".ignoresRows", place, theirs);
      }
      findings.setDeaf(skip.perspective(), skipped);
      skipping += skipped ? 1 : 0;
    }
    return skipping > 0 && skipping < findings.perspectives().size();
  }

  private static RowValues row(Skip skip, IntFunction<String> cells) {
    return column -> {
      Integer place = skip.places().get(column);
      return place == null ? "" : cells.apply(place);
    };
  }

  /** Whether anybody skips rows of the file. */
  boolean any() {
    return !skips.isEmpty();
  }

  /** Has everybody listen again. */
  void end() {
    skips.forEach(skip -> findings.setDeaf(skip.perspective(), false));
  }
}
