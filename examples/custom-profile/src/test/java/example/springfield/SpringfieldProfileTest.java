package example.springfield;

import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfiles;
import dev.oneroster.validation.testing.ExpectedFinding;
import dev.oneroster.validation.testing.ReportCheck;
import dev.oneroster.validation.testing.RosterFixture;
import org.junit.jupiter.api.Test;

class SpringfieldProfileTest {

  private static final RosterProfile PROFILE = RosterProfiles.installed().get("springfield");

  private static final RosterFixture GOOD =
      RosterFixture.small(OneRosterVersion.V1_2)
          .column(USERS, "metadata.springfield.homeroom", "A1");

  @Test
  void aGoodPackageIsAccepted() {
    assertEquals("springfield", PROFILE.id());
    ReportCheck.of(GOOD, PROFILE).onlyOf("springfield").expectNothing();
  }

  @Test
  void aStudentWithoutEmailIsTold() {
    check(
        GOOD.cell(USERS, "student", "email", ""),
        ExpectedFinding.error("springfield.email").at(USERS, GOOD.line(USERS, "student"), "email"));
  }

  @Test
  void anEmailOfAnotherDomainIsAWarning() {
    check(
        GOOD.cell(USERS, "student", "email", "grace@shelbyville.example"),
        ExpectedFinding.warning("springfield.email_domain"));
  }

  @Test
  void aTitleThatIsTooLongIsTold() {
    check(
        GOOD.cell(CLASSES, "class", "title", "Algebra for all who like it very much"),
        ExpectedFinding.error("springfield.class_title").at(CLASSES, 2, "title"));
  }

  @Test
  void aSecondDistrictIsTold() {
    check(
        GOOD.row(ORGS, "sourcedId,other,name,Shelbyville,type,district"),
        ExpectedFinding.error("springfield.one_district").at(ORGS, 4, "type"));
  }

  @Test
  void anEnrollmentInAnotherRoleIsTold() {
    check(
        GOOD.cell(ENROLLMENTS, "enrollment-2", "role", "teacher"),
        ExpectedFinding.error("springfield.enrollment_role").at(ENROLLMENTS, 3, "role"));
  }

  private static void check(RosterFixture broken, ExpectedFinding expected) {
    ReportCheck.of(broken, PROFILE).onlyOf("springfield").expect(expected);
  }
}
