package dev.oneroster.examples.cli;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.User;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.ValidationReport;
import java.io.IOException;
import java.nio.file.Path;

/** The code that README shows; a test compares the two and runs it. */
final class ReadmeSnippet {

  private ReadmeSnippet() {}

  static ValidationReport run(Path path) throws IOException {
    // README: from here
    try (RosterPackage roster = RosterPackage.open(path);
        RosterReader<User> users = roster.read(RosterFiles.USERS)) {
      for (Row<User> row : users) {
        row.entity().ifPresent(user -> System.out.println(user.getUsername()));
        row.problems().forEach(problem -> System.out.println(problem));
      }
      ValidationReport report = RosterValidator.create().validate(roster);
      report.findings().forEach(finding -> System.out.println(finding));
      return report;
    }
    // README: to here
  }
}
