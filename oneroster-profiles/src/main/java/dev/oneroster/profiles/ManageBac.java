package dev.oneroster.profiles;

import static dev.oneroster.csv.RosterFiles.ACADEMIC_SESSIONS;
import static dev.oneroster.csv.RosterFiles.CATEGORIES;
import static dev.oneroster.csv.RosterFiles.CLASSES;
import static dev.oneroster.csv.RosterFiles.COURSES;
import static dev.oneroster.csv.RosterFiles.DEMOGRAPHICS;
import static dev.oneroster.csv.RosterFiles.ENROLLMENTS;
import static dev.oneroster.csv.RosterFiles.ORGS;
import static dev.oneroster.csv.RosterFiles.ROLES;
import static dev.oneroster.csv.RosterFiles.USERS;
import static dev.oneroster.validation.Severity.ERROR;
import static dev.oneroster.validation.Severity.INFO;
import static dev.oneroster.validation.Severity.WARNING;
import static dev.oneroster.validation.spi.Condition.value;
import static dev.oneroster.validation.spi.Constraints.agree;
import static dev.oneroster.validation.spi.Constraints.archiveExtension;
import static dev.oneroster.validation.spi.Constraints.cell;
import static dev.oneroster.validation.spi.Constraints.columns;
import static dev.oneroster.validation.spi.Constraints.count;
import static dev.oneroster.validation.spi.Constraints.custom;
import static dev.oneroster.validation.spi.Constraints.each;
import static dev.oneroster.validation.spi.Constraints.equalTo;
import static dev.oneroster.validation.spi.Constraints.metadataInOrder;
import static dev.oneroster.validation.spi.Constraints.modes;
import static dev.oneroster.validation.spi.Constraints.noGap;
import static dev.oneroster.validation.spi.Constraints.parallelLists;
import static dev.oneroster.validation.spi.Constraints.propertyIsFilled;
import static dev.oneroster.validation.spi.Constraints.reference;
import static dev.oneroster.validation.spi.Constraints.unique;
import static dev.oneroster.validation.spi.Constraints.uniqueAcross;
import static dev.oneroster.validation.spi.Constraints.versions;

import dev.oneroster.csv.RosterFile;
import dev.oneroster.csv.RosterFiles;
import dev.oneroster.model.FileMode;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.validation.Source;
import dev.oneroster.validation.spi.Condition;
import dev.oneroster.validation.spi.Constraint;
import dev.oneroster.validation.spi.CoreFindings;
import dev.oneroster.validation.spi.ParameterValues;
import dev.oneroster.validation.spi.Path;
import dev.oneroster.validation.spi.ProfileParameter;
import dev.oneroster.validation.spi.Relaxation;
import dev.oneroster.validation.spi.RosterProfile;
import dev.oneroster.validation.spi.RosterProfileProvider;
import dev.oneroster.validation.spi.RowKind;
import java.util.Arrays;
import java.util.List;

/**
 * The dialect of OneRoster 1.2 that ManageBac+ (Faria) imports; the profile {@code managebac}.
 * Thread-safe.
 */
public final class ManageBac implements RosterProfileProvider {

  /** Whether delta files are taken: the vendor's pages describe them, and one refuses them. */
  public static final ProfileParameter<Boolean> DELTA =
      ProfileParameter.flag(
          "delta",
          true,
          "Whether delta files are taken; the list of errors still has a message that they are not");

  private static final String GUIDE =
      "https://guide.fariaedu.com/managebac-oneroster-custom-specification";
  private static final Source ROOT = Source.of("ManageBac+ OneRoster Dialect", GUIDE);
  private static final Source MANIFEST = page("manifest");
  private static final Source SESSIONS_PAGE = page("academicsessions");
  private static final Source CLASSES_PAGE = page("classes");
  private static final Source COURSES_PAGE = page("courses");
  private static final Source DEMOGRAPHICS_PAGE = page("demographics");
  private static final Source ENROLLMENTS_PAGE = page("enrollments");
  private static final Source ORGS_PAGE = page("orgs");
  private static final Source ROLES_PAGE = page("roles");
  private static final Source USERS_PAGE = page("users");
  private static final Source ERRORS =
      Source.of("ManageBac+ OneRoster Dialect: errors", GUIDE + "/messages/errors");
  private static final Source WARNINGS =
      Source.of("ManageBac+ OneRoster Dialect: warnings", GUIDE + "/messages/warnings");
  private static final Source USER_GUIDE =
      Source.of(
          "ManageBac: Data Exchange User Guide",
          "https://help.managebac.com/hc/en-us/articles/42614157701913-Data-Exchange-User-Guide");

