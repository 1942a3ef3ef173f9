package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.anyColumn;
import static dev.oneroster.validation.spi.Constraints.anyFilled;
import static dev.oneroster.validation.spi.Constraints.archiveNamed;
import static dev.oneroster.validation.spi.Constraints.archiveOfAtMost;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.custom;
import static dev.oneroster.validation.spi.Constraints.files;
import static dev.oneroster.validation.spi.Constraints.modes;
import static dev.oneroster.validation.spi.Constraints.reference;
import static dev.oneroster.validation.spi.Constraints.versions;

import dev.oneroster.csv.FieldType;
import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Severity;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.Relaxation;
import dev.oneroster.validation.spi.RosterProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What Naviance (PowerSchool) asks of the packages of its two integrations, staff and students.
 * Their pages name columns and which of them are required, and never errors, warnings or codes;
 * what they do not say is as the binding says it.
 */
final class Naviance {

  private static final String PAGES = "https://ps.powerschool-docs.com/naviance/latest/";
  private static final Source MANIFEST =
      Source.of(
          "Naviance: OneRoster manifest import fields", PAGES + "oneroster-manifest-import-fields");
  private static final Source ORGS_PAGE =
      Source.of("Naviance: OneRoster orgs import fields", PAGES + "oneroster-orgs-import-fields");
  private static final Source ORG_PAGE =
      Source.of("Naviance: OneRoster org import fields", PAGES + "oneroster-org-import-fields");
  private static final Source USERS_PAGE =
      Source.of("Naviance: OneRoster users import fields", PAGES + "oneroster-users-import-fields");
  private static final Source DEMOGRAPHICS_PAGE =
      Source.of(
          "Naviance: OneRoster demographics import fields",
          PAGES + "oneroster-demogrphics-import-fields");
  private static final Source STAFF_MAPPING =
      Source.of("Naviance: OneRoster staff field mapping", PAGES + "oneroster-staff-field-mapping");
  private static final Source STUDENT_MAPPING =
      Source.of(
          "Naviance: OneRoster student field mapping", PAGES + "oneroster-student-field-mapping");
  private static final Source STAFF_STEPS =
      Source.of(
          "Naviance: Prepare for the staff integration",
          PAGES + "prepare-for-the-staff-integration-oneroster");
  private static final Source STUDENT_STEPS =
      Source.of(
          "Naviance: Prepare for the student integration",
          PAGES + "prepare-for-the-student-integration-oneroster");

  /** The page says 1GB; the larger of the two that this can mean. */
  private static final long ONE_GIGABYTE = 1L << 30;

  private static final Condition STAFF = value("role").isOneOf("teacher", "administrator");

  private Naviance() {}

  static RosterProfile staff() {
    return common("naviance-staff", "Naviance, staff integration", "email")
        .about("Brings staff into Naviance from orgs.csv and users.csv, every night in full.")
        .error("files", MANIFEST, files(ORGS, USERS))
        .ignoresContent(MANIFEST, otherThan(ORGS, USERS))
        .rule(
            "email_required",
            Severity.ERROR,
            STAFF_MAPPING,
            cell(USERS, "email").isFilled().when(STAFF),
            rule ->
                rule.message("{column} is blank, and staff are matched by it.")
                    .mend("Write the address that this member of staff signs in with."))
        .error(
            "title_column",
            USERS_PAGE,
            anyColumn(USERS, "metadata.title", "metadata.positiontitle"))
        .warning(
            "title_required",
            STAFF_MAPPING,
            anyFilled(USERS, "metadata.title", "metadata.positiontitle").when(STAFF))
        .rule(
            "district_staff",
            Severity.ERROR,
            USERS_PAGE,
            reference(USERS, "orgSourcedIds")
                .to(ORGS, value("type").isNot("district"))
                .atLeastOne()
                .when(value("role").is("teacher")),
            rule ->
                rule.message(
                        "{column} names only districts, and district staff are administrators.")
                    .mend("Write administrator as role, or name the school of the teacher."))
        .relaxes(STAFF_STEPS, Relaxation.of("email.duplicate").toNothing())
        .relaxes(STAFF_STEPS, Relaxation.of("username.duplicate").to(Severity.INFO))
        .rule(
            "same_person",
            Severity.WARNING,
            STAFF_STEPS,
            custom("a person is teacher or administrator, not both", SamePersonRule::new),
            rule ->
                rule.message(
                        "The user on line {first} has the same {column} and is staff in another role:"
                            + " Naviance makes two accounts.")
                    .mend("Send the person once, in the role that counts in Naviance.")
                    .why("Naviance makes the same user twice, as teacher and as administrator."))
        .build();
  }

