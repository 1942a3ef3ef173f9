package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.model.OneRosterVersion.V1_1;
import static dev.oneroster.model.OneRosterVersion.V1_2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.validation.RefusedPackageException;
import dev.oneroster.validation.RefusedRecord;
import dev.oneroster.validation.RefusedRecordException;
import dev.oneroster.validation.RosterFileWriter;
import dev.oneroster.validation.RosterPackageWriter;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;
import dev.oneroster.validation.testing.RosterFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that asks what receivers ask writes what they take, and nothing else. */
class WritingForReceiversTest {

  private static final RosterProfile TURNITIN = profile(new Turnitin());
  private static final RosterProfile MANAGEBAC = profile(new ManageBac());

  @TempDir private Path folder;
  private Path given = Path.of("");
  private Path target = Path.of("");

  private static RosterProfile profile(RosterProfileProvider provider) {
    return provider.profile(ParameterValues.defaults());
  }

  @BeforeEach
  void makeFolders() throws IOException {
    given = Files.createDirectory(folder.resolve("given"));
    target = Files.createDirectory(folder.resolve("out")).resolve("roster.zip");
  }

  private static RosterPackageWriter.Builder settings(OneRosterVersion version) {
    return RosterPackageWriter.builder(version)
        .withSystemName("Springfield SIS")
        .withSystemCode("springfield");
  }

  /** Writes the entities of a package. */
  private void write(RosterFixture roster, RosterPackageWriter.Builder settings)
      throws IOException {
    try (RosterPackage source = RosterPackage.open(roster.write(given));
        RosterPackageWriter writer = settings.toZip(target)) {
      for (RosterFile<?> file : source.files()) {
        copy(source, file, writer);
      }
      writer.complete();
    }
  }

  private static <T extends RosterRecord> void copy(
      RosterPackage source, RosterFile<T> file, RosterPackageWriter writer) throws IOException {
    try (RosterReader<T> rows = source.read(file);
        RosterFileWriter<T> written = writer.open(rows.header())) {
      for (Row<T> row : rows) {
        written.write(row.orElseThrow());
      }
    }
  }

  private boolean isTaken(RosterProfile profile) throws IOException {
    try (RosterPackage written = RosterPackage.open(target)) {
      return RosterValidator.create().withProfiles(profile).validate(written).isValid();
    }
  }

  @Test
  void a_record_that_the_receiver_refuses_is_refused() {
    RosterFixture roster = RosterFixture.small(V1_1).cell(USERS, "student", "email", "");

    assertThatThrownBy(() -> write(roster, settings(V1_1).withProfiles(TURNITIN)))
        .isInstanceOf(RefusedRecordException.class)
        .hasMessageContaining("users.csv, sourcedId student")
        .hasMessageContaining("[turnitin.email_required]");
    assertThat(target).doesNotExist();
  }

  @Test
  void it_can_be_left_out_and_told() throws IOException {
    RosterFixture roster =
        RosterFixture.small(V1_1)
            .row(
                USERS,
                "sourcedId,second,enabledUser,true,orgSourcedIds,school,role,student,"
                    + "username,ada,givenName,Ada,familyName,Berg");
    List<RefusedRecord> refused = new ArrayList<>();

    write(roster, settings(V1_1).withProfiles(TURNITIN).withRefusedRecords(refused::add));

    assertThat(refused)
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.sourcedId()).contains("second");
              assertThat(left.findings())
                  .singleElement()
                  .satisfies(
                      finding -> {
                        assertThat(finding.source()).isEqualTo("turnitin");
                        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                        assertThat(finding.location().toString())
                            .isEqualTo("users.csv, column email");
                      });
            });
    assertThat(isTaken(TURNITIN)).isTrue();
  }

  @Test
  void without_profiles_the_binding_alone_counts() throws IOException {
    write(RosterFixture.small(V1_1).cell(USERS, "student", "email", ""), settings(V1_1));

    assertThat(isTaken(TURNITIN)).isFalse();
  }

  @Test
  void what_only_the_whole_package_shows_keeps_it_from_its_place() {
    RosterFixture roster =
        RosterFixture.small(V1_1).cell(CLASSES, "class", "termSourcedIds", "elsewhere");

    assertThatExceptionOfType(RefusedPackageException.class)
        .isThrownBy(() -> write(roster, settings(V1_1).withProfiles(TURNITIN)));
    assertThat(target).doesNotExist();
  }

  @Test
  void the_name_of_the_archive_is_the_one_that_it_will_have() throws IOException {
    RosterPackageWriter.Builder settings = settings(V1_1).withProfiles(Naviance.student());
    RosterFixture roster = RosterFixture.small(V1_1);

    assertThatExceptionOfType(RefusedPackageException.class)
        .isThrownBy(() -> write(roster, settings))
        .withMessageContaining("roster.zip");
    assertThat(target).doesNotExist();

    target = target.resolveSibling("NavianceOneRoster.zip");
    write(roster, settings);
    assertThat(isTaken(Naviance.student())).isTrue();
  }

  @Test
  void what_the_receiver_knows_beyond_the_binding_is_written_for_it() throws IOException {
    RosterFixture dialect =
        ManageBacTest.GOOD
            .cell(ROLES, "role-teacher", "role", "systemAdministrator")
            .cell(ENROLLMENTS, "enrollment-1", "role", "systemAdministrator");

    write(dialect, settings(V1_2).withProfiles(MANAGEBAC));

    assertThat(isTaken(MANAGEBAC)).isTrue();
    assertThatThrownBy(
            () -> write(dialect, settings(V1_2).withProfiles(MANAGEBAC).withBindingToo()))
        .isInstanceOf(RefusedRecordException.class)
        .hasMessageContaining("[vocab.enrollment_role]");
  }

  @Test
  void one_profile_cannot_be_asked_twice() {
    assertThatThrownBy(() -> settings(V1_1).withProfiles(TURNITIN, TURNITIN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
