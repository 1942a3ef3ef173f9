package dev.oneroster.csv;

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

/**
 * The data files of the binding (its section 3), one constant each: the single place where their
 * columns are written down. Readers, writers, checks and documentation derive from it; what a value
 * must satisfy stands on the entity's getters as Jakarta constraints.
 */
public final class RosterFiles {

  /** {@code academicSessions.csv}. */
  public static final RosterFile<AcademicSession> ACADEMIC_SESSIONS =
      RosterFile.define(
              "academicSessions",
              AcademicSession.class,
              AcademicSession::builder,
              AcademicSession.Builder::build)
          .identity(AcademicSession.Builder::sourcedId)
          .state(AcademicSession.Builder::status, AcademicSession.Builder::dateLastModified)
          .required(
              "title", FieldType.TEXT, AcademicSession::getTitle, AcademicSession.Builder::title)
          .required(
              "type",
              FieldType.vocabulary(SessionType.vocabulary()),
              AcademicSession::getType,
              AcademicSession.Builder::type)
          .required(
              "startDate",
              FieldType.DATE,
              AcademicSession::getStartDate,
              AcademicSession.Builder::startDate)
          .required(
              "endDate",
              FieldType.DATE,
              AcademicSession::getEndDate,
              AcademicSession.Builder::endDate)
          .optional(
              "parentSourcedId",
              FieldType.reference(() -> RosterFiles.ACADEMIC_SESSIONS),
              AcademicSession::getParentSourcedId,
              AcademicSession.Builder::parentSourcedId)
          .optional(
              "schoolYear",
              FieldType.YEAR,
              AcademicSession::getSchoolYear,
              AcademicSession.Builder::schoolYear)
          .metadata(AcademicSession.Builder::putMetadata)
          .build();

  /** {@code categories.csv}. */
  public static final RosterFile<Category> CATEGORIES =
      RosterFile.define("categories", Category.class, Category::builder, Category.Builder::build)
          .identity(Category.Builder::sourcedId)
          .state(Category.Builder::status, Category.Builder::dateLastModified)
          .required("title", FieldType.TEXT, Category::getTitle, Category.Builder::title)
          .optional("weight", FieldType.INTEGER, Category::getWeight, Category.Builder::weight)
          .only(OneRosterVersion.V1_2)
          .metadata(Category.Builder::putMetadata)
          .build();

  /** {@code classes.csv}. */
  public static final RosterFile<RosterClass> CLASSES =
      RosterFile.define(
              "classes", RosterClass.class, RosterClass::builder, RosterClass.Builder::build)
          .identity(RosterClass.Builder::sourcedId)
          .state(RosterClass.Builder::status, RosterClass.Builder::dateLastModified)
          .required("title", FieldType.TEXT, RosterClass::getTitle, RosterClass.Builder::title)
          .list(
              "grades",
              FieldType.listOf(Grade.vocabulary()),
              RosterClass::getGrades,
              RosterClass.Builder::grades)
          .required(
              "courseSourcedId",
              FieldType.reference(() -> RosterFiles.COURSES),
              RosterClass::getCourseSourcedId,
              RosterClass.Builder::courseSourcedId)
          .optional(
              "classCode",
              FieldType.TEXT,
              RosterClass::getClassCode,
              RosterClass.Builder::classCode)
          .required(
              "classType",
              FieldType.vocabulary(ClassType.vocabulary()),
              RosterClass::getClassType,
              RosterClass.Builder::classType)
          .optional(
              "location", FieldType.TEXT, RosterClass::getLocation, RosterClass.Builder::location)
          .required(
              "schoolSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS, OrgType.SCHOOL),
              RosterClass::getSchoolSourcedId,
              RosterClass.Builder::schoolSourcedId)
          .list(
              "termSourcedIds",
              FieldType.references(() -> RosterFiles.ACADEMIC_SESSIONS),
              RosterClass::getTermSourcedIds,
              RosterClass.Builder::termSourcedIds)
          .list(
              "subjects", FieldType.TEXTS, RosterClass::getSubjects, RosterClass.Builder::subjects)
          .list(
              "subjectCodes",
              FieldType.TEXTS,
              RosterClass::getSubjectCodes,
              RosterClass.Builder::subjectCodes)
          .list("periods", FieldType.TEXTS, RosterClass::getPeriods, RosterClass.Builder::periods)
          .metadata(RosterClass.Builder::putMetadata)
          .build();

