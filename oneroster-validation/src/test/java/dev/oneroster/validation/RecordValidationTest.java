package dev.oneroster.validation;

import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.anyFilled;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.custom;
import static dev.oneroster.validation.spi.Constraints.entity;
import static dev.oneroster.validation.spi.Constraints.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.User;
import dev.oneroster.model.UserRole;
import dev.oneroster.validation.spi.RosterProfile;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.junit.jupiter.api.Test;

/** What receivers ask of single records, asked of entities by a Jakarta validator. */
class RecordValidationTest {

  private static final Source PAGE = Source.of("Handbook");

  private static final RosterProfile MAIL =
      RosterProfile.builder("mail")
          .title("Mail")
          .error("email", PAGE, cell(USERS, "email").isFilled().when(value("role").is("teacher")))
          .warning("short", PAGE, cell(USERS, "givenName").hasAtMost(5))
          .error("unique", PAGE, unique(USERS, "username"))
          .build();

  private static final RosterProfile TITLES =
      RosterProfile.builder("titles")
          .title("Titles")
          .error("title", PAGE, anyFilled(USERS, "metadata.title", "metadata.position"))
          .error("named", PAGE, entity(USERS, "enabledUser", "is enabled", User::getEnabledUser))
          .error("org", PAGE, cell(ORGS, "name").isFilled())
          .build();

  private static final User TEACHER =
      User.builder()
          .sourcedId("t-1")
          .enabledUser(true)
          .addOrgSourcedIds("s-1")
          .role(UserRole.TEACHER)
          .username("annika")
          .givenName("Annika")
          .familyName("Berg")
          .email("annika@example.org")
          .putMetadata("metadata.title", "Dr.")
          .build();

  private static List<String> violations(User user, RosterProfile... profiles) {
    try (ValidatorFactory factory = RecordValidation.factory(OneRosterVersion.V1_1, profiles)) {
      return factory
          .getValidator()
          .validate(user, Default.class, OneRosterVersion.V1_1.group(), FileMode.BULK.group())
          .stream()
          .map(found -> found.getPropertyPath() + " " + found.getMessageTemplate())
          .sorted()
          .toList();
    }
  }

  @Test
  void whatEachReceiverAsksIsAViolationOfItsOwn() {
    User user =
        User.builder().from(TEACHER).email("").enabledUser(false).metadata(Map.of()).build();

    assertThat(violations(user, MAIL, TITLES))
        .containsExactly(
            "email mail:mail.email",
            "enabledUser titles:titles.named",
            "givenName mail:mail.short",
            "metadata[metadata.title].<map value> titles:titles.title");
    assertThat(violations(user)).isEmpty();
  }

  @Test
  void aConditionSparesOtherRecords() {
    User student = User.builder().from(TEACHER).email("").role(UserRole.STUDENT).build();

    assertThat(violations(student, MAIL)).containsExactly("givenName mail:mail.short");
  }

  @Test
  void theAnnotationsOfTheEntityAreAskedToo() {
    User user = User.builder().from(TEACHER).sourcedId("not an id").givenName("Ann").build();

    assertThat(violations(user, MAIL, TITLES)).singleElement().asString().startsWith("sourcedId ");
  }

  @Test
  void aViolationSaysWhatTheFindingSaysWithoutPersonalValues() {
    try (ValidatorFactory factory = RecordValidation.factory(OneRosterVersion.V1_1, MAIL)) {
      ConstraintViolation<User> found = factory.getValidator().validate(TEACHER).iterator().next();
      HibernateConstraintViolation<?> ofLibrary = found.unwrap(HibernateConstraintViolation.class);
      Finding finding = ofLibrary.getDynamicPayload(Finding.class);

      assertThat(found.getMessage()).isEqualTo(finding.message()).doesNotContain("Annika");
      assertThat(finding.code()).isEqualTo("mail.short");
      assertThat(finding.severity()).isEqualTo(Severity.WARNING);
      assertThat(finding.location().toString()).isEqualTo("users.csv, column givenName");
      assertThat(finding.sourcedId()).contains("t-1");
      assertThat(found.getConstraintDescriptor().getAnnotation())
          .isInstanceOfSatisfying(
              ProfileConstraint.class,
              constraint -> {
                assertThat(constraint.source()).isEqualTo("mail");
                assertThat(constraint.code()).isEqualTo("mail.short");
              });
    }
  }

  @Test
  void aRuleAboutSeveralRowsIsNotMadeForEntities() {
    int[] made = new int[1];
    RosterProfile counting =
        RosterProfile.builder("counting")
            .title("Counting")
            .error(
                "rows",
                PAGE,
                custom(
                    "something",
                    () -> {
                      made[0]++;
                      return run -> run.atEndOf(USERS, () -> {});
                    }))
            .build();
    made[0] = 0;

    violations(TEACHER, counting);

    assertThat(made[0]).isZero();
  }

  @Test
  void oneProfileCannotBeAskedTwice() {
    assertThatThrownBy(() -> RecordValidation.factory(OneRosterVersion.V1_1, MAIL, MAIL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two profiles have the id mail");
  }
}
