package dev.oneroster.validation;

import dev.oneroster.model.ClassType;
import dev.oneroster.model.EnrollmentRole;
import dev.oneroster.model.Grade;
import dev.oneroster.model.Importance;
import dev.oneroster.model.LearningObjectiveSource;
import dev.oneroster.model.OneRosterVersion;
import dev.oneroster.model.OrgType;
import dev.oneroster.model.RecordStatus;
import dev.oneroster.model.ResourceRole;
import dev.oneroster.model.RoleType;
import dev.oneroster.model.ScoreStatus;
import dev.oneroster.model.SessionType;
import dev.oneroster.model.Sex;
import dev.oneroster.model.UserRole;
import dev.oneroster.model.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rule is broken by a wrong token of which vocabulary, and what was probably meant. */
final class VocabularyRules {

  private static final Map<Vocabulary<?>, String> CODES =
      Map.ofEntries(
          Map.entry(ClassType.vocabulary(), "vocab.class_type"),
          Map.entry(EnrollmentRole.vocabulary(), "vocab.enrollment_role"),
          Map.entry(Grade.vocabulary(), "vocab.grade"),
          Map.entry(Importance.vocabulary(), "vocab.importance_resource_role"),
          Map.entry(LearningObjectiveSource.vocabulary(), "vocab.learning_objective_source"),
          Map.entry(OrgType.vocabulary(), "vocab.org_type"),
          Map.entry(RecordStatus.vocabulary(), "vocab.status"),
          Map.entry(ResourceRole.vocabulary(), "vocab.importance_resource_role"),
          Map.entry(RoleType.vocabulary(), "vocab.role_type"),
          Map.entry(ScoreStatus.vocabulary(), "vocab.score_status"),
          Map.entry(SessionType.vocabulary(), "vocab.session_type"),
          Map.entry(Sex.vocabulary(), "vocab.sex"),
          Map.entry(UserRole.vocabulary(), "vocab.role"));

  /** Words of older drafts and of daily speech, and what the binding calls them. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("inactive", "tobedeleted"),
          Map.entry("deleted", "tobedeleted"),
          Map.entry("m", "male"),
          Map.entry("f", "female"),
          Map.entry("year", "schoolYear"),
          Map.entry("quarter", "gradingPeriod"),
          Map.entry("k", "KG"),
          Map.entry("staff", "aide"),
          Map.entry("admin", "administrator"));

  private VocabularyRules() {}

  static String codeOf(Vocabulary<?> vocabulary) {
    String code = CODES.get(vocabulary);
    if (code == null) {
      throw new IllegalStateException("no rule for this vocabulary");
    }
    return code;
  }

  /** The token that was probably meant. */
  static Optional<String> meant(String token, Vocabulary<?> vocabulary, OneRosterVersion version) {
    List<String> known = vocabulary.tokens(version);
    String word = token.strip();
    Optional<String> sameButForCase =
        known.stream().filter(candidate -> candidate.equalsIgnoreCase(word)).findFirst();
    return sameButForCase
        .or(() -> Optional.of("0" + word).filter(known::contains))
        .or(
            () ->
                SYNONYMS.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(word))
                    .map(Map.Entry::getValue)
                    .filter(known::contains)
                    .findFirst());
  }
}
