package dev.oneroster.csv;

import dev.oneroster.model.AcademicSession;
import dev.oneroster.model.Category;
import dev.oneroster.model.ClassResource;
import dev.oneroster.model.Course;
import dev.oneroster.model.CourseResource;
import dev.oneroster.model.Demographics;
import dev.oneroster.model.Enrollment;
import dev.oneroster.model.LineItem;
import dev.oneroster.model.LineItemLearningObjectiveId;
import dev.oneroster.model.LineItemScoreScale;
import dev.oneroster.model.Org;
import dev.oneroster.model.Resource;
import dev.oneroster.model.Result;
import dev.oneroster.model.ResultLearningObjectiveId;
import dev.oneroster.model.ResultScoreScale;
import dev.oneroster.model.Role;
import dev.oneroster.model.RosterClass;
import dev.oneroster.model.ScoreScale;
import dev.oneroster.model.User;
import dev.oneroster.model.UserProfile;
import dev.oneroster.model.UserResource;

/**
 * The entities that rows of the binding's files become: how each is built, and the attributes that
 * its columns fill, one method each. They stand apart from the columns so that they are linked when
 * entities are first read or written: linking all takes longer than checking a small package, for
 * which none is needed. Whether each column has the attribute that is meant, a test tells.
 */
final class RosterEntities {

  private RosterEntities() {}

  static EntityAttributes<AcademicSession, AcademicSession.Builder> academicSessions() {
    return EntityAttributes.define(
            AcademicSession.class,
            AcademicSession::builder,
            AcademicSession.Builder::build,
            AcademicSession.Builder::putMetadata)
        .identity(AcademicSession.Builder::sourcedId)
        .state(AcademicSession.Builder::status, AcademicSession.Builder::dateLastModified)
        .required("title", AcademicSession::getTitle, AcademicSession.Builder::title)
        .required("type", AcademicSession::getType, AcademicSession.Builder::type)
        .required("startDate", AcademicSession::getStartDate, AcademicSession.Builder::startDate)
        .required("endDate", AcademicSession::getEndDate, AcademicSession.Builder::endDate)
        .optional(
            "parentSourcedId",
            AcademicSession::getParentSourcedId,
            AcademicSession.Builder::parentSourcedId)
        .optional("schoolYear", AcademicSession::getSchoolYear, AcademicSession.Builder::schoolYear)
        .build();
  }

  static EntityAttributes<Category, Category.Builder> categories() {
    return EntityAttributes.define(
            Category.class,
            Category::builder,
            Category.Builder::build,
            Category.Builder::putMetadata)
        .identity(Category.Builder::sourcedId)
        .state(Category.Builder::status, Category.Builder::dateLastModified)
        .required("title", Category::getTitle, Category.Builder::title)
        .optional("weight", Category::getWeight, Category.Builder::weight)
        .build();
  }

  static EntityAttributes<RosterClass, RosterClass.Builder> classes() {
    return EntityAttributes.define(
            RosterClass.class,
            RosterClass::builder,
            RosterClass.Builder::build,
            RosterClass.Builder::putMetadata)
        .identity(RosterClass.Builder::sourcedId)
        .state(RosterClass.Builder::status, RosterClass.Builder::dateLastModified)
        .required("title", RosterClass::getTitle, RosterClass.Builder::title)
        .list("grades", RosterClass::getGrades, RosterClass.Builder::grades)
        .required(
            "courseSourcedId",
            RosterClass::getCourseSourcedId,
            RosterClass.Builder::courseSourcedId)
        .optional("classCode", RosterClass::getClassCode, RosterClass.Builder::classCode)
        .required("classType", RosterClass::getClassType, RosterClass.Builder::classType)
        .optional("location", RosterClass::getLocation, RosterClass.Builder::location)
        .required(
            "schoolSourcedId",
            RosterClass::getSchoolSourcedId,
            RosterClass.Builder::schoolSourcedId)
        .list("termSourcedIds", RosterClass::getTermSourcedIds, RosterClass.Builder::termSourcedIds)
        .list("subjects", RosterClass::getSubjects, RosterClass.Builder::subjects)
        .list("subjectCodes", RosterClass::getSubjectCodes, RosterClass.Builder::subjectCodes)
        .list("periods", RosterClass::getPeriods, RosterClass.Builder::periods)
        .build();
  }

