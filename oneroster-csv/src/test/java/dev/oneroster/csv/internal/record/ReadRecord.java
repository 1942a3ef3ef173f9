package dev.oneroster.csv.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.csv.Limits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that a reader says of one record. */
record ReadRecord(long line, List<String> cells, @Nullable RecordFault fault) {

  static List<ReadRecord> allOf(String text) {
    return allOf(text.getBytes(StandardCharsets.UTF_8), Limits.defaults());
  }

  static List<ReadRecord> allOf(byte[] file, Limits limits) {
    List<ReadRecord> asTexts = allOf(Reading.TEXTS.open(new ByteArrayInputStream(file), limits));
    List<ReadRecord> asBytes = allOf(Reading.BYTES.open(new ByteArrayInputStream(file), limits));
    assertThat(asBytes).isEqualTo(asTexts);
    return asTexts;
  }

  static List<ReadRecord> allOf(InputStream file) {
    return allOf(new RecordReader(file, Limits.defaults()));
  }

  static List<ReadRecord> allOf(Records reader) {
    List<ReadRecord> records = new ArrayList<>();
    try (reader) {
      while (reader.next()) {
        records.add(new ReadRecord(reader.line(), List.of(reader.cells()), reader.fault()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }
}
