package dev.oneroster.validation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RowCursor;
import dev.oneroster.model.Org;
import dev.oneroster.validation.sample.CsvText;
import dev.oneroster.validation.sample.TestPackage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RowBatchProperties {

  private static final int IDENTIFIER = 5;

  @Property
  void a_quoted_cell_has_its_text_and_is_verbatim_if_no_quote_is_in_it(
      @ForAll("texts") List<String> identifiers) throws IOException {
    RowBatch batch = orgs(identifiers);

    assertThat(batch.size()).isEqualTo(identifiers.size());
    for (int row = 0; row < batch.size(); row++) {
      String identifier = identifiers.get(row);
      assertThat(batch.isInBytes(row)).isTrue();
      assertThat(batch.isVerbatim(row, IDENTIFIER)).isEqualTo(!identifier.contains("\""));
      assertThat(batch.cell(row, IDENTIFIER)).isEqualTo(identifier);
    }
  }

  /** What was there before is gone: texts, problems, marks and what was looked up. */
  @Property
  void a_batch_that_is_filled_again_is_as_one_that_is_new(
      @ForAll("rows") List<String> rows, @ForAll @IntRange(min = 1, max = 5) int together)
      throws IOException {
    RowBatch used = new RowBatch(together);
    try (RosterPackage roster = orgsOf(rows).open();
        RosterPackage again = orgsOf(rows).open();
        RowCursor<Org> cursor = roster.rows(RosterFiles.ORGS);
        RowCursor<Org> sameRows = again.rows(RosterFiles.ORGS)) {
      do {
        RowBatch fresh = new RowBatch(together);
        fresh.read(cursor);
        used.read(sameRows);

        assertThat(toldBy(used)).isEqualTo(toldBy(fresh));
        leaveTraces(used);
      } while (!used.isLast());
    }
  }

  /** All that is told of the rows, once they are prepared. */
  private static List<Object> toldBy(RowBatch batch) {
    List<Object> told = new ArrayList<>(List.of(batch.size(), batch.bytesRead(), batch.isLast()));
    IdIndex ids = new IdIndex();
    batch.prepare(read -> told.add("prepared"));
    batch.setCleanWithoutProblem();
    batch.prepareLookup(0, 1, ids, 0);
    for (int row = 0; row < batch.size(); row++) {
      told.add(batch.line(row));
      told.add(batch.problem(row));
      told.add(batch.isClean(row));
      told.add(batch.isDoubtfulThroughout(row));
      told.add(batch.interested(row));
      told.add(batch.isInBytes(row));
      told.add(batch.isReplaced(row));
      told.add(batch.lookup(0).find(row));
      told.add(batch.lookup(0).add(row, batch.line(row), Kinds.UNKNOWN));
      told.add(batch.lookup(0).find(row));
      told.add(List.of(batch.cells(row)));
    }
    return told;
  }

  private static void leaveTraces(RowBatch batch) {
    for (int row = 0; row < batch.size(); row++) {
      batch.addInterest(row, 1);
      batch.setDoubtful(row, 0);
      batch.replace(row, 0, "another");
    }
    IdIndex found = new IdIndex();
    batch.prepareLookup(0, 1, found, 0).findAll();
  }

  private static RowBatch orgs(List<String> identifiers) throws IOException {
    List<String> rows = new ArrayList<>();
    identifiers.forEach(
        identifier ->
            rows.add("o" + rows.size() + ",,,Org,school," + CsvText.quoted(identifier) + ","));
    try (RosterPackage roster = orgsOf(rows).open();
        RowCursor<Org> cursor = roster.rows(RosterFiles.ORGS)) {
      RowBatch batch = new RowBatch(rows.size() + 1);
      batch.read(cursor);
      return batch;
    }
  }

  private static TestPackage orgsOf(List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(TestPackage.v1_2().header(RosterFiles.ORGS)));
    lines.addAll(rows);
    return TestPackage.v1_2().file("orgs.csv", lines);
  }

  /** Good ones, some with quotes, some of them too short, too long or cut. */
  @Provide
  Arbitrary<List<String>> rows() {
    Arbitrary<String> id = Arbitraries.of("a", "b2", "\"c\"", "\"d\"\"e\"", "f".repeat(300), "");
    Arbitrary<String> rest =
        Arbitraries.of(
            ",,,Org,school,x,", ",,,\"Org\",school,,", ",,", ",,,Or\"g,school,,", ",,,,,,,,");
    return Combinators.combine(id, rest).as((first, others) -> first + others).list().ofMaxSize(14);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .withChars("aZ\", é東")
        .ofMaxLength(12)
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }
}
