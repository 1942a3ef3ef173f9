package dev.oneroster.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oneroster.model.constraint.Bulk;
import dev.oneroster.model.constraint.Delta;
import dev.oneroster.model.constraint.V1_1;
import dev.oneroster.model.constraint.V1_2;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.groups.Default;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user of the model has any Jakarta validator find the faults of what they built. */
class EntityConstraintsTest {

  @SuppressWarnings("NullAway.Init")
  private static ValidatorFactory factory;

  @SuppressWarnings("NullAway.Init")
  private static Validator validator;

  @BeforeAll
  static void start() {
    factory =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    validator = factory.getValidator();
  }

  @AfterAll
  static void stop() {
    factory.close();
  }

  /** Places and constraints, such as {@code title: NotBlank}. */
  private static Set<String> faults(Object entity, Class<?>... groups) {
    return validator.validate(entity, groups).stream()
        .map(
            violation ->
                violation.getPropertyPath()
                    + ": "
                    + violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> faults(Object entity) {
    return faults(entity, Default.class);
  }

  static Stream<RosterRecord> all() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void findNothingInAValidBulkRecord(RosterRecord entity) {
    assertThat(faults(entity, Default.class, Bulk.class, V1_1.class)).isEmpty();
    assertThat(faults(entity, Default.class, Bulk.class, V1_2.class)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("all")
  void askForStatusAndDateInDelta(RosterRecord entity) {
    assertThat(faults(entity, Default.class, Delta.class))
        .containsExactly("dateLastModified: NotNull", "status: NotNull");
  }

  @Test
  void refuseStatusAndDateInBulk() {
    Org delta =
        Examples.org().toBuilder()
            .status(RecordStatus.ACTIVE)
            .dateLastModified(Instant.EPOCH)
            .build();

    assertThat(faults(delta, Default.class, Bulk.class, V1_2.class))
        .containsExactly("dateLastModified: Null", "status: Null");
    assertThat(faults(delta, Default.class, Delta.class, V1_2.class)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t \t"})
  void refuseABlankTitle(String blank) {
    assertThat(faults(Examples.category().toBuilder().title(blank).build()))
        .containsExactly("title: NotBlank");
  }

  @Test
  void refuseEveryRequiredTextThatIsBlank() {
    User user =
        Examples.user().toBuilder()
            .sourcedId("")
            .username("")
            .givenName(" ")
            .familyName("")
            .build();

    assertThat(faults(user))
        .containsExactly(
            "familyName: NotBlank",
            "givenName: NotBlank",
            "sourcedId: NotBlank",
            "username: NotBlank");
  }

  @Test
  void refuseAnIdentifierWithOtherCharacters() {
    assertThat(faults(Examples.org().toBuilder().sourcedId("a b").parentSourcedId("ä").build()))
        .containsExactly("parentSourcedId: SourcedId", "sourcedId: SourcedId");
  }

  @Test
  void acceptAnIdentifierOf255CharactersAndNoLongerOne() {
    assertThat(faults(Examples.org().toBuilder().sourcedId("x".repeat(255)).build())).isEmpty();
    assertThat(faults(Examples.org().toBuilder().sourcedId("x".repeat(256)).build()))
        .containsExactly("sourcedId: SourcedId");
  }

  @Test
  void refuseATokenThatTheVersionDoesNotKnow() {
    Org org = Examples.org().toBuilder().type(OrgType.of("college")).build();

    assertThat(faults(org, V1_1.class)).containsExactly("type: KnownToken");
    assertThat(faults(org, V1_2.class)).containsExactly("type: KnownToken");
    assertThat(faults(org)).isEmpty();
  }

  @Test
  void acceptExtensionTokensInTheSecondVersionOnly() {
    Org org = Examples.org().toBuilder().type(OrgType.of("ext:college")).build();

    assertThat(faults(org, V1_1.class)).containsExactly("type: KnownToken");
    assertThat(faults(org, V1_2.class)).isEmpty();
  }

  @Test
  void refuseAnUnknownStatusInEitherVersion() {
    Org org =
        Examples.org().toBuilder()
            .status(RecordStatus.of("inactive"))
            .dateLastModified(Instant.EPOCH)
            .build();

    assertThat(faults(org, Delta.class, V1_1.class)).containsExactly("status: KnownToken");
    assertThat(faults(org, Delta.class, V1_2.class)).containsExactly("status: KnownToken");
  }

  @Test
  void refuseAnUnknownTokenInAnOptionalAndInAList() {
    Demographics demographics =
        Examples.demographics().toBuilder().sex(Sex.of("unspecified")).build();
    Resource resource =
        Examples.resource().toBuilder()
            .roles(List.of(ResourceRole.TEACHER, ResourceRole.of("Teacher")))
            .importance(Importance.of("ext:vital"))
            .build();

    assertThat(faults(demographics, V1_1.class)).containsExactly("sex: KnownToken");
    assertThat(faults(demographics, V1_2.class)).isEmpty();
    assertThat(faults(resource, V1_2.class))
        .containsExactly("importance: KnownToken", "roles[1].<list element>: KnownToken");
  }

  @Test
  void askForGradesOfTheVocabularyInTheFirstVersionOnly() {
    User user = Examples.user().toBuilder().grades(List.of(Grade.of("9"))).build();

    assertThat(faults(user, V1_1.class)).containsExactly("grades[0].<list element>: KnownToken");
    assertThat(faults(user, V1_2.class)).isEmpty();
  }

  @Test
  void refuseItemsThatNoListCanHold() {
    RosterClass classes =
        Examples.rosterClass().toBuilder()
            .periods(List.of("1", "", "2,3"))
            .grades(List.of(Grade.of("")))
            .build();

    assertThat(faults(classes))
        .containsExactly(
            "grades[0].<list element>: ListItem",
            "periods[1].<list element>: ListItem",
            "periods[2].<list element>: ListItem");
  }

  @Test
  void refuseAnIdentifierInAList() {
    assertThat(faults(Examples.rosterClass().toBuilder().termSourcedIds(List.of("t 1")).build()))
        .containsExactly("termSourcedIds[0].<list element>: SourcedId");
  }

  @Test
  void askForAnItemInRequiredLists() {
    assertThat(faults(Examples.rosterClass().toBuilder().termSourcedIds(List.of()).build()))
        .containsExactly("termSourcedIds: NotEmpty");
    assertThat(faults(Examples.scoreScale().toBuilder().scoreScaleValue(List.of()).build()))
        .containsExactly("scoreScaleValue: NotEmpty");
  }

  @Test
  void askForTypeAndIdInUserIds() {
    User user =
        Examples.user().toBuilder()
            .userIds(List.of("{LDAP:jsmith}", "local:12345", "{LDAP:}", "{Fed:urn:x}"))
            .build();

    assertThat(faults(user))
        .containsExactly("userIds[1].<list element>: UserId", "userIds[2].<list element>: UserId");
  }

  @Test
  void askForBothSidesInTheStepsOfAScoreScale() {
    ScoreScale scale =
        Examples.scoreScale().toBuilder().scoreScaleValue(List.of("{A:4.0}", "{:4.0}")).build();

    assertThat(faults(scale)).containsExactly("scoreScaleValue[1].<list element>: ScoreScaleStep");
  }

  @Test
  void pairSubjectsWithCodesWhenBothAreGiven() {
    List<String> one = List.of("1");

    assertThat(faults(Examples.rosterClass().toBuilder().subjectCodes(one).build()))
        .containsExactly(": PairedSubjects");
    assertThat(faults(Examples.rosterClass().toBuilder().subjectCodes(List.of()).build()))
        .isEmpty();
    assertThat(faults(Examples.course().toBuilder().subjects(List.of("a", "b")).build()))
        .containsExactly(": PairedSubjects");
    assertThat(faults(Examples.course().toBuilder().subjects(List.of()).build())).isEmpty();
  }

  @Test
  void askForAUrnWhenTheSourceIsCase() {
    LineItemLearningObjectiveId lineItem =
        Examples.lineItemLearningObjectiveId().toBuilder().learningObjectiveId("LO-1").build();
    ResultLearningObjectiveId result =
        Examples.resultLearningObjectiveId().toBuilder().learningObjectiveId("LO-1").build();

    assertThat(faults(lineItem)).containsExactly(": CaseIdentifier");
    assertThat(faults(result)).containsExactly(": CaseIdentifier");
    assertThat(faults(lineItem.toBuilder().source(LearningObjectiveSource.UNKNOWN).build()))
        .isEmpty();
    assertThat(faults(lineItem.toBuilder().learningObjectiveId("").build()))
        .containsExactly("learningObjectiveId: NotBlank");
  }

  @Test
  void askForWhatOneVersionRequires() {
    User user =
        User.builder()
            .sourcedId("u1")
            .enabledUser(true)
            .username("u")
            .givenName("G")
            .familyName("F")
            .build();
    LineItem lineItem =
        LineItem.builder()
            .sourcedId("l1")
            .title("T")
            .assignDate(Examples.lineItem().getAssignDate())
            .dueDate(Examples.lineItem().getDueDate())
            .classSourcedId("c1")
            .categorySourcedId("g1")
            .academicSessionSourcedId("s1")
            .build();
    Result result =
        Result.builder()
            .sourcedId("r1")
            .lineItemSourcedId("l1")
            .studentSourcedId("u1")
            .scoreStatus(ScoreStatus.EXEMPT)
            .scoreDate(Examples.result().getScoreDate())
            .build();

    assertThat(faults(user, Default.class, V1_1.class))
        .containsExactly("orgSourcedIds: NotEmpty", "role: NotNull");
    assertThat(faults(user, Default.class, V1_2.class)).isEmpty();
    assertThat(faults(lineItem, Default.class, V1_1.class))
        .containsExactly("resultValueMax: NotNull", "resultValueMin: NotNull");
    assertThat(faults(lineItem, Default.class, V1_2.class))
        .containsExactly("schoolSourcedId: NotBlank");
    assertThat(faults(result, Default.class, V1_1.class)).containsExactly("score: NotNull");
    assertThat(faults(result, Default.class, V1_2.class)).isEmpty();
  }

  @Test
  void askForASchoolYearInEveryVersion() {
    AcademicSession session =
        AcademicSession.builder()
            .sourcedId("s1")
            .title("T")
            .type(SessionType.TERM)
            .startDate(Examples.academicSession().getStartDate())
            .endDate(Examples.academicSession().getEndDate())
            .build();

    assertThat(faults(session)).containsExactly("schoolYear: NotNull");
  }

  @Test
  void askForTheVersionOfAManifest() {
    Manifest manifest = Manifest.builder().oneRosterVersion(OneRosterVersion.V1_2).build();

    assertThat(faults(manifest)).isEmpty();
    assertThat(faults(manifest.toBuilder().manifestVersion("1.1").build()))
        .containsExactly("manifestVersion: Pattern");
  }

  @Test
  void tellNoValueInTheirMessages() {
    User user =
        Examples.user().toBuilder().sourcedId("secret id").userIds(List.of("secret")).build();

    assertThat(validator.validate(user))
        .hasSize(2)
        .allSatisfy(violation -> assertThat(violation.getMessage()).doesNotContain("secret"));
  }
}
