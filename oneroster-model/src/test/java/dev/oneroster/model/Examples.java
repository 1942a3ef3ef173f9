package dev.oneroster.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One valid record of each type with every attribute but those of delta files filled. Each text is
 * its own marker: it is found nowhere else in the record.
 */
final class Examples {

  static final Map<String, String> METADATA =
      Map.of("metadata.key-marker", "the-metadata-value-marker");

  private static final String URN = "urn:uuid:9f1d4c3e-0b52-4b5e-8a57-2f6f9f0f7c11";

  private Examples() {}

  static Stream<RosterRecord> all() {
    return Stream.of(
        academicSession(),
        category(),
        rosterClass(),
        classResource(),
        course(),
        courseResource(),
        demographics(),
        enrollment(),
        lineItemLearningObjectiveId(),
        lineItem(),
        lineItemScoreScale(),
        org(),
        resource(),
        resultLearningObjectiveId(),
        result(),
        resultScoreScale(),
        role(),
        scoreScale(),
        userProfile(),
        userResource(),
        user());
  }

  static AcademicSession academicSession() {
    return AcademicSession.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .type(SessionType.TERM)
        .startDate(LocalDate.of(2026, 8, 17))
        .endDate(LocalDate.of(2027, 6, 5))
        .parentSourcedId("the-parentSourcedId")
        .schoolYear(Year.of(2027))
        .metadata(METADATA)
        .build();
  }

  static Category category() {
    return Category.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .weight(40)
        .metadata(METADATA)
        .build();
  }

  static RosterClass rosterClass() {
    return RosterClass.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .grades(List.of(Grade.FOURTH, Grade.FIFTH))
        .courseSourcedId("the-courseSourcedId")
        .classCode("the-classCode")
        .classType(ClassType.SCHEDULED)
        .location("the-location")
        .schoolSourcedId("the-schoolSourcedId")
        .termSourcedIds(List.of("the-term-1", "the-term-2"))
        .subjects(List.of("the-subject-1", "the-subject-2"))
        .subjectCodes(List.of("the-code-1", "the-code-2"))
        .periods(List.of("the-period"))
        .metadata(METADATA)
        .build();
  }

  static ClassResource classResource() {
    return ClassResource.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .classSourcedId("the-classSourcedId")
        .resourceSourcedId("the-resourceSourcedId")
        .metadata(METADATA)
        .build();
  }

  static Course course() {
    return Course.builder()
        .sourcedId("the-sourcedId")
        .schoolYearSourcedId("the-schoolYearSourcedId")
        .title("the-title")
        .courseCode("the-courseCode")
        .grades(List.of(Grade.KINDERGARTEN))
        .orgSourcedId("the-orgSourcedId")
        .subjects(List.of("the-subject"))
        .subjectCodes(List.of("the-code"))
        .metadata(METADATA)
        .build();
  }

  static CourseResource courseResource() {
    return CourseResource.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .courseSourcedId("the-courseSourcedId")
        .resourceSourcedId("the-resourceSourcedId")
        .metadata(METADATA)
        .build();
  }

  static Demographics demographics() {
    return Demographics.builder()
        .sourcedId("the-sourcedId")
        .birthDate(LocalDate.of(2011, 2, 3))
        .sex(Sex.FEMALE)
        .americanIndianOrAlaskaNative(true)
        .asian(true)
        .blackOrAfricanAmerican(true)
        .nativeHawaiianOrOtherPacificIslander(true)
        .white(true)
        .demographicRaceTwoOrMoreRaces(true)
        .hispanicOrLatinoEthnicity(true)
        .countryOfBirthCode("the-country")
        .stateOfBirthAbbreviation("the-state")
        .cityOfBirth("the-city")
        .publicSchoolResidenceStatus("the-residence")
        .metadata(METADATA)
        .build();
  }

  static Enrollment enrollment() {
    return Enrollment.builder()
        .sourcedId("the-sourcedId")
        .classSourcedId("the-classSourcedId")
        .schoolSourcedId("the-schoolSourcedId")
        .userSourcedId("the-userSourcedId")
        .role(EnrollmentRole.TEACHER)
        .primary(true)
        .beginDate(LocalDate.of(2026, 8, 17))
        .endDate(LocalDate.of(2027, 6, 5))
        .metadata(METADATA)
        .build();
  }

  static LineItemLearningObjectiveId lineItemLearningObjectiveId() {
    return LineItemLearningObjectiveId.builder()
        .sourcedId("the-sourcedId")
        .lineItemSourcedId("the-lineItemSourcedId")
        .source(LearningObjectiveSource.CASE)
        .learningObjectiveId(URN)
        .metadata(METADATA)
        .build();
  }

  static LineItem lineItem() {
    return LineItem.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .description("the-description")
        .assignDate(LocalDate.of(2026, 9, 1))
        .dueDate(LocalDate.of(2026, 9, 8))
        .classSourcedId("the-classSourcedId")
        .categorySourcedId("the-categorySourcedId")
        .academicSessionSourcedId("the-academicSessionSourcedId")
        .resultValueMin(new BigDecimal("0.5"))
        .resultValueMax(new BigDecimal("99.5"))
        .schoolSourcedId("the-schoolSourcedId")
        .metadata(METADATA)
        .build();
  }

