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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

  private static RowBatch orgs(List<String> identifiers) throws IOException {
    List<String> lines = new ArrayList<>(List.of(TestPackage.v1_2().header(RosterFiles.ORGS)));
    identifiers.forEach(
        identifier ->
            lines.add("o" + lines.size() + ",,,Org,school," + CsvText.quoted(identifier) + ","));
    try (RosterPackage roster = TestPackage.v1_2().file("orgs.csv", lines).open();
        RowCursor<Org> cursor = roster.rows(RosterFiles.ORGS)) {
      return RowBatch.read(cursor, lines.size());
    }
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
