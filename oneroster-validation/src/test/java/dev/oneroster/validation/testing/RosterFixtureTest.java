package dev.oneroster.validation.testing;

import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RosterFixtureTest {

  @ParameterizedTest
  @EnumSource
  void theSmallPackageIsValid(OneRosterVersion version) {
    RosterFixture small = RosterFixture.small(version);
    ReportCheck.of(small).expectNothing();
    ReportCheck.of(small.asFolder()).expectNothing();
    assertThat(ReportCheck.of(small.mode(FileMode.DELTA)).report().isValid()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void oneFaultIsFoundAtItsPlace(OneRosterVersion version) {
    RosterFixture small = RosterFixture.small(version);
    ReportCheck.of(small.cell(USERS, "student", "givenName", ""))
        .expect(
            ExpectedFinding.error("value.required_empty")
                .at(USERS, small.line(USERS, "student"), "givenName"));
    ReportCheck.of(small.property("manifest.version", "2.0"))
        .expect(
            ExpectedFinding.error("manifest.version_wrong")
                .at("manifest.csv", small.manifestLine("manifest.version"), "manifest.version"));
    ReportCheck.of(small.movedColumn(ORGS, "identifier", 0))
        .expect(ExpectedFinding.error("header.order").at(ORGS, 1, "identifier"));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotExpectedIsToldInFull(OneRosterVersion version) {
    RosterFixture broken = RosterFixture.small(version).cell(USERS, "student", "givenName", "");
    assertThatThrownBy(() -> ReportCheck.of(broken).expectNothing())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not expected: error users.csv");
    assertThatThrownBy(
            () -> ReportCheck.of(broken).expect(ExpectedFinding.error("id.duplicate").at(USERS)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not found: error id.duplicate in users.csv");
  }
}
