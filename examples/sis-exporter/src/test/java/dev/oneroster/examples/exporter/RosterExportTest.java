package dev.oneroster.examples.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.csv.RosterFiles;
import dev.oneroster.csv.RosterPackage;
import dev.oneroster.csv.RosterReader;
import dev.oneroster.csv.Row;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.User;
import dev.oneroster.validation.RefusedRecordException;
import dev.oneroster.validation.RosterValidator;
import dev.oneroster.validation.WrittenPackage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterExportTest {

  private static final ProgressBar UNSEEN =
      new ProgressBar(
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8), false);

  @TempDir private Path folder;
  private Connection sis;

  @SuppressWarnings("NullAway.Init")
  RosterExportTest() {}

  @BeforeEach
  void fillDatabase() throws SQLException, IOException {
    sis = DriverManager.getConnection("jdbc:h2:mem:;LAZY_QUERY_EXECUTION=1");
    SampleDistrict.create(sis, 300);
  }

  @AfterEach
  void closeDatabase() throws SQLException {
    sis.close();
  }

  private WrittenPackage export(OneRosterVersion version, String name)
      throws SQLException, IOException {
    return new RosterExport(sis, UNSEEN).write(version, folder.resolve(name));
  }

  @ParameterizedTest
  @EnumSource
  void thePackageIsValidAndNothingIsOdd(OneRosterVersion version) throws SQLException, IOException {
    WrittenPackage written = export(version, "roster.zip");

    assertThat(written.rows(RosterFiles.DEMOGRAPHICS)).isEqualTo(300);
    assertThat(written.rows(RosterFiles.ORGS)).isEqualTo(2);
    assertThat(written.manifest().getSourceSystemName()).contains("Springfield SIS");
    try (RosterPackage roster = RosterPackage.open(folder.resolve("roster.zip"))) {
      assertThat(RosterValidator.create().validate(roster).findings()).isEmpty();
    }
  }

  @Test
  void twoRunsGiveTheSameBytes() throws SQLException, IOException {
    export(OneRosterVersion.V1_2, "one.zip");
    export(OneRosterVersion.V1_2, "two.zip");

    assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
  }

  @Test
  void guardiansAreAtTheSchoolsOfTheirChildren() throws SQLException, IOException {
    export(OneRosterVersion.V1_1, "roster.zip");

    try (RosterPackage roster = RosterPackage.open(folder.resolve("roster.zip"));
        RosterReader<User> users = roster.read(RosterFiles.USERS)) {
      List<User> all = users.stream().map(Row::orElseThrow).toList();
      User student = all.get(0);
      String guardian = student.getAgentSourcedIds().get(0);
      assertThat(all)
          .filteredOn(user -> user.getSourcedId().equals(guardian))
          .extracting(User::getOrgSourcedIds)
          .containsExactly(student.getOrgSourcedIds());
    }
  }

  @Test
  void aRecordThatBreaksARuleStopsTheExportAndLeavesTheOldPackage()
      throws SQLException, IOException {
    Path old = Files.writeString(folder.resolve("roster.zip"), "the package of last night");
    try (Statement statement = sis.createStatement()) {
      statement.execute("UPDATE people SET last_name = 'Mc' || CHAR(10) || 'Fly' WHERE id = 7");
    }

    assertThatThrownBy(() -> export(OneRosterVersion.V1_2, "roster.zip"))
        .isInstanceOf(RefusedRecordException.class)
        .hasMessage(
            "users.csv, sourcedId user-7: familyName holds a line break. [write.line_break]");
    assertThat(old).hasContent("the package of last night");
    assertThat(folder).isDirectoryContaining("glob:**/roster.zip");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(old);
    }
  }
}
