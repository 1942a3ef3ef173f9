package dev.oneroster.examples.quickstart;

import dev.oneroster.csv.Limits;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Judges an archive that a stranger has sent: {@code ValidateUpload < roster.zip}. */
public final class ValidateUpload {

  private ValidateUpload() {}

  public static void main(String[] arguments) {
    ValidationReport report = validate(System.in);
    System.out.println(report.isValid() ? "accepted" : "refused");
    report.findings().forEach(System.out::println); // personal values are masked
  }

  /** Works for the body of a request too. Nothing is unpacked to the disk. */
  static ValidationReport validate(InputStream upload) {
    try (RosterPackage roster = RosterPackage.open(upload, Limits.untrusted())) {
      return RosterValidator.create().withTimeLimit(Duration.ofMinutes(5)).validate(roster);
    } catch (IOException notReceived) {
      return ValidationReport.unreadable(notReceived);
    }
  }
}
