package example.springfield;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.archiveExtension;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.columns;
import static dev.oneroster.validation.spi.Constraints.count;
import static dev.oneroster.validation.spi.Constraints.each;
import static dev.oneroster.validation.spi.Constraints.equalTo;
import static dev.oneroster.validation.spi.Constraints.files;
import static dev.oneroster.validation.spi.Constraints.modes;
import static dev.oneroster.validation.spi.Constraints.notBefore;
import static dev.oneroster.validation.spi.Constraints.parallelLists;
import static dev.oneroster.validation.spi.Constraints.propertyIsOneOf;
import static dev.oneroster.validation.spi.Constraints.reference;
import static dev.oneroster.validation.spi.Constraints.unique;
import static dev.oneroster.validation.spi.Constraints.versions;

import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.spi.Characters;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.Path;
import dev.oneroster.validation.spi.ProfileParameter;
import dev.oneroster.validation.spi.Relaxation;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;
import java.util.List;

/** What the (invented) Springfield Unified School District asks of a package. */
public final class SpringfieldProfile implements RosterProfileProvider {

  private static final Source HANDBOOK =
      Source.of("Springfield roster handbook", "https://springfield.example/handbook");

  private static final ProfileParameter<String> DOMAIN =
      ProfileParameter.text("domain", "springfield.example", "The domain of the district's mail.");

  @Override
  public String id() {
    return "springfield";
  }

  @Override
  public List<ProfileParameter<?>> parameters() {
    return List.of(DOMAIN);
  }

  @Override
  public RosterProfile profile(ParameterValues values) {
    String domain = values.get(DOMAIN);
    return RosterProfile.builder(id())
        .title("Springfield Unified School District")
        .parameters(parameters(), values)
        // The package
        .error("version", HANDBOOK, versions(OneRosterVersion.V1_2))
        .error("mode", HANDBOOK, modes(FileMode.BULK))
        .error("zip", HANDBOOK, archiveExtension(".zip"))
        .error("files", HANDBOOK, files(ORGS, USERS, ROLES, CLASSES, ENROLLMENTS))
        .warning("system", HANDBOOK, propertyIsOneOf("source.systemName", "Springfield SIS"))
        .ignores(HANDBOOK, DEMOGRAPHICS)
        // Headers
        .error("homeroom_column", HANDBOOK, columns(USERS, "metadata.springfield.homeroom"))
        .anyColumnOrder(HANDBOOK, ORGS)
        // Cells
        .error("org_type", HANDBOOK, cell(ORGS, "type").isOneOf("district", "school"))
        .error(
            "class_code",
            HANDBOOK,
            cell(CLASSES, "classCode")
                .consistsOf(Characters.asciiLetters().and(Characters.asciiDigits())))
        .error("class_title", HANDBOOK, cell(CLASSES, "title").hasAtMost(30))
        .error("one_grade", HANDBOOK, cell(CLASSES, "grades").isOneItem())
        .error("email", HANDBOOK, cell(USERS, "email").isFilled())
        .rule(
            "email_domain",
            Severity.WARNING,
            HANDBOOK,
            cell(USERS, "email").passes("ends with @" + domain, mail -> mail.endsWith(domain)),
            rule -> rule.vendorKey("SPR-17").mend("Give the user an address of the district."))
        .error("subjects", HANDBOOK, parallelLists(COURSES, "subjects", "subjectCodes"))
        // Several rows
        .error("one_district", HANDBOOK, count(ORGS, value("type").is("district")).isExactly(1))
        .error(
            "enrollment_school",
            HANDBOOK,
            reference(ENROLLMENTS, "schoolSourcedId").to(ORGS, value("type").is("school")))
        .error(
            "primary_role",
            HANDBOOK,
            each(USERS)
                .hasExactly(1, ROLES, "userSourcedId", value("roleType").is("primary")))
        .error("email_twice", HANDBOOK, unique(USERS, "email").inAnyCase())
        .error(
            "enrollment_role",
            HANDBOOK,
            equalTo(
                ENROLLMENTS,
                "role",
                Path.through("userSourcedId").from(ROLES, "userSourcedId").to("role")))
        .error(
            "begins_with_term",
            HANDBOOK,
            notBefore(
                ENROLLMENTS,
                "beginDate",
                Path.through("classSourcedId").through("termSourcedIds").to("startDate")))
        // What the binding asks and the district does not
        .relaxes(
            HANDBOOK,
            Relaxation.of("value.required_empty")
                .in(ACADEMIC_SESSIONS)
                .at("schoolYear")
                .toNothing())
        .decides("The handbook does not say whether staff need a homeroom: no.")
        .build();
  }
}
