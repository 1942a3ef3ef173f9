package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.RosterPackage;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.TextReport;
import dev.oneroster.validation.ValidationReport;
import dev.oneroster.validation.ValueDisplay;
import java.io.IOException;
import java.nio.file.Path;

/** Says what is wrong with a package: {@code ValidateAndPrint roster.zip}. */
public final class ValidateAndPrint {

  private ValidateAndPrint() {}

  public static void main(String[] arguments) throws IOException {
    try (RosterPackage roster = RosterPackage.open(Path.of(arguments[0]))) {
      ValidationReport report = RosterValidator.create().validate(roster);
      TextReport.of(ValueDisplay.MASKED).write(arguments[0], report, System.out);
    }
  }
}