  /** The list prints one key for what is wrong with headers and with versions. */
  private static final String HEADERS_KEY = "invalid_oneroster_version (headers)";

  private static final String PROGRAM_OF_SESSION = "metadata.managebac.orgSourcedId";
  private static final String COURSES_OF_CLASS = "metadata.managebac.courseSourcedIds";

  /** If it is a row of orgs.csv: that it is none is told of the year. */
  private static final Path PROGRAM_OF_YEAR =
      Path.through("parentSourcedId").through(PROGRAM_OF_SESSION, ORGS).to("sourcedId");

  /** By way of the year, so that a term of another program than its year is told of once. */
  private static final Path PROGRAM_OF_TERMS =
      Path.through("termSourcedIds").through("parentSourcedId").to(PROGRAM_OF_SESSION);

  private static final String[] SUBJECT_LISTS = {
    "metadata.managebac.levels",
    "metadata.managebac.selfTaught",
    "metadata.managebac.languageLevels",
    "metadata.managebac.phases",
    "metadata.managebac.snsBasedOn"
  };

  private static final List<RosterFile<?>> READ =
      List.of(ACADEMIC_SESSIONS, CLASSES, COURSES, DEMOGRAPHICS, ENROLLMENTS, ORGS, ROLES, USERS);

  private static final Condition PROGRAM = value("type").is("ext:program");
  private static final Condition SCHOOL = value("type").is("school");
  private static final Condition YEAR = value("type").is("schoolYear");
  private static final Condition TERM = value("type").isOneOf("term", "semester");
  private static final Condition PRIMARY = value("roleType").is("primary");

  /** For the service loader. */
  public ManageBac() {}

  private static Source page(String file) {
    return Source.of(
        "ManageBac+ OneRoster Dialect: " + file + ".csv", GUIDE + "/csv_files/" + file);
  }

  /** That a user has no primary role is told of by itself. */
  private static RowKind userWithRole(String role) {
    return RowKind.namedBy(ROLES, "userSourcedId", PRIMARY.and(value("role").is(role)))
        .judgedBy(PRIMARY);
  }

  @Override
  public String id() {
    return "managebac";
  }

  @Override
  public List<ProfileParameter<?>> parameters() {
    return List.of(DELTA);
  }

  @Override
  public RosterProfile profile(ParameterValues values) {
    RosterProfile.Builder profile =
        RosterProfile.builder(id())
            .title("ManageBac+, OneRoster Dialect")
            .about(
                "Imports a package of version 1.2 with the dialect's columns and programs. Invalid"
                    + " rows stop the whole import, rows with warnings do not.")
            .parameters(parameters(), values);
    askOfThePackage(profile, values.get(DELTA));
    nameFindingsOfTheBinding(profile);
    askOfHeaders(profile);
    askOfOrgs(profile);
    askOfSessions(profile);
    askOfCourses(profile);
    askOfClasses(profile);
    askOfUsers(profile);
    askOfRoles(profile);
    askOfEnrollments(profile);
    askOfDemographics(profile);
    leaveOut(profile);
    return profile.build();
  }

  private static void keyed(
      RosterProfile.Builder profile, String code, Source source, String key, Constraint asked) {
    profile.rule(code, ERROR, source, asked, rule -> rule.vendorKey(key));
  }

