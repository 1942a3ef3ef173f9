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
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

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
              () ->
                  new EntityBuilding<>(
                      AcademicSession::builder,
                      AcademicSession.Builder::build,
                      AcademicSession.Builder::sourcedId,
                      AcademicSession.Builder::status,
                      AcademicSession.Builder::dateLastModified,
                      AcademicSession.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "title",
              FieldType.TEXT,
              () -> of(AcademicSession::getTitle, AcademicSession.Builder::title))
          .required(
              "type",
              FieldType.vocabulary(SessionType.vocabulary()),
              () -> of(AcademicSession::getType, AcademicSession.Builder::type))
          .required(
              "startDate",
              FieldType.DATE,
              () -> of(AcademicSession::getStartDate, AcademicSession.Builder::startDate))
          .required(
              "endDate",
              FieldType.DATE,
              () -> of(AcademicSession::getEndDate, AcademicSession.Builder::endDate))
          .optional(
              "parentSourcedId",
              FieldType.reference(to("academicSessions")),
              () ->
                  of(AcademicSession::getParentSourcedId, AcademicSession.Builder::parentSourcedId))
          .optional(
              "schoolYear",
              FieldType.YEAR,
              () -> of(AcademicSession::getSchoolYear, AcademicSession.Builder::schoolYear))
          .build();

  /** {@code categories.csv}. */
  public static final RosterFile<Category> CATEGORIES =
      RosterFile.define(
              "categories",
              Category.class,
              () ->
                  new EntityBuilding<>(
                      Category::builder,
                      Category.Builder::build,
                      Category.Builder::sourcedId,
                      Category.Builder::status,
                      Category.Builder::dateLastModified,
                      Category.Builder::putMetadata))
          .identity()
          .state()
          .required("title", FieldType.TEXT, () -> of(Category::getTitle, Category.Builder::title))
          .optional(
              "weight", FieldType.INTEGER, () -> of(Category::getWeight, Category.Builder::weight))
          .only(OneRosterVersion.V1_2)
          .build();

  /** {@code classes.csv}. */
  public static final RosterFile<RosterClass> CLASSES =
      RosterFile.define(
              "classes",
              RosterClass.class,
              () ->
                  new EntityBuilding<>(
                      RosterClass::builder,
                      RosterClass.Builder::build,
                      RosterClass.Builder::sourcedId,
                      RosterClass.Builder::status,
                      RosterClass.Builder::dateLastModified,
                      RosterClass.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "title", FieldType.TEXT, () -> of(RosterClass::getTitle, RosterClass.Builder::title))
          .list(
              "grades",
              FieldType.listOf(Grade.vocabulary()),
              () -> of(RosterClass::getGrades, RosterClass.Builder::grades))
          .required(
              "courseSourcedId",
              FieldType.reference(to("courses")),
              () -> of(RosterClass::getCourseSourcedId, RosterClass.Builder::courseSourcedId))
          .optional(
              "classCode",
              FieldType.TEXT,
              () -> of(RosterClass::getClassCode, RosterClass.Builder::classCode))
          .required(
              "classType",
              FieldType.vocabulary(ClassType.vocabulary()),
              () -> of(RosterClass::getClassType, RosterClass.Builder::classType))
          .optional(
              "location",
              FieldType.TEXT,
              () -> of(RosterClass::getLocation, RosterClass.Builder::location))
          .required(
              "schoolSourcedId",
              FieldType.reference(to("orgs"), OrgType.SCHOOL),
              () -> of(RosterClass::getSchoolSourcedId, RosterClass.Builder::schoolSourcedId))
          .list(
              "termSourcedIds",
              FieldType.references(to("academicSessions")),
              () -> of(RosterClass::getTermSourcedIds, RosterClass.Builder::termSourcedIds))
          .list(
              "subjects",
              FieldType.TEXTS,
              () -> of(RosterClass::getSubjects, RosterClass.Builder::subjects))
          .list(
              "subjectCodes",
              FieldType.TEXTS,
              () -> of(RosterClass::getSubjectCodes, RosterClass.Builder::subjectCodes))
          .list(
              "periods",
              FieldType.TEXTS,
              () -> of(RosterClass::getPeriods, RosterClass.Builder::periods))
          .build();

  /** {@code classResources.csv}. */
  public static final RosterFile<ClassResource> CLASS_RESOURCES =
      RosterFile.define(
              "classResources",
              ClassResource.class,
              () ->
                  new EntityBuilding<>(
                      ClassResource::builder,
                      ClassResource.Builder::build,
                      ClassResource.Builder::sourcedId,
                      ClassResource.Builder::status,
                      ClassResource.Builder::dateLastModified,
                      ClassResource.Builder::putMetadata))
          .identity()
          .state()
          .optional(
              "title",
              FieldType.TEXT,
              () -> of(ClassResource::getTitle, ClassResource.Builder::title))
          .required(
              "classSourcedId",
              FieldType.reference(to("classes")),
              () -> of(ClassResource::getClassSourcedId, ClassResource.Builder::classSourcedId))
          .required(
              "resourceSourcedId",
              FieldType.reference(to("resources")),
              () ->
                  of(ClassResource::getResourceSourcedId, ClassResource.Builder::resourceSourcedId))
          .build();

  /** {@code courses.csv}. */
  public static final RosterFile<Course> COURSES =
      RosterFile.define(
              "courses",
              Course.class,
              () ->
                  new EntityBuilding<>(
                      Course::builder,
                      Course.Builder::build,
                      Course.Builder::sourcedId,
                      Course.Builder::status,
                      Course.Builder::dateLastModified,
                      Course.Builder::putMetadata))
          .identity()
          .state()
          .optional(
              "schoolYearSourcedId",
              FieldType.reference(to("academicSessions"), SessionType.SCHOOL_YEAR),
              () -> of(Course::getSchoolYearSourcedId, Course.Builder::schoolYearSourcedId))
          .required("title", FieldType.TEXT, () -> of(Course::getTitle, Course.Builder::title))
          .optional(
              "courseCode",
              FieldType.TEXT,
              () -> of(Course::getCourseCode, Course.Builder::courseCode))
          .list(
              "grades",
              FieldType.listOf(Grade.vocabulary()),
              () -> of(Course::getGrades, Course.Builder::grades))
          .required(
              "orgSourcedId",
              FieldType.reference(to("orgs")),
              () -> of(Course::getOrgSourcedId, Course.Builder::orgSourcedId))
          .list(
              "subjects", FieldType.TEXTS, () -> of(Course::getSubjects, Course.Builder::subjects))
          .list(
              "subjectCodes",
              FieldType.TEXTS,
              () -> of(Course::getSubjectCodes, Course.Builder::subjectCodes))
          .build();

  /** {@code courseResources.csv}. */
  public static final RosterFile<CourseResource> COURSE_RESOURCES =
      RosterFile.define(
              "courseResources",
              CourseResource.class,
              () ->
                  new EntityBuilding<>(
                      CourseResource::builder,
                      CourseResource.Builder::build,
                      CourseResource.Builder::sourcedId,
                      CourseResource.Builder::status,
                      CourseResource.Builder::dateLastModified,
                      CourseResource.Builder::putMetadata))
          .identity()
          .state()
          .optional(
              "title",
              FieldType.TEXT,
              () -> of(CourseResource::getTitle, CourseResource.Builder::title))
          .required(
              "courseSourcedId",
              FieldType.reference(to("courses")),
              () -> of(CourseResource::getCourseSourcedId, CourseResource.Builder::courseSourcedId))
          .required(
              "resourceSourcedId",
              FieldType.reference(to("resources")),
              () ->
                  of(
                      CourseResource::getResourceSourcedId,
                      CourseResource.Builder::resourceSourcedId))
          .build();

  /** {@code demographics.csv}. */
  public static final RosterFile<Demographics> DEMOGRAPHICS =
      RosterFile.define(
              "demographics",
              Demographics.class,
              () ->
                  new EntityBuilding<>(
                      Demographics::builder,
                      Demographics.Builder::build,
                      Demographics.Builder::sourcedId,
                      Demographics.Builder::status,
                      Demographics.Builder::dateLastModified,
                      Demographics.Builder::putMetadata))
          .identity(to("users"))
          .state()
          .optional(
              "birthDate",
              FieldType.DATE,
              () -> of(Demographics::getBirthDate, Demographics.Builder::birthDate))
          .personal()
          .optional(
              "sex",
              FieldType.vocabulary(Sex.vocabulary()),
              () -> of(Demographics::getSex, Demographics.Builder::sex))
          .personal()
          .optional(
              "americanIndianOrAlaskaNative",
              FieldType.BOOLEAN,
              () ->
                  of(
                      Demographics::getAmericanIndianOrAlaskaNative,
                      Demographics.Builder::americanIndianOrAlaskaNative))
          .personal()
          .optional(
              "asian",
              FieldType.BOOLEAN,
              () -> of(Demographics::getAsian, Demographics.Builder::asian))
          .personal()
          .optional(
              "blackOrAfricanAmerican",
              FieldType.BOOLEAN,
              () ->
                  of(
                      Demographics::getBlackOrAfricanAmerican,
                      Demographics.Builder::blackOrAfricanAmerican))
          .personal()
          .optional(
              "nativeHawaiianOrOtherPacificIslander",
              FieldType.BOOLEAN,
              () ->
                  of(
                      Demographics::getNativeHawaiianOrOtherPacificIslander,
                      Demographics.Builder::nativeHawaiianOrOtherPacificIslander))
          .personal()
          .optional(
              "white",
              FieldType.BOOLEAN,
              () -> of(Demographics::getWhite, Demographics.Builder::white))
          .personal()
          .optional(
              "demographicRaceTwoOrMoreRaces",
              FieldType.BOOLEAN,
              () ->
                  of(
                      Demographics::getDemographicRaceTwoOrMoreRaces,
                      Demographics.Builder::demographicRaceTwoOrMoreRaces))
          .personal()
          .optional(
              "hispanicOrLatinoEthnicity",
              FieldType.BOOLEAN,
              () ->
                  of(
                      Demographics::getHispanicOrLatinoEthnicity,
                      Demographics.Builder::hispanicOrLatinoEthnicity))
          .personal()
          .optional(
              "countryOfBirthCode",
              FieldType.TEXT,
              () ->
                  of(Demographics::getCountryOfBirthCode, Demographics.Builder::countryOfBirthCode))
          .personal()
          .optional(
              "stateOfBirthAbbreviation",
              FieldType.TEXT,
              () ->
                  of(
                      Demographics::getStateOfBirthAbbreviation,
                      Demographics.Builder::stateOfBirthAbbreviation))
          .personal()
          .optional(
              "cityOfBirth",
              FieldType.TEXT,
              () -> of(Demographics::getCityOfBirth, Demographics.Builder::cityOfBirth))
          .personal()
          .optional(
              "publicSchoolResidenceStatus",
              FieldType.TEXT,
              () ->
                  of(
                      Demographics::getPublicSchoolResidenceStatus,
                      Demographics.Builder::publicSchoolResidenceStatus))
          .personal()
          .build();

  /** {@code enrollments.csv}. */
  public static final RosterFile<Enrollment> ENROLLMENTS =
      RosterFile.define(
              "enrollments",
              Enrollment.class,
              () ->
                  new EntityBuilding<>(
                      Enrollment::builder,
                      Enrollment.Builder::build,
                      Enrollment.Builder::sourcedId,
                      Enrollment.Builder::status,
                      Enrollment.Builder::dateLastModified,
                      Enrollment.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "classSourcedId",
              FieldType.reference(to("classes")),
              () -> of(Enrollment::getClassSourcedId, Enrollment.Builder::classSourcedId))
          .required(
              "schoolSourcedId",
              FieldType.reference(to("orgs"), OrgType.SCHOOL),
              () -> of(Enrollment::getSchoolSourcedId, Enrollment.Builder::schoolSourcedId))
          .required(
              "userSourcedId",
              FieldType.reference(to("users")),
              () -> of(Enrollment::getUserSourcedId, Enrollment.Builder::userSourcedId))
          .required(
              "role",
              FieldType.vocabulary(EnrollmentRole.vocabulary()),
              () -> of(Enrollment::getRole, Enrollment.Builder::role))
          .optional(
              "primary",
              FieldType.BOOLEAN,
              () -> of(Enrollment::getPrimary, Enrollment.Builder::primary))
          .optional(
              "beginDate",
              FieldType.DATE,
              () -> of(Enrollment::getBeginDate, Enrollment.Builder::beginDate))
          .optional(
              "endDate",
              FieldType.DATE,
              () -> of(Enrollment::getEndDate, Enrollment.Builder::endDate))
          .build();

  /** {@code lineItemLearningObjectiveIds.csv}. */
  public static final RosterFile<LineItemLearningObjectiveId> LINE_ITEM_LEARNING_OBJECTIVE_IDS =
      RosterFile.define(
              "lineItemLearningObjectiveIds",
              LineItemLearningObjectiveId.class,
              () ->
                  new EntityBuilding<>(
                      LineItemLearningObjectiveId::builder,
                      LineItemLearningObjectiveId.Builder::build,
                      LineItemLearningObjectiveId.Builder::sourcedId,
                      LineItemLearningObjectiveId.Builder::status,
                      LineItemLearningObjectiveId.Builder::dateLastModified,
                      LineItemLearningObjectiveId.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "lineItemSourcedId",
              FieldType.reference(to("lineItems")),
              () ->
                  of(
                      LineItemLearningObjectiveId::getLineItemSourcedId,
                      LineItemLearningObjectiveId.Builder::lineItemSourcedId))
          .required(
              "source",
              FieldType.vocabulary(LearningObjectiveSource.vocabulary()),
              () ->
                  of(
                      LineItemLearningObjectiveId::getSource,
                      LineItemLearningObjectiveId.Builder::source))
          .required(
              "learningObjectiveId",
              FieldType.TEXT,
              () ->
                  of(
                      LineItemLearningObjectiveId::getLearningObjectiveId,
                      LineItemLearningObjectiveId.Builder::learningObjectiveId))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code lineItems.csv}. */
  public static final RosterFile<LineItem> LINE_ITEMS =
      RosterFile.define(
              "lineItems",
              LineItem.class,
              () ->
                  new EntityBuilding<>(
                      LineItem::builder,
                      LineItem.Builder::build,
                      LineItem.Builder::sourcedId,
                      LineItem.Builder::status,
                      LineItem.Builder::dateLastModified,
                      LineItem.Builder::putMetadata))
          .identity()
          .state()
          .required("title", FieldType.TEXT, () -> of(LineItem::getTitle, LineItem.Builder::title))
          .optional(
              "description",
              FieldType.TEXT,
              () -> of(LineItem::getDescription, LineItem.Builder::description))
          .required(
              "assignDate",
              FieldType.DATE,
              () -> of(LineItem::getAssignDate, LineItem.Builder::assignDate))
          .required(
              "dueDate", FieldType.DATE, () -> of(LineItem::getDueDate, LineItem.Builder::dueDate))
          .required(
              "classSourcedId",
              FieldType.reference(to("classes")),
              () -> of(LineItem::getClassSourcedId, LineItem.Builder::classSourcedId))
          .required(
              "categorySourcedId",
              FieldType.reference(to("categories")),
              () -> of(LineItem::getCategorySourcedId, LineItem.Builder::categorySourcedId))
          .required(
              "gradingPeriodSourcedId",
              FieldType.reference(to("academicSessions"), SessionType.GRADING_PERIOD),
              () ->
                  of(
                      LineItem::getAcademicSessionSourcedId,
                      LineItem.Builder::academicSessionSourcedId))
          .property("academicSessionSourcedId")
          .only(OneRosterVersion.V1_1)
          .required(
              "academicSessionSourcedId",
              FieldType.reference(to("academicSessions")),
              () ->
                  of(
                      LineItem::getAcademicSessionSourcedId,
                      LineItem.Builder::academicSessionSourcedId))
          .only(OneRosterVersion.V1_2)
          .optional(
              "resultValueMin",
              FieldType.DECIMAL,
              () -> of(LineItem::getResultValueMin, LineItem.Builder::resultValueMin))
          .optional(
              "resultValueMax",
              FieldType.DECIMAL,
              () -> of(LineItem::getResultValueMax, LineItem.Builder::resultValueMax))
          .optional(
              "schoolSourcedId",
              FieldType.reference(to("orgs"), OrgType.SCHOOL),
              () -> of(LineItem::getSchoolSourcedId, LineItem.Builder::schoolSourcedId))
          .only(OneRosterVersion.V1_2)
          .build();

  /** {@code lineItemScoreScales.csv}. */
  public static final RosterFile<LineItemScoreScale> LINE_ITEM_SCORE_SCALES =
      RosterFile.define(
              "lineItemScoreScales",
              LineItemScoreScale.class,
              () ->
                  new EntityBuilding<>(
                      LineItemScoreScale::builder,
                      LineItemScoreScale.Builder::build,
                      LineItemScoreScale.Builder::sourcedId,
                      LineItemScoreScale.Builder::status,
                      LineItemScoreScale.Builder::dateLastModified,
                      LineItemScoreScale.Builder::putMetadata))
          .identity()
          .state()
          .optional(
              "title",
              FieldType.TEXT,
              () -> of(LineItemScoreScale::getTitle, LineItemScoreScale.Builder::title))
          .required(
              "lineItemSourcedId",
              FieldType.reference(to("lineItems")),
              () ->
                  of(
                      LineItemScoreScale::getLineItemSourcedId,
                      LineItemScoreScale.Builder::lineItemSourcedId))
          .required(
              "scoreScaleSourcedId",
              FieldType.reference(to("scoreScales")),
              () ->
                  of(
                      LineItemScoreScale::getScoreScaleSourcedId,
                      LineItemScoreScale.Builder::scoreScaleSourcedId))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code orgs.csv}. */
  public static final RosterFile<Org> ORGS =
      RosterFile.define(
              "orgs",
              Org.class,
              () ->
                  new EntityBuilding<>(
                      Org::builder,
                      Org.Builder::build,
                      Org.Builder::sourcedId,
                      Org.Builder::status,
                      Org.Builder::dateLastModified,
                      Org.Builder::putMetadata))
          .identity()
          .state()
          .required("name", FieldType.TEXT, () -> of(Org::getName, Org.Builder::name))
          .required(
              "type",
              FieldType.vocabulary(OrgType.vocabulary()),
              () -> of(Org::getType, Org.Builder::type))
          .optional(
              "identifier", FieldType.TEXT, () -> of(Org::getIdentifier, Org.Builder::identifier))
          .optional(
              "parentSourcedId",
              FieldType.reference(to("orgs")),
              () -> of(Org::getParentSourcedId, Org.Builder::parentSourcedId))
          .build();

  /** {@code resources.csv}. */
  public static final RosterFile<Resource> RESOURCES =
      RosterFile.define(
              "resources",
              Resource.class,
              () ->
                  new EntityBuilding<>(
                      Resource::builder,
                      Resource.Builder::build,
                      Resource.Builder::sourcedId,
                      Resource.Builder::status,
                      Resource.Builder::dateLastModified,
                      Resource.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "vendorResourceId",
              FieldType.ID,
              () -> of(Resource::getVendorResourceId, Resource.Builder::vendorResourceId))
          .optional("title", FieldType.TEXT, () -> of(Resource::getTitle, Resource.Builder::title))
          .list(
              "roles",
              FieldType.listOf(ResourceRole.vocabulary()),
              () -> of(Resource::getRoles, Resource.Builder::roles))
          .optional(
              "importance",
              FieldType.vocabulary(Importance.vocabulary()),
              () -> of(Resource::getImportance, Resource.Builder::importance))
          .optional(
              "vendorId", FieldType.ID, () -> of(Resource::getVendorId, Resource.Builder::vendorId))
          .optional(
              "applicationId",
              FieldType.ID,
              () -> of(Resource::getApplicationId, Resource.Builder::applicationId))
          .build();

  /** {@code resultLearningObjectiveIds.csv}. */
  public static final RosterFile<ResultLearningObjectiveId> RESULT_LEARNING_OBJECTIVE_IDS =
      RosterFile.define(
              "resultLearningObjectiveIds",
              ResultLearningObjectiveId.class,
              () ->
                  new EntityBuilding<>(
                      ResultLearningObjectiveId::builder,
                      ResultLearningObjectiveId.Builder::build,
                      ResultLearningObjectiveId.Builder::sourcedId,
                      ResultLearningObjectiveId.Builder::status,
                      ResultLearningObjectiveId.Builder::dateLastModified,
                      ResultLearningObjectiveId.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "resultSourcedId",
              FieldType.reference(to("results")),
              () ->
                  of(
                      ResultLearningObjectiveId::getResultSourcedId,
                      ResultLearningObjectiveId.Builder::resultSourcedId))
          .required(
              "source",
              FieldType.vocabulary(LearningObjectiveSource.vocabulary()),
              () ->
                  of(
                      ResultLearningObjectiveId::getSource,
                      ResultLearningObjectiveId.Builder::source))
          .required(
              "learningObjectiveId",
              FieldType.TEXT,
              () ->
                  of(
                      ResultLearningObjectiveId::getLearningObjectiveId,
                      ResultLearningObjectiveId.Builder::learningObjectiveId))
          .optional(
              "score",
              FieldType.DECIMAL,
              () ->
                  of(ResultLearningObjectiveId::getScore, ResultLearningObjectiveId.Builder::score))
          .personal()
          .optional(
              "textScore",
              FieldType.TEXT,
              () ->
                  of(
                      ResultLearningObjectiveId::getTextScore,
                      ResultLearningObjectiveId.Builder::textScore))
          .personal()
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code results.csv}. */
  public static final RosterFile<Result> RESULTS =
      RosterFile.define(
              "results",
              Result.class,
              () ->
                  new EntityBuilding<>(
                      Result::builder,
                      Result.Builder::build,
                      Result.Builder::sourcedId,
                      Result.Builder::status,
                      Result.Builder::dateLastModified,
                      Result.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "lineItemSourcedId",
              FieldType.reference(to("lineItems")),
              () -> of(Result::getLineItemSourcedId, Result.Builder::lineItemSourcedId))
          .required(
              "studentSourcedId",
              FieldType.reference(to("users"), UserRole.STUDENT),
              () -> of(Result::getStudentSourcedId, Result.Builder::studentSourcedId))
          .required(
              "scoreStatus",
              FieldType.vocabulary(ScoreStatus.vocabulary()),
              () -> of(Result::getScoreStatus, Result.Builder::scoreStatus))
          .optional("score", FieldType.DECIMAL, () -> of(Result::getScore, Result.Builder::score))
          .personal()
          .required(
              "scoreDate",
              FieldType.DATE,
              () -> of(Result::getScoreDate, Result.Builder::scoreDate))
          .optional(
              "comment", FieldType.TEXT, () -> of(Result::getComment, Result.Builder::comment))
          .personal()
          .optional(
              "textScore",
              FieldType.TEXT,
              () -> of(Result::getTextScore, Result.Builder::textScore))
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional(
              "classSourcedId",
              FieldType.reference(to("classes")),
              () -> of(Result::getClassSourcedId, Result.Builder::classSourcedId))
          .only(OneRosterVersion.V1_2)
          .optional(
              "inProgress",
              FieldType.BOOLEAN,
              () -> of(Result::getInProgress, Result.Builder::inProgress))
          .only(OneRosterVersion.V1_2)
          .optional(
              "incomplete",
              FieldType.BOOLEAN,
              () -> of(Result::getIncomplete, Result.Builder::incomplete))
          .only(OneRosterVersion.V1_2)
          .optional("late", FieldType.BOOLEAN, () -> of(Result::getLate, Result.Builder::late))
          .only(OneRosterVersion.V1_2)
          .optional(
              "missing", FieldType.BOOLEAN, () -> of(Result::getMissing, Result.Builder::missing))
          .only(OneRosterVersion.V1_2)
          .build();

  /** {@code resultScoreScales.csv}. */
  public static final RosterFile<ResultScoreScale> RESULT_SCORE_SCALES =
      RosterFile.define(
              "resultScoreScales",
              ResultScoreScale.class,
              () ->
                  new EntityBuilding<>(
                      ResultScoreScale::builder,
                      ResultScoreScale.Builder::build,
                      ResultScoreScale.Builder::sourcedId,
                      ResultScoreScale.Builder::status,
                      ResultScoreScale.Builder::dateLastModified,
                      ResultScoreScale.Builder::putMetadata))
          .identity()
          .state()
          .optional(
              "title",
              FieldType.TEXT,
              () -> of(ResultScoreScale::getTitle, ResultScoreScale.Builder::title))
          .required(
              "resultSourcedId",
              FieldType.reference(to("results")),
              () ->
                  of(
                      ResultScoreScale::getResultSourcedId,
                      ResultScoreScale.Builder::resultSourcedId))
          .required(
              "scoreScaleSourcedId",
              FieldType.reference(to("scoreScales")),
              () ->
                  of(
                      ResultScoreScale::getScoreScaleSourcedId,
                      ResultScoreScale.Builder::scoreScaleSourcedId))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code roles.csv}. */
  public static final RosterFile<Role> ROLES =
      RosterFile.define(
              "roles",
              Role.class,
              () ->
                  new EntityBuilding<>(
                      Role::builder,
                      Role.Builder::build,
                      Role.Builder::sourcedId,
                      Role.Builder::status,
                      Role.Builder::dateLastModified,
                      Role.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "userSourcedId",
              FieldType.reference(to("users")),
              () -> of(Role::getUserSourcedId, Role.Builder::userSourcedId))
          .required(
              "roleType",
              FieldType.vocabulary(RoleType.vocabulary()),
              () -> of(Role::getRoleType, Role.Builder::roleType))
          .required(
              "role",
              FieldType.vocabulary(UserRole.vocabulary()),
              () -> of(Role::getRole, Role.Builder::role))
          .optional(
              "beginDate", FieldType.DATE, () -> of(Role::getBeginDate, Role.Builder::beginDate))
          .optional("endDate", FieldType.DATE, () -> of(Role::getEndDate, Role.Builder::endDate))
          .required(
              "orgSourcedId",
              FieldType.reference(to("orgs")),
              () -> of(Role::getOrgSourcedId, Role.Builder::orgSourcedId))
          .optional(
              "userProfileSourcedId",
              FieldType.reference(to("userProfiles")),
              () -> of(Role::getUserProfileSourcedId, Role.Builder::userProfileSourcedId))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code scoreScales.csv}. */
  public static final RosterFile<ScoreScale> SCORE_SCALES =
      RosterFile.define(
              "scoreScales",
              ScoreScale.class,
              () ->
                  new EntityBuilding<>(
                      ScoreScale::builder,
                      ScoreScale.Builder::build,
                      ScoreScale.Builder::sourcedId,
                      ScoreScale.Builder::status,
                      ScoreScale.Builder::dateLastModified,
                      ScoreScale.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "title", FieldType.TEXT, () -> of(ScoreScale::getTitle, ScoreScale.Builder::title))
          .required("type", FieldType.TEXT, () -> of(ScoreScale::getType, ScoreScale.Builder::type))
          .required(
              "orgSourcedId",
              FieldType.reference(to("orgs")),
              () -> of(ScoreScale::getOrgSourcedId, ScoreScale.Builder::orgSourcedId))
          .required(
              "courseSourcedId",
              FieldType.reference(to("courses")),
              () -> of(ScoreScale::getCourseSourcedId, ScoreScale.Builder::courseSourcedId))
          .required(
              "classSourcedId",
              FieldType.reference(to("classes")),
              () -> of(ScoreScale::getClassSourcedId, ScoreScale.Builder::classSourcedId))
          .list(
              "scoreScaleValue",
              FieldType.TEXTS,
              () -> of(ScoreScale::getScoreScaleValue, ScoreScale.Builder::scoreScaleValue))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code userProfiles.csv}. */
  public static final RosterFile<UserProfile> USER_PROFILES =
      RosterFile.define(
              "userProfiles",
              UserProfile.class,
              () ->
                  new EntityBuilding<>(
                      UserProfile::builder,
                      UserProfile.Builder::build,
                      UserProfile.Builder::sourcedId,
                      UserProfile.Builder::status,
                      UserProfile.Builder::dateLastModified,
                      UserProfile.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "userSourcedId",
              FieldType.guid(to("users")),
              () -> of(UserProfile::getUserSourcedId, UserProfile.Builder::userSourcedId))
          .required(
              "profileType",
              FieldType.TEXT,
              () -> of(UserProfile::getProfileType, UserProfile.Builder::profileType))
          .required(
              "vendorId",
              FieldType.TEXT,
              () -> of(UserProfile::getVendorId, UserProfile.Builder::vendorId))
          .optional(
              "applicationId",
              FieldType.TEXT,
              () -> of(UserProfile::getApplicationId, UserProfile.Builder::applicationId))
          .optional(
              "description",
              FieldType.TEXT,
              () -> of(UserProfile::getDescription, UserProfile.Builder::description))
          .personal()
          .required(
              "credentialType",
              FieldType.TEXT,
              () -> of(UserProfile::getCredentialType, UserProfile.Builder::credentialType))
          .required(
              "username",
              FieldType.TEXT,
              () -> of(UserProfile::getUsername, UserProfile.Builder::username))
          .personal()
          .optional(
              "password",
              FieldType.TEXT,
              () -> of(UserProfile::getPassword, UserProfile.Builder::password))
          .personal()
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code userResources.csv}. */
  public static final RosterFile<UserResource> USER_RESOURCES =
      RosterFile.define(
              "userResources",
              UserResource.class,
              () ->
                  new EntityBuilding<>(
                      UserResource::builder,
                      UserResource.Builder::build,
                      UserResource.Builder::sourcedId,
                      UserResource.Builder::status,
                      UserResource.Builder::dateLastModified,
                      UserResource.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "userSourcedId",
              FieldType.reference(to("users")),
              () -> of(UserResource::getUserSourcedId, UserResource.Builder::userSourcedId))
          .optional(
              "orgSourcedId",
              FieldType.reference(to("orgs")),
              () -> of(UserResource::getOrgSourcedId, UserResource.Builder::orgSourcedId))
          .optional(
              "classSourcedId",
              FieldType.reference(to("classes")),
              () -> of(UserResource::getClassSourcedId, UserResource.Builder::classSourcedId))
          .required(
              "resourceSourcedId",
              FieldType.reference(to("resources")),
              () -> of(UserResource::getResourceSourcedId, UserResource.Builder::resourceSourcedId))
          .since(OneRosterVersion.V1_2)
          .build();

  /** {@code users.csv}. */
  public static final RosterFile<User> USERS =
      RosterFile.define(
              "users",
              User.class,
              () ->
                  new EntityBuilding<>(
                      User::builder,
                      User.Builder::build,
                      User.Builder::sourcedId,
                      User.Builder::status,
                      User.Builder::dateLastModified,
                      User.Builder::putMetadata))
          .identity()
          .state()
          .required(
              "enabledUser",
              FieldType.BOOLEAN,
              () -> of(User::getEnabledUser, User.Builder::enabledUser))
          .list(
              "orgSourcedIds",
              FieldType.references(to("orgs")),
              () -> of(User::getOrgSourcedIds, User.Builder::orgSourcedIds))
          .only(OneRosterVersion.V1_1)
          .optional(
              "role",
              FieldType.vocabulary(UserRole.vocabulary()),
              () -> of(User::getRole, User.Builder::role))
          .only(OneRosterVersion.V1_1)
          .required("username", FieldType.TEXT, () -> of(User::getUsername, User.Builder::username))
          .personal()
          .list("userIds", FieldType.TEXTS, () -> of(User::getUserIds, User.Builder::userIds))
          .personal()
          .required(
              "givenName", FieldType.TEXT, () -> of(User::getGivenName, User.Builder::givenName))
          .personal()
          .required(
              "familyName", FieldType.TEXT, () -> of(User::getFamilyName, User.Builder::familyName))
          .personal()
          .optional(
              "middleName", FieldType.TEXT, () -> of(User::getMiddleName, User.Builder::middleName))
          .personal()
          .optional(
              "identifier", FieldType.TEXT, () -> of(User::getIdentifier, User.Builder::identifier))
          .personal()
          .optional("email", FieldType.TEXT, () -> of(User::getEmail, User.Builder::email))
          .personal()
          .optional("sms", FieldType.TEXT, () -> of(User::getSms, User.Builder::sms))
          .personal()
          .optional("phone", FieldType.TEXT, () -> of(User::getPhone, User.Builder::phone))
          .personal()
          .list(
              "agentSourcedIds",
              FieldType.references(to("users")),
              () -> of(User::getAgentSourcedIds, User.Builder::agentSourcedIds))
          .list(
              "grades",
              FieldType.listOf(Grade.vocabulary()),
              () -> of(User::getGrades, User.Builder::grades))
          .optional("password", FieldType.TEXT, () -> of(User::getPassword, User.Builder::password))
          .personal()
          .optional(
              "userMasterIdentifier",
              FieldType.TEXT,
              () -> of(User::getUserMasterIdentifier, User.Builder::userMasterIdentifier))
          .only(OneRosterVersion.V1_2)
          .personal()
          .list(
              "resourceSourcedIds",
              FieldType.references(to("resources")),
              () -> of(User::getResourceSourcedIds, User.Builder::resourceSourcedIds))
          .only(OneRosterVersion.V1_2)
          .withdrawn()
          .optional(
              "preferredGivenName",
              FieldType.TEXT,
              () -> of(User::getPreferredGivenName, User.Builder::preferredGivenName))
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional(
              "preferredMiddleName",
              FieldType.TEXT,
              () -> of(User::getPreferredMiddleName, User.Builder::preferredMiddleName))
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional(
              "preferredFamilyName",
              FieldType.TEXT,
              () -> of(User::getPreferredFamilyName, User.Builder::preferredFamilyName))
          .only(OneRosterVersion.V1_2)
          .personal()
          .optional(
              "primaryOrgSourcedId",
              FieldType.reference(to("orgs")),
              () -> of(User::getPrimaryOrgSourcedId, User.Builder::primaryOrgSourcedId))
          .only(OneRosterVersion.V1_2)
          .optional("pronouns", FieldType.TEXT, () -> of(User::getPronouns, User.Builder::pronouns))
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

  private static <T, B, G, V> Attribute<T, B, G, V> of(
      Function<T, G> getter, BiConsumer<B, V> setter) {
    return new Attribute<>(getter, setter);
  }

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
