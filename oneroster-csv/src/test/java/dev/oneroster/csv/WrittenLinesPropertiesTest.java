package dev.oneroster.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.oneroster.csv.internal.record.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** All readers find in written lines the cells that were meant. */
class WrittenLinesPropertiesTest {

  /** Rows of several cells each, as all files of the binding have. */
  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> nasty =
        Arbitraries.strings().withChars(",\"' \t#;=\\|ab\u0001\u00e9\u2028\ufeff東").ofMaxLength(8);
    Arbitrary<String> any =
        Arbitraries.strings().all().ofMaxLength(20).filter(text -> CellText.fault(text).isEmpty());
    Arbitrary<String> cells =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, nasty),
            net.jqwik.api.Tuple.of(1, any),
            net.jqwik.api.Tuple.of(1, Arbitraries.just("")));
    return cells.list().ofSize(4).map(row -> prefixed(row)).list().ofMinSize(1).ofMaxSize(8);
  }

  /** A first cell that is an identifier, as all rows have. */
  private static List<String> prefixed(List<String> row) {
    List<String> cells = new ArrayList<>(row);
    cells.set(0, "id");
    return cells;
  }

  private static byte[] written(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (LineWriter lines = new LineWriter(bytes)) {
      for (List<String> row : rows) {
        lines.write(row.toArray(String[]::new));
      }
    }
    return bytes.toByteArray();
  }

  @Property
  void ourReaderAgrees(@ForAll("rows") List<List<String>> rows) throws IOException {
    List<List<String>> found = new ArrayList<>();
    try (RecordReader reader =
        new RecordReader(new ByteArrayInputStream(written(rows)), Limits.defaults())) {
      while (reader.next()) {
        assertThat(reader.fault()).isNull();
        found.add(List.of(reader.cells()));
      }
    }
    assertThat(found).isEqualTo(rows);
  }

  @Property
  void fastCsvAgrees(@ForAll("rows") List<List<String>> rows) throws IOException {
    String text = new String(written(rows), StandardCharsets.UTF_8);
    List<List<String>> found = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .ofCsvRecord(new StringReader(text))) {
      reader.forEach(record -> found.add(record.getFields()));
    }
    assertThat(found).isEqualTo(rows);
  }

  /** Its defaults take blanks away from the edges of cells, but not inside quotes. */
  @Property
  void univocityWithItsDefaultsAgrees(@ForAll("rows") List<List<String>> rows) throws IOException {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setLineSeparator("\r\n");
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setSkipBitsAsWhitespace(false);
    List<List<String>> found = new ArrayList<>();
    for (String[] cells :
        new CsvParser(settings)
            .parseAll(new StringReader(new String(written(rows), StandardCharsets.UTF_8)))) {
      found.add(Arrays.asList(cells));
    }
    assertThat(found).isEqualTo(rows);
  }

  @Property
  void quotesStandOnlyWhereTheyAreNeeded(@ForAll("rows") List<List<String>> rows)
      throws IOException {
    for (List<String> row : rows) {
      String line = new String(written(List.of(row)), StandardCharsets.UTF_8);
      boolean needed =
          row.stream().anyMatch(cell -> cell.matches("(?s).*[,\"].*|[\\x00- ].*|.*[\\x00- ]"));
      assertThat(line.contains("\"")).isEqualTo(needed);
    }
  }
}