  private static void askOfThePackage(RosterProfile.Builder profile, boolean takesDelta) {
    keyed(
        profile,
        "version",
        MANIFEST,
        "value: invalid_oneroster_version",
        versions(OneRosterVersion.V1_2));
    keyed(
        profile,
        "archive_extension",
        ERRORS,
        "file: content_type_invalid",
        archiveExtension(".zip"));
    if (!takesDelta) {
      keyed(profile, "mode", ERRORS, "value: not_supported_yet", modes(FileMode.BULK));
    }
    keyed(
        profile,
        "duplicate_across_files",
        ROOT,
        "duplicated_one_roster_record",
        uniqueAcross(ACADEMIC_SESSIONS, CLASSES, COURSES, ENROLLMENTS, ORGS, ROLES, USERS));
    profile
        .warning("system_name", MANIFEST, propertyIsFilled("source.systemName"))
        .warning("system_code", MANIFEST, propertyIsFilled("source.systemCode"))
        .ignores(
            MANIFEST,
            RosterFiles.in(OneRosterVersion.V1_2).stream()
                .filter(file -> !READ.contains(file) && !file.equals(CATEGORIES))
                .toArray(RosterFile<?>[]::new))
        .allowsNoRows(ROOT, READ.toArray(RosterFile<?>[]::new))
        .relaxes(MANIFEST, Relaxation.of("manifest.oneroster_correction").to(ERROR))
        .relaxes(MANIFEST, Relaxation.of("manifest.source_fields").toNothing())
        .relaxes(MANIFEST, Relaxation.of("manifest.mode_mixed").toNothing())
        .relaxes(ROOT, Relaxation.of("manifest.all_absent").to(INFO))
        .relaxes(ROOT, Relaxation.of("enrollment.id_reused").toNothing())
        .relaxes(ERRORS, Relaxation.of("manifest.unknown_property").to(ERROR))
        .relaxes(ERRORS, Relaxation.of("manifest.unknown_ext").to(ERROR))
        .decides(
            "Rows of the manifest for files of the binding that the dialect does not have may be"
                + " there or not: the page lists only its own, and file.categories.")
        .decides(
            "Messages of the vendor's list that are findings of the binding's own rules are named"
                + " there by the vendor's keys.");
  }

  /** The vendor's list has messages for what the binding's own rules find. */
  private static void nameFindingsOfTheBinding(RosterProfile.Builder profile) {
    profile
        .vendorKey(ERRORS, "file: content_type_invalid", found("zip.not_a_zip", "zip.empty_upload"))
        .vendorKey(
            ERRORS,
            "file: incorrect_exchange_format",
            found("zip.two_packages", "zip.truncated", "zip.damaged"))
        .vendorKey(ERRORS, "manifest: blank", found("manifest.missing"))
        .vendorKey(ERRORS, "headers: missing", found("manifest.no_header", "manifest.bad_header"))
        .vendorKey(ERRORS, "properties: duplicated", found("manifest.duplicate_property"))
        .vendorKey(ERRORS, "properties: missing", found("manifest.property_missing"))
        .vendorKey(
            ERRORS,
            "property_name: unknown_property",
            found(
                "manifest.unknown_property",
                "manifest.unknown_ext",
                "manifest.wrong_property_name",
                "manifest.file_key_case"))
        .vendorKey(ERRORS, "value: inclusion", found("manifest.mode_value"))
        .vendorKey(
            ERRORS,
            "value: invalid_manifest_version",
            CoreFindings.of("manifest.version_wrong"),
            CoreFindings.of("manifest.version_excel").at("manifest.version"))
        .vendorKey(
            ERRORS,
            "value: invalid_oneroster_version",
            CoreFindings.of("manifest.oneroster_version"),
            CoreFindings.of("manifest.oneroster_correction"),
            CoreFindings.of("manifest.version_excel").at("oneroster.version"))
        .vendorKey(
            ERRORS,
            "base: file_mode_mismatch",
            found("manifest.declared_missing", "manifest.absent_present"))
        .vendorKey(
            ERRORS,
            HEADERS_KEY,
            found(
                "header.missing_required",
                "header.missing_optional",
                "header.order",
                "header.case",
                "header.space",
                "header.near_miss"))
        .vendorKey(ERRORS, "duplicated_one_roster_record", found("id.duplicate"))
        .vendorKey(WARNINGS, "role_not_match", CoreFindings.of("vocab.role").in(ROLES).at("role"))
        .vendorKey(
            WARNINGS,
            "user_not_match",
            CoreFindings.of("ref.dangling_user").in(ENROLLMENTS).at("userSourcedId"),
            CoreFindings.of("ref.target_file_absent").in(ENROLLMENTS).at("userSourcedId"))
        .vendorKey(
            WARNINGS,
            "class_not_match",
            CoreFindings.of("ref.dangling_class").in(ENROLLMENTS).at("classSourcedId"),
            CoreFindings.of("ref.target_file_absent").in(ENROLLMENTS).at("classSourcedId"));
  }

  private static CoreFindings[] found(String... codes) {
    return Arrays.stream(codes).map(CoreFindings::of).toArray(CoreFindings[]::new);
  }