  static RosterProfile student() {
    return common("naviance-student", "Naviance, student integration")
        .about(
            "Brings students into Naviance from orgs.csv, users.csv and demographics.csv, in full.")
        .error("files", STUDENT_STEPS, files(ORGS, USERS, DEMOGRAPHICS))
        .ignoresContent(MANIFEST, otherThan(ORGS, USERS, DEMOGRAPHICS))
        .needsOnly(DEMOGRAPHICS_PAGE, DEMOGRAPHICS, "sourcedId")
        .columnAlias(DEMOGRAPHICS_PAGE, DEMOGRAPHICS, "sourceID", "sourcedId")
        .columnAlias(
            DEMOGRAPHICS_PAGE,
            DEMOGRAPHICS,
            "demogrphicRaceTwoOrMoreRaces",
            "demographicRaceTwoOrMoreRaces")
        .widens(DEMOGRAPHICS_PAGE, DEMOGRAPHICS, "status", "inactive")
        .relaxes(
            DEMOGRAPHICS_PAGE,
            Relaxation.of("value.not_blank_in_bulk").in(DEMOGRAPHICS).to(Severity.INFO))
        .error(
            "demographics_status",
            DEMOGRAPHICS_PAGE,
            cell(DEMOGRAPHICS, "status").isOneOf("active", "tobedeleted", "inactive"))
        .error(
            "demographics_date",
            DEMOGRAPHICS_PAGE,
            cell(DEMOGRAPHICS, "dateLastModified")
                .passes("is a date, with or without a time", Naviance::isDate))
        .rule(
            "grades",
            Severity.INFO,
            STUDENT_MAPPING,
            cell(USERS, "grades").isFilled().when(value("role").is("student")),
            rule ->
                rule.message("{column} is blank; the class year is computed from it by default.")
                    .mend("Write the grade, or map a metadata column with the year to class year."))
        .relaxes(STUDENT_MAPPING, Relaxation.of("email.duplicate").to(Severity.INFO))
        .decides(
            "status and dateLastModified of demographics may be filled, which is a note, but only as"
                + " the page says: it asks for a date, so that one without a time is taken too.")
        .decides(
            "A student without grades is a note: the class year may come from a metadata column"
                + " that only the customer's mapping names.")
        .leavesOut(
            STUDENT_MAPPING,
            "which metadata columns of students are mapped (city, counselor, class year)")
        .build();
  }

  /**
   * What both integrations ask.
   *
   * @param needed a column of users.csv that this one needs besides
   */
  private static RosterProfile.Builder common(String id, String title, String... needed) {
    List<String> ofUsers =
        new ArrayList<>(
            List.of(
                "sourcedId",
                "enabledUser",
                "orgSourcedIds",
                "role",
                "username",
                "givenName",
                "familyName"));
    ofUsers.addAll(List.of(needed));
    return RosterProfile.builder(id)
        .title(title)
        .error("version", MANIFEST, versions(OneRosterVersion.V1_1))
        .error("mode", MANIFEST, modes(FileMode.BULK))
        .error("archive_name", MANIFEST, archiveNamed("NavianceOneRoster.zip").inAnyCase())
        .error("archive_size", MANIFEST, archiveOfAtMost(ONE_GIGABYTE))
        .relaxes(MANIFEST, Relaxation.of("manifest.mode_mixed").toNothing())
        .relaxes(MANIFEST, Relaxation.of("delta.*").toNothing())
        .relaxes(MANIFEST, Relaxation.of("manifest.source_fields").to(Severity.INFO))
        .fileAlias(ORG_PAGE, "org.csv", ORGS)
        .columnAlias(ORG_PAGE, ORGS, "sourceID", "sourcedId")
        .columnAlias(ORGS_PAGE, ORGS, "parentSourceId", "parentSourcedId")
        .columnAlias(USERS_PAGE, USERS, "sourceID", "sourcedId")
        .columnAlias(USERS_PAGE, USERS, "agentSourceIds", "agentSourcedIds")
        .needsOnly(ORGS_PAGE, ORGS, "sourcedId", "name", "type")
        .needsOnly(USERS_PAGE, USERS, ofUsers.toArray(String[]::new))
        .relaxes(USERS_PAGE, Relaxation.of("grade.missing_all").to(Severity.INFO))
        .relaxes(USERS_PAGE, Relaxation.of("value.not_blank_in_bulk").in(ORGS).to(Severity.INFO))
        .relaxes(USERS_PAGE, Relaxation.of("value.not_blank_in_bulk").in(USERS).to(Severity.INFO))
        .relaxes(ORGS_PAGE, Relaxation.of("ref.several_roots").to(Severity.INFO))
        .error("org_type", ORGS_PAGE, cell(ORGS, "type").isOneOf("school", "district"))
        .rule(
            "role",
            Severity.WARNING,
            USERS_PAGE,
            cell(USERS, "role").isOneOf("student", "administrator", "teacher"),
            rule ->
                rule.message(
                        "{column} is `{value}`; Naviance knows {allowed}, and may skip the row.")
                    .mend("Write one of these, or leave the user out."))
        .decides(
            "Users in other roles than the three that the page lists are warned of: it does not say"
                + " that they are refused.")
        .decides(
            "Headers are accepted as the binding and as the vendor's pages spell them; the printed"
                + " spelling is noted.")
        .decides("1GB is taken as 1,073,741,824 bytes, as the page does not say which is meant.")
        .decides(
            "The pages list no status and no dateLastModified of orgs and users, so that these"
                + " columns may be left out, and filled ones are a note.")
        .leavesOut(
            STUDENT_STEPS, "whether a school is matched to one of Naviance, or not imported");
  }

  /** The page asks for a date, the binding for a point in time. */
  private static boolean isDate(String text) {
    return FieldType.DATE.check(text).isEmpty() || FieldType.DATE_TIME.check(text).isEmpty();
  }

  private static RosterFile<?>[] otherThan(RosterFile<?>... read) {
    Set<RosterFile<?>> kept = Set.copyOf(List.of(read));
    return RosterFiles.in(OneRosterVersion.V1_1).stream()
        .filter(file -> !kept.contains(file))
        .toArray(RosterFile<?>[]::new);
  }
}
