package dev.oneroster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

  /** One type of token. */
  record Kind(
      Class<? extends VocabularyToken> type,
      Vocabulary<? extends VocabularyToken> all,
      Function<String, VocabularyToken> of) {

    List<VocabularyToken> constants() {
      List<VocabularyToken> constants = new ArrayList<>();
      for (Field field : type.getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
          try {
            constants.add(type.cast(field.get(type)));
          } catch (IllegalAccessException failure) {
            throw new AssertionError(failure);
          }
        }
      }
      return constants;
    }

    @Override
    public String toString() {
      return type.getSimpleName();
    }
  }

  static List<Kind> kinds() {
    return List.of(
        new Kind(ClassType.class, ClassType.vocabulary(), ClassType::of),
        new Kind(EnrollmentRole.class, EnrollmentRole.vocabulary(), EnrollmentRole::of),
        new Kind(Grade.class, Grade.vocabulary(), Grade::of),
        new Kind(Importance.class, Importance.vocabulary(), Importance::of),
        new Kind(
            LearningObjectiveSource.class,
            LearningObjectiveSource.vocabulary(),
            LearningObjectiveSource::of),
        new Kind(OrgType.class, OrgType.vocabulary(), OrgType::of),
        new Kind(RecordStatus.class, RecordStatus.vocabulary(), RecordStatus::of),
        new Kind(ResourceRole.class, ResourceRole.vocabulary(), ResourceRole::of),
        new Kind(RoleType.class, RoleType.vocabulary(), RoleType::of),
        new Kind(ScoreStatus.class, ScoreStatus.vocabulary(), ScoreStatus::of),
        new Kind(SessionType.class, SessionType.vocabulary(), SessionType::of),
        new Kind(Sex.class, Sex.vocabulary(), Sex::of),
        new Kind(UserRole.class, UserRole.vocabulary(), UserRole::of));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theValueOfAConstantsTokenIsTheConstant(Kind kind) {
    assertThat(kind.constants())
        .isNotEmpty()
        .allSatisfy(constant -> assertThat(kind.of().apply(constant.token())).isSameAs(constant));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theConstantsAreTheTokensOfTheVersions(Kind kind) {
    List<String> tokens =
        Stream.of(OneRosterVersion.values())
            .flatMap(version -> kind.all().tokens(version).stream())
            .distinct()
            .toList();

    assertThat(kind.constants())
        .extracting(VocabularyToken::token)
        .containsExactlyInAnyOrderElementsOf(tokens);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aTokenIsKnownInTheVersionsThatListIt(Kind kind) {
    for (OneRosterVersion version : OneRosterVersion.values()) {
      boolean anything = kind.type() == Grade.class && version == OneRosterVersion.V1_2;
      for (VocabularyToken constant : kind.constants()) {
        assertThat(constant.isKnownIn(version))
            .as("%s in %s", constant, version)
            .isEqualTo(anything || kind.all().tokens(version).contains(constant.token()));
      }
      assertThat(kind.of().apply("no such token").isKnownIn(version)).isEqualTo(anything);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void extensionTokensAreKnownWhereTheVocabularyIsOpen(Kind kind) {
    VocabularyToken extension = kind.of().apply("ext:program");

    assertThat(extension.isExtension()).isTrue();
    assertThat(kind.all().isExtensible(OneRosterVersion.V1_1)).isFalse();
    assertThat(extension.isKnownIn(OneRosterVersion.V1_1)).isFalse();
    assertThat(extension.isKnownIn(OneRosterVersion.V1_2))
        .isEqualTo(kind.all().isExtensible(OneRosterVersion.V1_2) || kind.type() == Grade.class);
  }

  @Test
  void theVocabulariesThatTheBindingKeepsClosedAreClosed() {
    assertThat(kinds())
        .filteredOn(kind -> !kind.all().isExtensible(OneRosterVersion.V1_2))
        .extracting(Kind::toString)
        .containsExactly("Grade", "Importance", "RecordStatus", "RoleType");
  }

  @Test
  void anExtensionNeedsAName() {
    assertThat(OrgType.of("ext:").isExtension()).isFalse();
    assertThat(OrgType.of("ext:").isKnownIn(OneRosterVersion.V1_2)).isFalse();
    assertThat(OrgType.of("EXT:x").isKnownIn(OneRosterVersion.V1_2)).isFalse();
    assertThat(OrgType.of(" ext:x").isKnownIn(OneRosterVersion.V1_2)).isFalse();
  }

  @Test
  void caseAndBlanksCount() {
    assertThat(OrgType.of("School").isKnownIn(OneRosterVersion.V1_2)).isFalse();
    assertThat(OrgType.of("school ").isKnownIn(OneRosterVersion.V1_2)).isFalse();
    assertThat(OrgType.of("School")).isNotEqualTo(OrgType.SCHOOL);
  }

  @Test
  void tokensOfDifferentVocabulariesAreNotEqual() {
    assertThat((Object) RoleType.PRIMARY).isNotEqualTo(Importance.PRIMARY);
    assertThat((Object) EnrollmentRole.STUDENT).isNotEqualTo(UserRole.STUDENT);
  }

  @Property(tries = 200)
  void anyTextHasAValue(@ForAll String text) {
    for (Kind kind : kinds()) {
      VocabularyToken value = kind.of().apply(text);

      assertThat(value.token()).isEqualTo(text);
      assertThat(value).hasToString(text).isEqualTo(kind.of().apply(text));
      assertThat(value).hasSameHashCodeAs(kind.of().apply(text));
    }
  }

  @Example
  void versionsAndModesAreKnownByTheirTokens() {
    assertThat(OneRosterVersion.of("1.2")).contains(OneRosterVersion.V1_2);
    assertThat(OneRosterVersion.of("1.1")).contains(OneRosterVersion.V1_1);
    assertThat(OneRosterVersion.of("1.2.1")).isEmpty();
    assertThat(FileMode.of("bulk")).contains(FileMode.BULK);
    assertThat(FileMode.of("delta")).contains(FileMode.DELTA);
    assertThat(FileMode.of("absent")).contains(FileMode.ABSENT);
    assertThat(FileMode.of("Bulk")).isEmpty();
  }
}