  static LineItemScoreScale lineItemScoreScale() {
    return LineItemScoreScale.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .lineItemSourcedId("the-lineItemSourcedId")
        .scoreScaleSourcedId("the-scoreScaleSourcedId")
        .metadata(METADATA)
        .build();
  }

  static Org org() {
    return Org.builder()
        .sourcedId("the-sourcedId")
        .name("the-name")
        .type(OrgType.SCHOOL)
        .identifier("the-identifier")
        .parentSourcedId("the-parentSourcedId")
        .metadata(METADATA)
        .build();
  }

  static Resource resource() {
    return Resource.builder()
        .sourcedId("the-sourcedId")
        .vendorResourceId("the-vendorResourceId")
        .title("the-title")
        .roles(List.of(ResourceRole.TEACHER, ResourceRole.AIDE))
        .importance(Importance.PRIMARY)
        .vendorId("the-vendorId")
        .applicationId("the-applicationId")
        .metadata(METADATA)
        .build();
  }

  static ResultLearningObjectiveId resultLearningObjectiveId() {
    return ResultLearningObjectiveId.builder()
        .sourcedId("the-sourcedId")
        .resultSourcedId("the-resultSourcedId")
        .source(LearningObjectiveSource.CASE)
        .learningObjectiveId(URN)
        .score(new BigDecimal("81.25"))
        .textScore("the-textScore")
        .metadata(METADATA)
        .build();
  }

  static Result result() {
    return Result.builder()
        .sourcedId("the-sourcedId")
        .lineItemSourcedId("the-lineItemSourcedId")
        .studentSourcedId("the-studentSourcedId")
        .scoreStatus(ScoreStatus.FULLY_GRADED)
        .score(new BigDecimal("81.25"))
        .scoreDate(LocalDate.of(2026, 9, 9))
        .comment("the-comment")
        .textScore("the-textScore")
        .classSourcedId("the-classSourcedId")
        .inProgress(false)
        .incomplete(false)
        .late(true)
        .missing(false)
        .metadata(METADATA)
        .build();
  }

  static ResultScoreScale resultScoreScale() {
    return ResultScoreScale.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .resultSourcedId("the-resultSourcedId")
        .scoreScaleSourcedId("the-scoreScaleSourcedId")
        .metadata(METADATA)
        .build();
  }

  static Role role() {
    return Role.builder()
        .sourcedId("the-sourcedId")
        .userSourcedId("the-userSourcedId")
        .roleType(RoleType.PRIMARY)
        .role(UserRole.COUNSELOR)
        .beginDate(LocalDate.of(2026, 8, 17))
        .endDate(LocalDate.of(2027, 6, 5))
        .orgSourcedId("the-orgSourcedId")
        .userProfileSourcedId("the-userProfileSourcedId")
        .metadata(METADATA)
        .build();
  }

  static ScoreScale scoreScale() {
    return ScoreScale.builder()
        .sourcedId("the-sourcedId")
        .title("the-title")
        .type("the-type")
        .orgSourcedId("the-orgSourcedId")
        .courseSourcedId("the-courseSourcedId")
        .classSourcedId("the-classSourcedId")
        .scoreScaleValue(List.of("{0-59:F}", "{60-100:P}"))
        .metadata(METADATA)
        .build();
  }

  static UserProfile userProfile() {
    return UserProfile.builder()
        .sourcedId("the-sourcedId")
        .userSourcedId("the-userSourcedId")
        .profileType("the-profileType")
        .vendorId("the-vendorId")
        .applicationId("the-applicationId")
        .description("the-description")
        .credentialType("the-credentialType")
        .username("the-username")
        .password("the-password")
        .metadata(METADATA)
        .build();
  }

  static UserResource userResource() {
    return UserResource.builder()
        .sourcedId("the-sourcedId")
        .userSourcedId("the-userSourcedId")
        .orgSourcedId("the-orgSourcedId")
        .classSourcedId("the-classSourcedId")
        .resourceSourcedId("the-resourceSourcedId")
        .metadata(METADATA)
        .build();
  }

  static User user() {
    return User.builder()
        .sourcedId("the-sourcedId")
        .enabledUser(true)
        .orgSourcedIds(List.of("the-org-1", "the-org-2"))
        .role(UserRole.STUDENT)
        .username("the-username")
        .userIds(List.of("{LDAP:the-ldap}", "{LTI:the-lti}"))
        .givenName("the-givenName")
        .familyName("the-familyName")
        .middleName("the-middleName")
        .identifier("the-identifier")
        .email("the-email")
        .sms("the-sms")
        .phone("the-phone")
        .agentSourcedIds(List.of("the-agent"))
        .grades(List.of(Grade.NINTH))
        .password("the-password")
        .userMasterIdentifier("the-userMasterIdentifier")
        .resourceSourcedIds(List.of("the-resource"))
        .preferredGivenName("the-preferredGivenName")
        .preferredMiddleName("the-preferredMiddleName")
        .preferredFamilyName("the-preferredFamilyName")
        .primaryOrgSourcedId("the-primaryOrgSourcedId")
        .pronouns("the-pronouns")
        .metadata(METADATA)
        .build();
  }
}
