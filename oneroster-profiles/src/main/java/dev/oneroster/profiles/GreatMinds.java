package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.Severity.INFO;
import static dev.oneroster.validation.Severity.WARNING;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.files;
import static dev.oneroster.validation.spi.Constraints.modes;
import static dev.oneroster.validation.spi.Constraints.versions;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.spi.Characters;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.Relaxation;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;
import java.util.List;

/**
 * What Great Minds asks of a package; the profile {@code great-minds}. It reads four files, in
 * bulk, and rejects rows one by one; no codes are published. Thread-safe.
 */
public final class GreatMinds implements RosterProfileProvider {

  private static final String ARTICLES = "https://digitalsupport.greatminds.org/s/article/";
  private static final Source START =
      Source.of(
          "Great Minds: Getting started with OneRoster",
          ARTICLES + "getting-started-with-oneroster");
  private static final Source ORGS_PAGE = specification("orgs");
  private static final Source USERS_PAGE = specification("users");
  private static final Source CLASSES_PAGE = specification("classes");
  private static final Source ENROLLMENTS_PAGE = specification("enrollments");
  private static final Source ROLES_PAGE =
      Source.of(
          "Great Minds: Adding admin and multi-role users",
          ARTICLES + "adding-admin-and-multi-role-users-with-classlink");
  private static final Source ERRORS_PAGE =
      Source.of(
          "Great Minds: Common onboarding and platform errors (earlier platform)",
          "https://digitalsupport.greatminds.org/hc/en-us/articles/"
              + "360052271034-Common-Onboarding-and-Platform-Errors");

  private static final List<RosterFile<?>> READ = List.of(ORGS, USERS, CLASSES, ENROLLMENTS);
  private static final Characters ID =
      Characters.asciiLetters().and(Characters.asciiDigits()).and("._-");

  /** For the service loader. */
  public GreatMinds() {}

  private static Source specification(String file) {
    return Source.of(
        "Great Minds: OneRoster file specifications, " + file + ".csv",
        ARTICLES + "oneroster-file-specifications-" + file + "-csv");
  }

  @Override
  public String id() {
    return "great-minds";
  }

  @Override
  public RosterProfile profile(ParameterValues values) {
    RosterProfile.Builder profile =
        RosterProfile.builder(id())
            .title("Great Minds")
            .about("Makes accounts and classes of a package of version 1.1, every night in full.");
    askOfThePackage(profile);
    askOfIds(profile, ORGS, ORGS_PAGE);
    askOfIds(profile, USERS, USERS_PAGE);
    askOfIds(profile, CLASSES, CLASSES_PAGE);
    askOfRows(profile);
    return profile.build();
  }

  private static void askOfThePackage(RosterProfile.Builder profile) {
    profile
        .error("version", START, versions(OneRosterVersion.V1_1))
        .error("mode", ORGS_PAGE, modes(FileMode.BULK))
        .error("files", START, files(ORGS, USERS, CLASSES, ENROLLMENTS))
        .relaxes(ORGS_PAGE, Relaxation.of("manifest.mode_mixed").toNothing())
        .relaxes(ORGS_PAGE, Relaxation.of("ref.several_roots").to(INFO))
        .relaxes(USERS_PAGE, Relaxation.of("grade.missing_all").to(INFO))
        .manifestOptional(START)
        .ignoresManifest(START)
        .ignores(
            START,
            RosterFiles.in(OneRosterVersion.V1_1).stream()
                .filter(file -> !READ.contains(file))
                .toArray(RosterFile<?>[]::new))
        .decides(
            "courseSourcedId and termSourcedIds name rows of files that are not read, so that ids"
                + " which lead nowhere are warnings, whether the file is in the package or not.")
        .decides(
            "Without a manifest, filled status and dateLastModified are warned of, as in a bulk"
                + " package, and the files are not taken for deltas.")
        .decides("sourcedIds of enrollments may be as long as the binding allows.");
    for (RosterFile<?> file : READ) {
      askForBulk(profile, file);
    }
  }

  /**
   * Without a manifest a file whose first row has a status and a date is taken for a delta; it is
   * none for who knows no deltas.
   */
  private static void askForBulk(RosterProfile.Builder profile, RosterFile<?> file) {
    String about = file.fileName().replace(".csv", "");
    profile
        .relaxes(ORGS_PAGE, Relaxation.of("value.not_blank_in_bulk").in(file).to(WARNING))
        .relaxes(ORGS_PAGE, Relaxation.of("delta.*").in(file).toNothing())
        .warning(about + "_status", ORGS_PAGE, cell(file, "status").isBlank())
        .warning(about + "_date", ORGS_PAGE, cell(file, "dateLastModified").isBlank());
  }

  private static void askOfIds(RosterProfile.Builder profile, RosterFile<?> file, Source page) {
    String about = file.fileName().replace(".csv", "");
    profile
        .error(about + "_id_length", page, cell(file, "sourcedId").hasAtMost(100))
        .error(about + "_id_characters", page, cell(file, "sourcedId").consistsOf(ID));
  }

  private static void askOfRows(RosterProfile.Builder profile) {
    profile
        .error("org_type", ORGS_PAGE, cell(ORGS, "type").isOneOf("school", "district"))
        .error("one_grade", CLASSES_PAGE, cell(CLASSES, "grades").isOneItem())
        .error(
            "additional_roles",
            ROLES_PAGE,
            cell(USERS, "metadata.gm.additionalroles")
                .asList()
                .isOneOf("district_admin", "school_admin", "teacher"))
        .error(
            "additional_roles_of_student",
            USERS_PAGE,
            cell(USERS, "metadata.gm.additionalroles").isBlank().when(value("role").is("student")))
        .rule(
            "role",
            WARNING,
            ERRORS_PAGE,
            cell(USERS, "role").isOneOf("student", "teacher", "administrator"),
            rule ->
                rule.message("{column} is `{value}`, a role that gets no account.")
                    .mend("Leave the user out, or write the role that is meant."))
        .rule(
            "email",
            INFO,
            ERRORS_PAGE,
            cell(USERS, "email").isFilled(),
            rule -> rule.mend("Write an address that no other user of the district has."))
        .decides("A user without an address is a note: only the earlier platform asked for one.")
        .decides(
            "Enrollments in other roles than student and teacher are as the binding has them, as the"
                + " rest of the page could not be read.")
        .leavesOut(ENROLLMENTS_PAGE, "whether ids stay the same from one package to the next");
  }
}