  private static void askOfHeaders(RosterProfile.Builder profile) {
    keyed(
        profile,
        "session_columns",
        SESSIONS_PAGE,
        HEADERS_KEY,
        columns(ACADEMIC_SESSIONS, PROGRAM_OF_SESSION));
    keyed(profile, "class_columns", CLASSES_PAGE, HEADERS_KEY, columns(CLASSES, COURSES_OF_CLASS));
    keyed(profile, "course_columns", COURSES_PAGE, HEADERS_KEY, columns(COURSES, SUBJECT_LISTS));
    keyed(
        profile,
        "course_column_order",
        COURSES_PAGE,
        HEADERS_KEY,
        metadataInOrder(COURSES, SUBJECT_LISTS));
    for (RosterFile<?> file : READ) {
      profile.columnAlias(ROOT, file, "dateModified", "dateLastModified");
    }
    for (String column : SUBJECT_LISTS) {
      profile.columnAlias(COURSES_PAGE, COURSES, column.replace("metadata.", "matadata."), column);
    }
    profile
        .columnAlias(COURSES_PAGE, COURSES, "schoolyearSourcedId", "schoolYearSourcedId")
        .columnAlias(USERS_PAGE, USERS, "agentSourceIds", "agentSourcedIds")
        .decides(
            "dateModified, schoolyearSourcedId, agentSourceIds and matadata.*, which the tables print,"
                + " are noted and read as the columns that are meant.")
        .decides("users.resourceSourcedIds of the binding may be there or not.");
  }

  private static void askOfOrgs(RosterProfile.Builder profile) {
    profile
        .error(
            "org_type",
            ORGS_PAGE,
            cell(ORGS, "type")
                .isOneOf("district", "school", "ext:program")
                .when(
                    Condition.matching(
                        "type is no other extension",
                        row -> !isOtherExtension(row.text("type")),
                        "type")))
        .warning(
            "org_type_extension",
            ORGS_PAGE,
            cell(ORGS, "type")
                .isOneOf("ext:program")
                .when(
                    Condition.matching(
                        "type is another extension",
                        row -> isOtherExtension(row.text("type")),
                        "type")))
        .error("one_school", ORGS_PAGE, count(ORGS, SCHOOL).isExactly(1))
        .error("one_district", ORGS_PAGE, count(ORGS, value("type").is("district")).isAtMost(1))
        .error(
            "program_parent_required",
            ORGS_PAGE,
            cell(ORGS, "parentSourcedId").isFilled().when(PROGRAM))
        .error(
            "program_parent",
            ORGS_PAGE,
            reference(ORGS, "parentSourcedId").to(ORGS, SCHOOL).when(PROGRAM))
        .rule(
            "program_code",
            WARNING,
            USER_GUIDE,
            cell(ORGS, "sourcedId")
                .passes("ends in an underscore and the program's code", ManageBac::hasProgramCode)
                .when(PROGRAM),
            rule -> rule.mend("Write the id as the guide does, such as springfield_diploma."))
        .relaxes(ORGS_PAGE, Relaxation.of("ref.several_roots").toNothing())
        .decides("An extension other than ext:program as type of an org is warned of.");
  }

  /** Whether a type may be an extension of a school's own, and not ext:program misspelt. */
  private static boolean isOtherExtension(String type) {
    return type.startsWith("ext:") && !type.equalsIgnoreCase("ext:program");
  }

  private static boolean hasProgramCode(String id) {
    int underscore = id.indexOf('_');
    return underscore >= 0 && underscore < id.length() - 1;
  }

