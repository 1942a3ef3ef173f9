package dev.oneroster.benchmarks;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.CsvWriter;
import com.univocity.parsers.csv.CsvWriterSettings;
import dev.oneroster.csv.Limits;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/** The parser and the writer that the library could be nothing but, with the JDK's coding. */
public final class RawUnivocity {

  private static final int BUFFER_SIZE = 1 << 16;

  private RawUnivocity() {}

  /** Reads all records, with the settings of the library's own reader. */
  public static void read(InputStream in, Blackhole records) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setLineSeparator("\n");
    settings.getFormat().setComment('\0');
    settings.setReadInputOnSeparateThread(false);
    settings.setAutoConfigurationEnabled(false);
    settings.setCommentProcessingEnabled(false);
    settings.setInputBufferSize(BUFFER_SIZE);
    settings.setSkipEmptyLines(false);
    settings.setSkipBitsAsWhitespace(false);
    settings.trimValues(false);
    settings.trimQuotedValues(false);
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setMaxColumns(Limits.defaults().maxColumns());
    settings.setMaxCharsPerColumn(Limits.defaults().maxCellCharacters());
    CsvParser parser = new CsvParser(settings);
    parser.beginParsing(new InputStreamReader(in, StandardCharsets.UTF_8));
    String[] cells = parser.parseNext();
    while (cells != null) {
      records.consume(cells);
      cells = parser.parseNext();
    }
  }

  /** Writes rows as RFC 4180 has them and closes the stream. */
  public static void write(List<String[]> rows, OutputStream out) {
    CsvWriterSettings settings = new CsvWriterSettings();
    settings.getFormat().setLineSeparator("\r\n");
    settings.setNullValue("");
    settings.setEmptyValue("");
    settings.setSkipEmptyLines(false);
    settings.trimValues(false);
    CsvWriter writer = new CsvWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), settings);
    for (String[] row : rows) {
      writer.writeRow(row);
    }
    writer.close();
  }
}
