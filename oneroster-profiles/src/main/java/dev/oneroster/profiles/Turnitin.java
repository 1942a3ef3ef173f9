package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CATEGORIES;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.CLASS_RESOURCES;
import static dev.oneroster.csv.RosterFiles.COURSE_RESOURCES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.LINE_ITEMS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.RESOURCES;
import static dev.oneroster.csv.RosterFiles.RESULTS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.Severity.ERROR;
import static dev.oneroster.validation.Severity.INFO;
import static dev.oneroster.validation.Severity.WARNING;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.each;
import static dev.oneroster.validation.spi.Constraints.files;
import static dev.oneroster.validation.spi.Constraints.properties;
import static dev.oneroster.validation.spi.Constraints.reference;
import static dev.oneroster.validation.spi.Constraints.versions;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.ProfileParameter;
import dev.oneroster.validation.spi.Relaxation;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;
import java.util.List;
import java.util.stream.Stream;

/**
 * What Turnitin Feedback Studio asks of a package for its roster sync; the profile {@code
 * turnitin}. No codes are published. Thread-safe.
 */
public final class Turnitin implements RosterProfileProvider {

  /**
   * Whether addresses are required, as in the account's setting of that name. If not, users without
   * one are warned of: they get a made-up address and cannot sign in.
   */
  public static final ProfileParameter<Boolean> REQUIRE_EMAIL =
      ProfileParameter.flag(
          "requireEmail",
          true,
          "Whether the account's setting that requires e-mail addresses is on, as it is by default");

  /** Whether columns that Turnitin does not name may be left out. */
  public static final ProfileParameter<Boolean> NAMED_COLUMNS_ONLY =
      ProfileParameter.flag(
          "namedColumnsOnly",
          false,
          "Whether columns that the vendor's page does not name may be left out");

  private static final Source REQUIREMENTS =
      Source.of(
          "Turnitin: Roster sync zip requirements",
          "https://guides.turnitin.com/hc/en-us/articles/"
              + "41756402153485-Roster-sync-zip-requirements");
  private static final Source OVERVIEW =
      Source.of(
          "Turnitin: Roster sync overview",
          "https://help.turnitin.com/feedback-studio/turnitin-website/administrator/roster-sync/"
              + "overview.htm");
  private static final Source SFTP =
      Source.of(
          "Turnitin: Configuring SFTP",
          "https://help.turnitin.com/feedback-studio/turnitin-website/administrator/roster-sync/"
              + "step-2-configuring-sftp.htm");
  private static final Source TROUBLE =
      Source.of(
          "Turnitin: Troubleshooting roster sync",
          "https://guides.turnitin.com/hc/en-us/articles/21323616658573-Troubleshooting-Roster-Sync");

  private static final Condition WITH_ACCOUNT = value("role").isOneOf("teacher", "student");

  /** For the service loader. */
  public Turnitin() {}

  @Override
  public String id() {
    return "turnitin";
  }

  @Override
  public List<ProfileParameter<?>> parameters() {
    return List.of(REQUIRE_EMAIL, NAMED_COLUMNS_ONLY);
  }

  @Override
  public RosterProfile profile(ParameterValues values) {
    RosterProfile.Builder profile =
        RosterProfile.builder(id())
            .title("Turnitin Feedback Studio, roster sync")
            .about("Makes accounts, classes and memberships of a package of version 1.1.")
            .parameters(parameters(), values);
    askOfThePackage(profile);
    askOfUsersAndClasses(profile, values.get(REQUIRE_EMAIL));
    if (values.get(NAMED_COLUMNS_ONLY)) {
      takeNamedColumnsOnly(profile);
    }
    return profile.build();
  }