  static EntityAttributes<ClassResource, ClassResource.Builder> classResources() {
    return EntityAttributes.define(
            ClassResource.class,
            ClassResource::builder,
            ClassResource.Builder::build,
            ClassResource.Builder::putMetadata)
        .identity(ClassResource.Builder::sourcedId)
        .state(ClassResource.Builder::status, ClassResource.Builder::dateLastModified)
        .optional("title", ClassResource::getTitle, ClassResource.Builder::title)
        .required(
            "classSourcedId",
            ClassResource::getClassSourcedId,
            ClassResource.Builder::classSourcedId)
        .required(
            "resourceSourcedId",
            ClassResource::getResourceSourcedId,
            ClassResource.Builder::resourceSourcedId)
        .build();
  }

  static EntityAttributes<Course, Course.Builder> courses() {
    return EntityAttributes.define(
            Course.class, Course::builder, Course.Builder::build, Course.Builder::putMetadata)
        .identity(Course.Builder::sourcedId)
        .state(Course.Builder::status, Course.Builder::dateLastModified)
        .optional(
            "schoolYearSourcedId",
            Course::getSchoolYearSourcedId,
            Course.Builder::schoolYearSourcedId)
        .required("title", Course::getTitle, Course.Builder::title)
        .optional("courseCode", Course::getCourseCode, Course.Builder::courseCode)
        .list("grades", Course::getGrades, Course.Builder::grades)
        .required("orgSourcedId", Course::getOrgSourcedId, Course.Builder::orgSourcedId)
        .list("subjects", Course::getSubjects, Course.Builder::subjects)
        .list("subjectCodes", Course::getSubjectCodes, Course.Builder::subjectCodes)
        .build();
  }

  static EntityAttributes<CourseResource, CourseResource.Builder> courseResources() {
    return EntityAttributes.define(
            CourseResource.class,
            CourseResource::builder,
            CourseResource.Builder::build,
            CourseResource.Builder::putMetadata)
        .identity(CourseResource.Builder::sourcedId)
        .state(CourseResource.Builder::status, CourseResource.Builder::dateLastModified)
        .optional("title", CourseResource::getTitle, CourseResource.Builder::title)
        .required(
            "courseSourcedId",
            CourseResource::getCourseSourcedId,
            CourseResource.Builder::courseSourcedId)
        .required(
            "resourceSourcedId",
            CourseResource::getResourceSourcedId,
            CourseResource.Builder::resourceSourcedId)
        .build();
  }

  static EntityAttributes<Demographics, Demographics.Builder> demographics() {
    return EntityAttributes.define(
            Demographics.class,
            Demographics::builder,
            Demographics.Builder::build,
            Demographics.Builder::putMetadata)
        .identity(Demographics.Builder::sourcedId)
        .state(Demographics.Builder::status, Demographics.Builder::dateLastModified)
        .optional("birthDate", Demographics::getBirthDate, Demographics.Builder::birthDate)
        .optional("sex", Demographics::getSex, Demographics.Builder::sex)
        .optional(
            "americanIndianOrAlaskaNative",
            Demographics::getAmericanIndianOrAlaskaNative,
            Demographics.Builder::americanIndianOrAlaskaNative)
        .optional("asian", Demographics::getAsian, Demographics.Builder::asian)
        .optional(
            "blackOrAfricanAmerican",
            Demographics::getBlackOrAfricanAmerican,
            Demographics.Builder::blackOrAfricanAmerican)
        .optional(
            "nativeHawaiianOrOtherPacificIslander",
            Demographics::getNativeHawaiianOrOtherPacificIslander,
            Demographics.Builder::nativeHawaiianOrOtherPacificIslander)
        .optional("white", Demographics::getWhite, Demographics.Builder::white)
        .optional(
            "demographicRaceTwoOrMoreRaces",
            Demographics::getDemographicRaceTwoOrMoreRaces,
            Demographics.Builder::demographicRaceTwoOrMoreRaces)
        .optional(
            "hispanicOrLatinoEthnicity",
            Demographics::getHispanicOrLatinoEthnicity,
            Demographics.Builder::hispanicOrLatinoEthnicity)
        .optional(
            "countryOfBirthCode",
            Demographics::getCountryOfBirthCode,
            Demographics.Builder::countryOfBirthCode)
        .optional(
            "stateOfBirthAbbreviation",
            Demographics::getStateOfBirthAbbreviation,
            Demographics.Builder::stateOfBirthAbbreviation)
        .optional("cityOfBirth", Demographics::getCityOfBirth, Demographics.Builder::cityOfBirth)
        .optional(
            "publicSchoolResidenceStatus",
            Demographics::getPublicSchoolResidenceStatus,
            Demographics.Builder::publicSchoolResidenceStatus)
        .build();
  }