  private static void askOfSessions(RosterProfile.Builder profile) {
    profile
        .error(
            "session_type",
            SESSIONS_PAGE,
            cell(ACADEMIC_SESSIONS, "type").isOneOf("schoolYear", "term", "semester"))
        .error(
            "term_parent_required",
            SESSIONS_PAGE,
            cell(ACADEMIC_SESSIONS, "parentSourcedId").isFilled().when(TERM))
        .error(
            "year_without_parent",
            SESSIONS_PAGE,
            cell(ACADEMIC_SESSIONS, "parentSourcedId").isBlank().when(YEAR))
        .error(
            "term_of_year",
            SESSIONS_PAGE,
            reference(ACADEMIC_SESSIONS, "parentSourcedId").to(ACADEMIC_SESSIONS, YEAR).when(TERM))
        .error(
            "session_program_required",
            SESSIONS_PAGE,
            cell(ACADEMIC_SESSIONS, PROGRAM_OF_SESSION).isFilled())
        .error(
            "session_program",
            SESSIONS_PAGE,
            reference(ACADEMIC_SESSIONS, PROGRAM_OF_SESSION).to(ORGS, PROGRAM).when(YEAR))
        .error(
            "program_of_year",
            SESSIONS_PAGE,
            equalTo(ACADEMIC_SESSIONS, PROGRAM_OF_SESSION, PROGRAM_OF_YEAR).when(TERM))
        .error(
            "year_has_term",
            SESSIONS_PAGE,
            each(ACADEMIC_SESSIONS, YEAR).hasAtLeast(1, ACADEMIC_SESSIONS, "parentSourcedId", TERM))
        .warning(
            "session_key",
            USER_GUIDE,
            unique(ACADEMIC_SESSIONS, "type", PROGRAM_OF_SESSION, "startDate", "endDate"))
        .decides("semester is read as term is.");
    ignoreCells(profile, SESSIONS_PAGE, ACADEMIC_SESSIONS, "schoolYear");
  }

  private static void askOfCourses(RosterProfile.Builder profile) {
    profile
        .error("course_program", COURSES_PAGE, reference(COURSES, "orgSourcedId").to(ORGS, PROGRAM))
        .error("parallel_lists", COURSES_PAGE, parallelLists(COURSES, "subjects", SUBJECT_LISTS))
        .relaxes(
            COURSES_PAGE, Relaxation.of("ref.*").in(COURSES).at("schoolYearSourcedId").toNothing())
        .warning("course_key", USER_GUIDE, unique(COURSES, "orgSourcedId", "title"))
        .leavesOut(COURSES_PAGE, "which subject groups need levels, language levels or phases");
  }

  private static void askOfClasses(RosterProfile.Builder profile) {
    profile
        .error("class_grades", CLASSES_PAGE, cell(CLASSES, "grades").isFilled())
        .error("class_school", CLASSES_PAGE, reference(CLASSES, "schoolSourcedId").to(ORGS, SCHOOL))
        .error("terms_of_one_program", CLASSES_PAGE, agree(CLASSES, PROGRAM_OF_TERMS))
        .error(
            "terms_without_gap",
            CLASSES_PAGE,
            noGap(CLASSES, "termSourcedIds", "startDate", "endDate"))
        .warning(
            "class_term",
            CLASSES_PAGE,
            reference(CLASSES, "termSourcedIds").to(ACADEMIC_SESSIONS, TERM))
        .rule(
            "class_courses",
            ERROR,
            CLASSES_PAGE,
            custom(
                COURSES_OF_CLASS + " names subject groups by sourcedId or title",
                () -> new SubjectGroupsRule(COURSES_OF_CLASS)),
            rule ->
                rule.message(
                        "{column} names `{named}`, which is no sourcedId or title in courses.csv.")
                    .mend("Name subject groups of courses.csv."))
        .warning("class_key", USER_GUIDE, unique(CLASSES, "classCode"))
        .relaxes(USER_GUIDE, Relaxation.of("class.duplicate_code").toNothing())
        .decides(
            "termSourcedIds stands where the binding has it, although the table of columns leaves it"
                + " out: the page describes it.")
        .decides(
            COURSES_OF_CLASS
                + " may name subject groups by sourcedId, as the column is called, or by title, as"
                + " the page says.")
        .leavesOut(
            CLASSES_PAGE,
            "whether a class is one of the PYP, which needs "
                + COURSES_OF_CLASS
                + ", and whether"
                + " its subjects are those of its course")
        .leavesOut(ERRORS, "grades: cannot_be_matched", "ManageBac's own list of grades");
  }