  /** {@code classResources.csv}. */
  public static final RosterFile<ClassResource> CLASS_RESOURCES =
      RosterFile.define(
              "classResources",
              ClassResource.class,
              ClassResource::builder,
              ClassResource.Builder::build)
          .identity(ClassResource.Builder::sourcedId)
          .state(ClassResource.Builder::status, ClassResource.Builder::dateLastModified)
          .optional("title", FieldType.TEXT, ClassResource::getTitle, ClassResource.Builder::title)
          .required(
              "classSourcedId",
              FieldType.reference(() -> RosterFiles.CLASSES),
              ClassResource::getClassSourcedId,
              ClassResource.Builder::classSourcedId)
          .required(
              "resourceSourcedId",
              FieldType.reference(() -> RosterFiles.RESOURCES),
              ClassResource::getResourceSourcedId,
              ClassResource.Builder::resourceSourcedId)
          .metadata(ClassResource.Builder::putMetadata)
          .build();

  /** {@code courses.csv}. */
  public static final RosterFile<Course> COURSES =
      RosterFile.define("courses", Course.class, Course::builder, Course.Builder::build)
          .identity(Course.Builder::sourcedId)
          .state(Course.Builder::status, Course.Builder::dateLastModified)
          .optional(
              "schoolYearSourcedId",
              FieldType.reference(() -> RosterFiles.ACADEMIC_SESSIONS, SessionType.SCHOOL_YEAR),
              Course::getSchoolYearSourcedId,
              Course.Builder::schoolYearSourcedId)
          .required("title", FieldType.TEXT, Course::getTitle, Course.Builder::title)
          .optional("courseCode", FieldType.TEXT, Course::getCourseCode, Course.Builder::courseCode)
          .list(
              "grades",
              FieldType.listOf(Grade.vocabulary()),
              Course::getGrades,
              Course.Builder::grades)
          .required(
              "orgSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS),
              Course::getOrgSourcedId,
              Course.Builder::orgSourcedId)
          .list("subjects", FieldType.TEXTS, Course::getSubjects, Course.Builder::subjects)
          .list(
              "subjectCodes",
              FieldType.TEXTS,
              Course::getSubjectCodes,
              Course.Builder::subjectCodes)
          .metadata(Course.Builder::putMetadata)
          .build();

  /** {@code courseResources.csv}. */
  public static final RosterFile<CourseResource> COURSE_RESOURCES =
      RosterFile.define(
              "courseResources",
              CourseResource.class,
              CourseResource::builder,
              CourseResource.Builder::build)
          .identity(CourseResource.Builder::sourcedId)
          .state(CourseResource.Builder::status, CourseResource.Builder::dateLastModified)
          .optional(
              "title", FieldType.TEXT, CourseResource::getTitle, CourseResource.Builder::title)
          .required(
              "courseSourcedId",
              FieldType.reference(() -> RosterFiles.COURSES),
              CourseResource::getCourseSourcedId,
              CourseResource.Builder::courseSourcedId)
          .required(
              "resourceSourcedId",
              FieldType.reference(() -> RosterFiles.RESOURCES),
              CourseResource::getResourceSourcedId,
              CourseResource.Builder::resourceSourcedId)
          .metadata(CourseResource.Builder::putMetadata)
          .build();

