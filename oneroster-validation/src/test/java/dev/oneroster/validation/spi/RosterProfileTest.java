package dev.oneroster.validation.spi;

import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.agree;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.custom;
import static dev.oneroster.validation.spi.Constraints.each;
import static dev.oneroster.validation.spi.Constraints.reference;
import static dev.oneroster.validation.spi.Constraints.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import org.junit.jupiter.api.Test;

class RosterProfileTest {

  private static final Source PAGE = Source.of("Handbook", "https://springfield.example/roster");

  private static RosterProfile.Builder springfield() {
    return RosterProfile.builder("springfield").title("Springfield");
  }

  private static void assertRefused(RosterProfile.Builder profile, String why) {
    assertThatThrownBy(profile::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("profile springfield: ")
        .hasMessageContaining(why);
  }

  @Test
  void codesBeginWithTheIdAndTextsComeFromTheConstraint() {
    RosterProfile profile =
        springfield()
            .rule(
                "email",
                Severity.WARNING,
                PAGE,
                cell(USERS, "email").isFilled().when(value("role").is("student")),
                rule -> rule.vendorKey("no_email"))
            .build();
    assertThat(profile.rules())
        .singleElement()
        .satisfies(
            rule -> {
              assertThat(rule.rule().code()).isEqualTo("springfield.email");
              assertThat(rule.rule().severity()).isEqualTo(Severity.WARNING);
              assertThat(rule.rule().vendorKey()).contains("no_email");
              assertThat(rule.rule().message())
                  .isEqualTo("{column} is blank, and role is student.");
              assertThat(rule.constraint().asks())
                  .isEqualTo("users.csv: email has a value, where role is student");
            });
    assertThat(profile.sources()).containsExactly(PAGE);
  }

  @Test
  void anUnknownColumnIsRefused() {
    assertRefused(
        springfield().error("x", PAGE, cell(USERS, "emial").isFilled()),
        "springfield.x: users.csv has no column emial");
    assertRefused(
        springfield()
            .error("x", PAGE, cell(USERS, "email").isFilled().when(value("rolle").is("student"))),
        "users.csv has no column rolle");
    assertRefused(
        springfield().error("x", PAGE, custom("x", () -> run -> run.rows(ORGS, row -> {}, "kind"))),
        "orgs.csv has no column kind");
  }

  @Test
  void aColumnOfAnotherVersionIsRefused() {
    assertRefused(
        springfield()
            .error("version", PAGE, versions(OneRosterVersion.V1_2))
            .error("x", PAGE, cell(USERS, "role").isFilled()),
        "users.csv has no column role in version 1.2");
    assertRefused(
        springfield()
            .error("version", PAGE, versions(OneRosterVersion.V1_1))
            .error("x", PAGE, cell(ROLES, "role").isFilled()),
        "roles.csv");
  }

  @Test
  void aRuleForAnIgnoredFileIsRefused() {
    assertRefused(
        springfield()
            .ignores(PAGE, DEMOGRAPHICS)
            .error("x", PAGE, cell(DEMOGRAPHICS, "sex").isFilled()),
        "springfield.x is about demographics.csv, which the profile ignores");
  }

  @Test
  void anUnknownCoreCodeIsRefused() {
    assertRefused(
        springfield().relaxes(PAGE, Relaxation.of("value.required_emtpy").toNothing()),
        "no rule of the binding has the code value.required_emtpy");
  }

  @Test
  void whatIsFatalCannotBeRelaxed() {
    assertRefused(
        springfield().relaxes(PAGE, Relaxation.of("zip.damaged").toNothing()), "zip.damaged");
  }

  @Test
  void theSameCodeTwiceIsRefused() {
    assertRefused(
        springfield()
            .error("x", PAGE, cell(USERS, "email").isFilled())
            .error("x", PAGE, cell(USERS, "phone").isFilled()),
        "two rules have the code springfield.x");
  }

  @Test
  @SuppressWarnings("NullAway") // what a careless author does
  void aMissingSourceIsRefused() {
    assertThatThrownBy(() -> springfield().error("x", null, cell(USERS, "email").isFilled()))
        .hasMessage("profile springfield: x has no source");
    assertThatThrownBy(() -> springfield().ignores(null, DEMOGRAPHICS))
        .hasMessage("profile springfield: ignoring demographics.csv has no source");
  }

  @Test
  void aTokenThatNobodyKnowsIsRefusedUnlessItIsWidened() {
    assertRefused(
        springfield().error("x", PAGE, cell(ORGS, "type").isOneOf("shcool")),
        "type cannot be shcool");
    assertThat(
            springfield()
                .widens(PAGE, ENROLLMENTS, "role", "systemAdministrator")
                .error("x", PAGE, cell(ENROLLMENTS, "role").isOneOf("systemAdministrator"))
                .build()
                .departures())
        .hasSize(1);
  }

  @Test
  void aReferenceMustLeadWhereItIsSaidTo() {
    assertRefused(
        springfield().error("x", PAGE, reference(CLASSES, "courseSourcedId").to(ORGS)),
        "classes.csv, courseSourcedId leads to courses.csv");
    assertRefused(
        springfield()
            .error("x", PAGE, each(USERS).hasAtLeast(1, COURSES, "title", Condition.always())),
        "courses.csv, title does not lead to users.csv");
    assertRefused(
        springfield().error("x", PAGE, agree(CLASSES, Path.through("title").to("name"))),
        "classes.csv, title: where does it lead?");
  }

  @Test
  void anIdOfAnotherFormIsRefused() {
    for (String id : new String[] {"core", "Springfield", "a b", "", "-a"}) {
      assertThatThrownBy(() -> RosterProfile.builder(id))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