  private static void askOfUsers(RosterProfile.Builder profile) {
    keyed(
        profile,
        "role_required",
        ERRORS,
        "base: role_not_found",
        each(USERS).hasAtLeast(1, ROLES, "userSourcedId", Condition.always()));
    profile
        .error(
            "agents_of_student",
            USERS_PAGE,
            reference(USERS, "agentSourcedIds")
                .to(USERS, userWithRole("parent"))
                .when(userWithRole("student")))
        .error(
            "agents_of_parent",
            USERS_PAGE,
            reference(USERS, "agentSourcedIds")
                .to(USERS, userWithRole("student"))
                .when(userWithRole("parent")))
        .rule(
            "username_email",
            WARNING,
            USERS_PAGE,
            cell(USERS, "username").passes("is an e-mail address", name -> name.indexOf('@') > 0),
            rule ->
                rule.message("{column} is no e-mail address, and is what users sign in with.")
                    .mend("Write the e-mail address as username; email is not used."))
        .warning("user_key", USER_GUIDE, unique(USERS, "username").inAnyCase())
        .relaxes(
            USERS_PAGE,
            Relaxation.of("value.boolean")
                .in(USERS)
                .at("enabledUser")
                .about("TRUE", "FALSE")
                .to(INFO))
        .relaxes(USERS_PAGE, Relaxation.of("ref.agent_kind").toNothing())
        .relaxes(USERS_PAGE, Relaxation.of("value.email_invalid").in(USERS).at("email").toNothing())
        .relaxes(USERS_PAGE, Relaxation.of("email.duplicate").toNothing())
        .relaxes(USERS_PAGE, Relaxation.of("ref.*").in(USERS).at("primaryOrgSourcedId").toNothing())
        .relaxes(USERS_PAGE, Relaxation.of("grade.missing_all").to(INFO))
        .relaxes(USER_GUIDE, Relaxation.of("username.duplicate").toNothing())
        .relaxes(USERS_PAGE, Relaxation.of("user_master_id.duplicate").toNothing())
        .relaxes(USERS_PAGE, Relaxation.of("sem.primary_org_no_role").toNothing())
        .relaxes(ERRORS, Relaxation.of("sem.user_orphan").toNothing())
        .relaxes(ERRORS, Relaxation.of("sem.user_no_role").toNothing())
        .decides(
            "enabledUser may be TRUE or FALSE, as the page prints it, beside the binding's true and"
                + " false.");
  }

  private static void askOfRoles(RosterProfile.Builder profile) {
    profile
        .relaxes(
            ROLES_PAGE, Relaxation.of("ref.*").in(ROLES).at("userProfileSourcedId").toNothing())
        .relaxes(WARNINGS, Relaxation.of("vocab.role").in(ROLES).at("role").to(WARNING))
        .relaxes(ERRORS, Relaxation.of("role.no_primary").toNothing())
        .relaxes(ERRORS, Relaxation.of("role.two_primary").toNothing());
    keyed(
        profile,
        "primary_role_required",
        ERRORS,
        "role_type: only_primary_role",
        each(USERS, RowKind.namedBy(ROLES, "userSourcedId", Condition.always()))
            .hasAtLeast(1, ROLES, "userSourcedId", PRIMARY));
    keyed(
        profile,
        "one_primary_role",
        ERRORS,
        "role_type: only_primary_role",
        unique(ROLES, "userSourcedId", "roleType").when(PRIMARY));
    profile
        .rule(
            "secondary_role",
            WARNING,
            WARNINGS,
            cell(ROLES, "roleType").isOneOf("primary"),
            rule ->
                rule.vendorKey("user_has_secondary_roles")
                    .message("{column} is `{value}`; only primary roles are used.")
                    .mend("Nothing, if the row may be skipped."))
        .rule(
            "role",
            WARNING,
            WARNINGS,
            cell(ROLES, "role")
                .isOneOf("student", "parent", "teacher", "systemAdministrator")
                .when(PRIMARY),
            rule ->
                rule.vendorKey("role_not_match")
                    .message("{column} is `{value}`, which ManageBac skips; it knows {allowed}."))
        .error(
            "student_program",
            ROLES_PAGE,
            reference(ROLES, "orgSourcedId")
                .to(ORGS, value("type").startsWith("ext:"))
                .when(PRIMARY.and(value("role").is("student"))))
        .warning(
            "student_year_group",
            ROLES_PAGE,
            reference(ROLES, "orgSourcedId")
                .to(ORGS, value("type").isOneOf("ext:program", "school", "district"))
                .when(PRIMARY.and(value("role").is("student"))))
        .error(
            "staff_school",
            ROLES_PAGE,
            reference(ROLES, "orgSourcedId")
                .to(ORGS, SCHOOL)
                .when(
                    PRIMARY.and(value("role").isOneOf("parent", "teacher", "systemAdministrator"))))
        .decides(
            "A student's role at an org of another extension than ext:program is warned of: a newer"
                + " page assigns year groups so.");
    ignoreCells(profile, ROLES_PAGE, ROLES, "beginDate", "endDate");
  }

