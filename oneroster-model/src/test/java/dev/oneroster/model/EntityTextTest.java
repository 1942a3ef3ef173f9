package dev.oneroster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the text of an entity shows: enough to find the record, nothing of the person. */
class EntityTextTest {

  private static final Map<Class<?>, Set<String>> PERSONAL =
      Map.of(
          User.class,
          Set.of(
              "username",
              "userIds",
              "givenName",
              "familyName",
              "middleName",
              "identifier",
              "email",
              "sms",
              "phone",
              "password",
              "userMasterIdentifier",
              "preferredGivenName",
              "preferredMiddleName",
              "preferredFamilyName",
              "pronouns"),
          UserProfile.class,
          Set.of("description", "username", "password"),
          Demographics.class,
          Set.of(
              "birthDate",
              "sex",
              "americanIndianOrAlaskaNative",
              "asian",
              "blackOrAfricanAmerican",
              "nativeHawaiianOrOtherPacificIslander",
              "white",
              "demographicRaceTwoOrMoreRaces",
              "hispanicOrLatinoEthnicity",
              "countryOfBirthCode",
              "stateOfBirthAbbreviation",
              "cityOfBirth",
              "publicSchoolResidenceStatus"),
          Result.class,
          Set.of("score", "comment", "textScore"),
          ResultLearningObjectiveId.class,
          Set.of("score", "textScore"));

  static Stream<RosterRecord> all() {
    return Examples.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void namesEveryPropertyButPersonalOnesAndMetadata(RosterRecord entity) {
    String text = entity.toString();
    Set<String> hidden = new TreeSet<>();
    for (String property : Properties.of(entity).keySet()) {
      if (!text.contains("{" + property + "=") && !text.contains(", " + property + "=")) {
        hidden.add(property);
      }
    }

    Set<String> expected =
        new TreeSet<>(PERSONAL.getOrDefault(Properties.typeOf(entity), Set.of()));
    expected.add("metadata");
    assertThat(hidden).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("all")
  void showsTheIdentifierAndNoPersonalValueOrMetadata(RosterRecord entity) {
    String text = entity.toString();

    assertThat(text)
        .contains("sourcedId=the-sourcedId")
        .doesNotContain("key-marker", "the-metadata-value-marker");
    Map<String, Object> properties = Properties.of(entity);
    for (String personal : PERSONAL.getOrDefault(Properties.typeOf(entity), Set.of())) {
      Object value = properties.get(personal);
      assertThat(value).as("example of %s", personal).isNotNull();
      Collection<?> values = value instanceof Collection<?> items ? items : Set.of(value);
      for (Object item : values) {
        assertThat(text).as(personal).doesNotContain(item.toString());
      }
    }
  }

  @Test
  void coversEveryAttributeOfEveryType() {
    Examples.all()
        .forEach(
            entity ->
                assertThat(Properties.of(entity).keySet())
                    .as(Properties.typeOf(entity).getSimpleName())
                    .hasSize(getters(Properties.typeOf(entity)) - 2) // status, dateLastModified
                    .doesNotContain("status", "dateLastModified"));
  }

  private static int getters(Class<?> type) {
    return (int)
        Stream.of(type.getMethods())
            .filter(method -> method.getName().startsWith("get"))
            .map(method -> method.getName())
            .distinct()
            .count();
  }

  @Test
  void showsTheStateOfADeltaRecord() {
    Category category =
        Category.builder()
            .sourcedId("c1")
            .status(RecordStatus.TO_BE_DELETED)
            .dateLastModified(Instant.parse("2026-08-15T10:00:00Z"))
            .title("Tests")
            .build();

    assertThat(category)
        .hasToString(
            "Category{sourcedId=c1, status=tobedeleted, dateLastModified=2026-08-15T10:00:00Z,"
                + " title=Tests}");
  }

  @Test
  void entitiesWithTheSameValuesAreEqualAndBuildersStartFromThem() {
    assertThat(Examples.user()).isEqualTo(Examples.user()).hasSameHashCodeAs(Examples.user());
    assertThat(Examples.user().toBuilder().build()).isEqualTo(Examples.user());
    assertThat(Examples.user().toBuilder().sms("other").build()).isNotEqualTo(Examples.user());
  }
}