  static EntityAttributes<Enrollment, Enrollment.Builder> enrollments() {
    return EntityAttributes.define(
            Enrollment.class,
            Enrollment::builder,
            Enrollment.Builder::build,
            Enrollment.Builder::putMetadata)
        .identity(Enrollment.Builder::sourcedId)
        .state(Enrollment.Builder::status, Enrollment.Builder::dateLastModified)
        .required(
            "classSourcedId", Enrollment::getClassSourcedId, Enrollment.Builder::classSourcedId)
        .required(
            "schoolSourcedId", Enrollment::getSchoolSourcedId, Enrollment.Builder::schoolSourcedId)
        .required("userSourcedId", Enrollment::getUserSourcedId, Enrollment.Builder::userSourcedId)
        .required("role", Enrollment::getRole, Enrollment.Builder::role)
        .optional("primary", Enrollment::getPrimary, Enrollment.Builder::primary)
        .optional("beginDate", Enrollment::getBeginDate, Enrollment.Builder::beginDate)
        .optional("endDate", Enrollment::getEndDate, Enrollment.Builder::endDate)
        .build();
  }

  static EntityAttributes<LineItemLearningObjectiveId, LineItemLearningObjectiveId.Builder>
      lineItemLearningObjectiveIds() {
    return EntityAttributes.define(
            LineItemLearningObjectiveId.class,
            LineItemLearningObjectiveId::builder,
            LineItemLearningObjectiveId.Builder::build,
            LineItemLearningObjectiveId.Builder::putMetadata)
        .identity(LineItemLearningObjectiveId.Builder::sourcedId)
        .state(
            LineItemLearningObjectiveId.Builder::status,
            LineItemLearningObjectiveId.Builder::dateLastModified)
        .required(
            "lineItemSourcedId",
            LineItemLearningObjectiveId::getLineItemSourcedId,
            LineItemLearningObjectiveId.Builder::lineItemSourcedId)
        .required(
            "source",
            LineItemLearningObjectiveId::getSource,
            LineItemLearningObjectiveId.Builder::source)
        .required(
            "learningObjectiveId",
            LineItemLearningObjectiveId::getLearningObjectiveId,
            LineItemLearningObjectiveId.Builder::learningObjectiveId)
        .build();
  }

  static EntityAttributes<LineItem, LineItem.Builder> lineItems() {
    return EntityAttributes.define(
            LineItem.class,
            LineItem::builder,
            LineItem.Builder::build,
            LineItem.Builder::putMetadata)
        .identity(LineItem.Builder::sourcedId)
        .state(LineItem.Builder::status, LineItem.Builder::dateLastModified)
        .required("title", LineItem::getTitle, LineItem.Builder::title)
        .optional("description", LineItem::getDescription, LineItem.Builder::description)
        .required("assignDate", LineItem::getAssignDate, LineItem.Builder::assignDate)
        .required("dueDate", LineItem::getDueDate, LineItem.Builder::dueDate)
        .required("classSourcedId", LineItem::getClassSourcedId, LineItem.Builder::classSourcedId)
        .required(
            "categorySourcedId",
            LineItem::getCategorySourcedId,
            LineItem.Builder::categorySourcedId)
        .required(
            "academicSessionSourcedId",
            LineItem::getAcademicSessionSourcedId,
            LineItem.Builder::academicSessionSourcedId)
        .optional("resultValueMin", LineItem::getResultValueMin, LineItem.Builder::resultValueMin)
        .optional("resultValueMax", LineItem::getResultValueMax, LineItem.Builder::resultValueMax)
        .optional(
            "schoolSourcedId", LineItem::getSchoolSourcedId, LineItem.Builder::schoolSourcedId)
        .build();
  }

