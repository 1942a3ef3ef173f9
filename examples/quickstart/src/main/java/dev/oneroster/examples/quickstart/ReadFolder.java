package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import java.io.IOException;
import java.nio.file.Path;

/** Tells what a folder of CSV files holds: {@code ReadFolder folder}. */
public final class ReadFolder {

  private ReadFolder() {}

  public static void main(String[] arguments) throws IOException {
    // The same call as for an archive. RosterPackage.open(List.of(path, path), ...) takes files.
    try (RosterPackage roster = RosterPackage.open(Path.of(arguments[0]))) {
      System.out.println("OneRoster " + roster.version());
      for (RosterFile<?> file : roster.files()) {
        try (RosterReader<?> rows = roster.read(file)) {
          long count = rows.stream().count();
          System.out.println(file + ": " + roster.mode(file) + ", " + count + " rows");
        }
      }
    }
  }
}
