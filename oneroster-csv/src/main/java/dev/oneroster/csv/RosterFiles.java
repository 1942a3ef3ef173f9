package dev.oneroster.csv;

import dev.oneroster.csv.internal.archive.NearMiss;
import dev.oneroster.model.AcademicSession;
import dev.oneroster.model.Category;
import dev.oneroster.model.ClassResource;
import dev.oneroster.model.ClassType;
import dev.oneroster.model.Course;
import dev.oneroster.model.CourseResource;
import dev.oneroster.model.Demographics;
import dev.oneroster.model.Enrollment;
import dev.oneroster.model.EnrollmentRole;
import dev.oneroster.model.Grade;
import dev.oneroster.model.Importance;
import dev.oneroster.model.LearningObjectiveSource;
import dev.oneroster.model.LineItem;
import dev.oneroster.model.LineItemLearningObjectiveId;
import dev.oneroster.model.LineItemScoreScale;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.Org;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.Resource;
import dev.oneroster.model.ResourceRole;
import dev.oneroster.model.Result;
import dev.oneroster.model.ResultLearningObjectiveId;
import dev.oneroster.model.ResultScoreScale;
import dev.oneroster.model.Role;
import dev.oneroster.model.RoleType;
import dev.oneroster.model.RosterClass;
import dev.oneroster.model.RosterRecord;
import dev.oneroster.model.ScoreScale;
import dev.oneroster.model.ScoreStatus;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.Sex;
import dev.oneroster.model.User;
import dev.oneroster.model.UserProfile;
import dev.oneroster.model.UserResource;
import dev.oneroster.model.UserRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The data files of the binding (its section 3), one constant each: the single place where their
 * columns are written down. Readers, writers, checks and documentation derive from it; what a value
 * must satisfy stands on the entity's getters as Jakarta constraints.
 */
public final class RosterFiles {

  /** {@code academicSessions.csv}. */
  public static final RosterFile<AcademicSession> ACADEMIC_SESSIONS =
      RosterFile.define("academicSessions", AcademicSession.class, RosterEntities::academicSessions)
          .identity()
          .state()
          .required("title", FieldType.TEXT)
          .required("type", FieldType.vocabulary(SessionType.vocabulary()))
          .required("startDate", FieldType.DATE)
          .required("endDate", FieldType.DATE)
          .optional("parentSourcedId", FieldType.reference(to("academicSessions")))
          .optional("schoolYear", FieldType.YEAR)
          .build();

  /** {@code categories.csv}. */
  public static final RosterFile<Category> CATEGORIES =
      RosterFile.define("categories", Category.class, RosterEntities::categories)
          .identity()
          .state()
          .required("title", FieldType.TEXT)
          .optional("weight", FieldType.INTEGER)
          .only(OneRosterVersion.V1_2)
          .build();

  /** {@code classes.csv}. */
  public static final RosterFile<RosterClass> CLASSES =
      RosterFile.define("classes", RosterClass.class, RosterEntities::classes)
          .identity()
          .state()
          .required("title", FieldType.TEXT)
          .optional("grades", FieldType.listOf(Grade.vocabulary()))
          .required("courseSourcedId", FieldType.reference(to("courses")))
          .optional("classCode", FieldType.TEXT)
          .required("classType", FieldType.vocabulary(ClassType.vocabulary()))
          .optional("location", FieldType.TEXT)
          .required("schoolSourcedId", FieldType.reference(to("orgs"), OrgType.SCHOOL))
          .optional("termSourcedIds", FieldType.references(to("academicSessions")))
          .optional("subjects", FieldType.TEXTS)
          .optional("subjectCodes", FieldType.TEXTS)
          .optional("periods", FieldType.TEXTS)
          .build();

  /** {@code classResources.csv}. */
  public static final RosterFile<ClassResource> CLASS_RESOURCES =
      RosterFile.define("classResources", ClassResource.class, RosterEntities::classResources)
          .identity()
          .state()
          .optional("title", FieldType.TEXT)
          .required("classSourcedId", FieldType.reference(to("classes")))
          .required("resourceSourcedId", FieldType.reference(to("resources")))
          .build();