  private static void askOfEnrollments(RosterProfile.Builder profile) {
    profile
        .widens(ENROLLMENTS_PAGE, ENROLLMENTS, "role", "systemAdministrator")
        .error(
            "enrollment_role",
            ENROLLMENTS_PAGE,
            cell(ENROLLMENTS, "role").isOneOf("systemAdministrator", "student", "teacher"))
        .error(
            "enrollment_role_of_user",
            ENROLLMENTS_PAGE,
            equalTo(
                    ENROLLMENTS,
                    "role",
                    Path.through("userSourcedId").from(ROLES, "userSourcedId", PRIMARY).to("role"))
                .when(value("role").isOneOf("systemAdministrator", "student", "teacher")))
        .error(
            "enrollment_school",
            ENROLLMENTS_PAGE,
            reference(ENROLLMENTS, "schoolSourcedId").to(ORGS, SCHOOL))
        .relaxes(
            WARNINGS,
            Relaxation.of("ref.dangling_user").in(ENROLLMENTS).at("userSourcedId").to(WARNING))
        .relaxes(
            WARNINGS,
            Relaxation.of("ref.dangling_class").in(ENROLLMENTS).at("classSourcedId").to(WARNING))
        .relaxes(
            WARNINGS,
            Relaxation.of("ref.target_file_absent").in(ENROLLMENTS).at("userSourcedId").to(WARNING))
        .relaxes(
            WARNINGS,
            Relaxation.of("ref.target_file_absent")
                .in(ENROLLMENTS)
                .at("classSourcedId")
                .to(WARNING))
        .relaxes(ENROLLMENTS_PAGE, Relaxation.of("sem.role_contradiction").toNothing())
        .relaxes(ENROLLMENTS_PAGE, Relaxation.of("sem.enrolled_elsewhere").toNothing())
        .relaxes(ENROLLMENTS_PAGE, Relaxation.of("sem.no_primary_teacher").toNothing())
        .relaxes(ENROLLMENTS_PAGE, Relaxation.of("sem.two_primary_teachers").toNothing())
        .relaxes(ENROLLMENTS_PAGE, Relaxation.of("sem.enrollment_school_mismatch").toNothing())
        .relaxes(ENROLLMENTS_PAGE, Relaxation.of("sem.enrollment_outside_class_dates").toNothing())
        .decides(
            "Enrollments whose user or class is not in the package are warnings, as user_not_match"
                + " and class_not_match are.");
    ignoreCells(profile, ENROLLMENTS_PAGE, ENROLLMENTS, "primary", "beginDate", "endDate");
  }

  private static void askOfDemographics(RosterProfile.Builder profile) {
    profile
        .error(
            "demographics_of_student",
            DEMOGRAPHICS_PAGE,
            reference(DEMOGRAPHICS, "sourcedId").to(USERS, userWithRole("student")))
        .relaxes(DEMOGRAPHICS_PAGE, Relaxation.of("sem.demographics_not_student").toNothing());
    List<String> used = List.of("sourcedId", "status", "dateLastModified", "birthDate", "sex");
    ignoreCells(
        profile,
        DEMOGRAPHICS_PAGE,
        DEMOGRAPHICS,
        DEMOGRAPHICS.columns(OneRosterVersion.V1_2).stream()
            .map(column -> column.name())
            .filter(name -> !used.contains(name))
            .toArray(String[]::new));
  }

  /** That a receiver does not look at some cells, whatever they hold. */
  private static void ignoreCells(
      RosterProfile.Builder profile, Source source, RosterFile<?> file, String... columns) {
    for (String column : columns) {
      for (String codes : List.of("value.*", "vocab.*", "sem.*")) {
        profile.relaxes(source, Relaxation.of(codes).in(file).at(column).toNothing());
      }
    }
  }

  private static void leaveOut(RosterProfile.Builder profile) {
    profile
        .leavesOut(ERRORS, "role: cannot_be_changed", "the role that the user has at the school")
        .leavesOut(WARNINGS, "role_cannot_be_deleted", "the roles that users have at the school")
        .leavesOut(WARNINGS, "cannot_modify_persisted_class", "the classes that are there already")
        .leavesOut(
            WARNINGS,
            "cannot_modify_homeroom_subject_group",
            "the subject groups that are there already")
        .leavesOut(
            WARNINGS, "cannot_modify_common_subject_codes", "the subjects that are there already")
        .leavesOut(ORGS_PAGE, "whether a program is enabled at the school");
  }
}