  static EntityAttributes<LineItemScoreScale, LineItemScoreScale.Builder> lineItemScoreScales() {
    return EntityAttributes.define(
            LineItemScoreScale.class,
            LineItemScoreScale::builder,
            LineItemScoreScale.Builder::build,
            LineItemScoreScale.Builder::putMetadata)
        .identity(LineItemScoreScale.Builder::sourcedId)
        .state(LineItemScoreScale.Builder::status, LineItemScoreScale.Builder::dateLastModified)
        .optional("title", LineItemScoreScale::getTitle, LineItemScoreScale.Builder::title)
        .required(
            "lineItemSourcedId",
            LineItemScoreScale::getLineItemSourcedId,
            LineItemScoreScale.Builder::lineItemSourcedId)
        .required(
            "scoreScaleSourcedId",
            LineItemScoreScale::getScoreScaleSourcedId,
            LineItemScoreScale.Builder::scoreScaleSourcedId)
        .build();
  }

  static EntityAttributes<Org, Org.Builder> orgs() {
    return EntityAttributes.define(
            Org.class, Org::builder, Org.Builder::build, Org.Builder::putMetadata)
        .identity(Org.Builder::sourcedId)
        .state(Org.Builder::status, Org.Builder::dateLastModified)
        .required("name", Org::getName, Org.Builder::name)
        .required("type", Org::getType, Org.Builder::type)
        .optional("identifier", Org::getIdentifier, Org.Builder::identifier)
        .optional("parentSourcedId", Org::getParentSourcedId, Org.Builder::parentSourcedId)
        .build();
  }

  static EntityAttributes<Resource, Resource.Builder> resources() {
    return EntityAttributes.define(
            Resource.class,
            Resource::builder,
            Resource.Builder::build,
            Resource.Builder::putMetadata)
        .identity(Resource.Builder::sourcedId)
        .state(Resource.Builder::status, Resource.Builder::dateLastModified)
        .required(
            "vendorResourceId", Resource::getVendorResourceId, Resource.Builder::vendorResourceId)
        .optional("title", Resource::getTitle, Resource.Builder::title)
        .list("roles", Resource::getRoles, Resource.Builder::roles)
        .optional("importance", Resource::getImportance, Resource.Builder::importance)
        .optional("vendorId", Resource::getVendorId, Resource.Builder::vendorId)
        .optional("applicationId", Resource::getApplicationId, Resource.Builder::applicationId)
        .build();
  }

  static EntityAttributes<ResultLearningObjectiveId, ResultLearningObjectiveId.Builder>
      resultLearningObjectiveIds() {
    return EntityAttributes.define(
            ResultLearningObjectiveId.class,
            ResultLearningObjectiveId::builder,
            ResultLearningObjectiveId.Builder::build,
            ResultLearningObjectiveId.Builder::putMetadata)
        .identity(ResultLearningObjectiveId.Builder::sourcedId)
        .state(
            ResultLearningObjectiveId.Builder::status,
            ResultLearningObjectiveId.Builder::dateLastModified)
        .required(
            "resultSourcedId",
            ResultLearningObjectiveId::getResultSourcedId,
            ResultLearningObjectiveId.Builder::resultSourcedId)
        .required(
            "source",
            ResultLearningObjectiveId::getSource,
            ResultLearningObjectiveId.Builder::source)
        .required(
            "learningObjectiveId",
            ResultLearningObjectiveId::getLearningObjectiveId,
            ResultLearningObjectiveId.Builder::learningObjectiveId)
        .optional(
            "score", ResultLearningObjectiveId::getScore, ResultLearningObjectiveId.Builder::score)
        .optional(
            "textScore",
            ResultLearningObjectiveId::getTextScore,
            ResultLearningObjectiveId.Builder::textScore)
        .build();
  }