  /** {@code courses.csv}. */
  public static final RosterFile<Course> COURSES =
      RosterFile.define("courses", Course.class, RosterEntities::courses)
          .identity()
          .state()
          .optional(
              "schoolYearSourcedId",
              FieldType.reference(to("academicSessions"), SessionType.SCHOOL_YEAR))
          .required("title", FieldType.TEXT)
          .optional("courseCode", FieldType.TEXT)
          .optional("grades", FieldType.listOf(Grade.vocabulary()))
          .required("orgSourcedId", FieldType.reference(to("orgs")))
          .optional("subjects", FieldType.TEXTS)
          .optional("subjectCodes", FieldType.TEXTS)
          .build();

  /** {@code courseResources.csv}. */
  public static final RosterFile<CourseResource> COURSE_RESOURCES =
      RosterFile.define("courseResources", CourseResource.class, RosterEntities::courseResources)
          .identity()
          .state()
          .optional("title", FieldType.TEXT)
          .required("courseSourcedId", FieldType.reference(to("courses")))
          .required("resourceSourcedId", FieldType.reference(to("resources")))
          .build();

  /** {@code demographics.csv}. */
  public static final RosterFile<Demographics> DEMOGRAPHICS =
      RosterFile.define("demographics", Demographics.class, RosterEntities::demographics)
          .identity(to("users"))
          .state()
          .optional("birthDate", FieldType.DATE)
          .personal()
          .optional("sex", FieldType.vocabulary(Sex.vocabulary()))
          .personal()
          .optional("americanIndianOrAlaskaNative", FieldType.BOOLEAN)
          .personal()
          .optional("asian", FieldType.BOOLEAN)
          .personal()
          .optional("blackOrAfricanAmerican", FieldType.BOOLEAN)
          .personal()
          .optional("nativeHawaiianOrOtherPacificIslander", FieldType.BOOLEAN)
          .personal()
          .optional("white", FieldType.BOOLEAN)
          .personal()
          .optional("demographicRaceTwoOrMoreRaces", FieldType.BOOLEAN)
          .personal()
          .optional("hispanicOrLatinoEthnicity", FieldType.BOOLEAN)
          .personal()
          .optional("countryOfBirthCode", FieldType.TEXT)
          .personal()
          .optional("stateOfBirthAbbreviation", FieldType.TEXT)
          .personal()
          .optional("cityOfBirth", FieldType.TEXT)
          .personal()
          .optional("publicSchoolResidenceStatus", FieldType.TEXT)
          .personal()
          .build();

  /** {@code enrollments.csv}. */
  public static final RosterFile<Enrollment> ENROLLMENTS =
      RosterFile.define("enrollments", Enrollment.class, RosterEntities::enrollments)
          .identity()
          .state()
          .required("classSourcedId", FieldType.reference(to("classes")))
          .required("schoolSourcedId", FieldType.reference(to("orgs"), OrgType.SCHOOL))
          .required("userSourcedId", FieldType.reference(to("users")))
          .required("role", FieldType.vocabulary(EnrollmentRole.vocabulary()))
          .optional("primary", FieldType.BOOLEAN)
          .optional("beginDate", FieldType.DATE)
          .optional("endDate", FieldType.DATE)
          .build();

