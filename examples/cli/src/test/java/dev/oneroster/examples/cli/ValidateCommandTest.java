package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  private static final String ORGS =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";
  private static final String USERS =
      "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,"
          + "familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password";

  @TempDir private Path folder;
  private Path valid = Path.of("set");
  private Path invalid = Path.of("by the next method");

  @BeforeEach
  void writePackages() {
    valid = CommandRun.packageOf(folder, "valid.zip", "orgs.csv", ORGS, "o1,,,School,school,,");
    invalid = CommandRun.packageOf(folder, "invalid.zip", "orgs.csv", ORGS, "o1,,,,School,,");
  }

  @Test
  void aValidPackageGivesStatusZero() {
    assertThat(CommandRun.of("validate", valid))
        .returns(0, CommandRun::status)
        .returns("", CommandRun::err);
  }

  @Test
  void errorsGiveStatusOneAndTheirPlaces() {
    CommandRun run = CommandRun.of("validate", invalid);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines().findFirst().orElseThrow())
        .isEqualTo(invalid + ", OneRoster 1.1: NOT VALID (2 errors)");
    assertThat(run.out()).contains("line 2 (o1): name is blank").contains("must be `school`");
  }

  @Test
  void ndjsonHasOneObjectALineInTheOrderOfThePaths() {
    Path missing = folder.resolve("missing.zip");

    CommandRun run = CommandRun.of("validate", "--format", "ndjson", invalid, missing, valid);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out().lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("\"path\":\"" + invalid).contains("\"line\":2"),
            second -> assertThat(second).contains("package.unreadable", "there is no such file"),
            third -> assertThat(third).contains("\"valid\":true", "\"findings\":[]"));
  }

  @Test
  void jsonTakesOnePath() {
    assertThat(CommandRun.of("validate", "--format", "json", valid).out())
        .startsWith("{\n")
        .endsWith("}\n");
    assertThat(CommandRun.of("validate", "--format", "json", valid, invalid))
        .returns(2, CommandRun::status)
        .returns("", CommandRun::out);
  }

  @Test
  void wrongUsageGivesStatusTwoAndNothingOnStandardOutput() {
    assertThat(CommandRun.of("validate"))
        .returns(2, CommandRun::status)
        .returns("", CommandRun::out);
    assertThat(CommandRun.of("validate", "--no-such-option", valid).status()).isEqualTo(2);
    assertThat(CommandRun.of("validate", "no\0name.zip").status()).isEqualTo(2);
    assertThat(CommandRun.of()).returns(2, CommandRun::status);
  }

  @Test
  void aReportFileIsReadableByItsOwnerOnly() throws IOException {
    Path report = folder.resolve("report.json");

    CommandRun run = CommandRun.of("validate", "--format", "json", "--output", report, invalid);

    assertThat(run).returns(1, CommandRun::status).returns("", CommandRun::out);
    assertThat(report).content().contains("value.required_empty");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
        .isEqualTo("rw-------");
  }

  @Test
  void aReportThatCannotBeWrittenIsNoStackTrace() {
    CommandRun run =
        CommandRun.of("validate", "--output", folder.resolve("no/such/folder/report"), valid);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).startsWith("The report could not be written").doesNotContain("\tat ");
  }

  @Test
  void personalValuesAreShownOnlyWhenAskedFor() {
    Path users =
        CommandRun.packageOf(
            folder,
            "users.zip",
            "users.csv",
            USERS,
            "u1,,,true,o1,student,kim,LDAP-kim-secret,Kim,Lee,,,,,,,,");

    assertThat(CommandRun.of("validate", users).out())
        .contains("userIds is `(hidden, 15 characters)`")
        .doesNotContain("LDAP-kim-secret");
    assertThat(CommandRun.of("validate", "--show-values", users).out())
        .contains("userIds is `LDAP-kim-secret`");
  }

  @Test
  void settingsChangeTheVerdictAndAreTold() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("settings.txt"),
            """
            severity value.required_empty warning
            suppress vocab.case file=orgs.csv sourcedId=o1 because the SIS writes it so
            """);

    CommandRun run =
        CommandRun.of("validate", "--settings", settings, "--today", "2026-08-15", invalid);

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("VALID (1 warning)\nLook at first: ")
        .contains("\nAsked for: today is 2026-08-15; value.required_empty counts")
        .contains("Because: the SIS writes it so");
  }

  @Test
  void settingsThatCannotBeUnderstoodAreWrongUsageToldLineByLine() throws IOException {
    Path settings =
        Files.writeString(
            folder.resolve("settings.txt"), "off value.bolean\n\nseverity zip.not_a_zip info\n");

    assertThat(CommandRun.of("validate", "--settings", settings, valid))
        .returns(2, CommandRun::status)
        .returns("", CommandRun::out)
        .extracting(CommandRun::err)
        .asString()
        .contains(
            "line 1: no rule has the code value.bolean; did you mean value.boolean?",
            "line 3: zip.not_a_zip cannot be set: it is fatal, so nothing was read");
    assertThat(CommandRun.of("validate", "--settings", folder.resolve("none"), valid))
        .returns(2, CommandRun::status)
        .extracting(CommandRun::err)
        .asString()
        .contains("cannot be read: NoSuchFileException");
    assertThat(CommandRun.of("validate", "--today", "8/15/2026", valid).status()).isEqualTo(2);
  }
}