  static EntityAttributes<Result, Result.Builder> results() {
    return EntityAttributes.define(
            Result.class, Result::builder, Result.Builder::build, Result.Builder::putMetadata)
        .identity(Result.Builder::sourcedId)
        .state(Result.Builder::status, Result.Builder::dateLastModified)
        .required(
            "lineItemSourcedId", Result::getLineItemSourcedId, Result.Builder::lineItemSourcedId)
        .required("studentSourcedId", Result::getStudentSourcedId, Result.Builder::studentSourcedId)
        .required("scoreStatus", Result::getScoreStatus, Result.Builder::scoreStatus)
        .optional("score", Result::getScore, Result.Builder::score)
        .required("scoreDate", Result::getScoreDate, Result.Builder::scoreDate)
        .optional("comment", Result::getComment, Result.Builder::comment)
        .optional("textScore", Result::getTextScore, Result.Builder::textScore)
        .optional("classSourcedId", Result::getClassSourcedId, Result.Builder::classSourcedId)
        .optional("inProgress", Result::getInProgress, Result.Builder::inProgress)
        .optional("incomplete", Result::getIncomplete, Result.Builder::incomplete)
        .optional("late", Result::getLate, Result.Builder::late)
        .optional("missing", Result::getMissing, Result.Builder::missing)
        .build();
  }

  static EntityAttributes<ResultScoreScale, ResultScoreScale.Builder> resultScoreScales() {
    return EntityAttributes.define(
            ResultScoreScale.class,
            ResultScoreScale::builder,
            ResultScoreScale.Builder::build,
            ResultScoreScale.Builder::putMetadata)
        .identity(ResultScoreScale.Builder::sourcedId)
        .state(ResultScoreScale.Builder::status, ResultScoreScale.Builder::dateLastModified)
        .optional("title", ResultScoreScale::getTitle, ResultScoreScale.Builder::title)
        .required(
            "resultSourcedId",
            ResultScoreScale::getResultSourcedId,
            ResultScoreScale.Builder::resultSourcedId)
        .required(
            "scoreScaleSourcedId",
            ResultScoreScale::getScoreScaleSourcedId,
            ResultScoreScale.Builder::scoreScaleSourcedId)
        .build();
  }

  static EntityAttributes<Role, Role.Builder> roles() {
    return EntityAttributes.define(
            Role.class, Role::builder, Role.Builder::build, Role.Builder::putMetadata)
        .identity(Role.Builder::sourcedId)
        .state(Role.Builder::status, Role.Builder::dateLastModified)
        .required("userSourcedId", Role::getUserSourcedId, Role.Builder::userSourcedId)
        .required("roleType", Role::getRoleType, Role.Builder::roleType)
        .required("role", Role::getRole, Role.Builder::role)
        .optional("beginDate", Role::getBeginDate, Role.Builder::beginDate)
        .optional("endDate", Role::getEndDate, Role.Builder::endDate)
        .required("orgSourcedId", Role::getOrgSourcedId, Role.Builder::orgSourcedId)
        .optional(
            "userProfileSourcedId",
            Role::getUserProfileSourcedId,
            Role.Builder::userProfileSourcedId)
        .build();
  }

  static EntityAttributes<ScoreScale, ScoreScale.Builder> scoreScales() {
    return EntityAttributes.define(
            ScoreScale.class,
            ScoreScale::builder,
            ScoreScale.Builder::build,
            ScoreScale.Builder::putMetadata)
        .identity(ScoreScale.Builder::sourcedId)
        .state(ScoreScale.Builder::status, ScoreScale.Builder::dateLastModified)
        .required("title", ScoreScale::getTitle, ScoreScale.Builder::title)
        .required("type", ScoreScale::getType, ScoreScale.Builder::type)
        .required("orgSourcedId", ScoreScale::getOrgSourcedId, ScoreScale.Builder::orgSourcedId)
        .required(
            "courseSourcedId", ScoreScale::getCourseSourcedId, ScoreScale.Builder::courseSourcedId)
        .required(
            "classSourcedId", ScoreScale::getClassSourcedId, ScoreScale.Builder::classSourcedId)
        .list(
            "scoreScaleValue", ScoreScale::getScoreScaleValue, ScoreScale.Builder::scoreScaleValue)
        .build();
  }

