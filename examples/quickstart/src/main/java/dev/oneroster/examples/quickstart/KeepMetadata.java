package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.Header;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads and writes a package with the columns {@code metadata.*} that some party has added: {@code
 * KeepMetadata in.zip out.zip}.
 */
public final class KeepMetadata {

  private KeepMetadata() {}

  public static void main(String[] arguments) throws IOException {
    try (RosterPackage roster = RosterPackage.open(Path.of(arguments[0]))) {
      RosterPackageWriter.Builder settings = RosterPackageWriter.builder(roster.version());
      roster.files().forEach(file -> settings.withMode(file, roster.mode(file)));
      try (RosterPackageWriter writer = settings.toZip(Path.of(arguments[1]))) {
        for (RosterFile<?> file : roster.files()) {
          copy(roster, file, writer);
        }
        writer.complete();
      }
    }
  }

  private static <T extends RosterRecord> void copy(
      RosterPackage roster, RosterFile<T> file, RosterPackageWriter writer) throws IOException {
    try (RosterReader<T> rows = roster.read(file)) {
      Header<T> header = rows.header().canonical(); // the binding's columns, then metadata
      try (RosterFileWriter<T> out = writer.open(header)) {
        for (Row<T> row : rows) {
          T record = row.orElseThrow();
          record
              .getMetadata() // of this record; goes out as it came in
              .forEach((column, value) -> System.out.println(file + " " + column + "=" + value));
          out.write(record);
        }
      }
    }
  }
}