  /** {@code demographics.csv}. */
  public static final RosterFile<Demographics> DEMOGRAPHICS =
      RosterFile.define(
              "demographics",
              Demographics.class,
              Demographics::builder,
              Demographics.Builder::build)
          .identity(Demographics.Builder::sourcedId, () -> RosterFiles.USERS)
          .state(Demographics.Builder::status, Demographics.Builder::dateLastModified)
          .optional(
              "birthDate",
              FieldType.DATE,
              Demographics::getBirthDate,
              Demographics.Builder::birthDate)
          .personal()
          .optional(
              "sex",
              FieldType.vocabulary(Sex.vocabulary()),
              Demographics::getSex,
              Demographics.Builder::sex)
          .personal()
          .optional(
              "americanIndianOrAlaskaNative",
              FieldType.BOOLEAN,
              Demographics::getAmericanIndianOrAlaskaNative,
              Demographics.Builder::americanIndianOrAlaskaNative)
          .personal()
          .optional("asian", FieldType.BOOLEAN, Demographics::getAsian, Demographics.Builder::asian)
          .personal()
          .optional(
              "blackOrAfricanAmerican",
              FieldType.BOOLEAN,
              Demographics::getBlackOrAfricanAmerican,
              Demographics.Builder::blackOrAfricanAmerican)
          .personal()
          .optional(
              "nativeHawaiianOrOtherPacificIslander",
              FieldType.BOOLEAN,
              Demographics::getNativeHawaiianOrOtherPacificIslander,
              Demographics.Builder::nativeHawaiianOrOtherPacificIslander)
          .personal()
          .optional("white", FieldType.BOOLEAN, Demographics::getWhite, Demographics.Builder::white)
          .personal()
          .optional(
              "demographicRaceTwoOrMoreRaces",
              FieldType.BOOLEAN,
              Demographics::getDemographicRaceTwoOrMoreRaces,
              Demographics.Builder::demographicRaceTwoOrMoreRaces)
          .personal()
          .optional(
              "hispanicOrLatinoEthnicity",
              FieldType.BOOLEAN,
              Demographics::getHispanicOrLatinoEthnicity,
              Demographics.Builder::hispanicOrLatinoEthnicity)
          .personal()
          .optional(
              "countryOfBirthCode",
              FieldType.TEXT,
              Demographics::getCountryOfBirthCode,
              Demographics.Builder::countryOfBirthCode)
          .personal()
          .optional(
              "stateOfBirthAbbreviation",
              FieldType.TEXT,
              Demographics::getStateOfBirthAbbreviation,
              Demographics.Builder::stateOfBirthAbbreviation)
          .personal()
          .optional(
              "cityOfBirth",
              FieldType.TEXT,
              Demographics::getCityOfBirth,
              Demographics.Builder::cityOfBirth)
          .personal()
          .optional(
              "publicSchoolResidenceStatus",
              FieldType.TEXT,
              Demographics::getPublicSchoolResidenceStatus,
              Demographics.Builder::publicSchoolResidenceStatus)
          .personal()
          .metadata(Demographics.Builder::putMetadata)
          .build();

  /** {@code enrollments.csv}. */
  public static final RosterFile<Enrollment> ENROLLMENTS =
      RosterFile.define(
              "enrollments", Enrollment.class, Enrollment::builder, Enrollment.Builder::build)
          .identity(Enrollment.Builder::sourcedId)
          .state(Enrollment.Builder::status, Enrollment.Builder::dateLastModified)
          .required(
              "classSourcedId",
              FieldType.reference(() -> RosterFiles.CLASSES),
              Enrollment::getClassSourcedId,
              Enrollment.Builder::classSourcedId)
          .required(
              "schoolSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS, OrgType.SCHOOL),
              Enrollment::getSchoolSourcedId,
              Enrollment.Builder::schoolSourcedId)
          .required(
              "userSourcedId",
              FieldType.reference(() -> RosterFiles.USERS),
              Enrollment::getUserSourcedId,
              Enrollment.Builder::userSourcedId)
          .required(
              "role",
              FieldType.vocabulary(EnrollmentRole.vocabulary()),
              Enrollment::getRole,
              Enrollment.Builder::role)
          .optional(
              "primary", FieldType.BOOLEAN, Enrollment::getPrimary, Enrollment.Builder::primary)
          .optional(
              "beginDate", FieldType.DATE, Enrollment::getBeginDate, Enrollment.Builder::beginDate)
          .optional("endDate", FieldType.DATE, Enrollment::getEndDate, Enrollment.Builder::endDate)
          .metadata(Enrollment.Builder::putMetadata)
          .build();