  static EntityAttributes<UserProfile, UserProfile.Builder> userProfiles() {
    return EntityAttributes.define(
            UserProfile.class,
            UserProfile::builder,
            UserProfile.Builder::build,
            UserProfile.Builder::putMetadata)
        .identity(UserProfile.Builder::sourcedId)
        .state(UserProfile.Builder::status, UserProfile.Builder::dateLastModified)
        .required(
            "userSourcedId", UserProfile::getUserSourcedId, UserProfile.Builder::userSourcedId)
        .required("profileType", UserProfile::getProfileType, UserProfile.Builder::profileType)
        .required("vendorId", UserProfile::getVendorId, UserProfile.Builder::vendorId)
        .optional(
            "applicationId", UserProfile::getApplicationId, UserProfile.Builder::applicationId)
        .optional("description", UserProfile::getDescription, UserProfile.Builder::description)
        .required(
            "credentialType", UserProfile::getCredentialType, UserProfile.Builder::credentialType)
        .required("username", UserProfile::getUsername, UserProfile.Builder::username)
        .optional("password", UserProfile::getPassword, UserProfile.Builder::password)
        .build();
  }

  static EntityAttributes<UserResource, UserResource.Builder> userResources() {
    return EntityAttributes.define(
            UserResource.class,
            UserResource::builder,
            UserResource.Builder::build,
            UserResource.Builder::putMetadata)
        .identity(UserResource.Builder::sourcedId)
        .state(UserResource.Builder::status, UserResource.Builder::dateLastModified)
        .required(
            "userSourcedId", UserResource::getUserSourcedId, UserResource.Builder::userSourcedId)
        .optional("orgSourcedId", UserResource::getOrgSourcedId, UserResource.Builder::orgSourcedId)
        .optional(
            "classSourcedId", UserResource::getClassSourcedId, UserResource.Builder::classSourcedId)
        .required(
            "resourceSourcedId",
            UserResource::getResourceSourcedId,
            UserResource.Builder::resourceSourcedId)
        .build();
  }

  static EntityAttributes<User, User.Builder> users() {
    return EntityAttributes.define(
            User.class, User::builder, User.Builder::build, User.Builder::putMetadata)
        .identity(User.Builder::sourcedId)
        .state(User.Builder::status, User.Builder::dateLastModified)
        .required("enabledUser", User::getEnabledUser, User.Builder::enabledUser)
        .list("orgSourcedIds", User::getOrgSourcedIds, User.Builder::orgSourcedIds)
        .optional("role", User::getRole, User.Builder::role)
        .required("username", User::getUsername, User.Builder::username)
        .list("userIds", User::getUserIds, User.Builder::userIds)
        .required("givenName", User::getGivenName, User.Builder::givenName)
        .required("familyName", User::getFamilyName, User.Builder::familyName)
        .optional("middleName", User::getMiddleName, User.Builder::middleName)
        .optional("identifier", User::getIdentifier, User.Builder::identifier)
        .optional("email", User::getEmail, User.Builder::email)
        .optional("sms", User::getSms, User.Builder::sms)
        .optional("phone", User::getPhone, User.Builder::phone)
        .list("agentSourcedIds", User::getAgentSourcedIds, User.Builder::agentSourcedIds)
        .list("grades", User::getGrades, User.Builder::grades)
        .optional("password", User::getPassword, User.Builder::password)
        .optional(
            "userMasterIdentifier",
            User::getUserMasterIdentifier,
            User.Builder::userMasterIdentifier)
        .list("resourceSourcedIds", User::getResourceSourcedIds, User.Builder::resourceSourcedIds)
        .optional(
            "preferredGivenName", User::getPreferredGivenName, User.Builder::preferredGivenName)
        .optional(
            "preferredMiddleName", User::getPreferredMiddleName, User.Builder::preferredMiddleName)
        .optional(
            "preferredFamilyName", User::getPreferredFamilyName, User.Builder::preferredFamilyName)
        .optional(
            "primaryOrgSourcedId", User::getPrimaryOrgSourcedId, User.Builder::primaryOrgSourcedId)
        .optional("pronouns", User::getPronouns, User.Builder::pronouns)
        .build();
  }
}
