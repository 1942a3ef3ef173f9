package dev.oneroster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.validation.spi.RosterProfileProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles at the command line, from a jar beside two that are no good. */
class ProfilesTest {

  private static final String HEADER =
      "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId";

  @TempDir private Path folder;
  private Path jar;
  private Path roster;

  @BeforeEach
  void prepare() throws IOException {
    jar = jar("district.jar", DistrictProfile.class.getName());
    roster =
        CommandRun.packageOf(
            folder, "a.zip", "orgs.csv", HEADER, "o1,,,,school,,", "o2,,,Springfield,school,,");
  }

  private Path jar(String name, String provider) throws IOException {
    Path made = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(made))) {
      zip.putNextEntry(new ZipEntry("META-INF/services/" + RosterProfileProvider.class.getName()));
      zip.write(provider.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return made;
  }

  @Test
  void findingsCountAsTheReceiverTakesThem() {
    CommandRun run =
        CommandRun.of(
            "validate",
            "--format",
            "ndjson",
            "--profile-jar",
            jar,
            "--profile",
            "district",
            roster);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"profiles\":[\"district\"]")
        .contains("\"verdicts\":{\"district\":false}")
        .contains("\"code\":\"district.name\"")
        .contains("\"source\":\"district\"")
        .contains("\"vendorKey\":\"name_too_long\"")
        .doesNotContain("value.required_empty");
  }

  @Test
  void aLineThatNeedsNoParserSaysWhatItSaysToTheParser() {
    CommandRun plain =
        CommandRun.of(
            "validate", "--profile-jar", jar, roster, "--profile", "district", "--profile", "core");
    CommandRun parsed =
        CommandRun.of(
            "validate", "--profile-jar=" + jar, roster, "--profile=district", "--profile=core");
    assertThat(plain).isEqualTo(parsed);
    assertThat(plain.out()).contains("district.name");
  }

  @Test
  void aProfileThatIsNotThereIsToldOnceWithTheUsage() {
    Path broken = folder.resolve("none.jar");
    CommandRun plain =
        CommandRun.of("validate", "--profile-jar", broken, "--profile", "nobody", roster);
    CommandRun parsed =
        CommandRun.of("validate", "--profile-jar=" + broken, "--profile=nobody", roster);
    assertThat(plain).isEqualTo(parsed);
    assertThat(plain.status()).isEqualTo(2);
    assertThat(plain.err()).containsOnlyOnce("Not used: ").contains("no profile nobody", "Usage:");
  }

  @Test
  void anOptionWithoutItsValueIsForTheParser() {
    CommandRun last = CommandRun.of("validate", roster, "--profile");
    assertThat(last.status()).isEqualTo(2);
    assertThat(last.err()).contains("--profile", "Usage:");
    CommandRun other = CommandRun.of("validate", "--profile", "--lenient", roster);
    assertThat(other.status()).isEqualTo(2);
  }

  @Test
  void theBindingsVerdictIsThereIfItIsAskedFor() {
    CommandRun run =
        CommandRun.of(
            "validate",
            "--format",
            "ndjson",
            "--profile-jar",
            jar,
            "--profile",
            "district:length=40",
            "--profile",
            "core",
            roster);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"verdicts\":{\"core\":false,\"district\":true}")
        .contains("\"severities\":{\"core\":\"error\"}")
        .contains("value.required_empty");
  }

  @Test
  void brokenJarsAreToldAndTheOthersWork() throws IOException {
    Path junk = Files.writeString(folder.resolve("junk.jar"), "junk");
    CommandRun run =
        CommandRun.of(
            "validate",
            "--profile-jar",
            jar("wrong.jar", "no.such.Profile"),
            "--profile-jar",
            junk,
            "--profile-jar",
            folder.resolve("nowhere.jar"),
            "--profile-jar",
            folder,
            "--profile-jar",
            roster,
            "--profile-jar",
            jar,
            "--profile",
            "district",
            roster);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("district.name, asked by district as name_too_long");
    assertThat(run.err())
        .contains("wrong.jar: ", "no.such.Profile not found")
        .contains("junk.jar is no jar that can be read")
        .contains("nowhere.jar is not there")
        .contains(folder + " is a folder, and no jar")
        .contains("a.zip names no profile that is new; its META-INF/services/");
  }

  @Test
  void anUnknownProfileOrParameterIsWrongUsage() {
    CommandRun unknown = CommandRun.of("validate", "--profile", "nobody", roster);
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err())
        .contains(
            "there is no profile nobody; there is great-minds, managebac, naviance-staff,"
                + " naviance-student, turnitin");
    CommandRun withJar =
        CommandRun.of("validate", "--profile-jar", jar, "--profile", "nobody", roster);
    assertThat(withJar.status()).isEqualTo(2);
    assertThat(withJar.err()).contains("nobody; there is district, great-minds, managebac");
    CommandRun parameter =
        CommandRun.of("validate", "--profile-jar", jar, "--profile", "district:size=1", roster);
    assertThat(parameter.status()).isEqualTo(2);
    assertThat(parameter.err()).contains("there is no parameter size; there is length");
    CommandRun value =
        CommandRun.of("validate", "--profile-jar", jar, "--profile", "district:length=x", roster);
    assertThat(value.status()).isEqualTo(2);
    assertThat(value.err()).contains("the parameter length is a whole number, not x");
  }

  @Test
  void profilesArePrintedInThreeForms() {
    assertThat(CommandRun.of("profiles", "--profile-jar", jar).out())
        .contains("district             A district");
    assertThat(CommandRun.of("profiles", "--profile-jar", jar, "district").out())
        .contains("error district.name (theirs: name_too_long)")
        .contains("orgs.csv: name has at most 5 characters.")
        .contains("Source: Handbook (https://springfield.example/handbook)")
        .contains("length (a whole number; 5)");
    assertThat(
            CommandRun.of("profiles", "--profile-jar", jar, "--format", "markdown", "district")
                .out())
        .startsWith("# A district (`district`)")
        .contains("[Handbook](https://springfield.example/handbook)");
    assertThat(
            CommandRun.of("profiles", "--profile-jar", jar, "--format", "json", "district").out())
        .contains("\"id\" : \"district\"", "\"vendorKey\" : \"name_too_long\"");
  }
}