  /** {@code lineItemLearningObjectiveIds.csv}. */
  public static final RosterFile<LineItemLearningObjectiveId> LINE_ITEM_LEARNING_OBJECTIVE_IDS =
      RosterFile.define(
              "lineItemLearningObjectiveIds",
              LineItemLearningObjectiveId.class,
              LineItemLearningObjectiveId::builder,
              LineItemLearningObjectiveId.Builder::build)
          .identity(LineItemLearningObjectiveId.Builder::sourcedId)
          .state(
              LineItemLearningObjectiveId.Builder::status,
              LineItemLearningObjectiveId.Builder::dateLastModified)
          .required(
              "lineItemSourcedId",
              FieldType.reference(() -> RosterFiles.LINE_ITEMS),
              LineItemLearningObjectiveId::getLineItemSourcedId,
              LineItemLearningObjectiveId.Builder::lineItemSourcedId)
          .required(
              "source",
              FieldType.vocabulary(LearningObjectiveSource.vocabulary()),
              LineItemLearningObjectiveId::getSource,
              LineItemLearningObjectiveId.Builder::source)
          .required(
              "learningObjectiveId",
              FieldType.TEXT,
              LineItemLearningObjectiveId::getLearningObjectiveId,
              LineItemLearningObjectiveId.Builder::learningObjectiveId)
          .metadata(LineItemLearningObjectiveId.Builder::putMetadata)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code lineItems.csv}. */
  public static final RosterFile<LineItem> LINE_ITEMS =
      RosterFile.define("lineItems", LineItem.class, LineItem::builder, LineItem.Builder::build)
          .identity(LineItem.Builder::sourcedId)
          .state(LineItem.Builder::status, LineItem.Builder::dateLastModified)
          .required("title", FieldType.TEXT, LineItem::getTitle, LineItem.Builder::title)
          .optional(
              "description",
              FieldType.TEXT,
              LineItem::getDescription,
              LineItem.Builder::description)
          .required(
              "assignDate", FieldType.DATE, LineItem::getAssignDate, LineItem.Builder::assignDate)
          .required("dueDate", FieldType.DATE, LineItem::getDueDate, LineItem.Builder::dueDate)
          .required(
              "classSourcedId",
              FieldType.reference(() -> RosterFiles.CLASSES),
              LineItem::getClassSourcedId,
              LineItem.Builder::classSourcedId)
          .required(
              "categorySourcedId",
              FieldType.reference(() -> RosterFiles.CATEGORIES),
              LineItem::getCategorySourcedId,
              LineItem.Builder::categorySourcedId)
          .required(
              "gradingPeriodSourcedId",
              FieldType.reference(() -> RosterFiles.ACADEMIC_SESSIONS, SessionType.GRADING_PERIOD),
              LineItem::getAcademicSessionSourcedId,
              LineItem.Builder::academicSessionSourcedId)
          .property("academicSessionSourcedId")
          .only(OneRosterVersion.V1_1)
          .required(
              "academicSessionSourcedId",
              FieldType.reference(() -> RosterFiles.ACADEMIC_SESSIONS),
              LineItem::getAcademicSessionSourcedId,
              LineItem.Builder::academicSessionSourcedId)
          .only(OneRosterVersion.V1_2)
          .optional(
              "resultValueMin",
              FieldType.DECIMAL,
              LineItem::getResultValueMin,
              LineItem.Builder::resultValueMin)
          .optional(
              "resultValueMax",
              FieldType.DECIMAL,
              LineItem::getResultValueMax,
              LineItem.Builder::resultValueMax)
          .optional(
              "schoolSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS, OrgType.SCHOOL),
              LineItem::getSchoolSourcedId,
              LineItem.Builder::schoolSourcedId)
          .only(OneRosterVersion.V1_2)
          .metadata(LineItem.Builder::putMetadata)
          .build();

  /** {@code lineItemScoreScales.csv}. */
  public static final RosterFile<LineItemScoreScale> LINE_ITEM_SCORE_SCALES =
      RosterFile.define(
              "lineItemScoreScales",
              LineItemScoreScale.class,
              LineItemScoreScale::builder,
              LineItemScoreScale.Builder::build)
          .identity(LineItemScoreScale.Builder::sourcedId)
          .state(LineItemScoreScale.Builder::status, LineItemScoreScale.Builder::dateLastModified)
          .optional(
              "title",
              FieldType.TEXT,
              LineItemScoreScale::getTitle,
              LineItemScoreScale.Builder::title)
          .required(
              "lineItemSourcedId",
              FieldType.reference(() -> RosterFiles.LINE_ITEMS),
              LineItemScoreScale::getLineItemSourcedId,
              LineItemScoreScale.Builder::lineItemSourcedId)
          .required(
              "scoreScaleSourcedId",
              FieldType.reference(() -> RosterFiles.SCORE_SCALES),
              LineItemScoreScale::getScoreScaleSourcedId,
              LineItemScoreScale.Builder::scoreScaleSourcedId)
          .metadata(LineItemScoreScale.Builder::putMetadata)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code orgs.csv}. */
  public static final RosterFile<Org> ORGS =
      RosterFile.define("orgs", Org.class, Org::builder, Org.Builder::build)
          .identity(Org.Builder::sourcedId)
          .state(Org.Builder::status, Org.Builder::dateLastModified)
          .required("name", FieldType.TEXT, Org::getName, Org.Builder::name)
          .required(
              "type", FieldType.vocabulary(OrgType.vocabulary()), Org::getType, Org.Builder::type)
          .optional("identifier", FieldType.TEXT, Org::getIdentifier, Org.Builder::identifier)
          .optional(
              "parentSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS),
              Org::getParentSourcedId,
              Org.Builder::parentSourcedId)
          .metadata(Org.Builder::putMetadata)
          .build();

  /** {@code resources.csv}. */
  public static final RosterFile<Resource> RESOURCES =
      RosterFile.define("resources", Resource.class, Resource::builder, Resource.Builder::build)
          .identity(Resource.Builder::sourcedId)
          .state(Resource.Builder::status, Resource.Builder::dateLastModified)
          .required(
              "vendorResourceId",
              FieldType.ID,
              Resource::getVendorResourceId,
              Resource.Builder::vendorResourceId)
          .optional("title", FieldType.TEXT, Resource::getTitle, Resource.Builder::title)
          .list(
              "roles",
              FieldType.listOf(ResourceRole.vocabulary()),
              Resource::getRoles,
              Resource.Builder::roles)
          .optional(
              "importance",
              FieldType.vocabulary(Importance.vocabulary()),
              Resource::getImportance,
              Resource.Builder::importance)
          .optional("vendorId", FieldType.ID, Resource::getVendorId, Resource.Builder::vendorId)
          .optional(
              "applicationId",
              FieldType.ID,
              Resource::getApplicationId,
              Resource.Builder::applicationId)
          .metadata(Resource.Builder::putMetadata)
          .build();

  /** {@code resultLearningObjectiveIds.csv}. */
  public static final RosterFile<ResultLearningObjectiveId> RESULT_LEARNING_OBJECTIVE_IDS =
      RosterFile.define(
              "resultLearningObjectiveIds",
              ResultLearningObjectiveId.class,
              ResultLearningObjectiveId::builder,
              ResultLearningObjectiveId.Builder::build)
          .identity(ResultLearningObjectiveId.Builder::sourcedId)
          .state(
              ResultLearningObjectiveId.Builder::status,
              ResultLearningObjectiveId.Builder::dateLastModified)
          .required(
              "resultSourcedId",
              FieldType.reference(() -> RosterFiles.RESULTS),
              ResultLearningObjectiveId::getResultSourcedId,
              ResultLearningObjectiveId.Builder::resultSourcedId)
          .required(
              "source",
              FieldType.vocabulary(LearningObjectiveSource.vocabulary()),
              ResultLearningObjectiveId::getSource,
              ResultLearningObjectiveId.Builder::source)
          .required(
              "learningObjectiveId",
              FieldType.TEXT,
              ResultLearningObjectiveId::getLearningObjectiveId,
              ResultLearningObjectiveId.Builder::learningObjectiveId)
          .optional(
              "score",
              FieldType.DECIMAL,
              ResultLearningObjectiveId::getScore,
              ResultLearningObjectiveId.Builder::score)
          .personal()
          .optional(
              "textScore",
              FieldType.TEXT,
              ResultLearningObjectiveId::getTextScore,
              ResultLearningObjectiveId.Builder::textScore)
          .personal()
          .metadata(ResultLearningObjectiveId.Builder::putMetadata)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code results.csv}. */
  public static final RosterFile<Result> RESULTS =
      RosterFile.define("results", Result.class, Result::builder, Result.Builder::build)
          .identity(Result.Builder::sourcedId)
          .state(Result.Builder::status, Result.Builder::dateLastModified)
          .required(
              "lineItemSourcedId",
              FieldType.reference(() -> RosterFiles.LINE_ITEMS),
              Result::getLineItemSourcedId,
              Result.Builder::lineItemSourcedId)
          .required(
              "studentSourcedId",
              FieldType.reference(() -> RosterFiles.USERS, UserRole.STUDENT),
              Result::getStudentSourcedId,
              Result.Builder::studentSourcedId)
          .required(
              "scoreStatus",
              FieldType.vocabulary(ScoreStatus.vocabulary()),
              Result::getScoreStatus,
              Result.Builder::scoreStatus)
          .optional("score", FieldType.DECIMAL, Result::getScore, Result.Builder::score)
          .personal()
          .required("scoreDate", FieldType.DATE, Result::getScoreDate, Result.Builder::scoreDate)
          .optional("comment", FieldType.TEXT, Result::getComment, Result.Builder::comment)
          .personal()
          .optional("textScore", FieldType.TEXT, Result::getTextScore, Result.Builder::textScore)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional(
              "classSourcedId",
              FieldType.reference(() -> RosterFiles.CLASSES),
              Result::getClassSourcedId,
              Result.Builder::classSourcedId)
          .only(OneRosterVersion.V1_2)
          .optional(
              "inProgress", FieldType.BOOLEAN, Result::getInProgress, Result.Builder::inProgress)
          .only(OneRosterVersion.V1_2)
          .optional(
              "incomplete", FieldType.BOOLEAN, Result::getIncomplete, Result.Builder::incomplete)
          .only(OneRosterVersion.V1_2)
          .optional("late", FieldType.BOOLEAN, Result::getLate, Result.Builder::late)
          .only(OneRosterVersion.V1_2)
          .optional("missing", FieldType.BOOLEAN, Result::getMissing, Result.Builder::missing)
          .only(OneRosterVersion.V1_2)
          .metadata(Result.Builder::putMetadata)
          .build();

  /** {@code resultScoreScales.csv}. */
  public static final RosterFile<ResultScoreScale> RESULT_SCORE_SCALES =
      RosterFile.define(
              "resultScoreScales",
              ResultScoreScale.class,
              ResultScoreScale::builder,
              ResultScoreScale.Builder::build)
          .identity(ResultScoreScale.Builder::sourcedId)
          .state(ResultScoreScale.Builder::status, ResultScoreScale.Builder::dateLastModified)
          .optional(
              "title", FieldType.TEXT, ResultScoreScale::getTitle, ResultScoreScale.Builder::title)
          .required(
              "resultSourcedId",
              FieldType.reference(() -> RosterFiles.RESULTS),
              ResultScoreScale::getResultSourcedId,
              ResultScoreScale.Builder::resultSourcedId)
          .required(
              "scoreScaleSourcedId",
              FieldType.reference(() -> RosterFiles.SCORE_SCALES),
              ResultScoreScale::getScoreScaleSourcedId,
              ResultScoreScale.Builder::scoreScaleSourcedId)
          .metadata(ResultScoreScale.Builder::putMetadata)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code roles.csv}. */
  public static final RosterFile<Role> ROLES =
      RosterFile.define("roles", Role.class, Role::builder, Role.Builder::build)
          .identity(Role.Builder::sourcedId)
          .state(Role.Builder::status, Role.Builder::dateLastModified)
          .required(
              "userSourcedId",
              FieldType.reference(() -> RosterFiles.USERS),
              Role::getUserSourcedId,
              Role.Builder::userSourcedId)
          .required(
              "roleType",
              FieldType.vocabulary(RoleType.vocabulary()),
              Role::getRoleType,
              Role.Builder::roleType)
          .required(
              "role",
              FieldType.vocabulary(UserRole.vocabulary()),
              Role::getRole,
              Role.Builder::role)
          .optional("beginDate", FieldType.DATE, Role::getBeginDate, Role.Builder::beginDate)
          .optional("endDate", FieldType.DATE, Role::getEndDate, Role.Builder::endDate)
          .required(
              "orgSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS),
              Role::getOrgSourcedId,
              Role.Builder::orgSourcedId)
          .optional(
              "userProfileSourcedId",
              FieldType.reference(() -> RosterFiles.USER_PROFILES),
              Role::getUserProfileSourcedId,
              Role.Builder::userProfileSourcedId)
          .metadata(Role.Builder::putMetadata)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code scoreScales.csv}. */
  public static final RosterFile<ScoreScale> SCORE_SCALES =
      RosterFile.define(
              "scoreScales", ScoreScale.class, ScoreScale::builder, ScoreScale.Builder::build)
          .identity(ScoreScale.Builder::sourcedId)
          .state(ScoreScale.Builder::status, ScoreScale.Builder::dateLastModified)
          .required("title", FieldType.TEXT, ScoreScale::getTitle, ScoreScale.Builder::title)
          .required("type", FieldType.TEXT, ScoreScale::getType, ScoreScale.Builder::type)
          .required(
              "orgSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS),
              ScoreScale::getOrgSourcedId,
              ScoreScale.Builder::orgSourcedId)
          .required(
              "courseSourcedId",
              FieldType.reference(() -> RosterFiles.COURSES),
              ScoreScale::getCourseSourcedId,
              ScoreScale.Builder::courseSourcedId)
          .required(
              "classSourcedId",
              FieldType.reference(() -> RosterFiles.CLASSES),
              ScoreScale::getClassSourcedId,
              ScoreScale.Builder::classSourcedId)
          .list(
              "scoreScaleValue",
              FieldType.TEXTS,
              ScoreScale::getScoreScaleValue,
              ScoreScale.Builder::scoreScaleValue)
          .metadata(ScoreScale.Builder::putMetadata)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code userProfiles.csv}. */
  public static final RosterFile<UserProfile> USER_PROFILES =
      RosterFile.define(
              "userProfiles", UserProfile.class, UserProfile::builder, UserProfile.Builder::build)
          .identity(UserProfile.Builder::sourcedId)
          .state(UserProfile.Builder::status, UserProfile.Builder::dateLastModified)
          .required(
              "userSourcedId",
              FieldType.guid(() -> RosterFiles.USERS),
              UserProfile::getUserSourcedId,
              UserProfile.Builder::userSourcedId)
          .required(
              "profileType",
              FieldType.TEXT,
              UserProfile::getProfileType,
              UserProfile.Builder::profileType)
          .required(
              "vendorId", FieldType.TEXT, UserProfile::getVendorId, UserProfile.Builder::vendorId)
          .optional(
              "applicationId",
              FieldType.TEXT,
              UserProfile::getApplicationId,
              UserProfile.Builder::applicationId)
          .optional(
              "description",
              FieldType.TEXT,
              UserProfile::getDescription,
              UserProfile.Builder::description)
          .personal()
          .required(
              "credentialType",
              FieldType.TEXT,
              UserProfile::getCredentialType,
              UserProfile.Builder::credentialType)
          .required(
              "username", FieldType.TEXT, UserProfile::getUsername, UserProfile.Builder::username)
          .personal()
          .optional(
              "password", FieldType.TEXT, UserProfile::getPassword, UserProfile.Builder::password)
          .personal()
          .metadata(UserProfile.Builder::putMetadata)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code userResources.csv}. */
  public static final RosterFile<UserResource> USER_RESOURCES =
      RosterFile.define(
              "userResources",
              UserResource.class,
              UserResource::builder,
              UserResource.Builder::build)
          .identity(UserResource.Builder::sourcedId)
          .state(UserResource.Builder::status, UserResource.Builder::dateLastModified)
          .required(
              "userSourcedId",
              FieldType.reference(() -> RosterFiles.USERS),
              UserResource::getUserSourcedId,
              UserResource.Builder::userSourcedId)
          .optional(
              "orgSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS),
              UserResource::getOrgSourcedId,
              UserResource.Builder::orgSourcedId)
          .optional(
              "classSourcedId",
              FieldType.reference(() -> RosterFiles.CLASSES),
              UserResource::getClassSourcedId,
              UserResource.Builder::classSourcedId)
          .required(
              "resourceSourcedId",
              FieldType.reference(() -> RosterFiles.RESOURCES),
              UserResource::getResourceSourcedId,
              UserResource.Builder::resourceSourcedId)
          .metadata(UserResource.Builder::putMetadata)
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code users.csv}. */
  public static final RosterFile<User> USERS =
      RosterFile.define("users", User.class, User::builder, User.Builder::build)
          .identity(User.Builder::sourcedId)
          .state(User.Builder::status, User.Builder::dateLastModified)
          .required(
              "enabledUser", FieldType.BOOLEAN, User::getEnabledUser, User.Builder::enabledUser)
          .list(
              "orgSourcedIds",
              FieldType.references(() -> RosterFiles.ORGS),
              User::getOrgSourcedIds,
              User.Builder::orgSourcedIds)
          .only(OneRosterVersion.V1_1)
          .optional(
              "role",
              FieldType.vocabulary(UserRole.vocabulary()),
              User::getRole,
              User.Builder::role)
          .only(OneRosterVersion.V1_1)
          .required("username", FieldType.TEXT, User::getUsername, User.Builder::username)
          .personal()
          .list("userIds", FieldType.TEXTS, User::getUserIds, User.Builder::userIds)
          .personal()
          .required("givenName", FieldType.TEXT, User::getGivenName, User.Builder::givenName)
          .personal()
          .required("familyName", FieldType.TEXT, User::getFamilyName, User.Builder::familyName)
          .personal()
          .optional("middleName", FieldType.TEXT, User::getMiddleName, User.Builder::middleName)
          .personal()
          .optional("identifier", FieldType.TEXT, User::getIdentifier, User.Builder::identifier)
          .personal()
          .optional("email", FieldType.TEXT, User::getEmail, User.Builder::email)
          .personal()
          .optional("sms", FieldType.TEXT, User::getSms, User.Builder::sms)
          .personal()
          .optional("phone", FieldType.TEXT, User::getPhone, User.Builder::phone)
          .personal()
          .list(
              "agentSourcedIds",
              FieldType.references(() -> RosterFiles.USERS),
              User::getAgentSourcedIds,
              User.Builder::agentSourcedIds)
          .list(
              "grades", FieldType.listOf(Grade.vocabulary()), User::getGrades, User.Builder::grades)
          .optional("password", FieldType.TEXT, User::getPassword, User.Builder::password)
          .personal()
          .optional(
              "userMasterIdentifier",
              FieldType.TEXT,
              User::getUserMasterIdentifier,
              User.Builder::userMasterIdentifier)
          .only(OneRosterVersion.V1_2)
          .personal()
          .list(
              "resourceSourcedIds",
              FieldType.references(() -> RosterFiles.RESOURCES),
              User::getResourceSourcedIds,
              User.Builder::resourceSourcedIds)
          .only(OneRosterVersion.V1_2)
          .withdrawn()
          .optional(
              "preferredGivenName",
              FieldType.TEXT,
              User::getPreferredGivenName,
              User.Builder::preferredGivenName)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional(
              "preferredMiddleName",
              FieldType.TEXT,
              User::getPreferredMiddleName,
              User.Builder::preferredMiddleName)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional(
              "preferredFamilyName",
              FieldType.TEXT,
              User::getPreferredFamilyName,
              User.Builder::preferredFamilyName)
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional(
              "primaryOrgSourcedId",
              FieldType.reference(() -> RosterFiles.ORGS),
              User::getPrimaryOrgSourcedId,
              User.Builder::primaryOrgSourcedId)
          .only(OneRosterVersion.V1_2)
          .optional("pronouns", FieldType.TEXT, User::getPronouns, User.Builder::pronouns)
          .only(OneRosterVersion.V1_2)
          .personal()
          .metadata(User.Builder::putMetadata)
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
