package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.CellProblem;
import dev.oneroster.csv.Column;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.TestPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which cells are checked, and that a check need not be asked about a text again. */
class DoubtfulCellsProperties {

  private static final OneRosterVersion VERSION = OneRosterVersion.V1_2;
  private static final List<Column<Org, ?>> COLUMNS = RosterFiles.ORGS.columns(VERSION);

  private static final List<CellCheck> CHECKS =
      COLUMNS.stream()
          .map(
              column ->
                  new ConstraintCompiler(VERSION, FileMode.BULK).compile(RosterFiles.ORGS, column))
          .toList();

  /** Two of them have the same hash. */
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "Aa",
          "BB",
          "school",
          "district",
          "School",
          "8/17/2026",
          "active",
          "b c",
          "2026-08-17T00:00:00Z",
          "k".repeat(300),
          "Schule Süd",
          "=1+1",
          "\"q\"",
          "null");

  @Property
  void aCellIsDoubtfulIfAndOnlyIfSomethingIsToBeSaidOfIt(@ForAll("rows") List<List<String>> rows)
      throws IOException {
    RowBatch batch = batchOf(rows);
    batch.setCleanWithoutProblem();
    for (int column = 0; column < CHECKS.size(); column++) {
      new CleanCells(column, CHECKS.get(column), new ColumnInterests()).look(batch, column);
    }

    for (int row = 0; row < batch.size(); row++) {
      boolean any = false;
      for (int column = 0; column < CHECKS.size(); column++) {
        boolean wrong = problem(CHECKS.get(column), batch.cell(row, column)).isPresent();
        assertThat(batch.isDoubtful(row, column)).isEqualTo(wrong);
        any |= wrong;
      }
      assertThat(batch.isClean(row)).isEqualTo(!any);
    }
  }

  @Property
  void whatIsRememberedOfATextIsWhatTheCheckSays(@ForAll("texts") List<String> texts) {
    for (CellCheck check : CHECKS) {
      RecentProblems recent = new RecentProblems(check);
      for (String text : texts) {
        List<CellProblem> told = new ArrayList<>();
        recent.check(text, told::add);
        assertThat(told).isEqualTo(problem(check, text).stream().toList());
      }
    }
  }

  @Example
  void ofATextThatIsWrongAgainTheCheckIsNotAsked() {
    int[] asked = new int[1];
    CellProblem wrong = new CellProblem("value.date", false, List.of());
    CellStep step =
        cell -> {
          asked[0]++;
          return cell.startsWith("x") ? Optional.of(wrong) : Optional.empty();
        };
    RecentProblems recent =
        new RecentProblems(new CellCheck(Optional.empty(), false, false, List.of(step)));
    List<CellProblem> told = new ArrayList<>();

    recent.check("x", told::add);
    recent.check("x", told::add);
    recent.check("clean", told::add);
    recent.check("clean", told::add);
    recent.check("x1", told::add);

    assertThat(told).containsExactly(wrong, wrong, wrong);
    assertThat(asked[0]).isEqualTo(3);
  }

  @Example
  void columnsOfLargeNumbersAreDoubtfulTogether() throws IOException {
    RowBatch batch = batchOf(List.of(List.of("a", "", "", "A", "school", "", "")));
    batch.setCleanWithoutProblem();

    batch.setDoubtful(0, 70);

    assertThat(IntStream.range(0, 100).filter(column -> batch.isDoubtful(0, column)))
        .containsExactlyElementsOf(IntStream.range(63, 100).boxed().toList());
    assertThat(batch.isClean(0)).isFalse();
  }

  @Example
  void ofARowWithAProblemAllCellsAreDoubtful() throws IOException {
    RowBatch batch =
        batchOf(List.of(List.of("a", "", "", "A"), COLUMNS.stream().map(c -> "").toList()));
    batch.setCleanWithoutProblem();

    assertThat(batch.isDoubtfulThroughout(0)).isTrue();
    assertThat(IntStream.range(0, 100)).allMatch(column -> batch.isDoubtful(0, column));
    assertThat(batch.isDoubtfulThroughout(1)).isFalse();
  }

  private static Optional<CellProblem> problem(CellCheck check, String text) {
    List<CellProblem> told = new ArrayList<>();
    check.check(text, told::add);
    return told.stream().findFirst();
  }

  private static RowBatch batchOf(List<List<String>> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(TestPackage.v1_2().header(RosterFiles.ORGS)));
    rows.forEach(row -> lines.add(String.join(",", row.stream().map(CsvText::quoted).toList())));
    try (RosterPackage roster = TestPackage.v1_2().file("orgs.csv", lines).open();
        RowCursor<Org> cursor = roster.rows(RosterFiles.ORGS)) {
      RowBatch batch = new RowBatch(rows.size() + 1);
      batch.read(cursor);
      return batch;
    }
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.of(TEXTS).list().ofSize(COLUMNS.size()).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(TEXTS).list().ofMaxSize(30);
  }
}
