package dev.oneroster.csv.internal.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.oneroster.csv.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An independent parser sees the same cells on the same lines of well-formed files. */
class FastCsvAgreementTest {

  @Property(tries = 1_500)
  void sameCellsOnTheSameLines(@ForAll("wellFormedFiles") String file, @ForAll long seed) {
    Random random = new Random(seed);
    List<ReadRecord> ours =
        ReadRecord.allOf(
            new RecordReader(
                new SplitReads(file.getBytes(UTF_8), seed),
                Limits.defaults(),
                1 + random.nextInt(50),
                2 + random.nextInt(50)));
    assertThat(ours.stream().map(FastCsvAgreementTest::withoutEmptyLines))
        .containsExactlyElementsOf(readWithFastCsv(file));
  }

  @Provide
  Arbitrary<String> wellFormedFiles() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("ab ,\"#\t;")
            .withChars('é', '€', '\uFFFD', '\u00A0', '\u2028')
            .ofMaxLength(8);
    Arbitrary<String> quoted = text.map(t -> '"' + t.replace("\"", "\"\"") + '"');
    Arbitrary<String> plain = text.map(t -> t.replaceAll("[\",]", ""));
    Arbitrary<String> row =
        Arbitraries.oneOf(quoted, plain).list().ofMaxSize(6).map(FastCsvAgreementTest::join);
    Arbitrary<String> line =
        Combinators.combine(row, Arbitraries.of("\n", "\r\n")).as(String::concat);
    return line.list().ofMaxSize(8).map(lines -> String.join("", lines));
  }

  private static String join(List<String> cells) {
    return String.join(",", cells);
  }

  private static List<ReadRecord> readWithFastCsv(String file) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(file)) {
      return reader.stream()
          .map(found -> new ReadRecord(found.getStartingLineNumber(), found.getFields(), null))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For FastCSV an empty line is a record with one blank cell. */
  private static ReadRecord withoutEmptyLines(ReadRecord ours) {
    return ours.cells().isEmpty() ? new ReadRecord(ours.line(), List.of(""), ours.fault()) : ours;
  }
}