  /** {@code lineItemLearningObjectiveIds.csv}. */
  public static final RosterFile<LineItemLearningObjectiveId> LINE_ITEM_LEARNING_OBJECTIVE_IDS =
      RosterFile.define(
              "lineItemLearningObjectiveIds",
              LineItemLearningObjectiveId.class,
              RosterEntities::lineItemLearningObjectiveIds)
          .identity()
          .state()
          .required("lineItemSourcedId", FieldType.reference(to("lineItems")))
          .required("source", FieldType.vocabulary(LearningObjectiveSource.vocabulary()))
          .required("learningObjectiveId", FieldType.TEXT)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code lineItems.csv}. */
  public static final RosterFile<LineItem> LINE_ITEMS =
      RosterFile.define("lineItems", LineItem.class, RosterEntities::lineItems)
          .identity()
          .state()
          .required("title", FieldType.TEXT)
          .optional("description", FieldType.TEXT)
          .required("assignDate", FieldType.DATE)
          .required("dueDate", FieldType.DATE)
          .required("classSourcedId", FieldType.reference(to("classes")))
          .required("categorySourcedId", FieldType.reference(to("categories")))
          .required(
              "gradingPeriodSourcedId",
              FieldType.reference(to("academicSessions"), SessionType.GRADING_PERIOD))
          .property("academicSessionSourcedId")
          .only(OneRosterVersion.V1_1)
          .required("academicSessionSourcedId", FieldType.reference(to("academicSessions")))
          .only(OneRosterVersion.V1_2)
          .optional("resultValueMin", FieldType.DECIMAL)
          .optional("resultValueMax", FieldType.DECIMAL)
          .optional("schoolSourcedId", FieldType.reference(to("orgs"), OrgType.SCHOOL))
          .only(OneRosterVersion.V1_2)
          .build();

  /** {@code lineItemScoreScales.csv}. */
  public static final RosterFile<LineItemScoreScale> LINE_ITEM_SCORE_SCALES =
      RosterFile.define(
              "lineItemScoreScales", LineItemScoreScale.class, RosterEntities::lineItemScoreScales)
          .identity()
          .state()
          .optional("title", FieldType.TEXT)
          .required("lineItemSourcedId", FieldType.reference(to("lineItems")))
          .required("scoreScaleSourcedId", FieldType.reference(to("scoreScales")))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code orgs.csv}. */
  public static final RosterFile<Org> ORGS =
      RosterFile.define("orgs", Org.class, RosterEntities::orgs)
          .identity()
          .state()
          .required("name", FieldType.TEXT)
          .required("type", FieldType.vocabulary(OrgType.vocabulary()))
          .optional("identifier", FieldType.TEXT)
          .optional("parentSourcedId", FieldType.reference(to("orgs")))
          .build();

  /** {@code resources.csv}. */
  public static final RosterFile<Resource> RESOURCES =
      RosterFile.define("resources", Resource.class, RosterEntities::resources)
          .identity()
          .state()
          .required("vendorResourceId", FieldType.ID)
          .optional("title", FieldType.TEXT)
          .optional("roles", FieldType.listOf(ResourceRole.vocabulary()))
          .optional("importance", FieldType.vocabulary(Importance.vocabulary()))
          .optional("vendorId", FieldType.ID)
          .optional("applicationId", FieldType.ID)
          .build();

  /** {@code resultLearningObjectiveIds.csv}. */
  public static final RosterFile<ResultLearningObjectiveId> RESULT_LEARNING_OBJECTIVE_IDS =
      RosterFile.define(
              "resultLearningObjectiveIds",
              ResultLearningObjectiveId.class,
              RosterEntities::resultLearningObjectiveIds)
          .identity()
          .state()
          .required("resultSourcedId", FieldType.reference(to("results")))
          .required("source", FieldType.vocabulary(LearningObjectiveSource.vocabulary()))
          .required("learningObjectiveId", FieldType.TEXT)
          .optional("score", FieldType.DECIMAL)
          .personal()
          .optional("textScore", FieldType.TEXT)
          .personal()
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code results.csv}. */
  public static final RosterFile<Result> RESULTS =
      RosterFile.define("results", Result.class, RosterEntities::results)
          .identity()
          .state()
          .required("lineItemSourcedId", FieldType.reference(to("lineItems")))
          .required("studentSourcedId", FieldType.reference(to("users"), UserRole.STUDENT))
          .required("scoreStatus", FieldType.vocabulary(ScoreStatus.vocabulary()))
          .optional("score", FieldType.DECIMAL)
          .personal()
          .required("scoreDate", FieldType.DATE)
          .optional("comment", FieldType.TEXT)
          .personal()
          .optional("textScore", FieldType.TEXT)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional("classSourcedId", FieldType.reference(to("classes")))
          .only(OneRosterVersion.V1_2)
          .optional("inProgress", FieldType.BOOLEAN)
          .only(OneRosterVersion.V1_2)
          .optional("incomplete", FieldType.BOOLEAN)
          .only(OneRosterVersion.V1_2)
          .optional("late", FieldType.BOOLEAN)
          .only(OneRosterVersion.V1_2)
          .optional("missing", FieldType.BOOLEAN)
          .only(OneRosterVersion.V1_2)
          .build();

  /** {@code resultScoreScales.csv}. */
  public static final RosterFile<ResultScoreScale> RESULT_SCORE_SCALES =
      RosterFile.define(
              "resultScoreScales", ResultScoreScale.class, RosterEntities::resultScoreScales)
          .identity()
          .state()
          .optional("title", FieldType.TEXT)
          .required("resultSourcedId", FieldType.reference(to("results")))
          .required("scoreScaleSourcedId", FieldType.reference(to("scoreScales")))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code roles.csv}. */
  public static final RosterFile<Role> ROLES =
      RosterFile.define("roles", Role.class, RosterEntities::roles)
          .identity()
          .state()
          .required("userSourcedId", FieldType.reference(to("users")))
          .required("roleType", FieldType.vocabulary(RoleType.vocabulary()))
          .required("role", FieldType.vocabulary(UserRole.vocabulary()))
          .optional("beginDate", FieldType.DATE)
          .optional("endDate", FieldType.DATE)
          .required("orgSourcedId", FieldType.reference(to("orgs")))
          .optional("userProfileSourcedId", FieldType.reference(to("userProfiles")))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code scoreScales.csv}. */
  public static final RosterFile<ScoreScale> SCORE_SCALES =
      RosterFile.define("scoreScales", ScoreScale.class, RosterEntities::scoreScales)
          .identity()
          .state()
          .required("title", FieldType.TEXT)
          .required("type", FieldType.TEXT)
          .required("orgSourcedId", FieldType.reference(to("orgs")))
          .required("courseSourcedId", FieldType.reference(to("courses")))
          .required("classSourcedId", FieldType.reference(to("classes")))
          .optional("scoreScaleValue", FieldType.TEXTS)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code userProfiles.csv}. */
  public static final RosterFile<UserProfile> USER_PROFILES =
      RosterFile.define("userProfiles", UserProfile.class, RosterEntities::userProfiles)
          .identity()
          .state()
          .required("userSourcedId", FieldType.guid(to("users")))
          .required("profileType", FieldType.TEXT)
          .required("vendorId", FieldType.TEXT)
          .optional("applicationId", FieldType.TEXT)
          .optional("description", FieldType.TEXT)
          .personal()
          .required("credentialType", FieldType.TEXT)
          .required("username", FieldType.TEXT)
          .personal()
          .optional("password", FieldType.TEXT)
          .personal()
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code userResources.csv}. */
  public static final RosterFile<UserResource> USER_RESOURCES =
      RosterFile.define("userResources", UserResource.class, RosterEntities::userResources)
          .identity()
          .state()
          .required("userSourcedId", FieldType.reference(to("users")))
          .optional("orgSourcedId", FieldType.reference(to("orgs")))
          .optional("classSourcedId", FieldType.reference(to("classes")))
          .required("resourceSourcedId", FieldType.reference(to("resources")))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code users.csv}. */
  public static final RosterFile<User> USERS =
      RosterFile.define("users", User.class, RosterEntities::users)
          .identity()
          .state()
          .required("enabledUser", FieldType.BOOLEAN)
          .optional("orgSourcedIds", FieldType.references(to("orgs")))
          .only(OneRosterVersion.V1_1)
          .optional("role", FieldType.vocabulary(UserRole.vocabulary()))
          .only(OneRosterVersion.V1_1)
          .required("username", FieldType.TEXT)
          .personal()
          .optional("userIds", FieldType.TEXTS)
          .personal()
          .required("givenName", FieldType.TEXT)
          .personal()
          .required("familyName", FieldType.TEXT)
          .personal()
          .optional("middleName", FieldType.TEXT)
          .personal()
          .optional("identifier", FieldType.TEXT)
          .personal()
          .optional("email", FieldType.TEXT)
          .personal()
          .optional("sms", FieldType.TEXT)
          .personal()
          .optional("phone", FieldType.TEXT)
          .personal()
          .optional("agentSourcedIds", FieldType.references(to("users")))
          .optional("grades", FieldType.listOf(Grade.vocabulary()))
          .optional("password", FieldType.TEXT)
          .personal()
          .optional("userMasterIdentifier", FieldType.TEXT)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional("resourceSourcedIds", FieldType.references(to("resources")))
          .only(OneRosterVersion.V1_2)
          .withdrawn()
          .optional("preferredGivenName", FieldType.TEXT)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional("preferredMiddleName", FieldType.TEXT)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional("preferredFamilyName", FieldType.TEXT)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional("primaryOrgSourcedId", FieldType.reference(to("orgs")))
          .only(OneRosterVersion.V1_2)
          .optional("pronouns", FieldType.TEXT)
          .only(OneRosterVersion.V1_2)
          .personal()
          .build();

  private static final List<RosterFile<?>> ALL =
      List.of(
          ACADEMIC_SESSIONS,
          CATEGORIES,
          CLASSES,
          CLASS_RESOURCES,
          COURSES,
          COURSE_RESOURCES,
          DEMOGRAPHICS,
          ENROLLMENTS,
          LINE_ITEM_LEARNING_OBJECTIVE_IDS,
          LINE_ITEMS,
          LINE_ITEM_SCORE_SCALES,
          ORGS,
          RESOURCES,
          RESULT_LEARNING_OBJECTIVE_IDS,
          RESULTS,
          RESULT_SCORE_SCALES,
          ROLES,
          SCORE_SCALES,
          USER_PROFILES,
          USER_RESOURCES,
          USERS);

  private static final Map<String, RosterFile<?>> BY_NAME = byName();

  private RosterFiles() {}

  /** A file that may be defined further down. */
  private static Supplier<RosterFile<?>> to(String name) {
    return () -> named(name).orElseThrow();
  }

  /**
   * The file that is meant by a name that is nearly right, such as {@code enrolments.csv}: a
   * package is read by it if no file has the exact name.
   *
   * @param fileName a file name without folders
   * @return the file, or empty if the name is the manifest's, or near to none
   */
  public static Optional<RosterFile<?>> meantBy(String fileName) {
    List<String> names = new ArrayList<>(List.of(PackageManifest.FILE_NAME));
    all().forEach(file -> names.add(file.fileName()));
    return NearMiss.of(fileName, names)
        .flatMap(
            meant ->
                all().stream()
                    .filter(file -> file.fileName().equals(meant))
                    .<RosterFile<?>>map(file -> file)
                    .findFirst());
  }

  /**
   * All data files, in the order of the manifest.
   *
   * @return 21 files
   */
  public static List<RosterFile<?>> all() {
    return ALL;
  }

  /**
   * The data files of a version, in the order of the manifest.
   *
   * @param version the binding's version
   * @return 13 files for 1.1, 21 for 1.2
   */
  public static List<RosterFile<?>> in(OneRosterVersion version) {
    return ALL.stream().filter(file -> file.isIn(version)).toList();
  }

  /**
   * The data files that a version brought.
   *
   * @param version the binding's version
   * @return the files of that version that no earlier one has
   */
  static List<RosterFile<?>> addedIn(OneRosterVersion version) {
    return in(version).stream()
        .filter(
            file ->
                Arrays.stream(OneRosterVersion.values())
                    .noneMatch(v -> v.compareTo(version) < 0 && file.isIn(v)))
        .toList();
  }

  /**
   * The data files of a version, each after the files that its rows refer to. Roles come as early
   * as that allows: they say who everybody is, and what other files say of people is judged by it.
   *
   * @param version the binding's version
   * @return the same files as {@link #in}
   */
  public static List<RosterFile<?>> inDependencyOrder(OneRosterVersion version) {
    Set<RosterFile<?>> ordered = new LinkedHashSet<>();
    if (ROLES.isIn(version)) {
      addAfterItsTargets(ROLES, version, ordered, new LinkedHashSet<>());
    }
    for (RosterFile<?> file : in(version)) {
      addAfterItsTargets(file, version, ordered, new LinkedHashSet<>());
    }
    return new ArrayList<>(ordered);
  }

  private static void addAfterItsTargets(
      RosterFile<?> file,
      OneRosterVersion version,
      Set<RosterFile<?>> ordered,
      Set<RosterFile<?>> waiting) {
    if (ordered.contains(file) || !waiting.add(file)) {
      return;
    }
    // Of all columns: one that was withdrawn may be there, and refers to a file all the same.
    for (Column<?, ?> column : file.allColumns()) {
      if (column.isIn(version)) {
        column
            .reference()
            .ifPresent(target -> addAfterItsTargets(target.file(), version, ordered, waiting));
      }
    }
    ordered.add(file);
  }

  /**
   * The file of a name.
   *
   * @param name the name without its ending, such as {@code users}
   * @return the file, or empty if the binding has none of that name
   */
  public static Optional<RosterFile<? extends RosterRecord>> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Map<String, RosterFile<?>> byName() {
    Map<String, RosterFile<?>> files = new LinkedHashMap<>();
    ALL.forEach(file -> files.put(file.name(), file));
    return files;
  }
}