  private static void askOfThePackage(RosterProfile.Builder profile) {
    profile
        .error("version", REQUIREMENTS, versions(OneRosterVersion.V1_1))
        .error(
            "files",
            REQUIREMENTS,
            files(ORGS, ACADEMIC_SESSIONS, USERS, CLASSES, ENROLLMENTS).in(FileMode.BULK))
        .error("manifest_properties", REQUIREMENTS, properties(propertyNames()))
        .relaxes(REQUIREMENTS, Relaxation.of("manifest.space_after_comma").to(WARNING))
        .relaxes(REQUIREMENTS, Relaxation.of("csv.space_before_quote").inManifest().to(WARNING))
        .relaxes(REQUIREMENTS, Relaxation.of("manifest.mode_mixed").toNothing())
        .relaxes(REQUIREMENTS, Relaxation.of("ref.several_roots").to(INFO))
        .relaxes(REQUIREMENTS, Relaxation.of("grade.missing_all").to(INFO))
        .relaxes(REQUIREMENTS, Relaxation.of("csv.header_only").to(WARNING))
        .ignoresContent(
            REQUIREMENTS,
            CATEGORIES,
            CLASS_RESOURCES,
            COURSE_RESOURCES,
            DEMOGRAPHICS,
            LINE_ITEMS,
            RESOURCES,
            RESULTS)
        .relaxes(
            REQUIREMENTS,
            Relaxation.of("ref.target_file_absent").in(CLASSES).at("courseSourcedId").toNothing())
        .decides(
            "Orgs and sessions have a type and classes a class type, although the page does not name"
                + " these columns: it asks for a package of version 1.1.")
        .decides(
            "A blank after the comma is a warning in the manifest, as in the manifest that the page"
                + " prints.")
        .decides("Modes may differ from file to file: the page takes each for each file.")
        .decides(
            "A school without a parent beside a district is a note: the page names no parents of"
                + " orgs.")
        .decides(
            "A package of deltas alone may lack files: the page says that a delta holds what has"
                + " changed, and takes absent for each file.")
        .decides("courseSourcedId is looked up only if courses.csv is in the package.")
        .decides(
            "demographics.csv is not read, but is to be there if the manifest declares it, as the"
                + " page's own manifest does, and in UTF-8, which the page asks of every file.");
    for (String code : List.of("text.not_utf8", "text.utf16", "text.utf16_no_bom")) {
      profile.relaxes(REQUIREMENTS, Relaxation.of(code).in(DEMOGRAPHICS).to(ERROR));
    }
  }

  /** All rows of the manifest, those of files that are not read among them. */
  private static String[] propertyNames() {
    Stream<String> files =
        RosterFiles.in(OneRosterVersion.V1_1).stream().map(RosterFile::manifestProperty);
    return Stream.of(
            Stream.of("manifest.version", "oneroster.version"),
            files,
            Stream.of("source.systemName", "source.systemCode"))
        .flatMap(names -> names)
        .toArray(String[]::new);
  }

  private static void askOfUsersAndClasses(RosterProfile.Builder profile, boolean emailRequired) {
    profile
        .rule(
            "email_required",
            emailRequired ? ERROR : WARNING,
            SFTP,
            cell(USERS, "email").isFilled().when(WITH_ACCOUNT),
            rule ->
                rule.message(
                        emailRequired
                            ? "{column} is blank: the user gets no account."
                            : "{column} is blank: the user gets a made-up address and cannot sign in.")
                    .mend("Write the address that the user signs in with."))
        .rule(
            "user_role",
            WARNING,
            OVERVIEW,
            cell(USERS, "role").isOneOf("teacher", "student"),
            rule ->
                rule.message("{column} is `{value}`: only teachers and students get accounts.")
                    .mend("Leave the user out, or write teacher or student if that is meant."))
        .rule(
            "enrollment_role",
            WARNING,
            OVERVIEW,
            cell(ENROLLMENTS, "role").isOneOf("teacher", "student"),
            rule ->
                rule.message("{column} is `{value}`: only teachers and students are enrolled.")
                    .mend("Leave the enrollment out, or write teacher or student."))
        .rule(
            "term_with_dates",
            ERROR,
            TROUBLE,
            reference(CLASSES, "termSourcedIds")
                .to(
                    ACADEMIC_SESSIONS,
                    value("startDate").isFilled().and(value("endDate").isFilled()))
                .atLeastOne(),
            rule ->
                rule.message("No session in {column} has dates, so that the class has none.")
                    .mend("Name a session with startDate and endDate."))
        .rule(
            "several_teachers",
            INFO,
            TROUBLE,
            each(CLASSES).hasAtMost(1, ENROLLMENTS, "classSourcedId", value("role").is("teacher")),
            rule ->
                rule.message("The class has several teachers, which needs Multiple Markers.")
                    .mend("Nothing, if the account has Multiple Markers."))
        .leavesOut(OVERVIEW, "whether an org is linked to a Turnitin account");
  }

  private static void takeNamedColumnsOnly(RosterProfile.Builder profile) {
    profile
        .needsOnly(REQUIREMENTS, ORGS, "sourcedId", "status", "dateLastModified", "name")
        .needsOnly(
            REQUIREMENTS,
            ACADEMIC_SESSIONS,
            "sourcedId",
            "status",
            "dateLastModified",
            "title",
            "startDate",
            "endDate",
            "schoolYear")
        .needsOnly(
            REQUIREMENTS,
            USERS,
            "sourcedId",
            "status",
            "dateLastModified",
            "enabledUser",
            "orgSourcedIds",
            "role",
            "username",
            "givenName",
            "familyName",
            "email")
        .needsOnly(
            REQUIREMENTS,
            CLASSES,
            "sourcedId",
            "status",
            "dateLastModified",
            "title",
            "courseSourcedId",
            "schoolSourcedId",
            "termSourcedIds")
        .needsOnly(
            REQUIREMENTS,
            ENROLLMENTS,
            "sourcedId",
            "status",
            "dateLastModified",
            "classSourcedId",
            "schoolSourcedId",
            "userSourcedId",
            "role",
            "primary");
  }
}
